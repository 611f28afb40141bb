"""What a card is called: what is counted and what became of it, in the words of the sentence.

"People" alone says nothing: "people killed", "people dying", "people to appear", "deaths of people".
Where something is denied or undone before, as in "denied that six people died", the count stands alone.
"""

import re
from collections.abc import Collection, Sequence

from briefgen.model import Figure
from briefgen.parse.figures import words as figure_words
from briefgen.relate import words
from briefgen.relate.lexicon import LEXICON

TITLE_ADDING = LEXICON.words("rules", "titles_adding")
TITLE_BEFALLING = LEXICON.words("rules", "titles_befalling")
TITLE_STATES = LEXICON.words("rules", "titles_states")
TITLE_SUPPOSED = LEXICON.words("rules", "titles_supposed")
TITLE_UNDOING = LEXICON.words("rules", "titles_undoing")
TITLE_UNFINISHED = LEXICON.words("rules", "titles_unfinished")
CHARACTERS_TO_NOUN = 40
"""Characters before a figure in which the noun stands that it hangs on: "the deaths of about"."""
_COMPOUNDED = re.compile(r" (?P<noun>[a-z]{4,20})(?=[ ,.;:])")
_SOFT = r"(?:(?:about|almost|an estimated|around|at least|just|more than|nearly|over|some|the|up to) ){0,2}"
_OF = re.compile(rf"(?P<noun>[a-z]{{3,20}}) of {_SOFT}$")
_AHEAD = re.compile(
    r" (?:is|are|was|were) (?:(?:due|expected|set|still|also) ){0,2}to (?!be\b|have\b)"
    r"(?P<verb>[a-z]{3,20})\b"
)
_GOING_ON = re.compile(
    r" (?:(?:who|that) )?(?:(?:is|are|was|were|still|now) ){0,2}(?P<verb>[a-z]{2,20}ing)\b"
)
_ACTIVE = re.compile(r" (?:(?:that|which|who) )?(?P<deed>[a-z]{3,20}) (?P<next>[\w$£€“\"]+)")
_CLAUSE_OVER = re.compile(r"; |, (?:but|whereas|while|yet) ")
"""Where what was denied before ends: "nobody was fined in March, but six people were killed"."""
_SO_MANY = re.compile(r"\b(?:no (?:fewer|less|more) than|not (?:just|only))\b", re.IGNORECASE)
"""What denies nothing: "no fewer than 21 people"."""
_NEVER_WAS = re.compile(r"\b(?:could|might|should|would) have\b|n[’']t\b")


def tell_title(figure: Figure, text: str) -> str:
    """The counted with what became of them; of money that is for nothing named, the deed alone."""
    called = figure.counts or figure.quantity.unit
    if _is_compound(figure):
        return _tell_compounded(figure, text) or called
    befallen = _tell_befallen(figure, text)
    return called if not befallen or _is_undone(figure, text) else befallen


def _tell_befallen(figure: Figure, text: str) -> str:
    """With the deed that the sentence tells of it; empty where it tells none."""
    if not figure.counts:
        return _word_paid(figure, text) if figure.action else ""
    done = _words_done(figure, text)
    if done:
        return f"{figure.counts} {done}"
    return _tell_going_on(figure, text) or _tell_noun(figure, text)


def _is_undone(figure: Figure, text: str) -> bool:
    """Whether it may not have come to it: "*denied* that 21 people died", "would have killed 21 people"."""
    sentence, end = figure.evidence.sentence, figure.evidence.span.end
    before = _SO_MANY.sub("", _CLAUSE_OVER.split(text[sentence.start : end])[-1])
    behind = words.split_tokens(_CLAUSE_OVER.split(text[end : sentence.end])[0])
    deed = next((at for at, word in enumerate(behind) if _is_form(word, figure.action)), 0)
    told = (*words.split_tokens(before), *behind[:deed])
    undoing = TITLE_UNDOING.intersection(told)  # "police *stopped* 18 buses" tells the deed itself
    return any(not _is_form(one, figure.action) for one in undoing) or bool(_NEVER_WAS.search(" ".join(told)))


