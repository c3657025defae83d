"""Is the number right, but more-than where the sources say less-than?"""

from __future__ import annotations

from sourcelint import Bad, Good, Severity

from ._contradiction import ContradictionRule


class ReversedBound(ContradictionRule):
    """The draft has the source's number with the bound turned round: more than 90 where the source says fewer than 90."""

    code, name, severity = "SL107", "reversed-bound", Severity.ERROR
    facts = """
    - {id: seats, subject: Kammerspiele, measure: {de: [Plätze], en: [seats]}, figure: "weniger als 90",
       source: Theaterzettel, quote: "weniger als 90 Plätze"}
    - {id: applications, subject: Bürgeramt Mitte, measure: {de: [Anträge], en: [applications]}, figure: "mehr als 5.000"}
    - {id: debt, subject: Rodenfels, measure: {de: [Schulden], en: [debt]}, figure: "höchstens 3 Millionen Euro", source: Kämmerei}
    """
    examples = (
        Bad("Die Kammerspiele haben mehr als [[90]] Plätze.", slip="bound", says="weniger als 90 Plätze"),
        Bad("The Kammerspiele have more than [[90]] seats.", slip="bound"),
        Bad("Im Bürgeramt Mitte liegen weniger als [[5.000]] Anträge.", slip="bound"),
        Bad("Rodenfels hat mindestens [[3 Millionen Euro]] Schulden.", slip="bound"),
        Bad("Bürgeramt Mitte has up to [[5,000]] applications waiting.", slip="bound"),
        Bad("Nicht einmal [[5.000]] Anträge liegen im Bürgeramt Mitte.", slip="bound"),
        Good("Die Kammerspiele haben weniger als 90 Plätze."),
        Good("The Kammerspiele have fewer than 100 seats.", because="it follows from fewer than 90"),
        Good("Die Kammerspiele haben 90 Plätze.", because="a bound left out is no reversal"),
        Good("Bürgeramt Mitte has more than 4,000 applications waiting.", because="it follows from more than 5,000"),
        Good("Die Stadthalle hat mehr als 90 Plätze.", because="another subject"),
    )
