"""An article as a feed or a newsroom system hands it on: its text as a page, and what is stated beside it."""

from dataclasses import dataclass, field
from datetime import date
from email.utils import parsedate_to_datetime
from html import escape

import msgspec

from briefgen.load import letters
from briefgen.load.formats.part import ArticlePart, File, TextForm
from briefgen.load.head import days, pieces
from briefgen.load.head.frontmatter import FrontMatter
from briefgen.load.offsets import LeftWords, trace_whole
from briefgen.model import Basis, Published, Release
from briefgen.problems import Code, Problem

ITEM_SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class ItemDoubt:
    """What is doubtful about an item, told with its name once that is known."""

    code: Code
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    body: str
    """HTML."""
    title: str = ""
    date: str = ""
    """As it is stated."""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    language: str = ""
    notes: tuple[tuple[str, str], ...] = ()
    """What is said to editors, each with what it is; shown as cut."""
    doubts: tuple[ItemDoubt, ...] = field(default=())
    release: Release = field(default=Release())


def encode_item(item: Item) -> bytes:
    """The bytes by which a file that holds several hands one on."""
    return msgspec.json.encode(item)


def read_item(file: File) -> ArticlePart:
    """The article of an item that `encode` wrote."""
    return make_part(msgspec.json.decode(file.data, type=Item), file)


def make_part(item: Item, file: File) -> ArticlePart:
    """The article of an item. Its lines are those of its page."""
    page = letters.normalised(trace_whole(_lay_out_page(item)))
    return ArticlePart(
        text=page,
        line_starts=letters.line_starts(page.text),
        form=TextForm.PAGE,
        front=_stated_front(item),
        taken=tuple(LeftWords(words, 0, why) for words, why in item.notes),
        problems=tuple(Problem(file.name, 0, one.code, one.message, one.hint) for one in item.doubts),
        release=item.release,
    )


def _lay_out_page(item: Item) -> str:
    title = escape(item.title, quote=False)
    shown = "" if item.title and item.title.lower() in item.body[: 3 * len(title) + 200].lower() else title
    head = f"<head><title>{title}</title></head>\n"
    top = f"<h1>{shown}</h1>\n" if shown else ""
    return f"<html>{head}<body><article>\n{top}{item.body}\n</article></body></html>\n"


def _stated_front(item: Item) -> FrontMatter:
    """What is stated beside the text; the title stands in the page."""
    return FrontMatter(
        date=read_published(item.date),
        publisher=item.publisher,
        authors=tuple(name for name in item.authors if pieces.is_person_name(name)),
        url=item.url if item.url.startswith(ITEM_SCHEMES) and " " not in item.url else "",
        language=item.language[:2].lower() if item.language[:2].isalpha() else "",
    )


def read_published(words: str) -> Published | None:
    """The day that `words` state, as those who wrote it counted it; never the day of any clock of ours."""
    day = _parse_item_day(words)
    return Published(day.isoformat(), day, day, Basis.STATED, None) if day else None


def _parse_item_day(words: str) -> date | None:
    day = days.parse_day(words[:80]) or days.parse_basic_day(words[:80])
    if day is None:
        try:
            day = parsedate_to_datetime(words[:80]).date()
        except (ValueError, IndexError, TypeError, OverflowError):
            return None
    return day


def write_paragraphs(text: str) -> str:
    """Plain text as HTML: a paragraph where a line is empty."""
    found = (" ".join(one.split()) for one in text.replace("\r\n", "\n").split("\n\n"))
    return "\n".join(f"<p>{escape(one, quote=False)}</p>" for one in found if one)
