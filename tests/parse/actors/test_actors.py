"""Who is found in an article, who is not, and who is whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model import ActorKind, ArticleKind, Findings, Span, Turn, TurnRole, verify
from tests.parse.actors.marked import article, head, read
from tests.work import finishes


def of(text, **more):
    """exact -> name of the head, for every mention."""
    mentions, _ = read(text, **more)
    return {mention.evidence.exact: head(mentions, at).name for at, mention in enumerate(mentions)}


def roles(text):
    mentions, found = read(text)
    return [(mentions[role.mention].name, role.office, role.of, role.former) for role in found]


def kinds(text):
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


def test_roles_before_and_after_the_name():
    """A title before a name and an apposition after it state the same sort of role."""
    assert roles("Norwegian Finance Minister Ines Halvorsen spoke.") == [
        ("Ines Halvorsen", "finance minister", "Norway", False)
    ]
    assert roles("Ines Halvorsen, the former finance minister of Norway, spoke.") == [
        ("Ines Halvorsen", "finance minister", "Norway", True)
    ]


def test_an_office_may_have_two_parts():
    """A minister of state for something is the minister of state for it."""
    assert roles("Peruvian Minister of State for Ports Anton Berg said it was late.") == [
        ("Anton Berg", "minister of state for ports", "Peru", False)
    ]


def test_a_counterpart_has_the_office_named_before():
    """Whose it is comes from the adjective, what it is from the sentence."""
    found = roles(
        "Latvian Defence Minister Arvils Zeltins met his Estonian counterpart, Mart Kask, on Friday."
    )
    assert ("Mart Kask", "defence minister", "Estonia", False) in found


def test_an_office_without_holder_is_no_person():
    """Nobody is guessed: the office stands for itself."""
    mentions, found = read("The Danish fisheries minister refused to comment.")
    office = next(one for one in mentions if one.kind is ActorKind.OFFICE)
    assert office.same_as is None
    assert (found[0].office, found[0].of) == ("fisheries minister", "Denmark")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Tomasz Wilk came late.\n\n"Marek Dvorak is wrong," he said.', "Tomasz Wilk"),
        (
            'Ines Halvorsen came late. "The harbour is full. We pay. It rains. We go," she said.',
            "Ines Halvorsen",
        ),
        ("Foreign Minister Jean Lindqvist came late. He left at once.", "Jean Lindqvist"),
    ],
)
def test_whoever_is_spoken_of_does_not_speak(text, speaker):
    """A pronoun looks past what is said, however long, and a name of both sexes fits both."""
    pronoun = "she" if "she" in text else "He" if "He " in text else "he"
    assert of(text)[pronoun] == speaker


def test_groups_that_speak_are_mentions():
    """A plural that says or wants something is a source; a people is a group; what only shows is none."""
    told = kinds(
        "Shipowners oppose the levy. Some voices in the club want a vote. Europeans are keen to pay."
    )
    assert {"Shipowners", "Some voices"} <= {exact for exact, kind in told.items() if kind == "unnamed"}
    assert told["Europeans"] == "group"
    assert of("The numbers show a fall. The rivers run dry. Shipowners left the port.") == {}


def test_those_named_beside_a_group_speak():
    """A group with its names beside it is no source of its own."""
    assert "unnamed" not in kinds("Two members, Ana Silva and Jan Berg, voted for a cut.").values()


def test_capitals_of_a_headline_make_no_name():
    """What only the headline writes large is nobody; who is named below stays."""
    body = (
        "Ines Halvorsen closed the harbour on Monday after the storm had broken both of its cranes. "
        "The owners of forty ferries asked her for an answer before the end of the week, and left. "
        "Nobody came to the quay that night, and the boats lay in the rain until the morning."
    )
    found = of(f"Harbour Talks Stall as Unions Turn Down Lump Sum Offer\n\n{body}")
    assert set(found) <= {"Ines Halvorsen", "her", "The owners"}


def test_a_headline_is_not_borne_out_by_a_place_in_it():
    """The last word of a name says what it is: talks in Oslo are not Oslo."""
    body = (
        "The crews of forty ferries came to Oslo on Monday after the storm had broken both of its cranes. "
        "They asked for an answer before the end of the week, got none from anybody, and left again. "
        "Nobody was on the quay that night, and the boats lay in the rain until the morning."
    )
    found = of(f"Oslo Ferry Talks and Crane Repair Efforts\n\n{body}")
    assert not any("Talks" in name or "Crane" in name for name in found)


def test_the_new_minister_is_not_the_one_named_before():
    """An office that someone will take has no holder yet."""
    found = of("Prime Minister Tomasz Wilk lost. The parties will choose the new prime minister in May.")
    assert found.get("the new prime minister") != "Tomasz Wilk"


def test_two_unnamed_sources_are_two():
    """Neither words nor office make them one."""
    mentions, _ = read("A senior official said it was safe. Another official said it was not.")
    unnamed = [one for one in mentions if one.kind is ActorKind.UNNAMED]
    assert len(unnamed) == 2
    assert all(one.same_as is None for one in unnamed)


def test_the_official_is_not_the_officials():
    """One is not some: a plural before it is nobody for a singular to mean."""
    found = of("Officials said it was safe. The official said so on Monday.")
    assert found["The official"] != "Officials"


def test_a_building_and_a_company_are_told_by_what_is_done():
    """Somebody is in the one, the other sues."""
    found = kinds("They met at the Lindqvist Center. Nordvik Airlines sued the Tessel Group.")
    assert found["Lindqvist Center"] == "place"
    assert found["Nordvik Airlines"] == "organisation"


def test_a_surname_of_two_persons_is_open():
    """Father and son: the surname alone is neither of them."""
    found = of("Marek Dvorak and Jana Dvorak own it. Dvorak said it was for sale.")
    assert found["Dvorak"] == "Dvorak"


def test_a_state_by_adjective_and_capital():
    """Latvia is Latvian; a capital that acts is its state, a capital somebody visits is a town."""
    found = of(
        "Latvian exports grew. Ottawa rejected the plan. She flew to Ottawa. Brussels rejected it too."
    )
    assert found["Latvian"] == "Latvia"
    mentions, _ = read("Ottawa rejected the plan. She flew to Ottawa.")
    assert [str(one.kind) for one in mentions if one.evidence.exact == "Ottawa"] == ["state", "place"]


def test_brussels_is_never_the_union():
    """It stays a place, whatever it rejects."""
    found = kinds("Brussels rejected the plan. The European Union was split.")
    assert found["Brussels"] == "place"


def test_pronouns_keep_to_who_can_be_meant():
    """One who fits is meant; of two who fit nobody is."""
    assert of("Ines Halvorsen left early. She was tired.")["She"] == "Ines Halvorsen"
    assert of("Ines Halvorsen met Marta Nowak. She was tired.")["She"] in {"", "Ines Halvorsen"}
    assert of("Ines Halvorsen and Marta Nowak left. She was tired.")["She"] == ""


def test_both_are_two_mentions():
    """One for each, at the same words."""
    mentions, _ = read("Ines Halvorsen warned of delays. Mart Kask agreed. Both want a port.")
    meant = [head(mentions, at).name for at, one in enumerate(mentions) if one.evidence.exact == "Both"]
    assert meant == ["Ines Halvorsen", "Mart Kask"]


def test_the_acronym_in_brackets_means_its_name():
    """Later the acronym alone does."""
    found = of("The Coastal Relief Mission (CRM) grew. CRM has 40 boats.")
    assert found["CRM"] == "Coastal Relief Mission"


def test_an_acronym_of_what_is_no_actor_is_none():
    """A policy is no actor, nor is its short form."""
    assert "CHP" not in of("The Common Harbour Policy (CHP) failed. CHP was costly.")


def test_a_mission_with_a_name_means_itself():
    """Nothing before it is looked for that it could stand for."""
    assert "Triton" in kinds("Norway pays for the Triton border mission.")


def test_the_first_person_of_a_turn_is_its_speaker():
    """Not in the question: there it is somebody else's."""
    text = "Remarks by Ines Halvorsen\n\nI want a port.\n\nQ. I wonder who pays?\n\nWe do."
    spans = [
        Span(27, 41),
        Span(text.index("I wonder"), text.index("?") + 1),
        Span(text.index("We do"), len(text)),
    ]
    turns = (
        Turn("Ines Halvorsen", TurnRole.SPEAKER, spans[0]),
        Turn("", TurnRole.QUESTION, spans[1]),
        Turn("Ines Halvorsen", TurnRole.ANSWER, spans[2]),
    )
    mentions, _ = read(text, turns=turns, kind=ArticleKind.TRANSCRIPT)
    said = [one.evidence.span.start for one in mentions if one.evidence.rule == "actors.turn"]
    assert said == [27, text.index("We do")]


