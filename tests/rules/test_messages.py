"""What a finding says: the draft's words, the source's words, title, date, slip; how loud; which rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from sourcelint import Assessment, Context, Figure, Finding, Rule, Severity, Span, Status
from sourcelint.figures.figure import KINDS
from sourcelint.relations.relation import Relation
from sourcelint.values.compare import Verdict
from sourcelint.values.quantity import Calendar
from sourcelint_rules import RULES
from sourcelint_rules._choice import rule_for

Make = Callable[..., Assessment]
BY_NAME = {rule.name: rule for rule in RULES}


def said(assessment: Assessment, context: Context) -> list[Finding]:
    """What all rules together say about a figure."""
    return [finding for rule in RULES for finding in rule().check_figure(assessment, context)]


def only(assessment: Assessment, context: Context) -> Finding:
    found = said(assessment, context)
    assert len(found) == 1
    return found[0]


def test_a_contradiction_is_told_with_its_source(make: Make, context: Context) -> None:
    finding = only(make(), context)
    assert finding.message == (
        '"24.000" contradicts the source: "2.400 Beschäftigte" (Werftbericht, 2025-03-04); looks like a zero too many or too few'
    )
    assert (finding.code, finding.rule, finding.severity, finding.slip) == ("SL101", "wrong-count", Severity.ERROR, "zero")
    row = finding.expected[0]
    assert (row.fact, row.value, row.title, row.publisher, row.at, row.origin) == (
        "shipyard-staff", "2.400", "Werftbericht", "Werftverband", "¶3", "seeds/werft.yaml:12",
    )
    assert row.published == dt.date(2025, 3, 4)
    assert finding.evidence == ('subject: "Nordwerft"', "clause")


def test_all_sources_are_named(make: Make, context: Context, helpers: Any) -> None:
    first, second = helpers.claim_of("2.400", title="A"), helpers.claim_of("2.500", title="B", published=None)
    pairs = [(first, Verdict.CONTRADICTION), (second, Verdict.UNCLEAR)]
    finding = only(make(Status.CONTRADICTED, *pairs), context)
    assert 'contradicts the sources: "2.400" (A, 2025-03-04); "2.500" (B)' in finding.message
    assert [row.title for row in finding.expected] == ["A", "B"]


def test_the_hedge_is_part_of_what_was_said(make: Make, context: Context, helpers: Any) -> None:
    finding = only(make(figure=helpers.figure_at("24.000", cue="mehr als"), slip="bound"), context)
    assert finding.message.startswith('"mehr als 24.000" contradicts')
    assert finding.span == helpers.figure_at("24.000").span
    assert finding.rule == "reversed-bound"


def test_a_far_hedge_is_left_out(make: Make, context: Context, helpers: Any) -> None:
    assert only(make(figure=helpers.figure_at("36", cue="mehr als")), context).message.startswith('"36" ')


def test_reported_and_derived_figures_say_so(make: Make, context: Context) -> None:
    message = only(make(attributed="reported", derived="an eighth of 19.200"), context).message
    assert "that is an eighth of 19.200" in message
    assert "the draft has it from somebody else" in message


def test_a_long_quote_is_cut_in_the_message_only(make: Make, context: Context, helpers: Any) -> None:
    quote = "2.400 " + "sehr viele Wörter " * 20
    finding = only(make(Status.CONTRADICTED, (helpers.claim_of("2.400", quote=quote), Verdict.CONTRADICTION)), context)
    assert len(finding.message) < 260
    assert ' …"' in finding.message
    assert finding.expected[0].quote == quote


@pytest.mark.parametrize("before", [0, 3, 30])
@pytest.mark.parametrize("after", [0, 30])
def test_a_quote_is_cut_around_its_figure(make: Make, context: Context, helpers: Any, before: int, after: int) -> None:
    quote = "viele Wörter " * before + "2.400 Beschäftigte" + " und mehr" * after
    message = only(make(Status.CONTRADICTED, (helpers.claim_of("2.400", quote=quote), Verdict.CONTRADICTION)), context).message
    assert "2.400 Beschäftigte" in message
    assert len(message) < 260
    assert ('"… ' in message) == (before == 30)


def test_a_long_title_is_cut(make: Make, context: Context, helpers: Any) -> None:
    claim = helpers.claim_of("2.400", title="Ein sehr langer Titel " * 9)
    finding = only(make(Status.CONTRADICTED, (claim, Verdict.CONTRADICTION)), context)
    assert "langer …, 2025-03-04)" in finding.message
    assert finding.expected[0].title == claim.source.title


@pytest.mark.parametrize(("score", "severity"), [(0.95, Severity.ERROR), (0.7, Severity.WARNING), (0.1, Severity.NOTE)])
def test_a_finding_is_no_louder_than_its_link_is_sure(make: Make, context: Context, score: float, severity: Severity) -> None:
    finding = only(make(score=score), context)
    assert (finding.severity, finding.score) == (severity, score)


def test_what_lies_between_is_a_note(make: Make, context: Context, helpers: Any) -> None:
    finding = only(make(Status.CONTRADICTED, (helpers.claim_of("2.400"), Verdict.UNCLEAR), slip=None), context)
    assert finding.severity is Severity.NOTE
    assert "does not quite match the source" in finding.message


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("slip", [None, "zero", "currency", "unit", "points", "bound", "scale", "swapped", "something new"])
def test_one_figure_one_rule(make: Make, context: Context, helpers: Any, kind: str, slip: str | None) -> None:
    finding = only(make(figure=helpers.figure_at("24.000", kind=kind, unit="x"), slip=slip), context)
    wanted = {"currency": "wrong-unit", "unit": "wrong-unit", "points": "wrong-unit", "bound": "reversed-bound"}.get(slip or "") or {
        "count": "wrong-count", "number": "wrong-count", "ordinal": "wrong-count", "score": "wrong-count", "money": "wrong-amount",
        "date": "wrong-date", "period": "wrong-date", "time": "wrong-date", "duration": "wrong-date", "percent": "wrong-share",
        "points": "wrong-share", "ratio": "wrong-share",
    }.get(kind, "wrong-measurement")
    assert finding.rule == wanted


def test_a_bare_number_goes_by_what_its_fact_measures(make: Make, helpers: Any) -> None:
    money = helpers.claim_of("2,4 Millionen Euro", kind="money")
    bare = helpers.figure_at("24.000", kind="number")
    assert rule_for(make(Status.CONTRADICTED, (money, Verdict.CONTRADICTION), figure=bare)) == "wrong-amount"


@pytest.mark.parametrize("status", [Status.VERIFIED, Status.NOT_ASSERTED])
def test_no_rule_speaks_where_all_is_well(make: Make, context: Context, status: Status, helpers: Any) -> None:
    assert said(make(status, (helpers.claim_of("24.000"), Verdict.SAME)), context) == []


def test_a_dispute_names_both_sides(make: Make, context: Context, helpers: Any) -> None:
    pairs = [(helpers.claim_of("24.000", title="A"), Verdict.SAME), (helpers.claim_of("2.400", title="B"), Verdict.CONTRADICTION)]
    finding = only(make(Status.DISPUTED, *pairs), context)
    assert finding.message == (
        'the sources disagree about "24.000": it agrees with "24.000" (A, 2025-03-04), not with "2.400" (B, 2025-03-04)'
    )
    assert (finding.rule, finding.severity) == ("disputed-figure", Severity.NOTE)


def test_an_outdated_figure_names_the_newer_one(make: Make, context: Context, helpers: Any) -> None:
    old = helpers.claim_of("24.000", title="Alt", status="superseded", reason="corrected on Tuesday")
    pairs = [(old, Verdict.SAME), (helpers.claim_of("2.400", title="Neu"), Verdict.CONTRADICTION)]
    finding = only(make(Status.OUTDATED, *pairs), context)
    assert finding.message == (
        '"24.000" has been replaced: "2.400" (Neu, 2025-03-04); before: "24.000" (Alt, 2025-03-04); "corrected on Tuesday"'
    )
    assert (finding.rule, finding.severity) == ("outdated-figure", Severity.NOTE)
    assert [row.title for row in finding.expected] == ["Neu"]


def test_an_unsourced_figure_is_reported_where_asked_for(make: Make, context: Context, helpers: Any) -> None:
    finding = only(Assessment(helpers.figure_at("24.000"), Status.UNSOURCED), context)
    assert (finding.rule, finding.severity, finding.score) == ("unsourced-figure", Severity.NOTE, None)
    assert BY_NAME["unsourced-figure"].default is False


def test_false_precision_needs_every_agreeing_claim_coarser(make: Make, context: Context, helpers: Any) -> None:
    rough, exact = helpers.claim_of("rund 2 Mio."), helpers.claim_of("2,43 Mio.")
    assert only(make(Status.VERIFIED, (rough, Verdict.FINER)), context).rule == "false-precision"
    assert said(make(Status.VERIFIED, (rough, Verdict.FINER), (exact, Verdict.SAME)), context) == []


def test_a_party_s_own_figure_needs_its_name(make: Make, context: Context, helpers: Any) -> None:
    own, other = helpers.claim_of("24.000", attributed_to="Nordwerft"), helpers.claim_of("24.000", title="B")
    finding = only(make(Status.VERIFIED, (own, Verdict.SAME)), context)
    assert finding.rule == "missing-attribution"
    assert "a figure given by Nordwerft; say so" in finding.message
    assert said(make(Status.VERIFIED, (own, Verdict.SAME), attributed="reported"), context) == []
    assert said(make(Status.VERIFIED, (own, Verdict.SAME), (other, Verdict.SAME)), context) == []


@pytest.mark.parametrize("status", [Status.DISPUTED, Status.OUTDATED, Status.VERIFIED])
def test_what_is_only_worth_a_note_needs_a_sure_link(make: Make, context: Context, helpers: Any, status: Status) -> None:
    own = helpers.claim_of("24.000", attributed_to="Nordwerft", status="superseded")
    pairs = [(own, Verdict.FINER), *([] if status is Status.VERIFIED else [(helpers.claim_of("2.400"), Verdict.CONTRADICTION)])]
    assert said(make(status, *pairs, score=0.95), context)
    assert said(make(status, *pairs, score=0.7), context) == []


def about_the_draft(rule: str, context: Context, *relations: Relation) -> list[Finding]:
    return list(BY_NAME[rule]().check_document(context.document, (), relations, context))


@pytest.mark.parametrize(("kind", "rule"), [
    ("repeat", "draft-disagrees"), ("period", "draft-disagrees"), ("weekday", "weekday-mismatch"), ("sum", "sums-do-not-add-up"),
])
def test_relations_go_to_their_rule(context: Context, helpers: Any, kind: str, rule: str) -> None:
    earlier, later = helpers.figure_at("24.000"), helpers.figure_at("36")
    broken = Relation(kind, (later, earlier), False, slip="x", suggestion="y")
    found = [(rule.name, finding) for rule in RULES for finding in rule().check_document(context.document, (), (broken,), context)]
    assert [name for name, _ in found] == [rule]
    finding = found[0][1]
    assert (finding.span, finding.related, finding.slip, finding.suggestion) == (later.span, (earlier.span,), "x", "y")
    assert finding.message == '"36" does not go with "24.000"'
    assert about_the_draft(rule, context, broken._replace(holds=True), broken._replace(figures=())) == []
    assert about_the_draft(rule, context, broken._replace(message="in its own words"))[0].message == "in its own words"


def test_a_weekday_beside_a_year_that_was_worked_out_is_a_warning(context: Context, helpers: Any) -> None:
    def dated(year_said: bool) -> Figure:
        figure: Figure = helpers.figure_at("4. März 2025", kind="date")
        return figure._replace(quantity=figure.quantity._replace(calendar=Calendar("day", 2025, 3, 4, 0, year_said=year_said)))

    for year_said, severity in ((True, Severity.ERROR), (False, Severity.WARNING)):
        relation = Relation("weekday", (dated(year_said),), False)
        assert about_the_draft("weekday-mismatch", context, relation)[0].severity is severity


def test_a_figure_beyond_the_text_is_told_by_its_own_words(make: Make, context: Context, helpers: Any) -> None:
    far = helpers.figure_at("24.000")._replace(span=Span(5000, 5006))
    assert only(make(figure=far), context).message.startswith('"24.000" contradicts')


def test_every_rule_is_given_to_the_engine() -> None:
    import sourcelint_rules

    assert set(sourcelint_rules.provide_rules()) == {rule for rule in RULES if issubclass(rule, Rule)} == set(RULES)
