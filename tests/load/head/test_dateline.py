"""Where the dateline of a report ends, in the ways that agencies write it."""

import pytest

from briefgen.load.head import dateline


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("LIMA, Peru (NNA) _ The harbour closed.", " The harbour closed."),
        ("LIMA, Peru (NNA)_ The harbour closed.", " The harbour closed."),
        ("LONDON _ The harbour closed.", " The harbour closed."),
        ("LIMA (NNA) -- The harbour closed.", " The harbour closed."),
    ],
)
def test_a_dateline_ends_with_its_dash_or_what_stands_for_it(line, rest):
    """Agencies of old wrote a low line for a dash."""
    found = dateline.find_dateline(line)
    assert found is not None
    assert line[found.span.end :] == rest


@pytest.mark.parametrize("line", ["NOTE _ This is a draft.", "snake _ case is a way to write names"])
def test_a_low_line_alone_makes_no_dateline(line):
    """A place that is known, or an agency, must stand before it."""
    assert dateline.find_dateline(line) is None
