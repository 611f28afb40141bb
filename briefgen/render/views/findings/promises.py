"""Commitments as pages list them: who is to do what by when, who says so, and how it stands."""

from msgspec import Struct
from msgspec.structs import replace

from briefgen.relate.days import written
from briefgen.relate.desk import Commitment, CommitmentState, Voice
from briefgen.render.views.findings import facts
from briefgen.render.views.parts import FactView, Link, Quote
from briefgen.render.views.scene import Scene
from briefgen.render.wording import words
from briefgen.render.wording.texts import say


class CommitmentRow(Struct, frozen=True):
    id: str
    actors: tuple[Link, ...]
    """All who are to do it."""
    called: str
    """The article's words for them, where no actor is known: “the city council”."""
    voice: str
    """Who says that it will be done, in words: the actor, someone else, or the article alone."""
    said_by: Link | None
    """The someone else."""
    quote: Quote
    due: str
    state: str
    href: str
    """Where all commitments stand, it among them; empty there."""
    later: tuple[Quote, ...]
    more: int
    """Later sentences beside those shown."""


LASTING_STATES = frozenset({CommitmentState.DONE, CommitmentState.LATE, CommitmentState.UNDATED})
"""What no new day changes."""
MOST_LATER = 3
"""Later sentences beside one, on the list of them."""


def show_commitment(scene: Scene, one: Commitment) -> CommitmentRow:
    return scene.once("commitment", one.id, lambda: _view_commitment(scene, one))


def commitment_beside(scene: Scene, one: Commitment) -> CommitmentRow:
    """The commitment on a page that is not the list of them, to which it leads.

    Whether its day has passed and what later articles say is told on the list alone, so that a new day and
    a new article change no other page.
    """
    row = show_commitment(scene, one)
    lasting = one.state in LASTING_STATES
    href = scene.here.to(scene.atlas.commitment_pages[one.id], one.id)
    return replace(row, state=row.state if lasting else "", href=href, later=(), more=0)


def commitment_listed(scene: Scene, one: Commitment) -> CommitmentRow:
    """The commitment on the list of all, below the state that it is in."""
    row = show_commitment(scene, one)
    return row if one.threat else replace(row, state="")


def _view_commitment(scene: Scene, one: Commitment) -> CommitmentRow:
    due = facts.view_fact(scene, one.due) if one.due else None
    said_by = scene.actor(one.said_by) if one.voice is Voice.ATTRIBUTED else None
    known = said_by is not None or one.voice is not Voice.ATTRIBUTED
    return CommitmentRow(
        id=one.id,
        actors=scene.actors(one.parties),
        called=say("unknown.as_called", words=one.named) if one.named else say("unknown.no_one"),
        said_by=said_by,
        voice=_VOICES[one.voice] if known else say("voice.unnamed"),
        quote=scene.quote(one.evidence),
        due=_tell_due(one, due),
        state=words.STATES[one.state],
        href="",
        later=tuple(scene.quote(each) for each in one.later[:MOST_LATER]),
        more=max(0, len(one.later) - MOST_LATER),
    )


_VOICES = {
    Voice.FIRST_HAND: say("voice.first_hand"),
    Voice.ATTRIBUTED: say("voice.attributed"),
    Voice.ARTICLE: say("voice.article"),
}


def _tell_due(one: Commitment, due: FactView | None) -> str:
    """When it is due; in the article's words where no day is known."""
    if one.latest and not one.earliest:
        return say("due.by", day=written.tell_day(one.latest))
    if one.earliest:
        return say("due.at", when=words.write_bounds(one.earliest, one.latest))
    return say("due.said", words=due.quote.exact) if due else ""
