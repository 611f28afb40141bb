"""PDFs of an office program, of a browser, and drawn by hand: their words in the order of reading."""

import pytest

from briefgen.config import Limits
from briefgen.problems import Code, SeedSkipped
from tests.load.formats.files import FILES, words
from tests.load.formats.grams import kept

NAMES = sorted(path.stem for path in FILES.glob("*.pdf"))
LEFT = (
    "The board of the harbour met",
    "on Tuesday and agreed to close",
    "the old quay in the autumn of",
    "this year, its chairman said.",
)
RIGHT = (
    "The ferry is to use the new",
    "quay from May on, which will",
    "cost 40 million euros, and the",
    "town has to pay half of it.",
)
INORDER = f"{' '.join(LEFT)}\n\n{' '.join(RIGHT)}"


def pdf(*pages: str) -> bytes:
    """A PDF whose pages draw what is given, in Helvetica."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for drawn in pages:
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
        inside = f"/Contents {len(objects)} 0 R /Resources << /Font << /F 3 0 R >> >> /MediaBox [0 0 595 842]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {inside} >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer << /Size {count} /Root 1 0 R >>"
    return f"{out}{end}\nstartxref\n{len(out)}\n%%EOF\n".encode("latin-1")


def draw(text: str, x: float, y: float, size: float = 11) -> str:
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET"


def column(lines: tuple[str, ...], x: float, top: float = 700) -> list[str]:
    return [draw(line, x, top - 14 * number) for number, line in enumerate(lines)]


@pytest.mark.parametrize("name", NAMES)
def test_the_words_of_a_pdf_are_kept_in_order(seed, name):
    """In one column, in two, in three; heads, notes, captions and tables are taken for what they are."""
    article = seed((FILES / f"{name}.pdf").read_bytes(), "a.pdf")
    found = kept(article.text, words(name))
    assert min(found.recall, found.precision) >= 98
    assert article.title.text == words(name).split("\n")[0]
    assert article.problems == ()


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("columns", {"head of the page", "foot of the page"}),
        ("newspaper", {"head of the page", "foot of the page", "caption"}),
        ("notes", {"head of the page", "foot of the page", "footnote"}),
        ("letter", {"footnote"}),
    ],
)
def test_what_stands_around_is_shown_as_cut(seed, name, reasons):
    """With its reason."""
    article = seed((FILES / f"{name}.pdf").read_bytes(), "a.pdf")
    assert {cut.reason for cut in article.cut} == reasons


def test_columns_are_read_one_by_one_however_they_are_drawn(seed):
    """Line by line across both, as some programs draw them, or the right one first."""
    left, right = column(LEFT, 60), column(RIGHT, 320)
    across = "\n".join(line for both in zip(left, right, strict=True) for line in both)
    for drawn in (across, "\n".join((*right, *left)), "\n".join((*left, *right))):
        assert seed(pdf(drawn), "a.pdf").text == INORDER


def test_columns_whose_lines_are_not_level_are_columns(seed):
    """As where one begins lower."""
    drawn = "\n".join((*column(LEFT, 60), *column(RIGHT, 320, 694)))
    assert seed(pdf(drawn), "a.pdf").text == INORDER


def test_a_word_that_was_parted_is_whole(seed):
    """And a compound keeps its hyphen where it stands inside of a line."""
    lines = ("The board of the long-term plan met on Tues-", "day and agreed to close the old quay in May.")
    assert "met on Tuesday and agreed" in seed(pdf("\n".join(column(lines, 60))), "a.pdf").text
    assert "long-term plan" in seed(pdf("\n".join(column(lines, 60))), "a.pdf").text


def test_a_paragraph_goes_on_overleaf(seed):
    """A sentence has no end where its page has."""
    first, second = "\n".join(column(LEFT[:3], 60, 120)), "\n".join(column(LEFT[3:], 60, 780))
    article = seed(pdf(first, second), "a.pdf")
    assert article.text == " ".join(LEFT)
    assert [(page.number, article.text[page.start :][:5]) for page in article.pages] == [
        (1, "The b"),
        (2, "this "),
    ]


def test_each_page_is_known(seed):
    """Where it begins in the text."""
    pages = [[*column(LEFT, 60), *column(RIGHT, 60, 600)] for _ in range(3)]
    counted = ["\n".join(page).replace("The ", f"The {at}th ") for at, page in enumerate(pages, 4)]
    article = seed(pdf(*counted), "a.pdf")
    starts = [page.start for page in article.pages]
    assert [article.page(start) for start in starts] == [1, 2, 3]
    assert article.page(starts[1] - 1) == 1


def test_letters_without_a_height_end_no_reading(seed):
    """A font may say that it has none."""
    flat = draw("Nobody can see this line of it", 60, 300, 0)
    assert seed(pdf("\n".join((*column(LEFT, 60), flat))), "a.pdf").text.startswith(" ".join(LEFT))


def test_turned_letters_are_no_words_of_the_text(seed):
    """A mark along the edge of the page."""
    turned = "BT /F 11 Tf 0 1 -1 0 30 200 Tm (Copy for the reading room) Tj ET"
    assert seed(pdf("\n".join((*column(LEFT, 60), turned))), "a.pdf").text == " ".join(LEFT)


SUNK = "Forty ships sank on Monday."
BOX = "55 495 300 16 re f"
WHITE = f"BT 1 g /F 11 Tf 60 500 Td ({SUNK}) Tj ET"
PICTURE = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"


def within(how: str, drawn: str) -> str:
    """`drawn` with a state of drawing that ends with it."""
    return f"q {how}\n{drawn}\nQ"


LINE = draw(SUNK, 60, 500)
UNSEEN = {
    "below the page": draw(SUNK, 60, -40),
    "beside the page": draw(SUNK, 900, 500),
    "not drawn": f"BT /F 11 Tf 3 Tr 60 500 Td ({SUNK}) Tj ET",
    "white on paper": WHITE,
    "white on a white box": f"q 1 g {BOX} Q\n{WHITE}",
    "nearly white": WHITE.replace("1 g", "0.99 g"),
    "black on black": f"q 0 g {BOX} Q\n{LINE}",
    "under a black box": f"{LINE}\nq 0 g {BOX} Q",
    "under a white box": f"{LINE}\nq 1 g {BOX} Q",
    "too small": draw(SUNK, 60, 500, 1),
    "made too small": within("0.05 0 0 0.05 60 500 cm", draw(SUNK, 0, 0)),
    "clipped away": within("0 0 9 9 re W n", LINE),
}


@pytest.mark.parametrize("how", UNSEEN)
def test_what_nobody_sees_of_a_page_is_none_of_its_text(seed, how):
    """It is shown as cut."""
    article = seed(pdf("\n".join((*column(LEFT, 60), UNSEEN[how]))), "a.pdf")
    assert article.text == " ".join(LEFT)
    assert [(cut.text, cut.reason) for cut in article.cut] == [(SUNK, "hidden on the page")]


SEEN = {
    "in grey": within("0.7 g", LINE),
    "small": draw(SUNK, 60, 500, 5),
    "white on blue": f"q 0 0 0.5 rg {BOX} Q\n{WHITE}",
    "white on a picture": f"{PICTURE}\n{WHITE}",
    "white on a curve": f"q 0 0 0.5 rg 50 490 m 50 700 350 700 350 490 c f Q\n{WHITE}",
    "white on a broad line": f"q 0 0 0.5 RG 30 w 50 500 m 400 500 l S Q\n{WHITE}",
    "on a grey box": f"q 0.9 g {BOX} Q\n{LINE}",
    "on a black box that is clipped away": f"{within(f'0 0 9 9 re W n 0 g {BOX}', '')}\n{LINE}",
    "under a black box that is clipped away": f"{LINE}\n{within(f'0 0 9 9 re W n 0 g {BOX}', '')}",
    "under a black frame": f"{LINE}\nq 0 G 55 495 300 16 re S Q",
    "clipped to its page": within("0 0 595 842 re W n 50 480 400 100 re W n", LINE),
    "made larger": within("10 0 0 10 60 500 cm", draw(SUNK, 0, 0, 1.1)),
}


@pytest.mark.parametrize("how", SEEN)
def test_what_a_reader_sees_is_read(seed, how):
    """However its letters are coloured, boxed and clipped."""
    article = seed(pdf("\n".join((*column(LEFT, 60), SEEN[how]))), "a.pdf")
    assert article.text == f"{' '.join(LEFT)}\n\n{SUNK}"
    assert article.cut == ()


@pytest.mark.parametrize("order", [1, -1], ids=["over", "under"])
def test_the_text_that_a_program_laid_over_a_scan_is_read(seed, order):
    """It is not drawn: the picture below it is what a reader sees."""
    laid = "\n".join(column(LEFT, 60)).replace("BT ", "BT 3 Tr ")
    assert seed(pdf("\n".join((PICTURE, laid)[::order])), "a.pdf").text == " ".join(LEFT)


def test_text_that_is_laid_over_nothing_is_read_by_nobody(seed):
    """A page that shows nothing tells nothing, though most of its letters are not drawn."""
    laid = "\n".join(column(LEFT * 4, 60)).replace("BT ", "BT 3 Tr ")
    article = seed(pdf(f"{draw('The board met on Tuesday, its chairman said.', 60, 780)}\n{laid}"), "a.pdf")
    assert article.text == "The board met on Tuesday, its chairman said."
    assert {cut.reason for cut in article.cut} == {"hidden on the page"}


@pytest.mark.parametrize(("pages", "told"), [(1, "its page is a picture"), (3, "its 3 pages are pictures")])
def test_a_scan_is_told_as_one(seed, pages, told):
    """There is no text in it."""
    with pytest.raises(SeedSkipped, match=told) as skipped:
        seed(pdf(*["100 100 300 300 re f"] * pages), "a.pdf")
    assert skipped.value.problem.code is Code.SEED_EMPTY
    assert "text recognition" in skipped.value.problem.hint


def test_a_page_without_text_is_told(seed):
    """The others are read."""
    article = seed(pdf("\n".join(column(LEFT, 60)), "100 100 300 300 re f"), "a.pdf")
    assert [problem.message for problem in article.problems] == ["no text on page 2"]


def test_a_pdf_by_another_name_is_read(seed):
    """With a problem that says what it is."""
    article = seed((FILES / "plain.pdf").read_bytes(), "a.txt")
    assert [problem.hint for problem in article.problems] == ["end its name in .pdf"]


WHOLE = pdf("\n".join(column(LEFT, 60)))
LOCK = b"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -1 /O <" + b"28" * 32 + b"> /U <" + b"28" * 32 + b"> >>"
BAD = {
    "truncated": (b"%PDF-1.4\n" + WHOLE[200:400], Code.SEED_UNREADABLE),
    "nothing": (b"%PDF-1.7 The council met", Code.SEED_UNREADABLE),
    "password": (
        WHOLE.replace(b"/Root 1 0 R", b"/Root 1 0 R /ID [<00> <00>] /Encrypt " + LOCK),
        Code.SEED_LOCKED,
    ),
    "many pages": (pdf(*[""] * 501), Code.SEED_TOO_LARGE),
    "long": (pdf("\n".join(column(LEFT * 40, 60))), Code.SEED_TOO_LARGE),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_pdf_costs_itself(seed, name):
    """It ends in one problem that says what it is, with a hint."""
    data, code = BAD[name]
    with pytest.raises(SeedSkipped) as skipped:
        seed(data, "a.pdf", limits=Limits(words=100))
    assert skipped.value.problem.code is code
    assert skipped.value.problem.hint
