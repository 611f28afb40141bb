"""Which unknown names are states."""

import pytest

from briefgen.parse.actors.sorting import realms
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import site


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Halvora's foreign minister left.", True),
        ("The ambassador of Halvora left.", True),
        ("Halvora's deputy prime minister left, and Halvora is glad.", True),
        ("Halvora's bakers left.", False),
        ("Halvora's president left.", False),
        ("President Halvora spoke. Halvora's prime minister left.", False),
        ("Maria Halvora spoke. Halvora's prime minister left.", False),
        ("Halvora spoke. Peru's prime minister left.", False),
    ],
)
def test_a_state_has_ministers(nlp, text, found):
    """So may a person who is named in full somewhere; companies have presidents."""
    assert realms.is_realm(site(read_words(nlp(text)), "Halvora", "GPE")) is found
