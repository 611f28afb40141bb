"""Whether the same noun is told of others."""

import pytest

from briefgen.model import Span
from briefgen.relate.issues import called, others, terms

BANKS = called.read_called("Alder Bank and Bray Bank should merge", ())
PORT = called.read_called("The town should sell the port", ())
BOATS = called.read_called("River boats should be banned", ())
PACT = called.read_called("Norland should join the Tarn pact", ())
LINE = called.read_called("The Eastside tram line should be built", ())
BAGS = called.read_called("Plastic bags should be banned", ())
TOLL = called.read_called("The harbour toll should be abolished", ())
WELD = called.read_called("The library in Weld should be closed", ())
BILL = called.read_called("The chamber should pass House Bill 12", ())
STATUE = called.read_called("The statue should be removed", ())
SQUARE = called.read_called("The square should be closed to cars", ())
METERS = called.read_called("Farms should meter their wells", ())


@pytest.mark.parametrize(
    ("aim", "deed", "text", "other"),
    [
        (BANKS, "merger", "the merger of Alder Bank and Bray Bank", False),
        (BANKS, "merger", "the merger of Alder with Bray by May", False),
        (BANKS, "merger", "the merger of Alder and Corvin", True),
        (BANKS, "merger", "the merger between Corvin and Delta", True),
        (BANKS, "merger", "two mergers with rivals", True),
        (BANKS, "deal", "the deal to merge", False),
        (BANKS, "deal", "the deal with Norland Bank", True),
        (BANKS, "deal", "the deal over wages", True),
        (BANKS, "deal", "the deal with Bray Bank. Corvin was silent.", False),
        (PORT, "sale", "the sale of the port", False),
        (PORT, "sale", "the sale of the port to Corvin", False),
        (PORT, "sale", "the sale of the mill", True),
        (PORT, "takeover", "the takeover by Corvin", True),
        (BOATS, "ban", "the ban on boats", False),
        (BOATS, "ban", "the ban on lorries", True),
        (BOATS, "ban", "the ban on boats and the ban on lorries", True),
        (BOATS, "ban", "the ban on Friday", False),
        (BOATS, "ban", "the ban on river barges", True),
        (BOATS, "ban", "the ban on house boats", True),
        (BAGS, "ban", "the ban on plastic", False),
        (BAGS, "ban", "the ban on all plastic bags", False),
        (BAGS, "ban", "the ban on plastic bottles", True),
        (BAGS, "ban", "the ban on bags in hotels", True),
        (BAGS, "ban", "the ban on bags in May", False),
        (BAGS, "ban", "the ban on paper bags", True),
        (BOATS, "ban", "the ban with immediate effect", False),
    ],
)
def test_the_same_deed_of_others(aim, deed, text, other):
    """Behind what two agree on stand those who do; behind a ban stands what is banned."""
    assert aim is not None
    assert others.is_done_to_other(aim, deed, text) is other


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("the pact", False),
        ("the Tarn pact", False),
        ("the trade pact", True),
        ("the pact with Sudland", True),
        ("a pact between Sudland and Westland", True),
        ("the pact with Norland", False),
    ],
)
def test_another_agreement(text, other):
    """A state may sign several."""
    assert PACT is not None
    assert others.is_agreed_by_others(PACT, "pact", f"They spoke of {text}.") is other


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("the line to Dell", True),
        ("the line to the Dell works", True),
        ("the line to the Eastside", False),
        ("the line to help commuters", False),
        ("the line. To Dell it is far", False),
        ("the line by May", False),
        ("the line", False),
    ],
)
def test_a_name_behind_the_noun(text, elsewhere):
    """ "The line to Dell" is another one than that of the Eastside."""
    assert LINE is not None
    assert others.leads_elsewhere(LINE, Span(0, len("the line")), text) is elsewhere


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("the library in Weld", True),
        ("the library in the old town of Weld", False),
        ("the library in Dell", False),
        ("the library. In Weld it rains", False),
        ("the library", False),
    ],
)
def test_what_says_that_it_is_the_thing(text, home):
    """ "The library in Weld" is that one, wherever another stands."""
    assert WELD is not None
    assert others.leads_home(WELD, Span(0, len("the library")), text) is home


@pytest.mark.parametrize(
    ("aim", "deed", "text", "of_all"),
    [
        (BANKS, "merger", "The merger of Alder Bank and Bray Bank is near.", True),
        (BANKS, "merger", "The merger is near. Alder Bank is old.", False),
        (BANKS, "deal", "Alder Bank and Bray Bank agreed a deal.", False),
        (BANKS, "deal", "Alder Bank and Bray Bank agreed a deal to merge.", True),
        (BANKS, "deal", "Alder Bank and Bray Bank want to merge. The wage deal failed.", False),
        (PORT, "deal", "The town will sell the port.", True),
        (PORT, "deal", "The town will dredge the port.", False),
        (METERS, "metering", "The wells are deep.", True),
        (METERS, "metering", "The town is small.", False),
    ],
)
def test_a_deed_of_all_that_the_proposition_names(aim, deed, text, of_all):
    """Of two who should merge both are named, and that it is a merger."""
    assert aim is not None
    assert others.is_deed_of_all(aim, deed, text) is of_all


@pytest.mark.parametrize(
    ("aim", "text", "several"),
    [
        (TOLL, "The harbour toll is dear. They scrap toll after toll.", False),
        (TOLL, "The harbour toll is dear. The planned toll is not.", False),
        (TOLL, "The harbour toll is dear, and so is the road toll.", True),
        (TOLL, "A new road toll is near.", True),
        (WELD, "The library in Weld is old.", False),
        (WELD, "The library in Dell is old.", True),
        (STATUE, "The statue of Vane is old.", False),
        (STATUE, "The statue of Vane is old, the statue of Ida is new.", True),
        (BILL, "House Bill 12 is long.", False),
        (BILL, "House Bill 12 and Senate Bill 9 are long.", True),
        (LINE, "The Eastside tram line is run by the Norland Lines.", False),
    ],
)
def test_two_things_by_one_noun(aim, text, several):
    """ "The toll" may be that of the harbour or that of the road."""
    assert aim is not None
    assert others.is_one_of_several(aim, text) is several


@pytest.mark.parametrize(
    ("behind", "of_deed", "other"),
    [
        ("to lorries", True, True),
        ("to the public", True, True),
        ("to Dell", True, True),
        ("into a museum", True, True),
        ("to cars", True, False),
        ("to save money", True, False),
        ("on the market", True, False),
        ("on the market", False, True),
        ("for lorries", False, True),
        ("for small vans", False, True),
        ("for safety reasons", False, False),
        ("for fear of noise", False, False),
        ("for two years", False, False),
        ("at once", True, False),
        ("", True, False),
    ],
)
def test_for_whom_it_is(behind, of_deed, other):
    """What should be closed to cars is not what is closed to lorries."""
    assert SQUARE is not None
    assert others.is_for_others(SQUARE, terms.list_terms(behind), behind, of_deed=of_deed) is other


@pytest.mark.parametrize(
    ("words", "other"), [("House Bill 9", True), ("House Bill 12", False), ("the bill", False)]
)
def test_another_number(words, other):
    """A number is a name."""
    assert BILL is not None
    assert others.has_other_number(BILL, terms.list_terms(words)) is other
