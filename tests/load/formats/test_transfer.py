"""What mails wrap into ASCII is unwrapped, and every letter that stands in the file leads there."""

import base64
import quopri

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.load.formats import transfer
from briefgen.load.offsets import Traced, trace_whole
from briefgen.model import Offsets, Span
from tests.load.test_offsets import faithful

TEXT = "The fare rose from 3 to 4 euros – “too much”, says Zoë.\nThe next line = the last; it ends here.\n"


def unwrapped(packed: str, encoding: str, charset: str = "utf-8") -> Traced:
    return transfer.undo_transfer(packed, transfer.Wrapped(Span(0, len(packed)), encoding, charset))


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_quoted_printable_is_read(charset):
    """Soft line ends are none, and letters in two or three bytes are one."""
    packed = quopri.encodestring(TEXT.encode(charset)).decode()
    found = unwrapped(packed, "quoted-printable", charset)
    assert found.text == TEXT
    assert faithful(found, packed)
    assert sum(segment.length for segment in found.segments) > 0.8 * len(TEXT)


def test_a_letter_that_a_soft_line_end_parts_is_whole():
    """Some programs break lines wherever 76 characters are full."""
    assert unwrapped("pay =E2=\n=82=AC5", "quoted-printable").text == "pay €5"


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "utf-16-le"])
def test_base64_is_read(charset):
    """Of each letter it is known on which line of the file it is packed."""
    packed = base64.encodebytes((TEXT * 9).encode(charset)).decode()
    found = unwrapped(packed, "base64", charset)
    assert found.text == TEXT * 9
    into = Offsets(found.segments, (0, *(at + 1 for at, sign in enumerate(packed) if sign == "\n")))
    lines = [into.line(at) for at in range(len(found.text))]
    assert lines == sorted(lines)
    assert (lines[0], lines[-1]) == (1, packed.count("\n"))


@pytest.mark.parametrize("packed", ["VGhl", "VGhl=", "VGhl\r\n!!", "VG\nhl"])
def test_base64_that_is_not_quite_is_read_as_far_as_it_goes(packed):
    """What is no sign of it is passed over."""
    assert unwrapped(packed, "base64").text == "The"


@given(st.text(max_size=200), st.sampled_from(["quoted-printable", "base64", "8bit"]))
@example("\r\n\n", "quoted-printable")
def test_whatever_was_packed_comes_out(text, encoding):
    """Letter for letter, traced in order; `quopri` packs line ends of two kinds as one."""
    data = text.encode("utf-8", "replace")
    packed = {
        "quoted-printable": quopri.encodestring(data, quotetabs=True).decode("latin-1"),
        "base64": base64.encodebytes(data).decode(),
        "8bit": data.decode(),
    }[encoding]
    if encoding == "quoted-printable":
        data = quopri.decodestring(packed.encode())
    found = unwrapped(packed, encoding)
    assert found.text == data.decode()
    assert faithful(found, packed)


@given(st.text(st.sampled_from("=A0f \r\n>-"), max_size=60), st.sampled_from(["quoted-printable", "base64"]))
def test_whatever_is_packed_wrongly_is_traced(packed, encoding):
    """Broken wrapping breaks nothing else."""
    found = unwrapped(packed, encoding)
    assert faithful(found, packed)
    assert faithful(transfer.reflow_text(found, delete=True), packed)


@pytest.mark.parametrize(
    ("flowed", "text"),
    [
        ("The fare rose \nlast week.\n\nIt fell \nagain.", "The fare rose last week.\n\nIt fell again."),
        ("The fare rose\nlast week.", "The fare rose\nlast week."),
        (" From Gullwick \n to Sandvik", "From Gullwick  to Sandvik"),
        ("Yours,\n-- \nIda", "Yours,\n-- \nIda"),
        ("> The fare rose \r\n> last week.\r\n", "> The fare rose last week.\r\n"),
        (">> The fare \n> > rose \n> Did it?", ">> The fare rose \n> Did it?"),
        ("> The fare rose. \nIt did not.", "> The fare rose. \nIt did not."),
        ("It did not: \n> The fare rose.", "It did not: \n> The fare rose."),
        ("The fare \nrose by 5 \n > 4 kroner", "The fare rose by 5 > 4 kroner"),
        ("> Yours, \n> -- \n> Ida", "> Yours, \n> -- \n> Ida"),
    ],
)
def test_a_line_that_ends_in_a_space_goes_on(flowed, text):
    """The line above a signature ends in one and does not; a quotation goes on in a line as deep."""
    assert transfer.reflow_text(trace_whole(flowed), delete=False).text == text


@pytest.mark.parametrize("marks", ["", "> "])
def test_the_space_itself_may_be_none_of_the_text(marks):
    """A language without spaces is parted anywhere."""
    flowed = trace_whole(f"{marks}ferry \n{marks}man")
    assert transfer.reflow_text(flowed, delete=True).text == f"{marks}ferryman"
