"""Whether a clause speaks of what is to come: by its verb as the parser sees it.

"Ministers meet Friday" and "will meet Friday" look ahead; "met Friday" looks back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from spacy.tokens import Doc, Token

from briefgen.parse import lexicon

HIGHEST = 40
"""How far up a parse is followed, so that a sentence without an end costs no more than others."""

VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Tense:
    doc: Doc

    def future(self, offset: int) -> bool | None:
        """True ahead, False back, None where the words do not say."""
        token = self.at(offset)
        if token is None:
            return None
        for head in above(token):
            if head.pos_ == "ADJ" and head.lower_ in words()["ahead"]:
                return True
            if head.pos_ in VERBS:
                return future(head)
        return None

    def deferred(self, offset: int) -> bool:
        """Whether the verb that governs what stands at `offset` plans something or puts it off."""
        token = self.at(offset)
        verb = next(verbs_above(token), None) if token is not None else None
        return verb is not None and verb.lemma_.lower() in words()["defers"]

    def bare(self, offset: int) -> bool:
        """Whether the verb that governs what stands at `offset` is a past participle without a helper."""
        token = self.at(offset)
        verb = next(verbs_above(token), None) if token is not None else None
        return (
            verb is not None
            and verb.tag_ == "VBN"
            and not any(child.dep_ in {"aux", "auxpass"} for child in verb.lefts)
        )

    def tag(self, offset: int) -> str:
        """The Penn Treebank tag of the word at `offset`."""
        token = self.at(offset)
        return token.tag_ if token is not None else ""

    def at(self, offset: int) -> Token | None:
        """The token that holds `offset`."""
        span = self.doc.char_span(offset, offset + 1, alignment_mode="expand")
        return span[0] if span is not None and len(span) else None


def above(token: Token) -> Iterator[Token]:
    """What governs `token`, the nearest first; no higher than a reader would look."""
    return islice(token.ancestors, HIGHEST)


def verbs_above(token: Token) -> Iterator[Token]:
    """The verbs that govern `token`, the nearest first."""
    yield from (head for head in above(token) if head.pos_ in VERBS)


def planned(verb: Token, dated: bool) -> bool:
    """Whether the verb announces what is to come; a plain present does so only with a date."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    said = any(child.tag_ == "MD" or child.lower_ == "to" for child in helpers)
    return future(verb) is True and (dated or said or verb.lemma_.lower() in words()["ahead"])


def infinitive_of(verb: Token) -> Token | None:
    """The verb that governs an infinitive with "to"; None for another form."""
    marked = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return verb.head if marked and verb.head != verb and verb.head.pos_ in VERBS else None


def future(verb: Token) -> bool | None:
    """Whether the verb group around `verb` looks ahead; None for a verb form that does not say."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if _is_set(verb, helpers) or reported_future(verb):
        return True
    if any(child.tag_ == "MD" and child.lower_ not in words()["back_modals"] for child in helpers):
        return True
    if any(child.lower_ == "to" for child in helpers):
        return _infinitive(verb)
    back = _looks_back(verb, helpers)
    return _present(verb, helpers) if back is None else not back


def _looks_back(verb: Token, helpers: list[Token]) -> bool | None:
    """“met” and “has met” do; “was expected” does not; None for a verb in no past tense."""
    perfect = any(child.tag_ in {"VBZ", "VBP"} and child.lemma_ == "have" for child in helpers)
    if verb.tag_ == "VBD" or perfect:
        return True
    if _had(verb):
        return True
    past = any(child.tag_ == "VBD" for child in helpers)
    return verb.lemma_.lower() not in words()["expects"] if past else None


def _is_set(verb: Token, helpers: list[Token]) -> bool:
    """“is scheduled”, “were postponed”: what they date lies ahead, not the verb."""
    return verb.lemma_.lower() in words()["ahead"] and (verb.tag_ != "VBD" or bool(helpers))


def reported_future(verb: Token) -> bool:
    """“said it would close”: what was to come when it was said, not a supposition."""
    head = verb.head
    if verb.dep_ != "ccomp" or head.tag_ not in {"VBD", "VBN"}:
        return False
    told = head.lemma_.lower() in words()["tells"] | words()["plans"]
    return told and any(child.lower_ == "would" for child in verb.lefts)


def _infinitive(verb: Token) -> bool | None:
    """“plans to meet” looks ahead, “failed to meet” does not."""
    head = verb.head
    if head == verb or head.pos_ not in VERBS | {"ADJ", "NOUN"}:
        return True
    main = head if head.pos_ in VERBS else next(verbs_above(head), None)
    if main is not None and (_had(main) or head.lower_ in words()["ranks"]):
        return False if _had(main) else future(main)
    if head.lemma_.lower() in words()["plans"] or head.lemma_ == "be":
        return True
    return future(head) if head.pos_ in VERBS else True


def _had(verb: Token) -> bool:
    """“had been due to close on Friday”: a plan that is over."""
    return any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.lefts)


def _present(verb: Token, helpers: list[Token]) -> bool | None:
    """“meet Friday”, “are meeting Friday”, “is expected Friday” look ahead; “says Friday” does not."""
    lemma = verb.lemma_.lower()
    if (lemma in words()["expects"] and not _set_on(verb)) or _is_due(verb):
        return True
    if lemma in words()["tells"]:
        return False
    if _is_bare(verb, helpers):
        return _of_the_verb_above(verb)
    if verb.tag_ in {"VBZ", "VBP", "VB"} or (
        verb.tag_ == "VBG" and any(child.lemma_ == "be" for child in helpers)
    ):
        return None if lemma == "be" else True
    if verb.tag_ == "VBN" and not helpers:
        return False if verb.dep_ in {"acl", "ROOT"} else None
    return _of_the_verb_above(verb) if verb.tag_ == "VBG" else None


def _is_due(verb: Token) -> bool:
    """“is due in court Thursday”."""
    return any(child.dep_ == "acomp" and child.lower_ in words()["ahead"] for child in verb.rights)


def _set_on(verb: Token) -> bool:
    """“a record set on Friday”; “a vote set for Friday” lies ahead."""
    return verb.lemma_ == "set" and any(child.lower_ in {"in", "on"} for child in verb.rights)


def _is_bare(verb: Token, helpers: list[Token]) -> bool:
    """“let it begin”, or a past that looks like a present: “the index, which fell on Friday, hurt”."""
    if verb.tag_ not in {"VB", "VBP"} or helpers:
        return False
    return verb.lower_ in words()["unchanging"] or (verb.tag_ == "VB" and verb.dep_ in {"ccomp", "xcomp"})


def _of_the_verb_above(verb: Token) -> bool | None:
    above = next(verbs_above(verb), None)
    return future(above) if above is not None else None


@cache
def words() -> dict[str, frozenset[str]]:
    """The short lists of the lexicon, each a set."""
    return lexicon.load("en/dates_verbs", dict[str, frozenset[str]])
