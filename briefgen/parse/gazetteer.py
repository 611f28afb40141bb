"""What the word lists know of names: states and how they are called, places, organisations, words for people.

Only this file reads the lexicon files of actors. Knows no article.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.parse import namekeys
from briefgen.parse.lexicon import LEXICON


@dataclass(frozen=True, slots=True)
class GazetteerState:
    code: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Lists turned round, so that a name is looked up in one step."""

    states: dict[str, str]
    """Each name of a state -> the name a page shows."""
    adjectives: dict[str, str]
    """`Latvian` -> `Latvia`."""
    capitals: dict[str, str]
    """`Paris` -> `France`."""
    places: frozenset[str]
    cities: frozenset[str]
    federal: frozenset[str]
    counties: frozenset[str]
    bodies: frozenset[str]
    organisation_words: frozenset[str]
    organisation_endings: frozenset[str]
    corporate: frozenset[str]
    """The endings and the words companies add to a name, folded."""
    of_organisations: frozenset[str]
    """The words and the endings."""
    plain_organisation_words: frozenset[str]
    """The words and endings, folded."""
    aliases: dict[str, str]
    """`EU` -> `European Union`: abbreviations that mean one body everywhere."""
    beside: dict[str, tuple[frozenset[str], str]]
    """`Commission` -> the names beside which it is short for `European Commission`, and that."""
    place_words: frozenset[str]
    first_names: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    openings: dict[str, tuple[tuple[str, ...], ...]]
    """First word -> the names of two words or more that begin with it, the longest first."""
    persons: dict[str, frozenset[str]]
    """The groups of `actors_persons.yaml`; `titles` of courtesy and ranks; `held`, offices and posts."""
    person_nouns: frozenset[str]
    """Every noun for a person, lower case: the last words of offices, posts, sources."""
    speech: frozenset[str]
    """Lemmas of verbs of saying, thinking and wanting."""
    attitudes: frozenset[str]
    """Adjectives of attitude: `willing`."""
    statements: dict[str, frozenset[str]]
    """Nouns of texts in which their writer speaks, and verbs of giving them out."""
    contexts: dict[str, frozenset[str]]
    """The groups of `actors_contexts.yaml`."""
    generic: frozenset[str]


@cache
def gazetteer() -> Gazetteer:
    """The lists, read once a process."""
    states = LEXICON.load("actors_states", tuple[GazetteerState, ...])
    places, bodies = _load_name_groups("actors_places"), _load_name_groups("actors_organisations")
    names, persons = _load_name_groups("actors_first_names"), _load_persons()
    called = {alias: state.name for state in states for alias in (state.name, *state.aliases)}
    adjectives = {word: state.name for state in states for word in state.adjectives}
    capitals = {capital: state.name for state in states for capital in state.capitals}
    full = frozenset(namekeys.load_abbreviations().values())
    towns = places["cities"] | places["regions"] | places["federal_states"] | frozenset(capitals)
    whole = (*called, *adjectives, *towns)
    return Gazetteer(
        states=called,
        adjectives=adjectives,
        capitals=capitals,
        places=towns,
        cities=places["cities"] | frozenset(capitals),
        federal=places["federal_states"],
        counties=places["counties"],
        bodies=bodies["bodies"] | bodies["metonyms"] | full,
        organisation_words=bodies["words"],
        organisation_endings=bodies["endings"],
        of_organisations=bodies["words"] | bodies["endings"],
        corporate=_fold_words(bodies["endings"] | bodies["extensions"]),
        plain_organisation_words=_fold_words(bodies["words"] | bodies["endings"] | bodies["extensions"]),
        aliases=namekeys.load_abbreviations(),
        beside=dict(map(_parse_beside, sorted(bodies["beside"]))),
        place_words=places["streets"],
        first_names=names["either"] | names["female"] | names["male"],
        female=names["either"] | names["female"],
        male=names["either"] | names["male"],
        openings=_index_openings((*whole, *bodies["bodies"], *bodies["metonyms"], *sorted(full))),
        persons=persons,
        person_nouns=_person_nouns(persons),
        speech=frozenset(LEXICON.load("positions_verbs", dict[str, str])),
        attitudes=frozenset(LEXICON.load("positions_adjectives", dict[str, str])),
        statements=_load_name_groups("positions_statements"),
        contexts=_load_name_groups("actors_contexts"),
        generic=bodies["generic"],
    )


def _fold_words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(namekeys.fold_name, words))


def is_name(word: str) -> bool:
    """Whether the lists know `word`, with a capital, as a name."""
    lists = gazetteer()
    return (
        word in lists.states
        or word in lists.adjectives
        or word in lists.places
        or word in lists.counties
        or word in lists.first_names
        or word in lists.contexts["calendar"]
        or word in lists.bodies
        or word in lists.openings
    )


def is_people(word: str) -> bool:
    """Whether it names the many of a state or a faith: "Peruvians", "Danes", "Druze"."""
    lists = gazetteer()
    regular = word.endswith("s") and word.removesuffix("s") in lists.adjectives
    return word in lists.contexts["peoples_names"] or (regular and word not in lists.states)


def is_person_noun(word: str) -> bool:
    """As "mayor", "doctor" and "uncle", in small letters."""
    return word in gazetteer().person_nouns


def _parse_beside(line: str) -> tuple[str, tuple[frozenset[str], str]]:
    """As in "Commission beside European Union, EU = European Commission"."""
    told, full = line.split(" = ")
    short, names = told.split(" beside ")
    return short, (frozenset(names.split(", ")), full)


def _load_persons() -> dict[str, frozenset[str]]:
    """The words for persons, with those groups joined that are asked for together."""
    persons = _load_name_groups("actors_persons")
    titles, held = persons["courtesy"] | persons["ranks"], persons["offices"] | persons["posts"]
    return {**persons, "titles": titles, "held": held}


def _load_name_groups(name: str) -> dict[str, frozenset[str]]:
    return {
        group: frozenset(words) for group, words in LEXICON.load(name, dict[str, tuple[str, ...]]).items()
    }


def _person_nouns(persons: dict[str, frozenset[str]]) -> frozenset[str]:
    groups = ("offices", "posts", "sources", "counterparts", "kin", "descriptions", "occupations")
    names = (word.lower().split(" of ")[0] for group in groups for word in persons[group])
    return frozenset(name.split()[-1] for name in names) - {"number"}


def _index_openings(names: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in _split_names(names):
        found.setdefault(words[0], []).append(words)
    return {
        word: tuple(sorted(set(all_), key=lambda words: (-len(words), words))) for word, all_ in found.items()
    }


def _split_names(names: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Each name of several words as the tokenizer cuts it."""
    for name in names:
        words = tuple(name.replace("-", " - ").replace("’s", " ’s").replace("'s", " 's").split())
        if len(words) > 1:
            yield words
