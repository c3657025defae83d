"""Is the length, weight, area or power the one the sources give?"""

from __future__ import annotations

from sourcelint import Bad, Good, Severity

from ._contradiction import ContradictionRule


class WrongMeasurement(ContradictionRule):
    """A physical measurement in the draft is not the one in the sources.

    Length, area, volume, mass, speed, temperature, energy, power and data; other units of the same dimension are converted first.
    """

    code, name, severity = "SL105", "wrong-measurement", Severity.ERROR
    facts = """
    - {id: tunnel, subject: Kronbergtunnel, measure: length, figure: "8,6 Kilometer", source: Bahnbote, published: 2024-11-02}
    - {id: park, subject: Auenpark, measure: area, figure: "45 Hektar", source: Gartenamt}
    - {id: capacity, subject: Windpark Seeland, measure: {de: [Leistung], en: [capacity]}, figure: "320 Megawatt", source: Netzbericht}
    - {id: bell, subject: Martinsglocke, measure: {de: [wiegt, Gewicht], en: [weighs, weight]}, figure: "4,2 Tonnen", source: Pfarrblatt}
    """
    examples = (
        Bad("Der Kronbergtunnel ist [[6,8 Kilometer]] lang.", slip="transposed", says="8,6 Kilometer"),
        Bad("The Kronbergtunnel is [[86 kilometres]] long."),
        Bad("Der Kronbergtunnel ist [[860 Meter]] lang.", slip="zero"),
        Bad("Der Auenpark ist [[54 Hektar]] groß.", slip="transposed"),
        Bad("Windpark Seeland has a capacity of [[230 megawatts]].", slip="transposed"),
        Bad("Die Leistung des Windparks Seeland beträgt [[32 Megawatt]].", slip="zero", says="320 Megawatt"),
        Bad("Die Martinsglocke wiegt [[42 Tonnen]]."),
        Bad("Der [[6,8 Kilometer]] lange Kronbergtunnel ist fertig.", slip="transposed"),
        Bad("The Martinsglocke weighs [[2.4 tonnes]].", slip="transposed"),
        Good("Der Kronbergtunnel ist 8,6 Kilometer lang."),
        Good("The Kronbergtunnel is 5.3 miles long.", because="converted it is the same length"),
        Good("Der Kronbergtunnel ist 8.600 Meter lang.", because="converted it is the same length"),
        Good("Der Auenpark ist 450.000 Quadratmeter groß.", because="converted it is the same area"),
        Good("Windpark Seeland has a capacity of more than 300 megawatts.", because="the bound holds"),
        Good("Der Auenpark ist fast 50 Hektar groß.", because="just under fifty holds forty-five"),
        Good("Der Seebergtunnel ist 6,8 Kilometer lang.", because="another subject"),
        Good("Der Kronbergtunnel liegt 6,8 Kilometer vom Bahnhof entfernt.", because="a distance, not its length"),
    )
