"""The table of formats and the table of endings agree."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.config import Limits
from briefgen.load import suffixes
from briefgen.load.formats import FORMATS, File, parts
from briefgen.problems import SeedSkipped
from tests.load.formats.files import FILES


def test_every_ending_that_is_read_has_its_reader():
    """And none is told as one that is not read."""
    known = {suffix for each in FORMATS for suffix in each.suffixes}
    assert sorted(known) == sorted(suffixes.READ)
    assert not known & {*suffixes.MEANT, *suffixes.OTHERS}


def test_of_the_readers_of_one_ending_all_but_the_last_know_their_files():
    """The last takes what is left."""
    for suffix in suffixes.READ:
        *others, _ = [each for each in FORMATS if suffix in each.suffixes]
        assert all(each.is_it for each in others)


SAMPLES = [path for path in sorted(FILES.iterdir()) if path.suffix in (".docx", ".odt", ".pdf", ".rtf")]


@pytest.mark.slow
@given(st.sampled_from(SAMPLES), st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_file_costs_itself_alone(path, data):
    """Whatever bytes of it are lost or others: it is read, or it is a problem of its own."""
    broken = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(broken) - 1))
        broken[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    with suppress(SeedSkipped):
        parts(File(bytes(broken), path.name, Limits()))
