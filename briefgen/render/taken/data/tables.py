"""Data to take away: the tables of the desk as JSON, with their schemas and a manifest.

An actor has one id across all files. Nothing here names a path of the machine.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct

from briefgen.libraries import Versions
from briefgen.model import Evidence, FactId
from briefgen.relate.desk import Change, ChangeSide, Desk, FactRef, Issue, Point, Series
from briefgen.render.atlas.desk import Atlas
from briefgen.render.taken.data import brief_record, records


class DataTable(Struct, frozen=True):
    """One JSON file of the desk: its name, the type of its content, and how that is made."""

    name: str
    type: Any
    make: Callable[[Atlas], Sequence[object]]


def encode_json(value: object) -> bytes:
    """JSON in the order of the fields and without blanks, of which a desk would hold megabytes."""
    return msgspec.json.encode(value) + b"\n"


def write_table(rows: Sequence[object]) -> bytes:
    """A JSON list with a row a line, so that two versions can be compared."""
    return b"[" + b",".join(b"\n" + msgspec.json.encode(row) for row in rows) + b"\n]\n"


def write_iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def find_slug(atlas: Atlas, ref: FactRef) -> str:
    return atlas.briefs[ref.article].article.slug


def record_facts(atlas: Atlas, refs: Iterable[FactRef]) -> tuple[records.FactRecord, ...]:
    return tuple(
        records.FactRecord(find_slug(atlas, ref), ref.fact) for ref in refs if ref.article in atlas.briefs
    )


def record_actors(atlas: Atlas) -> tuple[records.ActorRecord, ...]:
    return tuple(
        records.ActorRecord(
            one.id,
            one.slug,
            one.name,
            one.kind,
            one.aliases,
            tuple(
                records.RoleRecord(role.text, role.former, write_iso(role.earliest), write_iso(role.latest))
                for role in one.roles
            ),
            tuple(atlas.briefs[each].article.slug for each in one.briefs),
            one.speaks_for,
            one.note.wikidata if one.note else "",
            one.note.wikipedia if one.note else "",
        )
        for one in atlas.desk.actors
    )


def record_series(atlas: Atlas) -> tuple[records.SeriesRecord, ...]:
    return tuple(_series_record(atlas, one) for one in atlas.desk.series)


def _series_record(atlas: Atlas, one: Series) -> records.SeriesRecord:
    return records.SeriesRecord(
        one.id,
        one.unit,
        one.counts,
        one.measure,
        tuple(_point_record(atlas, point) for point in one.points),
        tuple(records.VerdictRecord(v.a, v.b, v.verdict, v.reason) for v in one.verdicts),
    )


def _point_record(atlas: Atlas, point: Point) -> records.PointRecord:
    ref, as_of = point.ref, point.as_of
    quantity = point.amount or atlas.figures[ref].quantity
    high = None if quantity.high is None else f"{quantity.high:f}"
    return records.PointRecord(find_slug(atlas, ref), ref.fact, f"{quantity.value:f}", high, as_of or None)


def record_events(atlas: Atlas) -> tuple[records.EventRecord, ...]:
    return tuple(
        records.EventRecord(
            one.id,
            write_iso(one.earliest),
            write_iso(one.latest),
            one.basis,
            one.name,
            tuple(records.DatedRecord(find_slug(atlas, ref), ref.fact) for ref in one.facts),
            record_words(atlas, one.told),
        )
        for one in atlas.desk.events
    )


def record_articles(atlas: Atlas) -> tuple[records.ArticleRecord, ...]:
    return tuple(
        records.ArticleRecord(
            atlas.briefs[one.article].article.slug,
            one.value or None,
            write_iso(one.earliest),
            write_iso(one.latest),
            tuple(reason.text for reason in one.reasons),
        )
        for one in atlas.desk.datings
    )


def record_tensions(atlas: Atlas) -> tuple[records.TensionRecord, ...]:
    return tuple(
        records.TensionRecord(
            one.id,
            one.kind,
            one.reason,
            record_facts(atlas, one.facts),
            record_words(atlas, one.told),
            one.issue,
        )
        for one in atlas.desk.tensions
    )


def record_changes(atlas: Atlas) -> tuple[records.ChangeRecord, ...]:
    """Since the last edition; without an edition everything is new."""
    newest = atlas.desk.changes[-1:] if atlas.desk.changes else ()
    return tuple(
        _change_record(atlas, batch.name, batch.since, one) for batch in newest for one in batch.changes
    )


def _change_record(atlas: Atlas, edition: str, since: str, one: Change) -> records.ChangeRecord:
    refs = [side.ref for side in (one.before, one.after) if side and side.ref]
    return records.ChangeRecord(
        edition,
        since or None,
        one.kind,
        one.family,
        one.reason,
        one.actor,
        one.issue,
        record_facts(atlas, dict.fromkeys(refs)),
        _side_record(one.before),
        _side_record(one.after),
    )


def _side_record(side: ChangeSide | None) -> records.SideRecord | None:
    if side is None:
        return None
    fact: FactId | None = side.ref.fact if side.ref else None
    return records.SideRecord(side.article, fact, side.state, side.exact, side.sentence)


def record_shifts(atlas: Atlas) -> tuple[records.ShiftRecord, ...]:
    return tuple(
        records.ShiftRecord(
            one.actor,
            one.issue,
            records.StanceRecord(find_slug(atlas, one.before), one.before.fact, one.before_stance),
            records.StanceRecord(find_slug(atlas, one.after), one.after.fact, one.after_stance),
        )
        for issue in atlas.desk.issues
        for one in issue.shifts
    )


def list_copies(atlas: Atlas) -> tuple[records.CopiesRecord, ...]:
    return tuple(
        records.CopiesRecord(one.kind, tuple(atlas.briefs[each].article.slug for each in one.articles))
        for one in atlas.desk.copies
    )


def record_commitments(atlas: Atlas) -> tuple[records.CommitmentRecord, ...]:
    found = []
    for one in atlas.desk.commitments:
        article = atlas.briefs[one.evidence.article].article
        found.append(
            records.CommitmentRecord(
                one.id,
                one.actor,
                one.parties,
                one.named,
                one.threat,
                one.said_by,
                one.voice,
                article.slug,
                one.evidence.exact,
                one.evidence.sentence.of(article.text),
                one.due.fact if one.due else None,
                write_iso(one.earliest),
                write_iso(one.latest),
                one.state,
                record_words(atlas, one.later),
            )
        )
    return tuple(found)


def record_words(atlas: Atlas, told: Iterable[Evidence]) -> tuple[records.WordsRecord, ...]:
    """Words of articles, by where they stand."""
    return tuple(
        records.WordsRecord(atlas.briefs[one.article].article.slug, one.span.start, one.span.end)
        for one in told
    )


def record_issues(atlas: Atlas) -> tuple[records.IssueRecord, ...]:
    return tuple(
        records.IssueRecord(
            one.id,
            one.slug,
            one.title,
            one.question,
            one.proposition,
            one.proposed,
            record_facts(atlas, one.positions),
            _cell_records(atlas, one),
            tuple(reason.text for reason in one.agreements),
        )
        for one in atlas.desk.issues
    )


def _cell_records(atlas: Atlas, issue: Issue) -> tuple[records.CellRecord, ...]:
    return tuple(
        records.CellRecord(
            one.actor,
            one.stance,
            one.side,
            one.leaning,
            one.threat,
            one.object,
            one.condition,
            one.because,
            one.date,
            find_slug(atlas, one.latest),
            one.latest.fact,
            one.first_hand,
            one.attributed,
            record_facts(atlas, one.positions),
            record_facts(atlas, one.opposed),
        )
        for one in issue.cells
    )


def make_site_manifest(desk: Desk, title: str, versions: Versions) -> records.ManifestRecord:
    return records.ManifestRecord(
        title,
        desk.as_of or None,
        tuple(
            records.SeedRecord(brief.article.slug, brief.article.source.path, brief.article.source.sha256)
            for brief in desk.briefs
            if brief.article.source
        ),
        tuple(records.VersionRecord(name, version) for name, version in versions),
    )


DATA_TABLES = (
    DataTable("actors", tuple[records.ActorRecord, ...], record_actors),
    DataTable("articles", tuple[records.ArticleRecord, ...], record_articles),
    DataTable("changes", tuple[records.ChangeRecord, ...], record_changes),
    DataTable("commitments", tuple[records.CommitmentRecord, ...], record_commitments),
    DataTable("copies", tuple[records.CopiesRecord, ...], list_copies),
    DataTable("figures", tuple[records.SeriesRecord, ...], record_series),
    DataTable("issues", tuple[records.IssueRecord, ...], record_issues),
    DataTable("shifts", tuple[records.ShiftRecord, ...], record_shifts),
    DataTable("tensions", tuple[records.TensionRecord, ...], record_tensions),
    DataTable("timeline", tuple[records.EventRecord, ...], record_events),
)
SCHEMAS: tuple[tuple[str, Any], ...] = (
    ("brief", brief_record.BriefRecord),
    ("manifest", records.ManifestRecord),
    *((table.name, table.type) for table in DATA_TABLES),
)
