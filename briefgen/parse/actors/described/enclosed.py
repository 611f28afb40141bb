"""Who is named between commas behind "a": "a spokesman for Nord, Tom Reed, said"."""

from collections.abc import Mapping

from briefgen.parse.actors.described.phrases import Phrase
from briefgen.parse.actors.drafts import MentionDraft
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.grammar.labels import FINITE, SUBJECTS
from briefgen.parse.lexicon import LEXICON

OPENING = LEXICON.words("actors_rules", "enclosed_opening")
SERVING = LEXICON.words("actors_rules", "enclosed_serving")
"""Between who serves and whom."""
WORDS_OF_SERVED = 9
"""Words of whom somebody serves: "of the Lumara Farmers' and Growers' Union"."""
VERB_TAGS = frozenset({"MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP"})


def find_enclosed(
    words: TokenTexts, phrase: Phrase, following: Phrase | None, persons: Mapping[int, MentionDraft]
) -> MentionDraft | None:
    """Whom the phrase tells of; a list goes on behind the second comma, an apposition with its verb.

    In "a spokesman for the mayor, Ana Silva, said" it is the phrase that follows which the name tells of.
    """
    if phrase.plural or phrase.opening not in OPENING or words.tokens[phrase.head].dep_ not in SUBJECTS:
        return None
    comma = _find_comma(words, phrase.end)
    if following is not None and following.end == comma:
        return None
    named = persons.get(comma + 1)
    if named is None or " " not in named.name or words.text(named.end) != ",":
        return None
    behind = named.end + 1
    behind += words.text(behind)[-2:] == "ly"  # "..., Tom Reed, flatly denied"
    return named if behind < len(words.texts) and words.tokens[behind].tag_ in FINITE else None


def _find_comma(words: TokenTexts, end: int) -> int:
    """The comma behind the phrase, or behind whom it serves; -2 where other words stand between."""
    if words.text(end) == ",":
        return end
    if words.lower(end) not in SERVING:
        return -2
    for at in range(end + 1, min(end + 1 + WORDS_OF_SERVED, len(words.texts))):
        if words.text(at) == ",":
            return at
        if words.is_break(at) or words.tokens[at].tag_ in VERB_TAGS:
            return -2
    return -2
