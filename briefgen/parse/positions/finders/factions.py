"""Sides told by a number of people: "some favour a ban", "less than half of its members back it".

Knows what the model's tagger gets wrong there: "some favour" looks like a noun to it.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import has_spelling
from briefgen.parse.grammar.labels import FINITE, VERBS
from briefgen.parse.grammar.spans import find_token_before, trim_span
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.drafts import PositionDraft, PositionText, RuleName

QUANTITIES = LEXICON.words("positions_rules", "factions_quantities")
QUANTITY_LEADS = LEXICON.words("positions_rules", "factions_leads")
"""Words before a quantity that belong to it."""
INSIDE = {"CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$"}
FACTION_PLACES = LEXICON.words("positions_rules", "factions_places")
FACTION_TOKENS = 9
"""Tokens that the people may take before their verb."""
STOP = re.compile(
    r"[;.!?\n]|,?\s(?:while|whereas|but)\s|,\s(?:according|others|some|many|most|a|an|the|one|two)\s"
)
SIDED = {"against", "favour", "plan", "promise", "want"}
FOLLOWS = {"DT", "VBG", "TO", "PRP", "PRP$", "JJ"}
BELOW = {"acl", "advcl", "aux", "auxpass", "ccomp", "relcl"}


def find_factions(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for each number of people with a verb of attitude that was read as another word."""
    known = cues.verbs()
    for word in passage.tokens[1:-1]:
        if word.lower_ in known and word.pos_ not in VERBS and word.i not in taken:
            yield from () if passage.inside(word) else _draft_faction(passage, word)


def _draft_faction(passage: PositionText, word: Token) -> Iterator[PositionDraft]:
    people = _people_before(word)
    kind = _kind_of_word(word)
    if not people or kind not in SIDED:
        return
    first = word.nbor(1)
    stop = STOP.search(passage.text.text, first.idx)
    end = stop.start() if stop else len(passage.text.text)
    content = trim_span(passage.text.text, Span(first.idx, end))
    if content.start < content.end and not _runs_to_verb(passage, content):
        source = Span(people[0].idx, people[-1].idx + len(people[-1]))
        cue = Span(word.idx, word.idx + len(word))
        holder = next((one for one in people if one.tag_ == "NNS"), people[0])
        yield PositionDraft(RuleName.FACTION, (source,), (cue,), (content,), holder.i, word.i, kind)


def _kind_of_word(word: Token) -> str:
    """The class of the word as a verb, by what follows it."""
    frames = cues.verbs()[word.lower_]
    following = word.nbor(1)
    plain = word.nbor(-1).tag_ == "NNS" and following.tag_ in {"NN", "NNS", "NNP"}
    if following.tag_ not in FOLLOWS and not plain:
        return ""
    return frames.get("infinitive" if following.tag_ in {"VBG", "TO"} else "object", "")


def _people_before(word: Token) -> list[Token]:
    """The phrase before the word, where it opens its clause with a quantity of people."""
    start = word.i
    for token in reversed(word.doc[max(0, word.i - FACTION_TOKENS) : word.i]):
        if _is_quantity(token) or (start < word.i and token.lower_ in QUANTITY_LEADS):
            start = token.i
        elif token.tag_ not in INSIDE and token.lower_ not in FACTION_PLACES:
            break
    people = list(word.doc[start : word.i])
    return people if people and _is_many_people(people) and _opens_with_people(people[0]) else []


def _is_quantity(token: Token) -> bool:
    return token.tag_ == "CD" or token.lower_ in QUANTITIES


def _is_many_people(people: list[Token]) -> bool:
    """As in "some members", "their members", "eight of the 20"."""
    many = any(token.tag_ in {"NNS", "PRP$"} or token.lower_ in QUANTITIES for token in people)
    return many or has_spelling(people[1:2], {"of"})


def _opens_with_people(first: Token) -> bool:
    """Whether the phrase opens a clause."""
    before = find_token_before(first)
    return (
        before is None
        or before.is_punct
        or before.is_space
        or before.tag_ in {"CC", "IN"}
        or (before.pos_ == "VERB" and "clause" in (cues.find_frames(before) or {}))
    )


def _runs_to_verb(passage: PositionText, content: Span) -> bool:
    """As in "some support staff left": a verb behind says that there was none before."""
    words = passage.doc.char_span(content.start, content.end, alignment_mode="expand") or ()
    return any(word.tag_ in FINITE and word.dep_ not in BELOW for word in words)
