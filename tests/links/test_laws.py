"""What holds of links for any text and any sheet."""

from __future__ import annotations

import itertools
import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sourcelint
from sourcelint import Report, Severity, Sources, Status
from sourcelint.lexicon.loading import load
from sourcelint.sources.sheet import from_short

TOPICS = Path(__file__).resolve().parents[1] / "topics"

RELAXED = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

SUBJECTS = ("Nordwind", "Südwind", "das Hafenfest", "die Veritas", "Meyer")
PHRASES = (
    "{subject} zählt {number} Mitarbeiter", "{subject} kostet {number} Millionen Euro", "{subject} hat {number} Gäste",
    "{subject} ist {number} Meter lang", "{subject} wuchs um {number} Prozent", "{subject} erreichte den Hafen am {day}. Mai 2025",
)  # fmt: skip
numbers = st.integers(2, 9999).map(lambda number: f"{number:,}".replace(",", "."))
sentences = st.builds(
    lambda phrase, subject, number, day: phrase.format(subject=subject, number=number, day=day),
    st.sampled_from(PHRASES), st.sampled_from(SUBJECTS), numbers, st.integers(1, 28),
).map(lambda text: text[0].upper() + text[1:] + ".")  # fmt: skip
texts = st.lists(sentences, min_size=1, max_size=5).map(" ".join)
anything = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.sampled_from(list("0123456789.,-–:;%€$ \n|#*>_[]()ß")), max_size=80
)


def loud(report: Report) -> list[str]:
    return [finding.message for finding in report.findings if finding.severity is not Severity.NOTE]


def result(report: Report) -> list[tuple[Any, ...]]:
    return [(each.figure.span, each.status, each.link.fact.id if each.link else None, each.slip) for each in report.figures]


# ---- any text ----


@RELAXED
@given(text=anything | texts)
def test_no_text_breaks_the_links(story: Sources, text: str) -> None:
    report = sourcelint.check_text(text, sources=story + RAW, path="draft.md", language="de")
    assert report.failures == ()
    spans = [each.figure.span for each in report.figures]
    assert spans == sorted(set(spans))
    for each in report.figures:
        assert isinstance(each.status, Status)
        assert each.link is None or 0 <= each.link.score <= 1
        assert (each.status is Status.CONTRADICTED) == (each.slip is not None)


RAW = Sources.from_texts({"hafen.txt": "Der Hafen von Talheim ist 120 Meter lang. Im Mai 2025 zählte Nordwind 300 Gäste."})


@RELAXED
@given(text=texts)
def test_the_same_text_gets_the_same_report(story: Sources, text: str) -> None:
    first, second = (sourcelint.check_text(text, sources=story, language="de") for _ in range(2))
    assert result(first) == result(second)
    assert first.findings == second.findings


# ---- a text against itself ----


@RELAXED
@given(text=texts)
def test_a_text_agrees_with_itself(text: str) -> None:
    itself = Sources.from_texts({"same.txt": text}, languages={"same.txt": "de"})
    report = sourcelint.check_text(text, sources=itself, language="de")
    assert Status.CONTRADICTED not in {each.status for each in report.figures}  # it may well disagree with itself


@pytest.mark.parametrize("path", sorted(TOPICS.glob("*/sources/*.txt")), ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_every_source_agrees_with_itself(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert loud(sourcelint.check_text(text, sources=Sources.from_texts({path.name: text}), path=path.name)) == []


# ---- sheets ----

FACTS = yaml.safe_load("""
- {id: a, subject: Nordwind, measure: employees, figure: "1.200"}
- {id: b, subject: Südwind, measure: employees, figure: "3.400"}
- {id: c, subject: Hafenfest, measure: guests, figure: "mehr als 900"}
- {id: d, subject: Veritas, measure: length, figure: "87 Meter"}
- {id: e, subject: Nordwind, measure: revenue, figure: "64,1 Millionen Euro"}
- {id: f, subject: Nordwind, measure: {de: [Anteil]}, figure: "17 Prozent"}
""")
UNRELATED = {"id": "z", "subject": "Institut Walkenried", "measure": {"de": ["Windgeschwindigkeit"]}, "figure": "31 km/h"}
DRAFTS = (
    "Nordwind hat 1.200 Mitarbeiter, Südwind 3.400. Der Umsatz von Nordwind lag bei 64 Millionen Euro.",
    "Nordwind hat 3.400 Mitarbeiter, Südwind 1.200. Die Veritas ist 78 Meter lang.",
    "Zum Hafenfest kamen mehr als 800 Gäste. Der Anteil von Nordwind beträgt 17 Prozent. Meyer hat 1.300 Mitarbeiter.",
)


def sources_of(facts: list[dict[str, Any]]) -> Sources:
    return Sources.of(from_short(yaml.safe_dump(facts, allow_unicode=True), load()))


@pytest.mark.parametrize("draft", DRAFTS)
def test_the_order_of_facts_does_not_matter(draft: str) -> None:
    orders = [FACTS, FACTS[::-1], random.Random(3).sample(FACTS, len(FACTS))]
    reports = [sourcelint.check_text(draft, sources=sources_of(facts), language="de") for facts in orders]
    assert all(result(one) == result(other) for one, other in itertools.pairwise(reports))


@pytest.mark.parametrize("draft", [DRAFTS[0], DRAFTS[2]])
def test_sheets_may_be_one_or_several(draft: str) -> None:
    whole = sourcelint.check_text(draft, sources=sources_of(FACTS), language="de")
    apart = sourcelint.check_text(draft, sources=Sources.of(*(base for fact in FACTS for base in sources_of([fact]).bases)), language="de")
    assert [each.status for each in apart.figures] == [each.status for each in whole.figures]


def test_a_swap_is_seen_between_two_sheets() -> None:
    sheets = Sources.of(*(base for fact in FACTS for base in sources_of([fact]).bases))
    apart = sourcelint.check_text(DRAFTS[1], sources=sheets, language="de")
    assert [each.status for each in apart.figures][:1] == [Status.CONTRADICTED]


@RELAXED
@given(text=texts | st.sampled_from(DRAFTS))
def test_an_unrelated_fact_turns_nothing_into_an_error(text: str) -> None:
    before = sourcelint.check_text(text, sources=KNOWN, language="de")
    after = sourcelint.check_text(text, sources=MORE, language="de")
    assert [each.status for each in after.figures] == [each.status for each in before.figures]


KNOWN, MORE = sources_of(FACTS), sources_of([*FACTS, UNRELATED])


@RELAXED
@given(text=texts)
def test_a_withdrawn_or_unconfirmed_claim_says_nothing(text: str) -> None:
    report = sourcelint.check_text(text, sources=SILENT, language="de")
    assert all(each.status in (Status.UNSOURCED, Status.NOT_ASSERTED) for each in report.figures)


SILENT = sources_of([{**fact, "status": status} for fact, status in zip(FACTS, itertools.cycle(["candidate", "withdrawn"]), strict=False)])
