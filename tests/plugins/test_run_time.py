"""A hook that crashes during a run is told, and the rest goes on; a house has the last word on findings."""

from __future__ import annotations

import datetime as dt
from types import ModuleType
from typing import Any

import pytest

from sourcelint import builtin
from sourcelint.config import Config, Settings
from sourcelint.errors import SheetError
from sourcelint.finding import Finding, Severity
from sourcelint.hookspecs import hookimpl
from sourcelint.knowledge import Library
from sourcelint.lexicon.loading import load
from sourcelint.pipeline import Workshop, check
from sourcelint.plugins import Registry
from sourcelint.report import Failure, Report
from sourcelint.rule import Context, Rule
from sourcelint.sources.sheet import from_short
from sourcelint.text.span import Span

DRAFT = "Die Nordhafen AG hat bisher 20.000 Schiffe abgefertigt.\n"
AT = DRAFT.index("20.000")


class Always(Rule):
    """Reports every figure."""

    code, name = "TT1", "always"

    def check_figure(self, assessment: Any, context: Context) -> list[Finding]:
        """One finding a figure."""
        return [Finding(self.name, self.code, self.severity, assessment.figure.span, "seen")]


class Crashing(Rule):
    """Never gets anywhere."""

    code, name = "TT2", "crashing"

    def check_document(self, *_: object) -> list[Finding]:
        """Raises."""
        raise KeyError("oh")


def plugin(name: str, **hooks: Any) -> ModuleType:
    module = ModuleType(name)
    for hook, function in hooks.items():
        setattr(module, hook, hookimpl(function))
    return module


def report(*plugins: object, settings: Settings | None = None) -> Report:
    registry = Registry.of([builtin, plugin("rules", provide_rules=lambda: [Always, Crashing]), *plugins])
    lexicon = load(registry.lexicons)
    settings = settings or Settings(ignore=("crashing",))
    return check(DRAFT, "a.txt", Config(settings), Workshop(registry, lexicon, Library(registry, lexicon), dt.date(2025, 2, 1)))


def test_a_crashing_rule_is_a_failure_and_the_others_go_on() -> None:
    found = report(settings=Settings())
    assert [finding.span for finding in found.findings] == [Span(AT, AT + 6)]
    assert found.failures == (Failure("rule crashing (TT2)", "KeyError: 'oh'"),)


def test_the_last_word() -> None:
    def amend_findings(document: Any, findings: Any) -> list[Finding]:
        assert document.text == DRAFT
        return [finding._replace(severity=Severity.NOTE) for finding in findings]

    assert [finding.severity for finding in report(plugin("house", amend_findings=amend_findings)).findings] == [Severity.NOTE]
    assert report(plugin("house", amend_findings=lambda findings: [])).findings == ()
    assert len(report(plugin("house", amend_findings=lambda: None)).findings) == 1


def test_a_crashing_last_word_leaves_the_findings() -> None:
    def amend_findings() -> list[Finding]:
        raise ValueError("no")

    found = report(plugin("house", amend_findings=amend_findings))
    assert len(found.findings) == 1
    assert found.failures == (Failure("plugin house (amend_findings)", "ValueError: no"),)


def test_a_crashing_source_is_told_and_the_others_are_asked() -> None:
    def provide_sources() -> None:
        raise ConnectionError("database away")

    found = report(plugin("db", provide_sources=provide_sources))
    assert found.failures == (Failure("plugin db (provide_sources)", "ConnectionError: database away"),)
    assert len(found.findings) == 1


def test_sources_of_a_plugin_are_used() -> None:
    def provide_sources(settings: Any, lexicon: Any) -> Any:
        assert settings["fail-on"] is Severity.WARNING
        return from_short("- {id: ships, subject: Nordhafen AG, measure: [Schiffe], figure: '20.000'}", lexicon)

    (assessment,) = report(plugin("db", provide_sources=provide_sources)).figures
    assert (assessment.status.value, assessment.link and assessment.link.fact.id) == ("verified", "ships")


def test_a_mistake_of_the_user_stays_one() -> None:
    def provide_sources(lexicon: Any) -> Any:
        return from_short("- {id: ships}", lexicon)

    with pytest.raises(SheetError):
        report(plugin("db", provide_sources=provide_sources))


def test_findings_have_fingerprints() -> None:
    assert all(len(finding.fingerprint) == 32 for finding in report().findings)
