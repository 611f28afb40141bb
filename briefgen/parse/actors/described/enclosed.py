"""Who is named between commas behind "a": "a spokesman for Nord, Tom Reed, said"."""

from collections.abc import Mapping

from briefgen.parse.actors.described.phrases import Phrase
from briefgen.parse.actors.drafts import MentionDraft
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.lexicon import LEXICON

OPENING = LEXICON.words("actors_rules", "enclosed_opening")
SERVING = LEXICON.words("actors_rules", "enclosed_serving")
"""Between who serves and whom."""
WORDS_OF_SERVED = 9
"""Words of whom somebody serves: "of the Lumara Farmers' and Growers' Union"."""
VERB_TAGS = frozenset({"MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP"})
FINITE_TAGS = frozenset({"MD", "VBD", "VBP", "VBZ"})


def find_enclosed(
    words: TokenTexts, phrase: Phrase, persons: Mapping[int, MentionDraft]
) -> MentionDraft | None:
    """Whom the phrase tells of; a list goes on behind the second comma, an apposition with its verb."""
    if phrase.plural or phrase.opening not in OPENING or words.tokens[phrase.head].dep_ not in SUBJECTS:
        return None
    named = persons.get(_find_comma(words, phrase.end) + 1)
    if named is None or " " not in named.name or words.text(named.end) != ",":
        return None
    behind = named.end + 1
    behind += words.text(behind)[-2:] == "ly"  # "..., Tom Reed, flatly denied"
    return named if behind < len(words.texts) and words.tokens[behind].tag_ in FINITE_TAGS else None


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
