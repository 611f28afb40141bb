"""Which organisations of one article are one."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors.identity import organisations
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft
from tests.parse.actors.marked import read


def join(nlp, *names, text=""):
    """For each short name the fuller one, and why."""
    read = read_words(nlp(text or " met ".join(names) + "."))
    drafts = [draft(read, name, ActorKind.ORGANISATION) for name in names]
    return organisations.find_fuller_names(read, drafts, list(names))


@pytest.mark.parametrize(
    ("short", "full", "why"),
    [
        ("CWB", "Coastal Watch Bureau", "initials of Coastal Watch Bureau"),
        ("Tessel", "Tessel Ltd", "Tessel Ltd without its ending"),
        ("Norvik", "Norvik Airways", "short for Norvik Airways"),
        ("Union", "Harbour Workers Union", "short for Harbour Workers Union"),
    ],
)
def test_a_short_name_stands_for_the_only_full_one(nlp, short, full, why):
    """By its initials, without its ending, by its first or its last word."""
    assert join(nlp, full, short) == {short: (full, why)}


def test_of_two_that_may_be_meant_none_is(nlp):
    """Two unions, or two bodies of the same initials."""
    assert "Union" not in join(nlp, "Harbour Workers Union", "Bakers Union", "Union")
    assert "CWB" not in join(nlp, "Coastal Watch Bureau", "City Water Board", "CWB")


def test_an_organ_is_not_its_body(nlp):
    """The African Union is not its Commission, nor a state the airline that bears its name."""
    assert join(nlp, "African Union Commission", "African Union") == {}
    assert join(nlp, "Peru Airways", "Peru") == {}


def test_its_mission_is_that_of_the_owner_named_before(nlp):
    """The same task in the same place; with another place it is another."""
    whole, own = "EU Harbour Mission for Ghana", "Harbour Mission for the Towns of Ghana"
    told = join(nlp, whole, own, text=f"The {whole} grew. Its {own} has boats.")
    assert told[own][0] == whole
    other = "Harbour Mission for Peru"
    assert other not in join(nlp, whole, other, text=f"The {whole} grew. Its {other} has boats.")


@pytest.mark.parametrize(
    ("whole", "own"),
    [
        ("EU Harbour Mission for Ghana", "Harbour Mission for the Towns of Ghana"),
        ("AU Relief Fund for Orphans", "Relief Fund for the Orphans"),
        ("NATO Sports Day for Cadets", "Sports Day for the Cadets"),
    ],
)
def test_what_is_its_owner_s_is_no_other_s(nlp, whole, own):
    """Whatever its task; where another name stands before "its", that one may be the owner."""
    told = join(nlp, whole, own, text=f"The {whole} grew, and its {own} moved.")
    assert told[own] == (whole, f"“its”: the owner of {whole}, with the same task")
    told = join(nlp, whole, own, text=f"The {whole} grew. Then Peru moved its {own}.")
    assert own not in told


def test_a_newspaper_is_not_its_town(nlp):
    """Lumara is where the Lumara Gazette comes out."""
    assert join(nlp, "Lumara Gazette", "Lumara") == {}


@pytest.mark.parametrize(("club", "short"), [("Lumara Rovers", "Rovers"), ("Tarn Falcons", "Falcons")])
def test_a_club_is_called_by_its_players(nlp, club, short):
    """Not by where they play; and not where its fans have taken the name too."""
    assert join(nlp, club, short) == {short: (club, f"short for {club}")}
    assert short not in join(nlp, club, f"{short} United", short)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Security Council", "United Nations Security Council"),
        ("Harbour Workers Union", "Northern Harbour Workers Union"),
    ],
)
def test_a_body_is_one_with_and_without_whose_it_is(short, full):
    """Behind a body that is known; three words or more that end the longer name."""
    text = f"The {full} met. The {short} agreed."
    assert len({one.same_as for one in read(text)[0] if one.name == short} - {None}) == 1
