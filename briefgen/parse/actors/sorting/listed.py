"""Names that stand in one list: of bodies, "the Guild, Amber Tide Larkton and the Board", or of towns."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from briefgen.model import ActorKind
from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.sorting.towns import TRUSTING
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.labels import PROPER
from briefgen.parse.lexicon import LEXICON

LISTED_BY = frozenset({"appos", "conj"})
"""What the parse calls the next of a list."""
Listed = tuple[Name, ActorKind | None, bool]
"""A name, what it is taken for, and whether that is sure."""
BETWEEN_LISTED = frozenset({",", "and", "the"})


def find_listed_kinds(words: TokenTexts, named: Iterable[Listed]) -> dict[int, ActorKind]:
    """Where names begin that a list has behind a body or between two places, and what each is then."""
    known: dict[ActorKind | None, list[Name]] = {}
    unknown: list[Name] = []
    every = list(named)
    for name, kind, sure in every:
        (known.setdefault(kind, []) if sure else unknown).append(name)
    bodies = known.get(ActorKind.ORGANISATION, [])
    places = known.get(ActorKind.PLACE, [])
    return {
        **dict.fromkeys(_find_in_lists_of_places(words, every), ActorKind.PLACE),
        **dict.fromkeys(_find_between(words, places, unknown), ActorKind.PLACE),
        **dict.fromkeys(_find_behind(words, bodies, unknown), ActorKind.ORGANISATION),
    }


def _find_behind(words: TokenTexts, bodies: Iterable[Name], unknown: Iterable[Name]) -> list[int]:
    """Behind a body, where neither model nor rule knows the name."""
    ends = {name.end: name for name in bodies}
    return [name.start for name in unknown if name.label == "RUN" and _is_next_of_list(words, name, ends)]


def _find_between(words: TokenTexts, places: Sequence[Name], unknown: Iterable[Name]) -> list[int]:
    """Between two places: "from Oslo to Cairns, *Larkton* and Hobart"."""
    starts, ends = {place.start for place in places}, {place.end for place in places}
    return [
        name.start
        for name in unknown
        if words.text(name.start - 1) == ","
        and name.start - 1 in ends
        and words.lower(name.end) in BETWEEN_LISTED
        and starts.intersection((name.end + 1, name.end + 2))
    ]


def _find_in_lists_of_places(words: TokenTexts, named: Sequence[Listed]) -> Iterator[int]:
    """Where things are: "in Oslo, *Larkton*, *Ashby* and *Kurrin*", of which one is a place."""
    for chain in _list_chains(words, named):
        if len(chain) >= FEWEST_LISTED and _is_led(words, chain[0][0].start - 1) and _is_of_places(chain):
            yield from (name.start for name, _, sure in chain if not sure)


def _is_led(words: TokenTexts, at: int) -> bool:
    """As in "fires *in* Oslo, Larkton and Ashby"; not "interest in Rembrandt, Vermeer and Delft"."""
    led = at >= 0 and words.lower(at) in LISTED_INSIDE
    return led and words.tokens[at].head.lemma_.lower() not in TRUSTING


def _is_of_places(chain: Sequence[Listed]) -> bool:
    """Whether one is a place, and none is surely anything else, nor a person by first and last name."""
    known = {kind for _, kind, sure in chain if sure}
    placed = any(kind is ActorKind.PLACE for _, kind, _ in chain)
    return placed and known <= {ActorKind.PLACE} and not any(map(_may_be_person, chain))


def _list_chains(words: TokenTexts, named: Sequence[Listed]) -> Iterator[list[Listed]]:
    """The names that commas and an "and" join, one after the other."""
    chain: list[Listed] = []
    for one in named:
        joined = chain and tuple(words.lowered[chain[-1][0].end : one[0].start]) in JOINTS
        if chain and not joined:
            yield chain
            chain = []
        chain.append(one)
    if chain:
        yield chain


def _may_be_person(one: Listed) -> bool:
    """As in "Ines Holm": a first name before another."""
    name, kind, _ = one
    return kind is ActorKind.PERSON and name.end - name.start > 1


JOINTS = frozenset({(",",), ("and",), (",", "and"), ("or",)})
FEWEST_LISTED = 3
"""Names that make a list."""
LISTED_INSIDE = LEXICON.words("actors_rules", "listed_before_places")


def _is_next_of_list(words: TokenTexts, name: Name, ends: dict[int, Name]) -> bool:
    """Whether the parse ties it to the body before, and the list goes on behind."""
    token = words.tokens[name.end - 1]
    body = next((ends[at] for at in _list_ends_before(words, name.start) if at in ends), None)
    if body is None or token.dep_ not in LISTED_BY or words.lower(name.end) not in {",", "and"}:
        return False
    return body.start <= token.head.i < body.end and _is_whole_name(words, name)


def _list_ends_before(words: TokenTexts, start: int) -> Iterator[int]:
    at = start
    while at > 0 and words.lower(at - 1) in BETWEEN_LISTED:
        at -= 1
        yield at


def _is_whole_name(words: TokenTexts, name: Name) -> bool:
    """Two capitals or more, of which the tagger doubts none and none is a first name."""
    tokens: tuple[Token, ...] = words.tokens[name.start : name.end]
    given = gazetteer().first_names
    return len(tokens) > 1 and all(one.tag_ in PROPER and one.text not in given for one in tokens)
