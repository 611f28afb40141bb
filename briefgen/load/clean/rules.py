"""Why a line is cut: rules in a table, read from top to bottom.

The path of `chain` says where the article is; these rules say what a line outside it is called, and find what
has crept into the body. The first that holds names the reason.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from briefgen.load.clean.chain import TextPart
from briefgen.load.clean.datelines import is_date
from briefgen.load.clean.furniture import name_reason
from briefgen.load.clean.look import Seen
from briefgen.load.clean.offers import is_offer
from briefgen.load.clean.shape import LineMark, LineShape
from briefgen.load.clean.teasers import is_follow_call, is_teaser

Test = Callable[[Seen], bool]
SURE_FURNITURE = ("advertisement", "comment section", "headlines", "newsletter")
"""Furniture that no article has as a whole line, a cross-head included."""
LIKELY = ("cookie notice", "media link", "pager", "paywall", "share", "transcript", "widget")
"""Furniture of which a single word could head a part of an article: "Telegram", "Report"."""
TWICE = (
    "advertisement",
    "author note",
    "cookie notice",
    "copyright",
    "correction note",
    "mail header",
    "newsletter",
    "paywall",
    "share",
    "transcript",
)
"""Notices that are told by two of their phrases, or by one that opens what is no sentence."""
FURNITURE_KINDS = (
    "mail header",
    "advertisement",
    "cookie notice",
    "comment section",
    "newsletter",
    "pager",
    "paywall",
    "share",
    "transcript",
    "media link",
    "copyright",
    "caption",
    "author note",
    "correction note",
    "headlines",
    "widget",
    "contact",
    "link",
    "navigation",
)
"""What furniture outside the article is called: the telling kinds first."""
REPEATED = "repeated"
"""A paragraph that stands word for word above."""
LABEL = 5
"""Words of a widget's label at most."""
_QUESTION = re.compile(r"(?:Q|Question)\d{0,2} ?[.:)–-] ?\S", re.IGNORECASE)
_ISSUE = re.compile(r"From the (?:[A-Z][a-z]{2,8}(?:/[A-Z][a-z]{2,8})? )?\d{4} issue: ")
"""As in "From the May 2019 issue: The end of the line"."""
_ROLE_TELEPHONE = re.compile(r"\+?[\d ()./-]{7,}")


@dataclass(frozen=True, slots=True)
class CutRule:
    reason: str
    holds: Test


def _whole_test(name: str, least: int = 1) -> Test:
    """The line is nothing but such a label, of `least` words or more."""
    return lambda line: name in line.says.whole and line.shape.words >= least


def _mention_test(name: str) -> Test:
    return lambda line: name in line.says.opens or name in line.says.holds


def _says_twice(name: str) -> Test:
    """It holds two phrases of such a notice; a line that is no sentence need only begin as one."""

    def holds(line: Seen) -> bool:
        opens = name in line.says.opens
        held = name in line.says.holds
        loose = not line.shape.closed and (opens or line.told)
        return name in line.says.twice or (opens and held) or (loose and (opens or held))

    return holds


def is_question(text: str) -> bool:
    """Whether a line opens as the question of a transcript does."""
    return bool(_QUESTION.match(text))


def is_marks_only(line: Seen) -> bool:
    """Nothing but marks: no letter, no digit."""
    return not any(map(str.isalnum, line.raw.text[:200]))


def is_contact(line: Seen) -> bool:
    """A telephone number or a mail address with little else."""
    text = line.raw.text
    marked = LineMark.TELEPHONE in line.shape.marks or LineMark.MAIL_ADDRESS in line.shape.marks
    return (
        len(text) < 120
        and line.shape.form is not LineShape.PROSE
        and (marked or bool(_ROLE_TELEPHONE.fullmatch(text[:60])))
    )


def _is_pointer(line: Seen) -> bool:
    label = line.raw.text.lstrip("[(").split(":")[0]
    if _ISSUE.match(line.raw.text):
        return True
    return "headlines" in line.says.opens and len(label) < 20 and line.shape.words < 25


