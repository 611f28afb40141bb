"""Which names of many articles are one actor, and which are kept apart however alike they look."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.load.content import ActorNote, Place
from briefgen.relate.actors import identity
from tests.factories import correction, name, reading, role
from tests.work import grows_with


def told(*articles, notes=(), corrections=()):
    """The ids of each article's mentions, by the words of the mention."""
    known = identity.assign(articles, tuple(notes), tuple(corrections))
    whose = [
        {mention.evidence.exact: one for mention, one in zip(read.findings.actors, ids, strict=True)}
        for read, ids in zip(articles, known.actor_of, strict=True)
    ]
    return known, whose


def of(known, actor):
    return next(one for one in known.identities if one.id == actor)


def test_two_spellings_of_one_name_are_one():
    """Transliteration: same first name by sound, same surname by sound; the reason says so."""
    known, (one, other) = told(
        reading("Volodymyr Petrenkiy said no.", name("Volodymyr Petrenkiy"), id="a.txt"),
        reading("Volodymyr Petrenkyy said yes.", name("Volodymyr Petrenkyy"), id="b.txt"),
    )
    assert one["Volodymyr Petrenkiy"] == other["Volodymyr Petrenkyy"]
    actor = of(known, one["Volodymyr Petrenkiy"])
    assert "two ways to write one name" in actor.merged[0].text
    assert len(actor.merged[0].evidence) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marek Dvorak", "Jana Dvorak"),
        ("John Marsh Jr", "John Marsh Sr"),
        ("George W Bell", "George H Bell"),
        ("Mart Kask", "Mart Kaljulaid"),
    ],
)
def test_persons_that_only_look_alike_stay_apart(one, other):
    """One surname, father and son, two middle initials, one first name."""
    _, (a, b) = told(
        reading(f"{one} spoke.", name(one), id="a.txt"), reading(f"{other} spoke.", name(other), id="b.txt")
    )
    assert a[one] != b[other]


def test_one_name_and_two_offices_are_two_persons():
    """Finance minister of two states: the same name is not enough, and the page says why."""
    rows = (name("Tomas Berg"), name("Norway", "state"), role("minister", "Tomas Berg", "minister", "Norway"))
    more = (name("Tomas Berg"), name("Sweden", "state"), role("minister", "Tomas Berg", "minister", "Sweden"))
    known, (one, other) = told(
        reading("Tomas Berg, minister of Norway, spoke.", *rows, id="a.txt"),
        reading("Tomas Berg, minister of Sweden, spoke.", *more, id="b.txt"),
    )
    assert one["Tomas Berg"] != other["Tomas Berg"]
    assert "minister of Norway is not minister of Sweden" in of(known, one["Tomas Berg"]).kept_apart[0].text


def test_a_lone_surname_needs_more_than_its_spelling():
    """Nothing else in common: apart. The same office: one. The same company: one."""
    full = reading(
        "Ines Halvorsen, minister, left the Tessel Group.",
        name("Ines Halvorsen"),
        name("Tessel Group", "organisation"),
        role("minister", "Ines Halvorsen", "minister", "Norway"),
        id="a.txt",
    )
    alone = reading("Halvorsen spoke.", name("Halvorsen"), id="b.txt")
    office = reading(
        "Halvorsen, minister, spoke.",
        name("Halvorsen"),
        role("minister", "Halvorsen", "minister", "Norway"),
        id="c.txt",
    )
    company = reading(
        "Halvorsen sued the Tessel Group.",
        name("Halvorsen"),
        name("Tessel Group", "organisation"),
        id="d.txt",
    )
    _, (a, b, c, d) = told(full, alone, office, company)
    assert a["Ines Halvorsen"] not in b.values()
    assert a["Ines Halvorsen"] == c["Halvorsen"] == d["Halvorsen"]


def test_two_candidates_leave_a_lone_surname_open():
    """Beside both of them in the desk it is nobody's, even with company."""
    known, (_, _, lone) = told(
        reading("Marek Dvorak left Skyra.", name("Marek Dvorak"), name("Skyra", "organisation"), id="a.txt"),
        reading("Jana Dvorak left Skyra.", name("Jana Dvorak"), name("Skyra", "organisation"), id="b.txt"),
        reading("Dvorak left Skyra.", name("Dvorak"), name("Skyra", "organisation"), id="c.txt"),
    )
    assert of(known, lone["Dvorak"]).name == "Dvorak"
    assert of(known, lone["Dvorak"]).kept_apart


def test_unnamed_sources_are_never_one():
    """Not by the same words, and not in two articles."""
    _, (one, other) = told(
        reading("A senior official spoke.", name("A senior official", "unnamed", form="nominal"), id="a.txt"),
        reading("A senior official spoke.", name("A senior official", "unnamed", form="nominal"), id="b.txt"),
    )
    assert one["A senior official"] != other["A senior official"]


