"""Articles as `.md` seeds with front matter, for desks that want plain files. Never overwrites.

What is written is what was read: the text without what was cut, its headings marked, every sign that would
mean something in Markdown taken for itself.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefgen.model import Article, Basis
from briefgen.typed.scalar import write_scalar
from briefgen.write import files

_MARKDOWN_SIGNS = re.compile(r"[\\`*_\[\]<>~=%#^&|]")
_LIST_OPENING = re.compile(r"(?m)^(\s{0,9})([-+]|\d{1,3}(?=[.)]\s))")


def keep_articles(folder: Path, articles: Sequence[Article]) -> Iterator[tuple[Path, bool]]:
    """Write each article below `folder`, by its slug; yields its file, and whether it is new."""
    for article in articles:
        place = folder / f"{article.slug}.md"
        new = not place.exists()
        if new:
            files.put_file(place, write_seed(article).encode())
        yield place, new


def write_seed(article: Article) -> str:
    """The seed that an article is."""
    head = "".join(f"{key}: {value}\n" for key, value in _head_of_seed(article) if value)
    return f"---\n{head}---\n\n{_text_as_markdown(article)}\n"


def _head_of_seed(article: Article) -> Iterator[tuple[str, str]]:
    stated = article.published.value if article.published.basis is not Basis.NOT_STATED else ""
    yield "title", "" if article.title.derived else write_scalar(article.title.text)
    yield "date", stated
    yield "publisher", write_scalar(article.publisher.text) if article.publisher else ""
    names = ", ".join(write_scalar(author.text) for author in article.authors)
    yield "author", f"[{names}]" if names else ""
    yield "url", write_scalar(article.url) if article.url else ""
    yield "language", article.language
    yield "kind", article.kind
    if article.source:
        yield "# from", article.source.path


def _text_as_markdown(article: Article) -> str:
    """Each line of the text as a paragraph; headings below the one of the article."""
    heads = {span.start for span in article.headings}
    title = article.title.evidence
    rows, at = [], 0
    for line in article.text.split("\n"):
        if line.strip():
            mark = "# " if title and title.span.start == at else "## " if at in heads else ""
            rows.append(mark + _escape_line(line.strip()))
        at += len(line) + 1
    return "\n\n".join(rows)


def _escape_line(line: str) -> str:
    """A line of which no sign means more than itself."""
    return _LIST_OPENING.sub(_escaped_opening, _MARKDOWN_SIGNS.sub(r"\\\g<0>", line))


def _escaped_opening(found: re.Match[str]) -> str:
    mark = found[2]
    return f"{found[1]}{mark}\\" if mark.isdigit() else f"{found[1]}\\{mark}"
