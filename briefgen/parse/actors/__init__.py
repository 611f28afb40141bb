"""Who is named, in every form, with roles as stated."""

from spacy.tokens import Doc

from briefgen.model import ActorMention, Article, Form, Role, Sentences
from briefgen.parse.actors import kinds, names, runs
from briefgen.parse.actors.words import words


def find(doc: Doc, text: Sentences, article: Article) -> tuple[tuple[ActorMention, ...], tuple[Role, ...]]:
    """Every mention of an actor, in the order of the text, and the roles that are stated."""
    tokens = words(doc)
    heads: dict[str, int] = {}
    found: list[ActorMention] = []
    for one in kinds.settle(kinds.decide(tokens, runs.completed(tokens, names.find(tokens)))):
        if one.kind is None:
            continue
        head = heads.setdefault(one.text, len(found))
        same = None if head == len(found) else head
        form = Form.NOMINAL if one.rule == "adjective" else Form.NAME
        evidence = text.evidence(tokens.span(one.name.start, one.name.end), f"actors.{one.rule}")
        found.append(
            ActorMention(form, one.kind, one.text, evidence, same, "same name" if same is not None else "")
        )
    return tuple(found), ()
