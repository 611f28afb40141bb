"""Lemmas of verbs with a silent e."""

import pytest

from briefgen.parse import lemmas


@pytest.mark.parametrize(
    ("form", "lemma", "mended"),
    [
        ("hoped", "hop", "hope"),
        ("hopes", "hop", "hope"),
        ("hopping", "hop", "hop"),
        ("fined", "fin", "fine"),
        ("staged", "stag", "stage"),
        ("watches", "watch", "watch"),
        ("passes", "pass", "pass"),
        ("goes", "go", "go"),
        ("planned", "plan", "plan"),
        ("opened", "open", "open"),
        ("fixed", "fix", "fix"),
        ("showed", "show", "show"),
        ("played", "play", "play"),
        ("needed", "need", "need"),
        ("said", "say", "say"),
    ],
)
def test_an_e_comes_back_only_where_the_form_needs_it(form, lemma, mended):
    """“Hoped” cannot be of “hop”, which doubles its p."""
    assert lemmas.with_e(form, lemma) == mended


def test_the_pipeline_mends_verbs(nlp):
    """What every finder reads."""
    assert [token.lemma_ for token in nlp("She hoped.")][1] == "hope"
