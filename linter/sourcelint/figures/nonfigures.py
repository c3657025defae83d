"""Which digits are no figures? Addresses, numbers of laws and files, phone and account numbers, versions, names, list numbers."""

from __future__ import annotations

import itertools
import re

from .line import Line
from .vocabulary import match

# Shapes that mean the same in every language, each with a cheap sign that must stand in the text. They are compiled when a sign
# is met for the first time: most texts have none, and start-up time is short.
_SUFFIXES = "com|org|net|de|at|ch|eu|fr|io|ai|co|uk|gov|edu|info|html?|pdf|jpe?g|png|gif|txt|csv|xlsx?|docx?|zip|json|py|md|js"
_ADDRESSES = (
    (r"://", r"(?i)\b[a-z][a-z0-9+.-]*://\S+"),
    (r"www\.", r"(?i)\bwww\.\S+"),
    (r"@", r"[\w.+-]*@[\w.-]+"),
    (r"#\w", r"#[\w-]+"),
    (r"\.(?<=\w\.)[a-z]", rf"(?i)\b[\w-]+(?:\.[\w-]+)*\.(?:{_SUFFIXES})\b(?:/\S*)?"),
    (r"[A-Z]\d\d[ \u00a0\dA-Z]", r"\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){3,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?\b"),  # IBAN
    (r"-(?<=\d-)\d", r"\b97[89][- ]\d[\d -]{8,13}[\dX]\b|\b\d{1,5}-\d{1,7}-\d{1,7}-[\dX]\b"),  # ISBN
    (r"0(?<=\b0)x", r"(?i)\b0x[0-9a-f]+\b"),
    (r"/\w[\w.-]*/", r"(?<!\w)~?(?:/[\w.-]+){2,}"),
)
_SET_APART = r"(?<![\d.,])(?<!\d[ \u00a0])(?<!\d[\u2009\u202f])"  # in two: a set of more than two rare characters is slow to compile
_LEADING_ZERO = rf"\b{_SET_APART}0"  # of a telephone number, not of 3.000 or 20 000
_LABELS = (
    (r"\+\d", r"\+\d{1,3}[\s/().-]{0,2}(?:\d[\s/().-]{0,2}){6,}"),
    (_LEADING_ZERO + r"\d", _SET_APART + r"\(?0\d{1,5}\)?(?:\s?[/-]\s?|\s?–\s?|[\s ])\d[\d\s–-]{3,}"),
    (r"\d[-.]\d{3}[-.]\d|\d\)|\d-0", r"\(\d{3}\)[ \u00a0]?\d{3}[-. ]\d{4}\b|\b\d{3}([-.])\d{3}\1\d{4}\b|\b\d{3}-0\d{3}\b"),
    (r"\(0[ \d]", r"\(0[ \u00a0]?\d[\d \u00a0]*\)[ \u00a0]?\d[\d \u00a0/-]{3,}"),  # (0 30) 25 91-0
    (r"\d-\d-\d", r"(?<![\d-])\d(?:-\d){2,3}(?!\d|-\d)"),  # a 4-4-2 formation
    (r"\d\.\d+\.", r"\bv?(?!\d{1,3}(?:\.\d{3})+(?![\d.]\d))\d+(?:\.\d+){2,}[\w-]*"),
)
# The signs in one: a set of characters first, for which the search jumps from one to the next, then what stands beside it.
_ANY_ADDRESS = re.compile(
    r"[:.@#/0-9-](?:(?<=:)//|(?<=\w\.)[a-z]|(?<=ww\.)|(?<=@)|(?<=#)\w"
    r"|(?<=[A-Z][0-9])\d[ \u00a0\dA-Z]|(?<=\d-)\d|(?<=\b0)x|(?<=/)\w[\w.-]*/)"
)
_ANY_LABEL = re.compile(
    r"[+0-9](?:(?<=\+)\d|(?<=" + _LEADING_ZERO + r")\d|(?<=[0-9])\.\d+\.|(?<=\d-0)\d"
    r"|(?<=\(0)[ \d]|(?<=\(\d\d\d)\)|(?<=\d)-\d(?:\d\d)?-\d)"
)
_GROUP = 3  # digits
_POSTCODES = (4, 5)  # digits
_ADJECTIVE = 4  # letters
_PAIRED = 2  # digits of a number written in pairs
_REGISTER = 2  # letters of a court's register: 3 C 24.18
_STREET_NAME = 3  # words
QUOTES = frozenset("„“”»«\"'‚‘’›‹")
_PAIR = 4  # tokens from a name to its value
_LEAST_VALUE = 20  # smaller numbers in a list of names are mostly parts of them: GPT 4, Llama 3
_SECTION = re.compile(r"^[ \t]*(\d{1,2})((?:\.\d{1,2})*)[ \t]+[^\W\d_][^\n.!?:;]{0,60}$", re.MULTILINE)
_LIST_NUMBER = re.compile(r"\n?[ \t>*-]*(?:[•–][ \t>*-]*)*(\(?\d{1,3}(?:\.\d{1,2})*[.)])(?=\s)")


