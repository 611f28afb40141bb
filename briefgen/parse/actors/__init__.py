"""Who is named, in every form, with roles as stated.

    words, drafts, nearby    the word lists; a mention on its way; names by keys that they share
    gender, kin              he or she, and who is whose relative
    spotting/     where names stand
    described/    who is mentioned without a name
    identity/     which names are one actor in this article
    meant/        whom descriptions and pronouns mean, or nobody
    sorting/      what each name is
    roles         the offices that are stated of somebody
    mentions      the drafts as ActorMentions and Roles, with evidence

A module imports only from those above it.
"""

from spacy.tokens import Doc

from briefgen.model import ActorMention, Article, Role, Sentences
from briefgen.parse.actors import mentions


def find_actors(
    doc: Doc, text: Sentences, article: Article
) -> tuple[tuple[ActorMention, ...], tuple[Role, ...]]:
    """Every mention of an actor, in the order of the text, and the roles that are stated."""
    return mentions.collect_actors(doc, text, article)
