"""What the figures of one text say of each other: found where it is beyond doubt, silent everywhere else."""

from __future__ import annotations

import pytest

from sourcelint.lexicon.loading import load
from sourcelint.relations.words import words_for

BROKEN = [
    # weekday against date
    ("de", None, "weekday", "Der Flohmarkt beginnt am Montag, 4. März 2025."),
    ("de", None, "weekday", "Der Flohmarkt beginnt am Montag, dem 4. März 2025, um zehn Uhr."),
    ("de", "2025-06-02", "weekday", "Der Rat tagt am Freitag, dem 9. Juni."),
    ("en", None, "weekday", "The flea market opens on Monday, March 4, 2025."),
    ("en", None, "weekday", "The flea market opens on Monday, 4 March 2025."),
    # length against period
    ("de", None, "period", "Die Werkschau dauert vier Tage, vom 26. bis 28. Juli 2025."),
    ("de", None, "period", "Die Werkschau läuft vom 26. bis 28. Juli 2025 (fünf Tage)."),
    ("en", None, "period", "The fair runs for five days, from 26 to 28 July 2025."),
    # parts against total
    ("de", None, "sum", "Gerettet wurden insgesamt 12: 5 Frauen und 8 Männer."),
    ("de", None, "sum", "Gerettet wurden 5 Frauen und 8 Männer, zusammen 12 Menschen."),
    ("de", None, "sum", "Gerettet wurden 5 Frauen, 8 Männer und 4 Kinder, zusammen 16 Menschen."),
    ("de", None, "sum", "Gepflanzt wurden insgesamt 1.250: 700 Buchen, 300 Eichen und 350 Linden."),
    ("en", None, "sum", "The crew saved a total of 12: 5 women and 8 men."),
    ("en", None, "sum", "The crew saved 5 women and 8 men, together 12 people."),
    ("de", None, "sum", "| Kurs | Kinder |\n| Töpfern | 14 |\n| Theater | 23 |\n| Summe | 47 |"),
    ("en", None, "sum", "| Course | Children |\n| Pottery | 14 |\n| Drama | 23 |\n| Total | 47 |"),
    ("de", None, "sum", "| Kurs | Kinder |\n| Gesamt | 47 |\n| Töpfern | 14 |\n| Theater | 23 |"),
    ("de", None, "sum", "| Posten | Betrag |\n| Miete | 1.250 Euro |\n| Strom | 430 Euro |\n| Summe | 1.860 Euro |"),
    # share against base
    ("de", None, "sum", "Dafür stimmten 250 von 1.000, also 30 Prozent."),
    ("de", None, "sum", "Dafür stimmten 250 von 1.000 Befragten, das entspricht 35 Prozent."),
    ("de", None, "sum", "Drei von fünf Befragten (40 Prozent) stimmten dafür."),
    ("en", None, "sum", "Two in five residents (30 percent) voted for it."),
    # headline against text
    ("de", None, "repeat", "# Kantorei Altfeld zählt 64 Mitglieder\nDie Kantorei Altfeld zählt 46 Mitglieder."),
    ("en", None, "repeat", "# Altfeld Choir has 64 members\nThe Altfeld Choir has 46 members."),
    ("de", None, "repeat", "# Stadtwerke Altfeld stellen 30 Ladesäulen auf\nDie Stadtwerke Altfeld stellen 80 Ladesäulen im Zentrum auf."),
]

FITTING = [
    ("de", None, "weekday", "Der Flohmarkt beginnt am Dienstag, 4. März 2025."),
    ("de", "2025-06-12", "weekday", "Der Rat tagte am Montag, dem 9. Juni."),
    ("en", None, "weekday", "The flea market opens on Tuesday, March 4, 2025."),
    ("de", None, "period", "Die Werkschau dauert drei Tage, vom 26. bis 28. Juli 2025."),
    ("de", None, "period", "Die Werkschau dauert zwei Tage, vom 26. bis 28. Juli 2025."),
    ("en", None, "period", "The fair runs for three days, from 26 to 28 July 2025."),
    ("de", None, "sum", "Gerettet wurden insgesamt 13: 5 Frauen und 8 Männer."),
    ("en", None, "sum", "The crew saved a total of 13: 5 women and 8 men."),
    ("de", None, "sum", "| Kurs | Kinder |\n| Töpfern | 14 |\n| Theater | 23 |\n| Summe | 37 |"),
    ("en", None, "sum", "| Course | Share |\n| Pottery | 33.3 % |\n| Drama | 66.6 % |\n| Total | 100 % |"),
    ("de", None, "sum", "Dafür stimmten 250 von 1.000, also 25 Prozent."),
    ("de", None, "sum", "Dafür stimmten 333 von 1.000, also rund 30 Prozent."),
    ("de", None, "repeat", "# Kantorei Altfeld zählt 64 Mitglieder\nDie Kantorei Altfeld zählt 64 Mitglieder."),
    ("de", None, "repeat", "# Kantorei Altfeld zählt mehr als 60 Mitglieder\nDie Kantorei Altfeld zählt 64 Mitglieder."),
    ("en", None, "repeat", "# Altfeld Choir has about 60 members\nThe Altfeld Choir has 64 members."),
]

