"""What templates say is escaped as others would, without a wrapper a piece."""

import pytest
from markupsafe import Markup
from markupsafe import escape as other

from briefgen.render.escaping import escape


@pytest.mark.parametrize("value", ["", "plain", "<b> & \"x\" 'y'", "\u202e\u00e9", 7, None, 1.5])
def test_a_piece_is_escaped_letter_for_letter(value):
    """As the library does it; a number by its digits."""
    assert str(escape(value)) == str(other(value))


def test_markup_stays_as_it_is():
    """What a component made is not escaped again, nor what tells its own markup."""

    class Told(str):
        def __html__(self) -> str:
            return f"<i>{self}</i>"

    assert escape(Markup("<b>x</b>")) == "<b>x</b>"
    assert escape(Told("x")) == "<i>x</i>"
