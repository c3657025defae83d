"""Every test has a cache of its own run, and looks at files anew."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from sourcelint.config import files

# How long an example takes says more about what else runs on the machine than about us.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The user's cache is neither read nor written. One cache a session: what is compiled once serves all tests, as in real use."""
    before = os.environ.get("SOURCELINT_CACHE")
    os.environ["SOURCELINT_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["SOURCELINT_CACHE"]
    else:
        os.environ["SOURCELINT_CACHE"] = before


@pytest.fixture(autouse=True)
def _forget_configurations() -> Iterator[None]:
    """Configurations are remembered by path: a test that writes one must not meet another's."""
    files.forget()
    yield
    files.forget()


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return Path(__file__).resolve().parent.parent
