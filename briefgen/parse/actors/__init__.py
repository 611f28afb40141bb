"""Who is named, in every form, with roles as stated.

    words, drafts, nearby    the word lists; a mention on its way; what stands beside it
    phrases, patterns        noun phrases, and what names look like
    gender, kin              he or she, and who is whose relative
    bodies, story, repeats   bodies, what is known so far, names that come again
    couples                  two who share a surname that is said once
    governments              which capitals act as states
    names, persons           where names stand by the model's entities; who bears one surname
    antecedents              what a description or a pronoun may mean
    descriptions, institutions, pronouns, crowds   who is mentioned without a name
    anaphora                 whom they mean, or nobody
    organisations, introductions, runs, sites      the names that each of these makes out
    chains                   which names are one actor in this article
    lone                     bodies that nobody named
    neighbours, products, teams, often   what a name is by the words beside it
    sorts, kinds             what each is: a table of rules, and how it is tried
    headlines                which names only the capitals of a headline made
    mentions                 the drafts as ActorMentions and Roles, with evidence

A module imports only from those above it.
"""

from spacy.tokens import Doc

from briefgen.model import ActorMention, Article, Role, Sentences
from briefgen.parse.actors import mentions


def find(doc: Doc, text: Sentences, article: Article) -> tuple[tuple[ActorMention, ...], tuple[Role, ...]]:
    """Every mention of an actor, in the order of the text, and the roles that are stated."""
    return mentions.find(doc, text, article)
