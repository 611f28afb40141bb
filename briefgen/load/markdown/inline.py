"""The marks inside a line of Markdown, those of Obsidian too: which words they leave, and which they take.

Order is data: the alternatives of the pattern from top to bottom, each with what it means.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

from briefgen.load import letters, wikilinks
from briefgen.load.page import marks
from briefgen.load.reasons import STRUCK
from briefgen.model import Span

LeftOut = list[tuple[Span, str]]
"""Words that are none of the text, with why."""

COMMENT = "comment"
TAGS_REASON = "tags"
PICTURE_REASON = "description of a picture"

SENTENCE_ENDS = (".", "!", "?", "…", '"', "”", ")")
TAGS_CHARACTERS = 200
"""Characters at the end of a line among which its tags stand; what a raised text holds at most."""

BLOCK = r"(?<=[ \t])\^(?=[0-9-]{0,40}[A-Za-z])[A-Za-z0-9-]{2,40}"
"""The name of a paragraph, behind it: `^a81f3c`."""

_INLINE_MARK = re.compile(
    r"(?P<escaped>\\[!-/:-@\[-`{-~])"
    rf"|(?P<picture>{wikilinks.WIKI_PICTURE}|!\[[^\]\n]{{0,500}}\](?:\([^()\n]{{0,1000}}\)|\[[^\]\n]{{0,200}}\]))"
    rf"|(?P<page>{wikilinks.LINK})"
    r"|(?P<note>\[\^[^\]\n]{1,50}\])"
    r"|(?P<link>\[(?P<words>[^\[\]\n]{1,500})\]"
    r"(?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)|\[[^\]\n]{0,200}\]))"
    r"|(?P<address><(?:https?://|mailto:)[^<>\s]{1,1000}>)"
    r"|(?P<remark><!--[^\n]{0,1000}?-->)"
    r"|(?P<element></?(?P<name>[A-Za-z][A-Za-z0-9]{0,20})(?![A-Za-z0-9])[^<>\n]{0,500}>)"
    r"|(?P<entity>&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});)"
    r"|(?P<code>`{1,3})"
    r"|(?P<struck>~~)"
    r"|(?P<highlight>(?<![\w=])==(?![\s=]))"
    r"|(?P<comment>%%)"
    rf"|(?P<block>{BLOCK}$)"
    r"|(?P<tag>(?<![^\s(\[])#(?=[^\W\d_]))"
    r"|(?P<stars>\*{1,3}|_{1,3})"
)
_ELEMENT = re.compile(r"<[^<>\n]{1,300}>|(?<=\])\([^()\n]{0,300}\)")
_SAID = re.compile(r"!\[\[?(?:[^\[\]|]{0,500}\|)?([^\[\]|]{1,500})\]")
_ALT = re.compile(r"\balt\s{0,9}=\s{0,9}[\"']([^\"']{1,500})[\"']", re.IGNORECASE)
_TAGS = re.compile(rf"(?:(?<!\S)#[^\W\d_][\w/-]{{0,80}}[ \t]{{0,9}}){{1,20}}(?:{BLOCK})?$")
_STRIKES = frozenset({"del", "s", "strike"})


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a mark leaves of the text up to `end`."""

    pieces: tuple[Span | str, ...]
    end: int


@dataclass(slots=True)
class _InlineWalk:
    """One line, and what was taken out of it so far."""

    text: str
    end: int
    taken: LeftOut
    missing: set[str]
    """Ends of marks that stand nowhere in the rest of the line."""

    def close(self, mark: str, start: int) -> int:
        """Where the next `mark` is; -1 where there is none in the line."""
        found = -1 if mark in self.missing else self.text.find(mark, start, self.end)
        if found < 0:
            self.missing.add(mark)
        return found

    def take(self, start: int, end: int, reason: str) -> None:
        if self.text[start:end].strip():
            self.taken.append((Span(start, end), reason))


def strip_inline(text: str, line: Span, taken: LeftOut) -> Iterator[Span | str]:
    """What is left of a line; adds to `taken` the words that are no part of it."""
    return _walk_marks(text, Span(line.start, _before_tags(text, line, taken)), taken)


def _walk_marks(text: str, words: Span, taken: LeftOut) -> Iterator[Span | str]:
    walk = _InlineWalk(text, words.end, taken, set())
    at = here = words.start
    while match := _INLINE_MARK.search(text, here, walk.end):
        meant = _MEANINGS[match.lastgroup or ""](walk, match)
        here = match.end() if meant is None else meant.end
        if meant is not None:
            yield Span(at, match.start())
            yield from meant.pieces
            at = meant.end
    yield Span(at, walk.end)


def _before_tags(text: str, line: Span, taken: LeftOut) -> int:
    """Where the words of a line end: before tags that stand below its sentences or alone."""
    tags = _TAGS.search(text, max(line.start, line.end - TAGS_CHARACTERS), line.end)
    above = text[line.start : tags.start()].rstrip() if tags else ""
    if tags is None or (above and not above.endswith(SENTENCE_ENDS)):
        return line.end
    taken.append((Span(tags.start(), line.end), TAGS_REASON))
    return tags.start()


def _drop_mark(walk: _InlineWalk, match: re.Match[str]) -> _Meant:
    return _Meant((), match.end())


