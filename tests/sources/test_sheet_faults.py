"""Sheets that are wrong: every fault at once, with its place, the line itself and what would be right."""

from __future__ import annotations

import pickle
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sourcelint.errors import Fault, SheetError, UserError
from sourcelint.lexicon.model import Lexicon
from sourcelint.sources.fact import FactBase
from sourcelint.sources.sheet import from_short, load

Faults = Callable[..., list[Fault]]

HEAD = """\
schema: 1
sources:
  report: {title: Report, published: 2025-03-14, language: de}
  letter: {title: Letter, language: en}
entities:
  port: {names: [Hafen Ankerburg]}
facts:
"""


def fact(**keys: str) -> str:
    """A sheet of HEAD and one right fact, in which `keys` replace or add lines."""
    lines = {"subject": "port", "measure": "[Container]", "claims": "[{figure: '2.000', source: report}]"} | keys
    return HEAD + "  boxes:\n" + "".join(f"    {key}: {value}\n" for key, value in lines.items() if value != "-")


def claim(**keys: str) -> str:
    """A sheet whose only claim has these keys, one a line."""
    lines = {"figure": '"2.000"', "source": "report"} | keys
    written = "".join(f"        {key}: {value}\n" for key, value in lines.items() if value != "-")
    return fact(claims="-") + "    claims:\n      -\n" + written


def only(found: list[Fault]) -> Fault:
    assert len(found) == 1, "\n".join(map(str, found))
    return found[0]


@pytest.mark.parametrize(
    ("text", "place", "message", "remedy"),
    [
        (fact(mesure="[Container]"), (12, 5), "unknown key 'mesure' in fact 'boxes'", "Did you mean 'measure'?"),
        (fact(figure='"2.000"'), (12, 5), "unknown key 'figure'", "claims: [{figure:"),
        (fact(subject="-"), (8, 3), "fact 'boxes' has no subject", "an entity's id, or a name"),
        (fact(measure="-"), (8, 3), "fact 'boxes' has no measure", "a shared measure's name"),
        (fact(measure="employes"), (10, 14), "unknown shared measure 'employes'", "Did you mean 'employees'?"),
        (fact(measure="{de: []}"), (10, 14), "a measure without words", "{de: […], en: […]}"),
        (fact(measure="{german: [Container]}"), (10, 15), "'german' is no language code", "{de: […], en: […]}"),
        (fact(claims="-"), (8, 3), "fact 'boxes' has no claim", "claims: [{figure:"),
        (fact(claims="[]"), (11, 13), "fact 'boxes' has no claim", "claims: [{figure:"),
        (fact(claims="2.000"), (11, 13), "a claim of 'boxes' needs keys and values", "Known keys: figure"),
        (fact(subject="prt"), (9, 14), "unknown entity 'prt'", "Did you mean 'port'?"),
        (fact(as_of="January"), (12, 12), "as_of 'January' is no date or period", "2025-Q1"),
        (fact(as_of="2025-02-30"), (12, 12), "as_of '2025-02-30' is no date or period", "2025-Q1"),
        (fact(role="too"), (12, 11), "role 'too' is not known", "Known: level, by"),
        (fact(note="{a: b}"), (12, 11), "note must be one text", "quotes"),
        (claim(sorce="report"), (15, 9), "unknown key 'sorce' in a claim of 'boxes'", "Did you mean 'source'?"),
        (claim(source="reprt"), (14, 17), "unknown source 'reprt'", "Did you mean 'report'?"),
        (claim(source="-"), (13, 9), "names no source", "Write `source:`"),
        (claim(figure="-"), (13, 9), "has no figure", "source's own wording in quotes"),
        (claim(figure="viele Kisten"), (13, 17), "'viele Kisten' is not one figure in the language of source 'report' (de)", "value:"),
        (claim(figure="1.200"), (13, 17), "the figure 1.200 stands without quotes", 'Write figure: "1.200"'),
        (claim(figure="3:30"), (13, 17), "the figure 3:30 stands without quotes", 'Write figure: "3:30"'),
        (claim(figure="1_000"), (13, 17), "the figure 1_000 stands without quotes", 'Write figure: "1_000"'),
        (claim(quote="rund 20.000 Container"), (15, 16), "the quote does not contain the figure '2.000'", "letter by letter"),
        (claim(quote="rund 12.000 Container"), (15, 16), "the quote does not contain the figure '2.000'", "letter by letter"),
        (claim(value="20000"), (15, 16), "value '20000' is not what the figure '2.000' says", "Correct one of the two"),
        (claim(value="2000 USD", figure='"2.000 Euro"'), (15, 16), "is not what the figure '2.000 Euro' says", "Correct one of the two"),
        (claim(value="two thousand"), (15, 16), "value: 'two thousand' is no value", "~6e6 USD"),
        (claim(value="12 parsec", figure="-"), (14, 16), "unit 'parsec' is not known", "~6e6 USD"),
        (claim(status="done"), (15, 17), "status 'done' is not known", "Known: confirmed, candidate"),
        (claim(status="confirmd"), (15, 17), "status 'confirmd' is not known", "Did you mean 'confirmed'?"),
        ("sources: {}\n", (1, 1), "which format", "schema: 1"),
        ("schema: 2\n", (1, 9), "schema '2' is not known", "schema: 1"),
        ("- schema: 1\n", (1, 1), "a sheet needs keys and values", "Known keys: schema"),
        ("schema: 1\nfact: {}\n", (2, 1), "unknown key 'fact'", "Did you mean 'facts'?"),
        ("schema: 1\nfacts:\n  - {id: x}\n", (3, 3), "facts must stand under their ids", "some-id:"),
        ("schema: 1\nsources:\n  a b: {}\n", (3, 3), "'a b' is no id", "no spaces"),
        ("schema: 1\nsources:\n  a: {published: 27.1.2025}\n", (3, 18), "published '27.1.2025' is no day", "2025-01-27"),
        ("schema: 1\nsources:\n  a: {published: 2025-01}\n", (3, 18), "published '2025-01' is no day", "2025-01-27"),
        ("schema: 1\nsources:\n  a: {date: 2025-01-20}\n", (3, 7), "unknown key 'date'", "Did you mean 'published'?"),
        ("schema: 1\nsources:\n  a: {language: German}\n", (3, 17), "'German' is no language code", "de, en"),
        ("schema: 1\nsources:\n  a: {sha256: 12ab}\n", (3, 15), "no SHA-256 hash", "sha256sum"),
        ("schema: 1\nsources:\n  a: {}\n  a: {}\n", (4, 3), "'a' stands twice; first in line 3", "another name"),
        ("schema: 1\nentities:\n  a: {}\n", (3, 3), "entity 'a' has no names", "names: [DeepSeek]"),
        ("schema: 1\nentities:\n  a: {names: {de: [X]}}\n", (3, 14), "names must be a text or a list", "names: [one, another]"),
        ("schema: 1\nentities:\n  a: {names: [X], part_of: bb}\n", (3, 28), "unknown entity 'bb'", "id of an entity"),
        ("schema: 1\nentities:\n  a: {names: [X], part_of: a}\n", (3, 28), "part_of 'a' runs in a circle", "its own part"),
        ("schema: 1\nfacts: {a: {}\n", (2, 8), "never closed", "bracket"),
    ],
)
def test_a_fault_has_its_place_and_remedy(faults: Faults, text: str, place: tuple[int, int], message: str, remedy: str) -> None:
    fault = only(faults(text))
    assert message in fault.message, str(fault)
    assert remedy in fault.remedy, str(fault)
    assert (fault.line, fault.column) == place, str(fault)
    assert fault.source_line == text.splitlines()[fault.line - 1].rstrip()


