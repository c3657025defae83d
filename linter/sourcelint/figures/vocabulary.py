"""Which words make figures in a language? The lexicon's sections, cut into tokens and turned into look-up tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from .. import cachefile
from ..lexicon.model import Language, Lexicon
from .tokens import Token

VERSION = 26
"""Raise it when the shape of the tables changes: they are kept on disk."""


WORTH_KEEPING = 200_000
"""Distinct words of which is remembered what they can do, before the memory is emptied."""

MINUS = frozenset("-−–﹣－")

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
        self.long_cardinals: Phrases = tables["long_cardinals"]
        self.decimal_words = frozenset(tables["decimal_words"])
        self.names = frozenset(tables["names"])  # as they are written: 5G, but 5g of salt
        self.joiner_after: int = tables["joiner_after"]
        self.joiners = frozenset(tables["joiners"])
        self.closed: bool = tables["closed"]
        self.units_first: bool = tables["units_first"]
        self.teens_after = frozenset(tables["teens_after"])
        self.commas: bool = tables["commas"]  # ten thousand, two hundred and six
        self.spelled_to: int = tables["spelled_to"]  # numbers above are never written out; 0 without limit
        self.spelled_bare = frozenset(tables["spelled_bare"])  # powers written without the one before them
        self.spelled_joined: bool = tables["spelled_joined"]
        self.spelled_round = dict(tables["spelled_round"])
        self.spelled_inside = dict(tables["spelled_inside"])
        self.articles = frozenset(tables["articles"])
        self.articles_list: list[str] = tables["articles"]
        self.names_of: dict[int, str] = dict(tables["spellings"])
        self.plural_second = frozenset(tables["plural_second"])
        self.scale_article: str = tables["scale_article"]
        self.plural_at: int = tables["plural_at"]
        self.scales: Phrases = tables["scales"]
        self.glued_scales: dict[str, int] = tables["glued_scales"]
        self.vague: dict[str, int] = tables["vague"]
        self.vague_multipliers: dict[str, int] = tables["vague_multipliers"]
        self.hedge_adjectives: dict[str, str] = tables["hedge_adjectives"]
        self.rough: dict[str, str] = tables["rough"]
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
        self.times_as = frozenset(tables["times_as"])
        self.as_words = frozenset(tables["as"])
        self.factors_before: Phrases = tables["factors_before"]
        self.ordinals: dict[str, int] = tables["ordinals"]
        self.ordinal_needs = frozenset(tables["ordinal_needs"])
        self.ordinal_nouns = frozenset(tables["ordinal_nouns"])
        self.ordinal_mark = frozenset(tables["ordinal_mark"])
        self.ordinal_closed = tuple(tables["ordinal_closed"])
        self.ordinal_glued = frozenset(tables["ordinal_glued"])
        self.superlatives: dict[str, Any] = tables["superlatives"]
        self.ranks: Phrases = tables["ranks"]
        self.rank_words: dict[str, int] = tables["rank_words"]
        self.pairs = frozenset(tables["pairs"])
        self.digit_nouns = frozenset(tables["digit_nouns"])
        self.adjectives: dict[str, str] = tables["adjectives"]
        self.said_of_one = frozenset(tables["said_of_one"])
        self.range_ones = frozenset(tables["range_ones"])
        self.crosses = frozenset(tables["crosses"])
        self.range_joins: Phrases = tables["range_joins"]
        self.changing = frozenset(tables["changing"])
        self.between: dict[str, list[list[str]]] = tables["between"]
        self.dashes = frozenset(tables["dashes"])
        self.minus_behind: Phrases = tables["minus_behind"]
        self.signs: dict[str, int] = tables["signs"]
        self.score_words = frozenset(tables["score_words"])
        self.score_nouns = frozenset(tables["score_nouns"])
        self.score_leads = frozenset(tables["score_leads"])
        self.score_joins = frozenset(tables["score_joins"])
        self.score_marks = frozenset(tables["score_marks"])
        self.hedges_before: Phrases = tables["hedges_before"]
        self.hedges_start: Phrases = tables["hedges_start"]
        self.hedges_after: Phrases = tables["hedges_after"]
        self.fillers = frozenset(tables["fillers"])
        self.definite = frozenset(tables["definite"])
        self.deniers: Phrases = tables["deniers"]
        self.deny_stops = frozenset(tables["deny_stops"])
        self.frequency = frozenset(tables["frequency"])
        self.by = frozenset(tables["by"])
        self.to = frozenset(tables["to"])
        self.change_fillers = frozenset(tables["change_fillers"])
        self.change_of = frozenset(tables["change_of"])
        self.leaving = frozenset(tables["leaving"])
        self.leaving_fillers = frozenset(tables["leaving_fillers"])
        self.spreads: Phrases = tables["spreads"]
        self.about_nouns = tuple(tables["about_nouns"])
        self.about_words = frozenset(tables["about_words"])
        self.in_of_across = frozenset(tables["in_of_across"])
        self.dimensions = frozenset(tables["dimensions"])
        self.changes: dict[str, int] = tables["changes"]
        self.direct: dict[str, int] = tables["direct"]
        self.change_nouns: dict[str, int] = tables["change_nouns"]
        self.particles: dict[str, list[Any]] = tables["particles"]
        self.more_less: dict[str, int] = tables["more_less"]
        self.comparatives: dict[str, int] = tables["comparatives"]
        self.no_to = frozenset(tables["no_to"])
        self.rates = tuple(tables["rates"])
        self.pace = frozenset(tables["pace"])
        self.going_on = frozenset(tables["going_on"])
        self.positions: dict[str, int] = tables["positions"]
        self.references = tuple(tables["references"])
        self.clause_words = frozenset(tables["clause_words"])
        self.particle_ends = frozenset(tables["particle_ends"])
        self.noun_signs: dict[str, int] = {}  # what a word says as a noun of change, filled as texts are read
        self.price_verbs = frozenset(tables["price_verbs"])
        self.per_hundred = frozenset(tables["per_hundred"])
        self.per_units = frozenset(tables["per_units"])
        self.prepositions = frozenset(tables["prepositions"])
        self.per_words = frozenset(tables["per_words"])
        self.per_shifts = frozenset(tables["per_shifts"])
        self.per_phrases: Phrases = tables["per_phrases"]
        self.per_nouns: dict[str, str] = tables["per_nouns"]
        self.units: Phrases = tables["units"]
        self.coded_money: dict[str, list[Any]] = tables["coded_money"]
        self.glued_units: dict[str, list[str]] = tables["glued_units"]
        self.money_before: Phrases = tables["money_before"]
        self.and_words = frozenset(tables["and_words"])
        self.direct_after: dict[str, int] = tables["direct_after"]
        self.out_of: list[str] = tables["out_of"]
        self.ones_after = frozenset(tables["ones_after"])
        self.ones = frozenset(tables["ones"])
        self.ordinal_before = frozenset(tables["ordinal_before"])
        self.hyphen_words = frozenset(tables["hyphen_words"])
        self.measuring = frozenset(tables["measuring"])
        self.function_words = frozenset(tables["function_words"])
        self.nouns_capital: bool = tables["nouns_capital"]
        self.adjective_ends = tuple(tables["adjective_ends"])
        self.cents: Phrases = tables["cents"]
        self.scaled_units: dict[str, str] = tables["scaled_units"]
        self.weighed_units: dict[str, str] = tables["weighed_units"]
        self.paying = frozenset(tables["paying"])
        self.money_things = frozenset(tables["money_things"])
        self.money_nouns = tuple(tables["money_nouns"])
        self.article_fillers = frozenset(tables["article_fillers"])
        self.article_units = frozenset(tables["article_units"])
        self.primes_are_feet: bool = tables["primes_are_feet"]
        self.said_short = frozenset(tables["said_short"])
        self.unit_leads: Phrases = tables["unit_leads"]
        self.unit_links: Phrases = tables["unit_links"]
        self.no_figure_before = frozenset(tables["no_figure_before"])
        self.numbered = frozenset(tables["numbered"])
        self.numbered_plural = frozenset(tables["numbered_plural"])
        self.determiners = frozenset(tables["determiners"])
        self.no_figure_marks = frozenset(tables["no_figure_marks"])
        self.no_figure_after = frozenset(tables["no_figure_after"])
        self.age_decades: dict[str, int] = tables["age_decades"]
        self.age_fillers = frozenset(tables["age_fillers"])
        self.age_alone = frozenset(tables["age_alone"])
        self.age_nouns = frozenset(tables["age_nouns"])
        self.age_leads = frozenset(tables["age_leads"])
        self.age_adjectives = tuple(tables["age_adjectives"])
        self.lasting = tuple(tables["lasting"])
        self.age_behind = frozenset(tables["age_behind"])
        self.age_copulas = frozenset(tables["age_copulas"])
        self.age_pronouns = frozenset(tables["age_pronouns"])
        self.possessives = frozenset(tables["possessives"])
        self.persons = tuple(tables["persons"])
        self.not_persons = frozenset(tables["not_persons"])
        self.name_leads = frozenset(tables["name_leads"])
        self.crossing = self.crosses | self.score_words | self.score_joins | {"-"}  # what stands between two sides
        self.books = frozenset(tables["books"])
        self.towns = frozenset(tables["towns"])
        self.count_leads = frozenset(tables["count_leads"])
        self.count_lead_ends = tuple(tables["count_lead_ends"])
        self.streets = tuple(tables["streets"])
        self.capital_no = frozenset(tables["capital_no"])
        self.no_before: dict[str, list[str]] = tables["no_before"]
        self.no_after: dict[str, list[str]] = tables["no_after"]
        self.idioms: dict[str, list[list[list[str]]]] = tables["idioms"]
        self.verb_particles = frozenset(tables["verb_particles"])
        self.moving = frozenset(tables["moving"])
        self.norms = frozenset(tables["norms"])
        self.than = frozenset(tables["than"])
        self.instead: Phrases = tables["instead"]
        self.age_groups = frozenset(tables["age_groups"])
        self.age_bounds: dict[str, str] = tables["age_bounds"]
        self.pronouns = frozenset(tables["pronouns"])
        self.plural_ends = tuple(tables["plural_ends"])
        self.factors = {hedge: _decimals(factors) for hedge, factors in tables["factors"].items()}
        self.hedge_order: list[str] = tables["hedge_order"]
        self.fraction_limits: dict[str, Any] = tables["fraction_limits"]
        self.starts = frozenset(tables["starts"])
        self.number_starts = frozenset(tables["number_starts"])
        self.halfish: dict[str, bool] = {}  # may a word begin a half or quarter?
        self.share_starts = frozenset((*self.multiples, *self.every, *self.articles, *self.whole_fractions, *self.fractions))
        # behind an amount
        self.share_goes_on = frozenset((*self.fractions, *self.times, *self.times_as, *self.in_of, self.out_of[0], *"-/"))
        self.scoring = self.score_nouns | self.score_marks | self.score_words | self.score_joins | self.dashes  # behind the first number
        several_roles = (self.several, self.vague, self.vague_multipliers, self.half_before, self.half_adjectives, self.halves,
                         self.scales, self.long_cardinals)  # fmt: skip
        self.range_leads = frozenset((*self.between, *self.fillers, *self.signs, *MINUS, "+"))  # what may stand before a range's first end
        self.plain_cardinals = {
            key: value for key, value in self.cardinals.items() if 0 < value < 100 and not any(key in table for table in several_roles)
        }
        goes_on = (self.cardinals, self.atoms, self.joiners, self.scales, self.long_cardinals, self.decimal_words, self.half_linked,
                   self.articles, self.dashes, self.glued_scales)  # fmt: skip
        self.number_goes_on = frozenset(key for table in goes_on for key in table)
        self.atom_scales = tuple((key, value) for key, value in self.atoms.items() if value >= 100)
        self.article_phrases = self.articles & {*self.several, *self.half_before}  # a few hundred
        self.longest_atom: int = max(map(len, self.atoms), default=0)
        self.after_article: dict[str, bool] = {}  # what is known of words after an article
        self.digits: dict[str, Any] = {}  # what digits stand for, filled as texts are read
        self.words: dict[str, bool | str] = {}  # what is known of a word, filled as texts are read
        self.idle: set[str] = set()  # words and marks that begin neither a number nor anything of the calendar: most of a text


def _decimals(factors: Mapping[str, Any]) -> dict[str, Decimal]:
    return {name: Decimal(str(value)) for name, value in factors.items() if value is not None}


def vocabulary(language: Language, lexicon: Lexicon) -> Vocabulary:
    """The tables for `language`, compiled once per state of the lexicon."""
    found: Vocabulary | None = language.prepared.get("figures")
    if found is None:
        key = cachefile.key_of("vocabulary", str(VERSION), language.fingerprint)
        found = language.prepared["figures"] = Vocabulary(language.code, cachefile.remembered(key, lambda: _compiled(language, lexicon)))
    return found


def _compiled(language: Language, lexicon: Lexicon) -> dict[str, Any]:
    from .vocabulary_tables import compiled  # only when nothing was kept: start-up time

    return compiled(language, lexicon)


def match(phrases: Phrases, tokens: Sequence[Token], index: int) -> tuple[int, Any] | None:
    """The longest phrase that starts at `tokens[index]`, as (index after it, payload)."""
    options = phrases.get(tokens[index].key) if index < len(tokens) else None
    if not options:  # nearly always
        return None
    for rest, payload in options:
        if not rest:
            return index + 1, payload
        end = index + 1 + len(rest)
        if end <= len(tokens) and tokens[index + 1].key == rest[0] and all(tokens[index + 1 + i].key == key for i, key in enumerate(rest)):
            return end, payload
    return None


def match_back(phrases: Phrases, tokens: list[Token], index: int) -> tuple[int, Any] | None:
    """The longest phrase (kept reversed) that ends with `tokens[index]`, as (index of its first token, payload)."""
    options = phrases.get(tokens[index].key) if index >= 0 else None
    if not options:
        return None
    for rest, payload in options:
        if not rest:
            return index, payload
        start = index - len(rest)
        if start >= 0 and tokens[index - 1].key == rest[0] and all(tokens[index - 1 - i].key == key for i, key in enumerate(rest)):
            return start, payload
    return None
