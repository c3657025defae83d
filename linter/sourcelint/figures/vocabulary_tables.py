"""How do the lexicon's sections become look-up tables? Spellings cut into tokens, each under its first key, as plain JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..lexicon.model import Language, Lexicon
from .spellings import key, keys, pairs, phrases, ratio, ratios, values
from .tokens import tokenize


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
        "names": units.get("names", []),
        "function_words": keys(language.section("detect").get("words", [])),
    }
    number_starts = {key for name in _STARTS for key in tables[name] if key[0].isalpha()}
    starts = number_starts | {key for key in tables["money_before"] if key[0].isalpha()}
    return {**tables, "starts": sorted(starts), "number_starts": sorted(number_starts)}


_STARTS = (
    "cardinals", "articles", "scales", "vague", "vague_multipliers", "several", "halves", "half_adjectives", "half_before",
    "whole_fractions", "fractions", "every", "multiples", "ordinals", "ranks", "rank_words", "pairs", "age_decades",
)  # fmt: skip
"""The tables whose words may begin a figure."""


def _marks(data: Mapping[str, Any]) -> dict[str, Any]:
    marks, span, score = data.get("marks", {}), data.get("range", {}), data.get("score", {})
    between: dict[str, list[list[str]]] = {}
    for first, join in span.get("between", []):
        between.setdefault(key(first), []).append([token.key for token in tokenize(join)])
    return {
        "decimal": marks.get("decimal", "."),
        "group": marks.get("group", ","),
        "range_ones": keys(span.get("ones", [])),
        "crosses": keys(span.get("crosses", [])),
        "range_joins": phrases((word, "join") for word in span.get("joins", [])),
        "between": between,
        "changing": keys(span.get("changing", [])),
        "dashes": span.get("dashes", []),
        "minus_behind": phrases((word, -1) for word in data.get("minus_behind", [])),
        "signs": {key(word): value for word, value in data.get("minus", {}).items()},
        "score_words": keys(score.get("words", [])),
        "score_nouns": keys(score.get("nouns", [])),
        "score_leads": keys(score.get("leads", [])),
        "score_joins": keys(score.get("joins", [])),
        "score_marks": score.get("marks", []),
    }


def _numbers(data: Mapping[str, Any]) -> dict[str, Any]:
    compounds, halves = data.get("compounds", {}), data.get("halves", {})
    cardinals = values(data.get("cardinals"))
    alone = set(keys(data.get("alone", [])))
    atoms = {key: value for key, value in cardinals.items() if key not in alone and value} | dict.fromkeys(
        keys(compounds.get("one", [])), 1
    )
    scales = pairs(data.get("scales"), int) + pairs(data.get("abbreviated_scales"), int)
    return {
        "cardinals": cardinals,
        "atoms": atoms,
        "atom_starts": sorted({atom[:2] for atom in atoms}),
        "long_cardinals": phrases((name, value) for name, value in pairs(data.get("cardinals"), int) if len(tokenize(name)) > 1),
        "decimal_words": keys(data.get("decimal_words", [])),
        "joiners": keys(compounds.get("joiners", [])),
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
        "articles": keys(data.get("articles", [])),
        "scales": phrases(scales),
        "glued_scales": values(data.get("glued_scales")),
        "vague": values(data.get("vague")),
        "vague_multipliers": values(data.get("vague_multipliers")),
        "several": phrases((str(word), 1) for word in data.get("several", [])),
        "of": keys(data.get("of", [])),
        "half_suffixes": ratios(halves.get("joined")),
        "halves": ratios(halves.get("alone")),
        "half_adjectives": ratios(halves.get("adjectives")),
        "half_prefixes": ratios(halves.get("prefixes")),
        "half_before": phrases(pairs(halves.get("before"), ratio)),
        "half_linked": phrases(pairs(halves.get("linked"), ratio)),
        "pairs": keys(data.get("pairs", [])),
        "dimensions": keys(data.get("dimensions", [])),
        "plural_ends": data.get("plural_ends", []),
        "plural_at": data.get("plural_at", 0),
        "plural_second": data.get("plural_second", []),
        "scale_article": data.get("scale_article", ""),
        "spellings": [[int(value), str(words[0]).lower()] for value, words in data.get("cardinals", {}).items()],
    }


def _shares(data: Mapping[str, Any]) -> dict[str, Any]:
    multiples = data.get("multiples", {})
    return {
        "fractions": ratios(data.get("fractions")),
        "whole_fractions": keys(data.get("whole_fractions", [])),
        "fraction_suffixes": keys(data.get("fraction_compounds", [])),
        "fraction_of": keys(data.get("fraction_of", [])),
        "every": keys(data.get("every", [])),
        "in_of_across": keys(data.get("in_of_across", [])),
        "in_of": keys(data.get("in_of", [])),
        "out_of": keys(data.get("out_of", [])) or ["", ""],
        "multiples": phrases(pairs(multiples.get("verbs"), ratio)),
        "multiple_suffixes": keys(multiples.get("suffixes", [])),
        "times": keys(multiples.get("times", [])),
        "times_as": keys(multiples.get("times_as", [])),
        "as": keys(multiples.get("as", [])),
        "factors_before": phrases(((str(word), 1) for word in multiples.get("factor", [])), reverse=True),
    }


def _orders(data: Mapping[str, Any]) -> dict[str, Any]:
    suffixes, best = data.get("ordinal_suffixes", {}), data.get("superlatives", {})
    return {
        "ordinals": values(data.get("ordinals")),
        "ordinal_before": keys(data.get("ordinal_before", [])),
        "ones_after": keys(data.get("ones_after", [])),
        "ones": keys(data.get("ones", [])),
        "ordinal_needs": keys(data.get("ordinal_needs", [])),
        "ordinal_nouns": keys(data.get("ordinal_nouns", [])),
        "ordinal_mark": data.get("ordinal_mark", []),
        "ordinal_closed": keys(suffixes.get("closed", [])),
        "ordinal_glued": keys(suffixes.get("glued", [])),
        "superlatives": {
            "stems": values(best.get("stems")),
            "endings": keys(best.get("endings", [])),
            "shortest": best.get("shortest", 3),
        },
        "ranks": phrases((str(word), 1) for word in data.get("ranks", [])),
        "rank_words": values(data.get("rank_words")),
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
        verbs.update(dict.fromkeys(keys(words.get("verbs", [])), sign))
        direct.update(dict.fromkeys(keys(words.get("direct", [])), sign))
        after.update(dict.fromkeys(keys(words.get("direct_after", [])), sign))
        nouns.update(dict.fromkeys(keys(words.get("nouns", [])), sign))
        for name, table in compared.items():
            table.update(dict.fromkeys(keys(words.get(name, [])), sign))
        for verb, parts in words.get("particles", {}).items():
            particles.setdefault(key(verb), []).extend([part, sign] for part in keys(parts))
    return {
        "change_fillers": keys(changes.get("fillers", [])),
        "by": keys(changes.get("by", [])),
        "to": keys(changes.get("to", [])),
        "leaving": keys(changes.get("leaving", [])),
        "leaving_fillers": keys(changes.get("leaving_fillers", [])),
        "change_of": keys(changes.get("of", [])),
        "verb_particles": keys(changes.get("verb_particles", [])),
        "moving": keys(changes.get("moving", [])),
        "norms": keys(changes.get("norms", [])),
        "no_to": keys(changes.get("no_to", [])),
        "rates": keys(changes.get("rates", [])),
        "pace": keys(changes.get("pace", [])),
        "going_on": keys(changes.get("going_on", [])),
        "than": keys(changes.get("than", [])),
        "instead": phrases((str(word), 1) for word in changes.get("instead", [])),
        "changes": verbs,
        "direct": direct,
        "direct_after": after,
        "change_nouns": nouns,
        "particles": particles,
        "more_less": compared["more"],
        "comparatives": compared["comparatives"],
        "positions": compared["positions"],
        "references": keys(changes.get("references", [])),
        "clause_words": keys(changes.get("clause_words", [])),
        "particle_ends": keys(changes.get("particle_ends", [])),
    }


def _rates(data: Mapping[str, Any]) -> dict[str, Any]:
    per = data.get("per", {})
    return {
        "price_verbs": keys(per.get("verbs", [])),
        "per_units": keys(per.get("units_only", [])),
        "per_hundred": keys(per.get("hundred", [])),
        "prepositions": keys(per.get("not_over", [])),
        "per_words": keys(per.get("words", [])),
        "per_shifts": keys(per.get("shifts", [])),
        "per_phrases": phrases(pairs(per.get("phrases"))),
        "per_nouns": {key: noun for noun, words in per.get("nouns", {}).items() for key in keys(words)},
    }


def _units(data: Mapping[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    names = pairs(data.get("units")) + pairs(data.get("currencies"))
    names += [(name.replace(" ", "-"), unit) for name, unit in names if " " in name]  # a 500-square-foot flat
    money = pairs(shared.get("money"))
    endings = data.get("adjectives", {}).get("endings", [""])
    adjectives = {
        key(word) + key(ending): unit
        for unit, words in data.get("adjectives", {}).items()
        if unit not in ("endings", "said_of_one")
        for word in words
        for ending in endings
    }
    cents = data.get("cents", {}).get("words", {})
    exact = pairs(shared.get("symbols")) + money
    return {
        "units": phrases([(name, [unit, ""]) for name, unit in names] + [(sign, [unit, _cased(sign)]) for sign, unit in exact]),
        "coded_money": {key(code): [int(scale), code] for code, scale in pairs(shared.get("coded"))},
        "glued_units": {key(sign): [unit, sign] for sign, unit in pairs(shared.get("glued"))},
        "money_before": phrases((sign, [unit, _cased(sign)]) for sign, unit in money),
        "cents": phrases((word, unit) for source in (cents, shared.get("cents", {})) for unit, words in source.items() for word in words),
        "scaled_units": data.get("scaled_units", {}),
        "weighed_units": data.get("weighed_units", {}),
        "paying": keys(data.get("paying", [])),
        "money_things": keys(data.get("money_things", [])),
        "money_nouns": keys(data.get("money_nouns", [])),
        "and_words": keys(data.get("compounds", {}).get("joiners", [])),
        "adjectives": adjectives,
        "said_of_one": [key(word) + key(ending) for word in data.get("adjectives", {}).get("said_of_one", []) for ending in endings],
        "digit_nouns": keys(data.get("digit_nouns", [])),
        "article_fillers": keys(data.get("article_fillers", [])),
        "article_units": data.get("article_units", []),
        "primes_are_feet": bool(data.get("primes_are_feet")),
        "said_short": keys(data.get("said_short", [])),
        "unit_leads": phrases(pairs(data.get("unit_leads")), reverse=True),
        "unit_links": phrases((str(word), 1) for word in data.get("unit_links", [])),
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
        "hedges_before": phrases(before, reverse=True),
        "hedges_after": phrases(after),
        "hedges_start": phrases(before),
        "spreads": phrases((sign, 1) for sign in ("±", *data.get("spreads", []))),
        "about_nouns": keys(data.get("about_nouns", {}).get("nouns", [])),
        "about_words": keys(data.get("about_nouns", {}).get("words", [])),
        "fillers": keys(data.get("hedge_fillers", [])),
        "definite": keys(data.get("definite", [])),
        "deniers": phrases(((word, 1) for word in data.get("deniers", [])), reverse=True),
        "deny_stops": keys(data.get("deny_stops", [])),
        "frequency": keys(data.get("frequency", [])),
        "rough": {key: hedge for hedge, words in data.get("rough", {}).items() for key in keys(words)},
        "hedge_adjectives": {key: hedge for hedge, words in data.get("hedge_adjectives", {}).items() for key in keys(words)},
        "factors": shared.get("factors", {}),
        "hedge_order": shared.get("order", []),
        "fraction_limits": shared.get("fractions", {}),
    }


def _ages(data: Mapping[str, Any]) -> dict[str, Any]:
    ages = data.get("ages", {})
    return {
        "age_decades": values(ages.get("decades")),
        "age_fillers": keys(ages.get("fillers", [])),
        "age_copulas": keys(ages.get("copulas", [])),
        "age_pronouns": keys(ages.get("pronouns", [])),
        "possessives": keys(ages.get("possessives", [])),
        "persons": keys(ages.get("persons", [])),
        "not_persons": keys(ages.get("not_persons", [])),
        "name_leads": keys(ages.get("leads", [])),
        "age_alone": keys(ages.get("alone", [])),
        "age_nouns": keys(ages.get("nouns", [])),
        "age_leads": keys(ages.get("aged", [])),
        "age_adjectives": keys(ages.get("adjectives", [])),
        "lasting": keys(ages.get("lasting", [])),
        "age_behind": keys(ages.get("old", [])),
        "age_groups": keys(ages.get("groups", [])),
        "age_bounds": {key(word): hedge for hedge, words in ages.get("bounds", {}).items() for word in words},
    }


def _no_figures(data: Mapping[str, Any]) -> dict[str, Any]:
    no, words = data.get("no_figures", {}), data.get("not_numbers", {})
    return {
        "no_figure_before": [key.split(" ")[0] for key in keys(no.get("before", []))],
        "numbered": keys(no.get("numbered", [])),
        "numbered_plural": keys(no.get("numbered_plural", [])),
        "determiners": keys(no.get("determiners", [])),
        "no_figure_marks": no.get("before_marks", []),
        "no_figure_after": keys(no.get("after", [])),
        "books": keys(no.get("books", [])),
        "towns": keys(no.get("towns", [])),
        "count_leads": keys(no.get("count_leads", [])),
        "count_lead_ends": keys(no.get("count_lead_ends", [])),
        "streets": keys(no.get("streets", [])),
        "capital_no": list(words.get("capital", [])),
        "no_before": {key(word): keys(before) for word, before in words.get("before", {}).items()},
        "no_after": {key(word): keys(after) for word, after in words.get("after", {}).items()},
        "idioms": _idioms(no.get("idioms", [])),
        "pronouns": keys(data.get("pronouns", [])),
        "hyphen_words": keys(no.get("hyphen_words", [])),
        "measuring": keys(no.get("measuring", [])),
        "nouns_capital": bool(data.get("nouns_capital")),
        "adjective_ends": data.get("adjective_ends", []),
    }


def _idioms(sayings: list[str]) -> dict[str, list[list[list[str]]]]:
    """`auf Wolke [sieben]`: each number word in the brackets → the keys before it and those behind it."""
    table: dict[str, list[list[list[str]]]] = {}
    for saying in sayings:
        before, _, rest = saying.partition("[")
        numbers, _, after = rest.partition("]")
        around = [[token.key for token in tokenize(before)], [token.key for token in tokenize(after)]]
        for number in tokenize(numbers):
            table.setdefault(number.key, []).append(around)
    return table
