"""A split that parts nothing is told, because an editor believes that it does."""

import pytest

from briefgen.problems import Code
from briefgen.relate.actors.identity import appearances, splits
from tests.factories import correction, name, reading


def idle(*articles, names=("Ana Silva", "Ana Maria Silva")):
    found = appearances.list_appearances(articles)
    return [
        (one.code, one.message)
        for one in splits.find_idle_splits(found, (), (correction("split", names=list(names)),))
    ]


def test_a_split_that_parts_is_not_told():
    """The two names would be one without it."""
    articles = [
        reading("Ana Silva spoke.", name("Ana Silva"), id="a.txt"),
        reading("Ana Maria Silva spoke.", name("Ana Maria Silva"), id="b.txt"),
    ]
    assert idle(*articles) == []


def test_names_that_were_never_one_are_told():
    """Without the line they stay apart as well."""
    articles = [
        reading("Ana Silva spoke.", name("Ana Silva"), id="a.txt"),
        reading("Per Berg spoke.", name("Per Berg"), id="b.txt"),
    ]
    ((code, message),) = idle(*articles, names=("Ana Silva", "Per Berg"))
    assert (code, message) == (Code.CORRECTION_IDLE, "“Ana Silva” and “Per Berg” were never one")


def test_one_inside_an_article_cannot_be_split():
    """Where an article itself calls one actor both."""
    text = "Ana Maria Silva spoke. Ana Silva left."
    article = reading(text, name("Ana Maria Silva"), name("Ana Silva", same_as=0))
    ((_, message),) = idle(article)
    assert message.endswith("are one inside an article")


@pytest.mark.parametrize("names", [("Ana Silva", "Nobody Else"), ("Nobody Else", "No One")])
def test_names_that_nobody_has_are_told_elsewhere(names):
    """As corrections that match nothing."""
    assert idle(reading("Ana Silva spoke.", name("Ana Silva")), names=names) == []
