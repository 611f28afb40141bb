"""Whether words name what a proposition is about: its thing, or its deed, and no other one.

"The wind farm" is that of "The wind farm at Sorv should be built"; "a smaller wind farm" is another.
"""

import re
from collections.abc import Iterable, Sequence

from briefgen.model import DeedStep, Matter, Position, Span
from briefgen.relate import words
from briefgen.relate.issues import aims, others, pointing, terms, things
from briefgen.relate.issues.aims import Aim, list_issue_words
from briefgen.relate.issues.terms import TermWord

DIGITS_OF_YEAR = 4
LETTERS_OF_HOURS = 30
"""Letters behind a thing in which it is told when it is to be."""


def list_spoken(text: str, spans: Sequence[Span], steps: Sequence[DeedStep]) -> tuple[TermWord, ...]:
    """The words of the spans without those of the steps."""
    said = (word for span in spans for word in terms.list_terms(text, span.start, span.end))
    return tuple(word for word in said if not any(word.span.overlaps(step.span) for step in steps))


def is_same_thing(
    aim: Aim, spoken: Sequence[TermWord], head: Span, text: str, *, definite: bool = False
) -> bool:
    """Whether the words name the thing: the same head, nothing that makes it another one.

    Of "a lower speed limit" it is known which limit is meant: it is as definite as "the".
    """
    said = _stems_of_meaning(spoken)
    if said <= aim.known and aim.names_in_short(said):
        return True  # "Larkfield Primary" is Larkfield Primary School
    at = _place_of_head(aim, spoken, head)
    if at < 0 or _may_be_another(aim, spoken, text):
        return False
    definite = definite or things.begins_definite(spoken)
    if not (definite or _is_only_one(aim, spoken[at], text) or _says_which(aim, spoken, at)):
        return False
    carried = map(words.cut_stem, list_issue_words("carriers"))
    return aim.covers(said - {aim.head, *carried})


def _may_be_another(aim: Aim, spoken: Sequence[TermWord], text: str) -> bool:
    """As in "the line to Dell", "House Bill 9", "a new library", or "the toll" of two that are told of."""
    if others.leads_elsewhere(aim, spoken[-1].span, text) or others.has_other_number(aim, spoken):
        return True
    plain = [word.looked_up for word in spoken]
    if aim.definite and aims.is_there(aim) and plain[0] in ("a", "an") and "new" in plain:
        return True
    carried = map(words.cut_stem, list_issue_words("carriers"))
    bare = _stems_of_meaning(spoken) <= {aim.head, aim.also, *carried}
    return bare and not others.leads_home(aim, spoken[-1].span, text) and others.is_one_of_several(aim, text)


def has_other_figure(aim: Aim, position: Position, text: str) -> bool:
    """As in "lowered to 14", "by 16", where the age should be lowered to 16; a year tells when."""
    said = aims.list_figures(" ".join(span.of(text) for span in position.object))
    numbers = {(led, number) for led, number in said if len(number) != DIGITS_OF_YEAR}
    if not (aim.figures and numbers):
        return False
    return not any(_is_one_figure(one, other) for one in aim.figures for other in numbers)


