"""What editors say of actors, read over the appearances of all articles."""

from briefgen.load.content import ActorNote, Place
from briefgen.problems import Code
from briefgen.relate.actors.identity import appearances, edits
from tests.factories import correction, name, reading


def found():
    return appearances.list_appearances(
        [
            reading("Ana Silva spoke.", name("Ana Silva"), id="a.txt"),
            reading("A. Silva spoke.", name("A. Silva"), id="b.txt"),
            reading("Per Berg spoke.", name("Per Berg"), id="c.txt"),
        ]
    )


def read(*corrections, notes=()):
    return edits.read_edits(found(), notes, corrections)


def test_merged_names_are_joined_with_the_editors_reason():
    """The first of them leads."""
    made = read(correction("merge", names=["Ana Silva", "A. Silva"], reason="one mayor"))
    assert made.joins == ((0, 1, "one mayor"),)


def test_split_names_are_out_of_the_rules_hands():
    """Each stands with those of its own name alone."""
    made = read(correction("split", names=["Ana Silva", "A. Silva"]))
    assert (made.free, made.joins) == ({0, 1}, ())


def test_a_new_name_is_for_all_who_are_called_so():
    """A name in another case or with accents is the same."""
    assert read(correction("rename", names=["ana silva"], value="Ana M. Silva")).names == {0: "Ana M. Silva"}


def test_a_name_that_another_has_already_makes_the_two_one():
    """Two actors of one name would stand beside each other on every page."""
    made = read(correction("rename", names=["A. Silva"], value="Per Berg"))
    assert [{one, other} for one, other, _ in made.joins] == [{1, 2}]
    assert made.names == {1: "Per Berg", 2: "Per Berg"}


def test_a_name_is_found_as_a_page_shows_it():
    """With what it says of somebody without a name behind."""
    made = read(correction("rename", names=["Per Berg (unnamed; Ana Silva says so)"], value="Per Holm"))
    assert (made.problems, made.names) == ((), {2: "Per Holm"})


def test_a_correction_for_one_article_leaves_the_others():
    """Its article may be named by its path."""
    made = read(correction("merge", names=["Ana Silva", "Per Berg"], article="a.txt"))
    assert made.joins == ()


def test_a_name_that_nobody_has_is_told_with_the_nearest():
    """And the place where it is written."""
    (problem,) = read(correction("rename", names=["Ana Silvia"], value="x")).problems
    assert (problem.code, problem.hint) == (Code.CORRECTION_STALE, "did you mean A. Silva, Ana Silva?")


def test_a_note_joins_its_names_and_forbids_others():
    """Who is on its list of others stays free of it."""
    note = ActorNote("Ana Silva", "", ("A. Silva",), ("Per Berg",), "", Place("content/actors/silva.md", 1))
    made = read(notes=[note])
    assert [(one, other) for one, other, _ in made.joins] == [(0, 1)]
    assert made.names == {0: "Ana Silva", 1: "Ana Silva"}
    assert made.free == {2}