def test_a_name_has_one_kind_in_an_article():
    """What one sentence tells, the others know."""
    found = kinds("The airline Skyra grew. Skyra said so. Skyra flies to Norway.")
    assert found["Skyra"] == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "The iPad sold out.",
        "A Saab 340 landed.",
        "The Harbour Safety Act passed.",
        "It was the Baltic Cup.",
        "One of the best in May.",
    ],
)
def test_what_is_no_actor(text):
    """Products, laws, events and months name nobody."""
    assert [one.name for one in read(text)[0] if one.form == "name"] == []


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "Ines",
                "Halvorsen",
                "said",
                "Q.",
                "(",
                ")",
                "[",
                "]",
                ",",
                ".",
                "\n",
                "“",
                "”",
                "EU",
                "minister",
                "his",
                "counterpart",
                "both",
                "some",
                "Norway",
                "Norwegian",
                "Inc",
                "of",
                "for",
                "and",
                "member",
                "states",
                "737",
                "K.",
                "van",
                "den",
                "Officials",
                "Both",
                "She",
            ]
        ),
        max_size=25,
    )
)
def test_any_words_give_sound_findings(words):
    """Every mention stands in the text, every chain ends in a head, every role has a holder."""
    text = " ".join(words)
    mentions, found = read(text)
    empty = ((),) * 7
    verify(article(text), Findings("case", (), mentions, found, *empty[:6], (), ()))
    for mention in mentions:
        assert mention.same_as is None or mentions[mention.same_as].same_as is None
        assert bool(mention.because) == (mention.same_as is not None)
    assert all(0 <= role.mention < len(mentions) for role in found)
    places = [(one.evidence.span.start, -one.evidence.span.end) for one in mentions]
    assert places == sorted(places)


