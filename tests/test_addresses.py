"""Addresses: one place gives them, and it gives none twice, whatever the articles hold."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import addresses, load, parse, relate, render
from briefgen.addresses import Wish, settle_addresses
from briefgen.config import Config
from briefgen.load.content import Content, Edition, Place
from briefgen.model import Reading
from briefgen.render.page import Page
from tests.factories import content, happens, issue, name, reading, when
from tests.work import grows_with

WISHES = st.lists(
    st.builds(Wish, st.sampled_from(["a", "A", "b"]), st.sampled_from(["x", "y"]), st.booleans())
)


@given(WISHES)
def test_no_two_are_alike(wishes):
    """Whatever is wished, and however often, capitals aside."""
    given = settle_addresses(wishes)
    assert len({address.casefold() for address in given}) == len(wishes)


@given(WISHES, st.data())
def test_an_address_does_not_move_for_what_comes_later(wishes, data):
    """Those before it decide, and nobody else."""
    some = data.draw(st.integers(0, len(wishes)))
    assert settle_addresses(wishes)[:some] == settle_addresses(wishes[:some])


def test_a_name_that_is_like_a_marked_one_is_no_second_of_it():
    """Who is called as another's address keeps a way of its own, whoever comes first."""
    marked = Wish("rescuers", "a.txt", marked=True)
    (taken,) = settle_addresses([marked])
    for wishes in ([marked, Wish(taken, "b.txt")], [Wish(taken, "b.txt"), marked]):
        assert len(set(settle_addresses(wishes))) == 2


@pytest.mark.parametrize("longest", [0, 60])
def test_an_apostrophe_by_its_looks_is_one_name(longest):
    """The same name typed and typeset has one address, which its accents do not change."""
    assert addresses.first_words("Côte d’Ivoire", longest) == addresses.first_words("Cote d'Ivoire", longest)
    assert (
        addresses.make_address("Côte d’Ivoire") == addresses.make_address("Cote d'Ivoire") == "cote-divoire"
    )


@pytest.mark.parametrize("called", ["Ana Silva", "Port Authority", "north-south Rail Link", "O", "a b c"])
def test_a_plain_name_is_called_as_any_other(called):
    """What needs no spelling out is not spelled out, to the same address."""
    assert addresses.first_words(called, 60) == addresses.first_words(called, 0)


def test_a_long_title_ends_where_its_words_no_longer_fit():
    """No word is left out between two: the address would say what the title does not."""
    title = "The council will not unconditionally reconsider the sale of its ferries"
    assert addresses.first_words(title, 44) == "the-council-will-not-unconditionally"


def test_a_mark_fits_beside_a_long_name():
    """The words give way, the mark stands."""
    (address,) = settle_addresses([Wish("long-" * 30, "a.txt", marked=True)])
    assert len(address) <= addresses.LIMIT
    assert re.search(r"[a-z]-[0-9a-f]{8}$", address)


def test_a_thousand_of_one_wish_cost_a_thousand():
    """A hostile article says one sentence ten thousand times."""
    grows_with(lambda size: lambda: settle_addresses([Wish("rescuers", "a.txt", marked=True)] * size), 200)


# ---------------------------------------------------------------- whole desks
NOTHING = Content()
GROUPS = ("buyers", "rescuers", "farmers", "Rescuers", "senior officials", "pilots")
NAMES = ("Ilze Kalna", "Marek Dvorak", "Tova Lindqvist", "Norvik", "Kalna", "Baltline", "Lindqvist")
TOLD = (
    "{group} said on Tuesday that hopes were fading, and {group} asked for more dogs.",
    "{name} told reporters that {group} would get 12 million euros by the end of May.",
    "A meeting of {group} with {name} is planned for 4 March 2026.",
    "The ministers met in Riga, and {name} met {group}.",
    '"We oppose the plan," {name} said, while {group} support it.',
    "Some 400 {group} were trained in 2025, {name} said.",
    "{name}, the transport minister of Latvia, opposed the plan unless {group} agree.",
    "New numbers from {name} confirm what {group} have long seen: prices fell 4 per cent.",
)


