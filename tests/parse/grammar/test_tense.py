"""Whether a clause speaks of what is to come."""

import pytest

from briefgen.parse.grammar import tense


def word(nlp, text, spelled):
    return next(token for token in nlp(text) if token.text == spelled)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Weavers will meet on Friday.", "meet"),
        ("Weavers are meeting on Friday.", "meeting"),
        ("Weavers plan to meet on Friday.", "meet"),
        ("Weavers said they would meet on Friday.", "meet"),
        ("Weavers are expected on Friday.", "expected"),
        ("The weaver is due in court on Friday.", "is"),
        ("Weavers planned a march on Friday.", "planned"),
    ],
)
def test_these_look_ahead(nlp, text, verb):
    """By a helper, a verb that announces, a present that goes on."""
    assert tense.looks_ahead(word(nlp, text, verb)) is True


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Weavers met on Friday.", "met"),
        ("Weavers have met on Friday.", "met"),
        ("Weavers failed to meet on Friday.", "meet"),
        ("The paper says so on Friday.", "says"),
        ("The pact signed on Friday failed.", "signed"),
        ("The weavers had been due to meet on Friday.", "meet"),
    ],
)
def test_these_do_not(nlp, text, verb):
    """A past, an infinitive that was not done, a plan that is over."""
    assert tense.looks_ahead(word(nlp, text, verb)) is False


def test_what_is_set_for_a_day_lies_ahead(nlp):
    """A record that is set on one does not."""
    assert tense.looks_ahead(word(nlp, "The vote set for Friday was long.", "set")) is True
    assert tense.looks_ahead(word(nlp, "She broke the record set on Friday.", "set")) is not True


def test_a_plain_present_is_a_plan_with_a_date_only(nlp):
    """A helper that says so needs none."""
    assert tense.is_planned(word(nlp, "Weavers meet on Friday.", "meet"), True)
    assert not tense.is_planned(word(nlp, "Weavers meet on Friday.", "meet"), False)
    assert tense.is_planned(word(nlp, "Weavers will meet.", "meet"), False)


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("The fair had been scheduled for May.", True),
        ("The fair was to open in May.", True),
        ("The fair is due in May.", False),
        ("The fair opened in May.", False),
        ("Weavers planned to meet in May but could not.", True),
        ("Weavers said they planned to meet in May.", False),
        ("Weavers plan to meet in May.", False),
    ],
)
def test_a_plan_told_in_the_past_is_over(nlp, text, over):
    """What had been due need not be so any more."""
    assert tense.is_plan_over(word(nlp, text, "May")) is over


def test_will_and_would_are_told_apart(nlp):
    """In any spelling of "will"."""
    for text in ("Weavers will meet.", "Weavers won't meet.", "They'll meet."):
        assert tense.has_will(word(nlp, text, "meet"))
        assert not tense.has_would(word(nlp, text, "meet"))
    assert tense.has_would(word(nlp, "Weavers would meet.", "meet"))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The weavers would sue if the mill did not pay by June.", "pay"),
        ("Rowers said they would leave unless the club mended the boats by June.", "mended"),
        ("If the farm lost its licence in June, the dairy would close.", "lost"),
        ("The weavers said they would strike if wages were not raised by June.", "raised"),
    ],
)
def test_a_past_that_would_hangs_on_lies_ahead(nlp, text, verb):
    """What is only supposed stands in the past because “would” does."""
    assert tense.looks_ahead(word(nlp, text, verb)) is True


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The weavers would have sued if the mill closed in June.", "closed"),
        ("Rowers asked if the club mended the boats in June.", "mended"),
        ("An inquiry would show if the mill paid in June.", "paid"),
        ("The dairy would close because the farm lost its licence in June.", "lost"),
        ("The farm paid in June, so the weavers would stay.", "paid"),
    ],
)
def test_a_past_that_nothing_supposes_does_not(nlp, text, verb):
    """What would have been is over, and a reason is told as so."""
    assert tense.looks_ahead(word(nlp, text, verb)) is False
