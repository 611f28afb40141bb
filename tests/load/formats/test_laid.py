"""Tables that only set a mail are none; those that hold values stay rows."""

from contextlib import suppress

import pytest

from briefgen.problems import SeedSkipped
from tests.load.formats.test_mail import TEXT, letter
from tests.work import finishes

PARAGRAPHS = "".join(f"<p>{line}</p>" for line in TEXT.strip().split("\n\n"))
ITEMS = "<ul><li>Fishermen pay nothing in the first year.</li><li>Owners of yachts pay 140 euros.</li></ul>"
VALUES = (
    "<table><tr><th>Harbour</th><th>Boats</th></tr><tr><td>Gullwick</td><td>40</td></tr>"
    "<tr><td>Ternhaven</td><td>11</td></tr></table>"
)
SET = {
    "a list in a cell": "<table><tr><td>{0}{1}</td></tr></table>",
    "says so": '<table role="presentation"><tr><td>{0}</td><td>{1}</td></tr></table>',
    "tables in tables": "<table><tr><td><table><tr><td>{0}</td></tr></table></td><td>{1}</td></tr></table>",
    "one cell a row": "<table><tbody><tr><td>{0}</td></tr><tr><td>{1}</td></tr></tbody></table>",
    "without an end": "<table><tr><td>{0}<tr><td>{1}",
    "no table": "{0}{1}",
}


def mail(body: str) -> bytes:
    message = letter("Slipway to close")
    message.set_content(f"<html><body>{body}</body></html>", subtype="html", cte="quoted-printable")
    return message.as_bytes()


@pytest.mark.parametrize("how", SET)
def test_what_a_table_sets_is_read_as_it_is_shown(seed, how):
    """Paragraphs and items each by themselves, none left out."""
    article = seed(mail(SET[how].format(PARAGRAPHS, ITEMS)), "a.eml")
    items = ["Fishermen pay nothing in the first year.", "Owners of yachts pay 140 euros."]
    assert article.text.split("\n\n") == [*TEXT.strip().split("\n\n"), *items]


def test_a_table_of_values_stays_one(seed):
    """A row a line, inside a table that only sets the mail."""
    article = seed(mail(f"<table><tr><td>{PARAGRAPHS}{VALUES}</td></tr></table>"), "a.eml")
    assert article.text.endswith("Gullwick | 40\n\nTernhaven | 11")


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("piece", ["<table>", "<table><tr><td>", "</table>", "<body>", "<td><h1>"])
def test_tables_without_end_are_read_in_time(seed, piece):
    """Or refused."""
    data = mail(piece * 20_000 + PARAGRAPHS)

    def read():
        with suppress(SeedSkipped):
            seed(data, "a.eml")

    finishes(read)
