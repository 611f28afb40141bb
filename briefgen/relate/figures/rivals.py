"""Two numbers of one thing told in one breath by two voices: "600 came, the hosts said; police put it at 90".

Each is somebody's, and neither took the other's place. Where the second voice may be the first one over
again, "the company" behind a company's name, or where a word tells of another time, nothing is paired.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefgen.model import Brief, FactId, Figure, Measure, Span
from briefgen.relate import words
from briefgen.relate.lexicon import LEXICON
from briefgen.relate.quantities import are_of_one_size, meet

BODIES, PRONOUNS = LEXICON.words("rules", "rivals_bodies"), LEXICON.words("rules", "rivals_pronouns")
"""What stands for somebody named before."""
OTHER_VOICES = LEXICON.words("rules", "rivals_voices")
"""Who is no such body."""
OTHER_TIMES = LEXICON.words("rules", "rivals_times")
_SOFT = (
    r"(?: (?:about|around|almost|as few as|as many as|at least|closer to|fewer than|just|less than|more than"
    r"|nearer to|nearly|no fewer than|no more than|only|over|some)){0,2} ?$"
)
_WHO = r"\b(?P<who>[^\W\d_][\w'’-]{1,30})(?:, [^,;.]{1,50},)?"
_PUT_AT = re.compile(
    rf"{_WHO} (?:(?:has|have|had) )?(?:estimate[sd]?|put|puts|reckon(?:s|ed)?) (?:it|them|"
    r"(?:its|that|the|their) (?:amount|attendance|bill|cost|crowd|damage|figure|need|number|price|sum|total"
    rf"|turnout)(?: of [a-z ]{{2,30}}?)?) at{_SOFT}"
)
_SPOKE_OF = re.compile(rf"{_WHO} (?:(?:has|have|had) spoken|spoke|speaks?) of{_SOFT}")
_SAID_SO_MANY = re.compile(
    rf"(?:[;:.,]|^|\b(?:but|while|whereas)) ?(?:the |its |an? )?(?:[^\W\d_][\w'’-]* ){{0,4}}?{_WHO} "
    r"(?:believe[sd]?|claim(?:s|ed)?|counted|estimate[sd]?|insist(?:s|ed)?|sa(?:id|ys?))(?: that)?"
    r"(?: (?:the|its|that) (?:actual |real |true )?(?:figure|number|toll|total|turnout) (?:is|was|had been))?"
    rf"(?: (?:it|that|they) (?:amounts?|c[ao]mes?|totals?) to)?"
    rf"(?: (?:been|had|it|needs|there|they|was|were)){{0,3}}{_SOFT}",
    re.IGNORECASE,
)
_AND_AT = re.compile(rf",? (?:and|but|while) (?:the )?(?:[^\W\d_][\w'’-]* ){{0,3}}?{_WHO} at{_SOFT}")
"""As in "which the hosts put at 12,000 *and the police at* 5,000"."""
_PUT_FIRST = re.compile(r"\b(?:estimated?|put|reckoned) (?:[^,;.]{1,60} )?at ")
_NOT_THE = re.compile(r", (?:and )?not (?:the )?$")
_THAT_GAVE = re.compile(
    rf" (?:that |which )?(?:the |its |an? )?{_WHO} (?:(?:had|has|have) )?"
    r"(?:gave|given|named|put|reported|said|stated)\b"
)
"""As in "14, not the 9 *that the ministry had named*"."""
_CLAUSE_OVER = re.compile(r"[,;:.]| (?:and|but|because|that|which|while|who) ")
PEOPLE_IN_NUMBERS = LEXICON.words("rules", "levels_victims")
"""Who may be called otherwise by the second voice: "18 people are missing", "27 men are"."""
TAKING_PART = LEXICON.words("rules", "rivals_taking_part")
"""What those who are counted at one thing do."""
_VOICED = re.compile(
    r"\b(?:according to|claim(?:s|ed)?|counted|estimate[sd]?|put|puts|reckon(?:s|ed)?|sa(?:id|ys?)"
    r"|sp(?:oke|eaks?) of)\b"
)


def pair_rivals(brief: Brief, figures: Sequence[Figure]) -> dict[FactId, Figure]:
    """For each figure by which another voice answers the one before it, that one."""
    exact = [one for one in figures if one.quantity.high is None]
    return {other.id: one for one, other in pairwise(exact) if _answers(brief, one, other)}


def settle_rival(figure: Figure, answered: Figure | None) -> Figure:
    """The figure as one of what it answers; it is of whoever tells it, and no holder's."""
    if answered is None:
        return figure
    unit = answered.quantity.unit
    return replace(
        answered,
        id=figure.id,
        evidence=figure.evidence,
        holder=None,
        quantity=replace(figure.quantity, unit=unit),
    )


