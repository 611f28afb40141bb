"""Markdown seeds become plain text; what is no mark stays."""

import pytest

from briefgen.load import markdown
from briefgen.load.clean import LineKind
from briefgen.load.offsets import trace_whole
from tests.work import finishes


def plain(text: str) -> str:
    return markdown.strip_marks(trace_whole(text)).traced.text


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
        ("It cost €~~70~~90 million and ~5 boats", "It cost €90 million and ~5 boats"),
        ("a ~~ b ~~ c", "a  b  c"),
        ("It cost <del>70</del><ins>90</ins> <S>m</S>million", "It cost 90 million"),
        (
            "4.5<sup>3</sup> percent, 4.5<sup>[3](#n3)</sup>, 10<sup>7</sup> m<sup>2</sup>",
            "4.5 percent, 4.5, 10⁷ m²",
        ),
        ("the 21<sup>st</sup> century", "the 21st century"),
        ("[[Ida Holm]], [[a/Ida Holm|she]], [[a/b/Quay#Cost]], [[#Cost]]", "Ida Holm, she, Quay, Cost"),
        ("| [[Ida Holm\\|she]] |", "| she |"),
        ("[[1]](https://a.example)", "[[1]](https://a.example)"),
        ("a ==very old== quay, a==b and c == d", "a very old quay, a==b and c == d"),
        ("![[quay.png]]The quay", "The quay"),
        ("The quay is old. ^a81f3c", "The quay is old. "),
        ("The quay is old. ^q1", "The quay is old. "),
        ("2 ^10", "2 ^10"),
        ("2 ^n", "2 ^n"),
        ("The #quay and #Old/Town, C# and #5", "The quay and Old/Town, C# and #5"),
        ("%%check%%The quay, 5%% of it", "The quay, 5%% of it"),
        ("> [!quote]- Ida Holm\n> The quay", "Ida Holm\nThe quay"),
        ("- [ ] ask\n- [x] answer", "ask\nanswer"),
        ("| Town | 3 |\n| --- | ---: |\n| State | 5 |", "| Town | 3 |\n\n| State | 5 |"),
        ("the Nor&shy;folk &#xFB01;re", "the Norfolk fire"),
    ],
)
def test_marks_go_and_words_stay(source, text):
    """Each mark of Markdown is taken out and nothing else."""
    assert plain(source) == text


@pytest.mark.parametrize(
    ("source", "taken"),
    [
        ("It cost ~~70~~ 90 crowns.", [("70", "struck out")]),
        ("It cost <s>70</s> 90 crowns.", [("70", "struck out")]),
        ("The quay.[^1]\n\n[^1]: By the mayor.", [("[^1]: By the mayor.", "footnote")]),
        ("#quay #town/old", [("#quay #town/old", "tags")]),
        ("The quay is old. #quay #town", [("#quay #town", "tags")]),
        ("The quay is old. #quay ^a81f3c", [("#quay ^a81f3c", "tags")]),
        ("%%ask Ida%%The quay", [("ask Ida", "comment")]),
        ("![The quay at noon](q.jpg)The quay", [("The quay at noon", "description of a picture")]),
        ("![[q.jpg|The quay at noon]]", [("The quay at noon", "description of a picture")]),
        ('<img alt="The quay at noon" src="q.jpg">', [("The quay at noon", "description of a picture")]),
        ("![quay](q.jpg) ![[q.jpg|300]] ![](q.jpg)", []),
        (
            "The quay.\n\n> [!note] Ida asks\n> Is it old?\n\n> It is.",
            [("> [!note] Ida asks", "note of a reader"), ("> Is it old?", "note of a reader")],
        ),
        ("We stand by #Gullwick", []),
        ("The [site](https://a.example)", []),
    ],
)
def test_words_that_are_none_of_the_text_are_told(source, taken):
    """With why, so that they can be shown."""
    assert [(one.text, one.reason) for one in markdown.strip_marks(trace_whole(source)).taken] == taken


def test_the_first_heading_is_the_title():
    """Those after it are headings, underlined ones too."""
    found = markdown.strip_marks(trace_whole("# One\n\nwords\n\n## Two\n\nThree\n-----\n"))
    lines = {found.traced.text[at:].split("\n")[0]: kind for at, kind in found.known.items()}
    assert lines == {"One": LineKind.TITLE, "Two": LineKind.HEADING, "Three": LineKind.HEADING}


@pytest.mark.slow
@pytest.mark.parametrize(
    "bad",
    [
        "[",
        "*",
        "_",
        "![",
        "<",
        "&",
        "> ",
        "- ",
        "`",
        "\\",
        "[a](",
        "#",
        "=",
        "a\n=\n",
        "~~",
        "a==",
        "[[",
        "%%",
        "<s>",
        "<sup>1",
        "#a ",
        " ^a",
    ],
)
def test_markdown_is_linear(bad):
    """A hundred kilobytes of one mark cost no more than their length."""
    finishes(lambda: plain(bad * (100_000 // len(bad))))
