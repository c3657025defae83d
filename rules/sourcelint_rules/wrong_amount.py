"""Is the amount of money the one the sources give?"""

from __future__ import annotations

from sourcelint import Bad, Good, Severity

from ._contradiction import ContradictionRule


class WrongAmount(ContradictionRule):
    """An amount of money in the draft is not the amount in the sources.

    Amounts are never converted between currencies; the same number in another currency is the business of `wrong-unit`.
    """

    code, name, severity = "SL102", "wrong-amount", Severity.ERROR
    facts = """
    - {id: bridge-cost, subject: Havelbrücke, measure: cost, figure: "64 Millionen Euro", source: Baubericht, published: 2025-02-11}
    - {id: revenue, subject: Solvara, measure: revenue, figure: "5,2 Milliarden Euro", source: Jahresbericht, published: 2025-03-20}
    - {id: pass-price, subject: Kulturpass, measure: price, figure: "29 Euro", source: Stadtanzeiger}
    """
    examples = (
        Bad("Die Havelbrücke kostet [[640 Millionen Euro]].", slip="zero", says="64 Millionen Euro"),
        Bad("The Havelbrücke costs [[46 million euros]].", slip="transposed"),
        Bad("Der Umsatz von Solvara lag bei [[5,2 Billionen Euro]].", slip="scale"),
        Bad("Solvara reported revenue of [[5.2 million euros]].", slip="scale", says="5,2 Milliarden Euro"),
        Bad("Solvara machte [[2,5 Milliarden Euro]] Umsatz.", slip="transposed"),
        Bad("Der Kulturpass kostet [[92 Euro]].", slip="transposed"),
        Bad("The price of the Kulturpass is [[€290]].", slip="zero"),
        Bad("Die Havelbrücke ist teuer geworden. Der Bau kostet nun [[46 Millionen Euro]].", says="64 Millionen Euro"),
        Bad("Solvara setzte [[fünf Billionen Euro]] um.", slip="scale"),
        Bad("Solvara's revenue of [[€25bn]] surprised the market."),
        Bad("| Projekt | Kosten |\n|---|---|\n| Havelbrücke | [[640 Millionen Euro]] |\n", slip="zero", language="de"),
        Good("Die Havelbrücke kostet 64 Millionen Euro."),
        Good("Solvara reported revenue of €5.2bn."),
        Good("Die Havelbrücke kostet rund 60 Millionen Euro.", because="a round figure that says so"),
        Good("Der Umsatz von Solvara lag bei 5.200 Millionen Euro.", because="the same amount under another scale word"),
        Good("Solvara reported revenue of more than five billion euros.", because="the bound holds"),
        Good("Die Spreebrücke kostet 640 Millionen Euro.", because="another subject"),
        Good("Für die Havelbrücke gibt der Bund 20 Millionen Euro.", because="a part paid by somebody, not the cost"),
        Good("The Havelbrücke would cost 640 million euros if it were built of steel.", because="it is supposed, not said"),
        Good("Die Havelbrücke dürfe nicht 640 Millionen Euro kosten, hieß es.", because="denied"),
    )
