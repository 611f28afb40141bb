"""What a name is that no rule is sure of, by weighed evidence: a person, an organisation, a place, no actor.

Each sighting has features: the model's label, the shape of its words and what lists know of them, the words
beside it, what the article has of it elsewhere. The weights are a readable table fitted by
`bench/fit_names.py`; a name is what its sightings say together.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from briefgen.model import ActorKind
from briefgen.parse.actors.sorting.sites import Site
from briefgen.parse.actors.spotting.names import is_title
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

KINDS = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE, None)
Scores = tuple[float, float, float, float]
"""How much speaks for each of KINDS."""
NOTHING: Scores = (0.0, 0.0, 0.0, 0.0)
STANDING = {ActorKind.PERSON: 1.5, ActorKind.ORGANISATION: 1.5}
"""How much more must speak for another kind than for what the model says."""
DOUBT = 1.0
"""How much more must speak for no actor at all."""
OWNERS = frozenset({"'s", "’s", "her", "his", "its", "my", "our", "their", "your"})
SMALL = LEXICON.words("actors_rules", "weighing_small")
POINTS = frozenset({",", ".", ":", "-", "–"})
QUOTES = frozenset({*'"“‘`([”’)]', "``", "''"})
SIGNS = {"-": "hyphen", ".": "stop", "'": "mark", "&": "and sign"}
MANY = 4


@cache
def weights() -> dict[str, Scores]:
    """The weight of each feature for each kind."""
    return LEXICON.load("actors_weights", dict[str, Scores])


@cache
def _surnames() -> frozenset[str]:
    return LEXICON.words("actors_surnames", "surnames")


@cache
def _towns() -> frozenset[str]:
    """Larger towns of the world: what is called so may be something else."""
    return LEXICON.words("actors_towns", "towns")


@cache
def _endings(group: str) -> tuple[str, ...]:
    return tuple(sorted(LEXICON.words("actors_contexts", group)))


def is_open(site: Site) -> bool:
    """Whether it may be weighed: "Snow closed the pass" is a word with a capital, "Europeans" are a group."""
    words, at = site.words, site.name.start
    if site.name.label == "NORP":
        return False
    plain = site.length == 1 and is_word(words.doc, words.lower(at))
    return not (site.name.label == "RUN" and plain and words.doc[at].is_sent_start)


def decide(sites: Sequence[Site], given: ActorKind | None) -> ActorKind | None:
    """What sightings of one name say together; `given`, what the model says, stands where they say little."""
    return weigh([features(site) for site in sites], given, weights())


def weigh(
    sightings: Sequence[Sequence[str]], given: ActorKind | None, table: Mapping[str, Scores]
) -> ActorKind | None:
    """The same by their features."""
    sums = [0.0] * len(KINDS)
    for feature in chain.from_iterable(sightings):
        for at, weight in enumerate(table.get(feature, NOTHING)):
            sums[at] += weight
    root = len(sightings) ** 0.5
    less = [0.0 if kind is given else root * _toll(kind, given) for kind in KINDS]
    return KINDS[max(range(len(KINDS)), key=lambda at: (sums[at] - less[at], at))]


def _toll(kind: ActorKind | None, given: ActorKind | None) -> float:
    return DOUBT if kind is None else STANDING.get(given, 0.0) if given else 0.0


def features(site: Site) -> list[str]:
    """The features of one sighting, by their names."""
    label = f"label {site.name.label}"
    own = [*_shape(site), *_listed(site), *_beside(site), *_near(site), *_syntax(site)]
    return ["any", label, *own, *_elsewhere(site), *(f"{label} + {one}" for one in own)]


def _shape(site: Site) -> Iterator[str]:
    words, last = site.words, site.name.end - 1
    text = words.joined(site.name.start, last + 1)
    yield f"words {min(site.length, MANY)}"
    yield f"tag {words.doc[last].tag_}"
    yield _letters(site, text)
    yield from (name for sign, name in SIGNS.items() if sign in text)
    if any(char.isdigit() for char in text):
        yield "digits"
    if any(words.lower(at) in SMALL for at in _places(site)):
        yield "small words"
    if any(words.doc[at].pos_ in {"VERB", "AUX", "PRON"} for at in _places(site)):
        yield "verb inside"


def _letters(site: Site, text: str) -> str:
    if text.isupper():
        return "capitals" if len(text) > 1 else "letter"
    return "mixed" if site.length == 1 and not text[1:].islower() else "ordinary"


def _places(site: Site) -> range:
    """The indexes of its words."""
    return range(site.name.start, site.name.end)


def _listed(site: Site) -> Iterator[str]:
    """What the lists know of its words."""
    words, lists = site.words, site.lists
    plain = sum(is_word(words.doc, words.lower(at)) for at in _places(site))
    yield "plain none" if not plain else "plain all" if plain == site.length else "plain some"
    several = site.length > 1
    told = {
        "first name first": site.first in lists.first_names,
        "first name last": several and site.last in lists.first_names,
        "surname first": several and site.first in _surnames(),
        "surname last": site.last in _surnames(),
        "organisation word last": site.last in lists.organisation_words | lists.organisation_endings,
        "place word last": site.last in lists.place_words | lists.contexts["landscape"],
        "town": site.text in _towns(),
        "place ending": site.last[1:].endswith(_endings("place_endings")),
        "surname ending": site.last[1:].endswith(_endings("surname_endings")),
        "person noun last": site.last.lower() in lists.person_nouns,
    }
    yield from (name for name, holds in told.items() if holds)
    yield from _inside(site)


def _inside(site: Site) -> Iterator[str]:
    keys = [site.words.key(at) for at in _places(site)]
    if any(key in site.lists.organisation_words for key in keys[:-1]):
        yield "organisation word inside"
    if any(key in site.lists.places or key in site.lists.states for key in keys):
        yield "place inside"
    if any(key in _towns() for key in keys):
        yield "town inside"


def _beside(site: Site) -> Iterator[str]:
    """The words right before and after it, each by itself where it is small, else by its sort."""
    yield f"before {_sort(site, site.name.start - 1)}"
    yield f"after {_sort(site, site.name.end)}"


def _sort(site: Site, at: int) -> str:
    words = site.words
    if not 0 <= at < len(words.texts) or words.texts[at].isspace():
        return "edge"
    low = words.lower(at)
    if low in SMALL or low in POINTS:
        return low
    if low in OWNERS or low in QUOTES:
        return "owner" if low in OWNERS else "quote"
    return "number" if words.is_number(at) else words.doc[at].tag_


def _near(site: Site) -> Iterator[str]:
    """What stands a few words off that says what is named."""
    words, lists, end = site.words, site.lists, site.name.end
    before = {words.lower(site.name.start - back) for back in (1, 2, 3)}
    comma, works = words.text(end) == ",", lists.contexts["work_nouns"]
    told = {
        "title before": is_title(words, lists, site.name.start - 1),
        "person noun before": bool(before & lists.person_nouns),
        "person noun behind": comma
        and any(words.lower(at) in lists.person_nouns for at in range(end + 1, end + 5)),
        "work before": bool(before & works),
        "work after": words.lower(end) in works or words.lower(end + 1) in works,
        "number in brackets": words.text(end) == "(" and words.is_number(end + 1),
        "comma and capital": comma and words.is_capital(end + 1),
    }
    yield from (name for name, holds in told.items() if holds)


def _syntax(site: Site) -> Iterator[str]:
    token = site.words.doc[site.name.start : site.name.end].root
    yield f"role {token.dep_}"
    if site.words.doc[site.name.start].is_sent_start:
        yield "opens sentence"
    if token.dep_ in {"nsubj", "nsubjpass"}:
        yield "says" if token.head.lemma_.lower() in site.lists.speech else "does"
    if token.dep_ == "pobj":
        yield f"behind {token.head.lower_}" if token.head.lower_ in SMALL else "behind another"


def _elsewhere(site: Site) -> Iterator[str]:
    """What the article has of a single word in other places."""
    if site.length > 1:
        return
    times = site.words.times
    yield f"times {min(times.get(site.text, 0), MANY)}"
    if times.get(site.text.lower()):
        yield "also small"
    if site.text in site.words.articled:
        yield "also articled"
