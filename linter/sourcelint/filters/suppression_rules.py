"""What is wrong with a suppression itself? Rules about directives and entries; the filters report under their names."""

from __future__ import annotations

from ..finding import Finding, Severity
from ..rule import Bad, Good, Rule
from ..text.span import Span


class UnusedSuppression(Rule):
    """A suppression in the draft suppresses nothing: the figure was mended, or the rule was never broken there.

    Take the directive out; left in, it would hide the next mistake in the same place.
    """

    code, name, severity = "SL901", "unused-suppression", Severity.WARNING
    facts = "- {id: gpus, subject: DeepSeek, measure: [GPUs], figure: '2.000'}"
    examples = (
        Bad("[[<!-- sourcelint: ignore wrong-count -->]]\n\nDeepSeek nutzte 2.000 GPUs.\n"),
        Bad("[[<!-- sourcelint: off -->]]\n\nDeepSeek used 2,000 GPUs.\n\n<!-- sourcelint: on -->\n"),
        Good("<!-- sourcelint: ignore wrong-count -->\n\nDeepSeek nutzte 20.000 GPUs.\n", because="it suppresses a finding"),
        Good("DeepSeek used 2,000 GPUs.\n"),
    )


class UnknownRule(Rule):
    """A suppression names a rule that does not exist, and so suppresses nothing."""

    code, name, severity = "SL902", "unknown-rule", Severity.WARNING
    facts = UnusedSuppression.facts
    examples = (
        Bad("[[<!-- sourcelint: ignore wrong-cuont -->]]\n\nDeepSeek nutzte 2.000 GPUs.\n"),
        Bad("[[<!-- sourcelint: off SL9999 -->]]\n\nDeepSeek used 2,000 GPUs.\n"),
        Good("<!-- sourcelint: ignore SL101 -->\n\nDeepSeek nutzte 20.000 GPUs.\n", because="a code names its rule too"),
        Good("DeepSeek used 2,000 GPUs.\n"),
    )


class ExpiredSuppression(Rule):
    """An `ignore` entry of the configuration has passed its `until`: what it suppressed is reported again, and this note says why."""

    code, name, severity = "SL903", "expired-suppression", Severity.NOTE
    examples = (
        Good("DeepSeek nutzte 2.000 GPUs.\n", because="no entry of a configuration speaks of it"),
        Good("DeepSeek used 2,000 GPUs.\n"),
    )


SUPPRESSION_RULES: tuple[type[Rule], ...] = (UnusedSuppression, UnknownRule, ExpiredSuppression)


def told(rule: type[Rule], span: Span, message: str) -> Finding:
    """A finding of one of these rules."""
    return Finding(rule.name, rule.code, rule.severity, span, message)
