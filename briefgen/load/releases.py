"""Which version of an article is the one: the latest that is there, none where its newsroom takes it back."""

from collections.abc import Mapping, Sequence

from briefgen.model import Article
from briefgen.problems import Code, Problem


def find_outdated(articles: Sequence[Article], withdrawn: Mapping[str, str]) -> dict[str, Problem]:
    """The articles that are not to be built, by their ids, each with why.

    `withdrawn` names the seeds that take an article back, by the article's name in all its versions. Of two
    files that hold one version, the first by its path is taken.
    """
    latest: dict[str, Article] = {}
    for article in sorted(articles, key=_version_order, reverse=True):
        if article.release.uri:
            latest.setdefault(article.release.uri, article)
    told = (
        (article, _tell_superseded(article, latest, withdrawn)) for article in articles if article.release.uri
    )
    return {str(article.id): problem for article, problem in told if problem is not None}


def _version_order(article: Article) -> tuple[int, tuple[int, ...]]:
    """What sorts versions, the later last."""
    return article.release.version, tuple(-ord(letter) for letter in article.id)


def _tell_superseded(
    article: Article, latest: Mapping[str, Article], withdrawn: Mapping[str, str]
) -> Problem | None:
    uri = article.release.uri
    if uri in withdrawn:
        message = f"its newsroom takes it back, in {withdrawn[uri]}"
        return Problem(str(article.id), 0, Code.SEED_WITHDRAWN, message)
    best = latest[uri]
    if best.id == article.id:
        return None
    message = f"version {article.release.version}; version {best.release.version} of it is in {best.id}"
    return Problem(str(article.id), 0, Code.SEED_REPLACED, message)
