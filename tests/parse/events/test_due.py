"""By when something is to be done, as the words around it say."""

import pytest

from tests.parse.events import prose


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Nordbank will pay the farmers within three weeks.", "three weeks"),
        ("Nordbank will publish by 3 June the plan that was told on Monday.", "3 June"),
        ("Nordbank pledged to freeze the rent until June.", ""),
        ("Nordbank promised to mend the dam on which the town depends before 3 June.", "3 June"),
    ],
)
def test_the_last_day_is_that_of_the_act(nlp, text, due):
    """Not one told aside, nor one to which something goes on."""
    _, when, _, promised = prose.read(nlp, prose.Case(text, [], "2024-05-15"))
    days = {one.id: one.evidence.exact for one in when}
    assert [days.get(one.due, "") for one in promised] == [due]
