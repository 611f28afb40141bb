"""How much of an article each reader keeps in order: 4-grams, beside its library used in the obvious way.

    python bench/formats.py        needs python-docx, striprtf, pypdf and ebooklib for the other column

The files are those of tests/load/formats/files/, with the words that a careful reader would copy. Of a file
that holds several articles all are read.
"""

import email
import email.policy
import json
import mailbox
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from briefgen import load  # noqa: E402
from briefgen.config import Limits  # noqa: E402
from briefgen.load.formats import Several  # noqa: E402
from briefgen.model import Piece  # noqa: E402
from tests.load.formats.files import FILES, KINDS, packed, words  # noqa: E402
from tests.load.formats.grams import Kept, kept  # noqa: E402


def word(path: Path) -> str:
    import docx

    return "\n".join(one.text for one in docx.Document(str(path)).paragraphs)


def opendocument(path: Path) -> str:
    tree = ET.fromstring(zipfile.ZipFile(path).read("content.xml"))
    return "\n".join("".join(one.itertext()) for one in tree.iter() if one.tag.endswith(("}p", "}h")))


def rich_text(path: Path) -> str:
    from striprtf.striprtf import rtf_to_text

    return rtf_to_text(path.read_text("latin-1"))


def pdfium(path: Path) -> str:
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def pypdf(path: Path) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def of_html(page: str) -> str:
    """The words of a page, as most programs take them."""
    from lxml import html

    tree = html.document_fromstring(page.encode("utf-8", "replace"), html.HTMLParser(encoding="utf-8"))
    for one in tree.xpath("//script|//style|//head"):
        one.drop_tree()
    return "\n".join(part.strip() for part in tree.itertext() if part.strip())


def mails(path: Path) -> str:
    """By Python's own library, with its newest policy."""
    if path.suffix == ".mbox":
        found = [
            email.message_from_bytes(one.as_bytes(), policy=email.policy.default)
            for one in mailbox.mbox(path)
        ]
    else:
        found = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default)]
    bodies = [body for one in found if (body := one.get_body(("html", "plain")))]
    return "\n".join(
        of_html(one.get_content()) if one.get_content_subtype() == "html" else one.get_content()
        for one in bodies
    )


def feeds(path: Path) -> str:
    """By feedparser; a feed in JSON by its own keys."""
    import feedparser

    if path.suffix == ".json":
        return "\n".join(
            f"{one['title']}\n{of_html(one['content_html'])}"
            for one in json.loads(path.read_bytes())["items"]
        )
    return "\n".join(
        f"{one.title}\n{of_html(one.summary)}" for one in feedparser.parse(path.read_bytes()).entries
    )


def books(path: Path) -> str:
    from ebooklib import ITEM_DOCUMENT, epub

    return "\n".join(
        of_html(one.get_content().decode()) for one in epub.read_epub(path).get_items_of_type(ITEM_DOCUMENT)
    )


def items(path: Path) -> str:
    """All text of an item."""
    if path.suffix == ".json":
        told = json.loads(path.read_bytes())
        return f"{told['headline']}\n{of_html(told.get('body_xhtml') or told.get('body_text') or '<p/>')}"
    return "\n".join(part.strip() for part in ET.fromstring(path.read_bytes()).itertext())


def page_of(path: Path) -> str:
    """The page of a file that a browser saved."""
    if path.suffix == ".html":
        return path.read_text("utf-8")
    saved = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    return str(next(one for one in saved.walk() if one.get_content_type() == "text/html").get_content())


def text_content(path: Path) -> str:
    return of_html(page_of(path))


def trafilatura(path: Path) -> str:
    import trafilatura

    return trafilatura.extract(page_of(path), include_comments=False) or ""


Reader = Callable[[Path], str]
OBVIOUS: dict[str, tuple[Reader, ...]] = {
    "docx": (word,),
    "odt": (opendocument,),
    "rtf": (rich_text,),
    "pdf": (pdfium, pypdf),
    "mail": (mails,),
    "feed": (feeds,),
    "book": (books,),
    "newsroom": (items,),
    "page": (text_content, trafilatura),
}


def ours(path: Path) -> str:
    return "\n".join(texts(path))


def texts(path: Path, piece: Piece | None = None) -> Iterator[str]:
    """The text of each article of a file, in order."""
    found = load.read_seed(path, path.parent, Limits(), piece=piece)
    if isinstance(found, Several):
        for one in found.pieces:
            yield from texts(path, one)
    else:
        yield found.text


def measured(reader: Callable[[Path], str], path: Path) -> Kept | None:
    try:
        return kept(reader(path), words(path.relative_to(FILES).with_suffix("").as_posix()))
    except ImportError:
        return None


def told(results: list[Kept | None]) -> str:
    known = [one for one in results if one is not None]
    if not known:
        return "not installed"
    recall, precision = [one.recall for one in known], [one.precision for one in known]
    return (
        f"recall {mean(recall):5.1f} (least {min(recall):5.1f}), "
        f"precision {mean(precision):5.1f} (least {min(precision):5.1f})"
    )


def main() -> None:
    for kind, others in OBVIOUS.items():
        paths = packed(kind) if kind in KINDS else sorted(FILES.glob(f"*.{kind}"))
        for reader in (ours, *others):
            results = [measured(reader, path) for path in paths]
            print(f"{kind:<8} {len(paths)} files  {reader.__name__:<13} {told(results)}")


if __name__ == "__main__":
    main()
