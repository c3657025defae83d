"""What does each rule say about itself? Docstrings and examples of the rules as pages: docs/rules.md, and `sourcelint rules`.

python -m sourcelint.rulebook docs/rules.md            writes the page
python -m sourcelint.rulebook --check docs/rules.md    fails where it is not what the rules say now
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from .errors import UsageError
from .nearest import did_you_mean
from .plugins import installed
from .rule import Bad, Example, Good, Rule

Rules = Sequence[type[Rule]]

_OURS = ("sourcelint", "sourcelint_rules")  # packages whose rules docs/rules.md describes, whatever else is installed

_INTRODUCTION = """\
# Rules

Made from the rules themselves by `python -m sourcelint.rulebook docs/rules.md`: edit the rule, not this page.

A figure gets one finding at most: its status, the likely slip and its kind choose the rule. A finding is never louder than its rule's
severity, and softer where the link between figure and fact is less sure. `[[…]]` marks what is reported.
"""


def rule_page(code: str, rules: Rules | None = None) -> str:
    """One rule by its code or name, as a page of Markdown. Raises UsageError where there is no such rule."""
    known = _known(rules)
    for rule in known:
        if code.casefold() in (rule.code.casefold(), rule.name.casefold()):
            return _page(rule)
    words = [word for rule in known for word in (rule.code, rule.name)]
    raise UsageError(f"no rule '{code}'.{did_you_mean(code, words)} `sourcelint rules` lists them all.")


def rule_table(rules: Rules | None = None) -> str:
    """Every rule on a line: code, name, severity, whether it must be asked for, and what it reports."""
    rows = [(rule.code, rule.name, _loudness(rule), summary_of(rule)) for rule in _known(rules)]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    return "".join("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]) + "\n" for row in rows)


def rulebook(rules: Rules | None = None) -> str:
    """All rules as one page of Markdown: a table, then a section a rule."""
    known = _known(rules)
    rows = [f"| [{rule.code}](#{_anchor(rule)}) | {rule.name} | {_loudness(rule)} | {summary_of(rule)} |" for rule in known]
    table = "\n".join(["| code | name | severity | reports |", "|---|---|---|---|", *rows])
    return "\n\n".join([_INTRODUCTION.strip(), table, *(_page(rule, "##").strip() for rule in known)]) + "\n"


def summary_of(rule: type[Rule]) -> str:
    """The first sentence of a rule's docstring."""
    return _paragraphs(rule)[0].split(". ")[0].rstrip(".") if _paragraphs(rule) else rule.name


def _known(rules: Rules | None) -> list[type[Rule]]:
    return sorted(installed().rules if rules is None else rules, key=lambda rule: rule.code)


def _loudness(rule: type[Rule]) -> str:
    return rule.severity.value if rule.default else f"{rule.severity.value}, opt-in"


def _anchor(rule: type[Rule]) -> str:
    """The anchor that Markdown renderers give to the rule's heading."""
    return f"{rule.code} {rule.name}".lower().replace(" ", "-")


def _page(rule: type[Rule], level: str = "#") -> str:
    """Heading, docstring, what is reported, what is left alone, and the facts behind both."""
    parts = [f"{level} {rule.code} {rule.name}", f"Severity: {_loudness(rule)}.", *_paragraphs(rule)]
    bad = [_bad_line(example) for example in rule.examples if isinstance(example, Bad)]
    good = [_good_line(example) for example in rule.examples if isinstance(example, Good)]
    parts += ["Reported:\n\n" + "\n".join(bad)] if bad else []
    parts += ["Left alone:\n\n" + "\n".join(good)] if good else []
    parts += [f"Facts of these examples:\n\n```yaml\n{_dedented(rule.facts)}\n```"] if rule.facts.strip() else []
    return "\n\n".join(parts) + "\n"


def _paragraphs(rule: type[Rule]) -> list[str]:
    """The docstring's paragraphs, each on one line."""
    return [" ".join(part.split()) for part in (rule.__doc__ or "").split("\n\n") if part.strip()]


def _bad_line(example: Bad) -> str:
    remarks = [f"slip: {example.slip.replace('_', ' ')}"] if example.slip else []
    return _listed(example, remarks + _circumstances(example))


def _good_line(example: Good) -> str:
    return _listed(example, ([example.because] if example.because else []) + _circumstances(example))


def _circumstances(example: Example) -> list[str]:
    """What else an example rests on."""
    told = [f"text of {example.date}"] if example.date else []
    return told + (["with facts of its own"] if example.facts is not None else [])


def _listed(example: Example, remarks: Iterable[str]) -> str:
    """An example as an item: in line where it is one line, else as a block of its own."""
    told = "; ".join(remarks)
    if "\n" not in example.text.strip():
        return f"- `{example.text.strip()}`" + (f" ({told})" if told else "")
    block = "\n".join(f"  {line}".rstrip() for line in example.text.strip().splitlines())
    return f"- {told or 'a text of several lines'}:\n\n  ```markdown\n{block}\n  ```\n"


def _dedented(text: str) -> str:
    """The facts without the indent of the class they stand in."""
    lines = text.strip("\n").rstrip().splitlines()
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join(line[indent:] for line in lines)


def main(arguments: Sequence[str]) -> int:
    """Writes the page, or with `--check` compares it: 0 where it fits, 1 where it does not, 2 for wrong arguments."""
    check, paths = "--check" in arguments, [argument for argument in arguments if argument != "--check"]
    if len(paths) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    page = rulebook([rule for rule in installed().rules if rule.__module__.partition(".")[0] in _OURS])
    if not check:
        with open(paths[0], "w", encoding="utf-8", newline="\n") as file:
            file.write(page)
        return 0
    try:
        with open(paths[0], encoding="utf-8", newline="") as file:
            fits = file.read() == page
    except FileNotFoundError:
        fits = False
    if not fits:
        sys.stderr.write(f"{paths[0]} is not what the rules say now. Write it anew: python -m sourcelint.rulebook {paths[0]}\n")
    return 0 if fits else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
