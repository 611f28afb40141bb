"""What a proposition's thing or deed is called: by its editor's other names for it, and in short by the news.

"The Eastside tram line" is "the tram" and "the line"; Senate Bill 40 is the water bill, where that is listed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from briefgen.model import Effect
from briefgen.parse.lexicon import LEXICON as READING
from briefgen.relate import words
from briefgen.relate.issues import aims, terms
from briefgen.relate.issues.aims import Aim, list_issue_words
from briefgen.relate.lexicon import LEXICON

BEHIND_NOUN = LEXICON.words("rules", "aims_of")


def read_called(proposition: str, listed: Sequence[str]) -> Aim | None:
    """What the proposition is about, with what it is called beside; None where it is no such sentence."""
    aim = aims.read_aim(proposition)
    if aim is None:
        return None
    aim = _read_thing_to_be(proposition, aim)
    return _with_listed(replace(aim, also=_find_short_head(proposition, aim)), listed)


def _read_thing_to_be(proposition: str, aim: Aim) -> Aim:
    """As in "A parking levy should help pay for the tram": who wants such a levy wants it to be.

    "A judge should decide" is on who decides, and "the tram should run through the square" on where.
    """
    if not aim.is_deed or aim.sign < 0:
        return aim
    spoken = proposition.split()
    subject = spoken[: next((at for at, word in enumerate(spoken) if word in list_issue_words("modals")), 0)]
    noun = _head_of_subject(subject)
    if not noun or noun in _list_doers() or subject[0].lower() not in ("a", "an"):
        return aim
    return aims.read_aim(f"{' '.join(subject)} should be introduced") or aim


def _head_of_subject(subject: Sequence[str]) -> str:
    """The noun that heads the words before the "should"."""
    end = next((at for at, word in enumerate(subject) if at and word.lower() in BEHIND_NOUN), len(subject))
    return words.guess_singular(subject[end - 1].lower()) if end else ""


@cache
def _list_doers() -> frozenset[str]:
    """Nouns of people and bodies: what they are wanted to do is the matter, and not that they are."""
    people = ("offices", "posts", "occupations", "descriptions")
    named = frozenset[str]().union(*(READING.words("actors_persons", one) for one in people))
    bodies = LEXICON.words("rules", "rivals_bodies")
    return frozenset(one.lower().split()[-1] for one in named) | bodies


def _find_short_head(proposition: str, aim: Aim) -> str:
    """As "tram" of "tram line": the word before one that only says what kind of thing it is."""
    carriers = frozenset(map(words.stem, list_issue_words("carriers")))
    if aim.is_deed or aim.head not in carriers:
        return ""
    spoken = [words.stem(word) for word in words.split_tokens(proposition)]
    before = spoken[spoken.index(aim.head) - 1] if aim.head in spoken[1:] else ""
    return before if before in aim.before else ""


def _with_listed(aim: Aim, listed: Sequence[str]) -> Aim:
    """With the names that the editor lists, where they end in the noun of the thing or of the deed."""
    named = tuple(_list_names(aim, listed))
    return replace(aim, listed=named, known=aim.known.union(*named))


def _list_names(aim: Aim, listed: Sequence[str]) -> Iterator[frozenset[str]]:
    for term in listed:
        spoken = terms.split_term(term.replace("*", "")) if "+" not in term else []
        last = spoken[-1] if spoken else ""
        ends = aims.tells_deed(aim, last, "") if aim.is_deed else aim.heads(words.stem(last))
        if len(spoken) > 1 and ends and not _undoes_any(spoken):
            yield words.content(" ".join(spoken))


def _undoes_any(spoken: Sequence[str]) -> bool:
    """As in "anti-dam", "no dam": such a name is of those who are against it."""
    effects = (aims.effect_stems().get(words.stem(word)) for word in spoken)
    return any(effect in {Effect.UNDO, Effect.MORE, Effect.LESS} for effect in effects)
