"""The facts of an article as its brief tells them: once, and with no more around them than they need."""

import re
from dataclasses import replace

import pytest
from msgspec import structs

from briefgen.model import Basis, FactId, Span
from briefgen.relate import relate
from briefgen.render.views.findings.lean import MOST_NUMBERED, cut_between_marks
from briefgen.render.views.findings.passages import MarkedStretch
from tests.factories import content, figure, holds, key, name, reading, when
from tests.render.conftest import rendered

PORT = "Ann Oss ruled out a new port but offered two ferries if the council agrees."
SCHOOL = "Ben Elm and Cy Fir both want a school in Tarn."


def brief(text: str, *rows) -> str:
    """The brief of an article of these words, from its first section on."""
    site = rendered(relate([reading(text, *rows)], content()))
    (path,) = (path for path in site if path.startswith("briefs/"))
    told = site[path].decode()
    return told[told.index('<div class="page-body">') :]


def port(*more) -> str:
    return brief(
        PORT,
        name("Ann Oss"),
        holds("Ann Oss", "ruled out a new port", "opposes", content="a new port"),
        holds("Ann Oss", "offered two ferries", content="two ferries", condition="if the council agrees"),
        *more,
    )


@pytest.mark.parametrize("at", ["beside", "key point"])
def test_what_each_supports_is_marked_in_their_sentence(at: str) -> None:
    """Numbers say which of two positions the words are of; what one depends on is set off otherwise."""
    told = port(key(PORT)) if at == "key point" else port()
    assert '<b data-of="1">a new port</b> but offered <b data-of="2">two ferries</b>' in told
    assert '<em data-of="2">if the council agrees</em>' in told
    assert 'class="numbered"' in told
    assert told.count("a new port") == 1


def test_positions_of_a_key_point_stand_below_it() -> None:
    """With their addresses; the section of positions holds the others, or is none."""
    told = port(key(PORT))
    section = told[: told.index("</section>")]
    assert len(re.findall(r'<li id="position-', section)) == 2
    assert '<section id="positions">' not in told
    both = brief(
        f"{PORT} {SCHOOL}",
        name("Ann Oss"),
        name("Ben Elm"),
        holds("Ann Oss", "ruled out a new port", "opposes", content="a new port"),
        holds("Ben Elm", "both want a school in Tarn", content="a school in Tarn"),
        key(PORT),
    )
    assert "<h2>More positions</h2>" in both
    assert both.index("More positions") < both.index("a school in Tarn")


def test_who_hold_one_thing_need_no_numbers() -> None:
    """The words marked are of each of them."""
    told = brief(
        SCHOOL,
        name("Ben Elm"),
        name("Cy Fir"),
        holds("Ben Elm", "both want a school in Tarn", content="a school in Tarn"),
        holds("Cy Fir", "Cy Fir both want a school in Tarn", content="a school in Tarn"),
    )
    assert "<b>a school in Tarn</b>" in told
    assert "data-of" not in told


def test_a_position_without_such_words_leaves_the_others_told() -> None:
    """Where one of two in a sentence only comments, what the other opposes is told beside it."""
    told = brief(
        PORT,
        name("Ann Oss"),
        holds("Ann Oss", "ruled out a new port", "opposes", content="a new port"),
        holds("Ann Oss", "offered two ferries", "claims"),
    )
    assert '<span class="held">a new port</span>' in told
    assert "data-of" not in told


