"""Sources in a phrase of their own: "according to the ministry"."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_child
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.spans import cover_phrase, cut_out, trim_span
from briefgen.parse.positions.drafts import Manner, PositionDraft, PositionText, RuleName


def find_according(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for each phrase that names a source for the rest of its sentence."""
    for token in passage.tokens:
        if token.lower_ == "according" and not passage.inside(token):
            yield from _drafts_according(passage, token)


def _drafts_according(passage: PositionText, word: Token) -> Iterator[PositionDraft]:
    """The source after "according to", the content in the clause around it."""
    to = passage.tokens[word.i + 1] if word.i + 1 < len(passage.tokens) else None
    if to is None or to.lower_ != "to":
        return
    who = find_child(to, {"pobj", "pcomp"})
    if who is None:
        return
    cue = Span(word.idx, to.idx + len(to))
    source = trim_span(passage.text.text, _clip_source(passage, word, who, cue))
    content = tuple(_rest_of_clause(passage, word, Span(cue.start, source.end)))
    if content:
        yield PositionDraft(
            RuleName.ACCORDING, (source,), (cue,), content, who.i, word.i, "say", manner=Manner.SOURCE
        )


def _clip_source(passage: PositionText, word: Token, who: Token, cue: Span) -> Span:
    """The noun phrase of the source, not beyond the comma that closes it where it opened the sentence."""
    whole = cover_phrase(who)
    end = whole.end
    if word.dep_ == "ROOT" or word.is_sent_start:
        end = _first_comma(who, end)
    for token in passage.doc[who.i + 1 : who.right_edge.i + 1]:
        if token.dep_ in {"relcl", "ROOT"} and token.head.i < who.i:
            end = min(end, token.left_edge.idx)
    return Span(max(whole.start, cue.end), max(end, who.idx + len(who)))


def _first_comma(who: Token, end: int) -> int:
    """Where a source that opens its sentence ends, unless an apposition is closed by a second comma."""
    commas = [token for token in who.doc[who.i + 1 : who.right_edge.i + 1] if token.text == ","]
    return commas[0].idx if len(commas) == 1 else end


def find_clause_verb(word: Token) -> Token:
    """The verb of the clause that the phrase hangs on."""
    head = word.head
    while head.pos_ not in VERBS and head.dep_ != "ROOT":
        head = head.head
    return head


def _rest_of_clause(passage: PositionText, word: Token, hole: Span) -> Iterator[Span]:
    """The clause that the phrase hangs on, without the phrase."""
    head = find_clause_verb(word)
    sentence = passage.text.around(hole)
    whole = cover_phrase(head) if head != word else sentence
    whole = Span(max(whole.start, sentence.start), min(whole.end, sentence.end))
    for part in cut_out(whole, hole):
        clean = trim_span(passage.text.text, part)
        if clean.end - clean.start > 1:
            yield clean
