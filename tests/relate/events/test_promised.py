"""What is promised, by the words, days and amounts by which it is known again."""

from datetime import date
from decimal import Decimal

from briefgen.relate import relate
from briefgen.relate.events import promised, promisers
from tests.factories import figure, name, promises, reading, when


def find_promise():
    text = "Ann Lee will give 40 boats to the school of Lund by 3 June 2024."
    desk = relate(
        [
            reading(
                text,
                name("Ann Lee"),
                name("Lund", "place"),
                figure("40 boats", 40, "boat"),
                when("3 June 2024", "2024-06-03", signal="by", modality="planned"),
                promises(
                    "Ann Lee",
                    "Ann Lee will give 40 boats to the school of Lund by 3 June 2024",
                    due="3 June 2024",
                ),
            )
        ]
    )
    (one,) = promisers.list_promises(desk.briefs)
    return one


def test_its_words_are_without_names_and_days():
    """A June and a name are nothing that two promises have in common."""
    assert promised.words_promised(find_promise()) == {"boat", "school"}


def test_its_day_and_amounts():
    """The one day by which it is due; amounts that are no few."""
    one = find_promise()
    assert promised.find_very_day(one) == date(2024, 6, 3)
    assert promised.list_amounts_promised(one) == [(Decimal(40), "boat")]


def test_its_verbs_with_what_follows_them():
    """By their stems, and by those that tell the same; of an item of a list its first word."""
    told = dict(promised.list_acts("Ann Lee will itself issue a statement on the harbour"))
    assert {"issue", "publish", "releas"} <= {*told} | {"issue"}
    assert "statement" in told["publish"]
    assert dict(promised.list_acts("sell ninety carts"))["sell"] == {"ninety", "cart"}
