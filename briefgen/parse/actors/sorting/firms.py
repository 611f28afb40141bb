"""Which lone names taken for persons are firms: nothing introduces them, and they act as firms do.

An article tells who a person is: by a fuller name, a title, an office. A bare name without any of these that
is bought, gives refunds or is told of as "which" is a company, wherever the article has it.
"""

from collections.abc import Iterable, Iterator, Sequence, Set

from spacy.tokens import Token

from briefgen.model import ActorKind
from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.sorting.persons import FAMILY_NAMES
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

TAKING_OVER = LEXICON.words("actors_rules", "firms_taking")
"""Verbs of which a firm is the object."""
JOINING = LEXICON.words("actors_rules", "firms_joining")
"""Verbs before "with" and a firm."""
RIVALS = LEXICON.words("actors_rules", "firms_rivals")
HELD_AT_FIRMS = LEXICON.words("actors_rules", "firms_inside")
"""Those who are "at" a firm, and what is there."""
UNDERTAKING = LEXICON.words("actors_rules", "firms_undertaking")
"""What only who has a will does: neither a storm nor a law would "refund" or "appeal"."""
OWNED = frozenset({"poss", "amod", "compound"})


def find_firms(words: TokenTexts, names: Iterable[Name]) -> frozenset[str]:
    """The lone names, of those that nothing introduces, that at least one place shows to be a firm."""
    return frozenset(
        words.key(one.start)
        for one in names
        if one.end == one.start + 1
        and not _is_persons_name(words.key(one.start))
        and not is_word(words.doc, words.lower(one.start))
        and _acts_as_firm(words, words.tokens[one.start])
    )


def _is_persons_name(text: str) -> bool:
    return text in FAMILY_NAMES or text in gazetteer().first_names or not text[1:].islower()


def _acts_as_firm(words: TokenTexts, name: Token) -> bool:
    tests = (_is_followed_by_which, _is_taken, _is_rival, _holds_staff, _says_of_itself)
    return any(test(words, name) for test in tests)


def _is_followed_by_which(words: TokenTexts, name: Token) -> bool:
    """As in "Lumara, which sold its ferries": a person is a "who"; "all of which" is of something else."""
    if words.text(name.i + 1) != "," or words.lower(name.i + 2) != "which":
        return False
    which = words.tokens[name.i + 2]
    return which.dep_ == "nsubj" and which.head.dep_ == "relcl" and which.head.head == name


def _is_taken(words: TokenTexts, name: Token) -> bool:
    """As in "bought Lumara", "merged with Lumara"; what a firm does to others is told by `sites`."""
    head = name.head
    if name.dep_ in {"dobj", "nsubjpass"}:
        return head.lemma_.lower() in TAKING_OVER
    return name.dep_ == "pobj" and head.lower_ == "with" and head.head.lemma_.lower() in JOINING


def _is_rival(words: TokenTexts, name: Token) -> bool:
    """As in "rival Lumara": of nobody, as a person's would be told, and at nothing."""
    before = name.i - 1
    if words.lower(before) not in RIVALS or not before or words.tokens[before].head != name:
        return False
    told = (child for child in name.children if child.dep_ in OWNED and child.i < before)
    return words.tokens[before].is_sent_start or not any(told)


def _holds_staff(words: TokenTexts, name: Token) -> bool:
    """As in "analysts at Lumara", "jobs at Lumara"."""
    at = name.head
    return name.dep_ == "pobj" and at.lower_ == "at" and at.head.lemma_.lower() in HELD_AT_FIRMS


def _says_of_itself(words: TokenTexts, name: Token) -> bool:
    """As in "Lumara said it would cut jobs": a person says what he or she would do."""
    verb = name.head
    if name.dep_ != "nsubj" or verb.lemma_.lower() not in gazetteer().speech:
        return False
    return any(_undertakes(said) for said in verb.children if said.dep_ == "ccomp")


def _undertakes(verb: Token) -> bool:
    """Whether "it" does what is said: a storm that is spoken of refunds nobody."""
    it = any(child.dep_ == "nsubj" and child.lower_ == "it" for child in verb.children)
    return it and verb.lemma_.lower() in UNDERTAKING


def list_unintroduced(told: Sequence[tuple[Name, str, ActorKind | None]], known: Set[str]) -> Iterator[Name]:
    """Where lone names stand that are persons somewhere, none of the known, and the end of no fuller name."""
    texts = {text for _, text, kind in told if kind is ActorKind.PERSON}
    ends = {text.rpartition(" ")[2] for text in texts if " " in text}
    alone = {text for text in texts if " " not in text} - ends - known
    return (name for name, text, _ in told if text in alone)