def test_the_message_shows_the_line_and_points_at_the_place(faults: Faults) -> None:
    assert str(only(faults(claim(figure="1.200")))) == (
        "sheet.yaml:13:17: the figure 1.200 stands without quotes, and YAML would make another value of it\n"
        "            figure: 1.200\n"
        "                    ^\n"
        '    Write figure: "1.200"'
    )


@pytest.mark.parametrize("figure", ["2000", "140", "2025-01-20", "80-100 Millionen US-Dollar"])
def test_what_yaml_cannot_misread_needs_no_quotes(loaded: Callable[..., FactBase], figure: str) -> None:
    assert loaded(claim(figure=figure, value="2025-01-20" if "01" in figure else "-")).facts[0].claims[0].figure.text == figure


def test_all_faults_of_all_sheets_come_at_once_in_order(faults: Faults) -> None:
    found = faults(
        a=claim(status="done", figure="1.200", sorce="x"), b=fact(subject="prt", measure="-").replace("boxes", "crates"),
        c="schema: 1\nfacts: {a: b",
    )
    assert [(fault.path, fault.line) for fault in found] == [
        ("a.yaml", 13), ("a.yaml", 15), ("a.yaml", 16), ("b.yaml", 8), ("b.yaml", 9), ("c.yaml", 2)]


