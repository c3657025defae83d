"""How do the lexicon's sections become look-up tables? Spellings cut into tokens, each under its first key, as plain JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..lexicon.model import Language, Lexicon
from .tokens import tokenize

_Phrases = dict[str, list[list[Any]]]  # first key → [[the keys after it], payload], longest first


def compiled(language: Language, lexicon: Lexicon) -> dict[str, Any]:
    """The tables of `language`, as the vocabulary takes them."""
    data = language.section("figures")
    units = lexicon.shared("units")
    hedges = lexicon.shared("hedges")
    tables = {
        **_marks(data),
        **_numbers(data),
        **_shares(data),
        **_orders(data),
        **_changes(data),
        **_rates(data),
        **_units(data, units),
        **_hedges(data, hedges),
        **_no_figures(data),
        **_ages(data),
        "names": _keys(units.get("names", [])),
        "function_words": _keys(language.section("detect").get("words", [])),
    }
    number_starts = {key for name in _STARTS for key in tables[name] if key[0].isalpha()}
    starts = number_starts | {key for key in tables["money_before"] if key[0].isalpha()}
    return {**tables, "starts": sorted(starts), "number_starts": sorted(number_starts)}


_STARTS = (
    "cardinals", "articles", "scales", "vague", "vague_multipliers", "several", "halves", "half_adjectives", "half_before",
    "whole_fractions", "fractions", "every", "multiples", "ordinals", "ranks", "rank_words", "pairs", "age_decades",
)  # fmt: skip
"""The tables whose words may begin a figure."""


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


def _phrases(table: Iterable[tuple[str, Any]], *, reverse: bool = False) -> _Phrases:
    phrases: _Phrases = {}
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
        "decimal": marks.get("decimal", "."),
        "group": marks.get("group", ","),
        "range_ones": _keys(span.get("ones", [])),
        "range_joins": _phrases((word, "join") for word in span.get("joins", [])),
        "between": between,
        "changing": _keys(span.get("changing", [])),
        "dashes": span.get("dashes", []),
        "signs": {_key(word): value for word, value in data.get("minus", {}).items()},
        "score_words": _keys(score.get("words", [])),
        "score_nouns": _keys(score.get("nouns", [])),
        "score_leads": _keys(score.get("leads", [])),
        "score_joins": _keys(score.get("joins", [])),
        "score_marks": score.get("marks", []),
    }


def _numbers(data: Mapping[str, Any]) -> dict[str, Any]:
    compounds, halves = data.get("compounds", {}), data.get("halves", {})
    cardinals = _values(data.get("cardinals"))
    alone = set(_keys(data.get("alone", [])))
    atoms = {key: value for key, value in cardinals.items() if key not in alone and value} | dict.fromkeys(
        _keys(compounds.get("one", [])), 1
    )
    scales = _pairs(data.get("scales"), int) + _pairs(data.get("abbreviated_scales"), int)
    return {
        "cardinals": cardinals,
        "atoms": atoms,
        "atom_starts": sorted({atom[:2] for atom in atoms}),
        "long_cardinals": _phrases((name, value) for name, value in _pairs(data.get("cardinals"), int) if len(tokenize(name)) > 1),
        "decimal_words": _keys(data.get("decimal_words", [])),
        "joiners": _keys(compounds.get("joiners", [])),
        "joiner_after": compounds.get("joiner_after", 100),
        "closed": bool(compounds.get("closed")),
        "units_first": bool(compounds.get("units_first")),
        "teens_after": compounds.get("teens_after", []),
        "spelled_to": compounds.get("spelled_to", 0),
        "spelled_bare": [int(value) for value in compounds.get("spelled_bare", [])],
        "spelled_joined": compounds.get("spelled_joined", True),
        "spelled_round": [[int(value), name] for value, name in compounds.get("spelled_round", {}).items()],
        "spelled_inside": [[int(value), name] for value, name in compounds.get("spelled_inside", {}).items()],
        "commas": bool(compounds.get("commas")),
        "articles": _keys(data.get("articles", [])),
        "scales": _phrases(scales),
        "glued_scales": _values(data.get("glued_scales")),
        "vague": _values(data.get("vague")),
        "vague_multipliers": _values(data.get("vague_multipliers")),
        "several": _phrases((str(word), 1) for word in data.get("several", [])),
        "of": _keys(data.get("of", [])),
        "half_suffixes": _ratios(halves.get("joined")),
        "halves": _ratios(halves.get("alone")),
        "half_adjectives": _ratios(halves.get("adjectives")),
        "half_prefixes": _ratios(halves.get("prefixes")),
        "half_before": _phrases(_pairs(halves.get("before"), _ratio)),
        "half_linked": _phrases(_pairs(halves.get("linked"), _ratio)),
        "pairs": _keys(data.get("pairs", [])),
        "dimensions": _keys(data.get("dimensions", [])),
        "plural_ends": data.get("plural_ends", []),
        "plural_at": data.get("plural_at", 0),
        "plural_second": data.get("plural_second", []),
        "scale_article": data.get("scale_article", ""),
        "spellings": [[int(value), str(words[0]).lower()] for value, words in data.get("cardinals", {}).items()],
    }


def _shares(data: Mapping[str, Any]) -> dict[str, Any]:
    multiples = data.get("multiples", {})
    return {
        "fractions": _ratios(data.get("fractions")),
        "whole_fractions": _keys(data.get("whole_fractions", [])),
        "fraction_suffixes": _keys(data.get("fraction_compounds", [])),
        "fraction_of": _keys(data.get("fraction_of", [])),
        "every": _keys(data.get("every", [])),
        "in_of_across": _keys(data.get("in_of_across", [])),
        "in_of": _keys(data.get("in_of", [])),
        "out_of": _keys(data.get("out_of", [])) or ["", ""],
        "multiples": _phrases(_pairs(multiples.get("verbs"), _ratio)),
        "multiple_suffixes": _keys(multiples.get("suffixes", [])),
        "times": _keys(multiples.get("times", [])),
        "factors_before": _phrases(((str(word), 1) for word in multiples.get("factor", [])), reverse=True),
    }


def _orders(data: Mapping[str, Any]) -> dict[str, Any]:
    suffixes, best = data.get("ordinal_suffixes", {}), data.get("superlatives", {})
    return {
        "ordinals": _values(data.get("ordinals")),
        "ordinal_before": _keys(data.get("ordinal_before", [])),
        "ones_after": _keys(data.get("ones_after", [])),
        "ones": _keys(data.get("ones", [])),
        "ordinal_needs": _keys(data.get("ordinal_needs", [])),
        "ordinal_mark": data.get("ordinal_mark", []),
        "ordinal_closed": _keys(suffixes.get("closed", [])),
        "ordinal_glued": _keys(suffixes.get("glued", [])),
        "superlatives": {
            "stems": _values(best.get("stems")),
            "endings": _keys(best.get("endings", [])),
            "shortest": best.get("shortest", 3),
        },
        "ranks": _phrases((str(word), 1) for word in data.get("ranks", [])),
        "rank_words": _values(data.get("rank_words")),
    }


def _changes(data: Mapping[str, Any]) -> dict[str, Any]:
    changes = data.get("changes", {})
    verbs: dict[str, int] = {}
    direct: dict[str, int] = {}
    after: dict[str, int] = {}
    nouns: dict[str, int] = {}
    particles: dict[str, list[Any]] = {}
    compared: dict[str, dict[str, int]] = {"more": {}, "comparatives": {}, "positions": {}}
    for sign, way in ((1, "up"), (-1, "down")):
        words = changes.get(way, {})
        verbs.update(dict.fromkeys(_keys(words.get("verbs", [])), sign))
        direct.update(dict.fromkeys(_keys(words.get("direct", [])), sign))
        after.update(dict.fromkeys(_keys(words.get("direct_after", [])), sign))
        nouns.update(dict.fromkeys(_keys(words.get("nouns", [])), sign))
        for name, table in compared.items():
            table.update(dict.fromkeys(_keys(words.get(name, [])), sign))
        for verb, parts in words.get("particles", {}).items():
            particles.setdefault(_key(verb), []).extend([part, sign] for part in _keys(parts))
    return {
        "change_fillers": _keys(changes.get("fillers", [])),
        "by": _keys(changes.get("by", [])),
        "to": _keys(changes.get("to", [])),
        "leaving": _keys(changes.get("leaving", [])),
        "leaving_fillers": _keys(changes.get("leaving_fillers", [])),
        "change_of": _keys(changes.get("of", [])),
        "changes": verbs,
        "direct": direct,
        "direct_after": after,
        "change_nouns": nouns,
        "particles": particles,
        "more_less": compared["more"],
        "comparatives": compared["comparatives"],
        "positions": compared["positions"],
        "references": _keys(changes.get("references", [])),
        "clause_words": _keys(changes.get("clause_words", [])),
        "particle_ends": _keys(changes.get("particle_ends", [])),
    }


def _rates(data: Mapping[str, Any]) -> dict[str, Any]:
    per = data.get("per", {})
    return {
        "price_verbs": _keys(per.get("verbs", [])),
        "per_units": _keys(per.get("units_only", [])),
        "prepositions": _keys(per.get("not_over", [])),
        "per_words": _keys(per.get("words", [])),
        "per_phrases": _phrases(_pairs(per.get("phrases"))),
        "per_nouns": {key: noun for noun, words in per.get("nouns", {}).items() for key in _keys(words)},
    }


def _units(data: Mapping[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    names = _pairs(data.get("units")) + _pairs(data.get("currencies"))
    names += [(name.replace(" ", "-"), unit) for name, unit in names if " " in name]  # a 500-square-foot flat
    money = _pairs(shared.get("money"))
    endings = data.get("adjectives", {}).get("endings", [""])
    adjectives = {
        _key(word) + _key(ending): unit
        for unit, words in data.get("adjectives", {}).items()
        if unit != "endings"
        for word in words
        for ending in endings
    }
    cents = data.get("cents", {}).get("words", {})
    exact = _pairs(shared.get("symbols")) + money
    return {
        "units": _phrases([(name, [unit, ""]) for name, unit in names] + [(sign, [unit, _cased(sign)]) for sign, unit in exact]),
        "coded_money": {_key(code): [int(scale), code] for code, scale in _pairs(shared.get("coded"))},
        "glued_units": {_key(sign): [unit, sign] for sign, unit in _pairs(shared.get("glued"))},
        "money_before": _phrases((sign, [unit, _cased(sign)]) for sign, unit in money),
        "cents": {key: unit for source in (cents, shared.get("cents", {})) for unit, words in source.items() for key in _keys(words)},
        "and_words": _keys(data.get("compounds", {}).get("joiners", [])),
        "adjectives": adjectives,
        "article_units": data.get("article_units", []),
        "unit_links": _phrases((str(word), 1) for word in data.get("unit_links", [])),
    }


_MICRO = "µμ"  # two characters that look alike and are one when casefolded


def _cased(sign: str) -> str:
    # Short symbols mean something in one case only (t, MW, TRY); longer ones are written in any.
    return sign if len(sign) <= 3 and sign[0] not in _MICRO and (sign.isalpha() or "$" in sign) and sign != "$" else ""


def _hedges(data: Mapping[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    hedges = data.get("hedges", {})
    before = [(word, hedge) for hedge, words in hedges.items() for word in words.get("before", [])]
    after = [(word, hedge) for hedge, words in hedges.items() for word in words.get("after", [])]
    return {
        "hedges_before": _phrases(before, reverse=True),
        "hedges_after": _phrases(after),
        "hedges_start": _phrases(before),
        "about_nouns": _keys(data.get("about_nouns", {}).get("nouns", [])),
        "about_words": _keys(data.get("about_nouns", {}).get("words", [])),
        "fillers": _keys(data.get("hedge_fillers", [])),
        "rough": {key: hedge for hedge, words in data.get("rough", {}).items() for key in _keys(words)},
        "hedge_adjectives": {key: hedge for hedge, words in data.get("hedge_adjectives", {}).items() for key in _keys(words)},
        "factors": shared.get("factors", {}),
        "hedge_order": shared.get("order", []),
        "fraction_limits": shared.get("fractions", {}),
    }


def _ages(data: Mapping[str, Any]) -> dict[str, Any]:
    ages = data.get("ages", {})
    return {
        "age_decades": _values(ages.get("decades")),
        "age_fillers": _keys(ages.get("fillers", [])),
        "age_copulas": _keys(ages.get("copulas", [])),
        "age_pronouns": _keys(ages.get("pronouns", [])),
        "possessives": _keys(ages.get("possessives", [])),
        "persons": _keys(ages.get("persons", [])),
        "not_persons": _keys(ages.get("not_persons", [])),
        "name_leads": _keys(ages.get("leads", [])),
    }


def _no_figures(data: Mapping[str, Any]) -> dict[str, Any]:
    no, words = data.get("no_figures", {}), data.get("not_numbers", {})
    return {
        "no_figure_before": [key.split(" ")[0] for key in _keys(no.get("before", []))],
        "numbered": _keys(no.get("numbered", [])),
        "numbered_plural": _keys(no.get("numbered_plural", [])),
        "determiners": _keys(no.get("determiners", [])),
        "no_figure_marks": no.get("before_marks", []),
        "no_figure_after": _keys(no.get("after", [])),
        "streets": _keys(no.get("streets", [])),
        "capital_no": list(words.get("capital", [])),
        "no_before": {_key(word): _keys(before) for word, before in words.get("before", {}).items()},
        "no_after": {_key(word): _keys(after) for word, after in words.get("after", {}).items()},
        "pronouns": _keys(data.get("pronouns", [])),
        "hyphen_words": _keys(no.get("hyphen_words", [])),
        "nouns_capital": bool(data.get("nouns_capital")),
        "adjective_ends": data.get("adjective_ends", []),
    }
