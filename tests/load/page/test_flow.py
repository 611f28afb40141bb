"""The text of a page in the order of reading: quotations as a browser sets them."""

import pytest

from briefgen.load.page.visible import scan


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("She called it <q>a day to keep</q>.", "She called it “a day to keep”."),
        ("<q>We said <q>no</q> twice</q>, he told us.", "“We said ‘no’ twice”, he told us."),
        ("She called it <q>“a day to keep”</q>.", "She called it “a day to keep”."),
        ("She called it a day</q>.", "She called it a day."),
    ],
)
def test_a_quotation_has_its_marks(source, text):
    """As a reader of the page sees them; a text that has its own gets no second ones."""
    (block,) = scan(f"<p>{source}</p>", 500).blocks
    assert block.text == text
    assert all(
        f"<p>{source}</p>"[one.file_start : one.file_start + one.length]
        == text[one.start : one.start + one.length]
        for one in block.pieces
    )