def _is_compound(figure: Figure) -> bool:
    """As in "a *29-member* cabinet": by a hyphen, of one word."""
    return bool(figure.counts) and figure.evidence.exact.endswith(f"-{figure.counts}")


def _tell_compounded(figure: Figure, text: str) -> str:
    """As in "a three-page *statement*": the noun that so many are of; empty where none stands behind."""
    behind = _COMPOUNDED.match(text[figure.evidence.span.end : figure.evidence.sentence.end])
    return behind["noun"] if behind is not None else ""


def _words_done(figure: Figure, text: str) -> str:
    """What was done to the counted, in the words of its sentence: "trained", "found guilty"; else empty.

    Nothing is done by asking for it, and "the injured" have it in their name.
    """
    if not figure.action or not figure.counts or figure.action in words.list_words("wishing"):
        return ""
    spoken = words.split_tokens(figure.evidence.sentence.of(text))
    known = set(words.split_tokens(figure.counts))
    at = next((at for at, word in enumerate(spoken) if _is_done(word, figure.action, known)), None)
    if at is None or _do_it_themselves(
        spoken[at], text[figure.evidence.span.end : figure.evidence.sentence.end]
    ):
        return ""
    return _with_state(spoken[at], spoken[at + 1 :])


def _with_state(done: str, behind: Sequence[str]) -> str:
    """As in "found *guilty*"; to be believed or feared is nothing without what they are feared to be."""
    state = next((word for word in behind if word in TITLE_STATES), "")
    if state and done in TITLE_UNFINISHED | TITLE_SUPPOSED:
        return f"{done} {state}"
    return "" if done in TITLE_SUPPOSED else done


def _do_it_themselves(deed: str, behind: str) -> bool:
    """As in "60 workers *downed* tools", "two guards who *feared* he had gone": they did it to others."""
    done = _ACTIVE.match(behind)
    if done is None or done["deed"] != deed:
        return False
    return done["next"].lower() not in TITLE_ADDING | TITLE_STATES


def _is_done(word: str, action: str, known: Collection[str]) -> bool:
    """Whether it is the past form of the deed: "trained", "died", "sent"."""
    if word in known:
        return False
    made = word.endswith("ed") and words.cut_stem(word) == words.cut_stem(action)
    return made or word == f"{action}d" or words.load_irregular().get(word) == action


def _word_paid(figure: Figure, text: str) -> str:
    """As in "*fined* between $5,000 and $7,000", "who are *earning* $30,000 a year": the last such word."""
    if figure.action in words.list_words("wishing"):
        return ""
    before = words.split_tokens(text[figure.evidence.sentence.start : figure.evidence.span.start])
    return next((word for word in reversed(before) if _is_form(word, figure.action)), "")


def _is_form(word: str, verb: str) -> bool:
    """Whether it is any form of the verb: "pays", "paid", "paying"."""
    return _is_done(word, verb, frozenset()) or words.cut_stem(word) == words.cut_stem(verb)


def _tell_going_on(figure: Figure, text: str) -> str:
    """As in "people *dying*", "people *to appear*": what stands right behind them."""
    behind = text[figure.evidence.span.end : figure.evidence.sentence.end]
    ahead, going = _AHEAD.match(behind), _GOING_ON.match(behind)
    if ahead is not None:
        return f"{figure.counts} to {ahead['verb']}"
    if going is None or not figure.action or not _is_form(going["verb"], figure.action):
        return ""  # "people *including* him", "people *during* the flood"
    return f"{figure.counts} {going['verb']}"


def _tell_noun(figure: Figure, text: str) -> str:
    """As in "the *deaths of* 21 people": of those who have no other name than what they are."""
    if " " in figure.counts:
        return ""
    start = figure.evidence.span.start
    led = _OF.search(text[max(figure.evidence.sentence.start, start - CHARACTERS_TO_NOUN) : start])
    if led is None or led["noun"] in figure_words.measures().tallies | words.load_stop_words():
        return ""
    return f"{led['noun']} of {figure.counts}" if led["noun"] in TITLE_BEFALLING else ""