def test_an_office_is_not_its_holder():
    """The unnamed minister of one article is not the minister whom another names."""
    office = reading(
        "The Norwegian minister spoke.",
        name("Norwegian minister", "office", form="nominal"),
        role("Norwegian minister", "Norwegian minister", "minister", "Norway"),
        id="a.txt",
    )
    holder = reading(
        "Norwegian minister Ines Halvorsen spoke.",
        name("Ines Halvorsen"),
        role("Norwegian minister", "Ines Halvorsen", "minister", "Norway"),
        id="b.txt",
    )
    _, (one, other) = told(office, holder)
    assert one["Norwegian minister"] != other["Ines Halvorsen"]


@pytest.mark.parametrize(
    ("kind", "other"), [("state", "place"), ("person", "state"), ("organisation", "group")]
)
def test_kinds_are_kept_apart(kind, other):
    """The city is not the government, the person not the state, the institution not its members."""
    _, (a, b) = told(
        reading("London spoke.", name("London", kind), id="a.txt"),
        reading("London spoke.", name("London", other), id="b.txt"),
    )
    assert a["London"] != b["London"]


def test_a_state_is_one_by_its_name():
    """However it is called, its mentions carry one name."""
    _, (a, b) = told(
        reading("Latvian ships sail.", name("Latvian", "state", called="Latvia", form="nominal"), id="a.txt"),
        reading("Latvia pays.", name("Latvia", "state"), id="b.txt"),
    )
    assert a["Latvian"] == b["Latvia"] == "latvia"


def test_an_acronym_that_another_article_introduces():
    """It is the body it is introduced for - unless it is introduced for two."""
    intro = reading(
        "The Coastal Relief Mission (CRM) grew.",
        name("Coastal Relief Mission", "organisation"),
        name("CRM", "organisation", same_as=0),
        id="a.txt",
    )
    alone = reading("CRM has boats.", name("CRM", "organisation"), id="b.txt")
    rival = reading(
        "The Central Rail Museum (CRM) closed.",
        name("Central Rail Museum", "organisation"),
        name("CRM", "organisation", same_as=0),
        id="c.txt",
    )
    _, (a, b) = told(intro, alone)
    assert a["Coastal Relief Mission"] == b["CRM"]
    _, (a, b, c) = told(intro, alone, rival)
    assert len({a["Coastal Relief Mission"], b["CRM"], c["Central Rail Museum"]}) == 3


def test_corporate_endings_make_no_second_company():
    """Tessel Group and Tessel Group plc are one; Tessel Records is another."""
    _, (a, b, c) = told(
        reading("Tessel Group grew.", name("Tessel Group", "organisation"), id="a.txt"),
        reading("Tessel Group plc grew.", name("Tessel Group plc", "organisation"), id="b.txt"),
        reading("Tessel Records grew.", name("Tessel Records", "organisation"), id="c.txt"),
    )
    assert a["Tessel Group"] == b["Tessel Group plc"] != c["Tessel Records"]


def test_editors_merge_split_and_rename():
    """What content/ says wins over every rule, and what matches nothing is reported."""
    one = reading("Ines Halvorsen spoke.", name("Ines Halvorsen"), id="a.txt")
    two = reading("The Ferry Queen spoke.", name("Ferry Queen"), id="b.txt")
    same = reading("Ines Halvorsen sang.", name("Ines Halvorsen"), id="c.txt")
    _, (a, b, _) = told(
        one, two, same, corrections=[correction("merge", names=("Ines Halvorsen", "Ferry Queen"))]
    )
    assert a["Ines Halvorsen"] == b["Ferry Queen"]
    _, (a, _, c) = told(
        one, two, same, corrections=[correction("split", article="c.txt", names=("Ines Halvorsen",))]
    )
    assert a["Ines Halvorsen"] != c["Ines Halvorsen"]
    known, (a, _, c) = told(
        one,
        two,
        same,
        corrections=[correction("rename", names=("Ines Halvorsen",), value="Ines H. Halvorsen")],
    )
    assert of(known, a["Ines Halvorsen"]).name == "Ines H. Halvorsen"
    assert a["Ines Halvorsen"] == c["Ines Halvorsen"] == "ines-halvorsen"
    known, _ = told(one, corrections=[correction("merge", names=("Ines Halvorsn", "Ferry Queen"))])
    assert "Ines Halvorsen" in known.problems[0].hint


