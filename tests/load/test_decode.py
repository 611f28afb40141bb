"""Bytes become text: marks, UTF-8, then a guess that is reported; line ends and odd characters are mended."""

import pytest

from briefgen.load import decode
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


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "ISO_8859-1", "us-ascii", "windows-1252"])
@pytest.mark.parametrize("states", ['<meta charset="{}">', "<meta content='text/html; charset={}'>"])
def test_the_web_calls_windows_1252_by_many_names(label, states):
    """A page of any of them keeps its quotes, its dashes and its euro signs."""
    page = f"<html><head>{states.format(label)}</head><body>“€7 billion” – or not…</body></html>"
    assert decode.decode(page.encode("cp1252"), "a.html") == (page, ())


def test_an_xml_declaration_states_the_encoding_too():
    """So do pages of the time of XHTML."""
    page = '<?xml version="1.0" encoding="ISO-8859-2"?><html><body>Bałtyk, Wrocław</body></html>'
    assert decode.decode(page.encode("iso-8859-2"), "a.html") == (page, ())


@pytest.mark.parametrize("label", ["utf-16", "nonsense", "x"])
def test_a_page_that_states_what_it_cannot_be_in_is_guessed_at(label):
    """What ASCII states is in no encoding of two bytes a letter, nor in one that nobody knows."""
    page = f'<html><head><meta charset="{label}"></head><body>The café in Malmö shut on Monday.</body></html>'
    text, (doubt,) = decode.decode(page.encode("cp1252"), "a.html")
    assert (text, doubt.code) == (page, Code.SEED_ENCODING)


@pytest.mark.parametrize(
    "line",
    [
        "The dam will cost €90 million, the water board said.",
        "A litre costs €2 – “too much”, said the driver’s wife…",
        "Zoë’s café • 5°C at noon • £3m • ‘it’s over’ ½ mile",
        "À la carte at the Hôtel d’Orléans in Besançon, Œuvre no. 3, ISBN™",
    ],
)
def test_a_file_of_windows_is_never_taken_for_one_of_a_mac(line):
    """However few its odd bytes are: one euro sign is enough."""
    text, (doubt,) = decode.decode(line.encode("cp1252"), "a.txt")
    assert (text, doubt.message) == (line, "not UTF-8; read as cp1252")


@pytest.mark.parametrize(
    "line",
    [
        "The council’s plan failed.",
        "“We shall see,” said Zoë, who had come late.",
        "He left – and nobody knows why.",
        "It is said that he paid 90€ for the chairs, and more for the table.",
    ],
)
def test_a_file_of_a_mac_is_no_file_of_windows(line):
    """A capital after a small letter, or alone, is a quotation mark of the other."""
    text, _ = decode.decode(line.encode("mac_roman"), "a.txt")
    assert text == line