def _drop_picture(walk: _InlineWalk, match: re.Match[str]) -> _Meant:
    """A picture goes; what is said of it for those who do not see it is shown as cut."""
    said = _SAID.match(match.group())
    if said and any(map(str.isspace, said[1])):  # a name of a file, a width in pixels say nothing
        walk.take(match.start() + said.start(1), match.start() + said.end(1), PICTURE_REASON)
    return _drop_mark(walk, match)


def _keep_escaped(walk: _InlineWalk, match: re.Match[str]) -> _Meant:
    return _Meant((Span(match.start() + 1, match.end()),), match.end())


def _show_wikilink(walk: _InlineWalk, match: re.Match[str]) -> _Meant | None:
    shown = wikilinks.find_shown(match.group())
    if shown is None:
        return None
    start, end = (match.start() + offset for offset in shown)
    return _Meant(tuple(_walk_inside(walk, start, end)), match.end())


def _show_link(walk: _InlineWalk, match: re.Match[str]) -> _Meant:
    return _Meant(tuple(_walk_inside(walk, *match.span("words"))), match.end())


def _walk_inside(walk: _InlineWalk, start: int, end: int) -> Iterator[Span | str]:
    """The marks inside words that a mark leaves."""
    return _walk_marks(walk.text, Span(start, end), walk.taken)


def _decode_entity(walk: _InlineWalk, match: re.Match[str]) -> _Meant:
    return _Meant((letters.write_plainly(unescape(match.group())),), match.end())


def _drop_struck(walk: _InlineWalk, match: re.Match[str]) -> _Meant:
    """Words that two pairs of tildes hug are not said; a pair alone is a mark of nothing."""
    end = walk.close("~~", match.end())
    inside = walk.text[match.end() : end]
    hugged = end >= 0 and bool(inside.strip()) and not (inside[0].isspace() or inside[-1].isspace())
    return (_drop_up_to(walk, match, "~~", STRUCK) if hugged else None) or _Meant((), match.end())


def _drop_comment(walk: _InlineWalk, match: re.Match[str]) -> _Meant | None:
    return _drop_up_to(walk, match, "%%", COMMENT)


def _drop_up_to(walk: _InlineWalk, match: re.Match[str], mark: str, reason: str) -> _Meant | None:
    """The words up to the next `mark` are none of the text; None where there is no such mark."""
    end = walk.close(mark, match.end())
    if end < 0:
        return None
    walk.take(match.end(), end, reason)
    return _Meant((), end + len(mark))


def _show_highlight(walk: _InlineWalk, match: re.Match[str]) -> _Meant | None:
    end = walk.close("==", match.end())
    if end < 0 or walk.text[end - 1].isspace() or walk.text[end + 2 : end + 3] == "=":
        return None
    return _Meant(tuple(_walk_inside(walk, match.end(), end)), end + 2)


def _drop_element(walk: _InlineWalk, match: re.Match[str]) -> _Meant:
    """A tag of HTML goes; with it what it strikes out, and the mark of a note."""
    name = match["name"].lower()
    said = _ALT.search(match.group()) if name == "img" else None
    if said:
        walk.take(match.start() + said.start(1), match.start() + said.end(1), PICTURE_REASON)
    if match.group().startswith("</") or name not in (*_STRIKES, "sup"):
        return _Meant((), match.end())
    closing = f"</{match['name']}>"
    if name in _STRIKES:
        return _drop_up_to(walk, match, closing, STRUCK) or _Meant((), match.end())
    return _raise_exponent(walk, match, closing) or _Meant((), match.end())


def _raise_exponent(walk: _InlineWalk, match: re.Match[str], closing: str) -> _Meant | None:
    """Nothing for the mark of a note, an exponent as one; None for letters that belong to their word."""
    end = walk.close(closing, match.end())
    if not match.end() < end <= match.end() + TAGS_CHARACTERS:
        return None
    source = walk.text[match.end() : end]
    text, before = _ELEMENT.sub("", source), walk.text[max(0, match.start() - marks.BASE) : match.start()]
    if marks.is_mark(text, before, raised=True, linked="#" in source):
        return _Meant((), end + len(closing))
    power = marks.raise_power(text, before)
    return _Meant((power,), end + len(closing)) if power else None


def _drop_emphasis(walk: _InlineWalk, match: re.Match[str]) -> _Meant | None:
    return _Meant((), match.end()) if _is_emphasis(walk.text, *match.span(), match.group()[0]) else None


def _is_emphasis(text: str, start: int, end: int, star: str) -> bool:
    """Whether a run of marks hugs a word: "2 * 3" does not, nor do "snake_case" and "2*3"."""
    before, after = text[start - 1 : start], text[end : end + 1]
    hugs = bool(before.strip()) != bool(after.strip()) or not (before.isspace() or after.isspace())
    inside = before.isalnum() and after.isalnum()
    inside = inside and (star == "_" or (before.isdigit() and after.isdigit()))
    return hugs and bool(before.strip() or after.strip()) and not inside


_MEANINGS: dict[str, Callable[[_InlineWalk, re.Match[str]], _Meant | None]] = {
    "escaped": _keep_escaped,
    "picture": _drop_picture,
    "page": _show_wikilink,
    "note": _drop_mark,
    "link": _show_link,
    "address": _drop_mark,
    "remark": _drop_mark,
    "element": _drop_element,
    "entity": _decode_entity,
    "code": _drop_mark,
    "struck": _drop_struck,
    "highlight": _show_highlight,
    "comment": _drop_comment,
    "block": _drop_mark,
    "tag": _drop_mark,
    "stars": _drop_emphasis,
}
