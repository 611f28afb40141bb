"""The sheet of an issue as a file of its own: HTML that needs no other file, or Markdown."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from briefgen.config import SiteConfig
from briefgen.relate.desk import Desk, Issue
from briefgen.render import markup, templating
from briefgen.render.atlas.faces import Faces
from briefgen.render.templating import Templates
from briefgen.render.urls import Here
from briefgen.render.views.scene import Scene
from briefgen.render.views.sheets import sheet
from briefgen.render.views.sheets.sheet import PrintSheet
from briefgen.render.views.sheets.sheet_rows import SheetMove, SheetNote, SheetRow
from briefgen.render.views.stands import ShownStand
from briefgen.render.wording import words
from briefgen.render.wording.texts import say

TEMPLATE = "sheet_alone.html"
COLUMNS = ("actor", "stance", "as_of", "statements")
STYLES = ("tokens", "base", "layout", "components", "sheet")


class SheetFormat(StrEnum):
    HTML = "html"
    MARKDOWN = "markdown"


def make_sheet(
    desk: Desk, site: SiteConfig, issue: Issue, form: SheetFormat, folder: Path | None = None
) -> str:
    """The sheet of `issue`. `folder` is the desk's, where its own templates/ and static/ may lie.

    Where the site has no address the file leads nowhere, and addresses stand in it as words.
    """
    view = sheet.view_sheet(Scene(Faces(desk, site.page_size), Here(site.base_url, site.base_url)), issue)
    if form is SheetFormat.MARKDOWN:
        return "\n".join(_write_lines(view, site.title)) + "\n"
    on_paper = f"@media print {{\n{_read_style('print', folder)}}}"
    values = {
        "view": view,
        "language": site.language,
        "site_title": site.title,
        "linked": bool(site.base_url),
        "styles": "\n".join((*(_read_style(name, folder) for name in STYLES), on_paper)),
    }
    return Templates(templating.folders("templates", folder)).render(TEMPLATE, values).decode()


def _read_style(name: str, folder: Path | None) -> str:
    places = (place / "css" / f"{name}.css" for place in templating.folders("static", folder))
    return next(place.read_text("utf-8") for place in places if place.is_file())


def _write_lines(view: PrintSheet, site_title: str) -> Iterator[str]:
    told = markup.escape_markdown
    yield f"# {told(view.title)}"
    heads = (told(view.question), view.proposition and f"{say('label.proposition')} {told(view.proposition)}")
    for each in filter(None, (*heads, f"{told(site_title)}. {say('page.latest')} {told(view.as_of)}")):
        yield from ("", each)
    if view.rows:
        columns = (say(f"column.{name}") for name in COLUMNS)
        yield from ("", f"| {' | '.join(columns)} |", "| --- | --- | --- | --- |")
        yield from map(_write_row, view.rows)
    yield from ("", " ".join((*view.rest, say("sheet.whole"), view.address)))
    if view.accord:
        yield from ("", *(f"- {told(each)}" for each in view.accord))
    if view.moves:
        yield from ("", f"## {say('sheet.moves')}", "", *map(_tell_move, view.moves))
    if view.notes:
        yield from ("", *map(_write_note, view.notes))


def _write_row(row: SheetRow) -> str:
    told = markup.escape_markdown
    held = [_write_held(row.stand), *(f"{say('label.also')} {_write_held(each)}" for each in row.also)]
    held += [f"{say('label.condition')}: {told(row.condition)}"] if row.condition else []
    held += [told(row.because)] if row.because else []
    who = " ".join(filter(None, (told(row.actor.text), told(row.actor.context))))
    marks = "".join(f"[^{number}]" for number in row.notes)
    return f"| {who} | {'; '.join(held)} | {told(row.when)} | {row.statements}{marks} |"


def _write_held(stand: ShownStand) -> str:
    return f"**{stand.label}** {markup.escape_markdown(stand.object)}".strip()


def _tell_move(move: SheetMove) -> str:
    before, after = (
        f"{_write_held(move.before)}[^{move.before_note}]",
        f"{_write_held(move.after)}[^{move.after_note}]",
    )
    actor = markup.escape_markdown(move.actor.text)
    return f"- {actor}, {move.before_label} {before}; {move.after_label} {after}"


def _write_note(note: SheetNote) -> str:
    told, article = markup.escape_markdown, note.article
    publisher = told(article.publisher) or say("unknown.publisher")
    when = say("unknown.date") if article.when == words.NOT_STATED else told(article.when)
    return f"[^{note.number}]: {told(note.words)} {told(article.short)}, {publisher}, {when}, {note.address}"
