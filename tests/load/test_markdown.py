"""Markdown seeds become plain text; what is no mark stays."""

import pytest

from briefgen.load import markdown
from briefgen.load.clean import Kind
from briefgen.load.offsets import whole
from tests.work import finishes


def plain(text: str) -> str:
    return markdown.plain(whole(text))[0].text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# A bridge #", "A bridge"),
        ("A bridge\n========\n", "A bridge\n\n"),
        ("He *really* **meant** ***it***", "He really meant it"),
        ("_She_ said __so__", "She said so"),
        ("2 * 3 * 4 = 24", "2 * 3 * 4 = 24"),
        ("snake_case_name and 5*4", "snake_case_name and 5*4"),
        ('the [council](https://example.org/a_(b) "t") met', "the council met"),
        ("the [*new* council][1] met\n\n[1]: https://example.org", "the new council met\n\n"),
        ("![a photo](x.png)The council met[^1].", "The council met."),
        ("see <https://example.org> and <b>this</b>", "see  and this"),
        ("a &amp; b &lt;c&gt; &#8364;5", "a & b <c> €5"),
        (r"1\. not a \*list\*", "1. not a *list*"),
        ("- one\n* two\n3. three\n> four\n> - five", "one\ntwo\nthree\nfour\nfive"),
        ("a paragraph\nthat goes on\n\nanother", "a paragraph that goes on\n\nanother"),
        ("a hard break  \nkeeps its line", "a hard break  \nkeeps its line"),
        ("above\n\n***\n\nbelow", "above\n\n\n\nbelow"),
        ("```\n# no heading\n```", "\n# no heading\n"),
        ("[EUMAM] and [inaudible]", "[EUMAM] and [inaudible]"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
        ("R&D; AT&T", "R&D; AT&T"),
        ("the Nor&shy;folk &#xFB01;re", "the Norfolk fire"),
    ],
)
def test_marks_go_and_words_stay(source, text):
    """Each mark of Markdown is taken out and nothing else."""
    assert plain(source) == text


def test_the_first_heading_is_the_title():
    """Those after it are headings, underlined ones too."""
    text, known = markdown.plain(whole("# One\n\nwords\n\n## Two\n\nThree\n-----\n"))
    lines = {text.text[at:].split("\n")[0]: kind for at, kind in known.items()}
    assert lines == {"One": Kind.TITLE, "Two": Kind.HEADING, "Three": Kind.HEADING}


@pytest.mark.slow
@pytest.mark.parametrize(
    "bad", ["[", "*", "_", "![", "<", "&", "> ", "- ", "`", "\\", "[a](", "#", "=", "a\n=\n"]
)
def test_markdown_is_linear(bad):
    """A hundred kilobytes of one mark cost no more than their length."""
    finishes(lambda: plain(bad * (100_000 // len(bad))))
