"""The table of formats and the table of endings agree."""

from briefgen.load import suffixes
from briefgen.load.formats import FORMATS


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
