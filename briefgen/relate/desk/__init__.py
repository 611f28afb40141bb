"""The nouns of the desk: what all articles together say, each thing with the facts it rests on.

    facts, moved     the address of a fact; what an address became
    actors, figures, issues, time   who, how many, on what, when
    doubts, changes  what does not fit; what moved since an edition, and what went

Frozen values only. Everything a page shows is reachable from a Desk; a FactRef is enough to link
to a fact's own address. A module imports only from those above it.
"""

from dataclasses import dataclass

from briefgen.load.content import EditorPage
from briefgen.model import Brief, Corrected
from briefgen.problems import Problem
from briefgen.relate.desk.actors import Actor, Holder, Identity, Office, StatedRole
from briefgen.relate.desk.changes import Change, ChangeKind, Changes, ChangeSide, Gone, Removed
from briefgen.relate.desk.doubts import Commitment, CommitmentState, Tension, TensionKind, Voice, Weak
from briefgen.relate.desk.facts import FactRef, Reason
from briefgen.relate.desk.figures import Agreement, Point, Series, Verdict
from briefgen.relate.desk.issues import Cell, Ground, Issue, Shift, Side
from briefgen.relate.desk.moved import Moved
from briefgen.relate.desk.time import CopyGroup, CopyKind, Dating, Event, Related

__all__ = [
    "Actor",
    "Agreement",
    "Cell",
    "Change",
    "ChangeKind",
    "ChangeSide",
    "Changes",
    "Commitment",
    "CommitmentState",
    "CopyGroup",
    "CopyKind",
    "Dating",
    "Desk",
    "Event",
    "FactRef",
    "Gone",
    "Ground",
    "Holder",
    "Identity",
    "Issue",
    "Moved",
    "Office",
    "Point",
    "Reason",
    "Related",
    "Removed",
    "Series",
    "Shift",
    "Side",
    "StatedRole",
    "Tension",
    "TensionKind",
    "Verdict",
    "Voice",
    "Weak",
]


@dataclass(frozen=True, slots=True)
class Desk:
    """All that is known: every page is a view of this."""

    briefs: tuple[Brief, ...]
    """In reading order, the oldest first."""
    actors: tuple[Actor, ...]
    offices: tuple[Office, ...]
    series: tuple[Series, ...]
    issues: tuple[Issue, ...]
    events: tuple[Event, ...]
    datings: tuple[Dating, ...]
    """One a brief, in the same order."""
    tensions: tuple[Tension, ...]
    commitments: tuple[Commitment, ...]
    changes: tuple[Changes, ...]
    """One an edition in the order of what they know, and last what is new since."""
    copies: tuple[CopyGroup, ...]
    related: tuple[Related, ...]
    review: tuple[Weak, ...]
    corrected: tuple[Corrected, ...]
    pages: tuple[EditorPage, ...]
    moved: tuple[Moved, ...]
    """Addresses that articles had before, in the order of the alphabet."""
    gone: tuple[Gone, ...]
    """Facts that editions held and articles give no more, by article."""
    removed: tuple[Removed, ...]
    """Articles that editions held and the desk does not, in the order of the alphabet."""
    problems: tuple[Problem, ...]
    as_of: str
    """The newest date any article states, ISO; empty where none does."""
