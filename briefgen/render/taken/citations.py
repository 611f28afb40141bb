"""What a browser needs to cite a fact: its article and its sentence, in classic scripts that work from disk.

Most sentences stand in the search index already (`search.rows`): a record says which fact stands in which.
Articles are dealt to eight files by their slugs, so that a page knows the file without asking for a list.
static/js/cite.js reads them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefgen.model import Brief, Span
from briefgen.render import urls
from briefgen.render.atlas.found import grouped
from briefgen.render.markup import json
from briefgen.render.search.rows import LONGEST_SENTENCE, fit_line
from briefgen.render.views.jsonld import ISO_DATE
from briefgen.render.views.sheets.sheet_rows import clip_sentence

CITATION_FILES = 8
SHORTENED_ID = re.compile(r"(?<=^[fdp])(?:igure|ate|osition)-(?=[0-9a-f]{8}$)")
"""What a fact's id says that its first letter says too: `position-4f454674` is `p4f454674` here."""
Sentence = tuple[int | str, str]
"""Where it begins, as the search index knows it, or its words; and its facts."""
CitedArticle = tuple[int, str, str, str, str, tuple[str, ...], str, tuple[Sentence, ...]]
"""Of an article its place in reading order, title, publisher, ISO date, address, authors, language and
sentences.

What the article does not state is empty.
"""


def choose_file(slug: str) -> int:
    """The file that holds the article; static/js/cite.js chooses alike."""
    return sum(map(ord, slug)) % CITATION_FILES


def list_citation_paths(briefs: Iterable[Brief]) -> tuple[str, ...]:
    """The files that hold an article."""
    return tuple(
        urls.citations(number) for number in sorted({choose_file(one.article.slug) for one in briefs})
    )


def list_citation_files(briefs: Sequence[Brief]) -> Iterator[tuple[str, bytes]]:
    """Each file with its bytes, in the order of `list_paths`."""
    dealt = grouped((choose_file(one.article.slug), (number, one)) for number, one in enumerate(briefs))
    for file in sorted(dealt):
        records = {one.article.slug: cite_article(number, one) for number, one in dealt[file]}
        encoded = json(msgspec.json.encode(records, order="deterministic").decode())
        yield urls.citations(file), f"briefgenCite.articles({file},{encoded});\n".encode()


def cite_article(number: int, brief: Brief) -> CitedArticle:
    """What is cited of an article: only what it states, or an editor."""
    article = brief.article
    return (
        number,
        fit_line(article.title.text),
        fit_line(article.publisher.text) if article.publisher else "",
        article.published.value if ISO_DATE.fullmatch(article.published.value) else "",
        fit_line(urls.safe_external(article.url)),
        tuple(fit_line(each.text) for each in article.authors),
        article.language or "en",
        tuple(_list_sentences(brief)),
    )


def _list_sentences(brief: Brief) -> Iterator[Sentence]:
    findings, text = brief.findings, brief.article.text
    indexed = {span for span in findings.sentences if span.end - span.start <= LONGEST_SENTENCE}
    for sentence, own in grouped((fact.evidence.sentence, fact) for fact in brief.facts()).items():
        ids = " ".join(SHORTENED_ID.sub("", fact.id) for fact in own)
        yield (
            (sentence.start if sentence in indexed else _clip_words(text, sentence, own[0].evidence.span)),
            ids,
        )


def _clip_words(text: str, sentence: Span, span: Span) -> str:
    return fit_line(clip_sentence(text, sentence, span, LONGEST_SENTENCE))
