"""How is a person asked? Plain prompts, one candidate at a time: the quote with its figure marked, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from ..record import NamedTuple
from ..sources.wording import fold_quote
from .places import Place
from .session import Refused, Session
from .sheettext import Changed, ClaimPlace

HELP = """\
  a  accept: the claim is confirmed        e  edit: correct what was guessed, then decide
  s  skip: decide later                    d  delete: it is no fact to check drafts against
  x  disputed: keep it, but sources differ u  undo the last step
  q  quit: what is decided is written      ?  this help
"""
_PROMPT = "a accept, e edit, s skip, d delete, x disputed, u undo, q quit, ? > "


_MEANWHILE = """
  Somebody else has changed the sheet meanwhile. Your last answer was not written, so that nothing of theirs is lost.
  What you decided before stands. The sheet was read again; go on with what stands there now."""


class Terminal(NamedTuple):
    """Where questions go and answers come from. `ask` raises EOFError where nobody answers any more. `mark` makes a figure stand out."""

    say: Callable[[str], None]
    ask: Callable[[str], str]
    mark: Callable[[str], str] = lambda figure: f"»{figure}«"


Desk = Callable[[str], list[str]]
"""(fact's id) → what other sheets claim of it, a line a claim."""


def _nothing(fact: str) -> list[str]:
    return []


def review(session: Session, terminal: Terminal, language_of: Callable[[str], str] = lambda source: "", desk: Desk = _nothing) -> None:
    """Goes through the candidates until none waits, or the person quits. Everything decided is on disk at any moment.

    `desk` tells of a fact that another sheet defines what is claimed there.
    """
    waiting = session.open
    shown: ClaimPlace | None = None
    while waiting:
        one = waiting[0]
        if shown is None or shown.key != one.key or shown.claim != one.claim:
            terminal.say("\n".join([_card(one, session, len(waiting), terminal), *_elsewhere(one, desk)]))
        shown = one
        try:
            answer = terminal.ask(_PROMPT).strip().casefold()
        except EOFError:
            terminal.say("")
            return
        if answer in ("q", "quit"):
            return
        try:
            if not _done(answer, one, session, terminal, language_of):
                continue
        except Changed:
            session.reread()
            terminal.say(_MEANWHILE)
        waiting, shown = session.open, None


def _done(answer: str, one: ClaimPlace, session: Session, terminal: Terminal, language_of: Callable[[str], str]) -> bool:
    """Does what was answered; False where the same candidate is asked about again without being shown anew."""
    if answer in ("a", "accept", "y"):
        session.accept(one)
    elif answer in ("x", "disputed"):
        session.accept(one, "disputed", _asked(terminal, "  why (Enter: no reason) > "))
    elif answer in ("d", "delete"):
        session.delete(one)
    elif answer in ("s", "skip"):
        session.skip(one)
    elif answer in ("e", "edit"):
        _edit(one, session, terminal, language_of)
    elif answer in ("u", "undo"):
        if not session.undo():
            terminal.say("  nothing to undo in this session")
            return False
    else:
        terminal.say(HELP if answer in ("?", "h", "help", "") else f"  {answer!r} is none of these:\n{HELP}")
        return False
    return True


def _asked(terminal: Terminal, prompt: str) -> str:
    try:
        return terminal.ask(prompt).strip()
    except EOFError:
        return ""


def _edit(one: ClaimPlace, session: Session, terminal: Terminal, language_of: Callable[[str], str]) -> None:
    terminal.say("  Enter keeps a value; a measure is a shared measure's name or its words with commas.")
    changes = {}
    for key in ("figure", "value", "quote", "subject", "measure", "as_of"):
        old = _value(one, key)
        new = _asked(terminal, f"  {key} [{old}] > ")
        if new and new != old:
            changes[key] = new
    if not changes:
        return
    try:
        session.edit(one, changes, language_of(one.claim.text("source")))
    except Refused as refused:
        terminal.say(f"  not written, for the sheet could not be read with it:\n{refused}")


def _value(one: ClaimPlace, key: str) -> str:
    holder = one.claim if key in ("figure", "value", "quote") else one.fact_at
    found = holder.get(key)
    return "" if found is None else _words(found)


def _words(place: Place) -> str:
    """A value on one line: a text, a list, or lists by language."""
    if place.kind == "text":
        return place.value
    if place.kind == "list":
        return ", ".join(_words(value) for _, value in place.items)
    return "; ".join(f"{name.value}: {_words(value)}" for name, value in place.entries())


def _card(one: ClaimPlace, session: Session, waiting: int, terminal: Terminal) -> str:
    """What a person sees of a candidate."""
    done, figure = session.done + len(session.skipped), one.claim.text("figure") or one.claim.text("value")
    rows = [(key, _value(one, key)) for key in ("subject", "measure", "as_of", "value")]
    entities = session.kept.root.get("entities")
    entity = entities.get(one.fact_at.text("subject")) if entities else None
    names = entity.get("names") if entity is not None and entity.kind == "map" else None
    told = [
        f"  {key.replace('_', ' '):<8} {value}{f'  ({_words(names)})' if key == 'subject' and names else ''}"
        for key, value in rows
        if value
    ]
    head = f"\n[{done + 1}/{done + waiting}] {one.claim.text('at')}  {one.fact}"
    return "\n".join([head, f"  “{marked(one.claim.text('quote') or figure, figure, terminal.mark)}”", *told])


def _elsewhere(one: ClaimPlace, desk: Desk) -> list[str]:
    """What the desk's other sheet says, where this one only adds a claim to its fact."""
    if one.fact_at.get("subject") is not None:
        return []
    return [f"  one more claim on a fact of another sheet{':' if (told := desk(one.fact)) else ''}", *(f"    {line}" for line in told)]


def marked(quote: str, figure: str, mark: Callable[[str], str]) -> str:
    """The quote with the figure made to stand out, however white space and dashes are written."""
    at = fold_quote(quote).find(fold_quote(figure))
    folded = " ".join(quote.split())
    if at < 0 or not figure or len(folded) != len(fold_quote(quote)):
        return folded
    return folded[:at] + mark(folded[at : at + len(fold_quote(figure))]) + folded[at + len(fold_quote(figure)) :]
