"""Whom nobody names is told by what they are and who tells of them."""

from tests.factories import holds, name, reading


def called(desk, *readings):
    return sorted(one.name for one in desk(*readings).actors if one.kind == "unnamed")


def test_the_unnamed_of_a_speaker_are_told_by_the_speaker(desk):
    """ "Some ports are open, Ann Lee said": who they are is hers to say."""
    text = "Some ports are open, Ann Lee said."
    row = holds("Ann Lee", "Some ports are open", "claims")
    one = reading(text, name("Ann Lee"), name("Some ports", "unnamed", form="nominal"), row)
    assert called(desk, one) == ["Some ports (unnamed; Ann Lee says so)"]


def test_the_unnamed_of_an_article_are_unnamed(desk):
    """Nobody is quoted for them."""
    one = reading("Some ferries sailed.", name("Some ferries", "unnamed", form="nominal"))
    assert called(desk, one) == ["Some ferries (unnamed)"]


def test_two_of_them_are_never_one(desk):
    """The words alone say nothing of who they are."""
    rows = [
        reading(
            f"Officials of {place} spoke.", name("Officials", "unnamed", form="nominal"), id=f"{place}.txt"
        )
        for place in ("Lund", "Ystad")
    ]
    assert called(desk, *rows) == ["Officials (unnamed)", "Officials (unnamed)"]
