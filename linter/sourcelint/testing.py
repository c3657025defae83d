"""Does a rule do what its examples say? Every example through the whole pipeline, for our own rules and for those of plugins.

One line in a plugin's tests runs all examples of its rules under pytest:

    test_examples = sourcelint.testing.examples_of(MyRule, MyOtherRule)

An example is checked against the rule's own `facts`, a list in the short form of fact sheets:

    - {id: gpus, subject: DeepSeek, measure: [GPUs], figure: "2.000", source: Press release, published: 2025-01-28}

`figure` is read in German unless a `language` stands beside it; `claims` lists several sources' words on one fact.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Any

from . import pipeline
from .config import Config, Settings
from .finding import Finding
from .lexicon.loading import load
from .lexicon.model import Lexicon
from .plugins import Registry, installed
from .record import NamedTuple
from .report import Report
from .rule import Bad, Example, Good, Rule
from .sources.fact import FactBase
from .sources.sheet import from_short
from .text.span import Span

PATH = "example.md"
"""Examples are read as Markdown, so that they can have headings, tables and comments."""

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


class Marked(NamedTuple):
    """An example's text without its marks, and the spans that stood in them."""

    text: str
    spans: tuple[Span, ...]


class ExampleFailed(AssertionError):
    """A rule did not do what its example says; the message shows what was wanted and what was found."""


def unmarked(text: str) -> Marked:
    """The text without `[[` and `]]`, and what they enclosed."""
    plain, spans, end = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[end : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match[1])))
        plain += match[1]
        end = match.end()
    return Marked(plain + text[end:], tuple(spans))


def check_example(rule: type[Rule], example: Example) -> None:
    """Runs one example. A Bad is reported by this rule, at exactly its marked spans, and by no other; a Good by no default rule at all.

    Raises ExampleFailed.
    """
    marked = unmarked(example.text)
    report = run(rule, example)
    troubles = [f"{failure.where} failed: {failure.message}" for failure in report.failures]
    if isinstance(example, Bad):
        troubles += _bad_troubles(rule, example, marked, report.findings)
    else:
        troubles += [f"wanted silence{_because(example)}, got {_told(finding, marked.text)}" for finding in report.findings]
    if troubles:
        raise ExampleFailed("\n".join([f"{rule.name} ({rule.code}): {example.text!r}", *(f"    {trouble}" for trouble in troubles)]))


def run(rule: type[Rule], example: Example) -> Report:
    """The report on an example: the default rules of everything installed, and this rule besides."""
    registry = _with_rule(installed(), rule)
    lexicon = load(registry.lexicons)
    date = dt.date.fromisoformat(example.date) if example.date else None
    config = Config(Settings(extend_select=(rule.name,), language=example.language, date=date))
    known = pipeline.Knowledge(_facts(rule, example, lexicon))
    workshop = pipeline.Workshop(registry, lexicon, lambda settings: known, date or dt.date(2000, 1, 1))
    return pipeline.check(unmarked(example.text).text, PATH, config, workshop)


def _with_rule(registry: Registry, rule: type[Rule]) -> Registry:
    """The registry with this rule, in place of another of its code."""
    others = [one for one in registry.rules if one.code != rule.code]
    return registry._replace(rules=tuple(sorted((*others, rule), key=lambda one: one.code)))


def _facts(rule: type[Rule], example: Example, lexicon: Lexicon) -> tuple[FactBase, ...]:
    text = rule.facts if example.facts is None else example.facts
    return (from_short(text, lexicon, path=f"<facts of {rule.name}>"),) if text.strip() else ()


def _bad_troubles(rule: type[Rule], example: Bad, marked: Marked, findings: Iterable[Finding]) -> list[str]:
    """What a Bad's findings lack, or have too much."""
    own = {finding.span: finding for finding in findings if finding.code == rule.code}
    troubles = [f"wanted {_words(span, marked.text)}, which was not reported" for span in marked.spans if span not in own]
    for finding in findings:
        if finding.code != rule.code or finding.span not in marked.spans:
            troubles.append(f"unwanted: {_told(finding, marked.text)}")
        elif example.slip and finding.slip != example.slip:
            troubles.append(f"wanted slip {example.slip!r}, got {finding.slip!r} in {_told(finding, marked.text)}")
        elif example.says and example.says not in finding.message:
            troubles.append(f"wanted {example.says!r} in the message of {_told(finding, marked.text)}")
    return troubles


def _because(example: Example) -> str:
    return f" (because: {example.because})" if isinstance(example, Good) and example.because else ""


def _words(span: Span, text: str) -> str:
    return f"{text[span.start : span.end]!r} at {span.start}..{span.end}"


def _told(finding: Finding, text: str) -> str:
    return f"{finding.severity} {finding.code} {finding.rule} for {_words(finding.span, text)}: {finding.message}"


def demands(rule: type[Rule]) -> list[str]:
    """What a rule lacks that every rule needs: code, name, docstring, one Bad, two Good of which one says why. Empty where all is there."""
    good = [example for example in rule.examples if isinstance(example, Good)]
    bad = [example for example in rule.examples if isinstance(example, Bad)]
    checks = (
        (bool(re.fullmatch(r"[A-Z]{2,}\d{3}", getattr(rule, "code", ""))), "a code of capital letters and three digits"),
        (bool(re.fullmatch(r"[a-z]+(-[a-z]+)*", getattr(rule, "name", ""))), "a name of lower-case words joined by hyphens"),
        (bool(rule.__doc__ and rule.__doc__.strip()), "a docstring"),
        (bool(bad), "an example of what it reports (Bad)"),
        (all(unmarked(example.text).spans for example in bad), "a [[marked]] span in every Bad"),
        (len(good) >= 2, "two examples of what it leaves alone (Good)"),
        (any(example.because for example in good), "a Good that says why (because=…)"),
    )
    return [what for there, what in checks if not there]


def parametrize(rules: Iterable[type[Rule]]) -> Any:
    """A pytest mark that gives every example of the rules to a test with the arguments `rule` and `example`."""
    import pytest  # only under pytest: the tester is no dependency

    cases = [(rule, example, f"{rule.name}-{number}") for rule in rules for number, example in enumerate(rule.examples, 1)]
    return pytest.mark.parametrize(("rule", "example"), [pytest.param(rule, example, id=name) for rule, example, name in cases])


def examples_of(*rules: type[Rule]) -> Callable[..., None]:
    """A test function for pytest that checks every example of the rules."""

    def test_examples(rule: type[Rule], example: Example) -> None:
        check_example(rule, example)

    made: Callable[..., None] = parametrize(rules)(test_examples)
    return made
