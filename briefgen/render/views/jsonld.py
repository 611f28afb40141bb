"""Pages for machines: schema.org statements of what the articles state, and nothing they do not."""

import re

import msgspec

from briefgen.model import Brief
from briefgen.render import urls
from briefgen.render.views.parts import Link
from briefgen.render.views.scene import shorten
from briefgen.render.wording import say

ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
Node = dict[str, object]
"""A schema.org node: its keys are the vocabulary's, open by nature."""


def article(brief: Brief) -> str:
    """The brief as a page about an article; date, publisher and author only where they are stated."""
    told = brief.article
    about: Node = {"@type": "NewsArticle", "headline": shorten(told.title.text, 110)}
    if ISO_DATE.fullmatch(told.published.value):
        about["datePublished"] = told.published.value
    if told.publisher and told.publisher.text:
        about["publisher"] = {"@type": "Organization", "name": told.publisher.text}
    if told.authors:
        about["author"] = [{"@type": "Person", "name": each.text} for each in told.authors]
    if link := urls.safe_external(told.url):
        about["url"] = link
    about["inLanguage"] = told.language or "en"
    page: Node = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": say("title.brief", title=shorten(told.title.text, 110)),
        "mainEntity": about,
    }
    return text(page)


def named(kind: str, name: str, others: tuple[str, ...] = (), same: tuple[Link, ...] = ()) -> str:
    """A page about one thing; `same` are pages of others about it."""
    about: Node = {"@type": kind, "name": name}
    if others:
        about["alternateName"] = list(others)
    if same:
        about["sameAs"] = [link.href for link in same]
    return text({"@context": "https://schema.org", "@type": "WebPage", "name": name, "mainEntity": about})


def site(title: str, description: str) -> str:
    node: Node = {"@context": "https://schema.org", "@type": "WebSite", "name": title}
    if description:
        node["description"] = description
    return text(node)


def text(node: Node) -> str:
    return msgspec.json.encode(node).decode()
