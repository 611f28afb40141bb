"""Whatever articles name in whatever company, no actor ever breaks a law."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model import ActorKind
from briefgen.parse import namekeys
from briefgen.relate.actors import identity
from briefgen.relate.actors.identity import laws
from tests.factories import name, reading, role

PERSONS = (
    "John Berg",
    "Jon Berg",
    "Jane Berg",
    "J. Berg",
    "John H. Berg",
    "John K. Berg",
    "John Berg Jr",
    "John Berg Sr",
    "Berg",
    "Johan Bergh",
    "John Bergman",
)
OTHERS = (
    ("Lund", "place"),
    ("Lund", "state"),
    ("Lund", "organisation"),
    ("Nordia", "state"),
    ("Sudia", "state"),
    ("Berg", "organisation"),
    ("Berg", "place"),
    ("Berg Holding", "organisation"),
    ("Berg Holding plc", "organisation"),
    ("Berg Holding members", "group"),
    ("an official", "unnamed"),
    ("some", "unnamed"),
)
OFFICES = ("minister", "mayor")
STATES = ("Nordia", "Sudia")


@st.composite
def articles(draw):
    """One article: a few persons, perhaps with an office of a state, and a few others."""
    persons = draw(st.lists(st.sampled_from(PERSONS), max_size=2, unique=True))
    others = draw(st.lists(st.sampled_from(OTHERS), max_size=3, unique=True))
    offices = draw(st.lists(st.tuples(st.sampled_from(OFFICES), st.sampled_from(STATES)), max_size=2))
    rows, words, called = [], [], set()
    for one, kind in [*((one, "person") for one in persons), *others, *((one, "state") for one in STATES)]:
        said = f"{one} {kind}"
        if one not in called:
            rows.append(name(said, kind, called=one))
            words.append(said)
            called.add(one)
    for who, (office, of) in zip(persons, offices, strict=False):
        rows.append(role(f"{who} person", who, office, of))
    for office, of in offices[len(persons) :]:
        said = f"the {office} of {of}"
        if said not in called:
            rows += [name(said, "office"), role(said, said, office, of)]
            words.append(said)
            called.add(said)
    return " and ".join(words) + " met.", tuple(rows)


def groups(drawn):
    """The appearances of each actor, as (kind, name, roles)."""
    read = [reading(text, *rows, id=f"{at}.txt") for at, (text, rows) in enumerate(drawn)]
    known = identity.assign(read, (), ())
    found = {}
    for one, ids in zip(read, known.actor_of, strict=True):
        for at, (mention, actor) in enumerate(zip(one.findings.actors, ids, strict=True)):
            roles = tuple((r.office, r.of) for r in one.findings.roles if r.mention == at)
            found.setdefault(actor, []).append((mention.kind, mention.name, roles))
    return found


def alike(one, other):
    """Whether two names may be one person's, by the laws alone."""
    first, second = laws.first_names(one), laws.first_names(other)
    fits = all(
        a[:1] == b[:1] if 1 in {len(a), len(b)} else namekeys.hear_word(a) == namekeys.hear_word(b)
        for a, b in zip(first, second, strict=False)
    )
    return fits and laws.find_suffix(one) == laws.find_suffix(other)


@settings(max_examples=80, deadline=None)
@given(st.lists(articles(), min_size=2, max_size=5))
def test_no_actor_breaks_a_law(drawn):
    """Kinds, generations, first names, unnamed sources and offices of two states stay apart."""
    for actor, members in groups(drawn).items():
        assert actor is not None
        kinds = {kind for kind, _, _ in members}
        assert len(kinds) == 1
        if kinds == {ActorKind.UNNAMED}:
            assert len(members) == 1
        if kinds == {ActorKind.OFFICE}:
            assert len({roles for _, _, roles in members}) == 1
        if kinds == {ActorKind.PERSON}:
            for (_, one, mine), (_, other, theirs) in combinations(members, 2):
                assert alike(one, other), (one, other)
                for office, of in mine:
                    assert all(of == whose for same, whose in theirs if same == office), (one, other)
