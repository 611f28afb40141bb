"""The lexicon of cues: which verbs, nouns and adjectives tell of a position, and what they take.

Knows no sentence; `Frames` says for one word what complement makes it which class.
"""

from functools import cache

from spacy.tokens import Token

from briefgen.parse.grammar.verbs import name_particle
from briefgen.parse.lexicon import LEXICON

Frames = dict[str, str]
"""Complement -> class: for "argue" a `clause` says, `for` wants, `against` opposes."""


@cache
def verbs() -> dict[str, Frames]:
    return _load_frames("positions_verbs")


@cache
def load_heads() -> frozenset[str]:
    """The verbs without what belongs to them: "rule" of "rule out", "put" of "as she put it"."""
    return frozenset(verb.partition("_")[0] for verb in verbs())


@cache
def nouns() -> dict[str, Frames]:
    return _load_frames("positions_nouns")


@cache
def adjectives() -> dict[str, Frames]:
    return _load_frames("positions_adjectives")


@cache
def load_acts() -> dict[str, Frames]:
    return _load_frames("positions_acts")


@cache
def light() -> frozenset[str]:
    """Verbs that only carry a noun: "voice" support."""
    return LEXICON.words("positions_light", "verbs")


@cache
def deeds() -> frozenset[str]:
    """Verbs of taking part, giving and giving way: "won't send" is to stand against sending."""
    return LEXICON.words("positions_deeds", "verbs")


@cache
def losses() -> frozenset[str]:
    """Verbs of doing without: "does not want to leave" is to stand for staying."""
    return LEXICON.words("positions_losses", "verbs")


@cache
def slights() -> frozenset[str]:
    """Verbs of letting a thing slip: what "must not be missed" matters."""
    return LEXICON.words("positions_losses", "slights")


@cache
def concessions() -> dict[str, tuple[str, ...]]:
    """Cues of giving way, and deeds that end what one does: "is willing to suspend the strike"."""
    return LEXICON.load("positions_concessions", dict[str, tuple[str, ...]])


@cache
def audiences() -> frozenset[str]:
    """Nouns of those who listen, and of where: "addressed the crowd" tells nothing."""
    return LEXICON.words("positions_audiences", "nouns")


@cache
def things() -> frozenset[str]:
    """Nouns of what takes no side: measures, events and numbers."""
    return LEXICON.words("positions_things", "nouns")


@cache
def happenings() -> frozenset[str]:
    """Verbs of what happens to one rather than what one does: "we will not lose"."""
    return LEXICON.words("positions_happenings", "verbs")


@cache
def undertakings() -> dict[str, str]:
    """Nouns of what is done with a thing of one's own -> class: the "continuation" of its strike."""
    groups = LEXICON.load("positions_undertakings", dict[str, tuple[str, ...]])
    return {noun: kind for kind, nouns in groups.items() for noun in nouns}


def _load_frames(name: str) -> dict[str, Frames]:
    return {word: _parse_frames(entry) for word, entry in LEXICON.load(name, dict[str, str]).items()}


def _parse_frames(entry: str) -> Frames:
    """`want for; favour object` as {"for": "want", "object": "favour"}."""
    groups = (group.split() for group in entry.split(";"))
    return {frame: kind for kind, *frames in groups for frame in frames}


def find_frames(token: Token) -> Frames | None:
    """What the verb takes, its particle considered ("rule out"); None for a verb that is no cue."""
    known = verbs()
    lemma = token.lemma_.lower()
    particle = name_particle(token)
    frames = known.get(lemma)
    if _puts_it(token):
        return known.get(f"{lemma}_it", frames)  # "described it as a loss" is no "as she put it"
    if particle:
        # "Called on the army to go": the parser takes some prepositions for particles.
        return known.get(f"{lemma}_{particle}") or (frames if frames and particle in frames else None)
    return frames


def _puts_it(verb: Token) -> bool:
    """As in "as the mayor put it"."""
    words = {(child.dep_, child.lower_) for child in verb.children}
    return ("dobj", "it") in words and any(word == "as" for _, word in words)
