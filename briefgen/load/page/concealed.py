"""What a page hides from its readers, or strikes out: no sentence of the article.

An element hides by its name, its `hidden`, its own style, or a class for screen readers; what other style
sheets and scripts do is not known.
"""

import re
from dataclasses import dataclass
from functools import cache

from briefgen.load.lexicon import LEXICON
from briefgen.load.page.draft import BlockDraft
from briefgen.load.page.elements import VOID
from briefgen.load.reasons import HIDDEN, STRUCK

OFFER = "paywall notice"

_STRIKES = frozenset({"del", "s", "strike"})
_SEEN = frozenset({"html", "body"}) | VOID
_VALUE = re.compile(r"=\s{0,9}(?:\"[^\"]*\"|'[^']*')")
_STATE_ATTRIBUTE = re.compile(r"(?<![\w.:-])(hidden|open)(?=[\s/>=]|$)")
_STYLE = re.compile(r"\bstyle\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_CLASS = re.compile(r"\bclass\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|(?=\w))", re.IGNORECASE)
_NOT_FOR_ALL = re.compile(r"\bamp-access\s{0,9}=\s{0,9}[\"']?\s{0,9}NOT\b", re.IGNORECASE)
"""What AMP shows to those only who have not subscribed."""
_NOT_SHOWN = re.compile(
    r"(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)\b", re.IGNORECASE
)
_NOT_SAID = re.compile(r"(?:^|[;\s])text-decoration(?:-line)?\s{0,9}:[^;]{0,40}line-through", re.IGNORECASE)

# fmt: off
_NO_PART_OF_P = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "table", "td", "th",
    "tr", "ul",
))
# fmt: on
_ENDED_BY = {
    "p": _NO_PART_OF_P,
    "li": frozenset({"li"}),
    "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}),
    "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}),
    "tr": frozenset({"tr", "tbody", "tfoot", "thead"}),
}
"""The elements that may be left open, with those whose beginning ends them."""
_ROOMS = frozenset({"dir", "dl", "menu", "ol", "table", "ul"})
"""What holds such elements: what stands in a list inside does not end the item around it."""


@dataclass(slots=True)
class Concealed:
    """An element whose text is not read as the article's, while it is open."""

    name: str
    reason: str
    start: int
    """Where its tag begins in the source."""
    outer: BlockDraft
    """The block in which it stands, as far as that was read."""
    opened: int = 1
    """How many of its name are open, itself included."""
    rooms: int = 0
    """How many lists and tables are open in it."""

    def ends_before(self, name: str, *, closing: bool) -> bool:
        """Whether a tag ends the element without being its own: an item that was left open."""
        followers = _ENDED_BY.get(self.name)
        if followers is None:
            return False
        if self.name == "p":
            return name in followers and not (closing and name == "p")
        return not self.rooms and name in (_ROOMS if closing else followers)

    def ends_with(self, name: str, *, closing: bool) -> bool:
        """Whether this tag is the end of the element; counts what is open in it."""
        change = -1 if closing else 1
        self.rooms = max(0, self.rooms + change) if name in _ROOMS else self.rooms
        self.opened += change if name == self.name and not (self.rooms and name in _ENDED_BY) else 0
        return self.opened <= 0


def find_concealed(name: str, source: str) -> str:
    """Why the text of an element is none of the article's, by its name and attributes; empty where it is."""
    if name in _SEEN:
        return ""
    if name in _STRIKES:
        return STRUCK
    if _NOT_FOR_ALL.search(source):
        return OFFER
    if _is_hidden(name, source.lower()) or _is_for_screen_readers(source):
        return HIDDEN
    style = _find_style(source)
    return HIDDEN if _NOT_SHOWN.search(style) else STRUCK if _NOT_SAID.search(style) else ""


def _is_hidden(name: str, source: str) -> bool:
    """Whether an attribute hides the element, or it is a dialog that none opens; `source` is lower case."""
    if name != "dialog" and "hidden" not in source:
        return False
    words = _hiding_attributes(source)
    return "hidden" in words or (name == "dialog" and "open" not in words)


def _find_style(source: str) -> str:
    found = _STYLE.search(source) if "style" in source.lower() else None
    return (found[1] or found[2] or "") if found else ""


def _is_for_screen_readers(source: str) -> bool:
    """Whether a class keeps the text for screen readers."""
    named = _CLASS.search(source) if "class" in source.lower() else None
    return bool(named and _unseen_roles() & set((named[1] or named[2] or "").lower().split()))


@cache
def _unseen_roles() -> frozenset[str]:
    return frozenset(LEXICON.load("page", dict[str, tuple[str, ...]])["unseen"])


def _hiding_attributes(source: str) -> frozenset[str]:
    """The attributes that hide or show by being there; what the page offers to a search is not hidden."""
    return (
        frozenset()
        if "until-found" in source
        else frozenset(_STATE_ATTRIBUTE.findall(_VALUE.sub("=''", source)))
    )
