"""Bytes become text: marks, UTF-8, then a guess that is reported; line ends and odd characters are mended."""

import pytest

from briefgen.load import decode
from briefgen.load.offsets import whole
from briefgen.problems import Code, SeedSkipped

PROSE = (
    "The mayor of Łódź said “we shall not pay €500 for it” – and left the room. "
    "His deputy, Zoë Müller, said that the naïve plan would cost the city a third of its façade, "
    "and that nobody in the council had read the paper to its end before the vote was taken."
)
WESTERN = PROSE.replace("Łódź", "Malmö")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_unicode_is_read_without_a_doubt(encoding):
    """A mark or plain UTF-8 tells the encoding: the text comes whole and without a problem."""
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
    mark |= {"utf-32-le": b"\xff\xfe\0\0", "utf-32-be": b"\0\0\xfe\xff"}
    text, doubts = decode.decode(mark.get(encoding, b"") + PROSE.encode(encoding), "a.txt")
    assert (text, doubts) == (PROSE, ())


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "iso8859-1"])
def test_a_legacy_encoding_is_read_with_a_problem(encoding):
    """The letters are right, and the reader is told that they were guessed."""
    prose = WESTERN if encoding != "iso8859-1" else WESTERN.translate(str.maketrans("“”–€", '""-E'))
    text, doubts = decode.decode(prose.encode(encoding), "a.txt")
    assert text == prose
    assert [doubt.code for doubt in doubts] == [Code.SEED_ENCODING]


def test_the_problem_names_the_line_of_the_first_odd_byte():
    """There an editor finds what is wrong."""
    _, (doubt,) = decode.decode(
        b"One line.\nAnother.\nThe caf\xe9 was shut on Monday and on Tuesday.\n", "a.txt"
    )
    assert doubt.line == 3


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (PROSE.encode() + b" One caf\xe9.", PROSE + " One caf\ufffd."),
        (PROSE.encode()[:-1] + "…".encode()[:2], PROSE[:-1] + "\ufffd"),
        (b"The \xed\xa0\x80 bridge", "The \ufffd bridge"),
        (b"A smile \xed\xa0\xbd\xed\xb8\x80 and so on", "A smile 😀 and so on"),
    ],
    ids=["one byte of another encoding", "cut short", "half a letter", "two halves"],
)
def test_a_few_broken_bytes_cost_themselves(data, text):
    """What is UTF-8 but for a byte or two stays UTF-8; the problem tells."""
    read, (doubt,) = decode.decode(data, "a.txt")
    assert read == text
    assert doubt.code is Code.SEED_ENCODING


def test_a_file_whose_mark_lies_is_skipped():
    """Bytes that are not what their mark says are not guessed at."""
    with pytest.raises(SeedSkipped) as skipped:
        decode.decode(b"\xef\xbb\xbfcaf\xe9", "a.txt")
    assert skipped.value.problem.code is Code.SEED_UNREADABLE


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\x85", "\x0c"])
def test_every_line_end_becomes_a_line_feed(end):
    """Whatever system wrote the file."""
    assert decode.normalised(whole(f"one{end}two")).text == "one\ntwo"


def test_invisible_characters_are_dropped_and_odd_spaces_are_plain():
    """All but the narrow space that groups the digits of a number."""
    odd = "a\u200bb c\xa0d \u202ee\u202c f\xadg 25\u202f000"
    assert decode.normalised(whole(odd)).text == "ab c d e fg 25\u202f000"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_a_problem_counts_lines_as_an_editor_does(seed, end):
    """The article's text stands on line 5 of the file, whatever ends its lines."""
    lines = (
        "---",
        "title: Bridge",
        "---",
        "",
        "The council met on Tuesday and agreed to mend the bridge.",
        "",
    )
    article = seed(end.join(lines).encode())
    assert article.offsets.line(article.text.index("council")) == 5


def test_a_page_that_states_its_encoding_is_believed():
    """There is nothing to doubt where the page says it."""
    page = '<html><head><meta charset="iso-8859-2"></head><body>Gdańsk, Łódź</body></html>'
    assert decode.decode(page.encode("iso-8859-2"), "a.html") == (page, ())


@pytest.mark.parametrize("meant", ["the mayor’s “plan”", "£5 – or €6", "Müller, Łódź", "a\xa0b"])
def test_what_was_encoded_twice_is_read_as_it_was_meant(meant):
    """The letters are mended, with a problem that names the line."""
    twice = "".join(
        bytes((byte,)).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in meant.encode()
    )
    right, (doubt,) = decode.once(f"First line.\n{twice}", "a.txt")
    assert right.text == f"First line.\n{meant}"
    assert (doubt.code, doubt.line) == (Code.SEED_ENCODING, 2)


@pytest.mark.parametrize("text", [PROSE, "“Ça va”, said É. Œuvre", "naïve—“É", "№ 5 ©®™", "ÄÖÜ äöü ß"])
def test_what_is_right_is_left_alone(text):
    """Letters that only look like a mistake stay."""
    right, doubts = decode.once(text, "a.txt")
    assert (right.text, doubts) == (text, ())
