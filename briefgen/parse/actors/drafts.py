"""What the finders of this folder hand each other: mentions as token indexes, before they are chained."""

from dataclasses import dataclass

from briefgen.model import ActorKind, Form


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens from `start` to before `end` that may name an actor."""

    start: int
    end: int
    label: str
    """The model's label, one of `patterns`, `GAZETTEER`, or `RUN`: capitals that it took for no name."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A mention from token `start` to before `end`."""

    start: int
    end: int
    form: Form
    kind: ActorKind
    name: str
    rule: str
    office: str = ""
    """For a description: the office or noun it names its actor by, `defence minister`."""
    of: str = ""
    """For a description: whose office it is."""
    definite: bool = False


@dataclass(frozen=True, slots=True)
class Link:
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
