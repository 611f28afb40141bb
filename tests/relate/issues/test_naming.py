"""Who is meant by "he", where the proposition says that the mayor should resign."""

import pytest

from briefgen.relate import relate
from briefgen.relate.issues import aims, naming
from tests.factories import holds, name, reading


@pytest.mark.parametrize(
    ("proposition", "found"),
    [
        ("The mayor should resign", ["Lee"]),
        ("The bishop should resign", []),
        ("The dam should be built", []),
    ],
)
def test_whom_the_proposition_names(proposition, found):
    """Only of a deed, and only whom the article calls so."""
    text = "The mayor is old. Rosa Berg wants Lee to resign."
    made = reading(
        text,
        name("mayor"),
        name("Lee", same_as=0),
        name("Rosa Berg"),
        holds("Rosa Berg", "Rosa Berg wants Lee to resign", content="Lee to resign"),
    )
    (brief,) = relate([made]).briefs
    (position,) = brief.findings.positions
    spans = naming.list_named(brief, position, aims.read_aim(proposition))
    assert [span.of(text) for span in spans] == found
