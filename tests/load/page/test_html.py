"""A saved web page: the article's blocks, where they stand in the source, and what was left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.config import Limits
from briefgen.load.clean import LineKind
from briefgen.load.page import html
from briefgen.load.page.nouns import Hides, SavedPage

PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<title>Council rebuilds the northern pier - The Northern Courier</title>
<meta property="og:title" content="Council rebuilds the northern pier">
<meta property="og:site_name" content="The Northern Courier">
<meta name="author" content="Marta Lindqvist">
<link rel="canonical" href="https://courier.example/pier">
<script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Council rebuilds the northern pier",
 "datePublished": "2024-03-14T08:00:00+01:00", "author": [{"@type": "Person", "name": "Marta Lindqvist"}]}
</script>
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article>
<h1>Council rebuilds the northern pier</h1>
<p class="meta"><time datetime="2024-03-14">14 March 2024</time></p>
<p>The council of the northern islands voted on Thursday to rebuild the ferry pier that a storm destroyed in
   January, ending two months of argument over who should pay for the work &amp; the stone.</p>
<p>Eleven of the fifteen members backed the plan, which will cost about <b>42&nbsp;million kroner</b> and take
until the end of next year, the council said in a statement on its site.</p>
<p>Advertisement</p>
<h2>What happens next</h2>
<p>Work is to begin in May. Until then the ferry will call at the fishing harbour, where the water is too
shallow at low tide for the larger of the two ships that serve the islands.</p>
<figure><img src="x.jpg"><figcaption>The pier after the storm</figcaption></figure>
<p>The ministry of transport said that it would study the decision and answer within four weeks of
receiving it.</p>
</article>
<aside><h3><a href="/a">Most read</a></h3>
<p><a href="/b">Hospital ship cancels its spring voyage again</a></p></aside>
<footer><p>Terms of use</p><p>© 2024 The Northern Courier. All rights reserved.</p></footer>
<script>var hidden = "never shown";</script>
</body></html>
"""


@pytest.fixture(scope="module")
def page():
    return html.read_page(PAGE, Limits())


def texts(page):
    return [block.text for block in page.blocks]


def test_the_article_is_there_in_order(page):
    """Title, date, paragraphs and cross-head; entities are read, white space is single."""
    assert [text.split()[0] for text in texts(page)] == [
        "Council",
        "14",
        "The",
        "Eleven",
        "What",
        "Work",
        "The",
    ]
    assert texts(page)[2].endswith(
        "in January, ending two months of argument over who should pay for the work & the stone."
    )
    assert "42 million kroner" in texts(page)[3]


def test_blocks_have_their_kinds(page):
    """The heading that shows the page's title is the title, a lone date a dateline, and so on."""
    kinds = [block.kind for block in page.blocks]
    assert kinds[:3] == [LineKind.TITLE, LineKind.DATELINE, LineKind.BODY]
    assert kinds[4] is LineKind.HEADING


def test_each_piece_stands_letter_for_letter_in_the_source(page):
    """Offsets into the source are exact, and only entities and white space are left out of them."""
    for block in page.blocks:
        bare = list(block.text)
        for piece in block.pieces:
            end = piece.start + piece.length
            assert PAGE[piece.file_start : piece.file_start + piece.length] == block.text[piece.start : end]
            bare[piece.start : end] = " " * piece.length
        assert set("".join(bare)) <= {" ", "&"}


def test_a_block_knows_its_line(page):
    """The line of the source on which it begins."""
    assert page.blocks[0].line == PAGE[: PAGE.index("<h1>")].count("\n") + 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Home", "navigation"),
        ("Advertisement", "advertisement"),
        ("The pier after the storm", "caption or credit"),
        ("Hospital ship cancels its spring voyage again", "headline of another article"),
        ("© 2024 The Northern Courier. All rights reserved.", "copyright and legal notice"),
    ],
)
def test_what_is_left_out_has_a_reason(page, text, reason):
    """All other visible text of the page can be inspected."""
    assert reason in {cut.reason for cut in page.cut if cut.text == text}


def test_what_no_reader_sees_is_nowhere(page):
    """A script is no text, neither kept nor cut."""
    assert "never shown" not in " ".join([*texts(page), *(cut.text for cut in page.cut)])


def test_a_cut_stands_before_its_block(page):
    """The advertisement was cut between the second paragraph and the cross-head."""
    advert = next(cut for cut in page.cut if cut.text == "Advertisement")
    assert page.blocks[advert.before].text == "What happens next"


def test_what_the_head_of_the_page_states(page):
    """Each with the place where it is stated."""
    assert (page.titles[0].text, page.titles[0].where) == (
        "Council rebuilds the northern pier",
        "meta og:title",
    )
    assert [found.text for found in page.authors] == ["Marta Lindqvist"]
    assert (page.dates[0].text, page.dates[0].where) == ("2024-03-14T08:00:00+01:00", "json-ld datePublished")
    assert page.publishers[0].text == "The Northern Courier"
    assert page.addresses[0].text == "https://courier.example/pier"
    assert page.language == "en-GB"


