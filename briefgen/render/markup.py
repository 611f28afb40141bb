"""Text into HTML: the only place that makes markup of what came from people.

Article text is never Markdown: it is escaped, letter for letter, with the marks of its facts around it.
What editors write is Markdown: `notes` makes HTML of it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup

from briefgen.render.escaping import escape
from briefgen.render.views.single.source import MarkedText, SourceBlock, SourceMark

UNFIT = re.compile("[\0\ud800-\udfff]")
"""What no HTML page can hold: shown as U+FFFD."""
UNFIT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escape_text(value: object) -> Markup:
    """`value` as HTML text, letter for letter but for what HTML cannot hold."""
    return Markup(_keep_letters(str(value)))  # noqa: S704 - escaped there


def _keep_letters(value: str) -> str:
    return escape(UNFIT.sub("\ufffd", value)).replace("\r", "&#13;")


def fit_page(page: str) -> bytes:
    """A whole page without what HTML cannot hold, whoever said it."""
    try:
        held = page.encode()
    except UnicodeEncodeError:
        held = b"\0"
    return held if b"\0" not in held else UNFIT.sub("\ufffd", page).encode()


def fold_own_links(page: bytes, own: str) -> bytes:
    """A page whose links to itself say only where: `own` is its address as it would spell it."""
    return page.replace(b'href="%s#' % own.encode(), b'href="#')


def escape_xml(value: object) -> Markup:
    """`value` as XML text, without the characters that XML forbids."""
    return Markup(escape(UNFIT_XML.sub("", str(value))))  # noqa: S704 - escaped


def json(value: str) -> Markup:
    """JSON as it may stand in a `<script>`: nothing in it can end the element."""
    safe = value.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(safe.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))  # noqa: S704 - escaped above


MARKDOWN_MARKS = re.compile(r"[\\`*_\[\]<>|~&$]")


def escape_markdown(value: str) -> str:
    """`value` as words of a line of Markdown: nothing in it is a mark, a link or an element."""
    return MARKDOWN_MARKS.sub(r"\\\g<0>", " ".join(UNFIT.sub("\ufffd", value).split()))


def write_style(value: str) -> Markup:
    """A style sheet as it may stand in a `<style>`: nothing in it can end the element."""
    return Markup(value.replace("</", "<\\/"))  # noqa: S704 - of the package or the desk's editors


@lru_cache(maxsize=512)
def render_editors(value: str, top: str = "", *, from_top: bool = False) -> Markup:
    """Markdown of an editor as HTML, on a page from which `top` leads to the top of the site."""
    if not value.strip():
        return Markup("")
    from briefgen.render import notes  # noqa: PLC0415 - most pages hold no editor's text, a cached build none

    return Markup(notes.render_note(UNFIT.sub("\ufffd", value), top, from_top=from_top))  # noqa: S704 - cleaned by nh3


BOLD = re.compile(r"\*\*([^*]+)\*\*")


def render_strong(value: str) -> Markup:
    """A text of the wording, what stands `**so**` set off."""
    return Markup(BOLD.sub(r"<strong>\1</strong>", escape(value)))  # noqa: S704 - escaped


def highlight_body(body: MarkedText) -> Iterator[tuple[SourceBlock, Markup]]:
    """Each block with its HTML: sentences with an address, facts as marks, split where they cross.

    The text of the mark whose id is a fact's, then of those of that `data-fact`, is the evidence letter
    for letter.
    """
    sweep = _Sweep(body.text, body.marks)
    sentences = list(body.sentences)
    at = 0
    for block in body.blocks:
        parts: list[str] = []
        pos = block.start
        while pos < block.end:
            while at < len(sentences) and sentences[at][1] <= pos:
                at += 1
            start, end = sentences[at] if at < len(sentences) else (block.end, block.end)
            if pos < start:
                stop = min(start, block.end)
                parts.append(sweep.to(stop))
            else:
                stop = min(end, block.end)
                told = sweep.to(stop)
                parts.append(f'<span id="s{start}">{told}</span>' if pos == start else told)
            pos = stop
        yield block, Markup("".join(parts))  # noqa: S704 - every piece is escaped in _Sweep


class _Sweep:
    """Walks the text from left to right, opening and closing marks.

    Where a mark ends inside another that began later, the later one is closed and opened again: HTML
    elements nest, spans need not.
    """

    def __init__(self, source: str, marks: tuple[SourceMark, ...]) -> None:
        self.source, self.marks = source, marks
        self.pos = self.next = 0
        self.open: list[SourceMark] = []
        self.named: set[str] = set()

    def to(self, stop: int) -> str:
        """HTML up to `stop`, with every element closed there."""
        parts: list[str] = [self._tag(mark, n) for n, mark in enumerate(self.open)]
        while self.pos < stop:
            self._begin(parts)
            edge = self._edge(stop)
            parts.append(_keep_letters(self.source[self.pos : edge]))
            self.pos = edge
            self._finish(parts)
        parts += [self._end(n) for n in range(len(self.open) - 1, -1, -1)]
        return "".join(parts)

    def _begin(self, parts: list[str]) -> None:
        while self.next < len(self.marks) and self.marks[self.next].start <= self.pos:
            mark = self.marks[self.next]
            self.next += 1
            if mark.end > self.pos:
                parts.append(self._tag(mark, len(self.open)))
                self.open.append(mark)

    def _edge(self, stop: int) -> int:
        start = self.marks[self.next].start if self.next < len(self.marks) else stop
        return min(stop, start, *(mark.end for mark in self.open))

    def _finish(self, parts: list[str]) -> None:
        """Close what ends here, with all that was opened later; open again what goes on."""
        first = next((n for n, mark in enumerate(self.open) if mark.end <= self.pos), None)
        if first is None:
            return
        parts += [self._end(n) for n in range(len(self.open) - 1, first - 1, -1)]
        going_on = [mark for mark in self.open[first:] if mark.end > self.pos]
        del self.open[first:]
        for mark in going_on:
            parts.append(self._tag(mark, len(self.open)))
            self.open.append(mark)

    def _is_link(self, depth: int) -> bool:
        """Whether the open mark at `depth` is a link: not inside another one."""
        return bool(self.open[depth].href) and not any(mark.href for mark in self.open[:depth])

    def _end(self, depth: int) -> str:
        mark = self.open[depth]
        if mark.fact or mark.kind == "metadata":
            return "</mark>"
        return "</a>" if self._is_link(depth) else "</span>"

    @staticmethod
    def _again(mark: SourceMark) -> str:
        """What names a part of a fact's words that follows the first, which has its id."""
        return f' data-fact="{escape(mark.fact)}"'

    def _tag(self, mark: SourceMark, depth: int) -> str:
        name = "" if mark.id in self.named else f' id="{escape(mark.id)}"'
        self.named.add(mark.id)
        if mark.fact:
            return f"<mark{name or self._again(mark)}>"
        if mark.kind == "metadata":
            return f'<mark class="metadata"{name}>'
        if mark.href and not any(each.href for each in self.open[:depth]):
            return f'<a href="{escape(mark.href)}"{name}>'
        return f'<span class="mention"{name}>'
