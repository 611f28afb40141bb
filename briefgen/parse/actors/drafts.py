"""What the finders of this folder hand each other: mentions as token indexes, before they are chained."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model import ActorKind, MentionForm


class Calling(StrEnum):
    """How a mention calls its actor: what it can mean, and how whom it means is found."""

    NAME = "name"
    MODEL = "model"
    """A name of which the language model alone knows."""
    STATE = "state"
    ADJECTIVE = "adjective"
    """Of a state: "Latvian"."""
    GOVERNMENT = "government"
    """A capital, or words, for the government of a state."""
    APPOSITION = "apposition"
    DESCRIPTION = "description"
    OFFICE = "office"
    UNNAMED = "unnamed"
    GROUP = "group"
    BODY = "body"
    """By the word for a body, of a state too: "the River Council", "Norway's navy"."""
    INSTITUTION = "institution"
    """A body named before: "the bank"."""
    MISSION = "mission"
    FORMATION = "formation"
    PRONOUN = "pronoun"
    TURN = "turn"
    """Who speaks in a turn: "I"."""
    BOTH = "both"
    QUESTIONER = "questioner"


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens from `start` to before `end` that may name an actor."""

    start: int
    end: int
    label: str
    """The model's label, one of `patterns`, `GAZETTEER`, or `RUN`: capitals that it took for no name."""


@dataclass(frozen=True, slots=True)
class MentionDraft:
    """A mention from token `start` to before `end`."""

    start: int
    end: int
    form: MentionForm
    kind: ActorKind
    name: str
    calling: Calling
    by: str = ""
    """By what a name is known; `actors.` and this, else its calling, is the rule of its evidence."""
    office: str = ""
    """For a description: the office or noun it names its actor by, `defence minister`."""
    of: str = ""
    """For a description: whose office it is."""
    definite: bool = False

    @property
    def rule(self) -> str:
        return f"actors.{self.by or self.calling}"


@dataclass(frozen=True, slots=True)
class MentionLink:
    """That a mention is the one at index `head` of the same list, and why."""

    head: int
    because: str


@dataclass(frozen=True, slots=True)
class RoleDraft:
    """An office stated of the mention that begins at token `holder`; from token `start` to before `end`."""

    holder: int
    office: str
    of: str
    former: bool
    start: int
    end: int
    counterpart: bool = False
