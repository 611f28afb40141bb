"""What a cue tells where the parse lost it: the words before "she said", after "said that", below a colon.

Knows the parse; what a verb takes where the parse is right is read in `complements`.
"""

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import has_word, list_children
from briefgen.parse.grammar.labels import FINITE, RELATIVE
from briefgen.parse.grammar.spans import cover_phrase, cut_out, find_token_before
from briefgen.parse.grammar.subjects import find_agent, find_subject
from briefgen.parse.positions.cues import Frames
from briefgen.parse.positions.drafts import Complement, PositionText
from briefgen.parse.positions.holder import sources

SAYING = {"say", "tell"}
TOKENS_TO_THAT = 8
"""Tokens between a verb of saying and its "that": "told reporters on Monday that"."""


def find_lost(passage: PositionText, verb: Token, frames: Frames) -> Complement | None:
    """The words beside the verb, before it or after it."""
    return _found_around(passage, verb, frames) or _rest_of_sentence(passage, verb, frames)


def _found_around(passage: PositionText, verb: Token, frames: Frames) -> Complement | None:
    """As in "It would rain, she said" where the parse hangs the cue on what is said; "as she said"."""
    if "clause" not in frames or "quote" not in frames or _is_passed_on(verb):
        return None
    if any(child.left_edge.i == verb.i + 1 for child in list_children(verb, {"xcomp"})):
        return None  # "they left as talks continued to stall"
    head = verb.head
    if verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and has_word(verb, {"as"})):
        return Complement(frames["clause"], tuple(cut_out(cover_phrase(head), cover_phrase(verb))))
    return _before_comma(passage, verb, frames)


def _is_passed_on(verb: Token) -> bool:
    """As in "would appeal the ruling, announced by the court": the ruling is what was announced."""
    return verb.dep_ in {"acl", "advcl"} and verb.tag_ == "VBN" and find_agent(verb) is not None


def _before_comma(passage: PositionText, verb: Token, frames: Frames) -> Complement | None:
    """The words from the start of the sentence to the comma before "she said"."""
    text = passage.text
    who = sources.find_teller(passage, verb)
    if who is not None and who.tag_ in RELATIVE:
        return None  # "Silva paid, which angered the port, which said": a new clause, not what was said
    first = min(verb.i, who.left_edge.i if who is not None else verb.i)
    sentence = text.around(Span(verb.idx, verb.idx + 1))
    before = find_token_before(passage.doc[first])
    if before is None or before.text not in {",", "”", '"', "''"} or before.idx <= sentence.start:
        return None
    whole = Span(sentence.start, before.idx + len(before))
    return Complement(frames["clause"], (whole,)) if _says_something_whole(passage, whole) else None


def _says_something_whole(passage: PositionText, span: Span) -> bool:
    """Whether the words say something: "On Monday" and "As they left" do not."""
    words = list(passage.doc.char_span(span.start, span.end, alignment_mode="expand") or ())
    if not words or words[0].tag_ in {"IN", "WRB"}:
        return False
    return len(words) > TOKENS_TO_THAT or any(word.tag_ in FINITE for word in words)


def _rest_of_sentence(passage: PositionText, verb: Token, frames: Frames) -> Complement | None:
    """What follows "said" or "said that" to the end of the sentence, where the parse lost the clause."""
    if frames.get("clause") not in SAYING or "quote" not in frames or find_subject(verb) is None:
        return None
    end = _end_of_rest(passage, verb)
    for token in passage.doc[verb.i + 1 : verb.i + 1 + TOKENS_TO_THAT]:
        if token.idx >= end or token.pos_ == "VERB":
            return None
        if token.text == ":":
            return _found_below_colon(passage, frames, token.idx + 1, end)
        rest = Span(token.idx, end)
        if token.lower_ == "that" or (_may_open_clause(token, verb) and _says_something_whole(passage, rest)):
            return Complement(frames["clause"], (rest,))
    return None


def _may_open_clause(token: Token, verb: Token) -> bool:
    """As in "said it", "said the", "said there": what may begin a clause, right after the verb."""
    return token.i == verb.i + 1 and token.tag_ in {"PRP", "DT", "EX"}


def _end_of_rest(passage: PositionText, verb: Token) -> int:
    """The end of the sentence, or where a verb beside this one goes on: "tweeted a photo and said"."""
    end = passage.text.around(Span(verb.idx, verb.idx + 1)).end
    joined = (child for child in list_children(verb, {"conj"}) if child.pos_ == "VERB")
    before = (
        child.idx
        for other in joined
        for child in verb.children
        if verb.i < child.i < other.i and child.tag_ == "CC"
    )
    return min([end, *before])


def _found_below_colon(passage: PositionText, frames: Frames, start: int, end: int) -> Complement | None:
    """What follows a colon: the rest of the sentence, or the paragraph below it."""
    text = passage.text.text
    if text[start:end].strip():
        return Complement(frames["clause"], (Span(start, end),))
    at = passage.text.index(start) + 1
    if at >= len(passage.text.spans):
        return None
    first = passage.text.spans[at].start
    stop = text.find("\n", first)
    return Complement(frames["clause"], (Span(first, len(text) if stop < 0 else stop),), below=True)
