"""What a sentence tells of a promise: that it was kept or was not, in the words of that.

“met its pledge to pay”, “failed to meet that deadline”, “did not publish it, as its chair had said”
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefgen.relate import words
from briefgen.relate.lexicon import LEXICON

WORDS_BETWEEN = 3
"""Words between “kept” and “promise”."""


class Fate(StrEnum):
    KEPT = "kept"
    MISSED = "missed"


class FateCue(StrEnum):
    """By what a fate is told, the surest first."""

    NOUN = "noun"
    """“Kept its promise”."""
    SAID = "said"
    """“As it had promised”."""
    VERB = "verb"
    """“Has not paid”: of what is promised only where that is a payment."""


@dataclass(frozen=True, slots=True)
class ToldFate:
    """What a sentence tells of some promise."""

    fate: Fate
    cue: FateCue
    start: int
    """Where in the sentence the words for it begin."""
    verb: str
    """The stem of what was not done; empty where a noun tells it."""
    many: bool
    """“Kept neither promise”: of all that were made."""


def read_fate(sentence: str) -> ToldFate | None:
    """What the sentence tells, by its surest words; None for a question and where it tells both."""
    low = _lower_in_place(sentence)
    if low.rstrip().endswith("?"):
        return None
    readers = (
        (_read_noun, _list_cues("nouns")),
        (_read_said, (*_list_cues("promised"), "said")),
        (_read_verb, _list_cues("undone")),
    )
    told = (read(low) for read, cues in readers if any(map(low.__contains__, cues)))
    return next((one for one in told if one is not None), None)


def _lower_in_place(sentence: str) -> str:
    """In lower case, each letter where it stood; the month of May is hidden, for it supposes nothing."""
    hidden = re.sub(r"(?<=\s)May\b", "M_y", sentence) if "May" in sentence else sentence
    return hidden.replace("İ", "I").lower()


def _read_noun(low: str) -> ToldFate | None:
    kept, missed = _find_real(Fate.KEPT, low), _find_real(Fate.MISSED, low)
    match = missed or kept
    if match is None or (kept and missed):
        return None
    undone = missed is not None or _denied_pattern().search(low[: match.start()]) is not None
    many = any(phrase in " ".join(match[0].split()) for phrase in _load_fates()["many"])
    return ToldFate(Fate.MISSED if undone else Fate.KEPT, FateCue.NOUN, match.start(), "", many)


def _find_real(fate: Fate, low: str) -> re.Match[str] | None:
    """The first words for it that are told as so."""
    found = _compile_patterns()[fate].finditer(low)
    return next((one for one in found if not _is_unreal(low, one.start())), None)


def _read_said(low: str) -> ToldFate | None:
    """“As it had promised”: kept, or missed where what it stands with is denied."""
    match = _compile_patterns()["said"].search(low)
    if match is None or _is_unreal(low, match.start()):
        return None
    undone = _undone_pattern().search(low[: match.start()]) or low.startswith(("no ", "none ", "nobody "))
    return ToldFate(Fate.MISSED if undone else Fate.KEPT, FateCue.SAID, match.start(), "", many=False)


def _read_verb(low: str) -> ToldFate | None:
    match = _undone_pattern().search(low)
    if match is None or _is_unreal(low, match.start()):
        return None
    return ToldFate(Fate.MISSED, FateCue.VERB, match.start(), words.cut_stem(match["verb"]), many=False)


def _is_unreal(low: str, start: int) -> bool:
    """Whether it is only feared, asked or supposed: “would have missed the target”."""
    before = words.split_tokens(re.sub("n['’]t", " not", low[:start]))[-WORDS_BETWEEN:]
    return not _load_fates()["unreal"].isdisjoint(before)


@cache
def _load_fates() -> dict[str, frozenset[str]]:
    return LEXICON.load("fates", dict[str, frozenset[str]])


@cache
def _list_cues(name: str) -> tuple[str, ...]:
    """Letters of which a sentence has some where it holds a phrase of that name: most have none."""
    last = {[*(word for word in phrase.split() if word != "to")][-1] for phrase in _load_fates()[name]}
    odd = {"not": ("not", "n't", "n’t")}
    return tuple(sorted(cue for word in last for cue in odd.get(word, (word,))))


def _any_of(name: str) -> str:
    return "|".join(sorted(map(re.escape, _load_fates()[name]), key=lambda one: (-len(one), one)))


def _compile_spoken(pattern: str) -> re.Pattern[str]:
    """With any white space where it has a space, and “n't” where it has “not”."""
    spaced = pattern.replace("\\ ", " ")
    return re.compile(re.sub(r" not\b", r"(?: not|n['’]t)", spaced).replace(" ", r"\s+"))


@cache
def _compile_patterns() -> dict[str, re.Pattern[str]]:
    nouns, word = _any_of("nouns"), r"[\w’'-]+"
    between = rf"(?:(?!(?:{_any_of('apart')})\b){word} ){{0,{WORDS_BETWEEN}}}?"
    said = _any_of("promised")
    return {
        Fate.KEPT: _compile_spoken(
            rf"\b(?:{_any_of('kept')}) (?!neither|none|no\b){between}(?:{nouns})\b"
            rf"|\b(?:{nouns}) (?:was|were|has been|have been) (?:{_any_of('kept_done')})\b"
        ),
        Fate.MISSED: _compile_spoken(
            rf"\b(?:{_any_of('missed')}) {between}(?:{nouns})\b"
            rf"|\b(?:{nouns}) (?:was|were|has been|have been)(?: not (?:{_any_of('kept_done')})"
            rf"| (?:{_any_of('missed_done')}))\b"
            rf"|\b(?:deadline|date) (?:{word} ){{0,{WORDS_BETWEEN}}}?(?:{_any_of('missed_passing')})\b"
        ),
        "said": _compile_spoken(
            rf"\bas (?:{said})\b|\bas (?:{word} ){{1,5}}?(?:had (?:{said})|(?:had )?(?:{said}|said) "
            rf"(?:{word} ){{1,3}}?would)\b"
        ),
    }


@cache
def _undone_pattern() -> re.Pattern[str]:
    """What was not done, with its verb."""
    return _compile_spoken(rf"\b(?:{_any_of('undone')}) (?:(?:even|yet|so far|been|\w+ly) )?(?P<verb>\w+)")


@cache
def _denied_pattern() -> re.Pattern[str]:
    """A “not” right before what was kept."""
    return re.compile(r"(?:\b(?:not|never|nor|neither)|n['’]t)(?:\s+\w+)?\s+$")
