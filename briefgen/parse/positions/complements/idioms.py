"""Verbs with a noun and a preposition that take a side together: "threw its weight behind the plan".

Knows the parse and the idioms; whose side it is, is read elsewhere.
"""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_after, find_governed, list_after, list_children
from briefgen.parse.grammar.negation import is_denied, is_none
from briefgen.parse.grammar.spans import cover_phrase, spell_before
from briefgen.parse.grammar.verbs import name_verb
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues

PLACES = LEXICON.words("positions_rules", "idioms_places")
UNDERTAKEN = LEXICON.words("positions_rules", "idioms_undertaken")
"""Verbs of deeds for a side, which others of that side leave undone."""
UNASKED = LEXICON.words("positions_rules", "idioms_unasked")
IDIOM_TIMES = {"DATE", "TIME"}
OWNED = {"PRP$"}
"""Whose it is that is thrown or lent: "its weight"; "gave Peru's consent to it" is no idiom."""


@dataclass(frozen=True, slots=True)
class Idiom:
    kind: str
    """The class of the side: favour, against or weigh."""
    last: Token
    """The preposition, which ends the words of the idiom."""
    what: Token
    """The head of what the side is taken of."""


@cache
def _idiom_kinds() -> dict[tuple[str, ...], str]:
    groups = LEXICON.load("positions_idioms", dict[str, tuple[str, ...]])
    return {tuple(entry.split()): kind for kind, entries in groups.items() for entry in entries}


@cache
def _idiom_verbs() -> frozenset[str]:
    return frozenset(verb for verb, _, _ in _idiom_kinds())


def find_idiom(verb: Token) -> Idiom | None:
    """The side that the verb takes with its noun; None where it is no idiom, or its noun is denied."""
    if name_verb(verb) not in _idiom_verbs() or _is_left_undone(verb):
        return None
    noun = find_after(verb, {"dobj", "intj"})
    if noun is None or is_none(noun) or _is_of_others(noun):
        return None
    return _idiom_behind(verb, noun) or _of_given(verb, noun)


def _idiom_behind(verb: Token, noun: Token) -> Idiom | None:
    """As in "threw its weight behind the plan", by the preposition behind the noun."""
    behind = (*noun.rights, *(child for child in verb.rights if child.i > noun.i))
    return next(filter(None, (_idiom_of(verb, noun, last) for last in behind)), None)


def _of_given(verb: Token, noun: Token) -> Idiom | None:
    """As in "gave the plan its full backing", where what is backed stands before the noun."""
    thing = next((child for child in list_after(verb, {"dative"}) if child.i < noun.i), None)
    kind = _idiom_kinds().get((name_verb(verb), noun.lemma_.lower(), "to"), "")
    return Idiom(kind, noun, thing) if kind and thing is not None and thing.lower_ != "to" else None


def _is_left_undone(verb: Token) -> bool:
    """As in "did not join a call for a ban": who did not need not be against it."""
    return name_verb(verb) in UNDERTAKEN and is_denied(verb)


def _idiom_of(verb: Token, noun: Token, last: Token) -> Idiom | None:
    kind, what = _kind_of_idiom(verb, noun, last), find_governed(last)
    told = verb.lemma_ == "say" and what is not None and _is_no_matter(what)
    return None if not kind or what is None or told else Idiom(kind, last, what)  # "said no to reporters"


def _is_no_matter(what: Token) -> bool:
    """As in "said no to reporters", "said yes to the question", "said yes to Tomas Hale"."""
    word = what.lemma_.lower()
    return word in cues.audiences() | UNASKED or what.ent_type_ == "PERSON" or what.pos_ == "PRON"


def cover_thing(verb: Token, thing: Token) -> Span:
    """What the side is taken of, with what the parser hangs on the verb: "the mine at Sulo"."""
    what = cover_phrase(thing)
    for child in list_after(verb, {"prep"}):
        near = child.idx - what.end == 1 and child.lower_ in PLACES
        if near and not any(below.ent_type_ in IDIOM_TIMES for below in child.children):
            what = Span(what.start, cover_phrase(child).end)
    return what


def _is_of_others(noun: Token) -> bool:
    """As in "gave Peru's consent"."""
    return any(child.tag_ not in OWNED for child in list_children(noun, {"poss"}))


def _kind_of_idiom(verb: Token, noun: Token, last: Token) -> str:
    """The class of the three words, of the noun with the word before it too."""
    word, before = noun.lemma_.lower(), spell_before(noun)
    known = ((name_verb(verb), called, last.lower_) for called in (word, f"{before}_{word}"))
    return next((_idiom_kinds()[key] for key in known if key in _idiom_kinds()), "")