def _answers(brief: Brief, one: Figure, other: Figure) -> bool:
    if not _may_be_rivals(one, other) or not _are_beside(brief, one, other):
        return False
    text = brief.article.text
    same = one.evidence.sentence == other.evidence.sentence
    start = one.evidence.span.end if same else other.evidence.sentence.start
    told = Span(one.evidence.sentence.start, start if same else one.evidence.sentence.end).of(text)
    led = Span(start, other.evidence.span.start).of(text)
    if not OTHER_TIMES.isdisjoint(words.split_tokens(f"{told} {led}")):
        return False
    behind = _THAT_GAVE.match(text, other.evidence.span.end) if _NOT_THE.search(led) else None
    if behind is not None:
        return _is_another(behind["who"], told)
    same = _tells_the_same(brief, one, other)
    if not same and other.quantity.unit not in {"", one.quantity.unit}:
        return False
    return any(_is_another(who, f"{told} {led[:at]}") for who, at in _find_voices(led, told, said=same))


def _tells_the_same(brief: Brief, one: Figure, other: Figure) -> bool:
    """Whether the second clause tells no other thing: "9 *were out*" answers no "7 had returned"."""
    text = brief.article.text
    behind = _CLAUSE_OVER.split(Span(other.evidence.span.end, other.evidence.sentence.end).of(text))[0]
    if behind.startswith(" of "):
        return False  # of what was told: "10 million of the loan would be used for it"
    shared = not words.list_stems(behind).isdisjoint(words.list_stems(one.evidence.sentence.of(text)))
    alike = other.quantity.unit in {"", one.quantity.unit}
    return shared or (alike and TAKING_PART.issuperset(words.split_tokens(behind)))


def _may_be_rivals(one: Figure, other: Figure) -> bool:
    """Whether both may be of one thing: in one unit, or in none, or of people; and of an order of size."""
    units = {one.quantity.unit, other.quantity.unit}
    alike = (len(units - {""}) < 2 or units <= PEOPLE_IN_NUMBERS) and not (one.former or other.former)
    counted = one.quantity.value > 0 and other.quantity.value > 0 and one.measure is not Measure.CHANGE
    sized = alike and counted and are_of_one_size(one.quantity, other.quantity)
    return sized and not meet(one.quantity, other.quantity)


def _are_beside(brief: Brief, one: Figure, other: Figure) -> bool:
    """Whether both stand in one sentence, or in two of one paragraph with none between."""
    between = Span(one.evidence.sentence.end, max(one.evidence.sentence.end, other.evidence.sentence.start))
    gap = between.of(brief.article.text)
    return not gap.strip() and "\n\n" not in gap


def _find_voices(led: str, told: str, *, said: bool) -> Iterator[tuple[str, int]]:
    """Whose the second number is, with where these words begin; the first is told by a voice too."""
    put = _PUT_AT.search(led)
    if put is not None:
        yield put["who"], put.start()
    also = _AND_AT.fullmatch(led)
    if also is not None and _PUT_FIRST.search(told):
        yield also["who"], also.start()
    spoke = _SPOKE_OF.search(led) or (_SAID_SO_MANY.search(led) if said else None)
    if spoke is not None and _VOICED.search(f"{told} {led[: spoke.start()]}"):
        yield spoke["who"], spoke.start()


def _is_another(who: str, told: str) -> bool:
    """Whether the second voice cannot be the one that told the first number."""
    voice, spoken = who.lower(), set(words.split_tokens(told))
    if voice in PRONOUNS or voice in spoken:
        return False
    return voice not in BODIES or not (BODIES | OTHER_VOICES).isdisjoint(spoken)
