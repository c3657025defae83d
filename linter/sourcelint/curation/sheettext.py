"""Which claims does a sheet's text hold, and where? What review and redrafting look at, and how a sheet is read and written whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256

from ..errors import ReadError, SheetError, UsageError
from ..record import NamedTuple
from ..sources.sheetfiles import SheetFile, decode
from .places import Place, places


class ClaimPlace(NamedTuple):
    """One claim with the fact it stands in. `number` counts the fact's claims from 0; `only` is True where it has no other."""

    fact: str
    fact_at: Place
    claim: Place
    number: int
    only: bool

    @property
    def key(self) -> tuple[str, str, str]:
        """What names the claim across edits of others: fact, figure, place in its source."""
        return self.fact, self.claim.text("figure") or self.claim.text("value"), self.claim.text("at")

    @property
    def status(self) -> str:
        """The status; confirmed where none stands."""
        return self.claim.text("status") or "confirmed"


def claims_in(root: Place) -> Iterator[ClaimPlace]:
    """Every claim in the order of the sheet."""
    facts = root.get("facts")
    for name, fact in facts.entries() if facts else ():
        held = fact.get("claims")
        if held is None:
            continue
        listed = [value for _, value in held.items] if held.kind == "list" else [held]
        for number, claim in enumerate(listed):
            if claim.kind == "map":
                yield ClaimPlace(name.value, fact, claim, number, len(listed) == 1)


class Kept(NamedTuple):
    """A sheet as it was read. `digest` tells whether somebody changed it since."""

    path: str
    text: str
    digest: str

    @property
    def root(self) -> Place:
        """Its places. Raises SheetError."""
        return places(self.text, self.path)


def opened(path: str) -> Kept:
    """The sheet at `path`. Raises ReadError, SheetError."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror or error}.") from error
    text, fault = decode(SheetFile(path, data))
    if fault:
        raise SheetError([fault])
    return Kept(path, text, sha256(data).hexdigest())


def saved(kept: Kept, text: str) -> Kept:
    """Writes the changed sheet, whole or not at all. Raises Changed where the file is not the one that was read, else UsageError."""
    path = os.path.realpath(kept.path)
    _expect_unchanged(kept)
    data = text.encode("utf-8")
    beside = f"{path}.{os.getpid()}.tmp"
    try:
        with open(beside, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if os.path.exists(path):
            os.chmod(beside, os.stat(path).st_mode & 0o7777)
        _expect_unchanged(kept)
        os.replace(beside, path)
    except OSError as error:
        raise UsageError(f"{kept.path}: cannot be written: {error.strerror or error}. Nothing was changed.") from error
    finally:
        if os.path.exists(beside):
            os.unlink(beside)
    return Kept(kept.path, text, sha256(data).hexdigest())


def _expect_unchanged(kept: Kept) -> None:
    try:
        now = opened(kept.path).digest
    except (ReadError, SheetError):
        now = ""
    if now != kept.digest:
        raise Changed(
            f"{kept.path}: was changed by somebody else meanwhile; nothing was overwritten. "
            "Start again to go on from what stands there now."
        )


class Changed(UsageError):
    """The file on disk is not the one that was read."""
