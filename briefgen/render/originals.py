"""The files of articles, beside their source pages, where a desk wants that (`originals: true`).

A file that a browser would run or show as a page of this site is laid as text: nothing of an article runs.
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path, PurePosixPath

from briefgen import addresses
from briefgen.model import Article
from briefgen.render import urls

DOWNLOADS = frozenset((".docx", ".eml", ".epub", ".mbox", ".odt", ".pdf", ".rtf"))
"""What a browser hands on to another program, or shows in a viewer of its own."""
TEXT = ".txt"
ORIGINAL_NAME_CHARACTERS = 60


def find_original(name: str) -> str:
    """Where the file by this name below seeds/ stands in the site; two of one name stand apart."""
    end = PurePosixPath(name).suffix.lower()
    told = (
        addresses.first_words(
            PurePosixPath(name).stem[: 4 * ORIGINAL_NAME_CHARACTERS], ORIGINAL_NAME_CHARACTERS
        )
        or "original"
    )
    key = sha256(name.encode()).hexdigest()[:8]
    return urls.original(f"{told}-{key}{end if end in DOWNLOADS else TEXT}")


def list_originals(articles: Sequence[Article], seeds: Path) -> dict[str, Path]:
    """The file of each article by its path in the site; each once, however many it holds."""
    names = sorted({article.source.file for article in articles if article.source})
    places = {find_original(name): seeds / name for name in names}
    return {one: place for one, place in places.items() if place.is_file() and not place.is_symlink()}
