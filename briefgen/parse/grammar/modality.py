"""Whether what a word tells of is said to have happened, is planned, depends on something, or is asked.

Read off the parse: a verb's helpers, the clauses around it, the turn it stands in.
"""

from bisect import bisect_right
from itertools import chain

from spacy.tokens import Token

from briefgen.model import Article, Modality, Span, TurnRole
from briefgen.parse.grammar.below import has_spelling, list_after, list_children
from briefgen.parse.grammar.labels import HELPERS, VERBS
from briefgen.parse.grammar.tense import is_planned, is_reported_future
from briefgen.parse.grammar.verbs import climb, climb_verbs
from briefgen.parse.grammar.words import load_words
from briefgen.parse.lexicon import LEXICON

SUPPOSED = LEXICON.words("grammar_rules", "modality_supposed")


def tell_modality(token: Token | None, sentence: Span, article: Article, dated: bool) -> Modality:
    """Whether what hangs on `token` is said to have happened, is planned, depends, or is asked."""
    if is_asked(token.idx if token is not None else sentence.start, sentence, article):
        return Modality.ASKED
    if token is None:
        return Modality.ASSERTED
    if is_conditional(token):
        return Modality.CONDITIONAL
    verb = token if token.pos_ in VERBS else next(climb_verbs(token), None)
    return Modality.PLANNED if verb is not None and is_planned(verb, dated) else Modality.ASSERTED


def _is_present(verb: Token) -> bool:
    """“reaches”, “is reached”."""
    tags = {verb.tag_, *(child.tag_ for child in list_children(verb, HELPERS))}
    return bool(tags & {"VBZ", "VBP"}) and not tags & {"VBD", "MD"}


def is_asked(at: int, sentence: Span, article: Article) -> bool:
    """In the turn of someone who asks, or in a sentence (after its colon) that ends with a question mark."""
    rest = article.text[at : sentence.end].rstrip("\"'”’) ")
    if rest.endswith("?") and ":" not in rest:
        return True
    last = bisect_right(article.turns, at, key=lambda turn: turn.span.start) - 1
    return last >= 0 and article.turns[last].role is TurnRole.QUESTION and at < article.turns[last].span.end


def is_conditional(token: Token) -> bool:
    """Under "if", "once" or "unless", beside one, or said with "would", "could", "might"."""
    for above in chain([token], climb(token)):
        if above.pos_ not in VERBS:
            if above.dep_ == "pobj" and above.head.lower_ in load_words()["pending"]:
                return True
            continue
        if _is_supposed(above) or any(map(_is_condition, above.lefts)):
            return True
        if above.lemma_.lower() in load_words()["tells"] and above != token:
            return False
    return False


def _is_supposed(verb: Token) -> bool:
    """The verb itself says so: “if it falls”, “would fall”, “only after the road is cleared”."""
    lefts = list(verb.lefts)
    openers = {child.lower_ for child in lefts if child.dep_ in {"mark", "advmod"}}
    if openers & load_words()["conditions"]:
        return True
    if any(child.tag_ == "MD" and child.lower_ in load_words()["hypothetical"] for child in lefts):
        return not is_reported_future(verb)
    return bool(openers & SUPPOSED) and _is_present(verb)


def find_condition_behind(verb: Token) -> Token | None:
    """“will strike on Monday *unless it is paid*”: what is promised or threatened comes only then."""
    return next(filter(_is_condition, verb.rights), None)


def _is_condition(child: Token) -> bool:
    """A clause beside the main one: “If the bank fails, …”, “Should it fail, …”, “on condition that …”."""
    if child.dep_ == "prep" and child.lower_ == "on":
        return has_spelling(list_after(child, {"pobj"}), {"condition"})
    if child.dep_ != "advcl":
        return False
    first = child.left_edge.lower_
    return first in load_words()["conditions"] - {"once"} or (
        first == "should" and child.left_edge.head == child
    )