def test_a_page_that_states_nothing():
    """Two paragraphs and no head: no title, no author, no date is made up."""
    page = html.read_page("<p>One sentence stands here, and it has enough words to be read.</p>", Limits())
    assert (page.titles, page.authors, page.dates, page.publishers) == ((), (), (), ())
    assert texts(page) == ["One sentence stands here, and it has enough words to be read."]


TRANSCRIPT = """<html><body><article><h1>Remarks by the minister of fisheries</h1>
<p>Check against delivery!</p>
<p>Good morning. The committee met on Wednesday and agreed to look at the plan again in May.</p>
<p>Q. Will there be a vote before the summer, and who will call it if the chair does not?</p>
<p>Yes. We will call it ourselves, and we will win it, because the plan is good and they know that it is.</p>
<p>Jane Doe<br>Press Officer<br>+32 2 123 45 67</p></article></body></html>"""


def test_notices_contacts_and_questions_are_told_on_pages_too():
    """The rules of pasted text hold for what trafilatura takes for the article."""
    page = html.read_page(TRANSCRIPT, Limits())
    reasons = {cut.text: cut.reason for cut in page.cut}
    assert reasons["Check against delivery!"] == "transcript notice"
    assert reasons["Press Officer"] == reasons["+32 2 123 45 67"] == "press contact"
    assert [block.kind for block in page.blocks] == [
        LineKind.TITLE,
        LineKind.BODY,
        LineKind.QUESTION,
        LineKind.BODY,
    ]


@pytest.mark.parametrize("name", ["time", "data", "output", "dfn", "meter", "q"])
def test_words_of_an_element_in_a_sentence_stay_in_it(name):
    """trafilatura takes some of them out, and what was left was no sentence of the page any more."""
    board = "<p>The board met for hours in the customs house and heard eleven speakers from the {}.</p>"
    around = [board.format(place) for place in ("islands", "towns of the north", "villages", "capital")]
    told = f"<p>The line opens on <{name} id='x'>12 May</{name}> with one ship.</p>"
    page = html.read_page(f"<article>{''.join((*around[:2], told, *around[2:]))}</article>", Limits())
    assert [text.replace("“", "").replace("”", "") for text in texts(page)][2] == (
        "The line opens on 12 May with one ship."
    )


def test_too_many_open_elements_are_refused():
    """The message says how many were allowed."""
    with pytest.raises(ValueError, match="more than 500 elements are open at once"):
        html.read_page("<div>" * 501 + "text", Limits())


def test_elements_that_close_by_themselves_do_not_count_as_open():
    """A long list without one closing tag is a page like others."""
    page = html.read_page("<ul>" + "<li>An item of the list that says something.\n" * 600 + "</ul>", Limits())
    assert page.blocks


MARKUP = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<div class='a'>",
            "</div>",
            "<b",
            ">",
            '<a href="x',
            "&amp;",
            "&#x41;",
            "&",
            "<!--",
            "-->",
            "<br>",
            "<script>",
            "</script>",
            "Words of a sentence.",
            " ",
            "\n",
            "<h1>",
            "</h1>",
            "'",
            '"',
            "<title>",
            "<![CDATA[",
            "<del>",
            "</del>",
            "<sup>",
            "</sup>",
            "<p hidden>",
            "<q>",
            "</q>",
            "<li id=n><a href=#n>",
            "2",
            "</",
            "\x00",
        ]
    ),
    max_size=40,
).map("".join)


@settings(deadline=None, max_examples=60)
@given(st.one_of(MARKUP, st.text(max_size=200)))
def test_any_markup_gives_a_page_with_exact_offsets(source):
    """Broken markup is read as far as it goes, and every piece still stands in the source."""
    page = html.read_page(source, Limits())
    for block in page.blocks:
        for piece in block.pieces:
            found = source[piece.file_start : piece.file_start + piece.length]
            assert found == block.text[piece.start : piece.start + piece.length]


def test_entities_are_read_as_their_letters_are():
    """A soft hyphen is nothing, a ligature its letters, a no-break space a space."""
    source = "<p>The Nor&shy;folk &#xFB01;re o&#xFB03;ce paid&nbsp;&euro;4 million for it last week.</p>"
    (block,) = html.read_page(source, Limits()).blocks
    assert block.text == "The Norfolk fire office paid €4 million for it last week."


SHOWN = (
    "<p>The harbour board of Gullwick met on Tuesday and agreed to close the old slip by winter.</p>"
    "<p>The work will cost 600,000 crowns, said its chairman Ivo Brandt, and will take until the autumn.</p>"
)
HIDDEN = "<p>The board of another town met on Monday and agreed to open a new slipway before the summer.</p>"


