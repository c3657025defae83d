"""`sourcelint rules`: the rulebook, or one rule's page."""

from __future__ import annotations

from collections.abc import Sequence

from ..rulebook import rule_page, rule_table
from .arguments import Parser
from .output import write


def run(words: Sequence[str]) -> int:
    """Runs the command. Raises UsageError where there is no such rule."""
    made = Parser("rules", "All rules in a table, or one rule's page with its examples.", "[RULE]")
    made.add_argument("rule", nargs="?", metavar="RULE", help="a rule's code or name, such as SL101 or wrong-count")
    options = made.parsed(words)
    write(rule_page(options.rule) if options.rule else rule_table(), machine=False)
    return 0
