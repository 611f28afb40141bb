"""Names by keys that they share."""

from briefgen.parse.actors import nearby


def last_word(name):
    return [name.split()[-1]]


def test_those_that_share_a_key_are_near():
    """In the order in which they were named; a key given twice counts once."""
    held = nearby.group_near(["Ana Lind", "Omar Sarr", "Bo Lind"], lambda name: last_word(name) * 2)
    assert held == {"Lind": ["Ana Lind", "Bo Lind"], "Sarr": ["Omar Sarr"]}


def test_one_who_shares_two_keys_is_given_once():
    """And of a key that nobody has there is none."""
    held = nearby.group_near(["Ana Lind"], str.split)
    assert nearby.list_others(held, ["Ana", "Lind", "Sarr"]) == ["Ana Lind"]


def test_a_key_that_very_many_share_tells_nothing():
    """So that no article with a thousand of one name is compared each with each."""
    many = [f"P{at} Lind" for at in range(nearby.NAMES_OF_KEY)]
    assert nearby.list_others(nearby.group_near(many, last_word), ["Lind"]) == many
    assert nearby.list_others(nearby.group_near([*many, "Ana Lind"], last_word), ["Lind"]) == []
