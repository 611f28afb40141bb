"""Letters as they are analysed: line ends, spaces, ligatures, what cannot be seen, what was encoded twice."""

import pytest

from briefgen.load import letters
from briefgen.load.offsets import trace_whole
from briefgen.problems import Code

PROSE = "The mayor of Łódź said “we shall not pay €500 for it” – and left the room."


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\x85", "\x0c"])
def test_every_line_end_becomes_a_line_feed(end):
    """Whatever system wrote the file."""
    assert letters.normalised(trace_whole(f"one{end}two")).text == "one\ntwo"


def test_invisible_characters_are_dropped_and_odd_spaces_are_plain():
    """All but the narrow space that groups the digits of a number."""
    odd = "a\u200bb c\xa0d \u202ee\u202c f\xadg 25\u202f000"
    assert letters.normalised(trace_whole(odd)).text == "ab c d e fg 25\u202f000"


def test_a_control_that_no_text_has_is_the_letter_that_windows_has_there():
    """A page of Windows that calls itself by another name keeps its euro sign, quotes and dots."""
    file = "It took \x805 billion \x96 \x93a lot\x94\x85 \x81and more."
    traced = letters.normalised(trace_whole(file))
    assert traced.text == "It took €5 billion – “a lot”… and more."
    for one in traced.segments:
        found = traced.text[one.start : one.start + one.length]
        assert found == file[one.file_start : one.file_start + one.length]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (
            "The ﬁrst ﬂood eﬀect hit the oﬃce and the waﬄe shop.",
            "The first flood effect hit the office and the waffle shop.",
        ),
        ("the ﬆone of the Auguſt ﬅorm", "the stone of the Auguſt storm"),
    ],
)
def test_a_ligature_is_the_letters_it_is_made_of(file, text):
    """Text out of a PDF has them; every letter around them still leads to its place."""
    traced = letters.normalised(trace_whole(file))
    assert traced.text == text
    assert all(
        text[one.start : one.start + one.length] == file[one.file_start : one.file_start + one.length]
        for one in traced.segments
    )


@pytest.mark.parametrize(
    ("file", "text"), [("7\u2007000 sheep", "7\xa0000 sheep"), ("a\u2007b 4\u2007m", "a b 4 m")]
)
def test_a_figure_space_groups_digits_as_a_no_break_space_does(file, text):
    """Between words it is a space."""
    assert letters.normalised(trace_whole(file)).text == text


@pytest.mark.parametrize(("file", "text"), [("\xad", ""), ("\xa0", " "), ("ﬁ", "fi"), ("é", "é")])
def test_a_stretch_that_is_written_otherwise_is_read_alike(file, text):
    """As an entity of a page is."""
    assert letters.write_plainly(file) == text


@pytest.mark.parametrize("meant", ["the mayor’s “plan”", "£5 – or €6", "Müller, Łódź", "a\xa0b"])
def test_what_was_encoded_twice_is_read_as_it_was_meant(meant):
    """The letters are mended, with a problem that names the line."""
    twice = "".join(
        bytes((byte,)).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in meant.encode()
    )
    right, (doubt,) = letters.decode_once(f"First line.\n{twice}", "a.txt")
    assert right.text == f"First line.\n{meant}"
    assert (doubt.code, doubt.line) == (Code.SEED_ENCODING, 2)


@pytest.mark.parametrize("text", [PROSE, "“Ça va”, said É. Œuvre", "naïve—“É", "№ 5 ©®™", "ÄÖÜ äöü ß"])
def test_what_is_right_is_left_alone(text):
    """Letters that only look like a mistake stay."""
    right, doubts = letters.decode_once(text, "a.txt")
    assert (right.text, doubts) == (text, ())
