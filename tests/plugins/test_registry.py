"""What plugins give becomes one registry; what clashes or is not what its hook promises is an error that names the plugin."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from sourcelint.errors import PluginError
from sourcelint.finding import Severity
from sourcelint.hookspecs import hookimpl
from sourcelint.plugins import Registry
from sourcelint.reporters import Reporter
from sourcelint.rule import Rule


class First(Rule):
    code, name = "TT1", "first"


class Second(Rule):
    code, name = "TT2", "second"


def plugin(name: str, **hooks: Any) -> ModuleType:
    """A module of this name whose hooks give these values (or, where callable, are these functions)."""
    module = ModuleType(name)
    for hook, given in hooks.items():
        function = given if callable(given) else (lambda given=given: given)
        setattr(module, hook, hookimpl(function))
    return module


def message_of(*plugins: object) -> str:
    with pytest.raises(PluginError) as caught:
        Registry.of(plugins)
    return str(caught.value)


def test_everything_given_is_there_in_order() -> None:
    csv, xml = Reporter("csv", lambda result, options: ""), Reporter("xml", lambda result, options: "")
    registry = Registry.of(
        [
            plugin("zeta", provide_rules=[First], provide_lexicons=["/z"], provide_reporters=[xml]),
            plugin("alpha", provide_rules=[Second], provide_lexicons=["/a"], provide_reporters=[csv]),
        ]
    )
    assert registry.rules == (First, Second)
    assert registry.reporters == (csv, xml)
    assert registry.lexicons == ("/a", "/z")
    assert registry.reporter("xml") is xml
    assert registry.reporter("nothing") is None


def test_a_plugin_that_gives_nothing() -> None:
    assert Registry.of([plugin("quiet", provide_rules=lambda: None)]) == Registry()
    assert Registry.of([]) == Registry()


def test_run_time_hooks_may_leave_out_arguments() -> None:
    registry = Registry.of(
        [
            plugin("b", amend_findings=lambda findings: [*findings, "b"]),
            plugin("a", amend_findings=lambda document, findings: [*findings, "a"]),
        ]
    )
    assert [name for name, _ in registry.amenders] == ["a", "b"]
    assert [amend(document=None, findings=()) for _, amend in registry.amenders] == [["a"], ["b"]]


def test_the_same_code_twice() -> None:
    class Copy(Rule):
        code, name = "TT1", "copy"

    assert message_of(plugin("one", provide_rules=[First]), plugin("two", provide_rules=[Copy])) == (
        "rule code 'TT1' is given by the plugins 'one' and 'two'. Rename one, or uninstall the plugin."
    )
    assert "rule name 'first' is given by plugin 'one' twice" in message_of(
        plugin("one", provide_rules=[First, type("Other", (Rule,), {"code": "TT9", "name": "first"})])
    )


def test_the_same_format_and_suffix_twice() -> None:
    reporter = Reporter("csv", lambda result, options: "")
    assert message_of(plugin("one", provide_reporters=[reporter]), plugin("two", provide_reporters=[reporter])).startswith(
        "format 'csv' is given by"
    )


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ([First()], "plugin 'odd' gives <"),
        (["first"], "plugin 'odd' gives 'first' as a rule. provide_rules gives classes derived from sourcelint.Rule."),
        ([type("Bare", (Rule,), {"name": "bare"})], "plugin 'odd': rule Bare has no code."),
        ([type("Bare", (Rule,), {"code": "TT3"})], "plugin 'odd': rule Bare has no name."),
        ([type("Loud", (Rule,), {"code": "TT3", "name": "loud", "severity": "error"})], "plugin 'odd': rule Loud has severity 'error'"),
    ],
)
def test_what_is_no_rule(given: list[object], message: str) -> None:
    assert message_of(plugin("odd", provide_rules=given)).startswith(message)


def test_raising_on_registration() -> None:
    def broken() -> None:
        raise RuntimeError("no licence")

    message = message_of(plugin("sore", provide_rules=broken))
    assert message.startswith("plugin 'sore' failed in provide_rules: RuntimeError: no licence\n")
    assert "Mend or uninstall it" in message


def test_a_hook_that_does_not_exist() -> None:
    message = message_of(plugin("typo", provide_rulez=[First]))
    assert message.startswith("plugin 'typo' does not fit the hooks:")
    assert "Did you mean 'provide_rules'?" in message


def test_a_hook_with_an_argument_that_does_not_exist() -> None:
    assert message_of(plugin("typo", amend_findings=lambda dokument, findings: [])).startswith("plugin 'typo' does not fit the hooks:")


def test_rules_may_have_any_severity() -> None:
    class Soft(Rule):
        code, name, severity = "TT4", "soft", Severity.NOTE

    assert Registry.of([plugin("p", provide_rules=[Soft])]).rules == (Soft,)
