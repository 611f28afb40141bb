"""Reading the parse: who does it, what stretch a phrase covers, whether it is denied.

Knows spaCy's labels (ClearNLP style) and nothing of positions.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.positions.drafts import Passage

UPRIGHT = {"VERB", "AUX"}
SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
OBJECTS = {"her", "him", "me", "them", "us"}
RELATIVE = {"WDT", "WP"}
"""Tags of "which" and "who"."""
AUXILIARIES = {"aux", "auxpass", "neg", "prt"}
UP = {"conj", "xcomp", "advcl", "pcomp", "prep", "acl", "relcl", "ccomp", "dep"}
HIGHEST = 6
"""Verbs to climb in search of a subject."""
DANGLING = re.compile(r"(?<=\s)(?:and|but|or|while)$")
STRIP = " \t\n\xa0,;:.–—-"


def far(verb: Token) -> Token | None:
    """The "gone" of "went so far as to insist": what is told so has been done."""
    before = [token.lower_ for token in verb.doc[max(0, verb.i - 3) : verb.i]]
    if before != ["far", "as", "to"]:
        return None
    above = (token for token in verb.ancestors if token.i < verb.i)
    return next((token for token in above if token.lemma_ == "go"), None)


def subject(verb: Token) -> Token | None:
    """The word that heads who does it: its own subject, or the one it shares with the verb above it."""
    for _ in range(HIGHEST):
        own = [child for child in verb.children if child.dep_ in SUBJECTS]
        if own:
            return _acting(own, verb)
        if verb.dep_ == "acl":
            above = _participle_of(verb)
            above = above or _issued(verb.head)
            if above is None:
                return verb.head
            verb = above
            continue
        gone = far(verb)
        if gone is not None:
            verb = gone
            continue
        if verb.dep_ not in UP:
            return None
        commanded = controlled(verb)
        if commanded is not None:
            return commanded
        verb = verb.head
    return None


def _acting(own: list[Token], verb: Token) -> Token:
    """Which of the subjects that the parser sees acts."""
    speakers = [
        child for child in own if child.lower_ in {"i", "we"}
    ]  # "We, the ministers of Peru and Chile"
    people = speakers or [child for child in own if child.ent_type_ not in {"DATE", "TIME"}] or own
    # "The fall of the treaty, said Ana Silva": where the parser sees two, the nearer one acts.
    return min(people, key=lambda child: abs(child.i - verb.i))


def _participle_of(verb: Token) -> Token | None:
    """As in "rejected the dam, saying it": what follows a comma goes on with the verb, not with the noun."""
    if verb.tag_ != "VBG" or not verb.i or verb.nbor(-1).text != ",":
        return None
    above = (token for token in verb.ancestors if token.pos_ in UPRIGHT)
    return next((token for token in above if token.i < verb.i), None)


def _issued(text: Token) -> Token | None:
    """As in "issued a statement accusing the club": the verb whose subject speaks in the statement."""
    given = text.dep_ == "dobj" and text.lemma_.lower() in gazetteer().statements["nouns"]
    return text.head if given and text.head.lemma_.lower() in gazetteer().statements["verbs"] else None


def controlled(verb: Token) -> Token | None:
    """The object that is to do it: "pressed the union to accept"."""
    if verb.dep_ != "xcomp" or verb.tag_ != "VB":
        return None
    objects = (child for child in verb.head.children if child.dep_ == "dobj")
    return next((child for child in objects if verb.head.i < child.i < verb.i), None)


def particle(verb: Token) -> str:
    """The particle of a verb: "out" of "rule out"; empty where it has none."""
    return next((child.lower_ for child in verb.children if child.dep_ == "prt"), "")


def phrase(verb: Token) -> str:
    """The verb with its particle, as lexicons write it: "rule_out"."""
    word = particle(verb)
    return f"{verb.lemma_.lower()}_{word}" if word else verb.lemma_.lower()


def passive(verb: Token) -> bool:
    """Whether the subject of the verb is what it is done to."""
    if verb.dep_ == "acl" and verb.tag_ == "VBD":
        return True
    if verb.tag_ == "VBN" and verb.dep_ not in {"ROOT", "conj", "ccomp", "parataxis"}:
        if _goes_on(verb):
            return False
        # "Asked about the plan, she left", "with a loan proposed to pay": nobody tells who did.
        return not any(child.dep_ == "aux" for child in verb.children)
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def _goes_on(verb: Token) -> bool:
    """As in "Silva, head of the bank, compared Berg to a king": no participle has a name as its object."""
    if verb.dep_ != "acl" or agent(verb) is not None or verb.i + 1 >= len(verb.doc) or not verb.i:
        return False
    after = verb.nbor(1)
    named = after.tag_ in {"NNP", "NNPS"} and after.dep_ != "oprd"
    return verb.nbor(-1).text == "," and (named or after.lower_ in OBJECTS)


def agent(verb: Token) -> Token | None:
    """Who does it, in the passive: the noun after "by"."""
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None


def denied(verb: Token) -> bool:
    """Whether "not", "never" or "no longer" stands with the verb."""
    if any(child.dep_ == "neg" or child.lower_ in {"never", "hardly", "nor"} for child in verb.children):
        return True
    if any(child.lower_ == "longer" and child.nbor(-1).lower_ == "no" for child in verb.lefts if child.i):
        return True
    # "has neither confirmed nor ruled out": the parser hangs both on the first verb.
    before = (child for child in verb.head.children if verb.head.i < child.i < verb.i)
    return verb.dep_ == "conj" and any(child.lower_ == "nor" for child in before)


def group(verb: Token) -> list[Token]:
    """The verb with its auxiliaries, negation and particle, in order."""
    return sorted(
        [verb, *(child for child in verb.children if child.dep_ in AUXILIARIES)], key=lambda token: token.i
    )


def cue(passage: Passage, verb: Token) -> Span:
    """The words of the verb group that stand together around the verb."""
    first = last = verb
    for token in reversed([token for token in group(verb) if token.i < verb.i]):
        if _close(passage, token, first):
            first = token
    for token in group(verb):
        if token.i > verb.i and token.i - last.i <= 2:
            last = token
    return Span(first.idx, last.idx + len(last))


def _close(passage: Passage, left: Token, right: Token) -> bool:
    """Whether nothing but adverbs stands between the two."""
    return all(token.pos_ in {"ADV", "PART", "AUX"} for token in passage.doc[left.i + 1 : right.i])


def reach(token: Token) -> Span:
    """The stretch of the whole phrase below `token`."""
    last = token.right_edge
    return Span(token.left_edge.idx, last.idx + len(last))


def trimmed(text: str, span: Span) -> Span:
    """The span without white space, loose punctuation and a last "and" or "but"; it may come out empty."""
    words = _bracketed(text, span)
    left = len(words) - len(words.lstrip(STRIP))
    right = len(DANGLING.sub("", words.rstrip(STRIP)).rstrip(STRIP))
    return Span(span.start + left, span.start + max(left, right))


def _bracketed(text: str, span: Span) -> str:
    """The words with the bracket that closes one of theirs: "the Port Council (PC" + ")"."""
    words = span.of(text)
    return (
        words + ")" if words.count("(") > words.count(")") and text[span.end : span.end + 1] == ")" else words
    )


def without(span: Span, hole: Span) -> Iterator[Span]:
    """What is left of the span outside the hole."""
    if not span.overlaps(hole):
        yield span
        return
    if span.start < hole.start:
        yield Span(span.start, hole.start)
    if hole.end < span.end:
        yield Span(hole.end, span.end)