def _is_one_figure(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether the numbers are one, and not "to 5" and "by 5"."""
    return one[1] == other[1] and (one[0] == other[0] or not (one[0] and other[0]))


def says_more_of_deed(aim: Aim, position: Position, text: str) -> bool:
    """As in "the square closed to lorries", "to open on Sundays": more is wanted than the deed."""
    matter = position.matter
    if matter is None:
        return False
    end = max((matter.span.end, *(step.span.end for step in matter.steps)))
    whole = next((span.end for span in position.object if span.holds(matter.span)), end)
    behind = terms.list_terms(text, end, whole)
    return _says_hours(aim, text[end:]) or others.is_for_others(
        aim, behind, text, of_deed=end > matter.span.end
    )


def _says_hours(aim: Aim, behind: str) -> bool:
    """As in "homework at weekends": when it is to be is another matter than whether."""
    near = re.split(r"[^\w\s’'-]|\n", behind[:LETTERS_OF_HOURS], maxsplit=1)[0]
    said = " ".join(words.split_tokens(near))
    found = {hours for hours in list_issue_words("hours") if f" {said} ".startswith(f" {hours} ")}
    return not words.list_stems(" ".join(found)) <= aim.known


def _place_of_head(aim: Aim, spoken: Sequence[TermWord], head: Span) -> int:
    """Where the word stands that heads the thing: the "tram" of "the tram line"; -1 for none."""
    at = next((at for at, word in enumerate(spoken) if word.span.overlaps(head)), -1)
    if at > 0 and spoken[at].looked_up in _list_carriers(aim):
        at -= aim.heads(words.cut_stem(spoken[at - 1].looked_up))
    return at if at >= 0 and aim.heads(words.cut_stem(spoken[at].looked_up)) else -1


def _list_carriers(aim: Aim) -> frozenset[str]:
    """As "line" of "the tram line"; "the library plan" is no library, where that is there already."""
    listed = list_issue_words("carriers")
    return listed - list_issue_words("light") if aims.is_there(aim) else listed


def _is_only_one(aim: Aim, noun: TermWord, text: str) -> bool:
    """As in "a levy", where the article knows one levy; "levies" are not the one of the proposition."""
    one = not aim.definite or noun.looked_up == noun.span.of(text).lower()
    return one and things.is_only_kind(aim, text)


def _says_which(aim: Aim, spoken: Sequence[TermWord], at: int) -> bool:
    """Whether the words before and behind the noun say all that the proposition says of it."""
    before, after = _stems_of_meaning(spoken[:at]), _stems_of_meaning(spoken[at + 1 :])
    said = before | after | {words.cut_stem(spoken[at].looked_up)}
    return (not aim.before - said or aim.names_by_list(said)) and (not aim.definite or aim.touches(after))


def names_alone(aim: Aim, matter: Matter, text: str) -> bool:
    """As in "the works", "the works at Dunmore", where the article names the Dunmore works and no others."""
    spoken = terms.list_terms(text, matter.span.start, matter.span.end)
    if not aim.before or aim.is_deed or not things.begins_definite(spoken):
        return False
    return is_same_thing(aim, spoken, matter.head, text) and things.is_only_kind(aim, text)


def is_same_deed(aim: Aim, position: Position, text: str, named: Sequence[Span] = ()) -> bool:
    """Whether the object is the deed: the same verb or its noun, done to what the proposition names alone.

    `named` are the words of the object that name somebody whom the proposition names: "he should resign".
    """
    matter = position.matter
    if matter is None or (not matter.deed and _is_deed_on_thing(aim, matter, text)):
        return matter is not None
    own = _find_deed_words(aim, matter, text)
    if not own:
        return False
    said = _list_said_beside(position, matter, (*own, *named), text) - {aim.head}
    if not said and not named:
        return pointing.knows_deed_alone(aim, matter, text)
    return (aim.touches(said) or bool(named)) and aim.covers(said)


def _list_said_beside(position: Position, matter: Matter, own: Sequence[Span], text: str) -> frozenset[str]:
    """The stems of the object's words but for those of the deed, and of who is named."""
    spoken = list_spoken(text, position.object, matter.steps)
    return _stems_of_meaning(word for word in spoken if not any(word.span.overlaps(span) for span in own))


def _find_deed_words(aim: Aim, matter: Matter, text: str) -> tuple[Span, ...]:
    """The words that tell the deed of the proposition, as "step" and "down" do; none of another deed."""
    behind = next(iter(terms.list_terms(text, matter.head.end, matter.span.end)), None)
    after = behind.looked_up if behind is not None else ""
    if not aims.tells_deed(aim, matter.head.of(text).lower(), after):
        return ()
    led = behind is not None and after in list_issue_words("particles")
    return (matter.head, behind.span) if led and behind is not None else (matter.head,)


def _is_deed_on_thing(aim: Aim, matter: Matter, text: str) -> bool:
    """As in "to fund a bus", where the proposition is on paying for a bus: the deed is the last step."""
    last = matter.steps[-1].span.of(text).lower() if matter.steps else matter.head.of(text).lower()
    if not aims.tells_deed(aim, last, "") and not _is_agreement_to_join(aim, matter, text):
        return False
    said = _stems_of_meaning(terms.list_terms(text, matter.span.start, matter.span.end)) - {aim.head}
    return bool(said) and said <= (aim.before or aim.known)


def _is_agreement_to_join(aim: Aim, matter: Matter, text: str) -> bool:
    """As in "opposes the pact", where a state should join it: its being joined is what is disputed."""
    spoken = terms.list_terms(text, matter.span.start, matter.span.end)
    noun = words.guess_singular(matter.head.of(text).lower())
    agreed = noun in list_issue_words("agreements") and not matter.steps
    joined = aim.head in map(words.cut_stem, list_issue_words("entering"))
    if not agreed or not joined or not things.begins_definite(spoken):
        return False
    named = _stems_of_meaning(spoken) - {words.cut_stem(noun)}
    return aim.touches(named) or not others.is_agreed_by_others(aim, noun, text)


def _stems_of_meaning(spoken: Iterable[TermWord]) -> frozenset[str]:
    """The stems of the words that make a thing what it is."""
    plain = (word.looked_up for word in spoken)
    kept = (
        word
        for word in plain
        if word not in list_issue_words("harmless") and word not in list_issue_words("times")
    )
    return words.list_stems(" ".join(kept))
