"""Who is named, in every form, with roles as stated."""

from spacy.tokens import Doc
from spacy.tokens import Span as Entity

from briefgen.model import ActorKind, ActorMention, Article, Form, Role, Sentences, Span

KINDS = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "GPE": ActorKind.STATE,
    "LOC": ActorKind.PLACE,
    "NORP": ActorKind.GROUP,
}


def find(doc: Doc, text: Sentences, article: Article) -> tuple[tuple[ActorMention, ...], tuple[Role, ...]]:
    """Every mention of an actor, in the order of the text, and the roles that are stated."""
    heads: dict[str, int] = {}
    found: list[ActorMention] = []
    for entity in doc.ents:
        span = _trimmed(entity)
        if entity.label_ not in KINDS or span is None:
            continue
        name = span.of(text.text)
        head = heads.setdefault(name, len(found))
        same = None if head == len(found) else head
        form = Form.NOMINAL if entity.label_ == "NORP" else Form.NAME
        evidence = text.evidence(span, "actors.name")
        found.append(
            ActorMention(
                form, KINDS[entity.label_], name, evidence, same, "same name" if same is not None else ""
            )
        )
    return tuple(found), ()


def _trimmed(entity: Entity) -> Span | None:
    """The name without article and genitive."""
    tokens = list(entity)
    while tokens and (tokens[0].lower_ in {"the", "a", "an"} or tokens[0].is_space or tokens[0].is_punct):
        tokens.pop(0)
    while tokens and (
        tokens[-1].text in {"'s", "’s", "'", "’"} or tokens[-1].is_space or tokens[-1].is_punct
    ):
        tokens.pop()
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None
