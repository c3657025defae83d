"""How does a draft become a report? The stations in order: read this first, it is the table of contents."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Sequence

from . import relations
from .config import Config, Settings
from .config.front_matter import with_front_matter
from .config.layers import expect_paths
from .errors import ReadError
from .figures import dateline, scan
from .figures.calendar import mark_own_dates
from .figures.figure import Figure
from .filters.fingerprint import with_fingerprint
from .filters.order import in_order, loud_enough, once
from .filters.outside import hold_back
from .filters.select import chosen
from .filters.suppress import suppress
from .finding import Finding
from .lexicon.detect import main_language
from .lexicon.model import Lexicon
from .links.assess import assess
from .plugins import Registry
from .readers import reader_for
from .readers.decode import decode
from .record import NamedTuple
from .report import Failure, Report
from .rule import Context, Rule
from .sources.fact import FactBase
from .text.document import Document
from .text.manuscript import Manuscript

FALLBACK_LANGUAGE = "de"
"""For a text too short to tell its language from."""


class Knowledge(NamedTuple):
    """What is known for a draft: fact bases, and the providers that failed to give theirs."""

    bases: tuple[FactBase, ...] = ()
    failures: tuple[Failure, ...] = ()


class Workshop(NamedTuple):
    """What every draft of a run is worked on with: the plugins, the words, what is known for given settings, and which day it is."""

    registry: Registry
    lexicon: Lexicon
    knowledge: Callable[[Settings], Knowledge]
    today: dt.date


def check(draft: bytes | str, path: str, config: Config, workshop: Workshop) -> Report:
    """What the linter says about one draft. `path` names it and chooses its reader.

    Raises UserError for what the user can mend (an unreadable draft, bad front matter, a bad sheet); a rule or plugin that crashes
    becomes a failure in the report.
    """
    manuscript = read(draft, path, workshop.registry, config.settings.encoding)
    config = with_front_matter(config, manuscript, path)
    expect_paths(config)
    document, figures = figures_of(manuscript, path, config.settings, workshop.lexicon)
    known = workshop.knowledge(config.settings)
    assessments = assess(document, figures, known.bases, workshop.lexicon)
    context = Context(document, assessments, relations.relate(document, figures, workshop.lexicon), workshop.lexicon)
    running = _running(config, workshop.registry)
    raised, failures = _findings(running, context)
    amended, more_failures = _amended(document, raised, workshop.registry)
    sourced = any(base.facts for base in known.bases)
    findings = _said(amended, context, running, config.settings, workshop, sourced=sourced)
    return Report(
        path,
        document.language,
        document.date,
        tuple(findings),
        tuple(assessments),
        (*known.failures, *failures, *more_failures),
        manuscript.raw,
    )


def read(draft: bytes | str, path: str, registry: Registry, encoding: str | None = None) -> Manuscript:
    """The manuscript that the reader for this path makes of the draft. Raises ReadError for bytes that are no text."""
    reader = reader_for(path, registry.readers)
    if isinstance(draft, str):
        return reader.read(draft)
    return reader.read(reader.decode(draft, path) if reader.decode else decode(draft, path, encoding))


def figures_of(manuscript: Manuscript, path: str, settings: Settings, lexicon: Lexicon) -> tuple[Document, tuple[Figure, ...]]:
    """The document, its language and date settled, and every figure in it; those of its own dateline are nobody's claim."""
    language = language_of(manuscript, path, settings.language, lexicon)
    manuscript = _without_foreign_blocks(manuscript, lexicon)
    date, own_dates = dateline.date_of(manuscript, lexicon.of(language), lexicon)
    document = Document.of(manuscript, path=path, language=language, date=settings.date or date)
    found = scan.find(document.text, language=language, lexicon=lexicon, date=document.date, blocks=document.blocks)
    return document, tuple(mark_own_dates(found, own_dates))


def language_of(manuscript: Manuscript, path: str, asked: str | None, lexicon: Lexicon) -> str:
    """The language that is asked for, that the text declares, or that its words tell. Raises ReadError for one we have no words of."""
    language = asked or manuscript.language or main_language(manuscript.text, lexicon, FALLBACK_LANGUAGE)
    code = language.replace("_", "-").partition("-")[0].casefold()
    if code in lexicon.languages:
        return code
    known = " or ".join(f"--language {one}" for one in lexicon.languages)
    raise ReadError(f"{path}: the text is in '{code}', of which there is no lexicon. If it is in another language, say {known}.")


def _without_foreign_blocks(manuscript: Manuscript, lexicon: Lexicon) -> Manuscript:
    """The manuscript with the blocks blanked that say they are in a language of which there is no lexicon: nothing is read there."""
    text = manuscript.text
    blocks = list(manuscript.blocks)
    for index, block in enumerate(blocks):
        if block.language and block.language.partition("-")[0].casefold() not in lexicon.languages:
            start, end = block.span
            text = text[:start] + " " * (end - start) + text[end:]
            blocks[index] = block._replace(language=None)
    return manuscript if text is manuscript.text else manuscript._replace(text=text, blocks=tuple(blocks))


def _running(config: Config, registry: Registry) -> tuple[type[Rule], ...]:
    settings = config.settings
    where = ", ".join(sorted({config.origin(field) for field in ("select", "extend_select", "ignore")} - {"default"}))
    return chosen(registry.rules, select=settings.select, extend=settings.extend_select, ignore=settings.ignore, where=where)


def _findings(rules: Iterable[type[Rule]], context: Context) -> tuple[list[Finding], list[Failure]]:
    """What the rules report; a rule that crashes is a failure, and the others go on."""
    findings: list[Finding] = []
    failures: list[Failure] = []
    for rule in rules:
        try:
            findings += _asked(rule(), context)
        except Exception as error:  # a rule may raise anything
            failures.append(Failure(f"rule {rule.name} ({rule.code})", _reason(error)))
    return findings, failures


def _asked(rule: Rule, context: Context) -> list[Finding]:
    found: list[Finding] = []
    if type(rule).check_figure is not Rule.check_figure:
        for assessment in context.assessments:
            found += rule.check_figure(assessment, context)
    found += rule.check_document(context.document, context.assessments, context.relations, context)
    return found


def _amended(document: Document, findings: Sequence[Finding], registry: Registry) -> tuple[list[Finding], list[Failure]]:
    """The findings as the plugins' last word leaves them; a plugin that crashes is a failure, and the findings stay as they were."""
    failures: list[Failure] = []
    current = list(findings)
    for name, amend in registry.amenders:
        try:
            amended = amend(document=document, findings=tuple(current))
            current = current if amended is None else list(amended)
        except Exception as error:  # a plugin may raise anything
            failures.append(Failure(f"plugin {name} (amend_findings)", _reason(error)))
    return current, failures


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": ")


def _said(
    findings: Sequence[Finding], context: Context, running: Sequence[type[Rule]], settings: Settings, workshop: Workshop, *, sourced: bool
) -> list[Finding]:
    """The findings that are to be said: not suppressed, loud enough, each once, in order, with fingerprints."""
    document, rules = context.document, workshop.registry.rules
    kept = suppress(findings, document.directives, rules, end=len(document.text), running=running, sourced=sourced)
    absolute = os.path.abspath(document.path).replace(os.sep, "/")
    kept, _ = hold_back(kept, settings.entries, rules, path=absolute, text=document.raw, today=workshop.today)
    sentences = {assessment.figure.span: assessment.sentence for assessment in context.assessments}
    shown = in_order(once(loud_enough(kept, settings.severity)))
    return [with_fingerprint(finding, document.raw, sentences.get(finding.span, "")) for finding in shown]
