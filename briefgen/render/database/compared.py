"""The tables of what articles say of each other: issues, events, tensions, commitments, verdicts, moves."""

from collections.abc import Iterator

from briefgen.model import DateMention, Figure, Position
from briefgen.render import urls
from briefgen.render.data.tables import write_iso
from briefgen.render.database.columns import Column, Kind, Register, Row, Table
from briefgen.render.database.texts import ADDRESS, ARTICLE, EARLIEST, LATEST, NUMBER, SENTENCE, key_column


def issue_rows(register: Register) -> Iterator[Row]:
    for one in register.atlas.desk.issues:
        at = urls.issue(one.slug)
        yield one.id, one.title, one.question or None, one.proposition or None, int(one.proposed), at


def matrix_rows(register: Register) -> Iterator[Row]:
    cells = (cell for issue in register.atlas.desk.issues for cell in issue.cells)
    for number, cell in enumerate(cells, 1):
        yield (
            number, cell.issue, cell.actor, register.fact(cell.latest), cell.first_hand, cell.attributed,
        )  # fmt: skip


def shift_rows(register: Register) -> Iterator[Row]:
    moves = (one for issue in register.atlas.desk.issues for one in issue.shifts)
    for number, one in enumerate(moves, 1):
        before, after = register.fact(one.before), register.fact(one.after)
        yield number, one.actor, one.issue, before, after, one.before_stance, one.after_stance, one.kind


def verdicts(register: Register) -> Iterator[Row]:
    told = ((one, each) for one in register.atlas.desk.series for each in one.verdicts)
    for number, (one, each) in enumerate(told, 1):
        first, second = (register.fact(one.points[at].ref) for at in (each.a, each.b))
        yield number, one.id, first, second, each.verdict, int(each.disputed), each.reason


def event_rows(register: Register) -> Iterator[Row]:
    for one in register.atlas.desk.events:
        yield one.id, one.name, write_iso(one.earliest), write_iso(one.latest), one.basis, one.modality


def participants(register: Register) -> Iterator[Row]:
    told = ((one.id, actor) for one in register.atlas.desk.events for actor in one.actors)
    known = (row for row in told if row[1] in register.atlas.actors)
    for number, (event, actor) in enumerate(known, 1):
        yield number, event, actor


def tellings(register: Register) -> Iterator[Row]:
    told = ((one.id, each) for one in register.atlas.desk.events for each in one.told)
    for number, (event, each) in enumerate(told, 1):
        yield number, event, register.articles[each.article], register.sentence(each)


def tension_rows(register: Register) -> Iterator[Row]:
    for one in register.atlas.desk.tensions:
        yield one.id, one.kind, one.reason, one.issue if one.issue in register.atlas.issues else None


def tension_facts(register: Register) -> Iterator[Row]:
    told = ((one.id, ref) for one in register.atlas.desk.tensions for ref in one.facts)
    known = (row for row in told if row[1] in register.atlas.facts)
    for number, (tension, ref) in enumerate(known, 1):
        found = register.atlas.facts[ref].fact
        places = (register.fact(ref) if isinstance(found, family) else None for family in FAMILIES)
        yield number, tension, register.articles[ref.article], register.sentence(found.evidence), *places


def commitment_rows(register: Register) -> Iterator[Row]:
    actors = register.atlas.actors
    for one in register.atlas.desk.commitments:
        told = one.evidence
        yield (
            one.id, register.articles[told.article], register.sentence(told),
            one.actor if one.actor in actors else None, one.said_by if one.said_by in actors else None,
            one.voice, int(one.threat), register.fact(one.due), write_iso(one.earliest),
            write_iso(one.latest), one.state,
        )  # fmt: skip


FAMILIES = (Figure, DateMention, Position)
ACTOR = Column("actor", "Who it is.", to="actors")
ISSUE = Column("issue", "The issue.", to="issues")
EVENT = Column("event", "The event.", to="events")

