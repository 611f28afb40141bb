"""A position with the article that states it."""

from dataclasses import dataclass

from briefgen.model import Brief, Origin, Position
from briefgen.relate.desk import Dating, FactRef, Side
from briefgen.relate.issues.aims import list_issue_words
from briefgen.relate.issues.effects import effect_nouns


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """A position of an actor, where it stands."""

    ref: FactRef
    order: int
    """Its article's place in the reading order."""
    position: Position
    brief: Brief
    dating: Dating
    side: Side = Side.NONE
    origin: Origin | None = None


def read_held(brief: Brief, position: Position) -> str:
    """The words of a position's content, and of an object that stands in the question before."""
    text = brief.article.text
    apart = [one for one in position.object if not any(one.overlaps(span) for span in position.content)]
    return " ".join([span.of(text) for span in (*position.content, *apart)])


def name_object(position: Position, text: str) -> str:
    """The words of the object as they can stand behind "supports": "to deliver ships", "the bridge"."""
    told = " … ".join(" ".join(span.of(text).split()) for span in position.object)
    return f"to {told}" if told and _is_deed_after_to(position, text) else told


def _is_deed_after_to(position: Position, text: str) -> bool:
    """Whether it is what somebody promised or refused "to" do; "opposed to removal" has a noun there."""
    start, matter = position.object[0].start, position.matter
    if matter is None or text[max(0, start - 3) : start].lower() != "to ":
        return False
    heads = {step.span for step in matter.steps} | ({matter.head} if matter.deed else set())
    verb = next((span.of(text).lower() for span in heads if span.start == start), "ing")
    return not verb.endswith("ing") and verb not in effect_nouns()


def object_of(one: HeldPosition) -> str:
    """The words of what is supported, opposed or weighed; empty where they are a mere "it"."""
    spoken = name_object(one.position, one.brief.article.text)
    return "" if spoken.lower() in list_issue_words("pronouns") else spoken


def condition(one: HeldPosition) -> str:
    """The words on which a position depends; never dropped."""
    return " … ".join(span.of(one.brief.article.text) for span in one.position.condition)
