"""Directives hide what they cover, and are reported where they hide nothing or name no rule."""

from __future__ import annotations

from sourcelint.filters.suppress import suppress
from sourcelint.filters.suppression_rules import SUPPRESSION_RULES
from sourcelint.finding import Finding, Severity
from sourcelint.rule import Rule
from sourcelint.text.manuscript import Directive
from sourcelint.text.span import Span


class WrongCount(Rule):
    code, name = "SL101", "wrong-count"


class WrongDate(Rule):
    code, name = "SL102", "wrong-date"


RULES = (WrongCount, WrongDate, *SUPPRESSION_RULES)
END = 100


def finding(start: int, rule: type[Rule] = WrongCount) -> Finding:
    return Finding(rule.name, rule.code, Severity.ERROR, Span(start, start + 5), "it is wrong")


def directive(action: str, at: int, *rules: str, covers: tuple[int, int] = (0, 0)) -> Directive:
    return Directive(action, rules, "", Span(at, at + 3), Span(*covers))


def left(
    findings: list[Finding], *directives: Directive, running: tuple[type[Rule], ...] = RULES, sourced: bool = True
) -> list[tuple[str, int]]:
    kept = suppress(findings, directives, RULES, end=END, running=running, sourced=sourced)
    return [(one.rule, one.span.start) for one in kept]


def test_nothing_to_suppress() -> None:
    assert left([finding(10)]) == [("wrong-count", 10)]


def test_ignore_covers_its_scope_only() -> None:
    assert left([finding(10), finding(50)], directive("ignore", 5, covers=(5, 20))) == [("wrong-count", 50)]


def test_ignore_names_its_rules() -> None:
    both = [finding(10), finding(10, WrongDate)]
    assert left(both, directive("ignore", 5, "wrong-count", covers=(5, 20))) == [("wrong-date", 10)]
    assert left(both, directive("ignore", 5, "SL1", covers=(5, 20))) == []


def test_off_reaches_to_on_and_without_one_to_the_end() -> None:
    three = [finding(5), finding(30), finding(80)]
    assert left(three, directive("off", 20), directive("on", 60)) == [("wrong-count", 5), ("wrong-count", 80)]
    assert left(three, directive("off", 20)) == [("wrong-count", 5)]


def test_on_for_another_rule_does_not_end_an_off() -> None:
    assert left([finding(80)], directive("off", 20, "wrong-count"), directive("on", 60, "wrong-date")) == []
    assert left([finding(80)], directive("off", 20, "wrong-count"), directive("on", 60, "wrong-count")) == [
        ("wrong-count", 80),
        ("unused-suppression", 20),
    ]


def test_what_hides_nothing_is_reported() -> None:
    assert left([], directive("ignore", 5, covers=(5, 20))) == [("unused-suppression", 5)]
    assert left([finding(10)], directive("ignore", 5, "wrong-count", "wrong-date", covers=(5, 20))) == [("unused-suppression", 5)]


def test_unknown_rule_is_reported_with_what_was_meant() -> None:
    kept = suppress([finding(10)], [directive("ignore", 5, "wrong-cuont", covers=(5, 20))], RULES, end=END, running=RULES)
    assert [one.rule for one in kept] == ["wrong-count", "unknown-rule"]
    assert kept[1].message == "the suppression names no rule: 'wrong-cuont'. Did you mean 'wrong-count'?"


def test_a_rule_that_does_not_run_makes_no_directive_unused() -> None:
    assert left([], directive("ignore", 5, "wrong-date", covers=(5, 20)), running=(WrongCount, *SUPPRESSION_RULES)) == []
    assert left([], directive("ignore", 5, covers=(5, 20)), running=(WrongCount, *SUPPRESSION_RULES)) == []


def test_without_sources_nothing_is_called_unused() -> None:
    assert left([], directive("ignore", 5, covers=(5, 20)), sourced=False) == []


def test_the_reports_are_rules_like_others() -> None:
    assert left([], directive("ignore", 5, "no-such", covers=(5, 20)), running=(WrongCount,)) == []