ALPHABETS = ("iy", "O'", "(EU) ", "12-", "Ines ", "the ", "EU’s ", '"')


@pytest.mark.parametrize(
    "alphabet", ["A.", "Q. ", *(pytest.param(each, marks=pytest.mark.slow) for each in ALPHABETS)]
)
def test_the_worst_alphabet_costs_no_more_than_its_length(nlp, alphabet):
    """A hundred thousand characters of it are looked through in a moment; the model is left out."""
    from spacy.tokens import Doc

    from briefgen.model import Sentences
    from briefgen.parse import actors, sentences

    pieces = (alphabet * (100_000 // len(alphabet))).split()
    words = [piece[at : at + 5_000] for piece in pieces for at in range(0, len(piece), 5_000)]
    doc = Doc(nlp.vocab, words=words, sent_starts=[True] * len(words))
    one = article(doc.text)
    finishes(lambda: actors.find_actors(doc, Sentences(one.id, one.text, sentences.split(doc, one)), one))


def test_a_word_of_a_name_is_no_group_that_speaks():
    """The United States said something; no unnamed states did."""
    found = kinds("The United States said on Monday that it would leave the talks.")
    assert found["United States"] == "state"
    assert "States" not in found


def test_an_office_is_told_to_its_last_word():
    """ "Foreign" is a portfolio by itself, and here the first word of a longer one."""
    found = of("The EU Commissioner for Foreign Affairs and Fisheries spoke on Monday.")
    assert "The EU Commissioner for Foreign Affairs and Fisheries" in found


def test_those_who_are_not_are_called_by_one_word():
    """ "Some are not" leans on the verb before it; whoever they are is called "some"."""
    found = of("Some officials are willing to pay, some are not.")
    assert found["some are not"] == "some"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Anton Berg Thursday condemned the raid.", "Anton Berg"),
        ("Mayor Ines Halvorsen Monday vowed to open the harbour.", "Ines Halvorsen"),
    ],
)
def test_a_day_behind_a_name_is_none_of_it(text, name):
    """Agencies write the day right behind who does it."""
    assert name in of(text).values()


@pytest.mark.parametrize(
    "text",
    ["The teachers' union opposes the cuts.", "The harbour workers' union said it would strike."],
)
def test_a_body_may_be_owned_by_many(text):
    """Who is in a union is a part of what it is called."""
    name = text[len("The ") : text.index("union") + len("union")]
    assert kinds(text) == {f"The {name}": "unnamed"} or name in of(text).values()
