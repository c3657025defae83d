"""Sheets that are right: what the loader makes of them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sourcelint import cachefile
from sourcelint.lexicon.model import Lexicon
from sourcelint.sources import known
from sourcelint.sources.fact import FactBase
from sourcelint.sources.sheet import from_short, load
from sourcelint.values.interval import Interval

Load = Callable[..., FactBase]

SHEET = """\
schema: 1
sources:
  harbour-report:
    title: Harbour report
    publisher: Port of Ankerburg
    published: 2025-03-14
    language: de
    url: https://example.org/report
entities:
  port: {type: company, names: [Hafen Ankerburg, Ankerburg Port], also: {de: [der Hafen], en: [the port]}}
  crane: {type: product, names: Kran 7, part_of: port}
facts:
  port-staff:
    subject: port
    measure: employees
    as_of: 2024
    claims:
      - {figure: mehr als 1.200, source: harbour-report, quote: "mehr als 1.200 Beschäftigte", at: ¶2}
  port-containers:
    subject: port
    measure: {de: [Container], en: [containers, boxes]}
    context: {de: umgeschlagen, en: [handled]}
    role: level
    note: rounded by the port itself
    claims:
      - figure: "2.000"
        source: harbour-report
        quote: >-
          rund 2.000
          Container
        as_of: 2025-01-20
        status: superseded
        attributed_to: Hafenchefin
        reason: corrected in May
"""


def test_a_sheet_becomes_sources_entities_and_facts(loaded: Load) -> None:
    base = loaded(SHEET)
    (source,) = base.sources
    assert (source.id, source.title, source.published, source.language) == ("harbour-report", "Harbour report", date(2025, 3, 14), "de")
    port, crane = base.entities
    assert port.names == ("Hafen Ankerburg", "Ankerburg Port")
    assert port.also == {"de": ("der Hafen",), "en": ("the port",)}
    assert (crane.names, crane.part_of) == (("Kran 7",), "port")
    staff, boxes = base.facts
    assert (staff.id, staff.subject, staff.measure, staff.words) == ("port-staff", "port", "employees", {})
    assert boxes.words == {"de": ("Container",), "en": ("containers", "boxes")}
    assert boxes.context == {"de": ("umgeschlagen",), "en": ("handled",)}
    assert boxes.role == "level"


def test_a_claim_is_its_figure_read_in_its_sources_language(loaded: Load) -> None:
    staff, boxes = loaded(SHEET).facts
    (claim,) = staff.claims
    assert claim.figure.quantity.stated == Interval(Decimal(1200), None, True, True)
    assert (claim.figure.text, claim.quote, claim.at) == ("mehr als 1.200", "mehr als 1.200 Beschäftigte", "¶2")
    assert (claim.status, claim.published, claim.origin) == ("confirmed", date(2025, 3, 14), "sheet.yaml:18")
    (claim,) = boxes.claims
    assert claim.figure.quantity.stated.lower == Decimal(2000)
    assert (claim.status, claim.attributed_to, claim.reason) == ("superseded", "Hafenchefin", "corrected in May")


def test_a_claim_without_a_time_of_its_own_has_the_facts(loaded: Load) -> None:
    staff, boxes = loaded(SHEET).facts
    assert staff.claims[0].as_of == staff.as_of == Interval(date(2024, 1, 1), date(2024, 12, 31))
    assert boxes.claims[0].as_of == Interval(date(2025, 1, 20), date(2025, 1, 20))


MINIMAL = """\
schema: 1
language: de
sources: {a: {}}
facts:
  gpus: {subject: DeepSeek, measure: [GPUs], claims: [{figure: "2.000"}]}
"""


def test_a_fact_needs_a_subject_a_measure_and_one_claim(loaded: Load) -> None:
    base = loaded(MINIMAL)
    assert base.entities[0][:3] == ("deepseek", "", ("DeepSeek",))
    assert base.facts[0].subject == "deepseek"
    assert base.facts[0].words == {"": ("GPUs",)}
    assert base.facts[0].claims[0].source is base.sources[0] or base.facts[0].claims[0].source == base.sources[0]


def test_a_name_stands_for_the_entity_that_has_it(loaded: Load) -> None:
    base = loaded(SHEET + '  cranes: {subject: "ankerburg  port", measure: [Kräne], claims: [{figure: "7"}]}\n')
    assert base.facts[-1].subject == "port"
    assert len(base.entities) == 2


def test_sheets_of_a_folder_share_sources_and_entities(desk: Path, lexicon: Lexicon) -> None:
    (desk / "seeds" / "deep").mkdir(parents=True)
    (desk / "seeds" / ".hidden").mkdir()
    (desk / "seeds" / "z.yaml").write_text("schema: 1\nentities: {x: {names: [X-Werk]}}\nsources: {s: {language: en}}\n")
    (desk / "seeds" / "deep" / "a.yml").write_text(
        "schema: 1\nfacts: {f: {subject: x, measure: [boats], claims: [{figure: '1,200', source: s}]}}\n")
    (desk / "seeds" / "notes.txt").write_text("no sheet")
    (desk / "seeds" / ".hidden" / "b.yaml").write_text("no: sheet")
    base = load(["seeds"], lexicon)
    assert base.facts[0].subject == "x"
    assert base.facts[0].claims[0].figure.quantity.stated.lower == Decimal(1200)
    assert base.facts[0].origin == "seeds/deep/a.yml:2"
    assert load(["seeds", "seeds/z.yaml"], lexicon) == base


def test_what_two_sheets_define_alike_is_one(loaded: Load) -> None:
    base = loaded(a=SHEET, b=SHEET)
    assert (len(base.sources), len(base.entities), len(base.facts)) == (1, 2, 2)


def test_a_value_says_what_a_wording_leaves_open(loaded: Load) -> None:
    sheet = MINIMAL + """\
  start: {subject: DeepSeek, measure: [Start], claims: [{figure: Januar, value: 2025-01}]}
  monday: {subject: DeepSeek, measure: [Start], claims: [{figure: Montag, value: 2025-01-20}]}
  cost: {subject: DeepSeek, measure: [Kosten], claims: [{value: "80e6..100e6 USD"}]}
