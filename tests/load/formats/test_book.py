"""A book: its chapters in the order of its spine."""

import io
import zipfile

import pytest

from briefgen.config import Limits
from briefgen.problems import Code, SeedSkipped

CHAPTERS = (
    (
        "Slipway to close",
        "The council of Gullwick agreed on Tuesday to close the old slipway, as its mayor said.",
    ),
    (
        "Who pays for it",
        "The work will cost 600,000 euros, and 75 percent of it is to be paid by the harbour.",
    ),
    ("When it opens", "The slipway is to open again in June, said the harbour master, Ida Holm, on Monday."),
)
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)
WORDS = "\n\n".join(f"{title}\n\n{text}\n\n{text.replace(' to ', ' not to ')}" for title, text in CHAPTERS)


def chapter(title: str, text: str) -> str:
    second = text.replace(" to ", " not to ")
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
        f"<body><h1>{title}</h1><p>{text}</p><p>{second}</p></body></html>"
    )


def book(order=(0, 1, 2), chapters=CHAPTERS, **parts: str) -> bytes:
    items = "".join(
        f'<item id="c{at}" href="text/c%20{at}.xhtml" media-type="application/xhtml+xml"/>'
        for at in range(len(chapters))
    )
    nav = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    spine = "".join(f'<itemref idref="c{at}"/>' for at in order)
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/>'
        f'<manifest>{items}{nav}</manifest><spine><itemref idref="nav"/>{spine}</spine></package>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        made.writestr("META-INF/container.xml", parts.get("container", CONTAINER))
        made.writestr("OEBPS/content.opf", parts.get("opf", opf))
        made.writestr(
            "OEBPS/nav.xhtml", chapter("Contents", "Slipway to close, who pays for it, when it opens")
        )
        for at, (title, text) in enumerate(chapters):
            made.writestr(f"OEBPS/text/c {at}.xhtml", chapter(title, text))
    return out.getvalue()


def test_the_chapters_follow_the_spine(seed):
    """Not the order in which they lie in the file."""
    assert seed(book(), "a.epub").text == WORDS
    turned = seed(book(order=(2, 0, 1)), "a.epub")
    assert [span.of(turned.text) for span in turned.headings][-2:] == ["Slipway to close", "Who pays for it"]


def test_a_book_by_another_name_is_read(seed):
    """With a problem that says what it is."""
    article = seed(book(), "a.txt")
    assert [problem.hint for problem in article.problems] == ["end its name in .epub"]


LONG = tuple((title, text * 9000) for title, text in CHAPTERS)
BAD = {
    "truncated": (book()[:400], Code.SEED_UNREADABLE),
    "no container": (book(container="<container/>"), Code.SEED_UNREADABLE),
    "no spine": (book(order=()), Code.SEED_UNREADABLE),
    "broken": (book(opf="<package>"), Code.SEED_MARKUP),
    "long": (book(chapters=LONG), Code.SEED_TOO_LARGE),
    "out of the folder": (book(opf=book.__doc__ or "<package/>"), Code.SEED_UNREADABLE),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_book_costs_itself(seed, name):
    """It ends in one problem with a hint."""
    data, code = BAD[name]
    with pytest.raises(SeedSkipped) as skipped:
        seed(data, "a.epub", limits=Limits(bytes=400_000))
    assert skipped.value.problem.code is code
    assert skipped.value.problem.hint


def locked(*names: str) -> bytes:
    """A book of which these parts are encrypted."""
    data = io.BytesIO(book())
    told = "".join(
        f'<EncryptedData><CipherData><CipherReference URI="{name}"/></CipherData></EncryptedData>'
        for name in names
    )
    with zipfile.ZipFile(data, "a") as made:
        made.writestr("META-INF/encryption.xml", f"<encryption>{told}</encryption>")
    return data.getvalue()


def test_a_book_that_its_shop_locks_is_told_as_one(seed):
    """With what to do; fonts alone may be encrypted."""
    assert seed(locked("OEBPS/fonts/a.otf"), "a.epub").text == WORDS
    with pytest.raises(SeedSkipped) as skipped:
        seed(locked("OEBPS/text/c%201.xhtml"), "a.epub")
    assert skipped.value.problem.code is Code.SEED_LOCKED
    assert skipped.value.problem.hint
