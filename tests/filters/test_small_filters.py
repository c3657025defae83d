"""Order, repetition, loudness, fingerprints, baselines."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.errors import ReadError
from sourcelint.filters.baseline import known, only_new, written
from sourcelint.filters.fingerprint import with_fingerprint
from sourcelint.filters.order import in_order, loud_enough, once
from sourcelint.finding import Expected, Finding, Severity
from sourcelint.text.span import Span


def finding(
    start: int = 0, end: int = 3, *, code: str = "SL101", severity: Severity = Severity.ERROR, message: str = "m", fact: str = ""
) -> Finding:
    expected = (Expected(fact, "2.000", "release"),) if fact else ()
    return Finding("rule", code, severity, Span(start, end), message, expected=expected)


findings = st.lists(
    st.builds(
        finding,
        st.integers(0, 5),
        st.integers(5, 9),
        code=st.sampled_from(["SL101", "SL102"]),
        severity=st.sampled_from(Severity),
        message=st.sampled_from("ab"),
    )
)


@given(findings, st.randoms())
def test_order_does_not_depend_on_the_order_of_rules(found: list[Finding], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert in_order(shuffled) == in_order(found)
    assert [one.span for one in in_order(found)] == sorted(one.span for one in found)


@given(findings)
def test_once_keeps_one_of_each(found: list[Finding]) -> None:
    kept = once(found)
    marks = [(one.code, one.span, one.message) for one in kept]
    assert len(set(marks)) == len(marks) == len({(one.code, one.span, one.message) for one in found})


@given(findings, st.sampled_from(Severity))
def test_loud_enough(found: list[Finding], least: Severity) -> None:
    assert {one.severity for one in loud_enough(found, least)} == {one.severity for one in found if one.severity >= least}


def mark(text: str, words: str, *, sentence: str = "", fact: str = "gpus") -> str:
    start = text.index(words)
    return with_fingerprint(finding(start, start + len(words), fact=fact), text, sentence).fingerprint


def test_a_fingerprint_outlives_other_lines() -> None:
    assert mark("Es sind 20.000 Chips.\n", "20.000") == mark("Neu davor.\n\nEs sind 20.000 Chips.\nNeu danach.", "20.000")
    assert mark("a\nb 20.000", "20.000", sentence="a b 20.000") == mark("a b 20.000", "20.000", sentence="a  b\n20.000")


def test_a_fingerprint_tells_apart() -> None:
    one = mark("Es sind 20.000 Chips.", "20.000")
    assert one != mark("Es sind 20.001 Chips.", "20.001")
    assert one != mark("Es waren 20.000 Chips.", "20.000")
    assert one != mark("Es sind 20.000 Chips.", "20.000", fact="other")


def marked(*marks: str) -> list[Finding]:
    return [finding(number, number + 1)._replace(fingerprint=name) for number, name in enumerate(marks)]


def test_baseline_there_and_back() -> None:
    old = marked("a", "a", "b")
    left = known(written(("draft.md", one) for one in old), "baseline.json")
    assert left == Counter(a=2, b=1)
    assert only_new(old, left.copy()) == []
    assert [one.span.start for one in only_new(marked("a", "b", "a", "c", "a"), left)] == [3, 4]


def test_a_baseline_is_the_same_file_in_any_order() -> None:
    old = marked("b", "a")
    assert written(("d.md", one._replace(message="m")) for one in old) == written(
        ("d.md", one._replace(message="m")) for one in reversed(old)
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "x.json: not a baseline (JSONDecodeError"),
        ("[]", "x.json: not a baseline (TypeError"),
        ("{}", "x.json: not a baseline (KeyError"),
        ('{"version": 9}', "x.json: a baseline of version 9; this sourcelint reads 1. Write it anew with --write-baseline."),
    ],
)
def test_not_a_baseline(text: str, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        known(text, "x.json")
    assert str(caught.value).startswith(message)
