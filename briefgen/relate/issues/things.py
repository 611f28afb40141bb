"""Whether words name the thing of a proposition, and what is to become of it, by what the article knows."""

from collections.abc import Callable, Sequence

from briefgen.model import Matter
from briefgen.relate import words
from briefgen.relate.issues import effects
from briefgen.relate.issues.aims import Aim, list_issue_words
from briefgen.relate.issues.terms import TermWord

NEAR = 3
"""Words before a thing in which it is told what becomes of it."""
LETTERS_BEFORE = 5
"""Letters before a noun in which its article stands."""


def begins_definite(spoken: Sequence[TermWord]) -> bool:
    """As in "the weir", "their weir": it is known which is meant."""
    return bool(spoken) and spoken[0].looked_up in list_issue_words("definite")


def list_kinds(text: str, is_noun: Callable[[str], bool]) -> list[frozenset[str]]:
    """What stands before a noun, wherever the article has it: "Tolmin" and "the" of a dam."""
    spoken = words.split_tokens(text.replace("-", " "))
    pairs = zip(("", *spoken), spoken, strict=False)
    before = (one for one, word in pairs if is_noun(word))
    return [words.list_stems(one) for one in before if one not in list_issue_words("harmless")]


def names_thing_of(aim: Aim, antecedent: str, text: str) -> bool:
    """Whether the words name the thing: by its head, and by the whole of it here or in the article."""
    stems = list_stems_apart(antecedent)
    if aim.names_in_short(stems) or aim.names_by_list(stems):
        return True
    whole = aim.before <= stems or _is_named_whole(aim, text) or _is_known_alone(aim, text)
    return whole and any(map(aim.heads, stems))


def _is_known_alone(aim: Aim, text: str) -> bool:
    """As in "a tram line to the Eastside", where the article knows no other line: the Eastside tram line."""
    told = list_stems_apart(text) & (aim.before - {aim.also})
    return bool(told) and all(map(aim.covers, _list_kinds(aim, text)))


def is_only_kind(aim: Aim, text: str) -> bool:
    """Whether the article names the thing by what it is of, and none of another kind: no "weekend curfew"."""
    kinds = _list_kinds(aim, text)
    return (not aim.before or any(kinds)) and all(map(aim.covers, kinds))


def _list_kinds(aim: Aim, text: str) -> list[frozenset[str]]:
    """What stands before the thing's noun, wherever the article names it."""
    return list_kinds(text, lambda word: aim.heads(words.cut_stem(word)))


def names_thing_alone(aim: Aim, clause: str, text: str) -> bool:
    """As in "that the dam be suspended", where the article knows no other dam."""
    spoken = words.split_tokens(clause)
    pairs = zip(("", *spoken), spoken, strict=False)
    definite = any(
        one in list_issue_words("definite") and aim.heads(words.cut_stem(word)) for one, word in pairs
    )
    return definite and all(map(aim.covers, _list_kinds(aim, text)))


def _is_named_whole(aim: Aim, text: str) -> bool:
    """Whether the article names the thing with all that stands before it in the proposition."""
    spoken = [words.cut_stem(word) for word in words.split_tokens(text.replace("-", " "))]
    width = len(aim.before)
    return any(
        aim.heads(word) and aim.before == set(spoken[max(at - width, 0) : at])
        for at, word in enumerate(spoken)
    )


def list_stems_apart(text: str) -> frozenset[str]:
    """The stems of the words, those with a hyphen taken apart: "a night-flight ban"."""
    return words.list_stems(text) | words.list_stems(text.replace("-", " "))


def names_amount(aim: Aim, text: str) -> bool:
    """As in "raise Cutler Dam", "a higher dam": what is to become of the thing is told with it."""
    spoken = [words.cut_stem(word) for word in words.split_tokens(text.replace("-", " "))]
    at = [nth for nth, word in enumerate(spoken) if aim.heads(word)]
    near = [word for nth in at for word in spoken[max(nth - NEAR, 0) : nth]]
    return any(
        aim.amount in {effects.effect_stems().get(word), effects.amount_stems().get(word)} for word in near
    )


def plans_amount(aim: Aim, antecedent: str, undoing: Sequence[TermWord], text: str) -> bool:
    """As in "Berg wants to raise the fee", behind which "the plan" is that, and no other."""
    others = [
        one for one in undoing if effects.effect_stems().get(words.cut_stem(one.looked_up)) is not aim.amount
    ]
    return names_thing_of(aim, antecedent, text) and names_amount(aim, antecedent) and not others


def tells_thing_anew(aim: Aim, matter: Matter, headline: str, text: str) -> bool:
    """As in "a bill to cap rents" below a headline on the rent bill: the first step is the thing."""
    first = matter.steps[0].span if matter.steps and not aim.is_deed and aim.amount is None else None
    if first is None or not aim.heads(words.cut_stem(first.of(text).lower())):
        return False
    before = words.split_tokens(text[max(first.start - LETTERS_BEFORE, 0) : first.start])[-1:]
    told = words.list_stems(text[first.end : matter.span.end])
    same = not told.isdisjoint(_list_stems_of_names(aim, headline))
    return same and before in (["a"], ["an"]) and is_only_kind(aim, text)


def _list_stems_of_names(aim: Aim, headline: str) -> frozenset[str]:
    """What the thing is on, by its names and its headline: "rents", and not that they are capped."""
    named = (list_stems_apart(headline) | aim.known).union(*aim.listed)
    chambers = frozenset(map(words.cut_stem, list_issue_words("chambers")))
    return named - chambers - effects.effect_stems().keys() - {aim.head}
