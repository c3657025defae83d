"""Which rules run? Those that the user names by code, name or prefix of codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..errors import UsageError
from ..nearest import did_you_mean
from ..rule import Rule

EVERY = "all"
"""The selector that names every rule, the opt-in ones too."""


def chosen(
    rules: Sequence[type[Rule]], *, select: Sequence[str] = (), extend: Sequence[str] = (), ignore: Sequence[str] = (), where: str = ""
) -> tuple[type[Rule], ...]:
    """The rules to run: those selected (without a selection: all but the opt-in ones), and those of `extend`, less the ignored.

    A selector is a code (`SL101`), a name (`wrong-count`), a prefix of codes (`SL1`) or `all`. An exact name or code is stronger than a
    prefix: `--select SL1 --ignore SL101` leaves SL101 out, `--ignore SL1 --select SL101` leaves it in. Raises UsageError for a selector
    that names no rule and for a choice that leaves nothing; `where` tells it where the selectors stand.
    """
    for selector in (*select, *extend, *ignore):
        expect(rules, selector, where)
    if not select:
        wanted = {rule.code: 1 for rule in rules if rule.default}
    else:
        wanted = {rule.code: strength for rule in rules if (strength := _strength(rule, select))}
    wanted |= {rule.code: strength for rule in rules if (strength := _strength(rule, extend))}
    left = tuple(rule for rule in rules if rule.code in wanted and _strength(rule, ignore) < wanted[rule.code])
    if rules and not left:
        raise UsageError(
            f"{_place(where)}no rule is left to run: select names {_list(select) or 'the default rules'}, ignore names {_list(ignore)}."
        )
    return left


def matches(rule: type[Rule], selector: str) -> bool:
    """True where the selector names this rule."""
    return bool(_strength(rule, (selector,)))


def expect(rules: Iterable[type[Rule]], selector: str, where: str = "") -> None:
    """Raises UsageError, with what was probably meant, where the selector names none of the rules."""
    rules = tuple(rules)
    if not any(matches(rule, selector) for rule in rules):
        raise UsageError(f"{_place(where)}no rule '{selector}'.{meant(rules, selector)} `sourcelint rules` lists them all.")


def meant(rules: Iterable[type[Rule]], selector: str) -> str:
    """` Did you mean …?`, or nothing."""
    return did_you_mean(selector, [word for rule in rules for word in (rule.name, rule.code)])


def _strength(rule: type[Rule], selectors: Iterable[str]) -> int:
    """How exactly the selectors name the rule: 0 not at all, 1 by `all` or prefix, 2 by code or name."""
    best = 0
    for selector in selectors:
        word = selector.strip().casefold()
        if word in (rule.code.casefold(), rule.name.casefold()):
            return 2
        if word == EVERY or _is_prefix(word, rule.code.casefold()):
            best = 1
    return best


def _is_prefix(word: str, code: str) -> bool:
    # The letters of a code belong together: `s` is no prefix of SL101, `sl` and `sl1` are.
    letters = code.rstrip("0123456789")
    return word.startswith(letters) and code.startswith(word)


def _place(where: str) -> str:
    return f"{where}: " if where else ""


def _list(selectors: Sequence[str]) -> str:
    return ", ".join(selectors)
