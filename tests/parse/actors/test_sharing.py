"""Who shares a name with whom: couples, relatives of office holders, first surnames; titles; small firms."""

import pytest

from tests.parse.actors.marked import head, read


def of(text):
    """exact -> name of the head, for the last mention of those words."""
    mentions, _ = read(text)
    return {mention.evidence.exact: head(mentions, at).name for at, mention in enumerate(mentions)}


def kinds(text):
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


def test_two_before_one_surname_share_it():
    """And a title that fits one of them means that one."""
    heads = of(
        "Martin and Clara Lund run the dairy. Mr Lund said milk was cheap. Ms Lund agreed with the union."
    )
    assert heads["Martin"] == "Martin Lund"
    assert heads["Clara Lund"] == "Clara Lund"
    mentions, _ = read("Martin and Clara Lund run the dairy. Mr Lund said milk was cheap.")
    assert head(mentions, len(mentions) - 1).name == "Martin Lund"


def test_whoever_has_another_surname_in_the_article_keeps_it():
    """As in "Martin Bakke ... Martin and Clara Lund": nobody can tell."""
    heads = of("Martin Bakke came early. Martin and Clara Lund stayed. Mr Bakke left.")
    assert heads["Martin"] == "Martin"


def test_sisters_is_no_first_name():
    """The word for several relatives stands before the names."""
    assert "Sisters Clara" not in of("Sisters Clara and Irene Lund were heard. Clara Lund said it was late.")


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("Premier Lund said rents would fall. The premier's mother, Clara Lund, is a vet.", "Clara Lund"),
        ("Governor Bakke fell ill. The governor's brother, Martin Bakke, ran the mill.", "Martin Bakke"),
        ("The minister's husband, Per Holte, sold it. Minister Irene Holte said no.", "Per Holte"),
    ],
)
def test_a_relative_of_an_office_holder_is_not_the_holder(text, relative):
    """Only the relative has the whole name; the surname alone is not theirs."""
    mentions, _ = read(text)
    surname = relative.split()[-1]
    chain = [one.evidence.exact for at, one in enumerate(mentions) if head(mentions, at).name == relative]
    assert relative in chain
    assert surname not in chain


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "Elena Vargas Llosera won. Vargas said it was fair. Vargas Llosera left.",
            "Vargas",
            "Elena Vargas Llosera",
        ),
        (
            "Oleg Pavlovich Titov came. Oleg Pavlovich said it was safe.",
            "Oleg Pavlovich",
            "Oleg Pavlovich Titov",
        ),
        ("Dr. A. B. Lund-Bakke met the mayor. Lund-Bakke agreed.", "Lund-Bakke", "A. B. Lund-Bakke"),
        ("Marie-Claire de la Roche spoke. De la Roche said no.", "De la Roche", "Marie-Claire de la Roche"),
        ("Jean-Paul de la Tour spoke. De la Tour said no.", "De la Tour", "Jean-Paul de la Tour"),
    ],
)
def test_a_part_of_a_name_means_its_bearer(text, short, full):
    """The first surname, name and patronymic, a double name, a name with particles."""
    assert of(text)[short] == full


@pytest.mark.parametrize("title", ["Justice", "Gov.", "Rep.", "Sen.", "Barrister", "Cllr"])
def test_a_title_is_no_part_of_a_name(title):
    """Nor does it split the person."""
    heads = of(f"{title} Clara Lund spoke in the hall. {title} Lund said it was late.")
    assert heads["Clara Lund"] == "Clara Lund"
    assert set(heads.values()) == {"Clara Lund"}


def test_a_firm_may_write_itself_small():
    """Where it speaks, or stands beside the word for a firm; what it makes does not."""
    assert kinds("The airline skyBus said it would hire pilots.")["skyBus"] == "organisation"
    assert kinds("The bank qrivo said it would close two branches.")["qrivo"] == "organisation"
    assert "manager" not in kinds("The bank manager said it would close two branches.")
    assert kinds("The iPhone was late. The iPad said hello.") == {}


def test_a_capital_alone_makes_no_name():
    """A word that the article has in small letters too is the word."""
    told = kinds("We took lanterns along. The old Lanterns were in the shed, and Lanterns gave light.")
    assert "Lanterns" not in told


def test_capitals_that_come_again_and_again_are_a_name():
    """Where no list and no language has them: whoever does things is a person, what has a "the" is none."""
    text = "The monk {0} built a house. {0} wrote rules for it. Later {0} went home, and there {0} died."
    assert kinds(text.format("Theudor")).get("Theudor") == "person"
    assert "Later Aelric" not in kinds(text.format("Aelric"))


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "Omar Malik Sarr came early. Omar Sarr sold boats. Sarr sat down.",
            "Sarr",
            "Omar Malik Sarr",
        ),
        (
            "Marta Nowak opened the mill. Nowak hired ten men. Ewa Nowak kept the books. Nowak was pleased.",
            "Nowak",
            "Marta Nowak",
        ),
        ("Awa Sarr grew up in Dakar. As a child Awa sang in the choir.", "Awa", "Awa Sarr"),
        (
            "The Denver Larks Club lost again. Denver Larks shares fell. Later the Larks sold a goalkeeper.",
            "Larks",
            "Denver Larks",
        ),
    ],
)
def test_a_short_name_means_the_one_who_was_named_so_before(text, short, full):
    """Without the middle name, before a relative of the name came, by the first name, without the town."""
    assert of(text)[short].startswith(full)


def test_a_first_name_of_two_is_open():
    """Two of one first name: nobody can tell."""
    heads = of("Awa Sarr met Awa Diop in Dakar. In the evening Awa sang in the choir.")
    assert heads["Awa"] == "Awa"


def test_a_surname_first_used_of_two_is_open():
    """Both were named before it stood alone."""
    heads = of("Marta Nowak met Ewa Nowak at the mill. Nowak was pleased.")
    assert heads["Nowak"] == "Nowak"


def test_the_house_is_not_the_white_house():
    """A building that stands for who is in it has no short form."""
    heads = of("The White House called the House of Representatives. The House voted at noon.")
    assert heads["House"] != "White House"


def test_what_is_named_after_somebody_ends_where_the_name_does():
    """A program or a law with a person's name is not that person."""
    heads = of("Ines Halvorsen was a painter. The Ines Halvorsen Justice Act passed. Halvorsen is honoured.")
    assert "Ines Halvorsen Justice" not in heads
    assert heads["Halvorsen"] == "Ines Halvorsen"
