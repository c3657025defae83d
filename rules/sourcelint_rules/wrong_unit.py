"""Is the number right, but counted in something else?"""

from __future__ import annotations

from sourcelint import Bad, Good, Severity

from ._contradiction import ContradictionRule


class WrongUnit(ContradictionRule):
    """The sources have the same number, but in another currency or unit, or in percentage points instead of percent.

    Goes before the rules by kind: the number need not be looked up again, only its unit.
    """

    code, name, severity = "SL106", "wrong-unit", Severity.ERROR
    facts = """
    - {id: film-fund, subject: Filmfonds West, measure: {de: [Budget], en: [budget]}, figure: "30 Millionen Euro", source: Kulturbericht}
    - {id: gain, subject: Grüne Liste, measure: {de: [legte zu, Zuwachs], en: [gained]}, figure: "4 Prozentpunkte",
       role: by, source: Wahlamt}
    - {id: capacity, subject: Windpark Seeland, measure: {de: [Leistung], en: [capacity]}, figure: "320 Megawatt", source: Netzbericht}
    - {id: trail, subject: Moorpfad, measure: length, figure: "12 Kilometer", source: Wanderführer}
    """
    examples = (
        Bad("Der Filmfonds West hat ein Budget von [[30 Millionen Dollar]].", slip="currency", says="30 Millionen Euro"),
        Bad("Filmfonds West has a budget of [[$30 million]].", slip="currency"),
        Bad("Die Grüne Liste legte um [[4 Prozent]] zu.", slip="points"),
        Bad("Grüne Liste gained [[4 percent]].", slip="points", says="4 Prozentpunkte"),
        Bad("The Moorpfad is [[12 miles]] long.", slip="unit"),
        Bad("Der Moorpfad ist [[12 Meter]] lang.", slip="unit"),
        Bad("Die Leistung des Windparks Seeland beträgt [[320 Kilowatt]].", slip="unit", says="320 Megawatt"),
        Good("Der Filmfonds West hat ein Budget von 30 Millionen Euro."),
        Good("Filmfonds West has a budget of €30 million."),
        Good("Das Budget des Filmfonds West beträgt 30 Millionen.", because="a bare number leaves the unit to its context"),
        Good("The Moorpfad is 7.5 miles long.", because="converted it is the same length"),
        Good("Der Moorpfad ist 12.000 Meter lang.", because="converted it is the same length"),
        Good("Grüne Liste gained 4 percentage points."),
        Good("Der Filmfonds Ost hat ein Budget von 30 Millionen Dollar.", because="another subject"),
    )
