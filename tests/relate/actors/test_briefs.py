"""One article's actors: by their fullest names, with the roles that it states in words of its own."""

from briefgen.model import MentionForm
from briefgen.relate.actors.briefs import name_of
from tests.factories import name, reading, role


def test_an_actor_is_shown_by_its_fullest_name(desk) -> None:
    """A name goes before a description, a longer one before a shorter."""
    read = reading(
        "The minister, Lee, met Ann Lee of the port.",
        name("The minister", form="nominal", called="minister"),
        name("Lee"),
        name("Ann Lee"),
    )
    shown = name_of(read.findings.actors)
    assert (shown.name, shown.form) == ("Ann Lee", MentionForm.NAME)


def test_a_role_that_points_at_another_is_no_role_of_a_brief(desk) -> None:
    """ "His Peruvian counterpart" says whose minister it is only beside the first one."""
    made = desk(
        reading(
            "Energy minister Bo Ek met his Peruvian counterpart Ana Diaz.",
            name("Bo Ek"),
            name("Ana Diaz"),
            role("Energy minister", "Bo Ek", "energy minister"),
            role("his Peruvian counterpart", "Ana Diaz", "energy minister", "Peru"),
        )
    )
    told = {actor.name: [one.exact for one in actor.roles] for actor in made.briefs[0].actors}
    assert told == {"Bo Ek": ["Energy minister"], "Ana Diaz": []}