def articles(number: int) -> list[str]:
    """The texts of one desk: few sentences, told again and again, in any order, of whom it may be."""
    draw = random.Random(number)
    sentences = [
        told.format(group=draw.choice(GROUPS), name=draw.choice(NAMES))
        for told in draw.choices(TOLD, k=draw.randint(1, 4))
    ]
    sentences = [sentence[0].upper() + sentence[1:] for sentence in sentences]
    return ["\n\n".join(draw.choices(sentences, k=draw.randint(2, 6))) for _ in range(draw.randint(1, 3))]


def pages(readings: Sequence[Reading], content: Content = NOTHING) -> list[Page]:
    return list(render.press_site(relate.relate(readings, content), Config(), ()).pages)


def readings(*desks: list[str]) -> list[list[Reading]]:
    """For each desk its texts as articles that all want one slug; all of them are read together."""
    told = [
        [load.take_line(f"{at}/story.txt", text, None, None) for at, text in enumerate(one)] for one in desks
    ]
    told = [load.settle_slugs([replace(article, slug="story") for article in one]) for one in told]
    found = parse.read_findings([article for one in told for article in one], Config().language)
    return [[Reading(article, next(found)) for article in one] for one in told]


def doubles(found: list[str]) -> list[str]:
    return [each for each, times in Counter(found).items() if times > 1]


def apart(made: Sequence[Page]) -> None:
    assert doubles([page.path.casefold() for page in made]) == []


def holds(readings: list[Reading]) -> None:
    """No two pages of the desk share an address, and no two elements of a page share an id."""
    made = pages(readings)
    apart(made)
    for page in made:
        if page.path.startswith(("briefs/", "sources/")) and page.path.endswith(".html"):
            assert doubles(re.findall(r' id="([^"]+)"', page.bytes().decode())) == [], page.path


def test_a_desk_gives_no_address_twice():
    """Sentences that come again, in any order and of anybody."""
    for desk in readings(*map(articles, range(8))):
        holds(desk)


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("number", range(0, 1000, 10))
def test_a_thousand_desks_give_no_address_twice(number):
    """The same, of many more."""
    for desk in readings(*map(articles, range(number, number + 10))):
        holds(desk)


def test_an_actor_named_like_an_address_has_one_of_its_own():
    """Rescuers that go by no name, and a club that bears their very address."""
    unnamed = reading("Rescuers dig.", name("Rescuers", "unnamed", form="nominal"), id="a.txt")
    (taken,) = relate.relate([unnamed], NOTHING).actors
    club = reading("The club met.", name("The club", "organisation", called=taken.slug), id="b.txt")
    for both in ([unnamed, club], [club, unnamed]):
        apart(pages(both))


def test_two_events_of_one_date_have_an_address_each():
    """ "A meeting in Riga and a meeting in Oslo on 3 June": one day, one verb, two events."""
    made = reading(
        "A meeting in Riga and a meeting in Oslo are planned for 3 June 2026.",
        name("Riga", "place"),
        name("Oslo", "place"),
        when("3 June 2026", "2026-06-03"),
        happens("meeting in Riga", "meeting", date="3 June 2026", where=["Riga"], past=False),
        happens("meeting in Oslo", "meeting", date="3 June 2026", where=["Oslo"], past=False),
    )
    apart(pages([made]))


def test_issues_of_one_long_beginning_have_an_address_each():
    """Files whose names part after fifty letters."""
    long = "should-the-harbour-of-liepsala-be-dredged-before-the"
    apart(pages([], content(issue(f"{long}-winter", "dredging"), issue(f"{long}-summer", "summer"))))


@pytest.mark.parametrize(
    "names", [("April", "april"), ("april", "april"), ("a/b", "a b"), ("latest",), ("april--2", "april")]
)
def test_editions_have_an_address_each(names):
    """Alike but for capitals, or altogether; no path; the desk as it is; like a second page."""
    kept = [
        Edition(called, (), (), Place(f"content/editions/{at}.yaml", 1)) for at, called in enumerate(names)
    ]
    made = pages([], Content(editions=tuple(kept)))
    apart(made)
    assert sum(page.path.startswith("changes/") for page in made) == len(names)


def test_an_edition_keeps_the_name_of_its_file():
    """Small letters or not."""
    made = pages([], Content(editions=(Edition("2025-Spring.v2", (), (), Place("x", 1)),)))
    assert "changes/2025-Spring.v2.html" in [page.path for page in made]
