"""What a proposition is about: the thing and what is to become of it, or the deed that is to be done.

"The wind farm should be built" is about the wind farm; "Norland should join the pact" about joining it.
A proposition is read by its words alone: no language model stands here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefgen.model import Effect
from briefgen.relate import words
from briefgen.relate.issues import effects
from briefgen.relate.lexicon import LEXICON

_NEGATIONS = LEXICON.words("rules", "aims_negations")
_AUXILIARIES = LEXICON.words("rules", "aims_auxiliaries")
_OF = LEXICON.words("rules", "aims_of")


WORDS_OF_SHORT_NAME = 2
"""Words by which a thing is named in short: "Sorv" alone may be the town, its port or its school."""
LEADING_NUMBERS = LEXICON.words("rules", "aims_leading_numbers")


@dataclass(frozen=True, slots=True)
class Aim:
    head: str
    """The stem of the word that heads the thing, or of the verb of the deed."""
    before: frozenset[str]
    """The stems of the words that stand before the head of the thing: "wind" of "the wind farm"; of a deed
    those of what it is done to."""
    known: frozenset[str]
    """The stems of all words that say something."""
    definite: bool
    is_deed: bool
    amount: Effect | None
    """Whether there is to be more or less of the thing; None where it is to be, or is not to be."""
    verb: str
    """The stem of what is to be done: "ban" of "should be banned"."""
    name: tuple[str, ...]
    """The stems of its name in order, where the thing has one: "Larkfield Primary School"."""
    sign: int
    """-1 where the thing is not to be, or the deed not to be done."""
    also: str = ""
    """The stem of another word that heads the thing: "tram" of "the Eastside tram line"."""
    listed: tuple[frozenset[str], ...] = ()
    """The stems of its other names, as its editor lists them: "water bill" of Senate Bill 40."""
    number: str = ""
    """By which it is told from others: "40" of Senate Bill 40."""
    names: frozenset[str] = frozenset()
    """The stems of the names in the proposition: "Weld" of "the library in Weld"."""
    figures: frozenset[tuple[str, str]] = frozenset()
    """The numbers of the proposition, each with the "to" or "by" before it: "to", "16" of "lowered to 16"."""
    apart: bool = False
    """Whether who is for the thing need not be for what is to become of it: a square closed to cars, a judge
    removed, a state recognised."""

    def heads(self, stem: str) -> bool:
        """Whether the thing may be called by the word alone."""
        return stem in {self.head, self.also} - {""}

    def names_in_short(self, stems: frozenset[str]) -> bool:
        """Whether the words hold the first two of its name: "Larkfield Primary"; of one word that is open."""
        return bool(self.name) and stems.issuperset(self.name[:WORDS_OF_SHORT_NAME])

    def covers(self, stems: frozenset[str]) -> bool:
        """Whether words say no more than the proposition does, or one of the other names."""
        return any(stems <= self.known | one for one in (frozenset[str](), *self.listed))

    def touches(self, stems: frozenset[str]) -> bool:
        """Whether words share one with the proposition, or with one of the other names."""
        return not stems.isdisjoint(self.known.union(*self.listed))

    def names_by_list(self, stems: frozenset[str]) -> bool:
        """Whether the words hold one of the other names of the thing."""
        return any(one <= stems for one in self.listed)


def is_there(aim: Aim) -> bool:
    """Whether the thing is there already, as what should be closed or kept is."""
    return not aim.is_deed and stem_of_deed(aim) in list_deeds("existing")


def stem_of_deed(aim: Aim) -> str:
    """The stem of what is to be done, "keep" of "should be kept", "sav" of "should be saved"."""
    regular = words.load_irregular().get(aim.verb)
    return (aim.verb if regular is None else words.cut_stem(regular)).removesuffix("e")


@cache
def list_deeds(name: str) -> frozenset[str]:
    """The stems of one of the short lists of verbs, as they are told by any form: "sav" of "save"."""
    return frozenset(words.cut_stem(verb).removesuffix("e") for verb in list_issue_words(name))


@cache
def list_issue_words(name: str) -> frozenset[str]:
    """One of the short lists of issues."""
    return LEXICON.words("issues", name)


def find_way_said(modal: str, verb: str) -> int:
    """1 where a thing is to last, as in "should stay", "to continue", -1 where it is to end, else 0."""
    if modal not in list_issue_words("modals") and modal not in _AUXILIARIES:
        return 0
    return int(verb in list_issue_words("lasting")) - int(verb in list_issue_words("ceasing"))


@cache
def _deeds() -> dict[str, str]:
    """Nouns of deeds -> the verb: "sale" sell."""
    return LEXICON.load("deeds", dict[str, str])


def deed_stem(word: str) -> str:
    """The stem of the verb of a deed, told by a verb or by its noun: "selling", "sale"."""
    return words.cut_stem(_deeds().get(words.guess_singular(word), word))


@cache
def _same_deeds() -> tuple[frozenset[str], ...]:
    """The stems of verbs that tell one deed: "resign", "step down"."""
    groups = LEXICON.load("same_deeds", tuple[tuple[str, ...], ...])
    return tuple(frozenset(effects.key_of_verb(*verb.split("_")) for verb in group) for group in groups)


def tells_deed(aim: Aim, word: str, behind: str) -> bool:
    """Whether a word, or the word with what stands behind it, tells the deed of the proposition."""
    if words.guess_singular(word) in list_issue_words("bargains") and aim.head in _struck():
        return True
    told = {deed_stem(word), effects.key_of_verb(deed_stem(word), behind)}
    meant = frozenset({aim.head}).union(*(group for group in _same_deeds() if aim.head in group))
    return not told.isdisjoint(meant)


def is_struck(aim: Aim) -> bool:
    """Whether the deed is one that two agree on, as merging is."""
    return aim.is_deed and aim.head in _struck()


@cache
def _struck() -> frozenset[str]:
    """The stems of deeds that are a deal: who "backs the deal" is for the merger."""
    return frozenset(map(words.cut_stem, list_issue_words("struck")))


def read_aim(proposition: str) -> Aim | None:
    """What the proposition is about; None where it is no sentence with a "should" or a "must"."""
    spoken = words.split_tokens(proposition)
    at, width = _find_modal(spoken)
    if at <= 0:
        return None
    subject, rest = spoken[:at], spoken[at + width :]
    denied = bool(_NEGATIONS & {*rest[:1], *subject[:1]})
    return _aim_of_parts(proposition, subject, _without_chain(rest), -1 if denied else 1)


def _without_chain(rest: Sequence[str]) -> Sequence[str]:
    """What is to be done, behind who has to do it: "should be required to meter", "should have to pay"."""
    for chain in map(str.split, sorted(list_issue_words("chains"))):
        at = int(rest[:1] != [] and rest[0] in _NEGATIONS)
        if list(rest[at : at + len(chain)]) == chain:
            return [*rest[:at], *rest[at + len(chain) :]]
    return rest


def _aim_of_parts(proposition: str, subject: Sequence[str], rest: Sequence[str], sign: int) -> Aim:
    """The aim by what stands before the "should", and behind it."""
    verb, *behind = [word for word in rest if word not in _NEGATIONS | _AUXILIARIES] or [""]
    passive = "be" in rest[:2]
    whole = effects.key_of_verb(verb, *behind[:1])
    if any(whole in group for group in _same_deeds()):
        after = behind["_" in whole :]
        return _aim_of_deed(whole, subject, after, passive=passive, sign=sign)
    effect, behind = _led(verb, rest) or _effect_of_verb(verb, behind)
    if effect is not None:
        thing = behind if _has_object(rest, behind) else subject
        amount = effect if effect in effects.SIZED else None
        way = -sign if effect is Effect.UNDO else sign
        aim = _aim_of_thing(thing, [*subject, *behind], amount, deed_stem(verb), way)
        return replace(aim, name=_read_name(proposition, thing))
    return _aim_of_deed(effects.key_of_verb(verb), subject, behind, passive=passive, sign=sign)


def _aim_of_deed(
    stem: str, subject: Sequence[str], behind: Sequence[str], *, passive: bool, sign: int
) -> Aim:
    """The aim of a deed told by its verb, and by what it is done to."""
    known = frozenset(_stems_in_order([*subject, *behind]))
    done_to = frozenset(_stems_in_order(subject if passive else behind))
    return Aim(stem, done_to, known, definite=True, is_deed=True, amount=None, verb=stem, name=(), sign=sign)


def _find_modal(spoken: Sequence[str]) -> tuple[int, int]:
    """Where the "should" stands and how many words it has; -1 where there is none."""
    for at in range(len(spoken)):
        for width in (1, 2):
            if " ".join(spoken[at : at + width]) in list_issue_words("modals"):
                return at, width
    return -1, 0


def _led(verb: str, rest: Sequence[str]) -> tuple[Effect, list[str]] | None:
    """What the verb does to what its preposition leads to, and that: "do away with the toll".

    "Should be returned to Norland" gives the thing away; "should return to Norland" goes there.
    """
    if "be" in rest[:2]:
        return None
    behind = list(rest[rest.index(verb) + 1 :]) if verb in rest else []
    for width in (2, 1):
        effect = (
            effects.effects_towards().get(effects.key_of_verb(verb, *behind[:width]))
            if len(behind) > width
            else None
        )
        if effect is not None:
            return effect, behind[width:]
    return None


def _effect_of_verb(verb: str, behind: list[str]) -> tuple[Effect | None, list[str]]:
    """What the verb does to the thing, and what stands behind it and its particle."""
    if behind and behind[0] in list_issue_words("particles"):
        whole = effects.effects_of_verbs().get(effects.key_of_verb(verb, behind[0]))
        if whole is not None:
            return whole, behind[1:]
    return effects.effects_of_verbs().get(effects.key_of_verb(verb)), behind


def _has_object(rest: Sequence[str], behind: Sequence[str]) -> bool:
    """As in "the state should close the mine"; not in "the mine should be closed", "should close by May"."""
    return "be" not in rest[:2] and bool(behind) and behind[0] not in _OF


def _aim_of_thing(
    thing: Sequence[str], rest: Sequence[str], amount: Effect | None, verb: str, sign: int
) -> Aim:
    """The aim of a thing told by its words, head and what stands before and behind it."""
    end = next((at for at, word in enumerate(thing) if at and word in _OF), len(thing))
    named = _stems_in_order(thing[:end])
    head = named[-1] if named else ""
    definite = bool(list_issue_words("definite") & {*thing[:1]})
    known = frozenset(_stems_in_order(rest))
    before = frozenset(named[:-1])
    return Aim(head, before, known, definite, is_deed=False, amount=amount, verb=verb, name=(), sign=sign)


def _read_name(proposition: str, thing: Sequence[str]) -> tuple[str, ...]:
    """The name of the thing, where all its words have capitals: no such of "the Tolmin dam"."""
    end = next((at for at, word in enumerate(thing) if at and word in _OF), len(thing))
    named = [word for word in thing[:end] if word not in words.load_stop_words() and len(word) > 2]
    spelled = {word.lower() for word in words.split_spelled(proposition) if word[:1].isupper()}
    whole = len(named) > 1 and spelled.issuperset(named)
    return tuple(map(words.cut_stem, named)) if whole else ()


def _stems_in_order(spoken: Sequence[str]) -> list[str]:
    """The stems of the words that say something, in order."""
    bare = (word.removesuffix("'s").removesuffix("’s") for word in spoken)
    return [words.cut_stem(word) for word in bare if word not in words.load_stop_words() and len(word) > 2]


def list_figures(text: str) -> frozenset[tuple[str, str]]:
    """The numbers of a text, each with the "to" or "by" that leads to it, else with nothing."""
    spoken = words.split_tokens(text)
    pairs = zip(("", *spoken), spoken, strict=False)
    return frozenset((led if led in LEADING_NUMBERS else "", word) for led, word in pairs if word.isdigit())
