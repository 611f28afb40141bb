"""The tables of articles and their sentences, of actors with their roles, and of where they are named."""

from collections.abc import Iterable, Iterator

import msgspec

from briefgen.model import Stated
from briefgen.render import urls
from briefgen.render.atlas import homes
from briefgen.render.taken.data.tables import write_iso
from briefgen.render.taken.database.columns import (
    ColumnType,
    DatabaseColumn,
    DatabaseRow,
    DatabaseTable,
    Register,
    write_home,
)


def article_rows(register: Register) -> Iterator[DatabaseRow]:
    for number, brief in enumerate(register.briefs, 1):
        article, source = brief.article, brief.article.source
        told = register.atlas.datings.get(article.id) or article.published
        yield (
            number, article.slug, article.title.text, int(article.title.derived),
            _say_stated(article.publisher), "; ".join(each.text for each in article.authors) or None,
            _say_stated(article.place), article.kind, article.language, article.published.value or None,
            write_iso(told.earliest), write_iso(told.latest), told.basis, article.url or None,
            source.path if source else None, source.sha256 if source else None, urls.brief(article.slug),
        )  # fmt: skip


def _say_stated(stated: Stated | None) -> str | None:
    return stated.text if stated else None


def sentence_rows(register: Register) -> Iterator[DatabaseRow]:
    for brief in register.briefs:
        article, first = brief.article, register.firsts[brief.article.id]
        for number, span in enumerate(brief.findings.sentences, first):
            page = article.page(span.start) or None
            yield number, register.articles[article.id], span.start, span.of(article.text), page


def actor_rows(register: Register) -> Iterator[DatabaseRow]:
    for one in register.atlas.desk.actors:
        at = write_home(homes.find_actor_home(register.atlas, one))
        known = (one.note.wikidata or None, one.note.wikipedia or None) if one.note else (None, None)
        yield (
            one.id,
            one.name,
            one.kind,
            write_several(one.aliases),
            write_several(one.speaks_for),
            at,
            *known,
        )


def write_several(words: Iterable[str]) -> str:
    """Several values in one cell: a JSON list."""
    return msgspec.json.encode(tuple(words)).decode()


def list_roles(register: Register) -> Iterator[DatabaseRow]:
    told = ((one.id, role) for one in register.atlas.desk.actors for role in one.roles)
    for number, (actor, role) in enumerate(told, 1):
        yield number, actor, role.text, int(role.former), write_iso(role.earliest), write_iso(role.latest)


def mention_rows(register: Register) -> Iterator[DatabaseRow]:
    number = 0
    for brief in register.briefs:
        for mention, actor in brief.mentions():
            if actor in register.atlas.actors:
                number += 1
                told = mention.evidence
                article, sentence = register.articles[told.article], register.sentence(told)
                start, end = told.span.start, told.span.end
                yield number, article, actor, sentence, start, end - start, mention.form


ARTICLE = DatabaseColumn("article", "The article it stands in.", ColumnType.INTEGER, to="articles")
SENTENCE_COLUMN = DatabaseColumn(
    "sentence", "The sentence it stands in, of several the first.", ColumnType.INTEGER, to="sentences"
)
START = DatabaseColumn(
    "start", "Where it begins in the text of its article, in code points from 0.", ColumnType.INTEGER
)
LENGTH = DatabaseColumn("length", "How many code points of the text it rests on.", ColumnType.INTEGER)
EARLIEST = DatabaseColumn(
    "earliest", "The first day that it can be, as YYYY-MM-DD; empty where nothing is known."
)
LATEST = DatabaseColumn("latest", "The last day that it can be, as YYYY-MM-DD; empty where nothing is known.")
ADDRESS = DatabaseColumn("address", "Where it is read of, from the root of the site.")
NUMBER_COLUMN = DatabaseColumn("id", "A running number, good in this file alone.", ColumnType.INTEGER)


def key_column(says: str) -> DatabaseColumn:
    """The `id` that other tables name, the same in every file of the data."""
    return DatabaseColumn("id", says)


TEXT_TABLES = (
    DatabaseTable(
        "articles",
        "The articles of the desk, one a row.",
        (
            DatabaseColumn(
                "id",
                "Its place in the order of reading, from 1: good in this file alone.",
                ColumnType.INTEGER,
            ),
            DatabaseColumn("slug", "Its name in all files and addresses: `brief` elsewhere."),
            DatabaseColumn("title", "Its headline, or words of its first sentence."),
            DatabaseColumn(
                "derived",
                "1 where it has no headline and the title is from its first sentence.",
                ColumnType.INTEGER,
            ),
            DatabaseColumn("publisher", "Who published it, as it states."),
            DatabaseColumn("authors", "Who wrote it, as it states, with semicolons between."),
            DatabaseColumn("place", "Where it was written, as it states."),
            DatabaseColumn("kind", "Report, analysis, transcript, newsletter or statement."),
            DatabaseColumn("language", "An ISO 639-1 code."),
            DatabaseColumn("published", "Its date as it states it, ISO; empty where it states none."),
            EARLIEST,
            LATEST,
            DatabaseColumn("basis", "What its date rests on."),
            DatabaseColumn("url", "Where it was published, as it states."),
            DatabaseColumn("path", "Its file below seeds/."),
            DatabaseColumn("sha256", "The hash of that file."),
            ADDRESS,
        ),
        article_rows,
    ),
    DatabaseTable(
        "sentences",
        "Every sentence of every article, in reading order; `search` finds words in them.",
        (
            NUMBER_COLUMN,
            ARTICLE,
            START,
            DatabaseColumn("text", "The sentence, letter for letter."),
            DatabaseColumn(
                "page",
                "The page of its file on which it begins; empty where that has none.",
                ColumnType.INTEGER,
            ),
        ),
        sentence_rows,
    ),
    DatabaseTable(
        "actors",
        "People, organisations, states, places, groups, offices and unnamed sources.",
        (
            key_column("The actor, the same in every file."),
            DatabaseColumn("name", "The name that is shown."),
            DatabaseColumn("kind", "Person, organisation, state, place, group, office or unnamed."),
            DatabaseColumn("aliases", "What else it is called in the articles, as a JSON list."),
            DatabaseColumn("speaks_for", "Ids of those it represents, as a JSON list."),
            ADDRESS,
            DatabaseColumn("wikidata", "Its item in Wikidata, as an editor noted it."),
            DatabaseColumn("wikipedia", "The address of its article in Wikipedia, as an editor noted it."),
        ),
        actor_rows,
    ),
    DatabaseTable(
        "roles",
        "What actors are stated to be.",
        (
            NUMBER_COLUMN,
            DatabaseColumn("actor", "Who it is stated of.", to="actors"),
            DatabaseColumn("text", "The role in the words of an article."),
            DatabaseColumn("former", "1 where it is told as past.", ColumnType.INTEGER),
            DatabaseColumn("earliest", "The first dated article that states it, as YYYY-MM-DD."),
            DatabaseColumn("latest", "The last dated article that states it, as YYYY-MM-DD."),
        ),
        list_roles,
    ),
    DatabaseTable(
        "mentions",
        "Every place where an actor is named, described or meant by a pronoun.",
        (
            NUMBER_COLUMN,
            ARTICLE,
            DatabaseColumn("actor", "Who is named.", to="actors"),
            SENTENCE_COLUMN,
            START,
            LENGTH,
            DatabaseColumn("form", "Name, nominal or pronoun."),
        ),
        mention_rows,
    ),
)
