"""Is the date, the time or the length of time the one the sources give?"""

from __future__ import annotations

from sourcelint import Bad, Good, Severity

from ._contradiction import ContradictionRule


class WrongDate(ContradictionRule):
    """A date, period, time of day or length of time in the draft is not the one in the sources.

    A coarser date agrees (`im Mai` for the twelfth of May), a finer one that lies in the source's period does, too.
    """

    code, name, severity = "SL103", "wrong-date", Severity.ERROR
    facts = """
    - {id: opening, subject: Stadtarchiv, measure: {de: [eröffnet, Eröffnung], en: [opened, opening]}, figure: "12. Mai 2024",
       source: Stadtanzeiger}
    - {id: fair, subject: Holzmesse, measure: {de: [läuft, stattfinden], en: [runs, takes place]}, figure: "3. bis 6. Oktober 2025",
       source: Messekalender}
    - {id: journey, subject: Polarbahn, measure: {de: [Fahrt, Fahrzeit], en: [journey]}, figure: "7 Stunden", source: Fahrplan}
    - {id: alarm, subject: Leitstelle Nord, measure: {de: [Alarm], en: [alarm]}, figure: "18.30 Uhr", source: Einsatzbericht}
    """
    examples = (
        Bad("Das Stadtarchiv wurde am [[21. Mai 2024]] eröffnet.", slip="day", says="12. Mai 2024"),
        Bad("The Stadtarchiv opened on [[12 March 2024]].", slip="month"),
        Bad("Das Stadtarchiv wurde im [[Mai 2023]] eröffnet.", slip="year"),
        Bad("The Stadtarchiv opened in [[2014]].", slip="year"),
        Bad("Die Holzmesse läuft vom [[3. bis 9. Oktober 2025]].", slip="range_end"),
        Bad("Die Fahrt mit der Polarbahn dauert [[17 Stunden]].", says="7 Stunden"),
        Bad("The journey on the Polarbahn takes [[70 hours]].", slip="zero"),
        Bad("Der Alarm erreichte die Leitstelle Nord um [[19.30 Uhr]].", says="18.30 Uhr"),
        Bad("Das Stadtarchiv wurde am [[12.06.2024]] feierlich eröffnet.", slip="month"),
        Bad("Das Stadtarchiv wurde [[Anfang 2023]] eröffnet.", slip="year"),
        Bad("The Holzmesse takes place from [[3 to 6 November 2025]].", slip="month"),
        Good("Das Stadtarchiv wurde am 12. Mai 2024 eröffnet."),
        Good("The Stadtarchiv opened on May 12, 2024."),
        Good("Das Stadtarchiv wurde im Mai 2024 eröffnet.", because="coarser, and it agrees"),
        Good("Die Holzmesse läuft Anfang Oktober 2025.", because="the period holds the source's days"),
        Good("The alarm reached Leitstelle Nord at 6.30 pm.", because="the same time on a twelve-hour clock"),
        Good("Der Alarm erreichte die Leitstelle Nord gegen halb sieben.", because="the same time in words, about"),
        Good("The Stadtarchiv opened in spring 2024.", because="coarser, and it agrees"),
        Good("Das Heimatmuseum wurde am 21. Mai 2024 eröffnet.", because="another subject"),
        Good("Das Stadtarchiv schloss am 21. Mai 2024 früher.", because="something else happened"),
    )
