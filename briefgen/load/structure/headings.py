"""Which lines are headings, and what kind of article it is. Order is priority."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefgen.load.clean import LineKind
from briefgen.load.head.words import load_head_words, write_as_listed
from briefgen.load.row import Row
from briefgen.load.structure import headline
from briefgen.model import ArticleKind, Span, Turn

HEADING_WORDS = 12
"""Words of a heading that only its shape tells."""

PARAGRAPH_WORDS = 12
"""Words of a line below which no heading stands above it."""

_NO_HEADING_END = re.compile(r"[.,;:…?!][\"'”’)\]]{0,3}$")
_ANSWER = re.compile(r"[QA]\s?\d{0,3}[.:)]\s")
_HEADING_BARS = re.compile(r"\s{0,9}[|·•]\s{0,9}")
_HEADING_LABEL = re.compile(r"[^:|]{3,30}[:|]")


def find_crossheads(text: str, rows: tuple[Row, ...]) -> tuple[Span, ...]:
    """The cross-heads among the rows of the running text."""
    return tuple(row.span for at, row in enumerate(rows) if _is_heading(text, rows, at))


def _is_heading(text: str, rows: tuple[Row, ...], at: int) -> bool:
    row = rows[at]
    line = row.span.of(text)
    if _ANSWER.match(line):
        return False
    if row.kind in (LineKind.HEADING, LineKind.TITLE):
        return headline.is_headline(line, row.kind) or len(line.split()) == 1
    if row.kind is not LineKind.BODY or at + 1 == len(rows):
        return False
    above, below = (rows[at - 1].span.of(text) if at else ""), rows[at + 1].span.of(text)
    # A wrapped line has no mark at its end either, but then the line above it is wrapped too.
    parted = not above or bool(_NO_HEADING_END.search(above))
    return _is_short(line) and len(below.split()) >= PARAGRAPH_WORDS and parted


def _is_short(line: str) -> bool:
    """A few words with a capital, without a mark at their end."""
    return 1 <= len(line.split()) <= HEADING_WORDS and line[:1].isupper() and not _NO_HEADING_END.search(line)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the kind of an article is told by."""

    title: str
    head: tuple[str, ...]
    """The first rows, lower case."""
    running: str
    """The text outside quotations, lower case."""
    turns: tuple[Turn, ...]


def find_article_kind(
    text: str, rows: tuple[Row, ...], title: str, turns: tuple[Turn, ...], label: str = ""
) -> ArticleKind:
    """What kind of article this is: the first whose test holds; `label` stood above the text."""
    seen = _see(text, rows, title, turns, label)
    return next((kind for kind, holds in _KINDS if holds(seen)), ArticleKind.REPORT)


def _see(text: str, rows: tuple[Row, ...], title: str, turns: tuple[Turn, ...], label: str) -> _Seen:
    head = (*([label.lower()] if label else []), *(row.span.of(text).lower() for row in rows[:4]))
    return _Seen(title.lower(), head, _without_quotations(text.replace("’", "'").lower()), turns)


def is_labelled_statement(text: str, rows: tuple[Row, ...], title: str, label: str) -> bool:
    """Whether the lines at the head say that the article is a statement, whoever speaks in it."""
    return _is_statement_title(_see(text, rows, title, (), label))


def _is_spoken_line(seen: _Seen) -> bool:
    return len(seen.turns) > 1 or (len(seen.turns) == 1 and not _is_statement_title(seen))


def _is_statement_title(seen: _Seen) -> bool:
    return _carries_label(seen, load_head_words().statement_labels)


def _is_newsletter(seen: _Seen) -> bool:
    greetings = tuple(sorted(load_head_words().greetings))
    greeted = any(line.startswith(greetings) and line != seen.title for line in seen.head[:2])
    return greeted or any(phrase in seen.running for phrase in load_head_words().newsletter_phrases)


def _is_analysis(seen: _Seen) -> bool:
    return _carries_label(seen, load_head_words().analysis_labels)


_KINDS: tuple[tuple[ArticleKind, Callable[[_Seen], bool]], ...] = (
    (ArticleKind.TRANSCRIPT, _is_spoken_line),
    (ArticleKind.STATEMENT, _is_statement_title),
    (ArticleKind.NEWSLETTER, _is_newsletter),
    (ArticleKind.ANALYSIS, _is_analysis),
)


def _carries_label(seen: _Seen, labels: frozenset[str]) -> bool:
    """Whether a line of the head is one of the labels, or the title begins with one: "Analysis: ..."."""
    if any(write_as_listed(part) in labels for line in seen.head for part in _HEADING_BARS.split(line)):
        return True
    label = _HEADING_LABEL.match(seen.title)
    opened = [label.group()] if label else []
    begun = any(
        seen.title.startswith(f"{one} {link} ") for one in labels for link in ("by", "of", "from", "on")
    )
    return begun or any(write_as_listed(one) in labels for one in opened)


def _without_quotations(text: str) -> str:
    """`text` without what stands in quotation marks: a report may quote a newsletter."""
    return re.sub(r"[“\"][^“”\"\n]{0,2000}[”\"]", " ", text)
