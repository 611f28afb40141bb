"""What the finders hand each other."""

import pytest

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.drafts import Calling, MentionDraft


@pytest.mark.parametrize(
    ("calling", "by", "rule"),
    [
        (Calling.NAME, "surname", "actors.surname"),
        (Calling.PRONOUN, "", "actors.pronoun"),
        (Calling.MODEL, "", "actors.model"),
    ],
)
def test_the_rule_of_a_mention_is_by_what_it_is_known(calling, by, rule):
    """By a rule that knows the name; where none does, by how the actor is called."""
    assert MentionDraft(0, 1, MentionForm.NAME, ActorKind.PERSON, "Osei", calling, by).rule == rule


def test_every_way_of_calling_has_a_rule_of_its_own():
    """No two share a name in the evidence."""
    rules = [MentionDraft(0, 1, MentionForm.NAME, ActorKind.PERSON, "", calling).rule for calling in Calling]
    assert len(set(rules)) == len(rules)
