"""The tables of figures, dates and positions: each fact with its words and their sentence."""

from collections.abc import Iterator
from decimal import Decimal

from briefgen.relate.desk import FactRef
from briefgen.render.taken.data.tables import write_iso
from briefgen.render.taken.database.columns import (
    ColumnType,
    DatabaseColumn,
    DatabaseRow,
    DatabaseTable,
    Register,
)
from briefgen.render.taken.database.texts import (
    ARTICLE,
    EARLIEST,
    LATEST,
    LENGTH,
    NUMBER_COLUMN,
    SENTENCE_COLUMN,
    START,
    key_column,
)

WHOLE_NUMBER_LIMIT = 2**63


def series_rows(register: Register) -> Iterator[DatabaseRow]:
    for one in register.atlas.desk.series:
        holder = one.holder if one.holder in register.atlas.actors else None
        yield one.id, one.title, one.unit, one.counts or None, one.measure or None, holder


def figure_rows(register: Register) -> Iterator[DatabaseRow]:
    for brief in register.briefs:
        for one in brief.findings.figures:
            ref, amount = FactRef(brief.article.id, one.id), one.quantity
            of, whole = register.atlas.series_of.get(ref), one.part_of
            yield (
                register.fact(ref), one.id, register.articles[ref.article], register.sentence(one.evidence),
                of.id if of else None, number_cell(amount.value),
                None if amount.high is None else number_cell(amount.high), amount.modifier or None,
                amount.unit, one.counts or None, one.measure or None, one.as_of or None,
                register.actor(brief, one.holder),
                register.fact(FactRef(brief.article.id, whole)) if whole else None,
                int(one.former), one.evidence.exact,
            )  # fmt: skip


def number_cell(value: Decimal) -> int | float:
    """`value` as SQLite can reckon with it; the exact decimal stands in figures.csv."""
    return (
        int(value) if value == value.to_integral_value() and abs(value) < WHOLE_NUMBER_LIMIT else float(value)
    )


def date_rows(register: Register) -> Iterator[DatabaseRow]:
    for brief in register.briefs:
        text = brief.article.text
        for one in brief.findings.dates:
            ref = FactRef(brief.article.id, one.id)
            told = register.atlas.events_of_fact.get(ref, ())
            yield (
                register.fact(ref), one.id, register.articles[ref.article], register.sentence(one.evidence),
                told[0].id if told else None, one.timex.type, one.timex.value or None, one.timex.mod or None,
                write_iso(one.earliest), write_iso(one.latest), one.basis,
                one.event.of(text) if one.event else None, one.evidence.exact,
            )  # fmt: skip


def position_rows(register: Register) -> Iterator[DatabaseRow]:
    for brief in register.briefs:
        text = brief.article.text
        for one, issue in brief.positions():
            ref = FactRef(brief.article.id, one.id)
            yield (
                register.fact(ref), one.id, register.articles[ref.article], register.sentence(one.evidence),
                register.actor(brief, one.speaker), issue if issue in register.atlas.issues else None,
                one.stance, one.leaning, int(one.threat), register.sides.get(ref) or None,
                " … ".join(span.of(text) for span in one.object) or None,
                " … ".join(span.of(text) for span in one.condition) or None, one.mode,
                register.actor(brief, one.attributed_by), one.evidence.span.start,
                one.evidence.span.end - one.evidence.span.start,
            )  # fmt: skip


EXACT = DatabaseColumn("exact", "The words of the article it rests on, letter for letter.")
FACT = DatabaseColumn("fact", "Its name in its article: `sources/SLUG.html#FACT` is its place in the text.")
UNIT = DatabaseColumn(
    "unit", "ISO 4217 for money, `percent`, an SI symbol, or the singular noun that is counted."
)
COUNTS = DatabaseColumn("counts", "What is counted, in the words of an article.")
MEASURE = DatabaseColumn(
    "measure", "Stock, total, change, share, proposed or paid; empty where the text does not say."
)

FACT_TABLES = (
    DatabaseTable(
        "series",
        "Quantities with a history; their figures name them.",
        (
            key_column("The quantity."),
            DatabaseColumn("title", "What is counted and what was done to it, in the words of an article."),
            UNIT,
            COUNTS,
            MEASURE,
            DatabaseColumn("holder", "Whose it is.", to="actors"),
        ),
        series_rows,
    ),
    DatabaseTable(
        "figures",
        "Every figure of every article.",
        (
            NUMBER_COLUMN,
            FACT,
            ARTICLE,
            SENTENCE_COLUMN,
            DatabaseColumn("series", "The quantity whose history it is part of.", to="series"),
            DatabaseColumn("value", "The number, in `unit`; the lower end of a range.", ColumnType.NUMBER),
            DatabaseColumn("high", "The upper end of a range, in `unit`.", ColumnType.NUMBER),
            DatabaseColumn(
                "modifier", "About, over, at least, less than, at most, almost, up to; empty where exact."
            ),
            UNIT,
            COUNTS,
            MEASURE,
            DatabaseColumn("as_of", "The date it holds for, a TIMEX3 value, where the text says."),
            DatabaseColumn("holder", "Whose figure it is.", to="actors"),
            DatabaseColumn("part_of", "The figure of which it is a part.", ColumnType.INTEGER, to="figures"),
            DatabaseColumn("former", "1 where it is told as what was before.", ColumnType.INTEGER),
            EXACT,
        ),
        figure_rows,
    ),
    DatabaseTable(
        "dates",
        "Every expression of time in every article.",
        (
            NUMBER_COLUMN,
            FACT,
            ARTICLE,
            SENTENCE_COLUMN,
            DatabaseColumn("event", "The event that it dates, of several the first.", to="events"),
            DatabaseColumn("type", "DATE, TIME, DURATION or SET, as in TIMEX3."),
            DatabaseColumn("value", "The TIMEX3 value."),
            DatabaseColumn("mod", "The TIMEX3 modifier."),
            EARLIEST,
            LATEST,
            DatabaseColumn("basis", "What its days follow from."),
            DatabaseColumn("dated", "The words for what it dates."),
            EXACT,
        ),
        date_rows,
    ),
    DatabaseTable(
        "positions",
        "Who says what of what: every stance and every comment.",
        (
            NUMBER_COLUMN,
            FACT,
            ARTICLE,
            SENTENCE_COLUMN,
            DatabaseColumn("actor", "Who holds it; empty where the speaker is unclear.", to="actors"),
            DatabaseColumn("issue", "The issue it belongs to.", to="issues"),
            DatabaseColumn("stance", "Supports, opposes, conditional, undecided, or claims: takes no side."),
            DatabaseColumn("leaning", "Of a conditional one, the side it takes where its condition holds."),
            DatabaseColumn("threat", "1 where harm is announced, which is no support.", ColumnType.INTEGER),
            DatabaseColumn(
                "side", "For, against, undecided or not resolved, towards the issue's proposition."
            ),
            DatabaseColumn("object", "What is supported or opposed, in the words of the article."),
            DatabaseColumn("condition", "On which condition, in the words of the article."),
            DatabaseColumn("mode", "Direct (quoted), mixed (part quoted), reported (paraphrased) or act."),
            DatabaseColumn(
                "attributed_by", "Who says that the actor holds it, where that is another.", to="actors"
            ),
            START,
            LENGTH,
        ),
        position_rows,
    ),
)
