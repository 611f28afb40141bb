"""Which quotations are speech, by the words around them; `marks` told it by their own shape only."""

import re
from bisect import bisect_left
from dataclasses import replace

from spacy.tokens import Doc, Token

from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.marks import Quotation
from briefgen.parse.positions import cues

CHARACTERS_BETWEEN_HALVES = 160
"""Characters between two halves of one sentence of speech."""
BREAK = re.compile(r",\s*(?:(?:and|but|or)\s+)?$")
"""How the words between the halves end."""


def spoken(doc: Doc, text: str, quotes: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """The quotations, those that a verb of saying introduces marked as speech: `added "we will see."`."""
    told: list[Quotation] = []
    for quote in quotes:
        goes_on = bool(told) and told[-1].speech and _speech_goes_on(doc, text, told[-1], quote)
        told.append(
            quote
            if quote.speech or not (goes_on or _is_introduced_quote(doc, text, quote))
            else replace(quote, speech=True)
        )
    return tuple(told)


def _is_introduced_quote(doc: Doc, text: str, quote: Quotation) -> bool:
    """Whether a verb of saying stands right before the marks, and the sentence ends with them."""
    at = bisect_left(doc, quote.span.start, key=lambda token: token.idx)
    before = doc[max(0, at - 2) : at]
    verb = next((token for token in reversed(before) if token.text not in {",", ":"}), None)
    after = text[quote.span.end : quote.span.end + 1]
    ends = text[quote.span.end - 2 : quote.span.end - 1] in {".", ",", "!", "?"} or after in {
        "",
        ".",
        ",",
        ";",
        "\n",
    }
    return verb is not None and ends and is_speech_verb(verb)


def _speech_goes_on(doc: Doc, text: str, told: Quotation, quote: Quotation) -> bool:
    """`"It works," she said, "because we tried."`: the speech is only broken by its cue."""
    between = text[told.span.end : quote.span.start]
    if (
        told.paragraph != quote.paragraph
        or len(between) > CHARACTERS_BETWEEN_HALVES
        or not BREAK.search(between)
    ):
        return False
    start = bisect_left(doc, told.span.end, key=lambda token: token.idx)
    end = bisect_left(doc, quote.span.start, key=lambda token: token.idx)
    return any(is_speech_verb(token) for token in doc[start:end])


def is_speech_verb(token: Token) -> bool:
    """Whether the token is a verb that speech may follow or precede."""
    if token.pos_ not in VERBS:
        return False
    frames = cues.find_frames(token)
    return frames is not None and "quote" in frames
