"""What someone holds, as a page shows it: a word with a shape, and what it is said of.

Towards an issue's proposition the word is "for" or "against"; else it is the stance, beside its object.
"""

from msgspec import Struct

from briefgen.model import Brief, Position, Stance
from briefgen.relate.desk import Cell, Side
from briefgen.relate.issues.held import name_object
from briefgen.render.charts.standings import Sign
from briefgen.render.views.scene import shorten
from briefgen.render.wording.texts import say

SHOWN_OBJECT_CHARACTERS = 240
"""Characters of an object that a page shows; the sentence stands beside it."""
STANCE_WORDS = {
    Stance.SUPPORTS: say("stance.supports"),
    Stance.OPPOSES: say("stance.opposes"),
    Stance.UNDECIDED: say("stance.undecided"),
    Stance.CLAIMS: say("stance.claims"),
    Stance.CONDITIONAL: say("stance.conditional"),
}
SIDE_WORDS = {
    Side.FOR: (Stance.SUPPORTS, say("stance.for")),
    Side.AGAINST: (Stance.OPPOSES, say("stance.against")),
    Side.UNDECIDED: (Stance.UNDECIDED, say("stance.undecided")),
}
UNRESOLVED, THREAT = "unresolved", "threat"


class ShownStand(Struct, frozen=True, order=True):
    shape: str
    """The class of its mark: supports, opposes, conditional, undecided, claims, unresolved or threat."""
    label: str
    object: str
    """What the label is said of; empty where a side is told of the proposition."""
    known: bool
    """Whether a side is told, or what is supported or opposed."""


def of_position(brief: Brief, position: Position) -> ShownStand:
    """A position as it is held."""
    text = brief.article.text
    told = name_object(position, text)
    conditional = bool(position.condition)
    return _stand_of_held(
        position.stance, position.leaning, told, conditional=conditional, threat=position.threat
    )


def of_cell(cell: Cell) -> ShownStand:
    """Where an actor stands on an issue."""
    held = _stand_of_held(
        cell.stance, cell.leaning, cell.object, conditional=bool(cell.condition), threat=cell.threat
    )
    if cell.side is Side.UNRESOLVED:
        told = f"{held.label}: {held.object}" if held.object else held.label
        return ShownStand(UNRESOLVED, say("stance.unresolved"), told, known=False)
    if cell.side not in SIDE_WORDS:
        return held
    shape, label = SIDE_WORDS[cell.side]
    if cell.condition and cell.side is not Side.UNDECIDED:
        return ShownStand(Stance.CONDITIONAL, say("stance.if", stance=label), "", known=True)
    return ShownStand(shape, label, "", known=True)


def _stand_of_held(
    stance: Stance, leaning: Stance | None, told: str, *, conditional: bool, threat: bool
) -> ShownStand:
    if threat:
        return ShownStand(
            THREAT, say("stance.threatens"), shorten(told, SHOWN_OBJECT_CHARACTERS), known=False
        )
    side = leaning or stance
    label = STANCE_WORDS[side]
    if conditional and side in {Stance.SUPPORTS, Stance.OPPOSES}:
        return ShownStand(
            Stance.CONDITIONAL,
            # "Supports, if: the toll" would read as though the toll were the condition.
            say("stance.conditionally" if told else "stance.if", stance=label),
            shorten(told, SHOWN_OBJECT_CHARACTERS),
            known=True,
        )
    return ShownStand(
        stance, label, shorten(told, SHOWN_OBJECT_CHARACTERS), known=stance is not Stance.CLAIMS
    )


def sign_of(brief: Brief, position: Position, side: Side) -> Sign | None:
    """How a picture shows one position: its side, and whether on a condition; None of a mere claim."""
    if side in SIDE_WORDS:
        shape, label = SIDE_WORDS[side]
        conditional = bool(position.condition) or position.stance is Stance.CONDITIONAL
        return draw_sign(shape, label, conditional=conditional and side is not Side.UNDECIDED)
    if side is Side.UNRESOLVED:
        return draw_sign(UNRESOLVED, say("stance.unresolved"))
    held = of_position(brief, position)
    if held.shape == Stance.CLAIMS:
        return None
    if held.shape != Stance.CONDITIONAL:
        return draw_sign(held.shape, held.label)
    taken = position.leaning or position.stance
    return draw_sign(taken, STANCE_WORDS[taken], conditional=taken is not Stance.CONDITIONAL)


def draw_sign(shape: str, label: str, *, conditional: bool = False) -> Sign:
    """The sign of a side in a picture."""
    return Sign(ORDER.index(shape), shape, conditional, label)


def only_comments(cell: Cell) -> bool:
    """Whether its actor says something of the matter and takes no side."""
    return of_cell(cell).shape == Stance.CLAIMS


def count_modes(cell: Cell) -> str:
    """How many of its sentences quote the actor, paraphrase it, tell what it did, or are by others."""
    paraphrased = cell.first_hand - cell.quoted - cell.acted
    counts = (
        ("mode.direct", cell.quoted), ("mode.reported", paraphrased), ("mode.act", cell.acted),
        ("mode.by_others", cell.attributed),
    )  # fmt: skip
    return ", ".join(f"{n:,} {say(key)}" for key, n in counts if n)


ORDER = ("supports", "conditional", "opposes", "undecided", THREAT, UNRESOLVED, "claims")


def rank_stand(stand: ShownStand) -> tuple[int, str, str]:
    """For it, on a condition, against it, undecided, not resolved; who only comments comes last."""
    return ORDER.index(stand.shape), stand.label, stand.object
