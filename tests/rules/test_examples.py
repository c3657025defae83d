"""The examples of all rules through the whole pipeline: our specification by example."""

from __future__ import annotations

from sourcelint import testing
from sourcelint.filters.suppression_rules import SUPPRESSION_RULES
from sourcelint_rules import RULES

test_examples = testing.examples_of(*RULES, *SUPPRESSION_RULES)
