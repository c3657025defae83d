"""Is the number of things, people or goals the one the sources give?"""

from __future__ import annotations

from sourcelint import Bad, Good, Severity

from ._contradiction import ContradictionRule


class WrongCount(ContradictionRule):
    """A count in the draft is not the count in the sources.

    Counts are bare numbers, numbers of people and things, ranks and scores. The finding names the likely slip: a zero too many or too few,
    digits swapped, Million for Milliarde, the figure of somebody else.
    """

    code, name, severity = "SL101", "wrong-count", Severity.ERROR
    facts = """
    - {id: shipyard-staff, subject: Nordwerft, measure: employees, figure: "2.400", source: Werftbericht, published: 2025-03-04}
    - {id: shipyard-ferries, subject: Nordwerft, measure: {de: [Fähren], en: [ferries]}, figure: "36",
       source: Werftbericht, quote: "36 Fähren"}
    - {id: rival-ferries, subject: Baltic Yards, measure: {de: [Fähren], en: [ferries]}, figure: "52", source: Werftbericht}
    - {id: app-users, subject: Wanderlust, measure: users, figure: "1,3 Millionen", source: Digitalmagazin}
    """
    examples = (
        Bad("Die Nordwerft beschäftigt [[24.000]] Menschen.", slip="zero", says="2.400"),
        Bad("Nordwerft has [[24,000]] employees.", slip="zero", says="2.400"),
        Bad("Die Nordwerft beschäftigt [[240]] Menschen.", slip="zero"),
        Bad("Nordwerft employs [[4,200]] people.", slip="transposed"),
        Bad("Die Nordwerft beschäftigt mehr als [[20.000]] Menschen.", says="2.400"),
        Bad("Die Nordwerft baute bisher [[63]] Fähren.", slip="transposed", says="36 Fähren"),
        Bad("Die Nordwerft baute [[sechsundvierzig]] Fähren.", says="36"),
        Bad("Die Nordwerft baute [[52]] Fähren, Baltic Yards nur [[36]].", slip="swapped"),
        Bad("Wanderlust hat [[1,3 Milliarden]] Nutzer.", slip="scale"),
        Bad("Wanderlust has [[1.3 billion]] users.", slip="scale", says="1,3 Millionen"),
        Bad("Die Nordwerft liegt an der Förde. Sie baute [[63]] Fähren.", says="36 Fähren"),
        Bad("## Nordwerft\n\nGebaut wurden hier [[63]] Fähren.\n", says="36 Fähren"),
        Bad("So viele Fähren bauten die Werften:\n\n| Werft | Fähren |\n|---|---|\n| Nordwerft | [[63]] |\n| Baltic Yards | 52 |\n"),
        Bad("„Wir haben [[63]] Fähren gebaut“, sagte die Chefin der Nordwerft.", says="36 Fähren"),
        Bad("Nordwerft is said to have built [[63]] ferries."),
        Bad("Die Nordwerft beschäftigt nicht 2.400, sondern [[24.000]] Menschen.", says="2.400"),
        Good("Die Nordwerft beschäftigt 2.400 Menschen."),
        Good("Nordwerft employs about 2,400 people."),
        Good("Die Nordwerft beschäftigt mehr als 2.000 Menschen.", because="the bound holds for what the source says"),
        Good("Wanderlust hat 1.300.000 Nutzer.", because="the same number in full"),
        Good("Baltic Yards beschäftigt 24.000 Menschen.", because="another subject"),
        Good("Die Nordwerft hat 24.000 Aktionäre.", because="something else is counted"),
        Good("Die Nordwerft beschäftigt nicht 24.000, sondern 2.400 Menschen.", because="the wrong count is denied"),
        Good("Die Nordwerft würde gern 24.000 Menschen beschäftigen.", because="a wish, not a fact"),
        Good("Would Nordwerft employ 24,000 people?", because="it is asked, not said"),
        Good("Die Nordwerft beschäftigt Tausende Menschen.", because="vague, and it holds"),
        Good("Die Nordwerft baute die Fähre Nordstern 63.", because="a name, not a count"),
        Good("Die Nordwerft baute 36 Fähren, Baltic Yards 52.", because="each has its own figure"),
    )
