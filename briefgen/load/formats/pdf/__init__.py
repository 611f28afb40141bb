"""A PDF as paragraphs: pages are drawings, and what is read on them in which order is found by its place.

A module imports only from those above it.

    drawn       what is drawn on a page beside its letters
    sight       whether a reader sees a letter
    letters     the letters of a page in stretches, by pdfium
    lines       stretches that stand side by side are a line
    gutters     the gap between two columns
    columns     the lines of a page in the order of reading
    margins     heads and feet of pages, footnotes
    prose       lines that go on are a paragraph
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.load.formats.document import Writer
from briefgen.load.formats.part import ArticlePart, File
from briefgen.load.formats.pdf import columns, letters, lines, margins, prose
from briefgen.load.formats.pdf.lines import PdfLine
from briefgen.load.formats.pdf.prose import Prose
from briefgen.load.formats.sniffed import PDF
from briefgen.load.reasons import HIDDEN
from briefgen.problems import Code, Problem


def read_pdf(file: File) -> ArticlePart:
    """The article of a PDF, with the places where its pages begin."""
    sheets = letters.read_sheets(file)
    pages = [lines.join_ruled(sheet) for sheet in sheets]
    bare = [number for number, page in enumerate(pages, 1) if not page.lines]
    if len(bare) == len(pages):
        told = f"{PDF} without text: its {len(pages)} pages are pictures" if len(pages) > 1 else _PICTURE
        raise file.skipped(Code.SEED_EMPTY, told, "let a program for text recognition read it first")
    written = _write_pages(margins.part_pages(pages), [sheet.unseen for sheet in sheets])
    part = written.out.part(file, PDF)
    return replace(part, pages=tuple(written.starts), problems=tuple(_bare_page_doubts(file, bare)))


_PICTURE = f"{PDF} without text: its page is a picture"


def _bare_page_doubts(file: File, bare: Sequence[int]) -> Iterator[Problem]:
    if bare:
        told = ", ".join(map(str, bare[:5])) + (" and more" if len(bare) > 5 else "")
        message = f"no text on page {told}" if len(bare) == 1 else f"no text on pages {told}"
        yield Problem(file.name, 0, Code.SEED_EMPTY, message, "they hold pictures, or nothing")


def _write_pages(pages: Sequence[margins.Parted], unseen: Sequence[Sequence[str]]) -> Prose:
    """The pages as paragraphs, with what stands around them."""
    ordered = [columns.order_lines(page.body) for page in pages]
    size = lines.usual_size([line for page in ordered for line in page])
    written = Prose(Writer(), size, prose.usual_distance(ordered))
    for number, (page, body) in enumerate(zip(pages, ordered, strict=True), 1):
        _take_lines(written.out, page.above)
        written.page(body, number)
        _take_lines(written.out, page.below)
        for text in unseen[number - 1]:
            written.out.take(text, HIDDEN)
    written.close()
    return written


def _take_lines(out: Writer, left: Sequence[tuple[PdfLine, str]]) -> None:
    for line, reason in left:
        out.take(line.text, reason)
