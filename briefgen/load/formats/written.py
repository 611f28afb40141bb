"""What people write, paste and save: text, Markdown and pages, with front matter above them or none."""

from briefgen.load import decode, letters
from briefgen.load.formats.part import File, Form, Part
from briefgen.load.head import frontmatter
from briefgen.load.offsets import pick
from briefgen.model import Span

PAGES = (b"<!doctype html", b"<html", b"<head", b"<body")


def looks_like_a_page(data: bytes) -> bool:
    """Whether a file without a telling name opens as a page does."""
    return data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(PAGES)


def read(form: Form, file: File) -> Part:
    """The one article of a file."""
    raw, doubts = decode.decode(file.data, file.name)
    right, twice = letters.once(raw, file.name)
    text = letters.normalised(right)
    front = frontmatter.read(text.text, file.name, file.limits)
    rest = pick(text, (Span(front.body, len(text.text)),))
    return Part(rest, letters.line_starts(raw), form, front, problems=(*doubts, *twice, *front.problems))
