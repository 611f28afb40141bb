"""The letters of each page, in stretches that pdfium drew in a row."""

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from briefgen.load.formats.part import File
from briefgen.load.formats.pdf.drawn import DrawnBox
from briefgen.load.formats.pdf.sight import PageSight, PdfPage
from briefgen.problems import Code

MOST_PAGES = 500
HEIGHTS_APART = 0.8
"""Letters that stand farther apart than so many of their heights are of two stretches."""
BASELINE_SHIFT = 0.2
"""The same up and down."""
SMALLEST = 0.5
"""Points of the height of a letter; a font may say that it has none."""
TURNED_RADIANS = 0.1
"""Radians."""
PASSWORD = 4
"""What pdfium says of a file that a password locks."""
SPACE_LETTERS = " \u00a0\t"
NAMELESS_SHARE = 0.2
"""The share of letters without a name above which nothing can be read."""


@dataclass(slots=True)
class LetterRun:
    """Letters in a row, of one size."""

    left: float
    right: float
    base: float
    """Of the letters, from the foot of the page."""
    size: float
    letters: list[str] = field(default_factory=list)
    weight: int = 400
    last: float = 0.0
    """Where its last letter begins; both letters of a ligature begin at one place."""
    sight: PageSight = PageSight.SEEN
    """Whether a reader sees it."""

    @property
    def text(self) -> str:
        return "".join(self.letters)

    @property
    def box(self) -> DrawnBox:
        return (self.left, self.base, self.right, self.base + self.size)


@dataclass(frozen=True, slots=True)
class LettersOfPage:
    width: float
    height: float
    stretches: tuple[LetterRun, ...]
    unseen: tuple[str, ...] = ()
    """What stands beside the page, or is drawn so that nobody sees it."""


def read_sheets(file: File) -> list[LettersOfPage]:
    """The pages of a PDF; raises SeedSkipped where it cannot be opened."""
    import pypdfium2  # noqa: PLC0415 - few seeds need it

    try:
        document = pypdfium2.PdfDocument(file.data)
    except pypdfium2.PdfiumError as error:
        raise _refuse_pdf(file, error) from error
    try:
        return _read_sheets(file, document)
    except pypdfium2.PdfiumError as error:
        raise _refuse_pdf(file, error) from error
    finally:
        document.close()


def _refuse_pdf(file: File, error: Any) -> Exception:
    if getattr(error, "err_code", None) == PASSWORD:
        return file.skipped(Code.SEED_LOCKED, "a PDF with a password", "save it without one")
    return file.skipped(Code.SEED_UNREADABLE, f"a PDF that is broken: {error}", "export it again")


def _read_sheets(file: File, document: Any) -> list[LettersOfPage]:
    if len(document) > MOST_PAGES:
        message = f"has {len(document):,} pages, {MOST_PAGES} are read at most"
        raise file.skipped(Code.SEED_TOO_LARGE, message, "split it")
    found, letters = [], 0
    for page in document:
        sheet = _read_sheet(page)
        letters += sum(len(one.letters) for one in sheet.stretches)
        if letters > 10 * file.limits.words:
            raise file.skipped(
                Code.SEED_TOO_LARGE, f"has more than {10 * file.limits.words:,} letters", "split it"
            )
        found.append(sheet)
    _refuse_nameless(file, found)
    return found


def _refuse_nameless(file: File, found: list[LettersOfPage]) -> None:
    """Some programs draw letters without saying which they are."""
    letters = [letter for sheet in found for one in sheet.stretches for letter in one.letters]
    lost = sum(letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff" for letter in letters)
    if lost > NAMELESS_SHARE * len(letters):
        hint = "export it again, or let a program for text recognition read it"
        raise file.skipped(Code.SEED_UNREADABLE, "a PDF that does not say which letters it draws", hint)


def _read_sheet(page: Any) -> LettersOfPage:
    text = page.get_textpage()
    try:
        width, height = page.get_size()
        seen = PdfPage(page, text)
        found = tuple(_read_stretches(text, seen))
        read = _read_of(found, seen)
        return LettersOfPage(width, height, read, tuple(one.text.strip() for one in found if one not in read))
    finally:
        text.close()
        page.close()


def _read_of(found: tuple[LetterRun, ...], page: PdfPage) -> tuple[LetterRun, ...]:
    """What a reader sees of a page; of a scan whose text a program has laid over it, that text."""
    undrawn = [one for one in found if one.sight is PageSight.UNDRAWN]
    most = _count_letters(found) < 2 * _count_letters(undrawn)
    laid = [one for one in undrawn if page.is_over_drawing(one.box)] if most else []
    scanned = 2 * _count_letters(laid) > _count_letters(undrawn)
    return tuple(
        one for one in found if one.sight is PageSight.SEEN or (scanned and one.sight is PageSight.UNDRAWN)
    )


def _count_letters(found: Iterable[LetterRun]) -> int:
    return sum(len(one.letters) for one in found)


@dataclass(slots=True)
class _Place:
    """Where pdfium puts what it says of a letter."""

    page: PdfPage
    box: Any
    x: ctypes.c_double = field(default_factory=ctypes.c_double)
    y: ctypes.c_double = field(default_factory=ctypes.c_double)


def _read_stretches(text: Any, page: PdfPage) -> list[LetterRun]:
    """The stretches of a page in the order in which they are drawn."""
    from pypdfium2 import raw  # noqa: PLC0415 - few seeds need it

    place = _Place(page, raw.FS_RECTF())
    found: list[LetterRun] = []
    last: LetterRun | None = None
    for at in range(raw.FPDFText_CountChars(text)):
        letter = chr(raw.FPDFText_GetUnicode(text, at))
        if letter in SPACE_LETTERS and last is not None and last.letters[-1] != " ":
            last.letters.append(" ")
        if letter in SPACE_LETTERS or raw.FPDFText_IsGenerated(text, at) or not _is_seen(letter):
            continue
        new = _place_letter(text, at, place)
        if new is None:
            continue
        if last is not None and _continues_stretch(last, new):
            last.right, last.size = max(last.right, new.right), max(last.size, new.size)
            last.last = new.left
        else:
            last = new
            found.append(new)
        last.letters.append(letter)
    return found


def _is_seen(letter: str) -> bool:
    """Whether a letter is one that pdfium may draw; signs for a hyphen that parts a word are."""
    return letter.isprintable() or letter in "\x02\ufffe\u00ad"


def _place_letter(text: Any, at: int, place: _Place) -> LetterRun | None:
    """A letter as the beginning of a stretch; None where it is turned."""
    from pypdfium2 import raw  # noqa: PLC0415 - the same

    if abs(raw.FPDFText_GetCharAngle(text, at)) > TURNED_RADIANS:
        return None
    raw.FPDFText_GetLooseCharBox(text, at, place.box)
    raw.FPDFText_GetCharOrigin(text, at, place.x, place.y)
    box = place.box
    weight = raw.FPDFText_GetFontWeight(text, at)
    height = max(box.top - box.bottom, SMALLEST)
    one = LetterRun(box.left, box.right, place.y.value, height, [], weight, box.left)
    one.sight = place.page.sight(at, one.box)
    return one


def _continues_stretch(last: LetterRun, new: LetterRun) -> bool:
    if last.sight is not new.sight:
        return False
    size = max(last.size, new.size, 1.0)
    level = abs(last.base - new.base) <= BASELINE_SHIFT * size
    near = new.left > last.last - size / 3 and new.left - last.right < HEIGHTS_APART * size
    return level and near and new.size > 0.75 * last.size
