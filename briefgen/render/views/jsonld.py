"""Pages for machines: schema.org statements of what the articles state, and nothing they do not."""

import re
from collections.abc import Iterable
from datetime import date

import msgspec
from msgspec import Struct

from briefgen.model import Brief
from briefgen.render import urls
from briefgen.render.views.parts import Link
from briefgen.render.views.scene import shorten

ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
SchemaNode = dict[str, object]
"""A schema.org node: its keys are the vocabulary's, open by nature."""


class Claim(Struct, frozen=True):
    """What one actor says on an issue, in the words of an article."""

    actor: str
    words: str
    sentence: str
    quoted: bool
    article: str
    href: str


def tell_article(brief: Brief) -> str:
    """The brief as a page about an article; date, publisher and author only where they are stated."""
    told = brief.article
    about: SchemaNode = {"@type": "NewsArticle", "headline": shorten(told.title.text, 110)}
    if ISO_DATE.fullmatch(told.published.value):
        about["datePublished"] = told.published.value
    if told.publisher and told.publisher.text:
        about["publisher"] = {"@type": "Organization", "name": told.publisher.text}
    if told.authors:
        about["author"] = [{"@type": "Person", "name": each.text} for each in told.authors]
    if link := urls.safe_external(told.url):
        about["url"] = link
    about["inLanguage"] = told.language or "en"
    page: SchemaNode = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "mainEntity": about,
    }
    return tell_text(page)


def tell_named(kind: str, name: str, others: tuple[str, ...] = (), same: tuple[Link, ...] = ()) -> str:
    """A page about one thing; `same` are pages of others about it."""
    about: SchemaNode = {"@type": kind, "name": name}
    if others:
        about["alternateName"] = list(others)
    if same:
        about["sameAs"] = [link.href for link in same]
    return tell_text({"@context": "https://schema.org", "@type": "WebPage", "mainEntity": about})


def write_claims(title: str, said: Iterable[Claim]) -> str:
    """A page about an issue: who claims what, with the words; words that are quoted are a quotation.

    An article is told once, and named by what comes after; a claim that is the whole sentence has it there.
    """
    articles = dict[str, str]()
    told: list[SchemaNode] = []
    for each in said:
        page = each.href.partition("#")[0]
        known = page in articles
        name = articles.setdefault(page, f"_:a{len(articles)}")
        whole: SchemaNode = {"@id": name, "@type": "NewsArticle", "headline": each.article}
        appearance: SchemaNode = {
            "@type": "Quotation" if each.quoted else "CreativeWork",
            "text": each.sentence,
            "url": each.href,
            "isPartOf": {"@id": name} if known else whole,
        }
        claim: SchemaNode = (
            {"@type": "Claim"} if each.words == each.sentence else {"@type": "Claim", "name": each.words}
        )
        told.append({**claim, "author": {"@type": "Thing", "name": each.actor}, "appearance": appearance})
    return tell_text({"@context": "https://schema.org", "@type": "WebPage", "name": title, "hasPart": told})


def tell_event(title: str, earliest: date | None, latest: date | None) -> str:
    """A page about an event; it has days only where both its bounds are known."""
    about: SchemaNode = {"@type": "Event", "name": title}
    if earliest and latest:
        about["startDate"], about["endDate"] = earliest.isoformat(), latest.isoformat()
    return tell_text({"@context": "https://schema.org", "@type": "WebPage", "mainEntity": about})


def write_dataset(title: str, description: str, files: Iterable[Link]) -> str:
    """The data of the desk, and where its files are."""
    told: list[SchemaNode] = [
        {"@type": "DataDownload", "name": file.text, "contentUrl": file.href} for file in files
    ]
    about: SchemaNode = {"@type": "Dataset", "name": title, "description": description, "distribution": told}
    return tell_text({"@context": "https://schema.org", **about})


def tell_site(title: str, description: str) -> str:
    node: SchemaNode = {"@context": "https://schema.org", "@type": "WebSite", "name": title}
    if description:
        node["description"] = description
    return tell_text(node)


def tell_text(node: SchemaNode) -> str:
    return msgspec.json.encode(node).decode()