def test_a_note_gives_names_and_forbids_some():
    """Aliases of an actor's note are the actor, its `not_aliases` never."""
    note = ActorNote(
        "Ines Halvorsen", "", ("Ferry Queen",), ("Ines Halvorsen Dahl",), "", Place("content/actors/ih.md", 1)
    )
    _, (a, b, c) = told(
        reading("Ines Halvorsen spoke.", name("Ines Halvorsen"), id="a.txt"),
        reading("The Ferry Queen spoke.", name("Ferry Queen"), id="b.txt"),
        reading("Ines Halvorsen Dahl spoke.", name("Ines Halvorsen Dahl"), id="c.txt"),
        notes=[note],
    )
    assert a["Ines Halvorsen"] == b["Ferry Queen"] != c["Ines Halvorsen Dahl"]


def test_two_actors_of_one_name_have_two_ids():
    """Neither has the plain one, whatever came first."""
    _, (a, b) = told(
        reading("London spoke.", name("London", "state"), id="a.txt"),
        reading("London slept.", name("London", "place"), id="b.txt"),
    )
    assert "london" not in {a["London"], b["London"]}


PEOPLE = [
    "Ines Halvorsen",
    "Halvorsen",
    "I. Halvorsen",
    "Marek Dvorak",
    "Jana Dvorak",
    "Dvorak",
    "Ines Halversen",
]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=4), st.booleans())
def test_the_order_of_the_articles_changes_nothing(names, company):
    """Any order gives each mention the same id, with the same reasons."""
    articles = [
        reading(
            f"{one} left Skyra.",
            name(one),
            *([name("Skyra", "organisation")] if company else []),
            id=f"{at}.txt",
        )
        for at, one in enumerate(names)
    ]
    expected = identity.assign(articles, (), ())
    by_article = dict(zip(range(len(articles)), expected.actor_of, strict=True))
    for order in permutations(range(len(articles))):
        again = identity.assign([articles[at] for at in order], (), ())
        assert again.identities == expected.identities
        assert list(again.actor_of) == [by_article[at] for at in order]


def test_many_articles_cost_no_more_than_their_number():
    """Articles that all name one surname, half of them alone, cost their number and not its square."""

    def assigning(count):
        articles = [
            reading(
                f"Ines{at % 50} Halvorsen met Halvorsen.",
                name(f"Ines{at % 50} Halvorsen"),
                name("met Halvorsen", called="Halvorsen"),
                id=f"{at:04}.txt",
            )
            for at in range(count)
        ]
        return lambda: identity.assign(articles, (), ())

    grows_with(assigning, 250)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("European Parliament", "Parliament"),
        ("Bank of England", "Bank"),
        ("Ministry for Fisheries", "Ministry"),
    ],
)
def test_the_noun_of_a_name_is_no_name_in_another_article(full, short):
    """Britain's Parliament is not the European one that another article calls so for short."""
    _, (intro, other) = told(
        reading(
            f"The {full} voted. {short} rose.",
            name(full, "organisation"),
            name(f". {short}", "organisation", called=short, same_as=0),
            id="a.txt",
        ),
        reading(f"{short} slept.", name(short, "organisation"), id="b.txt"),
    )
    assert intro[full] != other[short]


def test_two_whom_one_article_tells_apart_are_never_one():
    """Father and son whose names fit each other: not there, and not by way of a third article."""
    both = reading(
        "George Bell's son George W. Bell spoke.", name("George Bell"), name("George W. Bell"), id="b.txt"
    )
    _, (first, two, third) = told(
        reading("George Bell rose.", name("George Bell"), id="a.txt"),
        both,
        reading("George W. Bell rose.", name("George W. Bell"), id="c.txt"),
    )
    assert two["George Bell"] != two["George W. Bell"]
    assert len({first["George Bell"], third["George W. Bell"]}) == 2


def test_an_address_stays_when_articles_come_and_editors_rename():
    """It is the name of the first article by date, whatever later ones call the actor."""
    rename = correction("rename", names=("Volodymyr Petrenkiy",), value="V. Petrenko")
    first = reading("Volodymyr Petrenkiy spoke.", name("Volodymyr Petrenkiy"), id="z.txt", day="2024-01-01")
    later = [
        reading("Volodymyr Petrenkyy spoke.", name("Volodymyr Petrenkyy"), id=f"{at}.txt", day=day)
        for at, day in enumerate(("2024-02-01", "2024-03-01", ""))
    ]
    ids = set()
    for count in range(4):
        for edits in ([], [rename]):
            _, (whose, *_) = told(first, *later[:count], corrections=edits)
            ids.add(whose["Volodymyr Petrenkiy"])
    assert ids == {"volodymyr-petrenkiy"}
    known, _ = told(first, *later)
    assert [one.name for one in known.identities] == ["Volodymyr Petrenkyy"]


def test_an_unnamed_source_keeps_its_address_when_text_is_added_before_it():
    """Its words in its sentence are its place, not the letters before them."""
    said = "A senior official spoke."
    row = name("A senior official", "unnamed", form="nominal")
    _, (one,) = told(reading(said, row))
    _, (other,) = told(reading(f"It rained. {said}", row))
    assert one == other
