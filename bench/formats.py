"""How much of an article each reader keeps in order: 4-grams, beside its library used in the obvious way.

    python bench/formats.py        needs python-docx, striprtf and pypdf for the other column

The files are those of tests/load/formats/files/, with the words that a careful reader would copy.
"""

import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from statistics import mean
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from briefgen import load  # noqa: E402
from briefgen.config import Limits  # noqa: E402
from tests.load.formats.files import FILES, words  # noqa: E402
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


OBVIOUS: dict[str, tuple[Callable[[Path], str], ...]] = {
    "docx": (word,),
    "odt": (opendocument,),
    "rtf": (rich_text,),
    "pdf": (pdfium, pypdf),
}


def ours(path: Path) -> str:
    return load.read(path, path.parent, Limits()).text


def measured(reader: Callable[[Path], str], path: Path) -> Kept | None:
    try:
        return kept(reader(path), words(path.stem))
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
        paths = sorted(FILES.glob(f"*.{kind}"))
        for reader in (ours, *others):
            results = [measured(reader, path) for path in paths]
            print(f"{kind:<5} {len(paths)} files  {reader.__name__:<13} {told(results)}")


if __name__ == "__main__":
    main()