TRAPS = [
    # weekday: no year known, a year near that fits, a weekday of another day, a weekday alone
    ("de", None, "Der Flohmarkt beginnt am Montag, 4. März."),
    ("de", "2025-09-25", "Er kam am Dienstag, dem 20. Januar."),
    ("de", "2025-02-20", "Am Montag tagte der Rat, am 4. März 2025 beginnt der Flohmarkt."),
    ("en", "2025-02-20", "On Monday the council met; the market opens on March 4, 2025."),
    ("de", "2025-02-20", "Der Rat tagt am Montag."),
    # length and period that are not said of each other
    ("de", None, "Fünf Tage nach der Messe vom 26. bis 28. Juli 2025 tagte der Rat."),
    ("de", None, "Die Karte gilt vier Tage. Die Messe läuft vom 26. bis 28. Juli 2025."),
    ("de", None, "Wer fünf Tage bleibt, sieht die Messe vom 26. bis 28. Juli 2025 ganz."),
    ("de", None, "Rund vier Tage, vom 26. bis 28. Juli 2025, regnete es."),
    ("de", None, "Die Messe dauert 20 Stunden, vom 26. bis 28. Juli 2025."),
    ("en", None, "Ten days after the fair of 26 to 28 July 2025 the council met."),
    # parts that are no parts, open lists, groups that overlap, hedges, ages, other units
    ("de", None, "Verletzt wurden 12 Menschen, darunter 5 Frauen und 8 Kinder."),
    ("de", None, "Am Montag kamen 5 Gäste und am Dienstag 8, insgesamt waren es bisher 120."),
    ("de", None, "Zusammen sind die beiden 12 und 8 Jahre alten Jungen 40 Kilometer gelaufen."),
    ("de", None, "Insgesamt kamen 12 Gäste, 5 aus Altfeld und 8 aus Neufeld."),
    ("de", None, "Gerettet wurden insgesamt rund 12: 5 Frauen und 8 Männer."),
    ("de", None, "Gerettet wurden insgesamt 12: 5 Frauen, 3 Männer."),
    ("de", None, "Insgesamt endete das Spiel 3:1, 5 Karten und 8 Ecken gab es."),
    ("en", None, "Twelve people were hurt, among them 5 women and 8 children."),
    ("en", None, "The 5 women and 8 men worked together for 12 hours."),
    ("de", None, "Die Linien 5 und 8 fahren zusammen 12 Haltestellen an."),
    # money is rounded; the difference lies within the grains
    ("de", None, "Bund und Land zahlen 1,3 Millionen Euro Zuschuss und 2,4 Millionen Euro Kredit, zusammen 3,8 Millionen Euro."),
    # tables without a total, with subtotals, means, gaps
    ("de", None, "| Kurs | Kinder |\n| Töpfern | 14 |\n| Theater | 23 |\n| Chor | 47 |"),
    ("de", None, "| Kurs | Kinder |\n| Töpfern | 14 |\n| Zwischensumme | 14 |\n| Theater | 23 |\n| Summe | 51 |"),
    ("de", None, "| Kurs | Alter |\n| Töpfern | 14 |\n| Theater | 23 |\n| Gesamt | 18 |"),
    ("de", None, "| Kurs | Kinder |\n| Töpfern | 14 |\n| Theater | offen |\n| Summe | 47 |"),
    ("de", None, "| Kurs | Kinder |\n| Töpfern | rund 14 |\n| Theater | 23 |\n| Summe | 47 |"),
    # shares of something else
    ("de", None, "Dafür stimmten 250 von 1.000, und 30 Prozent enthielten sich."),
    ("de", None, "250 von 1.000 kamen, der Umsatz stieg um 30 Prozent."),
    ("de", None, "Drei von fünf Läden schlossen, in Neufeld sind es 40 Prozent."),
    ("en", None, "Two in five residents voted; 30 percent stayed at home."),
    # two choirs, two times, another predicate, two figures, a question, a correction
    ("de", None, "# Kantorei Altfeld zählt 64 Mitglieder\nDie Kantorei Neufeld zählt 46 Mitglieder."),
    ("de", None, "# Kantorei Altfeld zählt 64 Mitglieder\nIm Jahr 2010 zählte die Kantorei Altfeld 46 Mitglieder."),
    ("de", None, "# Kantorei Altfeld zählt 64 Mitglieder\nDie Kantorei Altfeld zählte einst 46 Mitglieder."),
    ("de", None, "# 64 Mitglieder feiern\nZum Fest der Kantorei Altfeld kamen 46 Mitglieder."),
    ("de", None, "# Kantorei Altfeld zählt 64 Mitglieder\nDie Kantorei Altfeld zählt 64 Mitglieder. Beim Fest sangen 46 Mitglieder."),
    ("de", None, "# Zählt die Kantorei Altfeld 64 Mitglieder?\nDie Kantorei Altfeld zählt 46 Mitglieder."),
    ("de", None, "# Kantorei Altfeld zählt 64 Mitglieder\nDie Kantorei Altfeld zählt nicht 46 Mitglieder."),
    ("en", None, "# Altfeld Choir has 64 members\nThe Altfeld Choir has 12 new robes."),
    ("en", None, "# Altfeld Choir has 64 members\nThe Altfeld Choir once had 46 members."),
    ("de", None, "# Zwei Tote bei Unfall in Altfeld\nBei einem Unfall in Altfeld starben zwei Menschen, drei Menschen wurden verletzt."),
]