def test_two_sheets_that_define_one_thing_differently_are_both_named(faults: Faults) -> None:
    fault = only(faults(a="schema: 1\nentities: {port: {names: [Hafen]}}\n", b="schema: 1\nentities:\n  port: {names: [Port]}\n"))
    assert (fault.path, fault.line) == ("b.yaml", 3)
    assert fault.message == "entity 'port' is defined differently in a.yaml:2"
    fault = only(faults(a="schema: 1\nsources: {s: {title: A}}\n", b="schema: 1\nsources: {s: {title: B}}\n"))
    assert fault.message == "source 's' is defined differently in a.yaml:2"
    assert "fact 'boxes' is defined differently in a.yaml:8" in only(faults(a=fact(), b=fact(as_of="2024"))).message


def test_a_source_without_language_cannot_be_read(faults: Faults) -> None:
    fault = only(faults(claim().replace("published: 2025-03-14, language: de", "published: 2025-03-14")))
    assert "source 'report' has no language" in fault.message
    fault = only(faults(claim().replace("language: de", "language: zh")))
    assert "cannot be read" in fault.message
    assert "`value:`" in fault.remedy


def test_broken_utf8_shows_where(faults: Faults) -> None:
    fault = only(faults("schema: 1\n# größe\nsources: {a: {title: Größe}}\n".encode("latin-1")))
    assert (fault.line, fault.column) == (2, 5)
    assert "UTF-8" in fault.message
    assert "Save the file as UTF-8" in fault.remedy


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "\n\n"])
def test_an_empty_file_says_how_a_sheet_begins(faults: Faults, content: str) -> None:
    fault = only(faults(content))
    assert (fault.message, fault.line) == ("is empty", 0)
    assert "schema: 1" in fault.remedy


def test_a_folder_without_sheets_and_no_such_file(desk: Path, lexicon: Lexicon) -> None:
    (desk / "empty").mkdir()
    with pytest.raises(SheetError) as caught:
        load(["empty", "nowhere.yaml"], lexicon)
    assert [(fault.path, fault.message) for fault in caught.value.faults] == [
        ("empty", "no fact sheet in this folder"), ("nowhere.yaml", "no such file or folder")]
    assert isinstance(caught.value, UserError)


def test_a_sheet_that_cannot_be_read_is_told(desk: Path, lexicon: Lexicon) -> None:
    (desk / "sheets").mkdir()
    (desk / "sheets" / "dangling.yaml").symlink_to(desk / "gone.yaml")
    with pytest.raises(SheetError, match="cannot be read: No such file"):
        load(["sheets"], lexicon)


def test_faults_pass_from_one_process_to_another(desk: Path, lexicon: Lexicon) -> None:
    with pytest.raises(SheetError) as caught:
        load(["nowhere.yaml"], lexicon)
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.faults == caught.value.faults and str(again) == str(caught.value)


def test_an_alias_bomb_is_refused_at_once(faults: Faults) -> None:
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 10))
    begun = time.perf_counter()
    found = faults(f"schema: 1\nl0: &l0 [x]\n{levels}\n")
    assert time.perf_counter() - begun < 2
    assert any("alias *l0 is not used" in fault.message for fault in found)


def test_a_sheet_of_two_megabytes_is_read(loaded: Callable[..., FactBase]) -> None:
    row = "  fact-{0}: {{subject: port, measure: [Container], claims: [{{figure: '{0}', source: report, quote: 'es waren {0} Kisten'}}]}}\n"
    text = HEAD + "".join(row.format(n) + "    # what a colleague noted\n" * 45 for n in range(1_600))
    assert len(text) > 2_000_000
    assert len(loaded(text).facts) == 1_600


def test_a_mistake_made_thousands_of_times_is_told_a_hundred_times(faults: Faults) -> None:
    row = "  fact-{}: {{subject: port, measure: [Container], claims: [{{figure: '2', source: report-{}}}]}}\n"
    begun = time.perf_counter()
    found = faults(HEAD + "".join(row.format(n, n) for n in range(3000)))
    assert time.perf_counter() - begun < 5
    assert len(found) == 101
    assert found[-1].message == "and 2900 more faults"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("gpus: 2", "which format"), ("x", "facts must be a list"), ("- {subject: A, measure: [B]}", "has no claim"),
        ("- {subject: A, measure: [B], figure: 1.200}", "stands without quotes"),
        ("- {subject: A, measure: [B], figur: '2'}", "Did you mean 'figure'"),
        ("- {id: a, subject: A, measure: [B], figure: '2'}\n- {id: a, subject: A, measure: [C], figure: '2'}", "defined differently"),
    ],
)
def test_the_short_form_is_checked_too(lexicon: Lexicon, text: str, says: str) -> None:
    with pytest.raises(SheetError) as caught:
        from_short(text, lexicon)
    assert says in str(caught.value)
