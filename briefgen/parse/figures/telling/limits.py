"""Which way a limit goes: "will not pay more than 5 million" sets a ceiling, no floor. From the parse."""

from spacy.tokens import Token

from briefgen.parse.figures import verbs, words
from briefgen.parse.figures.telling.clauses import Clause
from briefgen.parse.grammar.below import has_word_before
from briefgen.parse.lexicon import LEXICON

NO_DENIAL = LEXICON.words("figures_rules", "limits_no_denial")
"""After a denial, what makes it none: "not only"."""
NONE = LEXICON.words("figures_rules", "limits_none")

DENIED_LIMITS = {"over": "at most", "at least": "less than", "less than": "at least", "almost": "less than"}
"""What a limit becomes where it is denied."""


def turn_limit(modifier: str, clause: Clause) -> str:
    """The limit that stands: turned where the verb is denied or says that it will not be done."""
    if modifier not in DENIED_LIMITS or clause.verb is None or not _is_below_verb(clause):
        return modifier
    chain = verbs.list_chain(clause.verb)
    # "did not rule out paying more than 5 million": denied twice is not denied.
    denials = sum(map(_is_denied, chain)) + sum(
        verb.lemma_.lower() in words.context().refusals for verb in chain
    )
    return DENIED_LIMITS[modifier] if denials % 2 else modifier


def _is_below_verb(clause: Clause) -> bool:
    """Whether the verb acts on the amount: of "more than 20 ships did not return" the limit stands."""
    edge = clause.head.left_edge.i
    return clause.verb is not None and edge > clause.verb.i


def _is_denied(verb: Token) -> bool:
    """As in "did not pay", "never paid", "nobody paid"; not "not only paid"."""
    for child in verb.lefts:
        if child.dep_ == "neg" or child.lower_ in words.context().denials:
            return verb.doc[min(child.i + 1, len(verb.doc) - 1)].lower_ not in NO_DENIAL
        if child.dep_ == "nsubj" and _is_none(child):
            return True
    return False


def _is_none(subject: Token) -> bool:
    """As in "no state pays", "none of them pays"."""
    return subject.lower_ in words.context().nobody or has_word_before(subject, NONE)