def addresses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans in `text[start:end]` that are addresses and files: no figure and no date stands in them."""
    return _found(_ADDRESSES, text, start, end) if _ANY_ADDRESS.search(text, start, end) else []


def labels(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans that are telephone and account numbers, versions and list numbers, unless they are a date."""
    spans = _found(_LABELS, text, start, end) if _ANY_LABEL.search(text, start, end) else []
    at = start
    while at >= 0:
        number = _LIST_NUMBER.match(text, at, end)
        if number:
            spans.append(number.span(1))
        at = text.find("\n", at + 1, end)
    return spans


def sections(text: str) -> list[tuple[int, int]]:
    """The numbers of a text's headings (`1 Befund`, `2 Kosten`, `2.1 Bau`): lines that count on from one to the next."""
    lines = list(_SECTION.finditer(text))
    if len(lines) < 2:
        return []
    counts = [int(line.group(1)) for line in lines]
    steps = [later - earlier for earlier, later in itertools.pairwise(counts)]
    if counts[0] > 1 or any(step not in (0, 1) for step in steps) or 1 not in steps:
        return []
    return [(line.start(1), line.end(2)) for line in lines]


def _found(shapes: tuple[tuple[str, str], ...], text: str, start: int, end: int) -> list[tuple[int, int]]:
    met = [shape for sign, shape in shapes if re.compile(sign).search(text, start, end)]
    return [match.span() for shape in met for match in re.compile(shape).finditer(text, start, end)]


def is_none(line: Line, first: int, end: int) -> bool:
    """True where the words around the number at tokens `first` to `end` tell that it counts nothing."""
    return _glued_to_word(line, first, end) or _of_law_or_file(line, first, end)


def is_label(line: Line, first: int, end: int) -> bool:
    """True where a bare number is announced as a label: `Seite 12`, `Art. 5`, `Qwen 2.5`."""
    announced = is_announced(line, first) or _followed(line, first, end) or is_numbered(line, first, end)
    return announced or of_street(line, end) or in_name(line, first, end)


def is_numbered(line: Line, first: int, end: int) -> bool:
    """True for the number of one of several things: `turbine 5`, `an Tag 3`, `Gleise 5 und 6`, unless a counted noun follows."""
    vocabulary = line.vocabulary
    at = first - 1
    if at < 0 or may_count(line, end):
        return False
    if not line.key(first).isdecimal():
        return _numbered_in_words(line, first, end)
    key = line.key(at)
    if key in vocabulary.and_words or key == ",":  # platforms 5 and 6
        return line.kind(at - 1) == "number" and is_numbered(line, at - 1, at)
    if key in vocabulary.numbered_plural:
        return line.key(end) in vocabulary.and_words or line.key(end) == "," or end > first + 1
    if key not in vocabulary.numbered or line.broken(at, first):
        return False
    return line.key(at - 1) not in vocabulary.determiners and line.key(at - 1) not in vocabulary.ordinals


def _numbered_in_words(line: Line, first: int, end: int) -> bool:
    """`Block vier`, `in round two`: a small number in words, where no adjective tells which of the things it is (the same day two died)."""
    vocabulary, at = line.vocabulary, first - 1
    if line.key(at) not in vocabulary.numbered or line.key(first) not in vocabulary.cardinals or end != first + 1 or line.broken(at, first):
        return False
    before = line.key(at - 1)
    if vocabulary.nouns_capital:
        adjective = len(before) >= _ADJECTIVE and before.endswith(vocabulary.adjective_ends) and before not in vocabulary.function_words
    else:
        adjective = line.kind(at - 1) == "word" and before not in vocabulary.function_words and before not in vocabulary.prepositions
    return not (adjective and not line.capital(at - 1)) and before not in vocabulary.determiners


