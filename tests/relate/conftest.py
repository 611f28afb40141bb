"""What the tests of comparing share."""

import pytest

from briefgen.load.content import Content
from briefgen.relate import relate


@pytest.fixture
def desk():
    """A function that relates readings, with the editors' content where some is given."""

    def related(*readings, content=None):
        return relate(readings, content or Content())

    return related
