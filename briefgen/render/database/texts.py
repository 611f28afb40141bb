"""The tables of articles and their sentences, of actors with their roles, and of where they are named."""

from collections.abc import Iterable, Iterator

import msgspec

from briefgen.model import Stated
from briefgen.render import homes, urls
from briefgen.render.data.tables import write_iso
from briefgen.render.database.columns import Column, Kind, Register, Row, Table, write_home


def article_rows(register: Register) -> Iterator[Row]:
    for number, brief in enumerate(register.briefs, 1):
        article, source = brief.article, brief.article.source
        told = register.atlas.datings.get(article.id) or article.published
        yield (
            number, article.slug, article.title.text, int(article.title.derived), _text(article.publisher),
            "; ".join(each.text for each in article.authors) or None, _text(article.place), article.kind,
            article.language, article.published.value or None, write_iso(told.earliest),
            write_iso(told.latest), told.basis, article.url or None, source.path if source else None,
            source.sha256 if source else None, urls.brief(article.slug),
        )  # fmt: skip


def _text(stated: Stated | None) -> str | None:
    return stated.text if stated else None


def sentence_rows(register: Register) -> Iterator[Row]:
    for brief in register.briefs:
        article, first = brief.article, register.firsts[brief.article.id]
        for number, span in enumerate(brief.findings.sentences, first):
            page = article.page(span.start) or None
            yield number, register.articles[article.id], span.start, span.of(article.text), page


def actor_rows(register: Register) -> Iterator[Row]:
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


def roles(register: Register) -> Iterator[Row]:
    told = ((one.id, role) for one in register.atlas.desk.actors for role in one.roles)
    for number, (actor, role) in enumerate(told, 1):
        yield number, actor, role.text, int(role.former), write_iso(role.earliest), write_iso(role.latest)


def mention_rows(register: Register) -> Iterator[Row]:
    number = 0
    for brief in register.briefs:
        for mention, actor in brief.mentions():
            if actor in register.atlas.actors:
                number += 1
                told = mention.evidence
                article, sentence = register.articles[told.article], register.sentence(told)
                start, end = told.span.start, told.span.end
                yield number, article, actor, sentence, start, end - start, mention.form


ARTICLE = Column("article", "The article it stands in.", Kind.INTEGER, to="articles")
SENTENCE = Column(
    "sentence", "The sentence it stands in, of several the first.", Kind.INTEGER, to="sentences"
)
START = Column("start", "Where it begins in the text of its article, in code points from 0.", Kind.INTEGER)
LENGTH = Column("length", "How many code points of the text it rests on.", Kind.INTEGER)
EARLIEST = Column("earliest", "The first day that it can be, as YYYY-MM-DD; empty where nothing is known.")
LATEST = Column("latest", "The last day that it can be, as YYYY-MM-DD; empty where nothing is known.")
ADDRESS = Column("address", "Where it is read of, from the root of the site.")
NUMBER = Column("id", "A running number, good in this file alone.", Kind.INTEGER)


def key_column(says: str) -> Column:
    """The `id` that other tables name, the same in every file of the data."""
    return Column("id", says)


TABLES = (
    Table(
        "articles",
        "The articles of the desk, one a row.",
        (
            Column("id", "Its place in the order of reading, from 1: good in this file alone.", Kind.INTEGER),
            Column("slug", "Its name in all files and addresses: `brief` elsewhere."),
            Column("title", "Its headline, or words of its first sentence."),
            Column(
                "derived",
                "1 where it has no headline and the title is from its first sentence.",
                Kind.INTEGER,
            ),
            Column("publisher", "Who published it, as it states."),
            Column("authors", "Who wrote it, as it states, with semicolons between."),
            Column("place", "Where it was written, as it states."),
            Column("kind", "Report, analysis, transcript, newsletter or statement."),
            Column("language", "An ISO 639-1 code."),
            Column("published", "Its date as it states it, ISO; empty where it states none."),
            EARLIEST,
            LATEST,
            Column("basis", "What its date rests on."),
            Column("url", "Where it was published, as it states."),
            Column("path", "Its file below seeds/."),
            Column("sha256", "The hash of that file."),
            ADDRESS,
        ),
        article_rows,
    ),
    Table(
        "sentences",
        "Every sentence of every article, in reading order; `search` finds words in them.",
        (
            NUMBER,
            ARTICLE,
            START,
            Column("text", "The sentence, letter for letter."),
            Column(
                "page", "The page of its file on which it begins; empty where that has none.", Kind.INTEGER
            ),
        ),
        sentence_rows,
    ),
    Table(
        "actors",
        "People, organisations, states, places, groups, offices and unnamed sources.",
        (
            key_column("The actor, the same in every file."),
            Column("name", "The name that is shown."),
            Column("kind", "Person, organisation, state, place, group, office or unnamed."),
            Column("aliases", "What else it is called in the articles, as a JSON list."),
            Column("speaks_for", "Ids of those it represents, as a JSON list."),
            ADDRESS,
            Column("wikidata", "Its item in Wikidata, as an editor noted it."),
            Column("wikipedia", "The address of its article in Wikipedia, as an editor noted it."),
        ),
        actor_rows,
    ),
    Table(
        "roles",
        "What actors are stated to be.",
        (
            NUMBER,
            Column("actor", "Who it is stated of.", to="actors"),
            Column("text", "The role in the words of an article."),
            Column("former", "1 where it is told as past.", Kind.INTEGER),
            Column("earliest", "The first dated article that states it, as YYYY-MM-DD."),
            Column("latest", "The last dated article that states it, as YYYY-MM-DD."),
        ),
        roles,
    ),
    Table(
        "mentions",
        "Every place where an actor is named, described or meant by a pronoun.",
        (
            NUMBER,
            ARTICLE,
            Column("actor", "Who is named.", to="actors"),
            SENTENCE,
            START,
            LENGTH,
            Column("form", "Name, nominal or pronoun."),
        ),
        mention_rows,
    ),
)
