"""Speech whose speaker stands in a noun behind it: `"No," was the mayor's answer`, `came the reply of`.

Knows the words after the marks, not the marks.
"""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from briefgen.model import Mode, Span
from briefgen.parse.grammar.below import find_child
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.spans import cover_phrase, cover_word, trim_span
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import Manner, PositionDraft, PositionText, RuleName

POINTING_AT_SPEECH = LEXICON.words("positions_rules", "replies_pointing")
FROM = LEXICON.words("positions_rules", "replies_from")
WORDS_TO_REPLY_NOUN = 8
"""Words after the speech in which the noun stands."""


@cache
def _reply_words(group: str) -> frozenset[str]:
    return LEXICON.words("positions_replies", group)


def find_reply(passage: PositionText, speech: Span, after: Sequence[Token]) -> PositionDraft | None:
    """The draft of the speech, by the noun in the words after it; None where they call it nothing."""
    if not after or not _leads_to_reply(after):
        return None
    noun = next(
        (word for word in after[:WORDS_TO_REPLY_NOUN] if word.lemma_.lower() in _reply_words("nouns")), None
    )
    if noun is None:
        return None
    who = _speaker_of_noun(noun)
    source = () if who is None else (trim_span(passage.text.text, _span_of_speaker(who, noun)),)
    holder = -1 if who is None else who.i
    return PositionDraft(
        RuleName.QUOTE_REPLY,
        source,
        (cover_word(noun),),
        (speech,),
        holder,
        noun.i,
        "say",
        Mode.DIRECT,
        manner=Manner.SPEECH,
    )


def sentence_goes_on(after: Sequence[Token]) -> bool:
    """Whether the writer's own sentence goes on behind the marks, or says there whose words they were."""
    return bool(after) and (after[0].text.islower() or (_leads_to_reply(after) and _names_speech(after)))


def _names_speech(after: Sequence[Token]) -> bool:
    return any(word.lemma_.lower() in _reply_words("nouns") for word in after[:WORDS_TO_REPLY_NOUN])


def _leads_to_reply(after: Sequence[Token]) -> bool:
    """As in "was the answer", "those were the words"."""
    verb = after[1] if after[0].lower_ in POINTING_AT_SPEECH and len(after) > 1 else after[0]
    return verb.pos_ in VERBS and verb.lemma_.lower() in _reply_words("links")


def _speaker_of_noun(noun: Token) -> Token | None:
    """Whose it is: "the mayor's answer", "the reply from the union"."""
    owner = find_child(noun, {"poss"})
    if owner is not None:
        return owner
    of = (
        child for child in (*noun.children, *noun.head.children) if child.lower_ in FROM and child.i > noun.i
    )
    return next((under for word in of for under in word.children if under.dep_ == "pobj"), None)


def _span_of_speaker(who: Token, noun: Token) -> Span:
    """Its words without the "'s" behind them."""
    whole = cover_phrase(who)
    mark = next((child for child in who.children if child.tag_ == "POS"), None)
    return Span(whole.start, mark.idx) if mark is not None and who.i < noun.i else whole