"""
    _, start, monday, cost = loaded(sheet).facts
    assert start.claims[0].figure.quantity.stated == Interval(date(2025, 1, 1), date(2025, 1, 31))
    assert start.claims[0].figure.text == "Januar"
    assert monday.claims[0].figure.quantity.calendar is not None
    assert monday.claims[0].figure.quantity.calendar.year == 2025
    assert (cost.claims[0].figure.kind, cost.claims[0].figure.text) == ("money", "80e6..100e6 USD")


def test_a_language_that_cannot_be_read_needs_values(loaded: Load) -> None:
    base = loaded(MINIMAL.replace("language: de", "language: zh").replace('"2.000"', '两千, value: 2000'))
    assert base.facts[0].claims[0].figure.quantity.stated.lower == Decimal(2000)
    assert (base.facts[0].claims[0].figure.text, base.facts[0].claims[0].figure.language) == ("两千", "zh")


def test_the_short_form_makes_sources_and_entities_as_they_are_named(lexicon: Lexicon) -> None:
    base = from_short(
        "- {id: gpus, subject: DeepSeek, measure: [GPUs], figure: '2.000'}\n"
        "- {subject: deepseek, measure: employees, claims: [{figure: '1,200', source: A, language: en, published: 2025-01-02},"
        " {figure: '130', source: B}]}\n",
        lexicon,
    )
    gpus, staff = base.facts
    assert (gpus.id, gpus.subject, gpus.claims[0].source.language) == ("gpus", "deepseek", "de")
    assert staff.id == "fact-2"
    assert staff.subject == "deepseek"
    assert [claim.source.id for claim in staff.claims] == ["A", "B"]
    assert staff.claims[0].figure.quantity.stated.lower == Decimal(1200)
    assert staff.claims[0].published == date(2025, 1, 2)
    assert {source.id for source in base.sources} == {"source-de", "A", "B"}


def test_a_whole_sheet_is_read_where_a_short_one_may_stand(lexicon: Lexicon) -> None:
    assert len(from_short(SHEET, lexicon).facts) == 2


def test_a_warm_start_brings_neither_yaml_nor_the_readers_of_figures(loaded: Load) -> None:
    loaded(SHEET)
    program = (
        "import sys; from sourcelint.lexicon.loading import load as lexicon; from sourcelint.sources.sheet import load;"
        "load(['sheet.yaml'], lexicon());"
        "print(sorted({'yaml', 'difflib', 'sourcelint.figures.scan', 'sourcelint.sources.reading'} & {*sys.modules}))"
    )
    for _ in range(2):  # the first fills the cache
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_was_read_once_is_neither_parsed_nor_read_again(
    loaded: Load, desk: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch,
) -> None:
    base = loaded(SHEET)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("read again")

    with monkeypatch.context() as patch:
        patch.setattr("sourcelint.sources.reading.compose", refuse)
        patch.setattr(known.Known, "of", refuse)
        assert load(["sheet.yaml"], lexicon) == base
    (desk / "sheet.yaml").write_text(SHEET.replace("2.000", "3.000"))
    assert load(["sheet.yaml"], lexicon).facts[1].claims[0].figure.text == "3.000"


@pytest.mark.parametrize(
    "damage", [b"", b"{}", *map(cachefile.packed, ([], {}, [[], [], [], [[1]]], [[], [], [["x", None, True, True]], []]))]
)
def test_a_damaged_cache_only_costs_time(
    damage: bytes, loaded: Load, lexicon: Lexicon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCELINT_CACHE", str(tmp_path / "cache"))
    base = loaded(SHEET)
    (kept,) = (tmp_path / "cache").glob("sheets-*")
    kept.write_bytes(damage)
    assert load(["sheet.yaml"], lexicon) == base


def test_a_quote_tells_direction_and_role_and_the_fact_has_the_last_word(loaded: Load) -> None:
    sheet = MINIMAL + """\
  fall: {subject: DeepSeek, measure: [Aktie], claims: [{figure: 5 %, quote: fiel um weitere 5 %}]}
  rise: {subject: DeepSeek, measure: [Umsatz], role: by, claims: [{figure: 60 Prozent}]}
"""
    _, fall, rise = loaded(sheet).facts
    assert (fall.claims[0].figure.quantity.sign, fall.claims[0].figure.role) == (-1, "by")
    assert (rise.claims[0].figure.quantity.sign, rise.claims[0].figure.role) == (0, "by")


@pytest.mark.parametrize(
    ("figure", "quote"),
    [("80–100", "80-100 Kräne"), ("1.200", "1.200\u00a0Leute"), ("mehr als 7", "hat mehr\nals 7 Kräne"), ("200", "200, wenn nicht mehr"),
     ("7", "zum 7.")],
)
def test_a_quote_holds_its_figure_whatever_its_spaces_and_dashes(figure: str, quote: str, loaded: Load) -> None:
    sheet = MINIMAL.replace('"2.000"', f'"{figure}", quote: {json.dumps(quote)}')
    assert loaded(sheet).facts[0].claims[0].figure.text == figure
