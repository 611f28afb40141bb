"""Every letter of an article can be traced to the file: a property of all that loading does."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import load
from briefgen.config import Limits
from briefgen.load import letters, markdown, wrapping
from briefgen.load.offsets import Traced, pick, trace_whole
from briefgen.model import Article, Span
from briefgen.problems import SeedSkipped

LETTERS = st.sampled_from("ab .1\n\r\t\xa0\u2007\u200b\u2028éﬁ😀*_[](#>-&;`<\\|~=%^s/")
TEXTS = st.text(LETTERS, max_size=120)

PARAGRAPHS = st.lists(
    st.sampled_from(
        [
            "The council met on Tuesday and agreed to mend the bridge before the winter comes.",
            "“We shall not pay for it,” said the mayor, who had come late.\r\nNobody answered her.",
            "Read more: ten bridges that fell",
            "## What *comes* next",
            "- The [first](https://example.org/a) crane arrives in March, the office said on Monday.",
            "Share this",
            "10.04.2025",
            "It costs 25\xa0000 euros\u200b, the office said, and the city will pay for half of it.",
            "It costs ~~25,000~~ 30,000 crowns, the [[harbour office|office]] said on Monday.[^1] #harbour",
            "[^1]: As the office wrote.",
            "|",
        ]
    ),
    min_size=1,
    max_size=8,
)


def faithful(traced: Traced, file: str) -> bool:
    """Whether every segment stands in the file letter for letter, in order."""
    ends = [0, *(segment.start + segment.length for segment in traced.segments)]
    in_order = all(end <= segment.start for end, segment in zip(ends, traced.segments, strict=False))
    same = all(
        traced.text[one.start : one.start + one.length] == file[one.file_start : one.file_start + one.length]
        for one in traced.segments
    )
    return in_order and same


@given(TEXTS)
def test_normalising_keeps_the_map(file):
    """Every kept letter leads to the same letter of the file."""
    assert faithful(letters.normalised(trace_whole(file)), file)


@given(TEXTS)
def test_unwrapping_keeps_the_map(file):
    """Joining wrapped lines loses no way back."""
    assert faithful(wrapping.unwrap_lines(letters.normalised(trace_whole(file))), file)


@given(TEXTS)
def test_stripping_markdown_keeps_the_map(file):
    """Nor does taking out marks; headings are known by offsets of the new text."""
    found = markdown.strip_marks(letters.normalised(trace_whole(file)))
    assert faithful(found.traced, file)
    assert all(0 <= at <= len(found.traced.text) for at in found.known)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=6))
def test_picking_twice_keeps_the_map(file, ends):
    """A pick of a pick leads to the file as the first one does."""
    first = pick(
        trace_whole(file), (piece for low, high in ends for piece in (Span(low, max(low, high)), "--"))
    )
    second = pick(first, (Span(low, max(low, high)) for low, high in ends))
    for traced in (first, second):
        assert all(
            traced.text[one.start : one.start + one.length]
            == file[one.file_start : one.file_start + one.length]
            for one in traced.segments
        )


@settings(max_examples=40, deadline=None)
@given(PARAGRAPHS, st.sampled_from(["\n", "\r\n"]), st.sampled_from([".txt", ".md"]))
def test_an_article_stands_in_its_file_letter_for_letter(tmp_path_factory, paragraphs, end, suffix):
    """Whatever is pasted: each letter of the text is traced, each cut line quoted."""
    file = (end + end).join(paragraphs) + end
    root = tmp_path_factory.mktemp("seeds")
    article = _read(root / f"a{suffix}", file)
    if article is None:
        return
    traced = Traced(article.text, article.offsets.segments)
    assert faithful(traced, file)
    letters = sum(segment.length for segment in traced.segments)
    assert len("".join(article.text.split())) - letters <= article.text.count("&")
    for cut in article.cut:
        assert " ".join(cut.text.split()) in " ".join(markdown_free(file).split())
        assert 0 <= cut.at <= len(article.text)


def markdown_free(file: str) -> str:
    """What a cut line is quoted from: the text after marks are taken out, or as it stands."""
    return (
        markdown.strip_marks(letters.normalised(trace_whole(file))).traced.text
        + "\n"
        + letters.normalised(trace_whole(file)).text
    )


def _read(path: Path, file: str) -> Article | None:
    path.write_bytes(file.encode())
    try:
        return load.read_seed(path, path.parent, Limits())
    except SeedSkipped:
        return None
