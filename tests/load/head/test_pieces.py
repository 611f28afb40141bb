"""Who wrote an article, on its lines and in the head of its page; the day that an address names."""

from datetime import date

import pytest

from briefgen.load.head import days, pieces


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Marta Kowal", ["Marta Kowal"]),
        ("Marta Kowal and Jens Lund", ["Marta Kowal", "Jens Lund"]),
        ("Marta Kowal, Jens Lund; Eva Moe", ["Marta Kowal", "Jens Lund", "Eva Moe"]),
        ("Marta Kowal Chief Political Correspondent", ["Marta Kowal"]),
        ("Marta Kowal, our harbour correspondent", ["Marta Kowal"]),
        ("Marta Kowal (Gdansk) with Jens Lund", ["Marta Kowal", "Jens Lund"]),
        ("Marta Kowal for The Northern Post", ["Marta Kowal"]),
        ("Photographs by Sven Okoro", []),
        ("Daily Mirror Reporter", []),
        ("Senior Editor", []),
        ("https://post.example/kowal", []),
    ],
)
def test_authors_are_names_without_their_jobs(text, names):
    """One name an author, whatever stands around it."""
    assert list(pieces.find_authors(text)) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Words by Marta Kowal | Pictures by Sven Okoro", ["Marta Kowal"]),
        ("By Marta Kowal, Senior Reporter", ["Marta Kowal"]),
        ("Additional reporting by Jens Lund", []),
    ],
)
def test_a_line_states_who_wrote_and_not_who_helped(line, names):
    """A credit is no by-line."""
    found = pieces.take_pieces(line)
    assert [piece.span.of(line) for piece in found if piece.part is pieces.LinePart.AUTHOR] == names


@pytest.mark.parametrize(
    "address",
    [
        "https://post.example/2024/05/02/mill",
        "https://post.example/news/2024-05-02-mill.html",
        "https://post.example/2024/may/2/mill",
        "https://post.example/20240502/mill",
        "https://post.example/mill-closes-2024-05-02/",
    ],
)
def test_an_address_names_its_day(address):
    """As a part of its path."""
    assert days.in_address(address) == date(2024, 5, 2)


@pytest.mark.parametrize(
    "address",
    [
        "https://post.example/flood-of-2019-05-04-again",
        "https://post.example/2024/05/mill",
        "https://post.example/2024/13/02/mill",
        "https://post.example/2024/05/02/2024/05/03/",
        "https://post.example/a/12024/05/02",
    ],
)
def test_numbers_elsewhere_in_an_address_are_no_day(address):
    """Nor is a month, nor one of two days."""
    assert days.in_address(address) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Ida Holm | Sep. 21, 2011, 3:17 PM | 1,209 | 5", "Sep. 21, 2011"),
        ("Apr. 24, 2014, 9:49 AM 286,248 40", "Apr. 24, 2014"),
        ("WORLDMAY 3, 2024 2:00 AM", "MAY 3, 2024"),
    ],
)
def test_what_a_page_counts_beside_a_day_is_furniture(line, day):
    """How often an article was read, and a section that stands right on its day."""
    assert pieces.states_head(line)
    found = pieces.take_pieces(line)
    assert [piece.span.of(line) for piece in found if piece.part is pieces.LinePart.DATE] == [day]


@pytest.mark.parametrize("line", ["Ida Holm | 1,209 ships", "In 1914 9:49 AM", "The 9:49 AM from Hove"])
def test_numbers_with_words_state_nothing(line):
    """Nor does an hour in a phrase."""
    assert not pieces.states_head(line)
