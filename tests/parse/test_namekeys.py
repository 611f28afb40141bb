"""Names as they are compared."""

import pytest

from briefgen.parse import namekeys


@pytest.mark.parametrize(
    ("one", "other"),
    [("Łódź Ferry", "lodz ferry"), ("U.S.", "us"), ("Saint-Denis", "Saint Denis"), ("O’Brien", "OBrien")],
)
def test_accents_points_and_case_make_no_other_name(one, other):
    """Nor does a hyphen or an apostrophe."""
    assert namekeys.fold_name(one) == namekeys.fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tchaikovsky", "Chaikovskiy"),
        ("Khrushchev", "Hruschev"),
        ("Yuri", "Iouri"),
        ("Krylov", "Krilow"),
        ("Becker", "Beker"),
    ],
)
def test_ways_to_write_one_name_sound_alike(one, other):
    """In Latin letters, as different countries spell it."""
    assert namekeys.hear_word(one) == namekeys.hear_word(other)


@pytest.mark.parametrize(("one", "other"), [("Marta", "Mirta"), ("Berg", "Borg"), ("Lund", "Lind")])
def test_other_names_sound_otherwise(one, other):
    """A vowel in the middle tells them apart."""
    assert namekeys.hear_word(one) != namekeys.hear_word(other)


def test_a_company_is_known_without_its_endings():
    """But a name that is nothing else stays whole; a state's short name is its long one."""
    assert namekeys.fold_company("Nordbank Holdings N.V.") == namekeys.fold_company("Nordbank Holdings")
    assert namekeys.fold_company("Inc.") == "inc"
    assert namekeys.fold_company("US Air Force") == namekeys.fold_company("United States Air Force")


def test_initials_abbreviate_a_name():
    """With the small words and without them; one word has none."""
    assert {"PB", "POB"} <= namekeys.list_acronyms("Port of Bergen")
    assert namekeys.list_acronyms("Bergen") == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Department of Trade", "Trade Department"),
        ("Ministry of Public Works", "Public Works Ministry"),
        ("Al-Watan", "Watan"),
    ],
)
def test_a_department_is_one_in_either_order(one, other):
    """And with or without the Arabic article; "Bank of Ghana" is no "Ghana Bank"."""
    assert namekeys.fold_company(one) == namekeys.fold_company(other)
    assert namekeys.fold_company("Bank of Ghana") != namekeys.fold_company("Ghana Bank")