def _glued_to_word(line: Line, first: int, end: int) -> bool:
    """`GPT-4`, `Covid-19`, `R1-5`, `2.5-Max` after a name, `foo_1`."""
    before = line.key(first - 1)
    if before in ("-", "‑", "_", "/", ".", "\\", "&", "'") and line.glued(first - 2, first) and line.kind(first - 2) in ("word", "name"):
        return line.key(first - 2) not in line.vocabulary.hyphen_words
    if line.key(end) in ("-", "‑") and line.glued(end - 1, end + 1) and line.tokens[end + 1].end - line.tokens[end + 1].start == 1:
        apart = line.key(end + 1) in line.vocabulary.per_words and line.key(end + 2) in ("-", "‑")  # a $1-a-day diet
        return line.kind(end + 1) == "word" and not apart and not match(line.vocabulary.units, line.tokens, end + 1)  # 3-D, 1-A
    if line.key(end) == "(" and line.glued(end - 1, end + 2) and line.key(end + 2) == ")" and len(line.key(end + 1)) == 1:
        return line.kind(end + 1) == "word"  # 401(k)
    if before == "(" and line.key(end) == ")" and line.glued(first - 2, end):
        return line.key(first - 2) == ")" or line.kind(first - 2) in ("number", "name")  # 230(c)(1), Artikel 5(2)
    return line.key(end) == "_" and line.glued(end - 1, end)


def is_announced(line: Line, first: int) -> bool:
    """`Seite 12`, `Art. 5`, `§ 7`, `Drucksache 20/14700`."""
    vocabulary = line.vocabulary
    at = first - 1
    if line.key(at) in vocabulary.no_figure_marks:
        return True
    if (line.key(at) == "," or line.key(at) in vocabulary.and_words) and line.kind(at - 1) == "number" and not may_count(line, first + 1):
        return is_announced(line, at - 1)  # §§ 3 und 4
    if line.kind(at) == "number" and len(line.key(at)) == _PAIRED and line.key(first).isdecimal() and not may_count(line, first + 1):
        return is_announced(line, at)  # Postfach 10 01 20
    if line.key(at) == "." and line.glued(at - 1, at):
        at -= 1
    if line.key(at) in vocabulary.books and (line.key(first + 1) == ":" or not line.key(first).isdecimal()):
        return not line.broken(at, first)  # Matthew 5:3, Joh 3,16
    return at >= 0 and line.key(at) in vocabulary.no_figure_before and not line.broken(at, first)


def _followed(line: Line, first: int, end: int) -> bool:
    """`823 BGB`, `10115 Berlin`."""
    if line.key(end) in line.vocabulary.towns:
        return end == first + 1 and line.capital(end) and len(line.key(first)) in _POSTCODES and line.key(first).isdecimal()
    return line.key(end) in line.vocabulary.no_figure_after


def of_street(line: Line, end: int) -> bool:
    """`10 Downing Street`: a house number before its street's name, where the language writes it so."""
    if line.vocabulary.nouns_capital:
        return False
    for at in range(end, end + _STREET_NAME):
        if line.kind(at) != "word" or not line.capital(at):
            return False
        if line.key(at + 1) in line.vocabulary.streets and line.capital(at + 1):
            return True
    return False


def _of_law_or_file(line: Line, first: int, end: int) -> bool:
    """The second number of `20/14700`, `§§ 7, 8 und 9` is none where the first is none."""
    if line.key(first - 1) == "/" and line.kind(first - 2) == "number" and line.glued(first - 2, first):
        return True
    if line.kind(end) == "word" and line.capital(end) and line.kind(end + 1) == "number":
        if line.key(end + 2) == "/" and line.glued(end + 1, end + 3):
            return line.kind(end + 3) == "number"  # 1 BvR 16/13
        if _registered(line, end):
            return True
    if line.kind(first - 2) == "number" and _registered(line, first - 1):
        return True
    parted = line.key(end) == "/" and line.kind(end + 1) == "number" and line.glued(end - 1, end + 1)
    return parted and line.kind(end - 1) == "number"  # 3 L/100 km is a rate


def _registered(line: Line, index: int) -> bool:
    """True for the letters of a register before a number and its year: 3 *C* 24.18."""
    number, _, year = line.key(index + 1).partition(".")
    if len(line.key(index)) > _REGISTER or not line.written(index).isupper():
        return False
    return number.isdecimal() and year.isdecimal() and len(year) == len("18") and line.vocabulary.decimal != "."


def in_name(line: Line, first: int, end: int) -> bool:
    """True where a bare number ends a name: `Qwen 2.5`, `CSI 300`, `Windows 11`."""
    at = first - 1
    if line.vocabulary.decimal != "." and line.key(first).endswith(".0") and line.kind(at) == "word" and line.capital(at):
        return True  # Industrie 4.0
    if at < 0 or line.kind(at) not in ("word", "name") or line.written(at).islower() or line.tokens[first].start - line.tokens[at].end != 1:
        return False
    if line.key(at) in line.vocabulary.function_words or line.key(at) in line.vocabulary.measuring:
        return False
    if line.key(end) == "-" and line.glued(end - 1, end + 1) and line.kind(end + 1) == "word" and line.capital(end + 1):
        return True  # Qwen 2.5-Max
    if line.key(end) in ("'", "’") and line.key(end + 1) == "s" and line.glued(end - 1, end + 1):
        return True  # Radio 4's
    written = line.written(at)
    coined = not written.isupper() and not written[1:].islower()  # iOS, OpenAI: a name wherever it stands
    if (starts_sentence(line, at) and not coined and not _heads_as_name(line, at, end)) or _well_marked(line, first):
        return False
    return not may_count(line, end) and not _of_pairs(line, at, first, end)


