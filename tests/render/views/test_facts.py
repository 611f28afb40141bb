"""What stands beside a fact: its fields, each with the words it was read from where these are no name."""

from briefgen.load.content import Content
from briefgen.relate import relate
from tests.factories import figure, name, reading
from tests.render.conftest import rendered


def test_a_figure_of_a_pronoun_says_which_word_it_is_read_from() -> None:
    """ "We" of a minister may be her government: the page does not say that the vessels are hers."""
    desk = relate(
        [
            reading(
                "Ann Lee spoke. We have bought 12 vessels.",
                name("Ann Lee"),
                name("We", called="", form="pronoun", same_as=0),
                figure("12 vessels", 12, "vessel", holder="We"),
                id="a.txt",
            )
        ],
        Content(),
    )
    (brief,) = (page.decode() for path, page in rendered(desk).items() if path.startswith("briefs/"))
    assert "“We” read as Ann Lee" in brief
