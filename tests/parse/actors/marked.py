"""Sentences with their actors marked, as cases and gold have them; and what the finder says of them.

    [P Ines Halvorsen] a name: P person, O organisation, S state, L place, G group
    {P She = Ines Halvorsen} a description or pronoun, with the name that heads its chain
    {U a senior official} one that is linked to nobody; also {O the mission}, {F the Latvian defence minister}
    {? they} a pronoun that must stay unresolved
    [S Kyiv = Ukraine] a name whose chain is headed by another
    <the iPad> no actor: nothing may be found there

A line that begins with # is a comment; a case ends at an empty line; lines of a case are lines of its text.
"""

import re
from dataclasses import dataclass

from briefgen.config import LanguageConfig
from briefgen.model import Article, ArticleId, ArticleKind, Basis, Offsets, Published, Sentences, Slug, Title
from briefgen.parse import actors, language, sentences

KINDS = {
    "P": "person",
    "O": "organisation",
    "S": "state",
    "L": "place",
    "G": "group",
    "F": "office",
    "U": "unnamed",
    "?": "?",
}
MARK = re.compile(
    r"\[([PSOLG]) ([^\]=]+?)(?: = ([^\]]+))?\]|\{([PSOLGFU?]) ([^}=]+?)(?: = ([^}]+))?\}|<([^>]+)>"
)


@dataclass(frozen=True)
class Marked:
    start: int
    end: int
    kind: str
    named: bool
    head: str


@dataclass(frozen=True)
class Case:
    text: str
    marks: tuple[Marked, ...]
    never: tuple[tuple[int, int], ...]


def cases(source: str) -> list[Case]:
    lines = [line for line in source.splitlines() if not line.startswith("#")]
    blocks = "\n".join(lines).split("\n\n")
    return [case(block.strip("\n")) for block in blocks if block.strip()]


def case(block: str) -> Case:
    text, marks, never, at = "", [], [], 0
    for found in MARK.finditer(block):
        text += block[at : found.start()]
        at = found.end()
        kind, words = found[1] or found[4], (found[2] or found[5] or found[7]).strip()
        span = (len(text), len(text) + len(words))
        if kind:
            marks.append(Marked(*span, KINDS[kind], bool(found[1]), (found[3] or found[6] or "").strip()))
        else:
            never.append(span)
        text += words
    return Case(text + block[at:], tuple(marks), tuple(never))


def article(text: str, **more) -> Article:
    fields = {
        "id": ArticleId("case"),
        "slug": Slug("case"),
        "title": Title("", derived=True, evidence=None),
        "published": Published("", None, None, Basis.NOT_STATED, None),
        "publisher": None,
        "authors": (),
        "place": None,
        "url": "",
        "kind": ArticleKind.REPORT,
        "language": "en",
        "text": text,
        "turns": (),
        "headings": (),
        "metadata": (),
        "stamps": (),
        "cut": (),
        "offsets": Offsets((), ()),
        "source": None,
        "problems": (),
    }
    return Article(**{**fields, **more})


def read(text: str, **more):
    """The mentions and roles of a text."""
    one = article(text, **more)
    doc = next(iter(language.docs([text], LanguageConfig())))
    return actors.find_actors(doc, Sentences(one.id, text, sentences.split(doc, one)), one)


def read_all(texts):
    """The mentions and roles of each text, in one go."""
    found = []
    for doc in language.docs(texts, LanguageConfig()):
        one = article(doc.text)
        found.append(actors.find_actors(doc, Sentences(one.id, doc.text, sentences.split(doc, one)), one))
    return found


def head(mentions, index):
    top = mentions[index].same_as
    return mentions[index if top is None else top]
