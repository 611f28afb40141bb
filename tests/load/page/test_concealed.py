"""What a page hides or strikes out is read apart, wherever its element ends."""

import pytest

from briefgen.load.page.concealed import find_concealed
from briefgen.load.page.visible import scan
from briefgen.load.reasons import HIDDEN, STRUCK


def blocks(source: str) -> list[tuple[str, str]]:
    return [(one.text, one.unseen) for one in scan(source, 500).blocks]


@pytest.mark.parametrize(
    ("name", "source", "why"),
    [
        ("p", " hidden", HIDDEN),
        ("div", ' class="old" HIDDEN=""', HIDDEN),
        ("div", ' hidden="hidden"', HIDDEN),
        ("section", " style='color: red; Display : None !important'", HIDDEN),
        ("span", ' style="visibility:hidden"', HIDDEN),
        ("dialog", ' id="call"', HIDDEN),
        ("del", "", STRUCK),
        ("s", ' title="old"', STRUCK),
        ("strike", "", STRUCK),
        ("span", ' style="text-decoration: line-through"', STRUCK),
        ("dialog", " open", ""),
        ("p", ' class="a hidden one"', ""),
        ("p", ' aria-hidden="true"', ""),
        ("p", ' data-hidden="1" title="hidden"', ""),
        ("div", ' hidden="until-found"', ""),
        ("div", ' style="border-style: hidden"', ""),
        ("div", ' style="display: block"', ""),
        ("body", ' style="display:none"', ""),
        ("ins", "", ""),
    ],
)
def test_an_element_hides_by_its_name_its_attribute_or_its_style(name, source, why):
    """The value of another attribute hides nothing, nor does a page hide itself."""
    assert find_concealed(name, source) == why


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("<p>One.</p><p hidden>Two.</p><p>Three.</p>", ["One.", "Three."]),
        ("<p>One.<p hidden>Two.<p>Three.", ["One.", "Three."]),
        ("<p>One.<p hidden>Two.<div>Three.</div>", ["One.", "Three."]),
        ("<div><p hidden>Two.</div>Three.", ["Three."]),
        ("<ul><li>One<li hidden>Two<ul><li>2a<li>2b</ul><li>Three</ul>Four", ["One", "Three", "Four"]),
        ("<ul><li hidden>Two</ul>Three", ["Three"]),
        ("<table><tr><td hidden>1<td>2<tr hidden><td>3<tr><td>4</table>", ["2", "4"]),
        ("<div hidden>a<div>b</div>c</div>d", ["d"]),
        ("<div style='display:none'>a<p>b<p>c</div><p>d</p>", ["d"]),
        ("<div hidden>a<br>b<img src=x>c</div>d", ["d"]),
        ("a<div hidden>b", ["a"]),
    ],
)
def test_it_ends_where_a_browser_ends_it(source, seen):
    """By its own end, by the next item of its kind, or by the end of what holds it."""
    assert [text for text, why in blocks(source) if not why] == seen


def test_what_is_struck_out_inside_a_sentence_stands_after_it():
    """The sentence goes on; what was taken out of it is told, with its reason."""
    source = "<p>The bill rose to <del>31</del><ins>36</ins> million crowns, it is said.</p><p>Next.</p>"
    assert blocks(source) == [
        ("The bill rose to 36 million crowns, it is said.", ""),
        ("31", STRUCK),
        ("Next.", ""),
    ]


def test_hidden_words_inside_a_sentence_are_not_said():
    """Nor do they break it."""
    source = "<p>The bill rose <span style='display:none'>again and again</span>last week.</p>"
    assert blocks(source) == [("The bill rose last week.", ""), ("again and again", HIDDEN)]
