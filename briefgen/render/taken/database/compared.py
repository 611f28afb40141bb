"""The tables of what articles say of each other: issues, events, tensions, commitments, verdicts, moves."""

from collections.abc import Iterator

from briefgen.model import DateMention, Figure, Position
from briefgen.render import urls
from briefgen.render.taken.data.tables import write_iso
from briefgen.render.taken.database.columns import (
    ColumnType,
    DatabaseColumn,
    DatabaseRow,
    DatabaseTable,
    Register,
)
from briefgen.render.taken.database.texts import (
    ADDRESS,
    ARTICLE,
    EARLIEST,
    LATEST,
    NUMBER_COLUMN,
    SENTENCE_COLUMN,
    key_column,
)


def issue_rows(register: Register) -> Iterator[DatabaseRow]:
    for one in register.atlas.desk.issues:
        at = urls.issue(one.slug)
        yield one.id, one.title, one.question or None, one.proposition or None, int(one.proposed), at


def matrix_rows(register: Register) -> Iterator[DatabaseRow]:
    cells = (cell for issue in register.atlas.desk.issues for cell in issue.cells)
    for number, cell in enumerate(cells, 1):
        yield (
            number, cell.issue, cell.actor, register.fact(cell.latest), cell.first_hand, cell.attributed,
        )  # fmt: skip


def shift_rows(register: Register) -> Iterator[DatabaseRow]:
    moves = (one for issue in register.atlas.desk.issues for one in issue.shifts)
    for number, one in enumerate(moves, 1):
        before, after = register.fact(one.before), register.fact(one.after)
        yield number, one.actor, one.issue, before, after, one.before_stance, one.after_stance, one.kind


def list_verdicts(register: Register) -> Iterator[DatabaseRow]:
    told = ((one, each) for one in register.atlas.desk.series for each in one.verdicts)
    for number, (one, each) in enumerate(told, 1):
        first, second = (register.fact(one.points[at].ref) for at in (each.a, each.b))
        yield number, one.id, first, second, each.verdict, int(each.disputed), each.reason


def event_rows(register: Register) -> Iterator[DatabaseRow]:
    for one in register.atlas.desk.events:
        yield one.id, one.name, write_iso(one.earliest), write_iso(one.latest), one.basis, one.modality


def list_participants(register: Register) -> Iterator[DatabaseRow]:
    told = ((one.id, actor) for one in register.atlas.desk.events for actor in one.actors)
    known = (row for row in told if row[1] in register.atlas.actors)
    for number, (event, actor) in enumerate(known, 1):
        yield number, event, actor


def list_tellings(register: Register) -> Iterator[DatabaseRow]:
    told = ((one.id, each) for one in register.atlas.desk.events for each in one.told)
    for number, (event, each) in enumerate(told, 1):
        yield number, event, register.articles[each.article], register.sentence(each)


def tension_rows(register: Register) -> Iterator[DatabaseRow]:
    for one in register.atlas.desk.tensions:
        yield one.id, one.kind, one.reason, one.issue if one.issue in register.atlas.issues else None


def tension_facts(register: Register) -> Iterator[DatabaseRow]:
    told = ((one.id, ref) for one in register.atlas.desk.tensions for ref in one.facts)
    known = (row for row in told if row[1] in register.atlas.facts)
    for number, (tension, ref) in enumerate(known, 1):
        found = register.atlas.facts[ref].fact
        places = (register.fact(ref) if isinstance(found, family) else None for family in COMPARED_FAMILIES)
        yield number, tension, register.articles[ref.article], register.sentence(found.evidence), *places


def commitment_rows(register: Register) -> Iterator[DatabaseRow]:
    actors = register.atlas.actors
    for one in register.atlas.desk.commitments:
        told = one.evidence
        yield (
            one.id, register.articles[told.article], register.sentence(told),
            one.actor if one.actor in actors else None, one.said_by if one.said_by in actors else None,
            one.voice, int(one.threat), register.fact(one.due), write_iso(one.earliest),
            write_iso(one.latest), one.state,
        )  # fmt: skip


COMPARED_FAMILIES = (Figure, DateMention, Position)
ACTOR = DatabaseColumn("actor", "Who it is.", to="actors")
ISSUE_COLUMN = DatabaseColumn("issue", "The issue.", to="issues")
EVENT = DatabaseColumn("event", "The event.", to="events")

