"""What is evidence worth? The weights of weights.yaml, read once."""

from __future__ import annotations

import math
import os
from typing import Any

from .. import cachefile, yamlfile

_FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "weights.yaml")


class Weights(dict[str, float]):
    """Log odds by signal name, and the share of a word's worth by level."""

    def __init__(self, values: dict[str, Any]) -> None:
        super().__init__((name, float(value)) for name, value in values.items() if name != "levels")
        self.levels: dict[str, float] = values["levels"]


def load() -> Weights:
    """The project's weights, kept compiled."""
    with open(_FILE, "rb") as file:
        data = file.read()
    return Weights(cachefile.remembered(cachefile.key_of("weights", data), lambda: yamlfile.plain(data.decode())))


def probability(log_odds: float) -> float:
    """The logistic function."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
