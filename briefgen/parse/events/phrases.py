"""The words of a noun, and of what a verb holds, as far as they fit a name.

Nothing is cut in the middle: what is too long is left out, or told by its noun alone.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.parse.dates import clauses
from briefgen.parse.events.scene import load_event_words
from briefgen.parse.grammar import words as grammar
from briefgen.parse.grammar.below import find_governed, has_after, has_spelling, has_word_before, list_before
from briefgen.parse.grammar.labels import HELPERS, NOUNS, VERBS

EVENT_OBJECT_WORDS = 12
"""Words of the longest object that a name holds, and of the longest subject."""


SHORTEST_PHRASE = 3
"""Words of the shortest infinitive with its object, and of the shortest noun that says enough alone."""


WORDS_MORE_IN_CLAUSE = 10
"""Words that a clause which a name holds may have more: “announced that the ship had left Lima”."""


BESIDE_A_NOUN = frozenset({"acl", "advcl", "appos", "parataxis", "punct", "relcl"})
"""Labels of what is told beside a noun."""


HELD_BY_VERB = frozenset({"acomp", "agent", "attr", "ccomp", "dative", "dobj", "oprd", "prt", "xcomp"})


def group_subject(subject: Token) -> list[Token]:
    """The noun with what stands before it, what it is of, and those named with it."""
    named = list(clauses.named_with(subject))
    tokens = [token for noun in named for token in group_noun(noun)]
    return tokens if len(tokens) <= 2 * EVENT_OBJECT_WORDS else group_noun(subject)


def group_noun(noun: Token, left: int = EVENT_OBJECT_WORDS) -> list[Token]:
    """A noun with what stands before it and its first prepositions, as far as they fit.

    With the comma or "and" that joins the next of several.
    """
    kept = [*_words_before(noun), *_glued_before(noun), noun]
    for child in noun.rights:
        tokens = list(child.subtree) if child.dep_ in {"case", "prep"} else []
        if child.lower_ == "of" and len(kept) + len(tokens) > left:
            tokens = _shorten_of(child, left - len(kept) - 1)
        tokens = tokens or _infinitive_beside(child, left - len(kept)) or _split_off(child, noun)
        if len(kept) + len(tokens) > left or not (tokens or child.dep_ in BESIDE_A_NOUN | {"cc", "conj"}):
            break
        kept += tokens
    return [*kept, *_joint_before(noun)]


def _words_before(noun: Token) -> Iterator[Token]:
    return (token for child in noun.lefts if child.dep_ in clauses.LEFT_OF_NOUN for token in child.subtree)


def _glued_before(noun: Token) -> list[Token]:
    """“The *35-year-*old changed his mind”: what hyphens tie to the noun."""
    first = noun.i
    while first - 1 > noun.sent.start and noun.doc[first - 1].text == "-" and _ties(noun.doc[first - 2]):
        first -= 2
    return [*noun.doc[first : noun.i]]


def _ties(token: Token) -> bool:
    """Whether a word stands right before the hyphen."""
    return not (token.whitespace_ or token.nbor(1).whitespace_)


def _shorten_of(word: Token, left: int) -> list[Token]:
    """“Most *of the forest*, where rebels hid for years, burned”: the noun with what fits."""
    inner = find_governed(word)
    return [word, *group_noun(inner, left)] if inner is not None and left >= SHORTEST_PHRASE else []


def _split_off(child: Token, noun: Token) -> list[Token]:
    """The "buyout" of “a management *buyout*”, which the parser takes for what the management does."""
    return [child] if child.dep_ == "acl" and child.tag_ in {"NN", "NNS"} and child.i == noun.i + 1 else []


def _infinitive_beside(child: Token, left: int) -> list[Token]:
    """“a decision *to close the ward*” of two floors: with its own object, as far as that fits."""
    to = next((one for one in child.lefts if one.lower_ == "to"), None)
    if child.dep_ != "acl" or to is None or left < SHORTEST_PHRASE:
        return []
    inner = list(list_fitting(child, left - 2))
    return [to, child, *inner] if inner or not any(child.rights) else []


def _joint_before(noun: Token) -> list[Token]:
    """The comma or "and" that joins the next of several."""
    joined = has_after(noun, {"conj"})
    return [child for child in noun.rights if joined and (child.dep_ == "cc" or child.text == ",")]


def list_fitting(verb: Token, left: int = EVENT_OBJECT_WORDS) -> Iterator[Token]:
    """What the verb does it to, and where: each as far as it fits, none beyond what a name holds."""
    for child in verb.rights:
        if _is_beside(child):
            continue
        tokens = _before_next_name([one for one in child.subtree if one.i > verb.i])
        room = left + WORDS_MORE_IN_CLAUSE if _is_whole_clause(child) else left
        if len(tokens) > room:
            tokens = _shorten_object(child, left)
        if not tokens or len(tokens) > room:
            return
        left -= len(tokens)
        yield from tokens


def _before_next_name(tokens: list[Token]) -> list[Token]:
    """“Before it was put *into liquidation*, director and owner, Ana Silva, asked”: not who does the next.

    The parser takes her office for more of what it was put into.
    """
    begun = next((one.head.left_edge for one in tokens if _is_named_in_office(one)), None)
    if begun is None or not begun.i or begun.nbor(-1).text != ",":
        return tokens
    return [one for one in tokens if one.i < begun.i - 1]


def _is_named_in_office(name: Token) -> bool:
    """“Liquidation, director and *owner, Ana Silva*”: a person beside a noun that is one of several."""
    office = name.head
    beside = name.dep_ in {"appos", "conj"} and name.ent_type_ == "PERSON"
    return beside and office.dep_ == "conj" and office.pos_ == "NOUN"


def _is_whole_clause(child: Token) -> bool:
    """“announced *that the ship had left*”, “voted *to reopen the mine*”: told whole or not at all."""
    that = has_spelling(list_before(child, {"mark"}), {"that"})
    told = child.dep_ == "ccomp" and that and tells_or_frames(child.head)
    return told or child.dep_ == "xcomp" or _is_striven_for(child)


def _is_beside(child: Token) -> bool:
    """Whether it is no object, no place and no count: “according to the agency”, but “voted *30* to 9”."""
    told = child.dep_ in HELD_BY_VERB or child.dep_ == "prep" or child.tag_ == "CD" or _goes_with_verb(child)
    told = told or _is_striven_for(child)
    return not told or child.lemma_.lower() in load_event_words()["sourcing"]


def _is_striven_for(child: Token) -> bool:
    """The infinitive of “vowed in May *to pay*”, which the parser takes for a clause beside."""
    infinitive = child.dep_ == "advcl" and has_word_before(child, {"to"})
    decides = child.head.lemma_.lower() in load_event_words()["deciding"]
    return infinitive and (decides or strives_for(child.head))


def _goes_with_verb(child: Token) -> bool:
    """“stepped *down*”, and an object that the parser takes for a time: “cut *two jobs* today”."""
    if child.dep_ == "advmod":
        beside = child.i == child.head.i + 1 or child.nbor(-1).head == child.head
        return beside and child.lower_ in load_event_words()["particles"]
    return child.dep_ == "npadvmod" and child.pos_ in NOUNS and child.ent_type_ not in {"DATE", "TIME"}


def _shorten_object(object_: Token, left: int) -> list[Token]:
    """An object that is too long: its noun with what fits, or the infinitive with its own object."""
    if object_.dep_ in {"attr", "dobj", "oprd"}:
        return group_noun(object_, left)
    if object_.dep_ != "xcomp" or object_.pos_ not in VERBS:
        return []
    opening = list_before(object_, HELPERS | {"mark"})  # "whether to"
    inner = list(list_fitting(object_, left - len(opening) - 1))
    return [*opening, object_, *inner] if inner else []


def tells_or_frames(verb: Token) -> bool:
    told = load_event_words()["framing"] | load_event_words()["saying"] | grammar.load_words()["tells"]
    return verb.lemma_.lower() in told


def strives_for(verb: Token) -> bool:
    """“vowed to pay”, “scrambled to pay”: to what somebody binds or bends themselves."""
    table = load_event_words()
    return verb.lemma_.lower() in table["pledges"] | table["striving"]
