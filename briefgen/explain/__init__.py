"""Why something is as it is: what each rule said of some words of an article, and what the desk made of them.

    answer    the nouns: an article, its places, words, steps and facts
    facts     what was found at the words, with the reasons of the desk

A module imports only from those above it. A build keeps none of this: the article is read once more, watched.
"""

import re
from collections.abc import Iterator

from briefgen.config import LanguageConfig
from briefgen.explain.answer import Explained, ExplainedPlace, ExplainedWord, RuleStep
from briefgen.explain.facts import ArticleSight, find_facts
from briefgen.model import Article, Brief, Span
from briefgen.parse import watching
from briefgen.parse.watching import Watched
from briefgen.relate.desk import Dating, Desk

PLACES_EXPLAINED = 5
"""Places that are explained, where the words stand in many."""


def explain_words(desk: Desk, brief: Brief, words: str, config: LanguageConfig) -> Explained:
    """The article, and every place of it where `words` stand; without words the article alone."""
    found = tuple(_find_places(brief.article.text, words))
    spans = found[:PLACES_EXPLAINED]
    watched = watching.watch_article(brief.article, config) if spans else Watched((), ())
    dating = next(one for one in desk.datings if one.article == brief.article.id)
    return Explained(
        article=str(brief.article.id),
        title=brief.article.title.text,
        dated=_say_dating(dating),
        because=(*(reason.text for reason in dating.reasons), *_explain_copies(desk, brief)),
        cut=tuple(_explain_cut(brief.article, words)),
        places=tuple(_explain_place(ArticleSight(desk, brief), watched, span) for span in spans),
        more=len(found) - len(spans),
    )


def _find_places(text: str, words: str) -> Iterator[Span]:
    """Where `words` stand, whatever their capitals and the white space between them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    for match in re.finditer(pattern, text, re.IGNORECASE) if pattern else ():
        yield Span(match.start(), match.end())


def _say_dating(dating: Dating) -> str:
    """As in "2025-04-10, stated", "after 2025-04-10"."""
    if dating.value:
        return f"{dating.value}, {dating.basis}"
    bounds = (("after", dating.earliest), ("before", dating.latest))
    return " and ".join(f"{word} {day}" for word, day in bounds if day) or "not stated"


def _explain_copies(desk: Desk, brief: Brief) -> Iterator[str]:
    """What the article is a copy of, and why."""
    for group in desk.copies:
        if brief.article.id in group.articles:
            others = ", ".join(str(one) for one in group.articles if one != brief.article.id)
            yield f"{group.kind} beside {others}"
            yield from (reason.text for reason in group.reasons)


def _explain_cut(article: Article, words: str) -> Iterator[str]:
    """The lines that were cut, with their reasons; those that hold `words`, where some are asked for."""
    for cut in article.cut:
        if not words or next(_find_places(cut.text, words), None):
            yield f"line {cut.line}, {cut.reason}: {cut.text[:80]}"


def _explain_place(sight: ArticleSight, watched: Watched, span: Span) -> ExplainedPlace:
    article = sight.brief.article
    sentences = sight.brief.findings.sentences
    return ExplainedPlace(
        line=article.offsets.line(span.start),
        sentence=next((one for one in sentences if one.overlaps(span)), span).of(article.text),
        words=tuple(
            ExplainedWord(one.text, one.lemma, one.tag, one.label, one.head, one.means)
            for one in watched.words
            if one.span.overlaps(span)
        ),
        steps=tuple(
            RuleStep(one.part, one.rule, one.said, one.span.of(article.text))
            for one in watched.steps
            if one.span.overlaps(span)
        ),
        facts=tuple(find_facts(sight, span)),
    )
