"""Why a line is cut: rules in a table, read from top to bottom.

The path of `chain` says where the article is; these rules say what a line outside it is called, and find what
has crept into the body. The first that holds names the reason.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefgen.load.clean.chain import Part
from briefgen.load.clean.features import Seen
from briefgen.load.clean.furniture import reason
from briefgen.load.clean.shape import Form

Test = Callable[[Seen], bool]
SURE = frozenset(
    {
        "advertisement",
        "comment section",
        "cookie notice",
        "newsletter",
        "pager",
        "paywall",
        "share",
        "transcript",
        "widget",
    }
)
"""Furniture that no article has as a whole line, a cross-head included."""
NAMED = (
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
    "headlines",
    "widget",
    "contact",
    "link",
    "navigation",
)
"""What furniture outside the article is called: the telling kinds first."""
_POINTER = re.compile(r"(?:also|read|related|see|watch|more|recommended|must)\b[a-z ]{0,20}:", re.IGNORECASE)
_ROLE_TELEPHONE = re.compile(r"\+?[\d ()./-]{7,}")


@dataclass(frozen=True, slots=True)
class Rule:
    reason: str
    holds: Test


def _whole(*names: str) -> Test:
    return lambda line: any(name in line.says.whole for name in names)


def _mentions(name: str) -> Test:
    return lambda line: name in line.says.opens or name in line.says.holds


def _says_twice(name: str) -> Test:
    """It begins as such a notice and holds its words, or begins so and is no sentence."""
    return lambda line: (
        name in line.says.opens
        and (name in line.says.holds or line.shape.form not in (Form.PROSE, Form.SENTENCE))
    )


def is_mark(line: Seen) -> bool:
    """Nothing but marks: no letter, no digit."""
    return not any(map(str.isalnum, line.raw.text[:200]))


def is_contact(line: Seen) -> bool:
    """A telephone number or a mail address with little else."""
    text = line.raw.text
    marked = "telephone" in line.shape.marks or "mail address" in line.shape.marks
    return (
        len(text) < 120
        and line.shape.form is not Form.PROSE
        and (marked or bool(_ROLE_TELEPHONE.fullmatch(text[:60])))
    )


def _pointer(line: Seen) -> bool:
    return bool(_POINTER.match(line.raw.text)) and line.shape.words < 25 and line.shape.form is not Form.COLON


def _credit(line: Seen) -> bool:
    says_so = "caption" in line.says.opens or "caption" in line.says.holds
    return says_so and (line.shape.words < 12 or line.shape.form is not Form.PROSE)


def _legal(line: Seen) -> bool:
    return "copyright" in line.says.holds and "copyright" in line.says.opens and line.shape.words < 60


IN_BODY: tuple[Rule, ...] = (
    Rule("stray mark", is_mark),
    *(Rule(reason(name), _whole(name)) for name in sorted(SURE)),
    Rule(reason("media link"), lambda line: "media link" in line.says.whole and line.shape.words > 1),
    *(
        Rule(reason(name), _says_twice(name))
        for name in ("cookie notice", "newsletter", "paywall", "share", "transcript")
    ),
    Rule(reason("headlines"), _pointer),
    Rule(reason("caption"), _credit),
    Rule(reason("copyright"), _legal),
)
"""What is cut although it stands in the body."""

OUTSIDE: tuple[Rule, ...] = (
    Rule("stray mark", is_mark),
    Rule(reason("contact"), is_contact),
    *(Rule(reason(name), _whole(name)) for name in NAMED),
    *(Rule(reason(name), _mentions(name)) for name in NAMED),
)
"""What a line that is no part of the article is called, by its words."""


def first(rules: tuple[Rule, ...], line: Seen) -> str:
    """The reason of the first rule that holds; empty where none does."""
    return next((rule.reason for rule in rules if rule.holds(line)), "")


def by_place(line: Seen, part: Part, above: str) -> str:
    """What a line outside the body is called by its shape, its place and the reason of the line above."""
    if above == reason("comment section") and part is Part.AFTER:
        return above
    if line.shape.form in (Form.LABEL, Form.MARK, Form.COLON):
        return "navigation"
    if line.shape.form in (Form.HEADLINE, Form.OPEN, Form.QUESTION):
        return reason("headlines")
    return {Part.BEFORE: "text before the article", Part.INSIDE: "set inside the article"}.get(
        part, "text after the article"
    )
