"""What a thing is called: "called the plan a mistake", "described it as fair", `dubbed it "a day to keep"`.

Knows the parse and the marks: where the parser saw no name, the words in marks behind the thing are it.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import has_child, list_children
from briefgen.parse.grammar.labels import HELPERS
from briefgen.parse.grammar.spans import cover_phrase, cover_word
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.complements import realised
from briefgen.parse.positions.drafts import PositionText, join_parts

AS = LEXICON.words("positions_rules", "judged_as")


def find_judged(passage: PositionText, verb: Token) -> tuple[Span, ...]:
    """The thing and what it is called; nothing where the verb has no name for it."""
    things = _called_things(verb)
    return _parsed_name(verb, things) or _in_marks(passage, verb, things[:1])


def more_cue(verb: Token) -> tuple[Span, ...]:
    """The "to" of "referred to it as a mess", which belongs to the cue."""
    return tuple(cover_word(child) for child in verb.children if _points_to(child))


def _called_things(verb: Token) -> list[Token]:
    """What is called so, in the order of the text; of "referred to it as a mess" what stands after "to"."""
    pointed = [under for child in verb.children if _points_to(child) for under in child.children]
    return pointed or list_children(verb, {"dobj", "nsubjpass"})


def _parsed_name(verb: Token, things: list[Token]) -> tuple[Span, ...]:
    """As the parser sees it."""
    named = next(filter(_is_as, verb.rights), None)
    if named is not None and not things:
        return (Span(verb.idx + len(verb), cover_phrase(named).end),)
    first = [thing for thing in things[:1] if thing.i > verb.i]
    if any(map(_is_as, (child for thing in first for child in thing.children))):
        return (cover_phrase(things[0]),)
    names = [named] if named is not None else _list_callings(verb, things[1:])
    if names:
        return tuple(join_parts(map(cover_phrase, (*things[:1], *names))))
    return tuple(map(cover_phrase, filter(_is_called, first)))


def _list_callings(verb: Token, more_things: list[Token]) -> list[Token]:
    """What the verb calls the thing, where no "as" says so."""
    return [*(child for child in verb.rights if _names_object(child, verb)), *more_things]


def _in_marks(passage: PositionText, verb: Token, things: list[Token]) -> tuple[Span, ...]:
    """As in `called it "a good day for all"`, where the parser took the name for a time."""
    last = max((verb.i, *(one.right_edge.i for one in things)))
    at = passage.quoted[last + 1] if last + 1 < len(passage.quoted) else -1
    if not things or at < 0 or passage.quotes[at].span.start != passage.tokens[last + 1].idx:
        return ()
    return tuple(join_parts((*map(cover_phrase, things), passage.quotes[at].span)))


def list_judged(passage: PositionText, verb: Token, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The words in marks without the pronoun that they are said of: `called it "a mess"` quotes a mess."""
    pronouns = {one.i for one in _called_things(verb) if one.pos_ == "PRON"}
    words = list(_list_judging_words(passage, content))
    if pronouns.isdisjoint(token.i for token in words):
        return content
    around = {passage.quoted[token.i] for token in words if token.i not in pronouns and not _is_as(token)}
    at = max(around) if len(around) == 1 else -1
    return (passage.quotes[at].span,) if at >= 0 else content


def _list_judging_words(passage: PositionText, content: tuple[Span, ...]) -> Iterator[Token]:
    for part in content:
        tokens = passage.doc.char_span(part.start, part.end, alignment_mode="expand") or ()
        yield from (token for token in tokens if token.is_alpha or token.like_num)


def _is_called(thing: Token) -> bool:
    """As in `branded the budget "a joke"`, where the parser took the name for an apposition."""
    names = list_children(thing, {"appos"})
    return any(name.doc[name.left_edge.i - 1].text != "," for name in names if name.left_edge.i > thing.i)


def _names_object(child: Token, verb: Token) -> bool:
    """What the object is called: a noun or an adjective, "a mistake", "unfair"."""
    if child.dep_ == "oprd":
        return True
    if realised.is_perceived(child, verb):
        return False
    deed = child.tag_ in {"VB", "VBG"} or has_child(child, HELPERS)
    return child.dep_ in {"xcomp", "ccomp"} and not (deed or child.pos_ == "AUX")


def _points_to(token: Token) -> bool:
    return token.dep_ == "prep" and token.lower_ == "to" and token.head.lemma_ == "refer"


def _is_as(token: Token) -> bool:
    return token.dep_ == "prep" and token.lower_ in AS
