"""What the finders found, as mentions and roles: which are told, how they are called, where they stand."""

import pytest

from briefgen import load
from briefgen.config import Config, LanguageConfig
from briefgen.model import ActorKind
from briefgen.parse import language, reading, rules
from tests.parse.actors.marked import head, read


def list_mentions(text):
    """exact, name of the head and kind of each mention."""
    mentions, _ = read(text)
    return [(one.evidence.exact, head(mentions, at).name, str(one.kind)) for at, one in enumerate(mentions)]


def test_a_description_that_means_nobody_is_told_only_where_it_speaks():
    """Whoever says something is a source; whoever only stands there is none."""
    assert list_mentions("The doctor said the bath was safe.") == [("The doctor", "doctor", "unnamed")]
    assert list_mentions("The bath was safe for the doctor.") == []


def test_why_a_draft_is_not_told_can_be_heard():
    """With its words and the rule that drafted it."""
    with rules.watched() as steps:
        read("The bath was safe for the doctor.")
    assert ("actors.dropped", "actors.description", "means nobody known") in [
        (step.part, step.rule, step.said) for step in steps
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Ines HALVORSEN sang in the hall.", "Ines Halvorsen"),
        ("The court heard King Salman on Friday.", "King Salman"),
    ],
)
def test_how_somebody_is_called(text, name):
    """A surname in capitals as others are, and a king with his title."""
    assert name in [called for _, called, _ in list_mentions(text)]


def test_a_name_of_a_body_beside_another_is_told_in_full():
    """The Commission, where the European Union is named."""
    text = "The European Union met. The Commission said it would pay."
    assert ("Commission", "European Commission", "organisation") in list_mentions(text)


def test_an_office_that_nobody_holds_has_a_role_of_its_own():
    """After the roles of those who are named, with its words."""
    _, roles = read("Ines Halvorsen, the Norwegian finance minister, met the Danish fisheries minister.")
    assert [(role.office, role.of, role.evidence.rule) for role in roles] == [
        ("finance minister", "Norway", "actors.role"),
        ("fisheries minister", "Denmark", "actors.office"),
    ]


def test_only_what_a_model_alone_knows_is_unsure():
    """A name that a rule knows is sure."""
    mentions, _ = read("Mr Osei left for Peru.")
    assert [one.sure for one in mentions if one.kind is not ActorKind.UNNAMED] == [True, True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They praised the work of the [EUCOS] training mission.", "[EUCOS] training mission"),
        ("They visited [KENFOR] training mission in May.", "[KENFOR] training mission"),
        ("We were asked about the [ARGOS] border mission.", "[ARGOS] border mission"),
        ("We wrote to the [WEMA] food agency in March.", "[WEMA] food agency"),
        ("The [NIWA] water board said no.", "[NIWA] water board"),
        ("They praised the work of the [new] training mission.", ""),
        ("They praised the [TARN] training mission costs.", ""),
    ],
)
def test_a_name_that_an_editor_put_in_brackets(text, told):
    """It names the words behind it, which are its mention too; a word in brackets names none."""
    assert [shown for shown, _, _ in list_mentions(text) if shown.startswith("[")] == [told] * bool(told)


COUNCIL = """Council debates the tram

Mara Lindqvist, the mayor, and Per Osei spoke.

LINDQVIST: I want the tram by May.

OSEI: I am against it, and we said so.

LINDQVIST: We shall see.
"""
GUILD = """Interview with Aldo Ferrer, head of the bakers' guild

Question: Will bread cost more?

Aldo Ferrer: I say no. We bake as before.
"""


@pytest.mark.parametrize(
    ("text", "speakers"),
    [(COUNCIL, ["Mara Lindqvist", "Per Osei", "Per Osei", "Mara Lindqvist"]), (GUILD, ["Aldo Ferrer"] * 2)],
)
def test_who_has_the_turn_is_meant_by_its_first_person(tmp_path, text, speakers):
    """Its label names a person of the article by the last name at least."""
    (tmp_path / "talk.txt").write_text(text, "utf-8")
    article = load.read_seed(tmp_path / "talk.txt", tmp_path, Config().limits)
    (doc,) = language.docs([article.text], LanguageConfig())
    mentions = reading.find_findings(article, doc).actors
    own = {"I", "we", "We"}
    firsts = [head(mentions, at).name for at, one in enumerate(mentions) if one.evidence.exact in own]
    assert firsts == speakers
