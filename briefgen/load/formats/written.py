"""What people write, paste and save: text, Markdown and pages, with front matter above them or none."""

from pathlib import PurePath

from briefgen.load import decode, letters
from briefgen.load.formats.part import File, Form, Part
from briefgen.load.head import frontmatter
from briefgen.load.offsets import pick
from briefgen.model import Span

FORMS = {".htm": Form.PAGE, ".html": Form.PAGE, ".md": Form.MARKDOWN, ".txt": Form.TEXT}


def read(file: File) -> tuple[Part, ...]:
    """The one article of a file."""
    raw, doubts = decode.decode(file.data, file.name)
    right, twice = letters.once(raw, file.name)
    text = letters.normalised(right)
    front = frontmatter.read(text.text, file.name, file.limits)
    rest = pick(text, (Span(front.body, len(text.text)),))
    form = FORMS[PurePath(file.name).suffix.lower()]
    return (Part(rest, letters.line_starts(raw), form, front, problems=(*doubts, *twice, *front.problems)),)