def _is_credit(line: Seen) -> bool:
    says_so = "caption" in line.says.opens or "caption" in line.says.holds or "©" in line.raw.text[:300]
    return says_so and (line.shape.words < 12 or not line.shape.closed)


def _is_widget_label(line: Seen) -> bool:
    """A few words of a widget with a number of its own: "2 min read"."""
    return "widget" in line.says.holds and line.shape.words <= LABEL and line.shape.form is LineShape.LABEL


def _is_legal_notice(line: Seen) -> bool:
    return "copyright" in line.says.opens and ("copyright" in line.says.holds or not line.shape.closed)


@cache
def in_body() -> tuple[CutRule, ...]:
    """What is cut although it stands in the body."""
    return (
        *_in_any_body(),
        CutRule(name_reason("headlines"), is_teaser),
        CutRule(name_reason("share"), is_follow_call),
    )


@cache
def _in_any_body() -> tuple[CutRule, ...]:
    """The same, of pasted text and of what is taken for the article of a page."""
    return (
        CutRule("stray mark", is_marks_only),
        *(CutRule(name_reason(name), _whole_test(name)) for name in SURE_FURNITURE),
        *(CutRule(name_reason(name), _whole_test(name, 2)) for name in LIKELY),
        *(CutRule(name_reason(name), _says_twice(name)) for name in TWICE),
        CutRule(name_reason("headlines"), _is_pointer),
        CutRule(name_reason("widget"), _is_widget_label),
        CutRule(name_reason("caption"), _is_credit),
        CutRule(name_reason("copyright"), _is_legal_notice),
        CutRule(name_reason("paywall"), is_offer),
    )


@cache
def in_page() -> tuple[CutRule, ...]:
    """What is cut of what trafilatura takes for the article of a page.

    Notes on the author and legal lines at its end stay: as often as not they are told as the article's.
    """
    stay = {name_reason("author note"), name_reason("copyright")}
    return tuple(rule for rule in _in_any_body() if rule.reason not in stay)


@cache
def find_outside_rules() -> tuple[CutRule, ...]:
    """What a line that is no part of the article is called, by its words."""
    return (
        CutRule("stray mark", is_marks_only),
        CutRule(name_reason("contact"), is_contact),
        *(CutRule(name_reason(name), _whole_test(name)) for name in FURNITURE_KINDS),
        *(CutRule(name_reason(name), _mention_test(name)) for name in FURNITURE_KINDS),
        CutRule(name_reason("paywall"), is_offer),
    )


def find_reason(rules: tuple[CutRule, ...], line: Seen) -> str:
    """The reason of the first rule that holds; empty where none does."""
    return next((rule.reason for rule in rules if rule.holds(line)), "")


def by_place(line: Seen, part: TextPart, above: str) -> str:
    """What a line outside the body is called by its shape, its place and the reason of the line above."""
    if above == name_reason("comment section") and part is TextPart.AFTER:
        return above
    if is_date(line.raw.text):
        return "date or time"
    if line.shape.form in (LineShape.LABEL, LineShape.MARK, LineShape.COLON):
        return "navigation"
    if line.shape.form in (LineShape.HEADLINE, LineShape.OPEN, LineShape.QUESTION):
        return name_reason("headlines")
    return {TextPart.BEFORE: "text before the article", TextPart.INSIDE: "set inside the article"}.get(
        part, "text after the article"
    )


BY_ELEMENT = (
    ("figcaption", "caption"),
    ("figure", "caption"),
    ("button", "widget"),
    ("form", "widget"),
    ("nav", "navigation"),
    ("footer", "navigation"),
)
"""What text is called by the element of a page around it: the surest first."""


def by_element(within: tuple[str, ...]) -> str:
    return next((name_reason(name) for element, name in BY_ELEMENT if element in within), "")
