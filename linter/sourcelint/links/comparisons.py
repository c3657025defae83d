"""What do two facts say when a text holds one against the other? `27 times as expensive`, `12,000 fewer`, `125 billion a year`.

Two facts that measure the same of different subjects make up a multiple and a difference; an amount and the time it is for make up
what it comes to a year. The sheets do not say these numbers, so a figure is only held against them where the text tells both facts
beside it, or the one, and names the other's subject and what is measured. The text's own numbers count, too: who divides a wrong
number rightly has made one mistake, and that is told where the number stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, product

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..values.compare import Verdict
from .assessment import Evidence, Status
from .candidates import Candidate, agreeing_or_likeliest, made
from .changes import same_measure
from .nearness import best_match, near_of
from .pairs import BOTH, Pair, Text, Told, is_vague, pairs
from .profile import Profile, group_of
from .reckoning import NEAR, comes_from_any, compares, ends_of, is_other_sum, is_yearly, result_of, size_of
from .results import told
from .retold import SUMMED
from .settling import Settled, sentences_of
from .value_worth import lies_off
from .verdicts import Compared, best_of, compared, status_of
from .weights import Weights


def with_comparisons(
    settled: Sequence[Settled], profiles: Sequence[Profile], weights: Weights, text_date: date | None
) -> list[Settled]:
    """The choices, with the figures that compare two facts held against what these make up."""
    sentences = sentences_of(around for around, _, _ in settled)
    known = [told for row, sentence in zip(settled, sentences, strict=True) if (told := _told(row, sentence))]
    if not any(known or around.figure.quantity.multiple for around, _, _ in settled):
        return list(settled)
    result = []
    for (around, choice, others), sentence in zip(settled, sentences, strict=True):
        if compares(around) and not (choice is not None and choice.is_sure):
            near = sorted((one for one in known if 0 <= sentence - one.sentence <= _REACH and one.figure is not around.figure),
                          key=lambda one: sentence - one.sentence)  # fmt: skip
            beside = [other.figure for (other, _, _), at in zip(settled, sentences, strict=True) if 0 <= sentence - at <= _NEXT]
            here = [other.figure for (other, _, _), at in zip(settled, sentences, strict=True) if at == sentence]
            text = Text(sentence, near, beside, here)
            found = _compared(around, text, profiles, weights, text_date)
            if found is not None:
                choice, others = found, [*([choice] if choice else []), *others]
        result.append((around, choice, others))
    return result


_NEXT = 1
"""Sentences before whose numbers a text may itself be doing sums with."""

_REACH = 2
"""Sentences that a number may stand before the one that is worked out from it."""


def _told(row: Settled, sentence: int) -> Told | None:
    around, choice, _ = row
    if choice is None or not isinstance(choice.profile, Profile) or choice.profile.worked_out or around.stance.kind != "asserted":
        return None
    return Told(sentence, choice.profile, around.figure) if choice.is_sure else None


def _compared(
    around: Surroundings, text: Text, profiles: Sequence[Profile], weights: Weights, text_date: date | None
) -> Candidate | None:
    """What the figure says of the two facts it compares: the first pair that agrees, else the nearest that does not."""
    weighed = (_weighed(around, pair, weights, text_date) for pair in pairs(around, text, profiles))
    found = agreeing_or_likeliest(one for one in weighed if one is not None)
    return None if found is not None and found.contradicts and _follows(around.figure, text, profiles) else found


def _follows(figure: Figure, text: Text, profiles: Sequence[Profile]) -> bool:
    """True where the figure follows from two other numbers: of the text itself, or of any fact and one told beside it."""
    said = ends_of(text.beside)
    facts = [one.profile for one in text.near if not is_vague(one.profile)]
    near = [(one.figures[0], profile.figures[0]) for one in facts for profile in profiles
            if profile.group == one.group and not is_vague(profile) and same_measure(one, profile)]  # fmt: skip
    own = [(other, profile.figures[0]) for other in said for profile in facts]
    return comes_from_any(figure, (*combinations(said, 2), *near, *own))


def _weighed(around: Surroundings, pair: Pair, weights: Weights, text_date: date | None) -> Candidate | None:
    """The two facts as one that says what they make up, held against the figure."""
    profile = _made(around.figure, pair)
    if profile is None:
        return None
    results = compared(profile.claims, around.figure, text_date)
    status = status_of(results)
    if best_of(results).verdict is Verdict.INCOMPARABLE or status is Status.UNSOURCED:
        return None
    if status is Status.CONTRADICTED and _is_else(around, pair, results):
        return None
    share, where, words, _ = best_match((*pair.one.measure, *pair.other.measure), near_of(around), weights)
    if status is Status.CONTRADICTED and not _is_said(around, pair, where):
        return None
    if around.stance.kind != "asserted" and pair.told < BOTH:
        return None
    evidence = list(_stand(pair, weights))
    if share:
        evidence.append(Evidence(f"measure in {where}", share * weights["measure"], words))
    return made(profile, evidence, [], weights["bias"], (results, status, "value" if status is Status.CONTRADICTED else None))


def _stand(pair: Pair, weights: Weights) -> Iterator[Evidence]:
    """Where the numbers of both stand."""
    if pair.told == BOTH:
        yield Evidence(SUMMED, weights["compared_both"])
    elif pair.told == 0:
        yield Evidence("the subjects of both are named beside it", weights["compared_named"], f"{pair.one.subject}, {pair.other.subject}")
    else:
        yield Evidence("one number stands beside it, the other's subject is named", weights["compared_one"], pair.other.subject)
    if pair.away:
        yield Evidence("sentences before", weights["compared_away"] * pair.away, str(pair.away))


def _is_said(around: Surroundings, pair: Pair, where: str) -> bool:
    """True where the sentence tells what is compared, or of more than two times whose: `doubly` and `a quarter` are told of anything."""
    if where in _SAID_HERE or is_yearly(around.figure):
        return True
    named = {*around.core.entities, *around.clause.entities, *around.sentence.entities}
    plain = around.figure.quantity.multiple and (size_of(around.figure) or 0) <= _DOUBLE
    return not plain and not named.isdisjoint({pair.one.subject, pair.other.subject})


_DOUBLE = 2
_SAID_HERE = frozenset({"noun", "label", "core", "clause", "sentence"})


def _is_else(around: Surroundings, pair: Pair, results: Compared) -> bool:
    """True where the figure tells of something else than the pair: another noun, somebody else, another time, a far number."""
    counted = pair.one.counted | pair.other.counted | pair.one.told | pair.other.told
    own = {pair.one.subject, pair.other.subject, *pair.one.parts, *pair.other.parts}
    if around.noun and around.noun.isdisjoint(counted):
        return True
    if any(entity not in own and (entity.startswith("?") or entity in pair.one.rivals) for entity in around.core.entities):
        return True
    if any(one.kind in _ELSEWHERE for one in around.restrictions):
        return True
    factors = [comparison.factor for _, comparison in results if comparison.factor]
    return any(not lies_off(factor, NEAR) for factor in factors) or all(is_other_sum(factor) for factor in factors)


_ELSEWHERE = frozenset({"time", "goal", "limit", "season", "month"})
def _made(figure: Figure, pair: Pair) -> Profile | None:
    """A fact that says what the two make up, with the words and claims of both; None where they make up nothing."""
    claims = []
    for one, other in product(pair.one.claims, pair.other.claims):
        result = result_of(figure, one.figure, other.figure)
        if result is None:
            return None
        words = f"{told(result)} ({one.figure.text} and {other.figure.text})"
        claims.append(other._replace(figure=result, worked_out=words))
    name = f"{pair.other.fact.id}/{pair.one.fact.id}/{figure.kind}"
    fact = pair.other.fact._replace(id=name, claims=tuple(claims), role=figure.role)
    return pair.other._replace(
        fact=fact, claims=fact.claims, group=group_of(figure), figures=tuple(claim.figure for claim in claims),
        worked_out=(pair.one.fact.id, pair.other.fact.id),
    )  # fmt: skip
