"""Which way an object turns to a proposition, by what each does to the thing: ended, raised, planned."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model import DeedStep, Effect, Matter
from briefgen.relate import words
from briefgen.relate.issues import aims, effects, things
from briefgen.relate.issues.aims import Aim, list_issue_words


@dataclass(frozen=True, slots=True)
class ObjectTurn:
    """Where one stands who supports the object, and who opposes it: 1 for, -1 against, 0 neither."""

    supported: int
    opposed: int


NEITHER = ObjectTurn(0, 0)


def turn_whole(way: int) -> ObjectTurn:
    """The object is the proposition's own matter: who opposes it stands where who supports it does not."""
    return ObjectTurn(way, -way)


def list_amounts(steps: Sequence[DeedStep]) -> list[Effect]:
    return [step.effect for step in steps if step.effect in effects.SIZED]


def find_sign(steps: Sequence[DeedStep]) -> int:
    """-1 where what is done to a thing undoes it in the end."""
    return -1 if sum(step.effect is Effect.UNDO for step in steps) % 2 else 1


def is_sizing(aim: Aim, step: DeedStep, matter: Matter, text: str) -> bool:
    """As in "a lower fee", "a cap on prices" where they should be capped: it is known which."""
    own = aim.amount is not None and aims.deed_stem(step.span.of(text).lower()) == aim.verb
    return own or (step.effect in effects.SIZED and matter.span.holds(step.span))


def compare_planned(aim: Aim, matter: Matter, text: str) -> ObjectTurn | None:
    """As in "the dam project", where the dam is to be raised, and the article tells so.

    "The library plan" may be one to close the library, or to keep it.
    """
    last = words.guess_singular(matter.steps[-1].span.of(text).lower()) if matter.steps else ""
    if last not in list_issue_words("light") or list_amounts(matter.steps):
        return None
    if aim.amount is None:
        return NEITHER if aims.is_there(aim) and len(matter.steps) == 1 else None
    return turn_whole(find_sign(matter.steps) * aim.sign) if things.names_amount(aim, text) else None


def is_other_limit(aim: Aim, steps: Sequence[DeedStep], text: str) -> bool:
    """As in "lower fares", where fares should be frozen: a freeze, a cap and a cut are three wishes."""
    limits, own = aims.list_deeds("limits"), aims.stem_of_deed(aim)
    less = (step for step in steps if step.effect is Effect.LESS)
    said = {aims.deed_stem(step.span.of(text).lower()).removesuffix("e") for step in less}
    return aim.amount is Effect.LESS and any(one != own and not limits.isdisjoint({one, own}) for one in said)


def compare_effects(aim: Aim, steps: Sequence[DeedStep]) -> ObjectTurn:
    """How what the object does to the thing stands to what is to become of it."""
    amounts, through = list_amounts(steps), find_sign(steps)
    if len(amounts) > 1 or (amounts and aim.amount is None):
        return NEITHER
    if not amounts and aim.amount is None:
        return turn_whole(through * aim.sign)
    if not amounts:
        return _without_amount(aim, through)
    if amounts[0] is aim.amount:
        return turn_whole(through * aim.sign)
    # Who is for a cut is against a rise; who is against a cut need not want one.
    return ObjectTurn(-aim.sign, 0) if through > 0 else NEITHER


def _without_amount(aim: Aim, through: int) -> ObjectTurn:
    """To do away with a thing is not to want more of it; to be for the thing says nothing of that."""
    if aim.amount is not Effect.MORE:
        return NEITHER
    return ObjectTurn(0, -aim.sign) if through > 0 else ObjectTurn(-aim.sign, 0)
