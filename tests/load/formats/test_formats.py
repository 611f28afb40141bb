"""The table of formats and the table of endings agree."""

from briefgen.load import suffixes
from briefgen.load.formats import FORMATS


def test_every_ending_that_is_read_has_its_reader():
    """And none has two, nor is told as one that is not read."""
    known = [suffix for each in FORMATS for suffix in each.suffixes]
    assert sorted(known) == sorted(suffixes.READ)
    assert not set(known) & {*suffixes.MEANT, *suffixes.OTHERS}
