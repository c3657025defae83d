"""What a finding suggests to write: the source's value in the draft's own format, or nothing where that could say something else."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from sourcelint import Assessment, Context, Status
from sourcelint.figures import format as formatting
from sourcelint.lexicon.loading import load
from sourcelint.values.compare import Verdict
from sourcelint.values.interval import point
from sourcelint_rules._engine import suggest

Make = Callable[..., Assessment]


def test_the_value_is_said_in_the_draft_s_format(make: Make, context: Context, helpers: Any) -> None:
    english = helpers.figure_at("24.000")._replace(text="24,000", language="en")
    assert suggest(make(figure=english), context._replace(lexicon=load())) == "2,400"


@pytest.mark.parametrize("wrong", ["24,000", "2.4", "twenty", "", "Tuesday"])
def test_what_would_not_be_read_as_the_source_s_value_is_not_suggested(
    make: Make, context: Context, helpers: Any, wrong: str, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(formatting, "say", lambda *given: wrong)
    english = helpers.figure_at("24.000")._replace(text="24,000", language="en")
    assert suggest(make(figure=english), context._replace(lexicon=load())) is None


def test_without_words_only_the_source_s_own_wording_will_do(make: Make, context: Context, helpers: Any) -> None:
    assert suggest(make(), context) == "2.400"
    assert suggest(make(figure=helpers.figure_at("24.000")._replace(language="en")), context) is None


def test_two_values_are_no_suggestion(make: Make, context: Context, helpers: Any) -> None:
    first, second = helpers.claim_of("2.400"), helpers.claim_of("2.500")
    other = second.figure._replace(quantity=second.figure.quantity._replace(stated=point(Decimal(2500))))
    assert suggest(make(Status.CONTRADICTED, (first, Verdict.CONTRADICTION), (first, Verdict.CONTRADICTION)), context) == "2.400"
    pairs = [(first, Verdict.CONTRADICTION), (second._replace(figure=other), Verdict.CONTRADICTION)]
    assert suggest(make(Status.CONTRADICTED, *pairs), context) is None


def test_a_turned_bound_is_not_mended_by_its_number(make: Make, context: Context) -> None:
    assert suggest(make(slip="bound"), context) is None


@pytest.mark.parametrize(("drafted", "claimed", "wanted"), [
    (None, None, True), ("about", None, True), (None, "about", True), ("more_than", "more_than", True), ("more_than", None, False),
    (None, "more_than", False), ("at_least", "more_than", False), (None, "vague", False), ("vague", None, False), ("range", "range", True),
])
def test_a_hedge_must_not_make_it_say_something_else(
    make: Make, context: Context, helpers: Any, drafted: str | None, claimed: str | None, wanted: bool,
) -> None:
    claim = helpers.claim_of("2.400")
    claim = claim._replace(figure=claim.figure._replace(hedge=claimed))
    figure = helpers.figure_at("24.000")._replace(hedge=drafted)
    found = suggest(make(Status.CONTRADICTED, (claim, Verdict.CONTRADICTION), figure=figure), context._replace(lexicon=load()))
    assert found == ("2.400" if wanted else None)


def test_what_stands_there_already_is_no_suggestion(make: Make, context: Context, helpers: Any) -> None:
    assert suggest(make(Status.CONTRADICTED, (helpers.claim_of("24.000"), Verdict.CONTRADICTION)), context) is None
