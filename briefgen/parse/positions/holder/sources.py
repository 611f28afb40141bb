"""The words of a source: the noun phrase that heads it, clipped at the cue and at quotations.

Knows the parse and the marks; nothing of mentions.
"""

import re

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.below import has_spelling, has_word_after
from briefgen.parse.grammar.spans import cover_phrase, cover_word, trim_span
from briefgen.parse.grammar.subjects import find_agent, find_subject
from briefgen.parse.grammar.verbs import cover_group, find_group, is_passive
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import PositionText
from briefgen.parse.positions.holder import strays

NOMINAL = {"NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM"}
SOURCE_TAGS = {"NOUN", "PRON", "PROPN"}
DASH = re.compile(r"\s(?:--?|[–—])\s")
OFFICE_WORDS = LEXICON.words("positions_rules", "sources_office_words")
"""Small words in the name of an office."""
TALLIES = LEXICON.words("positions_rules", "sources_tallies")
"""Behind the "by" of a passive they count: "was rejected by five votes to two"."""
DUMMIES = LEXICON.words("positions_rules", "sources_dummies")
"""Subjects that hold no view: "it was announced that", "that suggests"."""


def phrase(passage: PositionText, head: Token, verb: Token) -> Span:
    """The noun phrase of `head`, on its own side of the verb and outside what is quoted."""
    whole = cover_phrase(head)
    sentence = passage.text.around(Span(verb.idx, verb.idx + len(verb)))
    start, end = _with_office(head, _after_participle(head, whole.start), verb), whole.end
    if sentence.start <= head.idx < sentence.end:
        start, end = max(start, sentence.start), min(end, sentence.end)
    if head.i < verb.i:
        end = min(end, cover_group(verb).start) if verb.idx > head.idx else end
    else:
        start = max(start, verb.idx + len(verb))
        dash = DASH.search(passage.text.text, head.idx, end)
        end = dash.start() if dash else end  # "said Silva – louder than before"
    for quote in _quotes_near(passage, start, end):
        if quote.end <= head.idx:
            start = max(start, quote.end)
        elif quote.start > head.idx:
            end = min(end, quote.start)
    return trim_span(passage.text.text, Span(min(start, head.idx), max(end, head.idx + len(head))))


def _after_participle(head: Token, start: int) -> int:
    """Where the phrase begins after a leading "Visiting the port,"."""
    for child in head.lefts:
        after = child.right_edge.nbor(1)
        if child.tag_ in {"VBG", "VBN"} and after.text == "," and after.i < head.i:
            start = after.idx + 1
    return start


def _with_office(head: Token, start: int, verb: Token) -> int:
    """Where the phrase begins with the office before a name, which the parser gave to what was said.

    As in "Peru lost the case, Deputy Minister for Fair Trade Ana Silva said": Silva is no part of Peru.
    """
    if head.pos_ != "PROPN" or not 0 < head.left_edge.i < verb.i or head.left_edge.idx != start:
        return start
    first = head.left_edge.i
    while first > 0 and _belongs_to_office(head.doc[first - 1]):
        first -= 1
    words = head.doc[first : head.left_edge.i]
    office = has_spelling(words, gazetteer().person_nouns)
    return words[0].idx if office and first > 0 and head.doc[first - 1].text == "," else start


def _belongs_to_office(token: Token) -> bool:
    return token.tag_ in {"NN", "NNP", "NNPS", "NNS", "JJ", "POS"} or token.lower_ in OFFICE_WORDS


def _quotes_near(passage: PositionText, start: int, end: int) -> list[Span]:
    """The speech that overlaps the stretch."""
    window = passage.doc.char_span(start, end, alignment_mode="expand") if start < end else None
    seen = {passage.quoted[token.i] for token in window or ()}
    return sorted(passage.quotes[at].span for at in seen if at >= 0 and passage.quotes[at].speech)


def find_teller(passage: PositionText, verb: Token) -> Token | None:
    """Who holds what the verb tells, in the sentence of the verb."""
    who = _without_participle(verb, _holder_of_verb(verb))
    sentence = passage.text.around(cover_word(verb))
    return who if who is not None and sentence.start <= who.idx < sentence.end else None


def _without_participle(verb: Token, who: Token | None) -> Token | None:
    """As in "Visiting the port, Silva said": not the visit speaks, whatever the parser says, but the name."""
    if who is None or who.tag_ != "VBG" or who.i > verb.i:
        return who
    first = min(token.i for token in find_group(verb))
    commas = [token.i for token in verb.doc[who.i : first] if token.text == ","]
    name = verb.doc[first - 1]
    if not commas or name.pos_ not in SOURCE_TAGS:
        return who
    while commas[-1] < name.head.i < first and name.head != name:
        name = name.head
    return name


def _holder_of_verb(verb: Token) -> Token | None:
    """The subject of the verb, or in the passive its agent."""
    above = strays.owner(verb)
    if above is not None:
        return find_subject(above)
    if not is_passive(verb):
        return find_subject(verb)
    let = _let_known(verb)
    if let is not None:
        return find_subject(let)
    agent = find_agent(verb)
    return None if agent is not None and _is_tally(agent) else agent


def _let_known(verb: Token) -> Token | None:
    """The "let" of "has let it be known that"."""
    let = verb.head if verb.lemma_ == "know" and verb.dep_ in {"ccomp", "xcomp"} else None
    return let if let is not None and let.lemma_ == "let" else None


def _is_tally(agent: Token) -> bool:
    """As in "by five votes to two", "by a wide margin"; "by a majority of members" names who."""
    return agent.lemma_.lower() in TALLIES and not has_word_after(agent, {"of"})
