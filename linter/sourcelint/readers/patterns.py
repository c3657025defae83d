"""When is a pattern compiled? At its first use, where most drafts never come to it: compiling them all would cost start-up time."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def later(pattern: str, flags: re.RegexFlag = re.RegexFlag(0)) -> Callable[[], re.Pattern[str]]:  # noqa: B008  # a constant
    """A function that gives the compiled pattern, compiled once."""
    return cache(lambda: re.compile(pattern, flags))
