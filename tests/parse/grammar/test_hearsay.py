"""Whether the article vouches for what a verb tells."""

import pytest

from briefgen.parse.grammar import hearsay


def verb(nlp, text, word):
    return next(token for token in nlp(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "said", "alleged"),
    [
        ("The clerk allegedly sold the maps.", "allegedly", True),
        ("The clerk reportedly sold the maps.", "reportedly", False),
        ("The clerk probably sold the maps.", "probably", False),
        ("The clerk quickly sold the maps.", None, False),
        ("The maps were supposedly sold.", "supposedly", True),
    ],
)
def test_an_adverb_says_that_others_tell_it(nlp, text, said, alleged):
    """Of some of them even that it may not have been done; how it was done says nothing of it."""
    found = hearsay.find_hearsay(verb(nlp, text, "sold"))
    assert (found.text if found is not None else None) == said
    assert hearsay.is_alleged(verb(nlp, text, "sold")) is alleged