@pytest.mark.parametrize(("language", "date", "kind", "text"), BROKEN)
def test_what_does_not_fit_is_found(language, date, kind, text, relations):
    broken = [relation for relation in relations(text, language, date) if not relation.holds]
    assert [relation.kind for relation in broken] == [kind]
    assert broken[0].message
    assert broken[0].slip


@pytest.mark.parametrize(("language", "date", "kind", "text"), FITTING)
def test_what_fits_is_found_and_holds(language, date, kind, text, relations):
    assert [(relation.kind, relation.holds) for relation in relations(text, language, date)] == [(kind, True)]


@pytest.mark.parametrize(("language", "date", "text"), TRAPS)
def test_where_there_is_doubt_there_is_silence(language, date, text, relations):
    assert [relation for relation in relations(text, language, date) if not relation.holds] == []


def test_a_message_says_what_the_calendar_says(relations):
    found = relations("Der Flohmarkt beginnt am Montag, 4. März 2025.")[0]
    assert found.message == "4 March 2025 is a Tuesday, not a Monday"
    found = relations("Der Rat tagt am Freitag, dem 9. Juni.", "de", "2025-06-02")[0]
    assert found.message == "9 June is a Monday in 2025, and no Friday in any year near the text's date"


def test_a_sum_tells_what_the_parts_make(relations):
    found = relations("Gepflanzt wurden insgesamt 1.250: 700 Buchen, 300 Eichen und 350 Linden.")[0]
    assert found.message == 'the parts make 1,350, not "1.250"'
    assert [figure.text for figure in found.figures] == ["1.250", "700", "300", "350"]


@pytest.mark.parametrize("code", ["de", "en"])
def test_every_language_has_every_list_as_text(code):
    section = load().of(code).section("relations")
    lists = {"total", "together", "and", "namely", "total_rows", "subtotal_rows", "of", "that_is", "period_links", "unsettled"}
    assert set(section) == lists
    assert all(isinstance(word, str) and word == word.casefold() for words in section.values() for word in words)
    assert words_for(load().of(code)) is words_for(load().of(code))


@pytest.mark.parametrize("text", ["", "# \n", "Kein Wort von Zahlen.", "12", "| a | b |"])
def test_a_text_with_nothing_to_relate_has_no_relations(text, relations):
    assert relations(text) == []
