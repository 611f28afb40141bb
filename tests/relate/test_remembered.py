"""What is found out of one article is found once, as long as the article stays as it is."""

from dataclasses import replace

import pytest

from briefgen.cache.recall import Recall, RememberedCall
from briefgen.cache.store import Store
from briefgen.relate.remembered import Remembered
from tests.factories import name, reading

NAMES: RememberedCall[tuple[str, ...]] = RememberedCall("names", tuple[str, ...])


@pytest.fixture
def brief(desk):
    """One that names one."""
    return desk(reading("Ana Silva spoke at noon.", name("Ana Silva"))).briefs[0]


@pytest.fixture
def ask(tmp_path):
    """A build that asks for the names of a brief; how often one was made, over all builds."""
    made = []

    def asked(brief, *beside):
        with Store(tmp_path / "recalled.sqlite") as store:
            recalled = Recall(store)
            found = Remembered(recalled).of(NAMES, brief, lambda: made.append(1) or ("Ana Silva",), *beside)
            recalled.finish()
        assert found == ("Ana Silva",)
        return len(made)

    return asked


def test_an_article_that_stays_is_asked_once(ask, brief):
    """Its brief is made anew by each build, and is equal."""
    assert ask(brief) == ask(replace(brief)) == 1


def test_a_brief_that_differs_is_another(ask, brief):
    """Here nobody knows any more who was named."""
    assert (ask(brief), ask(replace(brief, actors=()))) == (1, 2)


def test_what_is_told_beside_it_counts(ask, brief):
    """The same brief on another desk: what is made of both is made anew."""
    assert (ask(brief, "Lund"), ask(brief, "Lund"), ask(brief, "Turku")) == (1, 1, 2)


def test_equal_briefs_have_equal_digests(brief):
    """Of each build, whether it remembers anything or not; another brief has another."""
    one, other = Remembered(), Remembered()
    assert one.digest(brief) == other.digest(replace(brief)) != other.digest(replace(brief, actors=()))


def test_a_brief_that_is_let_go_is_digested_anew(brief):
    """What the desk was made of on the way is held no longer; its digest is the same when asked for again."""
    known = Remembered()
    before = known.digest(brief)
    known.let_go(())
    assert known.digest(brief) == before
