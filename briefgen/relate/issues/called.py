"""What a proposition's thing or deed is called: by its editor's other names for it, and in short by the news.

"The Eastside tram line" is "the tram" and "the line"; Senate Bill 40 is the water bill, where that is listed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefgen.model import Effect
from briefgen.parse.gazetteer import is_person_noun
from briefgen.relate import words
from briefgen.relate.issues import aims, effects, terms
from briefgen.relate.issues.aims import Aim, list_issue_words
from briefgen.relate.lexicon import LEXICON

BEHIND_NOUN = LEXICON.words("rules", "aims_of")


def read_called(proposition: str, listed: Sequence[str]) -> Aim | None:
    """What the proposition is about, with what it is called beside; None where it is no such sentence."""
    read = aims.read_aim(proposition)
    if read is None:
        return None
    thing = _read_thing_to_be(proposition, read)
    aim = replace(
        thing,
        also=_find_short_head(proposition, thing),
        number=_find_number(proposition, thing),
        names=_list_names_told(proposition),
        figures=aims.list_figures(proposition),
        apart=_is_ended_apart(proposition, thing),
    )
    return replace(aim, listed=tuple(_list_names(aim, listed)))


def _find_number(proposition: str, aim: Aim) -> str:
    """The "40" of "Senate Bill 40"."""
    pairs = pairwise(words.split_tokens(proposition))
    found = (after for one, after in pairs if aim.heads(words.cut_stem(one)) and after.isdigit())
    return "" if aim.is_deed else next(found, "")


def _list_names_told(proposition: str) -> frozenset[str]:
    """The stems of what is written as a name, but for the word with which a sentence opens."""
    return words.list_stems(
        " ".join(word for word in words.split_spelled(proposition)[1:] if word[:1].isupper())
    )


def _is_ended_apart(proposition: str, aim: Aim) -> bool:
    """As in "should be closed to cars", "the judge should be removed": who praises him takes no side."""
    if not aim.is_deed and aims.stem_of_deed(aim) in aims.list_deeds("regarding"):
        return True
    if aim.is_deed or effects.effect_stems().get(aim.verb) is not Effect.UNDO:
        return False
    spoken = words.split_tokens(proposition)
    partly = any(words.cut_stem(one) == aim.verb and after == "to" for one, after in pairwise(spoken))
    return partly or any(is_person_noun(one) for one in spoken if aim.heads(words.cut_stem(one)))


def _read_thing_to_be(proposition: str, aim: Aim) -> Aim:
    """As in "A parking levy should help pay for the tram": who wants such a levy wants it to be.

    "A judge should decide" is on who decides, "a school should teach Welsh" on what is taught.
    """
    if not aim.is_deed or aim.sign < 0:
        return aim
    spoken = proposition.split()
    subject = spoken[: next((at for at, word in enumerate(spoken) if word in list_issue_words("modals")), 0)]
    if _head_of_subject(subject) not in list_issue_words("instruments"):
        return aim
    if subject[0].lower() not in ("a", "an"):
        return aim
    return aims.read_aim(f"{' '.join(subject)} should be introduced") or aim


def _head_of_subject(subject: Sequence[str]) -> str:
    """The noun that heads the words before the "should"."""
    end = next((at for at, word in enumerate(subject) if at and word.lower() in BEHIND_NOUN), len(subject))
    return words.guess_singular(subject[end - 1].lower()) if end else ""


def _find_short_head(proposition: str, aim: Aim) -> str:
    """As "tram" of "tram line": what runs on the line names it; a library plan is no library."""
    carriers = frozenset(map(words.cut_stem, list_issue_words("lines")))
    if aim.is_deed or aim.head not in carriers:
        return ""
    spoken = words.split_tokens(proposition)
    pairs = zip(map(words.guess_singular, spoken), spoken[1:], strict=False)
    before = next((one for one, word in pairs if words.cut_stem(word) == aim.head), "")
    return words.cut_stem(before) if before in list_issue_words("vehicles") else ""


def _list_names(aim: Aim, listed: Sequence[str]) -> Iterator[frozenset[str]]:
    """The listed names of the thing or the deed, where they cannot be those of another one.

    An editor who lists "new bridge" and "old bridge" looks for both: only what has a number for a name is
    called by what it is about.
    """
    ended = list(dict.fromkeys(_list_ended_alike(aim, listed)))
    free = bool(aim.number) or (aim.is_deed and len(ended) == 1)
    for spoken in ended:
        if free or words.list_stems(" ".join(spoken[:-1])) <= aim.known:
            yield words.list_stems(" ".join(spoken))


def _list_ended_alike(aim: Aim, listed: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The listed terms of several words that end in the noun of the thing or of the deed."""
    for term in listed:
        spoken = terms.split_term(term.replace("*", "")) if "+" not in term else []
        last = spoken[-1] if spoken else ""
        ends = aims.tells_deed(aim, last, "") if aim.is_deed else aim.heads(words.cut_stem(last))
        if len(spoken) > 1 and ends and not _undoes_any(spoken):
            yield tuple(spoken)


def _undoes_any(spoken: Sequence[str]) -> bool:
    """As in "anti-dam", "no dam": such a name is of those who are against it."""
    done = (effects.effect_stems().get(words.cut_stem(word)) for word in spoken)
    return any(effect in effects.UNDOING for effect in done)