TABLES = (
    Table(
        "issues",
        "The questions that the desk follows.",
        (
            key_column("The issue."),
            Column("title", "What it is called."),
            Column("question", "What is at stake."),
            Column("proposition", "The sentence towards which sides are told."),
            Column(
                "proposed",
                "1 where it was proposed from the articles and no editor defined it.",
                Kind.INTEGER,
            ),
            ADDRESS,
        ),
        issue_rows,
    ),
    Table(
        "events",
        "What happened or is to happen, with the days between which it did.",
        (
            key_column("The event."),
            Column("title", "What it is called: words of a sentence, a name where a pronoun stood."),
            EARLIEST,
            LATEST,
            Column("basis", "What its days follow from."),
            Column("modality", "Asserted, planned, conditional or asked."),
        ),
        event_rows,
    ),
    Table(
        "participants",
        "Who takes part in an event.",
        (NUMBER, EVENT, ACTOR),
        participants,
    ),
    Table(
        "tellings",
        "The sentences that tell of an event.",
        (NUMBER, EVENT, ARTICLE, SENTENCE),
        tellings,
    ),
    Table(
        "matrix",
        "Where each actor stands on each issue by now.",
        (
            NUMBER,
            ISSUE,
            ACTOR,
            Column(
                "position",
                "The latest position, which tells its stance, side, object and condition.",
                kind=Kind.INTEGER,
                to="positions",
            ),
            Column(
                "first_hand",
                "How many statements are not by others: quoted, paraphrased, or shown by what it did.",
                Kind.INTEGER,
            ),
            Column("attributed", "How many statements are told by others.", Kind.INTEGER),
        ),
        matrix_rows,
    ),
    Table(
        "shifts",
        "Who changed position, with both sentences.",
        (
            NUMBER,
            ACTOR,
            ISSUE,
            Column("earlier", "The position before.", kind=Kind.INTEGER, to="positions"),
            Column("later", "The position after.", kind=Kind.INTEGER, to="positions"),
            Column("earlier_stance", "The stance before."),
            Column("later_stance", "The stance after."),
            Column("kind", "Position for words, act for what was done."),
        ),
        shift_rows,
    ),
    Table(
        "verdicts",
        "How two figures of one quantity compare.",
        (
            NUMBER,
            Column("series", "The quantity.", to="series"),
            Column("first", "One figure.", kind=Kind.INTEGER, to="figures"),
            Column("second", "The other figure.", kind=Kind.INTEGER, to="figures"),
            Column("verdict", "Agrees, changed or not comparable."),
            Column("disputed", "1 where both are said of one moment and both cannot hold.", Kind.INTEGER),
            Column("reason", "Why."),
        ),
        verdicts,
    ),
    Table(
        "tensions",
        "What disagrees, rests on one source, or was never answered.",
        (
            key_column("The tension."),
            Column("kind", "What does not fit."),
            Column("reason", "Why."),
            ISSUE,
        ),
        tension_rows,
    ),
    Table(
        "tension_facts",
        "The facts of a tension.",
        (
            NUMBER,
            Column("tension", "The tension.", to="tensions"),
            ARTICLE,
            SENTENCE,
            Column("figure", "The fact, where it is a figure.", Kind.INTEGER, to="figures"),
            Column("date", "The fact, where it is a date.", Kind.INTEGER, to="dates"),
            Column("position", "The fact, where it is a position.", Kind.INTEGER, to="positions"),
        ),
        tension_facts,
    ),
    Table(
        "commitments",
        "Who said what will be done by when, threats apart.",
        (
            key_column("The commitment."),
            ARTICLE,
            SENTENCE,
            Column("actor", "Who is to do it.", to="actors"),
            Column("said_by", "Who says so.", to="actors"),
            Column("voice", "First-hand, attributed, or told by the article."),
            Column("threat", "1 where harm is announced, and no promise.", Kind.INTEGER),
            Column("due", "The date by which, where one is stated.", kind=Kind.INTEGER, to="dates"),
            EARLIEST,
            LATEST,
            Column("state", "What is known of it as of the newest date that an article states."),
        ),
        commitment_rows,
    ),
)
