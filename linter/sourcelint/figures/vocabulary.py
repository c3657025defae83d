"""Which words make figures in a language? The lexicon's sections, cut into tokens and turned into look-up tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .. import cachefile
from ..lexicon.model import Language, Lexicon
from .tokens import Token, tokenize

VERSION = 3
"""Raise it when the shape of the tables changes: they are kept on disk."""

Phrases = dict[str, list[list[Any]]]
"""First key → [[the keys after it], payload], longest first."""


class Vocabulary:
    """The tables of one language. Numbers are ints, or [numerator, denominator]."""

    def __init__(self, code: str, tables: Mapping[str, Any]) -> None:
        self.code = code
        self.decimal: str = tables["decimal"]
        self.group: str = tables["group"]
        self.cardinals: dict[str, int] = tables["cardinals"]
        self.atoms: dict[str, int] = tables["atoms"]
        self.atom_starts = frozenset(tables["atom_starts"])
        self.decimal_words = frozenset(tables["decimal_words"])
        self.names = frozenset(tables["names"])
        self.joiner_after: int = tables["joiner_after"]
        self.joiners = frozenset(tables["joiners"])
        self.closed: bool = tables["closed"]
        self.units_first: bool = tables["units_first"]
        self.teens_after = frozenset(tables["teens_after"])
        self.articles = frozenset(tables["articles"])
        self.scales: Phrases = tables["scales"]
        self.glued_scales: dict[str, int] = tables["glued_scales"]
        self.vague: dict[str, int] = tables["vague"]
        self.vague_multipliers: dict[str, int] = tables["vague_multipliers"]
        self.hedge_adjectives: dict[str, str] = tables["hedge_adjectives"]
        self.several: Phrases = tables["several"]
        self.of = frozenset(tables["of"])
        self.half_suffixes: dict[str, list[int]] = tables["half_suffixes"]
        self.halves: dict[str, list[int]] = tables["halves"]
        self.half_adjectives: dict[str, list[int]] = tables["half_adjectives"]
        self.half_prefixes: dict[str, list[int]] = tables["half_prefixes"]
        self.half_before: Phrases = tables["half_before"]
        self.half_linked: Phrases = tables["half_linked"]
        self.fractions: dict[str, list[int]] = tables["fractions"]
        self.whole_fractions = frozenset(tables["whole_fractions"])
        self.fraction_suffixes = tuple(tables["fraction_suffixes"])
        self.fraction_of = frozenset(tables["fraction_of"])
        self.every = frozenset(tables["every"])
        self.in_of = frozenset(tables["in_of"])
        self.multiples: Phrases = tables["multiples"]
        self.multiple_suffixes = tuple(tables["multiple_suffixes"])
        self.times = frozenset(tables["times"])
        self.ordinals: dict[str, int] = tables["ordinals"]
        self.ordinal_needs = frozenset(tables["ordinal_needs"])
        self.ordinal_mark = frozenset(tables["ordinal_mark"])
        self.ordinal_closed = tuple(tables["ordinal_closed"])
        self.ordinal_glued = frozenset(tables["ordinal_glued"])
        self.superlatives: dict[str, Any] = tables["superlatives"]
        self.ranks: Phrases = tables["ranks"]
        self.rank_words: dict[str, int] = tables["rank_words"]
        self.pairs = frozenset(tables["pairs"])
        self.adjectives: dict[str, str] = tables["adjectives"]
        self.range_joins: Phrases = tables["range_joins"]
        self.changing = frozenset(tables["changing"])
        self.between: dict[str, list[list[str]]] = tables["between"]
        self.dashes = frozenset(tables["dashes"])
        self.signs: dict[str, int] = tables["signs"]
        self.score_words = frozenset(tables["score_words"])
        self.score_marks = frozenset(tables["score_marks"])
        self.hedges_before: Phrases = tables["hedges_before"]
        self.hedges_after: Phrases = tables["hedges_after"]
        self.fillers = frozenset(tables["fillers"])
        self.by = frozenset(tables["by"])
        self.to = frozenset(tables["to"])
        self.change_fillers = frozenset(tables["change_fillers"])
        self.change_of = frozenset(tables["change_of"])
        self.changes: dict[str, int] = tables["changes"]
        self.direct: dict[str, int] = tables["direct"]
        self.change_nouns: dict[str, int] = tables["change_nouns"]
        self.particles: dict[str, list[Any]] = tables["particles"]
        self.per_units = frozenset(tables["per_units"])
        self.per_words = frozenset(tables["per_words"])
        self.per_phrases: Phrases = tables["per_phrases"]
        self.per_nouns: dict[str, str] = tables["per_nouns"]
        self.units: Phrases = tables["units"]
        self.money_before: Phrases = tables["money_before"]
        self.and_words = frozenset(tables["and_words"])
        self.direct_after: dict[str, int] = tables["direct_after"]
        self.out_of: list[str] = tables["out_of"]
        self.ones = frozenset(tables["ones"])
        self.ordinal_before = frozenset(tables["ordinal_before"])
        self.hyphen_words = frozenset(tables["hyphen_words"])
        self.function_words = frozenset(tables["function_words"])
        self.nouns_capital: bool = tables["nouns_capital"]
        self.adjective_ends = tuple(tables["adjective_ends"])
        self.cents: dict[str, str] = tables["cents"]
        self.article_units = frozenset(tables["article_units"])
        self.no_figure_before = frozenset(tables["no_figure_before"])
        self.no_figure_marks = frozenset(tables["no_figure_marks"])
        self.no_figure_after = frozenset(tables["no_figure_after"])
        self.streets = tuple(tables["streets"])
        self.capital_no = frozenset(tables["capital_no"])
        self.no_before: dict[str, list[str]] = tables["no_before"]
        self.no_after: dict[str, list[str]] = tables["no_after"]
        self.pronouns = frozenset(tables["pronouns"])
        self.plural_ends = tuple(tables["plural_ends"])
        self.factors: dict[str, dict[str, Any]] = tables["factors"]
        self.hedge_order: list[str] = tables["hedge_order"]
        self.fraction_limits: dict[str, Any] = tables["fraction_limits"]
        self.starts = frozenset(tables["starts"])
        self.longest_atom: int = max(map(len, self.atoms), default=0)
        self.after_article: dict[str, bool] = {}  # what is known of words after an article
        self.words: dict[str, bool | str] = {}  # what is known of a word, filled as texts are read


def vocabulary(language: Language, lexicon: Lexicon) -> Vocabulary:
    """The tables for `language`, compiled once per state of the lexicon."""
    found: Vocabulary | None = language.prepared.get("figures")
    if found is None:
        key = cachefile.key_of("vocabulary", str(VERSION), language.fingerprint)
        found = language.prepared["figures"] = Vocabulary(language.code, cachefile.remembered(key, lambda: _compile(language, lexicon)))
    return found


def match(phrases: Phrases, tokens: list[Token], index: int) -> tuple[int, Any] | None:
    """The longest phrase that starts at `tokens[index]`, as (index after it, payload)."""
    if index >= len(tokens):
        return None
    for rest, payload in phrases.get(tokens[index].key, ()):
        end = index + 1 + len(rest)
        if end <= len(tokens) and all(tokens[index + 1 + i].key == key for i, key in enumerate(rest)):
            return end, payload
    return None


def match_back(phrases: Phrases, tokens: list[Token], index: int) -> tuple[int, Any] | None:
    """The longest phrase (kept reversed) that ends with `tokens[index]`, as (index of its first token, payload)."""
    if index < 0:
        return None
    for rest, payload in phrases.get(tokens[index].key, ()):
        start = index - len(rest)
        if start >= 0 and all(tokens[index - 1 - i].key == key for i, key in enumerate(rest)):
            return start, payload
    return None


# ---- compiling ----


def _compile(language: Language, lexicon: Lexicon) -> dict[str, Any]:
    data = language.section("figures")
    units = lexicon.shared("units")
    hedges = lexicon.shared("hedges")
    tables = {
        **_marks(data), **_numbers(data), **_shares(data), **_orders(data), **_changes(data), **_rates(data), **_units(data, units),
        **_hedges(data, hedges), **_no_figures(data), "names": _keys(units.get("names", [])), "function_words": _keys(language.section("detect").get("words", [])),
    }  # fmt: skip
    return {**tables, "starts": _starts(tables)}


def _starts(tables: Mapping[str, Any]) -> list[str]:
    """Every word that may begin a figure."""
    names = (
        "cardinals", "articles", "scales", "vague", "vague_multipliers", "several", "halves", "half_adjectives", "half_before", "whole_fractions",
        "every", "multiples", "ordinals", "ranks", "rank_words", "pairs", "money_before",
    )  # fmt: skip
    return sorted({key for name in names for key in tables[name] if key[0].isalpha()})


def _key(spelling: str) -> str:
    return " ".join(token.key for token in tokenize(str(spelling)))


def _keys(spellings: Iterable[Any]) -> list[str]:
    return [_key(spelling) for spelling in spellings]


def _values(table: Mapping[str, Iterable[Any]] | None) -> dict[str, int]:
    return {key: int(value) for value, spellings in (table or {}).items() for key in _keys(spellings)}


def _ratios(table: Mapping[str, Iterable[Any]] | None) -> dict[str, list[int]]:
    return {key: _ratio(value) for value, spellings in (table or {}).items() for key in _keys(spellings)}


def _ratio(value: str) -> list[int]:
    numerator, _, denominator = str(value).partition("/")
    return [int(numerator), int(denominator or 1)]


def _phrases(table: Iterable[tuple[str, Any]], *, reverse: bool = False) -> Phrases:
    phrases: Phrases = {}
    for spelling, payload in table:
        keys = [token.key for token in tokenize(spelling)]
        if reverse:
            keys.reverse()
        entry = [keys[1:], payload]
        if entry not in phrases.setdefault(keys[0], []):
            phrases[keys[0]].append(entry)
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return phrases


def _pairs(table: Mapping[str, Iterable[Any]] | None, convert: Any = str) -> list[tuple[str, Any]]:
    return [(str(spelling), convert(value)) for value, spellings in (table or {}).items() for spelling in spellings]


def _marks(data: Mapping[str, Any]) -> dict[str, Any]:
    marks, span, score = data.get("marks", {}), data.get("range", {}), data.get("score", {})
    between: dict[str, list[list[str]]] = {}
    for first, join in span.get("between", []):
        between.setdefault(_key(first), []).append([token.key for token in tokenize(join)])
    return {
        "decimal": marks.get("decimal", "."), "group": marks.get("group", ","),
        "range_joins": _phrases((word, "join") for word in span.get("joins", [])), "between": between, "changing": _keys(span.get("changing", [])),
        "dashes": span.get("dashes", []), "signs": {_key(word): value for word, value in data.get("minus", {}).items()},
        "score_words": _keys(score.get("words", [])), "score_marks": score.get("marks", []),
    }  # fmt: skip


def _numbers(data: Mapping[str, Any]) -> dict[str, Any]:
    compounds, halves = data.get("compounds", {}), data.get("halves", {})
    cardinals = _values(data.get("cardinals"))
    alone = set(_keys(data.get("alone", [])))
    atoms = {key: value for key, value in cardinals.items() if key not in alone and value} | {key: 1 for key in _keys(compounds.get("one", []))}
    scales = _pairs(data.get("scales"), int) + _pairs(data.get("abbreviated_scales"), int)
    return {
        "cardinals": cardinals, "atoms": atoms, "atom_starts": sorted({atom[:2] for atom in atoms}),
        "decimal_words": _keys(data.get("decimal_words", [])),
        "joiners": _keys(compounds.get("joiners", [])), "joiner_after": compounds.get("joiner_after", 100), "closed": bool(compounds.get("closed")),
        "units_first": bool(compounds.get("units_first")), "teens_after": compounds.get("teens_after", []),
        "articles": _keys(data.get("articles", [])), "scales": _phrases(scales), "glued_scales": _values(data.get("glued_scales")),
        "vague": _values(data.get("vague")), "vague_multipliers": _values(data.get("vague_multipliers")),
        "several": _phrases((str(word), 1) for word in data.get("several", [])), "of": _keys(data.get("of", [])),
        "half_suffixes": _ratios(halves.get("joined")), "halves": _ratios(halves.get("alone")), "half_adjectives": _ratios(halves.get("adjectives")),
        "half_prefixes": _ratios(halves.get("prefixes")), "half_before": _phrases(_pairs(halves.get("before"), _ratio)),
        "half_linked": _phrases(_pairs(halves.get("linked"), _ratio)), "pairs": _keys(data.get("pairs", [])),
        "plural_ends": data.get("plural_ends", []),
    }  # fmt: skip


def _shares(data: Mapping[str, Any]) -> dict[str, Any]:
    multiples = data.get("multiples", {})
    return {
        "fractions": _ratios(data.get("fractions")), "whole_fractions": _keys(data.get("whole_fractions", [])),
        "fraction_suffixes": _keys(data.get("fraction_compounds", [])), "fraction_of": _keys(data.get("fraction_of", [])),
        "every": _keys(data.get("every", [])), "in_of": _keys(data.get("in_of", [])), "out_of": _keys(data.get("out_of", [])) or ["", ""],
        "multiples": _phrases(_pairs(multiples.get("verbs"), _ratio)), "multiple_suffixes": _keys(multiples.get("suffixes", [])),
        "times": _keys(multiples.get("times", [])),
    }  # fmt: skip


def _orders(data: Mapping[str, Any]) -> dict[str, Any]:
    suffixes, best = data.get("ordinal_suffixes", {}), data.get("superlatives", {})
    return {
        "ordinals": _values(data.get("ordinals")), "ordinal_before": _keys(data.get("ordinal_before", [])), "ones": _keys(data.get("ones", [])), "ordinal_needs": _keys(data.get("ordinal_needs", [])),
        "ordinal_mark": data.get("ordinal_mark", []), "ordinal_closed": _keys(suffixes.get("closed", [])),
        "ordinal_glued": _keys(suffixes.get("glued", [])),
        "superlatives": {"stems": _values(best.get("stems")), "endings": _keys(best.get("endings", [])), "shortest": best.get("shortest", 3)},
        "ranks": _phrases((str(word), 1) for word in data.get("ranks", [])), "rank_words": _values(data.get("rank_words")),
    }  # fmt: skip


def _changes(data: Mapping[str, Any]) -> dict[str, Any]:
    changes = data.get("changes", {})
    verbs: dict[str, int] = {}
    direct: dict[str, int] = {}
    after: dict[str, int] = {}
    nouns: dict[str, int] = {}
    particles: dict[str, list[Any]] = {}
    for sign, way in ((1, "up"), (-1, "down")):
        words = changes.get(way, {})
        verbs.update(dict.fromkeys(_keys(words.get("verbs", [])), sign))
        direct.update(dict.fromkeys(_keys(words.get("direct", [])), sign))
        after.update(dict.fromkeys(_keys(words.get("direct_after", [])), sign))
        nouns.update(dict.fromkeys(_keys(words.get("nouns", [])), sign))
        for verb, parts in words.get("particles", {}).items():
            particles.setdefault(_key(verb), []).extend([part, sign] for part in _keys(parts))
    return {
        "change_fillers": _keys(changes.get("fillers", [])),
        "by": _keys(changes.get("by", [])), "to": _keys(changes.get("to", [])), "change_of": _keys(changes.get("of", [])),
        "changes": verbs, "direct": direct, "direct_after": after, "change_nouns": nouns, "particles": particles,
    }  # fmt: skip


def _rates(data: Mapping[str, Any]) -> dict[str, Any]:
    per = data.get("per", {})
    return {
        "per_units": _keys(per.get("units_only", [])),
        "per_words": _keys(per.get("words", [])), "per_phrases": _phrases(_pairs(per.get("phrases"))),
        "per_nouns": {key: noun for noun, words in per.get("nouns", {}).items() for key in _keys(words)},
    }  # fmt: skip


def _units(data: Mapping[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    names = _pairs(data.get("units"))
    names += [(name.replace(" ", "-"), unit) for name, unit in names if " " in name]  # a 500-square-foot flat
    money = _pairs(shared.get("money"))
    endings = data.get("adjectives", {}).get("endings", [""])
    adjectives = {
        _key(word) + _key(ending): unit
        for unit, words in data.get("adjectives", {}).items() if unit != "endings"
        for word in words
        for ending in endings
    }  # fmt: skip
    cents = data.get("cents", {}).get("words", {})
    exact = _pairs(shared.get("symbols")) + money
    return {
        "units": _phrases([(name, [unit, ""]) for name, unit in names] + [(sign, [unit, _cased(sign)]) for sign, unit in exact]),
        "money_before": _phrases((sign, [unit, _cased(sign)]) for sign, unit in money),
        "cents": {key: unit for source in (cents, shared.get("cents", {})) for unit, words in source.items() for key in _keys(words)},
        "and_words": _keys(data.get("compounds", {}).get("joiners", [])), "adjectives": adjectives, "article_units": data.get("article_units", []),
    }  # fmt: skip


def _cased(sign: str) -> str:
    # Short symbols mean something in one case only (t, MW, TRY); longer ones are written in any.
    return sign if sign.isalpha() and len(sign) <= 3 else ""


def _hedges(data: Mapping[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    hedges = data.get("hedges", {})
    before = [(word, hedge) for hedge, words in hedges.items() for word in words.get("before", [])]
    after = [(word, hedge) for hedge, words in hedges.items() for word in words.get("after", [])]
    return {
        "hedges_before": _phrases(before, reverse=True), "hedges_after": _phrases(after), "fillers": _keys(data.get("hedge_fillers", [])),
        "hedge_adjectives": {key: hedge for hedge, words in data.get("hedge_adjectives", {}).items() for key in _keys(words)},
        "factors": shared.get("factors", {}), "hedge_order": shared.get("order", []), "fraction_limits": shared.get("fractions", {}),
    }  # fmt: skip


def _no_figures(data: Mapping[str, Any]) -> dict[str, Any]:
    no, words = data.get("no_figures", {}), data.get("not_numbers", {})
    return {
        "no_figure_before": [key.split(" ")[0] for key in _keys(no.get("before", []))], "no_figure_marks": no.get("before_marks", []),
        "no_figure_after": _keys(no.get("after", [])), "streets": _keys(no.get("streets", [])), "capital_no": list(words.get("capital", [])),
        "no_before": {_key(word): _keys(before) for word, before in words.get("before", {}).items()},
        "no_after": {_key(word): _keys(after) for word, after in words.get("after", {}).items()}, "pronouns": _keys(data.get("pronouns", [])),
        "hyphen_words": _keys(no.get("hyphen_words", [])), "nouns_capital": bool(data.get("nouns_capital")),
        "adjective_ends": data.get("adjective_ends", []),
    }  # fmt: skip
