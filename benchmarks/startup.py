"""How long does one small draft take, from the prompt to the prompt? `sourcelint check` beside what its imports alone would cost.

usage: startup.py [--runs 20] [--draft FILE] [--config FILE]

Runs `sourcelint check` on one draft of 4 kB (our own words, with as many figures as a business page has; `--draft` names another)
against this project's fact sheets and `python -c 'import yaml, regex, pluggy'`, in turn, in one run, caches and bytecode warm.
Prints the medians of wall time and their ratio. Exit 1 above the bar. Needs `regex` (pip install -e '.[test]').
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

BAR = 2.2
BYTES = 4000
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

PARAGRAPHS = (
    "Vom 26. bis 28. Juli 2025 findet in Shanghai die WAIC statt. Die Messe rechnet mit mehr als 1.200 Gästen aus über 30 Ländern; "
    "auf 70.000 Quadratmetern Ausstellungsfläche zeigen 800 Unternehmen ihre Neuheiten, darunter gut 3.000 Produkte.",
    "Im Mittelpunkt steht DeepSeek. Sein Modell trainierte das Start-up aus Hangzhou nach eigenen Angaben auf 20.000 Chips von Nvidia. "
    "Das Training kostete DeepSeek rund 6 Millionen US-Dollar; andere geben dafür das Zehnfache aus, sagt die Analystin.",
    "An der Börse hinterließ das Spuren: Nvidia verlor an einem Tag rund 600 Milliarden US-Dollar an Wert, die Aktie gab um 17 Prozent "
    "nach. Auch Broadcom und andere Hersteller verloren, und erst am Dienstag erholten sich die Kurse ein wenig.",
    "Wer das Haus in Hangzhou besucht, trifft auf junge Leute. Die meisten kommen von den Universitäten des Landes, kaum jemand ist "
    "älter als 35, und das Team zählt weniger als 200 Mitarbeiter. Gegründet wurde die Firma vor zwei Jahren.",
    "Auf den Gängen der Messe geht es laut zu. Roboter servieren Tee, ein Hund aus Blech läuft Treppen hinauf, und vor jedem Stand "
    "bildet sich eine Schlange. Die Besucher filmen, was sich bewegt, und fragen höflich nach dem Preis, den niemand nennen mag.",
    "Die Ingenieurin am Stand erklärt ihr Gerät geduldig. Es höre zu, sagt sie, es verstehe die meisten Dialekte, und wenn es etwas "
    "nicht wisse, dann sage es das auch. Darauf sei man stolz: Die Geräte der anderen redeten einfach weiter.",
    "In Brüssel beobachtet man das genau. Die Kommission will bis Ende März einen Bericht vorlegen; ein Sprecher sagte, man prüfe, ob "
    "sieben Fragen zum Umgang mit Daten offen seien. Eine Antwort erwartet er nicht vor dem Sommer.",
)


def written(folder: str) -> str:
    """The path of a draft of about BYTES bytes, written into the folder."""
    text, count = "---\ndate: 2025-07-25\n---\n\n# Shanghai zeigt, was es hat\n", 0
    while len(text.encode()) < BYTES:
        text += f"\n{PARAGRAPHS[count % len(PARAGRAPHS)]}\n"
        count += 1
    path = os.path.join(folder, "draft.md")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def seconds(command: list[str], environment: dict[str, str], expected: tuple[int, ...]) -> float:
    """The wall time of one run. Raises SystemExit where the command fails."""
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode not in expected:
        raise SystemExit(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr}")
    return taken


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--draft", help="the draft to check instead of our own")
    parser.add_argument("--config", default=os.path.join(ROOT, "pyproject.toml"))
    options = parser.parse_args()
    # Bytecode must be written, or every start would compile the modules anew.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        environment["SOURCELINT_CACHE"] = os.path.join(folder, "cache")
        draft = options.draft or written(folder)
        script = os.path.join(os.path.dirname(sys.executable), "sourcelint")
        ours = [script, "check", draft, "--config", options.config]
        floor = [sys.executable, "-c", "import yaml, regex, pluggy"]
        taken: tuple[list[float], list[float]] = ([], [])
        for run in range(options.runs + 2):
            for times, command, expected in zip(taken, (ours, floor), ((0, 1), (0,)), strict=True):
                one = seconds(command, environment, expected)
                if run >= 2:  # the first two fill the caches
                    times.append(one)
    medians = [statistics.median(times) * 1000 for times in taken]
    ratio = medians[0] / medians[1]
    print(f"draft: {os.path.getsize(draft) if options.draft else BYTES} bytes, {options.runs} runs each")
    print(f"sourcelint check:           {medians[0]:6.1f} ms")
    print(f"import yaml, regex, pluggy: {medians[1]:6.1f} ms")
    print(f"ratio: {ratio:.2f} (bar: {BAR})")
    return 0 if ratio <= BAR else 1


if __name__ == "__main__":
    raise SystemExit(main())
