"""Text into HTML: marks letter for letter, whatever overlaps."""

import html
from collections.abc import Callable
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render import markup
from briefgen.render.views.single.source import MarkedText, SourceBlock, SourceMark, list_paragraphs
from tests.work import grows_with

TEXT = st.text(st.sampled_from("ab <>&\"'\n\u202e{}é\r"), min_size=1, max_size=60)


class Reader(HTMLParser):
    """Collects the text of every mark by its fact, and holds that elements nest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, str]] = []
        self.facts: dict[str, str] = {}
        self.ids: list[str] = []
        self.all = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a":
            assert all(open_tag != "a" for open_tag, _ in self.stack)
        self.stack.append((tag, given.get("data-fact") or (given.get("id") or "" if tag == "mark" else "")))
        self.ids += [given["id"]] if given.get("id") else []

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.all += data
        for fact in {fact for _, fact in self.stack if fact}:
            self.facts[fact] = self.facts.get(fact, "") + data


@st.composite
def bodies(draw: st.DrawFn) -> MarkedText:
    text = draw(TEXT)
    size = len(text)
    cuts = sorted(draw(st.sets(st.integers(0, size), max_size=6)))
    sentences = tuple((a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b)
    marks = []
    for number in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, size - 1))
        end = draw(st.integers(start + 1, size))
        kind = draw(st.sampled_from(["figure", "position", "mention"]))
        fact = f"f{number}" if kind != "mention" else ""
        marks.append(SourceMark(start, end, f"f{number}", fact, kind, "x.html" if kind == "mention" else ""))
    marks.sort(key=lambda mark: (mark.start, -mark.end, mark.id))
    blocks = tuple(
        SourceBlock(span.start, span.end, "paragraph", "", "", (), ()) for span in list_paragraphs(text)
    )
    return MarkedText(text, blocks, sentences, tuple(marks))


@given(bodies())
def test_marks_are_their_evidence(body: MarkedText) -> None:
    """Whatever overlaps, elements nest, the whole text stands, and each fact's marks are its words."""
    reader = Reader()
    for _, piece in markup.highlight_body(body):
        reader.feed(str(piece))
        reader.close()
        assert not reader.stack
    assert reader.all == body.text
    assert len(reader.ids) == len(set(reader.ids))
    for mark in body.marks:
        assert mark.id in reader.ids
        if mark.fact:
            assert reader.facts[mark.fact] == body.text[mark.start : mark.end]


@given(TEXT)
def test_paragraphs_cover_the_text(text: str) -> None:
    """Blocks follow each other without a gap."""
    assert "".join(text[span.start : span.end] for span in list_paragraphs(text)) == text


def test_a_thousand_nested_marks_are_quick() -> None:
    """Overlap costs time in proportion, not in squares of the text."""

    def highlighting(count: int) -> Callable[[], object]:
        text = "word " * (2 * count + 20)
        marks = tuple(SourceMark(n * 10, n * 10 + 55, f"f{n}", f"f{n}", "figure", "") for n in range(count))
        blocks = (SourceBlock(0, len(text), "paragraph", "", "", (), ()),)
        return lambda: list(markup.highlight_body(MarkedText(text, blocks, (), marks)))

    grows_with(highlighting, 250)


def test_json_cannot_leave_its_element() -> None:
    """No text ends a script element."""
    assert "<" not in markup.json('{"a": "</script><!--"}')


def test_xml_holds_what_xml_allows() -> None:
    """Characters that XML forbids are left out, the rest is escaped."""
    assert str(markup.escape_xml("a\x00\x0b\ufffe<&")) == "a&lt;&amp;"


def test_what_html_cannot_hold_is_shown() -> None:
    """A null or half a surrogate becomes the mark for what is missing; a return stays one."""
    assert html.unescape(str(markup.escape_text("a\x00\ud800\r"))) == "a\ufffd\ufffd\r"
