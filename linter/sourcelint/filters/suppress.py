"""Did the writer say: not here? Directives in the draft's own text, and what they hide."""

from __future__ import annotations

from collections.abc import Sequence

from ..finding import Finding
from ..record import NamedTuple
from ..rule import Rule
from ..text.manuscript import Directive
from ..text.span import Span
from .select import matches, meant
from .suppression_rules import UnknownRule, UnusedSuppression, told


class Reach(NamedTuple):
    """A suppressing directive, the stretch of text it covers, and the rules it names (none: every rule)."""

    directive: Directive
    covers: Span


def suppress(
    findings: Sequence[Finding],
    directives: Sequence[Directive],
    rules: Sequence[type[Rule]],
    *,
    end: int,
    running: Sequence[type[Rule]],
    sourced: bool = True,
) -> list[Finding]:
    """The findings that no directive covers, and findings about directives that suppress nothing or name no rule.

    `rules` are all rules there are, `running` those selected: a directive for a rule that does not run is not called unused, and
    none is where nothing is `sourced`. `end` is the length of the text.
    """
    reaches = _reaches(directives, end)
    used: set[tuple[Directive, str]] = set()
    kept = [finding for finding in findings if not _hidden(finding, reaches, rules, used)]
    about = [one for reach in reaches for one in _faults(reach.directive, rules, running if sourced else (), used)]
    told_by = {rule.code for rule in running}
    return kept + [finding for finding in about if finding.code in told_by]


def _reaches(directives: Sequence[Directive], end: int) -> list[Reach]:
    """What each `ignore` and `off` covers; an `off` reaches to the next `on` that names the same rules or none."""
    reaches = []
    for number, directive in enumerate(directives):
        if directive.action == "ignore":
            reaches.append(Reach(directive, directive.scope))
        elif directive.action == "off":
            close = next(
                (
                    later.span.start
                    for later in directives[number + 1 :]
                    if later.action == "on" and (not later.rules or set(later.rules) >= set(directive.rules))
                ),
                end,
            )
            reaches.append(Reach(directive, Span(directive.span.start, close)))
    return reaches


def _hidden(finding: Finding, reaches: Sequence[Reach], rules: Sequence[type[Rule]], used: set[tuple[Directive, str]]) -> bool:
    hidden = False
    for directive, covers in reaches:
        if not (covers.overlaps(finding.span) or covers.holds(finding.span)):
            continue
        for word in directive.rules or ("",):
            if not word or any(rule.code == finding.code and matches(rule, word) for rule in rules):
                used.add((directive, word))
                hidden = True
    return hidden


def _faults(
    directive: Directive, rules: Sequence[type[Rule]], running: Sequence[type[Rule]], used: set[tuple[Directive, str]]
) -> list[Finding]:
    faults = []
    for word in directive.rules or ("",):
        if word and not any(matches(rule, word) for rule in rules):
            message = f"the suppression names no rule: '{word}'.{meant(rules, word)}"
            faults.append(told(UnknownRule, directive.span, message))
        elif (directive, word) not in used and _could_fire(word, rules, running):
            what = f"no finding of {word}" if word else "no finding"
            faults.append(told(UnusedSuppression, directive.span, f"the suppression hides {what} here: take it out"))
    return faults


def _could_fire(word: str, rules: Sequence[type[Rule]], running: Sequence[type[Rule]]) -> bool:
    """True where every rule that the directive speaks of runs: else that it hid nothing says nothing."""
    return all(rule in running for rule in rules if (matches(rule, word) if word else rule.default))
