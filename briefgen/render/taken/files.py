"""The files that are taken away: records, tables, schemas, the database, networks, and the search index."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from briefgen.config import Config
from briefgen.model import Brief
from briefgen.relate.desk import Changes
from briefgen.relate.remembered import Remembered
from briefgen.render import search, urls
from briefgen.render.asked import Minutes
from briefgen.render.atlas.desk import Atlas
from briefgen.render.atlas.faces import Faces
from briefgen.render.making import list_file, make_plain, make_valued, note_page
from briefgen.render.page import Page, PageDraft
from briefgen.render.pages import Given
from briefgen.render.taken import citations, compared, database
from briefgen.render.taken.data import contract, dictionary, graph, spreadsheets, tables
from briefgen.render.taken.data.spreadsheets import Spreadsheet
from briefgen.render.taken.data.tables import DataTable
from briefgen.render.views.many.about import is_laid

WHOLE_DESK_FILES: tuple[tuple[str, Callable[[Atlas], bytes]], ...] = (
    ("graph.graphml", graph.graphml),
    ("graph.gexf", graph.gexf),
    ("desk.sqlite", database.make_database),
)
"""Files of the whole desk, in formats of their own: each made where the desk asks for it."""
METADATA = "datasette.json"


def draft_files(given: Given, minutes: Minutes, kept: Remembered, config: Config) -> Iterator[PageDraft]:
    yield from _draft_data(given, minutes, kept)
    if config.parquet:
        yield from _draft_parquet(minutes)


def _draft_data(given: Given, minutes: Minutes, kept: Remembered) -> Iterator[PageDraft]:
    atlas = given.atlas
    for brief in atlas.desk.briefs:
        path = urls.data(f"briefs/{brief.article.slug}.json")
        yield note_page(minutes, path, brief, (), partial(_write_record, brief, path))
    for table in tables.DATA_TABLES:
        path = urls.data(f"{table.name}.json")
        yield note_page(minutes, path, None, (), partial(_draw_table, table, minutes.atlas, path))
    yield list_file(urls.data("manifest.json"), partial(_write_manifest, given))
    for name, type_ in tables.SCHEMAS:
        yield list_file(urls.data(f"schema/{name}.json"), partial(_write_schema, name, type_))
    for sheet in spreadsheets.SHEETS:
        path = urls.data(f"{sheet.name}.csv")
        yield note_page(
            minutes, path, None, (), partial(_write_sheet, sheet, given, minutes.atlas, kept, path)
        )
    for name, make in WHOLE_DESK_FILES:
        if is_laid(given.site, name):
            yield _draft_whole(minutes, urls.data(name), make)
    if is_laid(given.site, METADATA):
        yield list_file(urls.data(METADATA), partial(_write_metadata, given))
    yield PageDraft(search.list_index_paths(len(atlas.desk.briefs)), partial(_write_search, atlas, kept))
    yield from _draft_steps(given, minutes)
    yield PageDraft(citations.list_citation_paths(atlas.desk.briefs), partial(_write_citations, atlas))


def _write_record(brief: Brief, path: str) -> Page:
    record = contract.record_brief(brief)
    return make_valued(path, str(brief.article.id), record, partial(tables.encode_json, record))


def _draw_table(table: DataTable, atlas: Faces, path: str) -> Page:
    made = table.make(atlas)
    return make_valued(path, "data", made, partial(tables.write_table, made))


def _write_manifest(given: Given, path: str) -> Page:
    made = tables.make_site_manifest(given.desk, given.site.title, given.versions)
    return make_valued(path, "data", made, partial(tables.encode_json, made))


def _draft_parquet(minutes: Minutes) -> Iterator[PageDraft]:
    for path, make in database.PARQUET.items():
        yield _draft_whole(minutes, path, make)


def _draft_whole(minutes: Minutes, path: str, make: Callable[[Atlas], bytes]) -> PageDraft:
    """A file of the whole desk: it asks for lists from end to end and looks things up in its own atlas."""
    return note_page(
        minutes, path, None, (), lambda: make_plain(path, "data", make(Atlas(minutes.atlas.desk)))
    )


def _write_metadata(given: Given, path: str) -> Page:
    return make_plain(path, "data", tables.encode_json(database.make_metadata(given.desk, given.site)))


def _write_schema(name: str, type_: Any, path: str) -> Page:
    return make_valued(path, "data", name, partial(dictionary.make_schema, name, type_))


def _write_sheet(sheet: Spreadsheet, given: Given, atlas: Faces, kept: Remembered, path: str) -> Page:
    return make_plain(path, "data", spreadsheets.write_sheet(sheet, atlas, given.site.base_url, kept))


def _draft_steps(given: Given, minutes: Minutes) -> Iterator[PageDraft]:
    yield note_page(
        minutes,
        urls.STEPS_OF_DAYS,
        None,
        (),
        lambda: make_plain(urls.STEPS_OF_DAYS, "data", compared.write_days(minutes.atlas)),
    )
    for path, batch in compared.list_scripts(given.atlas):
        yield note_page(minutes, path, batch, (), partial(_write_step, batch, minutes.atlas, path))


def _write_step(batch: Changes, atlas: Faces, path: str) -> Page:
    return make_plain(path, "data", compared.write_step(batch, atlas))


def _write_citations(atlas: Faces) -> Iterable[Page]:
    for path, made in citations.list_citation_files(atlas.desk.briefs):
        yield make_plain(path, "citations", made)


def _write_search(atlas: Faces, kept: Remembered) -> Iterable[Page]:
    for one in search.list_index_files(atlas, kept):
        yield make_valued(one.path, "search", one.value, one.make)
