"""What people write, paste and save: text, Markdown and pages, with front matter above them or none."""

import re
from dataclasses import replace

from briefgen.load import decode, letters
from briefgen.load.formats import highlights
from briefgen.load.formats.part import ArticlePart, File, Several, TextForm
from briefgen.load.head import frontmatter
from briefgen.load.offsets import pick
from briefgen.model import Span
from briefgen.problems import Code

TOP = 5_000
"""Characters of a page among which the line of the browser that saved it stands."""
_SAVED = re.compile(
    r"<!--\s{0,9}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url:\s{1,9})"
    r"(?P<address>https?://[^\s<>\"']{1,2000})",
    re.IGNORECASE,
)


def read_written(form: TextForm, file: File) -> ArticlePart | Several:
    """The article of a file; the several of a page that is one of several, and says no more above it."""
    raw, doubts = decode.decode(file.data, file.name)
    right, twice = letters.decode_once(raw, file.name)
    text = letters.normalised(right)
    front = frontmatter.read_front_matter(text.text, file.name, file.limits)
    rest = pick(text, (Span(front.body, len(text.text)),))
    part = ArticlePart(
        rest, letters.line_starts(raw), form, front, problems=(*doubts, *twice, *front.problems)
    )
    if form is not TextForm.PAGE:
        return _without_highlights(part, file)
    return part if front.body else _hold_written(_add_saved_address(part), file)


def _add_saved_address(part: ArticlePart) -> ArticlePart:
    """The page with the address from which a browser says above it that it saved it."""
    saved = _SAVED.search(part.text.text, 0, TOP)
    return replace(part, front=replace(part.front, url=saved["address"])) if saved else part


def _hold_written(part: ArticlePart, file: File) -> ArticlePart | Several:
    from briefgen.load.formats import newsletter  # noqa: PLC0415 - a text needs none of what reads pages

    return newsletter.hold_sections(part, file, titled=True)


def _without_highlights(part: ArticlePart, file: File) -> ArticlePart:
    """The article of a note; raises SeedSkipped where the note holds highlights of it only."""
    note = highlights.part_highlights(part.text)
    if note is None:
        return part
    if not note.is_whole:
        where = f": {part.front.url}" if part.front.url else ""
        hint = f"save the article itself{where}"
        raise file.skipped(
            Code.SEED_HIGHLIGHTS, "holds what a reader marked in an article, not the article", hint
        )
    return replace(part, text=note.text, taken=(*part.taken, *note.taken))
