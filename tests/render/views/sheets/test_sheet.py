"""The sheet of an issue holds the strongest of each side, counts the rest, and quotes each sentence once."""

import re
from dataclasses import replace

import pytest

from briefgen.model import Span
from briefgen.relate.desk import Desk
from briefgen.render import paper, urls
from briefgen.render.atlas.faces import Faces
from briefgen.render.views.parts import Link
from briefgen.render.views.scene import Scene
from briefgen.render.views.sheets import sheet, sheet_rows
from briefgen.render.views.sheets.sheet import PrintSheet
from tests.render import crowd
from tests.render.conftest import rendered


def told(desk: Desk, base_url: str = "") -> PrintSheet:
    scene = Scene(Faces(desk), urls.here("issues/x.html", base_url))
    return sheet.view_sheet(scene, desk.issues[0])


def test_every_statement_of_a_small_issue_is_printed(desk: Desk) -> None:
    """All sentences behind the counts are endnotes, numbered as they are first led to."""
    made = told(desk)
    assert [row.actor.text for row in made.rows] == ["Mira Solen", "Tam Orev"]
    assert [number for row in made.rows for number in row.notes] == [1, 2, 3]
    assert made.rest == ()
    assert [note.number for note in made.notes] == [1, 2, 3]
    assert len({note.words for note in made.notes}) == 3


def test_the_strongest_of_each_side_are_drawn(desk: Desk) -> None:
    """Over time, so many as leave room for their sentences; where all is of one day nothing is drawn."""
    picture = told(desk).picture
    assert picture is not None
    assert [row.name for row in picture.rows] == ["Mira Solen", "Tam Orev"]
    issue = desk.issues[0]
    alone = replace(
        issue,
        cells=tuple(
            replace(one, positions=one.positions[:1], sides=one.sides[:1]) for one in issue.cells[:1]
        ),
    )
    assert told(replace(desk, issues=(alone,))).picture is None
    crowded = told(crowd.desk(9)).picture
    assert crowded is None or len(crowded.rows) == sheet.MOST_DRAWN


def test_who_finds_no_room_is_counted(desk: Desk) -> None:
    """Both sides are there, and the printed and the counted are all of them."""
    made = told(crowd.desk(40))
    assert {row.stand.label for row in made.rows} == {"for, if", "against, if"}
    more, sides = re.fullmatch(r"(\d+) more actors \((.+)\)\.", made.rest[0]).groups()
    assert len(made.rows) + int(more) == 80
    assert sum(int(each.rpartition(" ")[2]) for each in sides.split("; ")) == int(more)
    assert made.rest[-1] == f"{80 - len(made.moves)} more changes of position."


def test_an_address_is_public_where_the_site_has_one(desk: Desk) -> None:
    """On paper each fact has the address that a reader can type."""
    assert told(desk).notes[0].address.startswith("sources/")
    assert told(desk, "https://x.org/d/").notes[0].address.startswith("https://x.org/d/sources/")
    assert told(desk, "https://x.org/d/").notes[0].href.startswith("../sources/")


def test_the_page_of_the_issue_holds_its_sheet(desk: Desk) -> None:
    """It is printed in place of the page, and shown alone at an address of its own."""
    page = rendered(desk)["issues/arda-dam.html"].decode()
    assert page.count('<div class="sheet" id="sheet">') == 1
    assert 'href="#sheet"' in page


def test_an_issue_on_which_nobody_speaks_has_a_sheet(desk: Desk) -> None:
    """It says so."""
    silent = replace(desk.issues[0], cells=(), shifts=(), agreements=())
    made = told(replace(desk, issues=(silent,)))
    assert made.rows == made.notes == ()
    assert (
        "The articles state no position"
        in rendered(replace(desk, issues=(silent,)))["issues/arda-dam.html"].decode()
    )


@pytest.mark.parametrize("length", [40, 80, 200])
def test_a_long_sentence_is_cut_around_its_words(length: int) -> None:
    """What is cut is marked, and the words stay."""
    text = f"{'before it ' * 90}the very words{' after it' * 90}"
    start = text.index("the very")
    cut = sheet_rows.clip_sentence(text, Span(0, len(text)), Span(start, start + 14), length)
    assert cut.startswith("… ")
    assert cut.endswith(" …")
    assert "the very words" in cut
    assert len(cut) <= length + 4


def test_a_short_sentence_is_whole() -> None:
    """On one line."""
    assert sheet_rows.clip_sentence("She\n agreed. He left.", Span(0, 12), Span(0, 3)) == "She agreed."


def test_wide_letters_take_more_room() -> None:
    """A line of capitals or of East Asian letters is longer than one of small letters."""
    column = paper.PaperColumn(50.0, 8.0)
    assert column.height("a" * 100) < column.height("A" * 100) < column.height("漢" * 100)
    assert column.height("") == column.height("a")


def test_the_words_around_who_has_no_name_are_short_on_paper() -> None:
    """The endnote has the whole sentence; a row of the sheet has no room for it twice."""
    one = Link("Residents (unnamed)", "x", "“Residents of the old harbour quarter marched against the toll”")
    assert sheet_rows.name_on_paper(one).context == "“Residents of the old harbour quarter …”"
    assert sheet_rows.name_on_paper(Link("Ann Lee", "x", "in “The toll”")).context == "in “The toll”"
    assert sheet_rows.name_on_paper(Link("Ann Lee", "x")).context == ""
