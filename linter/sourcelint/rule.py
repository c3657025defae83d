"""What is a rule? A class with a code, a name, examples that are its tests and its docs, and one question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from .finding import Finding, Severity
from .lexicon.model import Lexicon
from .links.assessment import Assessment
from .record import NamedTuple
from .relations.relation import Relation
from .text.document import Document


class Bad(NamedTuple):
    """A text in which the rule must report exactly the spans marked `[[…]]`.

    `slip` and `says` (the source's figure in the message) are checked where given; `facts` replaces the rule's sheet, `date` is the
    text's date (ISO). `language` None = detected.
    """

    text: str
    slip: str | None = None
    says: str | None = None
    facts: str | None = None
    date: str | None = None
    language: str | None = None


class Good(NamedTuple):
    """A text in which the rule must stay silent; `because` says why where it is not plain."""

    text: str
    because: str = ""
    facts: str | None = None
    date: str | None = None
    language: str | None = None


Example = Bad | Good


class Context(NamedTuple):
    """What a rule may look at besides its assessment."""

    document: Document
    assessments: Sequence[Assessment] = ()
    relations: Sequence[Relation] = ()
    lexicon: Lexicon | None = None  # the words that suggestions are made of


class Rule:
    """Base of all rules. Subclasses set the class attributes and override one of the two questions.

    `facts` is a short sheet (YAML, see `sourcelint.testing`) that the examples are checked against. `default` False makes the
    rule opt-in: it runs only where selected by name.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = Severity.ERROR
    facts: ClassVar[str] = ""
    examples: ClassVar[tuple[Example, ...]] = ()
    default: ClassVar[bool] = True

    def check_figure(self, assessment: Assessment, context: Context) -> Iterable[Finding]:
        """Findings about one figure (none by default)."""
        return ()

    def check_document(
        self, document: Document, assessments: Sequence[Assessment], relations: Sequence[Relation], context: Context
    ) -> Iterable[Finding]:
        """Findings about the draft as a whole (none by default)."""
        return ()
