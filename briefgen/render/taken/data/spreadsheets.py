"""CSV tables that are safe to open in a spreadsheet: one fact a row, with its words and its address."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from msgspec import Struct

from briefgen.cache.recall import RememberedCall
from briefgen.model import Brief, Evidence, FactId
from briefgen.relate import remembered
from briefgen.relate.desk import FactRef
from briefgen.relate.remembered import Remembered
from briefgen.render import urls
from briefgen.render.atlas.desk import Atlas
from briefgen.render.atlas.found import Fact
from briefgen.render.taken.data.tables import write_iso
from briefgen.render.views.scene import cut_around

FORMULA = re.compile(r"[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]")
"""How a cell begins that a spreadsheet would run; full-width signs count in some."""
CELL_NUMBER = re.compile(r"[+-]?\d[\d.,]*%?")


SpreadsheetRow = Sequence[object]
Linked = tuple[tuple[str, ...], ...]
"""What rows of an article tell that does not stand in its brief: a tuple a row."""
KIND: RememberedCall[bytes] = RememberedCall("sheet", bytes)


class FactRows(Struct, frozen=True):
    """The rows of the facts of one article, made of its brief and of what is looked up for it alone."""

    linked: Callable[[Atlas, Brief], Linked]
    rows: Callable[[Brief, Linked, str], Iterable[SpreadsheetRow]]
    """With the address of the site where it has one."""


class Spreadsheet(Struct, frozen=True):
    name: str
    columns: tuple[str, ...]
    rows: Callable[[Atlas, str], Iterable[SpreadsheetRow]] | FactRows
    """Of a desk, with the address of its site; or an article at a time."""


def guard_cell(value: object) -> str:
    """`value` as a cell that no spreadsheet takes for a formula."""
    told = "" if value is None else str(value)
    if told.isascii() and told[:1].isalnum() and "\0" not in told:
        return told  # as nearly all are
    told = told.replace("\0", "").encode("utf-8", "replace").decode()
    if FORMULA.match(told.lstrip(" \u00a0\ufeff")) and not CELL_NUMBER.fullmatch(told):
        return "'" + told
    return told


def write_sheet(
    sheet: Spreadsheet, atlas: Atlas, base_url: str, kept: Remembered = remembered.NONE_KEPT
) -> bytes:
    """CSV with the mark by which spreadsheet programs know UTF-8."""
    head = b"\xef\xbb\xbf" + _write_rows([sheet.columns])
    if not isinstance(sheet.rows, FactRows):
        return head + _write_rows(sheet.rows(atlas, base_url))
    return head + b"".join(_write_facts(sheet.name, sheet.rows, atlas, base_url, kept))


def _write_facts(name: str, of: FactRows, atlas: Atlas, base_url: str, kept: Remembered) -> Iterator[bytes]:
    """The rows of each article, written once for all builds while they stay."""
    for brief in atlas.desk.briefs:
        linked = of.linked(atlas, brief)
        make = partial(_write_rows_of_brief, of, brief, linked, base_url)
        yield kept.of(KIND, brief, make, name, linked, base_url)


def _write_rows_of_brief(of: FactRows, brief: Brief, linked: Linked, base_url: str) -> bytes:
    return _write_rows(of.rows(brief, linked, base_url))


def _write_rows(rows: Iterable[SpreadsheetRow]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([guard_cell(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def list_article_rows(atlas: Atlas, base_url: str) -> Iterator[tuple[object, ...]]:
    for brief in atlas.desk.briefs:
        article, publisher, place = brief.article, brief.article.publisher, brief.article.place
        told = atlas.datings.get(article.id) or article.published
        yield (
            article.slug, article.title.text, publisher.text if publisher else "",
            "; ".join(each.text for each in article.authors), place.text if place else "", article.kind,
            article.language, article.published.value, write_iso(told.earliest), write_iso(told.latest),
            told.basis, urls.safe_external(article.url), _write_address(urls.brief(article.slug), base_url),
        )  # fmt: skip


def _linked_of_figures(atlas: Atlas, brief: Brief) -> Linked:
    """The series of each figure, and the name of its holder."""
    series = (atlas.series_of.get(_ref_of_fact(brief, one.id)) for one in brief.findings.figures)
    return tuple(
        (one.id if one else "", _actor_name(atlas, brief, figure.holder))
        for figure, one in zip(brief.findings.figures, series, strict=True)
    )


def list_figure_rows(brief: Brief, linked: Linked, base_url: str) -> Iterator[SpreadsheetRow]:
    for one, (series, holder) in zip(brief.findings.figures, linked, strict=True):
        quantity = one.quantity
        yield (
            brief.article.slug, one.id, f"{quantity.value:f}",
            None if quantity.high is None else f"{quantity.high:f}", quantity.modifier, quantity.unit,
            one.counts, one.measure, one.as_of, holder, one.part_of, series,
            *_cell_words(brief, one, base_url),
            brief.holder(one), _page_of_evidence(brief, one.evidence),
        )  # fmt: skip


def _linked_of_dates(atlas: Atlas, brief: Brief) -> Linked:
    """The events of each date."""
    refs = (_ref_of_fact(brief, one.id) for one in brief.findings.dates)
    return tuple(tuple(each.id for each in atlas.events_of_fact.get(ref, ())) for ref in refs)


def list_date_rows(brief: Brief, linked: Linked, base_url: str) -> Iterator[SpreadsheetRow]:
    text = brief.article.text
    for one, events in zip(brief.findings.dates, linked, strict=True):
        yield (
            brief.article.slug, one.id, one.timex.type, one.timex.value, one.timex.mod,
            write_iso(one.earliest), write_iso(one.latest), one.basis,
            one.event.of(text) if one.event else "", *_cell_words(brief, one, base_url),
            " ".join(events),
            _page_of_evidence(brief, one.evidence),
        )  # fmt: skip


def _linked_of_positions(atlas: Atlas, brief: Brief) -> Linked:
    """The names of who holds each, and of who says so."""
    return tuple(
        (_actor_name(atlas, brief, one.speaker), _actor_name(atlas, brief, one.attributed_by))
        for one in brief.findings.positions
    )


def list_position_rows(brief: Brief, linked: Linked, base_url: str) -> Iterator[SpreadsheetRow]:
    text = brief.article.text
    for (one, issue), (holder, teller) in zip(brief.positions(), linked, strict=True):
        yield (
            brief.article.slug, one.id, holder, one.stance,
            " … ".join(span.of(text) for span in one.condition), issue or "", one.mode, teller,
            " … ".join(span.of(text) for span in one.content),
            " … ".join(span.of(text) for span in one.object),
            *_cell_words(brief, one, base_url),
            brief.speaker(one), brief.actor(one.attributed_by), _page_of_evidence(brief, one.evidence),
        )  # fmt: skip


def list_matrix_rows(atlas: Atlas, _: str) -> Iterator[tuple[object, ...]]:
    for issue in atlas.desk.issues:
        for cell in issue.cells:
            brief = atlas.briefs[cell.latest.article]
            told = atlas.datings.get(cell.latest.article) or brief.article.published
            yield (
                issue.id, cell.actor, cell.stance, cell.side, cell.object, cell.condition, cell.date,
                brief.article.slug, cell.latest.fact, write_iso(told.earliest), write_iso(told.latest),
            )  # fmt: skip


def _ref_of_fact(brief: Brief, fact: FactId) -> FactRef:
    return FactRef(brief.article.id, fact)


def _actor_name(atlas: Atlas, brief: Brief, mention: int | None) -> str:
    actor = brief.actor(mention)
    known = atlas.actors.get(actor) if actor is not None else None
    return known.name if known else ""


def _page_of_evidence(brief: Brief, evidence: Evidence) -> int | None:
    """The page of its file on which it begins, where that has pages."""
    return brief.article.page(evidence.span.start) or None


def _cell_words(brief: Brief, fact: Fact, base_url: str) -> tuple[str, str, str]:
    """The words, their sentence (of one as long as a book the part around them), and their address."""
    told = fact.evidence
    before, after = cut_around(brief.article.text, told.sentence, told.span)
    address = _write_address(urls.source(brief.article.slug), base_url, fact.id)
    return told.exact, before + told.exact + after, address


def _write_address(path: str, base_url: str, fact: str = "") -> str:
    """What a spreadsheet can follow; empty where the site has no address: a row names its path already."""
    if not base_url:
        return ""
    return urls.absolute(path, base_url) + (f"#{fact}" if fact else "")


TEXT_COLUMNS = ("exact", "sentence", "address")
SHEETS = (
    Spreadsheet(
        "articles",
        (
            "brief", "title", "publisher", "authors", "place", "kind", "language", "published", "earliest",
            "latest", "basis", "url", "address",
        ),
        list_article_rows,
    ),
    Spreadsheet(
        "figures",
        (
            "brief", "figure", "value", "high", "modifier", "unit", "counts", "measure", "as_of", "holder",
            "part_of", "series", *TEXT_COLUMNS, "holder_id", "page",
        ),
        FactRows(_linked_of_figures, list_figure_rows),
    ),
    Spreadsheet(
        "dates",
        (
            "brief", "date", "type", "value", "mod", "earliest", "latest", "basis", "event", *TEXT_COLUMNS,
            "event_ids", "page",
        ),
        FactRows(_linked_of_dates, list_date_rows),
    ),
    Spreadsheet(
        "positions",
        (
            "brief", "position", "actor", "stance", "condition", "issue", "mode", "attributed_by", "content",
            "object", *TEXT_COLUMNS, "actor_id", "attributed_by_id", "page",
        ),
        FactRows(_linked_of_positions, list_position_rows),
    ),
    Spreadsheet(
        "matrix",
        (
            "issue", "actor", "stance", "side", "object", "condition", "date", "brief", "position",
            "earliest", "latest",
        ),
        list_matrix_rows,
    ),
)  # fmt: skip
