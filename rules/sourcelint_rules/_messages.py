"""What is said about a figure? The draft's words, the source's words with title and date, the likely slip: one wording for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sourcelint import Assessment, Context, Expected, Figure, Finding, Rule, Severity

from ._engine import Claim, Verdict, describe_slip, severity_for, suggest

_LONGEST_QUOTE = 120  # a finding is read in one glance; the whole quote stands in `expected`
_LONGEST_TITLE = 60
_FARTHEST_CUE = 30  # a hedge farther from its figure than this is left out of the message

_AGAINST = frozenset({Verdict.CONTRADICTION, Verdict.UNCLEAR})

Claims = Sequence[Claim]


def contradiction(rule: Rule, assessment: Assessment, context: Context) -> Finding:
    """The finding for a figure that the sources contradict."""
    against = [claim for claim, comparison in assessment.comparisons if comparison.verdict in _AGAINST]
    verb = "contradicts" if _is_certain(assessment) else "does not quite match"
    source = "the source" if len(against) == 1 else "the sources"
    message = f"{said(assessment.figure, context)} {verb} {source}: {told(against)}{_tail(assessment)}"
    return finding(rule, assessment, message, against, slip=assessment.slip, suggestion=suggest(assessment, context))


def finding(
    rule: Rule, assessment: Assessment, message: str, claims: Claims, *, slip: str | None = None, suggestion: str | None = None
) -> Finding:
    """A rule's finding about one figure: severity is the lesser of the rule's and what the link's score allows."""
    link = assessment.link
    severity = min(rule.severity, severity_for(link.score)) if link else rule.severity
    if not _is_certain(assessment):
        severity = Severity.NOTE
    return Finding(
        rule=rule.name,
        code=rule.code,
        severity=severity,
        span=assessment.figure.span,
        message=message,
        slip=slip,
        figure=assessment.figure,
        expected=tuple(expected(assessment, claims)),
        suggestion=suggestion,
        evidence=tuple(_reasons(assessment)),
        score=link.score if link else None,
    )


def is_sure(assessment: Assessment) -> bool:
    """True where the link could carry an error: what is only worth a note is not worth a doubtful one."""
    return assessment.link is not None and severity_for(assessment.link.score) is Severity.ERROR


def _is_certain(assessment: Assessment) -> bool:
    """False where the verdict lies between agreement and contradiction."""
    verdicts = {comparison.verdict for _, comparison in assessment.comparisons}
    return Verdict.UNCLEAR not in verdicts or Verdict.CONTRADICTION in verdicts


def said(figure: Figure, context: Context) -> str:
    """The figure as the draft has it, with its hedge: `"mehr als 140"`."""
    start, end = figure.span
    if figure.cue and max(start - figure.cue.end, figure.cue.start - end) <= _FARTHEST_CUE:
        start, end = min(start, figure.cue.start), max(end, figure.cue.end)
    words = context.document.raw[start:end] or figure.text
    return quoted(words)


def quoted(words: str) -> str:
    """Words of others in quotation marks, on one line and not too long."""
    return f'"{_short(words, _LONGEST_QUOTE)}"'


def told(claims: Claims) -> str:
    """What the sources say, each with its name and date."""
    return "; ".join(f'"{_words_of(claim)}" ({_named(claim)}){_result_of(claim)}' for claim in claims)


def _result_of(claim: Claim) -> str:
    """What the quoted figures make up, where the source leaves that to be worked out."""
    return f", that is {claim.worked_out}" if claim.worked_out else ""


def _words_of(claim: Claim) -> str:
    """The source's words; of a long quote the part around its figure."""
    quote, wording = " ".join(claim.quote.split()), " ".join(claim.figure.text.split())
    at = quote.find(wording)
    if len(quote) <= _LONGEST_QUOTE or at < 0:
        return _short(quote or wording, _LONGEST_QUOTE)
    start = max(0, min(at - (_LONGEST_QUOTE - len(wording)) // 2, len(quote) - _LONGEST_QUOTE))
    start = quote.find(" ", start, at) + 1 if start else 0  # no space before the figure: from the beginning
    return ("… " if start else "") + _short(quote[start:], max(_LONGEST_QUOTE, at - start + len(wording)))


def _named(claim: Claim) -> str:
    source = claim.source
    name = _short(source.title or source.publisher or source.id, _LONGEST_TITLE)
    return f"{name}, {source.published.isoformat()}" if source.published else name


def _short(words: str, most: int) -> str:
    """Words on one line, cut between two of them where they are too many."""
    flat = " ".join(words.split())
    return flat if len(flat) <= most else f"{flat[: most + 1].rsplit(' ', 1)[0]} …"


def _tail(assessment: Assessment) -> str:
    """What helps to judge: how the expected value follows, what slip it looks like, whose words the draft reports."""
    parts = [f"; that is {assessment.derived}"] if assessment.derived else []
    if assessment.slip and assessment.slip != "value":  # that it is another value has been said
        parts.append(f"; {describe_slip(assessment.slip)}")
    if assessment.attributed:
        parts.append("; the draft has it from somebody else")
    return "".join(parts)


def expected(assessment: Assessment, claims: Iterable[Claim]) -> list[Expected]:
    """The claims as rows of the contract."""
    fact = assessment.link.fact.id if assessment.link else ""
    return [_row(fact, claim) for claim in claims]


def _row(fact: str, claim: Claim) -> Expected:
    source = claim.source
    return Expected(
        fact=fact,
        value=claim.figure.text,
        source=source.id,
        title=source.title,
        published=source.published,
        quote=claim.quote,
        origin=claim.origin,
        publisher=source.publisher,
        at=claim.at,
    )


def _reasons(assessment: Assessment) -> list[str]:
    """Why figure and fact belong together, strongest first."""
    evidence = sorted(assessment.link.evidence, key=lambda one: -one.weight) if assessment.link else []
    return [f"{one.signal}: {quoted(one.words)}" if one.words else one.signal for one in evidence if one.weight > 0]