COMPARED_TABLES = (
    DatabaseTable(
        "issues",
        "The questions that the desk follows.",
        (
            key_column("The issue."),
            DatabaseColumn("title", "What it is called."),
            DatabaseColumn("question", "What is at stake."),
            DatabaseColumn("proposition", "The sentence towards which sides are told."),
            DatabaseColumn(
                "proposed",
                "1 where it was proposed from the articles and no editor defined it.",
                ColumnType.INTEGER,
            ),
            ADDRESS,
        ),
        issue_rows,
    ),
    DatabaseTable(
        "events",
        "What happened or is to happen, with the days between which it did.",
        (
            key_column("The event."),
            DatabaseColumn("title", "What it is called: words of a sentence, a name where a pronoun stood."),
            EARLIEST,
            LATEST,
            DatabaseColumn("basis", "What its days follow from."),
            DatabaseColumn("modality", "Asserted, planned, conditional or asked."),
        ),
        event_rows,
    ),
    DatabaseTable(
        "participants",
        "Who takes part in an event.",
        (NUMBER_COLUMN, EVENT, ACTOR),
        list_participants,
    ),
    DatabaseTable(
        "tellings",
        "The sentences that tell of an event.",
        (NUMBER_COLUMN, EVENT, ARTICLE, SENTENCE_COLUMN),
        list_tellings,
    ),
    DatabaseTable(
        "matrix",
        "Where each actor stands on each issue by now.",
        (
            NUMBER_COLUMN,
            ISSUE_COLUMN,
            ACTOR,
            DatabaseColumn(
                "position",
                "The latest position, which tells its stance, side, object and condition.",
                kind=ColumnType.INTEGER,
                to="positions",
            ),
            DatabaseColumn(
                "first_hand",
                "How many statements are not by others: quoted, paraphrased, or shown by what it did.",
                ColumnType.INTEGER,
            ),
            DatabaseColumn("attributed", "How many statements are told by others.", ColumnType.INTEGER),
        ),
        matrix_rows,
    ),
    DatabaseTable(
        "shifts",
        "Who changed position, with both sentences.",
        (
            NUMBER_COLUMN,
            ACTOR,
            ISSUE_COLUMN,
            DatabaseColumn("earlier", "The position before.", kind=ColumnType.INTEGER, to="positions"),
            DatabaseColumn("later", "The position after.", kind=ColumnType.INTEGER, to="positions"),
            DatabaseColumn("earlier_stance", "The stance before."),
            DatabaseColumn("later_stance", "The stance after."),
            DatabaseColumn("kind", "Position for words, act for what was done."),
        ),
        shift_rows,
    ),
    DatabaseTable(
        "verdicts",
        "How two figures of one quantity compare.",
        (
            NUMBER_COLUMN,
            DatabaseColumn("series", "The quantity.", to="series"),
            DatabaseColumn("first", "One figure.", kind=ColumnType.INTEGER, to="figures"),
            DatabaseColumn("second", "The other figure.", kind=ColumnType.INTEGER, to="figures"),
            DatabaseColumn("verdict", "Agrees, changed or not comparable."),
            DatabaseColumn(
                "disputed", "1 where both are said of one moment and both cannot hold.", ColumnType.INTEGER
            ),
            DatabaseColumn("reason", "Why."),
        ),
        list_verdicts,
    ),
    DatabaseTable(
        "tensions",
        "What disagrees, rests on one source, or was never answered.",
        (
            key_column("The tension."),
            DatabaseColumn("kind", "What does not fit."),
            DatabaseColumn("reason", "Why."),
            ISSUE_COLUMN,
        ),
        tension_rows,
    ),
    DatabaseTable(
        "tension_facts",
        "The facts of a tension.",
        (
            NUMBER_COLUMN,
            DatabaseColumn("tension", "The tension.", to="tensions"),
            ARTICLE,
            SENTENCE_COLUMN,
            DatabaseColumn("figure", "The fact, where it is a figure.", ColumnType.INTEGER, to="figures"),
            DatabaseColumn("date", "The fact, where it is a date.", ColumnType.INTEGER, to="dates"),
            DatabaseColumn(
                "position", "The fact, where it is a position.", ColumnType.INTEGER, to="positions"
            ),
        ),
        tension_facts,
    ),
    DatabaseTable(
        "commitments",
        "Who said what will be done by when, threats apart.",
        (
            key_column("The commitment."),
            ARTICLE,
            SENTENCE_COLUMN,
            DatabaseColumn("actor", "Who is to do it.", to="actors"),
            DatabaseColumn("said_by", "Who says so.", to="actors"),
            DatabaseColumn("voice", "First-hand, attributed, or told by the article."),
            DatabaseColumn("threat", "1 where harm is announced, and no promise.", ColumnType.INTEGER),
            DatabaseColumn(
                "due", "The date by which, where one is stated.", kind=ColumnType.INTEGER, to="dates"
            ),
            EARLIEST,
            LATEST,
            DatabaseColumn("state", "What is known of it as of the newest date that an article states."),
        ),
        commitment_rows,
    ),
)
