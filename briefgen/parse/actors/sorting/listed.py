"""Names that stand in one list with bodies: "the Guild, Amber Tide Larkton and the Board wrote"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.labels import PROPER

LISTED_BY = frozenset({"appos", "conj"})
"""What the parse calls the next of a list."""
BETWEEN_LISTED = frozenset({",", "and", "the"})


def find_listed(words: TokenTexts, bodies: Iterable[Name], unknown: Iterable[Name]) -> frozenset[int]:
    """Where those of the unknown names begin that a list has right behind a body."""
    ends = {name.end: name for name in bodies}
    return frozenset(name.start for name in unknown if _is_next_of_list(words, name, ends))


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
