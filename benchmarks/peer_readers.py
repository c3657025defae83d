"""What does each reader of figures say to a text? One adapter a tool, in its favour, and a worker that runs one of them.

usage: peer_readers.py NAME < requests.json > answers.json

The worker runs in its own process, so that a tool that does not load, hangs or ends the process costs only its own column.
A request is {"language", "date", "kind", "text"}, its kind "number", "money", "date" or "clock" (times, lengths of time); an answer lists
{"start", "end", "lower", "upper", "unit"}: numbers as text, days in ISO form, times as minutes of the day and lengths in seconds.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from typing import Any

Answer = dict[str, Any]
Reader = Callable[[str, str, dt.datetime, str], list[Answer]]
SECONDS = {"s": 1, "min": 60, "h": 3600, "d": 86400, "wk": 604800, "mo": 2592000, "a": 31536000}
SIGNS = {
    "€": "EUR",
    "$": "USD",
    "US$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "₽": "RUB",
    "₹": "INR",
    "CHF": "CHF",
    "Fr.": "CHF",
    "A$": "AUD",
    "C$": "CAD",
}


def answer(start: int, end: int, lower: Any, upper: Any = None, unit: str | None = None) -> Answer:
    """One figure; a point where only `lower` is given."""
    return {"start": start, "end": end, "lower": str(lower), "upper": str(lower if upper is None else upper), "unit": unit}


# ---- ours ----


def sourcelint() -> Reader:
    from sourcelint.figures.scan import find
    from sourcelint.lexicon.loading import load

    lexicon = load()

    def read(text: str, language: str, now: dt.datetime, kind: str) -> list[Answer]:
        figures = find(text, language=language, lexicon=lexicon, date=now.date())
        return [said for figure in figures if (said := _ours(figure, kind))]

    return read


def _ours(figure: Any, kind: str) -> Answer | None:
    stated, span = figure.quantity.stated, figure.span
    lower = stated.upper if stated.lower is None else stated.lower
    upper = lower if stated.upper is None else stated.upper
    sort = "date" if figure.kind in ("date", "period") else "clock" if figure.kind in ("time", "duration") else "number"
    kind = "number" if kind == "money" else kind
    if sort != kind and (kind, figure.kind) != ("number", "duration"):
        return None
    factor = SECONDS[figure.quantity.unit] if figure.kind == "duration" and kind == "clock" else 1
    said = answer(
        span.start, span.end, lower * factor if factor > 1 else lower, upper * factor if factor > 1 else upper, figure.quantity.unit
    )
    return {**said, "hedge": figure.hedge}


# ---- the peers ----


def quantulum3() -> Reader:
    from quantulum3 import parser

    currencies = {
        "dollar": "USD",
        "euro": "EUR",
        "pound sterling": "GBP",
        "yen": "JPY",
        "yuan": "CNY",
        "rupee": "INR",
        "swiss franc": "CHF",
    }

    def read(text: str, language: str, now: dt.datetime, kind: str) -> list[Answer]:
        found = []
        for q in parser.parse(text):
            unit = q.unit.currency_code or currencies.get(q.unit.name.casefold()) if q.unit.entity.name == "currency" else None
            if kind == "clock":
                size = {
                    "second": 1,
                    "minute": 60,
                    "hour": 3600,
                    "day": 86400,
                    "week": 604800,
                    "month": 2592000,
                    "year": 31536000,
                    "decade": 315360000,
                }
                if q.unit.name in size:
                    found.append(answer(*q.span, q.value * size[q.unit.name]))
                continue
            spread = q.uncertainty or 0
            found.append(answer(*q.span, q.value - spread, q.value + spread, unit))
        return found

    return read


def dateparser() -> Reader:
    from dateparser.search import search_dates

    def read(text: str, language: str, now: dt.datetime, kind: str) -> list[Answer]:
        at, found = 0, []
        for words, moment in search_dates(text, languages=[language], settings={"RELATIVE_BASE": now, "PREFER_DATES_FROM": "past"}) or ():
            at = max(text.find(words, at), 0)
            if kind == "clock":
                found.append(answer(at, at + len(words), moment.hour * 60 + moment.minute))
            else:
                found.append(answer(at, at + len(words), moment.date()))
            at += len(words)
        return found

    return read


def text2num() -> Reader:
    from text_to_num import Token, find_numbers

    class Piece(Token):  # type: ignore[misc, valid-type]
        def __init__(self, match: re.Match[str]) -> None:
            self.start, self.end, self.word = match.start(), match.end(), match.group()

        def text(self) -> str:
            return self.word

        def text_lowercase(self) -> str:
            return self.word.lower()

        def nt_separated(self, previous: Any) -> bool:
            return False

        def not_a_number_part(self) -> bool:
            return False

    def read(text: str, language: str, now: dt.datetime, kind: str) -> list[Answer]:
        pieces = [Piece(match) for match in re.finditer(r"\w+|\S", text)]
        found = [answer(pieces[one.start].start, pieces[one.end - 1].end, one.value) for one in find_numbers(pieces, language, threshold=0)]
        # It reads words only: what stands in digits is handed to it as a plain reader would read it.
        group, mark = (".", ",") if language == "de" else (",", ".")
        for match in re.finditer(rf"\d+(?:\{group}\d{{3}})*(?:\{mark}\d+)?", text):
            if not any(said["start"] <= match.start() < said["end"] for said in found):
                found.append(answer(match.start(), match.end(), match.group().replace(group, "").replace(mark, ".")))
        return found

    return read


def ctparse() -> Reader:
    from ctparse import ctparse as parse
    from ctparse.types import Duration, Interval

    def day(moment: Any) -> str | None:
        return f"{moment.year:04}-{moment.month:02}-{moment.day:02}" if moment and moment.year and moment.month and moment.day else None

    def read(text: str, language: str, now: dt.datetime, kind: str) -> list[Answer]:
        result = parse(text, ts=now, timeout=1)
        said = result.resolution if result else None
        if said is None:
            return []
        if isinstance(said, Duration):
            size = {"minutes": 60, "hours": 3600, "days": 86400, "nights": 86400, "weeks": 604800, "months": 2592000}.get(
                said.unit.value, 0
            )
            return [answer(said.mstart, said.mend, said.value * size)] if kind == "clock" else []
        first, last = (said.t_from, said.t_to) if isinstance(said, Interval) else (said, said)
        if kind == "clock":
            ends = [None if end is None or end.hour is None else end.hour * 60 + (end.minute or 0) for end in (first, last)]
        else:
            ends = [day(first), day(last)]
        return [answer(said.mstart, said.mend, *ends)] if None not in ends else []

    return read


def price_parser() -> Reader:
    from price_parser import Price

    def read(text: str, language: str, now: dt.datetime, kind: str) -> list[Answer]:
        found = []
        for mark in (None, ",") if language == "de" else (None, "."):  # its own guess, and the language's mark
            price = Price.fromstring(text, decimal_separator=mark)
            if price.amount is not None and price.amount_text:
                start = max(text.find(price.amount_text), 0)
                unit = SIGNS.get(price.currency or "", price.currency)
                found.append(answer(start, start + len(price.amount_text), price.amount, unit=unit))
        return found

    return read


def recognizers_text() -> Reader:
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number
    from recognizers_number_with_unit import recognize_currency

    names = {
        "Dollar": "USD",
        "United States dollar": "USD",
        "Euro": "EUR",
        "British pound": "GBP",
        "Pound": "GBP",
        "Japanese yen": "JPY",
        "Swiss franc": "CHF",
    }

    def money(text: str) -> Iterable[Answer]:
        for one in recognize_currency(text, "en-us"):
            value, unit = one.resolution.get("value"), one.resolution.get("unit", "")
            if value:
                yield answer(one.start, one.end + 1, value, unit=one.resolution.get("isoCurrency") or names.get(unit))

    def numbers(text: str) -> Iterable[Answer]:
        for one in recognize_number(text, "en-us"):
            if one.resolution.get("value"):
                yield answer(one.start, one.end + 1, one.resolution["value"])

    def dates(text: str, now: dt.datetime, kind: str) -> Iterable[Answer]:
        for one in recognize_datetime(text, "en-us", reference=now):
            for said in one.resolution["values"] if one.resolution else ():
                ends = said.get("start") or said.get("value"), said.get("end") or said.get("value")
                if None in ends or (kind == "clock") != (said["type"] in ("time", "timerange", "duration")):
                    continue
                yield answer(one.start, one.end + 1, *map(_minutes if said["type"] in ("time", "timerange") else str, ends))

    def read(text: str, language: str, now: dt.datetime, kind: str) -> list[Answer]:
        return list(money(text) if kind == "money" else numbers(text) if kind == "number" else dates(text, now, kind))

    return read


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")[:2]
    return int(hours) * 60 + int(minutes)


READERS: dict[str, Callable[[], Reader]] = {
    "sourcelint": sourcelint, "quantulum3": quantulum3, "text2num": text2num, "price-parser": price_parser,
    "recognizers-text": recognizers_text, "dateparser": dateparser, "ctparse": ctparse,
}  # fmt: skip
"""Name on the registry → the adapter's maker, which imports the tool."""


def work(name: str, asked: dict[str, Any]) -> dict[str, Any]:
    """The answers of one tool to all requests, with the processor seconds that loading and reading took."""
    started = time.process_time()
    read = READERS[name]()
    read("2", "en", dt.datetime(2025, 1, 31), "number")  # many tools build their tables at the first word
    loaded = time.process_time() - started
    answers = [_read(read, request) for request in asked["requests"]]
    spent, size = 0.0, 0
    for request in asked["speed"]:
        begun = time.process_time()
        _read(read, request)
        spent, size = spent + time.process_time() - begun, size + len(request["text"].encode())
        if spent > asked["limit"]:
            break
    return {"loaded": loaded, "answers": answers, "kb_per_second": size / 1000 / spent if spent else None}


def _read(read: Reader, request: dict[str, Any]) -> list[Answer]:
    try:
        return read(request["text"], request["language"], dt.datetime.fromisoformat(request["date"]), request["kind"])
    except Exception:  # a tool that fails on a text has not read it
        return []


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    json.dump(work(sys.argv[1], json.load(sys.stdin)), sys.stdout)
