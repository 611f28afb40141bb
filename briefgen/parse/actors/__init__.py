"""Who is named, in every form, with roles as stated.

names, patterns, runs   where names stand   (the model's entities, word lists, patterns, capitals)
kinds           what each is                (a table of rules: sites, neighbours, teams, products)
headlines       which of them only the capitals of a headline made
governments     which capitals act as states
phrases, descriptions, pronouns             who is mentioned without a name
bodies, institutions                        and which bodies are   (lone: those that nobody named)
chains          which names are one actor in this article   (persons, kin: who bears one surname)
anaphora, antecedents   whom descriptions and pronouns mean, or nobody   (story: what is known so far; gender)
mentions        the drafts as ActorMentions and Roles, with evidence
"""

from spacy.tokens import Doc

from briefgen.model import ActorMention, Article, Role, Sentences
from briefgen.parse.actors import mentions


def find(doc: Doc, text: Sentences, article: Article) -> tuple[tuple[ActorMention, ...], tuple[Role, ...]]:
    """Every mention of an actor, in the order of the text, and the roles that are stated."""
    return mentions.find(doc, text, article)
