"""What a number counts that no noun stands beside: a toll, "the number of", what comes to so many."""

from spacy.tokens import Token

from briefgen.parse.figures import words
from briefgen.parse.figures.counting.counted import write_singular
from briefgen.parse.figures.counting.phrases import PLURAL
from briefgen.parse.figures.page import FigureText
from briefgen.parse.figures.telling import governors, topics
from briefgen.parse.grammar.below import has_word_after
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.spans import find_token_before, spell_before
from briefgen.parse.lexicon import LEXICON

BETWEEN = LEXICON.words("figures_rules", "tolls_between")
NUMBER_NOUN = "number"
HOMELESS = ["from", "their", "homes"]
PEOPLE = ("person", "people")


def find_toll(page: FigureText, head: Token) -> tuple[str, str] | None:
    """As in "the death *toll* has risen to 40", "a death toll of 40": one of what it counts, and many."""
    above = governors.governors_above(page, head)
    if head.head.lower_ == "of":
        nouns = (token for token in above if token.pos_ == "NOUN")
        told = next(filter(None, map(_toll_of_noun, nouns)), None)
        if told is not None:
            return told
    verb = _verb_with_subject(above)
    named = _nouns_of_verb(verb, head) if verb is not None else ()
    return next(filter(None, map(_toll_of_noun, named)), None)


def _nouns_of_verb(verb: Token, head: Token) -> tuple[Token, ...]:
    """What may say what the figure counts: the subject, else what is put at it."""
    return tuple(
        one
        for one in (governors.subject_of_clause(verb), governors.topic_placed(verb, head))
        if one is not None
    )


def _verb_with_subject(above: list[Token]) -> Token | None:
    """The first verb; of "is expected to pass 40" the one that has the subject."""
    verb = next((token for token in above if token.pos_ in VERBS), None)
    while verb is not None and verb.dep_ == "xcomp" and governors.subject_of_clause(verb) is None:
        verb = verb.head
    return verb


def _toll_of_noun(noun: Token) -> tuple[str, str] | None:
    tolls = words.measures().tolls
    named = f"{spell_before(noun)} {noun.lemma_}"
    return tolls.get(named) or tolls.get(noun.lemma_)


def find_numbered(page: FigureText, head: Token) -> tuple[str, str] | None:
    """As in "the *number of foreigners* has tripled to 390,000": one of what is counted, and its words."""
    verb = _verb_with_subject(governors.governors_above(page, head))
    named = (*_nouns_of_verb(verb, head), *_placed_at(page, head)) if verb is not None else ()
    tally = next((one for one in named if one.lemma_.lower() in words.measures().tallies), None)
    if tally is not None:
        return _tallied(page, tally) or _numbers(page, tally)
    if verb is None or not _comes_to(verb, head):
        return _told_as_dead(named)
    many = next((one for one in named if _is_many(page, one)), None)
    return (write_singular(many), topics.read_topic(page, many)) if many is not None else None


def find_by_deed(page: FigureText, head: Token) -> tuple[str, str] | None:
    """As in "killed 46 miners and *injured 212*", "the mill *employs 130*": the deed says who they are."""
    following = page.doc[head.i + 1 : head.i + 2]
    if len(following) and following[0].pos_ in {"NOUN", "PROPN", "ADJ", "NUM", "SYM"}:
        return None
    done = head.dep_ in {"dobj", "nsubjpass"} and head.head.pos_ in VERBS
    if [token.lower_ for token in page.doc[head.i + 1 : head.i + 4]] == HOMELESS:
        return PEOPLE
    return words.measures().deeds.get(head.head.lemma_.lower()) if done else None


def find_of_those(page: FigureText, head: Token) -> tuple[str, str] | None:
    """As in "*Of the dead*, 26 were in Oran": one of them, and the word for many."""
    opening = [token.lower_ for token in page.doc[head.sent.start : head.sent.start + 4]]
    told = words.context().tallied.get(opening[2]) if opening[:2] == ["of", "the"] else None
    return (told, opening[2]) if told and opening[3:] == [","] and head.i == head.sent.start + 4 else None


def _placed_at(page: FigureText, head: Token) -> tuple[Token, ...]:
    """As in "offered to lower *the number of layoffs* to 180": what the nearest verb brings to so much."""
    verb = next((token for token in governors.governors_above(page, head) if token.pos_ in VERBS), None)
    placed = governors.topic_placed(verb, head) if verb is not None and verb.dep_ == "xcomp" else None
    return () if placed is None else (placed,)


def _tallied(page: FigureText, tally: Token) -> tuple[str, str] | None:
    """As in "the number of *schools*", "the number of *injured*", "the number *still missing*"."""
    noun = topics.object_after(tally, "of")
    if noun is not None:
        named = write_singular(noun) if noun.tag_ in PLURAL else words.context().tallied.get(noun.lower_, "")
        return named, topics.read_topic(page, noun)
    following = page.doc[tally.i + 1 : tally.i + 4]
    told = next((token.lower_ for token in following if token.lower_ not in BETWEEN), "")
    unit = words.context().tallied.get(told)
    return (unit, told) if unit else None


def _told_as_dead(named: tuple[Token, ...]) -> tuple[str, str] | None:
    """As in "put *the dead* at 12"."""
    known = words.context().tallied
    found = (one.lower_ for one in named if spell_before(one) == "the")
    return next(((known[word], word) for word in found if word in known), None)


def _numbers(page: FigureText, tally: Token) -> tuple[str, str] | None:
    """As in "*passenger numbers*", "*student numbers*": a count of what stands before it."""
    before = find_token_before(tally)
    plural = before is not None and tally.tag_ in PLURAL and tally.lemma_.lower() == NUMBER_NOUN
    if before is None or not plural or before.head != tally or before.tag_ not in {"NN", "NNP"}:
        return None
    return before.lower_, topics.read_topic(page, tally)


def _comes_to(verb: Token, head: Token) -> bool:
    """Whether the subject comes to so many: "vacancies fell *to* 28", "complaints *reached* 240"."""
    table, led = words.measures(), head.head.lower_ if head.dep_ == "pobj" else ""
    turned = has_word_after(verb, table.directions)
    moves = turned or verb.lemma_ in table.change
    if led == "to":
        return moves
    if led == "at":
        return moves or verb.lemma_ in table.standing
    return head.head == verb and verb.lemma_ in table.reaching


def _is_many(page: FigureText, noun: Token) -> bool:
    """A plural that is counted; prices and shares are measured."""
    if (
        noun.tag_ != "NNS"
        or noun.lemma_.lower() in words.measures().gauges
        or page.actor_at(noun) is not None
    ):
        return False
    return noun.lower_ not in words.unit_words() and noun.is_alpha
