"""Is the share, the change or the ratio the one the sources give?"""

from __future__ import annotations

from sourcelint import Bad, Good, Severity

from ._contradiction import ContradictionRule


class WrongShare(ContradictionRule):
    """A percentage, a number of percentage points, a fraction or a ratio in the draft is not the one in the sources.

    Fractions are compared with percentages: `jeder Dritte` agrees with 33 Prozent.
    """

    code, name, severity = "SL104", "wrong-share", Severity.ERROR
    facts = """
    - {id: turnout, subject: Bergstadt, measure: turnout, figure: "61,4 Prozent", source: Wahlamt, published: 2025-09-15}
    - {id: renters, subject: Bergstadt, measure: {de: [Mieter, zur Miete], en: [rent, renters]}, figure: "ein Drittel", source: Wohnbericht}
    - {id: sales, subject: Solvara, measure: {de: [Absatz], en: [sales]}, figure: "12 Prozent", role: by, source: Jahresbericht}
    """
    examples = (
        Bad("In Bergstadt lag die Wahlbeteiligung bei [[64,1 Prozent]].", slip="transposed", says="61,4 Prozent"),
        Bad("Turnout in Bergstadt was [[16.4 percent]].", slip="transposed"),
        Bad("In Bergstadt lag die Wahlbeteiligung unter [[50 Prozent]].", says="61,4 Prozent"),
        Bad("In Bergstadt wohnen [[zwei Drittel]] der Menschen zur Miete.", says="ein Drittel"),
        Bad("Der Absatz von Solvara stieg um [[21 Prozent]].", slip="transposed"),
        Bad("Sales at Solvara rose by [[120%]].", slip="zero"),
        Bad("Nicht einmal [[jeder Zehnte]] in Bergstadt wohnt zur Miete.", says="ein Drittel"),
        Bad("Bergstadt ist klein. Die Wahlbeteiligung lag dort bei [[41,6 Prozent]].", says="61,4 Prozent"),
        Good("In Bergstadt lag die Wahlbeteiligung bei 61,4 Prozent."),
        Good("Turnout in Bergstadt was about 61 percent.", because="rounded"),
        Good("Die Wahlbeteiligung in Bergstadt lag bei mehr als 60 Prozent.", because="the bound holds"),
        Good("In Bergstadt wohnt jeder Dritte zur Miete.", because="a third in other words"),
        Good("In Talheim lag die Wahlbeteiligung bei 16,4 Prozent.", because="another subject"),
        Good("Bergstadt deckt 16,4 Prozent seines Bedarfs mit Wind.", because="a share of something else"),
        Good("Sales at Solvara rose by 12%."),
    )