def test_what_a_page_hides_is_cut_with_its_reason():
    """It is shown among what was cut; no word of it is in the article."""
    page = html.read_page(f"<article>{SHOWN}<div hidden>{HIDDEN}</div></article>", Limits())
    assert len(page.blocks) == 2
    assert [(one.text.split()[3], one.reason) for one in page.cut] == [("another", "hidden on the page")]


def test_a_page_that_hides_its_whole_article_does_not_mean_it():
    """A script would have shown it; a line that is shown instead is no article."""
    waits = "<p>Please wait until the page of the board of Gullwick has come, it will not take long.</p>"
    page = html.read_page(f"<div style='display:none'>{SHOWN}{HIDDEN}</div>{waits}", Limits())
    assert {block.text.split()[1] for block in page.blocks} >= {"harbour", "work", "board"}
    assert page.hides == Hides(hidden=52, shown=17)
    assert not page.hides.meant


def test_a_page_that_shows_an_article_hides_the_rest_of_it():
    """However long that is: nobody who read the page read it."""
    more = "".join(
        f"<p>In its meeting of the {day} of May it spoke of the pier {day}.</p>" for day in range(9)
    )
    page = html.read_page(f"<article>{SHOWN}<div hidden>{HIDDEN}{more}</div></article>", Limits())
    assert len(page.blocks) == 2
    assert page.hides is not None
    assert page.hides.meant


def test_a_page_that_shows_what_it_says_hides_nothing():
    """A hidden line more is usual."""
    page = html.read_page(f"<article>{SHOWN}<div hidden>{HIDDEN}</div></article>", Limits())
    assert page.hides is None


def test_what_a_page_shows_and_hides_is_not_hidden():
    """As pages do for wide and narrow windows."""
    page = html.read_page(f"<article><div hidden>{SHOWN}</div><div>{SHOWN}</div></article>", Limits())
    assert len(page.blocks) == 2
    assert page.hides is None


@pytest.mark.parametrize("name", ["address", "button", "center", "label", "span", "time"])
def test_an_element_inside_a_sentence_does_not_break_it(name):
    """Neither here nor in what trafilatura reads."""
    told = f"<p>Letters may be left at <{name}>12 Quay Road</{name}> until noon of the last day of June.</p>"
    page = html.read_page(f"<article>{SHOWN}{told}</article>", Limits())
    assert page.blocks[-1].text == "Letters may be left at 12 Quay Road until noon of the last day of June."
    assert page.cut == ()


def test_notes_are_cut_and_their_marks_are_gone():
    """The number before a mark stays what it is."""
    mark = '<sup><a id="r1" href="#n1">1</a></sup>'
    note = f"<p>The tide rose 3.5{mark} metres in a night, the harbour master of Gullwick said.</p>"
    page = html.read_page(
        f'<article>{SHOWN}{note}<p id="n1"><a href="#r1">1</a> By the gauge at the pier.</p></article>',
        Limits(),
    )
    assert page.blocks[-1].text.startswith("The tide rose 3.5 metres")
    assert [one.reason for one in page.cut] == ["footnote"]


def shown(head: str) -> SavedPage:
    """The page with `head` between its title and its text, and nothing stated above it."""
    body = PAGE[PAGE.index("<p>The council") : PAGE.index("<aside>")]
    return html.read_page(f"<title>Pier</title><main><article><h1>Pier is rebuilt</h1>{head}{body}", Limits())


@pytest.mark.parametrize(
    ("head", "dates"),
    [
        ('<time datetime="2024-03-14T08:00">3 days ago</time>', ["2024-03-14T08:00"]),
        (
            (
                '<time datetime="2024-03-19" class="updated">Tuesday</time>'
                '<time datetime="2024-03-14">Thursday</time>'
            ),
            ["2024-03-14"],
        ),
        ('<time class="modified" datetime="2024-03-19">Tuesday</time>', []),
        ("<time>3 days ago</time>", []),
    ],
)
def test_a_time_element_below_the_title_dates_the_article(head, dates):
    """The first day of several; never that of a change."""
    assert [one.text for one in shown(head).dates] == dates


@pytest.mark.parametrize(
    "head",
    [
        '<a rel="author" href="/m">Marta Lindqvist</a><span>Chief Reporter</span>',
        '<span itemprop="author" itemscope><b itemprop="name">Marta Lindqvist</b></span>',
        '<p itemprop="author">Marta Lindqvist</p>',
    ],
)
def test_a_link_below_the_title_names_the_author(head):
    """Where the head of the page names none."""
    assert [one.text for one in shown(head).authors] == ["Marta Lindqvist"]