def test_a_figure_has_a_few_words_around_it() -> None:
    """Of a sentence that nothing else on the page quotes; the whole stands where the figure leads."""
    text = "After a winter of storms on the whole coast some 40 boats lie idle in the yards of Tarn and Elm."
    told = brief(text, figure("40 boats", 40, "boat"))
    words = re.search(r"<blockquote><p>(.*?)</p>", told)
    assert words is not None
    assert words[1].startswith("… ")
    assert words[1].endswith(" …")
    assert "<b>40 boats</b>" in words[1]


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        (["They have ", "[40 boats]", "."], "They have [40 boats]."),
        (["It rained on the hills and on the long flat shore when ", "[40 boats]", " left."],
         "… long flat shore when [40 boats] left."),
        (["[40 boats]", " with nets for cod, a crane of steel and many barrels of salt beside ", "[9 men]"],
         "[40 boats] with nets for cod, a … barrels of salt beside [9 men]"),
        (["A sentence without any mark in it that is long enough to be cut stays as it is, word for word."],
         "A sentence without any mark in it that is long enough to be cut stays as it is, word for word."),
    ],
)  # fmt: skip
def test_what_is_left_out_between_marks_shows(pieces: list[str], shown: str) -> None:
    """And nothing is left out to save a word or two."""
    words = tuple(MarkedStretch(one.strip("[]"), one.startswith("[")) for one in pieces)
    told = "".join(f"[{one.text}]" if one.marked else one.text for one in cut_between_marks(words))
    assert told == shown


def test_a_date_without_an_event_has_its_sentence() -> None:
    """What it dates is not known: the words around it are what there is to tell."""
    told = brief("On 3 May 2024 it was quiet in Tarn.", when("3 May 2024", "2024-05-03"))
    assert "<blockquote><p>On <b>3 May 2024</b> it was quiet in Tarn.</p></blockquote>" in told


def test_dates_that_say_what_they_date_are_one_list() -> None:
    """The words of what each dates stand in its line; no sentence is quoted for them."""
    text = "The ferry sank on 3 May 2024. The pier fell on 9 May 2024."
    told = brief(
        text,
        when("3 May 2024", "2024-05-03", event="The ferry sank"),
        when("9 May 2024", "2024-05-09", event="The pier fell"),
    )
    dates = told.split('<section id="dates">')[1].split("</section>")[0]
    assert dates.count("<ul>") == 1
    assert "<span>The ferry sank</span>" in dates
    assert "<blockquote" not in dates


def test_a_day_that_is_counted_shows_the_words_it_is_counted_from() -> None:
    """What the article says, “Monday”, beside the day that it comes to."""
    told = brief(
        "The pier fell on Monday.",
        when("Monday", "2024-05-06", event="The pier fell", basis=Basis.ARTICLE),
    )
    assert "6 May 2024</a>" in told
    assert "from “Monday”</a>" in told


def test_more_positions_than_numbers_tell_apart_are_told_beside_their_sentence() -> None:
    """As a sentence that names a whole council has."""
    names = [f"Ann{n} Oss{n}" for n in range(MOST_NUMBERED + 1)]
    text = "; ".join(f"{one} wants road {n}" for n, one in enumerate(names)) + "."
    rows = [name(one) for one in names]
    rows += [holds(one, f"{one} wants road {n}", content=f"road {n}") for n, one in enumerate(names)]
    told = brief(text, *rows)
    assert "data-of" not in told
    assert told.count('<span class="held">') == len(names)


def test_a_sentence_that_is_printed_twice_loses_no_position() -> None:
    """The second time what is opposed stands beside the way to the sentence."""
    text = "Ann Oss opposes the new port.\n\nIt rained.\n\nAnn Oss opposes the new port."
    first = text.index("the new port")
    site = relate(
        [reading(text, name("Ann Oss"), holds("Ann Oss", "opposes the new port", "opposes"))], content()
    )
    one = site.briefs[0].findings.positions[0]
    by = text.rindex("the new port") - first
    again = replace(
        one,
        id=FactId("position-again"),
        object=tuple(Span(span.start + by, span.end + by) for span in one.object),
        evidence=structs.replace(
            one.evidence,
            span=Span(one.evidence.span.start + by, one.evidence.span.end + by),
            sentence=Span(one.evidence.sentence.start + by, one.evidence.sentence.end + by),
        ),
    )
    found = replace(site.briefs[0].findings, positions=(one, again))
    twice = replace(site.briefs[0], findings=found, places={})
    made = rendered(replace(site, briefs=(twice,)))
    told = next(data.decode() for path, data in made.items() if path.startswith("briefs/"))
    row = told.split('<li id="position-again">')[1].split("</ul>")
    assert '<span class="held">opposes the new port</span>' in row[0]
    assert row[1].startswith('<p><a href="#position-')