def _heads_as_name(line: Line, at: int, end: int) -> bool:
    """`Apollo 11 landed`, but `Altogether 11 landed`: few words stand before a count at the head of a sentence, and any name may."""
    vocabulary, key = line.vocabulary, line.key(at)
    quoted = line.key(at - 1) in QUOTES and line.key(end) in QUOTES  # “Rocky 3”
    goes_on = quoted or (line.kind(end) == "word" and not line.capital(end) and line.key(end) not in vocabulary.units)
    number = line.key(end - 1).replace(".", "", vocabulary.decimal == ".")  # Python 3.12
    if not goes_on or not number.isdecimal() or len(number) > _GROUP:
        return False
    leads = key in vocabulary.count_leads or key.endswith(vocabulary.count_lead_ends or ("\0",))
    return not leads and key not in vocabulary.hedges_start and key not in vocabulary.starts


def _of_pairs(line: Line, name: int, first: int, end: int) -> bool:
    """True in a list of names with their values: `Meta 800, OpenAI 200`; the names may share a verb: `Meta hat 800, OpenAI 200`."""
    if not line.key(first).isdecimal() or int(line.key(first)) < _LEAST_VALUE or not _ends_pair(line, end):
        return False
    while line.kind(name - 1) in ("word", "name") and line.capital(name - 1) and line.key(name - 1) not in line.vocabulary.function_words:
        name -= 1
    if line.key(name - 1) in line.vocabulary.articles or line.key(name - 1) in line.vocabulary.determiners:
        name -= 1
    if line.kind(name - 1) == "word" and line.written(name - 1).islower() and line.key(name - 2) in (",", ";"):
        return _pair_before(line, name - 2, 2 * _PAIR)  # 1,046 in Osterlingen, in Brauweiden 388
    return _pair_before(line, name - 1) or _pair_after(line, end)


def _ends_pair(line: Line, end: int) -> bool:
    return line.key(end) in (",", ".", ";", ")", "") or line.key(end) in line.vocabulary.and_words


def _pair_before(line: Line, index: int, reach: int = _PAIR) -> bool:
    if line.key(index) in line.vocabulary.and_words:
        index -= 1
    if line.key(index) not in (",", ";") and line.key(index + 1) not in line.vocabulary.and_words:
        return False
    for at in range(index - (line.key(index) in (",", ";")), max(index - reach, -1), -1):
        if line.kind(at) == "number":
            return line.kind(at - 1) == "word" and line.key(at + 1) != ")"
        if line.kind(at) not in ("word", "name"):
            return False
    return False


def _pair_after(line: Line, end: int) -> bool:
    index = end
    while line.key(index) in (",", ";") or line.key(index) in line.vocabulary.and_words:
        index += 1
    start = index
    while line.kind(index) in ("word", "name") and index - start < _PAIR and (line.capital(index) or index == start):
        index += 1
    return (
        index > start > end
        and line.kind(index) == "number"
        and line.key(index).isdecimal()
        and int(line.key(index)) >= _LEAST_VALUE
        and _ends_pair(line, index + 1)
    )


def _well_marked(line: Line, index: int) -> bool:
    """True for digits with the marks of a count (Meta 16.000), which names do not carry; a decimal point they do."""
    key = line.key(index)
    shaped = "." not in key or len(key.rpartition(".")[2]) == _GROUP  # Firefox 120.0
    return shaped and any(mark in key for mark in line.vocabulary.group + line.vocabulary.decimal)


def starts_sentence(line: Line, index: int) -> bool:
    return index == 0 or line.key(index - 1) in ".!?:;„“”»«\"'()–—•" or line.broken(index - 1, index)


def may_count(line: Line, end: int) -> bool:
    """True where what follows a number may be what it counts."""
    if line.kind(end) != "word":
        return False
    if line.vocabulary.nouns_capital:
        adjective = line.key(end).endswith(line.vocabulary.adjective_ends) and line.key(end) not in line.vocabulary.function_words
        return line.capital(end) or (adjective and line.kind(end + 1) == "word" and line.capital(end + 1))
    for index in range(end, end + 3):  # a plural noun soon after: 300 new jobs
        key = line.key(index)
        if line.kind(index) != "word" or key in line.vocabulary.function_words:
            return False
        if len(key) > 3 and key.endswith(line.vocabulary.plural_ends):
            return True
    return False
