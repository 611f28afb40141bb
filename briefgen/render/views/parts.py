"""The nouns that several views share: links, quotations, facts."""

from enum import StrEnum

from msgspec import Struct

from briefgen.render.wording.texts import tell_count


class Link(Struct, frozen=True, gc=False):
    text: str
    href: str
    context: str = ""
    """Words around an actor that its name does not tell from others: “some”, “officials”."""


def rest(amount: int, what: str, href: str) -> Link | None:
    """The way to the `amount` things a page does not show, named by `what`; None where it shows them all."""
    return Link(tell_count(what, amount), href) if amount > 0 else None


class Detail(Struct, frozen=True, gc=False):
    """A term with its value; `href` empty where the value leads nowhere."""

    term: str
    value: str
    href: str = ""
    evidence: bool = False
    """True where the link leads to the very words that state the value."""
    id: str = ""
    """The place that it is on the page, where others lead to it."""


class ArticleLink(Struct, frozen=True, gc=False):
    """An article wherever it is named: its brief, its source page, when and by whom."""

    title: str
    short: str
    """The title where it only names the source of a quotation."""
    derived: bool
    href: str
    source_href: str
    when: str
    dated: bool
    """False where `when` is bounds, or not stated."""
    publisher: str
    kind: str


class Quote(Struct, frozen=True):
    """A sentence of an article around the words that matter, and the address of those words."""

    before: str
    exact: str
    after: str
    part: bool
    """True where the words are only a part of the sentence: then they are set off."""
    href: str
    article: ArticleLink
    sentence: str
    """Its name: a page quotes it once."""


class StateKind(StrEnum):
    """How a fact is known: the class of its mark, never the only sign."""

    STATED = "stated"
    RESOLVED = "resolved"
    INFERRED = "inferred"
    CORRECTED = "corrected"
    OPEN = "open"
    PLAIN = ""
    """Told by its words alone."""


class State(Struct, frozen=True):
    """The state of a fact in words, with what an editor said where one changed it."""

    kind: StateKind
    words: str
    reason: str = ""


class FactView(Struct, frozen=True):
    """A figure, date or position of one article."""

    id: str
    """Also its address on the brief and on the source page."""
    family: str
    words: str
    """What it says, normalised: `over 73,000 soldiers`, `10 April 2025`, `supports`."""
    href: str
    """Its mark on the source page."""
    home: str
    """Its entry on the brief's page."""
    state: State
    trust: str
    """The address of the row that says how often its rule was right."""
    quote: Quote
    details: tuple[Detail, ...]
    actor: Link | None
    stance: str
    """Of a position; empty for other families."""
    shape: str
    """The class of the mark of its stance."""
    label: str
    """Its stance as a page shows it: `supports on a condition`."""
    object: str
    """What it is held of."""
    condition: str
    issue: Link | None


class ReasonView(Struct, frozen=True):
    text: str
    quotes: tuple[Quote, ...]
    more: int = 0
    """Sentences it rests on beside those shown."""


class Why(Struct, frozen=True):
    """A reason in a line: its words lead to their sentences."""

    text: str
    quotes: tuple[Link, ...]


class Section(Struct, frozen=True):
    """One entry of the list of contents of a page."""

    id: str
    title: str


class Pager(Struct, frozen=True):
    """Where a page of a long list stands; empty links where there is none."""

    older: str
    newer: str
    label: str
    pages: tuple[Link, ...]
    """On the landing page: each numbered page."""


class Head(Struct, frozen=True):
    """What the frame of a page needs to know of it."""

    title: str
    description: str
    section: str
    """The entry of the navigation it belongs to, by its path; may be empty."""
    kicker: str
    """The kind of page, above its title."""
    contents: tuple[Section, ...] = ()
    json_ld: str = ""
    indexed: bool = True
    crumbs: tuple[Link, ...] = ()
    document: str = ""
    """The title of the document where the heading alone would name two pages."""
    shared: bool = False
    """Whether others are told what to show with a link to it."""
    styles: tuple[str, ...] = ()
    """Styles of this kind of page alone, by their paths."""
