"""What has been decided on a sheet's candidates? Accept, edit, skip, delete, dispute and undo; every step is on disk when it returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..errors import Fault, SheetError
from ..record import NamedTuple
from .edits import Edit, applied, remove_entry, set_value
from .sheettext import ClaimPlace, Kept, claims_in, opened, saved
from .writing import LEFT_OUT
from .yamltext import comment, listed, quoted, scalar

Faults = Callable[[str], Sequence[Fault]]
"""(the sheet's text) → what the loader finds wrong with it."""
CLAIM_KEYS, FACT_KEYS = ("figure", "value", "quote", "at"), ("subject", "measure", "as_of")


class Step(NamedTuple):
    """What undo goes back to."""

    text: str
    skipped: frozenset[tuple[str, str, str]]
    done: int


class Refused(Exception):
    """An edit that would make the sheet unreadable; nothing was written. Carries the faults."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


class Session:
    """One person's way through the candidates of a sheet. `stamp` is (who, when)."""

    def __init__(self, kept: Kept, stamp: Callable[[], tuple[str, str]], faults: Faults, measures: Mapping[str, object]) -> None:
        self.kept, self.stamp, self.faults, self.measures = kept, stamp, faults, measures
        self.skipped: frozenset[tuple[str, str, str]] = frozenset()
        self.done = 0
        self.steps: list[Step] = []

    @property
    def open(self) -> list[ClaimPlace]:
        """The candidates that wait, those skipped left out."""
        return [one for one in claims_in(self.kept.root) if one.status == "candidate" and one.key not in self.skipped]

    def accept(self, one: ClaimPlace, status: str = "confirmed", reason: str = "") -> None:
        """Confirms a claim, or marks it disputed; who and when stands beside it."""
        by, at = self.stamp()
        text = self.kept.text
        edits = [set_value(text, one.claim, "status", status), *self._reason(one, reason)]
        edits.append(set_value(text, one.claim, "reviewed", f"{{by: {scalar(by)}, at: {quoted(at)}}}"))
        self._write(_merged(edits), decided=True)

    def _reason(self, one: ClaimPlace, reason: str) -> list[Edit]:
        return [set_value(self.kept.text, one.claim, "reason", quoted(reason))] if reason else []

    def delete(self, one: ClaimPlace, reason: str = "") -> None:
        """Takes the claim out (its fact too, where it has no other); a comment at the end says who did and what it was."""
        by, at = self.stamp()
        facts = self.kept.root.get("facts")
        if one.only and facts is not None:
            index = next(number for number, (name, _) in enumerate(facts.items) if name is not None and name.value == one.fact)
            edit = remove_entry(self.kept.text, facts, index)
        else:
            held = one.fact_at.get("claims")
            assert held is not None
            edit = remove_entry(self.kept.text, held, one.number)
        figure = one.claim.text("figure") or one.claim.text("value")
        why = f": {comment(reason)}" if reason else ""
        line = f"{LEFT_OUT}{one.claim.text('at') or '?'} {quoted(comment(figure))}: deleted by {comment(by)}, {at}{why}\n"
        end = len(self.kept.text)
        line = line if self.kept.text.endswith("\n") else "\n" + line
        self._write([edit, Edit(end, end, line)], decided=True)

    def edit(self, one: ClaimPlace, changes: Mapping[str, str], language: str = "") -> None:
        """Writes new values of a claim or its fact; it stays a candidate. Raises Refused where the sheet could not be read then."""
        text = self.kept.text
        edits = []
        for key, value in changes.items():
            holder = one.claim if key in CLAIM_KEYS else one.fact_at
            edits.append(set_value(text, holder, key, self._as_yaml(key, value, language)))
        self._write(_merged(edits), decided=False, checked=True)

    def _as_yaml(self, key: str, value: str, language: str) -> str:
        if key == "measure":
            if value.strip() in self.measures:
                return value.strip()
            words = listed([word.strip() for word in value.split(",") if word.strip()])
            return f"{{{language}: {words}}}" if language else words
        return scalar(value) if key == "subject" else quoted(value)

    def skip(self, one: ClaimPlace) -> None:
        """Leaves a candidate for later; nothing is written."""
        self._remember()
        self.skipped |= {one.key}

    def undo(self) -> bool:
        """Takes back the last step of this session; False where there is none."""
        if not self.steps:
            return False
        step = self.steps[-1]
        if step.text != self.kept.text:
            self.kept = saved(self.kept, step.text)
        self.steps.pop()
        self.skipped, self.done = step.skipped, step.done
        return True

    def reread(self) -> None:
        """Goes on from what stands in the file now, after a colleague changed it. What was decided stands; it cannot be undone any more.

        Raises SheetError where the file is no sheet now.
        """
        now = opened(self.kept.path)
        if faults := self.faults(now.text):
            raise SheetError(list(faults))
        self.kept, self.steps = now, []

    def _remember(self) -> None:
        self.steps.append(Step(self.kept.text, self.skipped, self.done))

    def _write(self, edits: Sequence[Edit], *, decided: bool, checked: bool = False) -> None:
        text = applied(self.kept.text, edits)
        if checked and (faults := self.faults(text)):
            raise Refused(faults)
        kept = saved(self.kept, text)
        self._remember()
        self.kept = kept
        self.done += decided


def _merged(edits: Sequence[Edit]) -> list[Edit]:
    """The edits with empty ones left out."""
    return [edit for edit in edits if edit.start != edit.end or edit.new]
