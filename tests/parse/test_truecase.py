"""Lines that shout, in ordinary letters and of the same length."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.parse import truecase

PLAIN = {"names", "new", "cabinet", "opens", "the", "at"}


def quiet(text):
    return truecase.quieten_text(text, PLAIN.__contains__)


def test_a_line_of_capitals_is_read_in_ordinary_letters():
    """Words are small, names keep their capital, an acronym all of them."""
    assert quiet("BERGEN NAMES NEW CABINET") == "Bergen names new cabinet"
    assert quiet("HQ OPENS AT O'BRIEN FARM") == "HQ opens at O'Brien Farm"
    assert quiet("PANAMA'S CABINET") == "Panama's cabinet"


def test_the_first_word_keeps_its_capital():
    """Whether it is a name or not."""
    assert quiet("CABINET OPENS") == "Cabinet opens"


def test_other_lines_stay_as_they_are():
    """A line with a small letter, and one of acronyms alone."""
    for line in ("Bergen NAMES its new cabinet", "EU, UN, NATO"):
        assert list(truecase.find_shouted(line)) == []
        assert quiet(line) == line


@given(st.text(alphabet="ABÇİßÉ' \n’abz.", max_size=60))
def test_every_offset_holds(text):
    """Whatever the text, it has its length and its lines."""
    told = quiet(text)
    assert len(told) == len(text)
    assert [at for at, one in enumerate(told) if one == "\n"] == [
        at for at, one in enumerate(text) if one == "\n"
    ]
