"""Attitudes told by an adjective: "are willing to take part", "is wary of the plan"."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_child, find_governed, find_word, has_tag
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.negation import is_none
from briefgen.parse.grammar.spans import cover_phrase, trim_span
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.verbs import cover_group, is_passive
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import backing, realised
from briefgen.parse.positions.complements.backing import Backing
from briefgen.parse.positions.drafts import PositionDraft, PositionText, RuleName
from briefgen.parse.positions.holder import sources

SIDES_AFTER_IS = {"against": "against"}
"""Prepositions that take a side after "is"."""


HOLDERS = {
    **dict.fromkeys(LEXICON.words("positions_rules", "attitudes_backers"), "favour"),
    **dict.fromkeys(LEXICON.words("positions_rules", "attitudes_foes"), "against"),
}
"""Nouns for whoever is for or against a thing: "a supporter of the plan"."""
STANDING_VERBS = LEXICON.words("positions_rules", "attitudes_stays")
"""Verbs that say where somebody stands: "is against the plan", "remains behind it"."""


def find_attitudes(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for each adjective of the lexicon that is said of someone and has a complement."""
    known = cues.adjectives()
    for token in passage.tokens:
        if token.i in taken or passage.inside(token):
            continue
        if token.lower_ in known:
            yield from _draft_attitude(passage, token)
        elif token.dep_ == "attr" and token.lemma_.lower() in HOLDERS:
            yield from _draft_holder(passage, token)
        elif token.dep_ == "prep" and (token.head.lemma_ in STANDING_VERBS or _is_shown(token, taken)):
            yield from _draft_side(passage, token)


def _is_shown(word: Token, taken: set[int]) -> bool:
    """As in "marched in support of the strike", "resigned in protest at the sale"."""
    verb = word.head
    return (
        verb.pos_ == "VERB"
        and verb.i not in taken
        and backing.find_backing(word) is not None
        and realised.was_taken(verb)
    )


def _draft_side(passage: PositionText, word: Token) -> Iterator[PositionDraft]:
    """As in "is against the plan", "are behind it"."""
    side = _backing_taken(word)
    who = find_subject(word.head) if side is not None else None
    if side is None or who is None or who.lower_ in sources.DUMMIES or not realised.asserted(word.head):
        return
    cue = Span(cover_group(word.head).start, side.words.end)
    content = trim_span(passage.text.text, cover_phrase(side.what))
    source = sources.phrase(passage, who, word.head)
    yield PositionDraft(RuleName.ATTITUDE, (source,), (cue,), (content,), who.i, word.i, side.kind)


def _draft_holder(passage: PositionText, noun: Token) -> Iterator[PositionDraft]:
    """As in "is an opponent of the plan", "remains a critic of it"."""
    of, copula = find_word(noun, {"of"}), noun.head
    what, who = find_governed(of), find_subject(copula)
    if of is None or what is None or who is None or who.lower_ in sources.DUMMIES:
        return
    if is_none(noun) or not _says_stand(copula):
        return  # who is "no opponent" may be for it or not
    cue = Span(cover_group(copula).start, of.idx + len(of))
    content = trim_span(passage.text.text, cover_phrase(what))
    source = sources.phrase(passage, who, copula)
    kind = HOLDERS[noun.lemma_.lower()]
    yield PositionDraft(RuleName.ATTITUDE, (source,), (cue,), (content,), who.i, copula.i, kind)


def _says_stand(copula: Token) -> bool:
    """As in "is", "remains"."""
    return copula.lemma_ in STANDING_VERBS and _is_told(copula)


def _is_told(copula: Token) -> bool:
    """Whether it is told, and neither asked nor supposed."""
    return not _is_asked_how(copula) and realised.asserted(copula)


def _backing_taken(word: Token) -> Backing | None:
    """The side that "against" or "in favour of" takes."""
    what = find_child(word, {"pobj", "pcomp"})
    if what is not None and word.lower_ in SIDES_AFTER_IS:
        return Backing(SIDES_AFTER_IS[word.lower_], Span(word.idx, word.idx + len(word)), what)
    return backing.find_backing(word)


def _draft_attitude(passage: PositionText, word: Token) -> Iterator[PositionDraft]:
    copula = _find_copula(word)
    if copula is None:
        return
    frames = cues.adjectives()[word.lower_]
    found = next(
        ((frame, span) for frame, span in _complements_of_adjective(word, copula) if frame in frames), None
    )
    who = find_subject(copula)
    if found is None or who is None or who.lower_ in sources.DUMMIES or not _is_told(copula):
        return
    frame, span = found
    first = cover_group(copula).start if copula.i < word.i else word.idx
    cue = Span(first, word.idx + len(word))
    content = trim_span(passage.text.text, span)
    source = sources.phrase(passage, who, copula)
    if content.start < content.end:
        yield PositionDraft(RuleName.ATTITUDE, (source,), (cue,), (content,), who.i, word.i, frames[frame])


def _is_asked_how(copula: Token) -> bool:
    """As in "how far they are willing to go": it is asked, not said."""
    return any(child.left_edge.tag_ == "WRB" or has_tag(child, {"WRB"}) for child in copula.lefts)


def _find_copula(word: Token) -> Token | None:
    """The verb that says the adjective of its subject; the word itself where it was read as a participle."""
    if word.dep_ in {"acomp", "oprd", "attr"} and word.head.pos_ in VERBS:
        return word.head
    if word.pos_ == "VERB":
        said = is_passive(word) or word.dep_ == "relcl" or find_child(word, {"auxpass"}) is not None
        return word if said else None
    if word.dep_ == "conj" and word.head.dep_ in {"acomp", "oprd", "attr"}:
        return word.head.head
    return None


def _complements_of_adjective(word: Token, copula: Token) -> Iterator[tuple[str, Span]]:
    """What the adjective takes, as frame and words."""
    for child in (*word.children, *copula.children):
        if child.i <= word.i:
            continue
        if child.dep_ == "ccomp":
            yield "clause", cover_phrase(child)
        elif child.dep_ == "xcomp":
            yield "infinitive", cover_phrase(child)
        elif child.dep_ in {"prep", "agent"}:
            below = find_child(child, {"pobj", "pcomp"})
            if below is not None:
                yield child.lower_, cover_phrase(below)
