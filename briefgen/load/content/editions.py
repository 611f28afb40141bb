"""content/editions/NAME.yaml: the facts as they stood at one briefing. `read` and `dump` share the format.

Written by a command, made to be committed and read: sorted, one field a line, empty ones left out.
"""

from collections.abc import Iterator
from dataclasses import astuple, fields
from functools import partial

from briefgen.load.content import Edition, EditionFact
from briefgen.load.content.notes import ContentFile
from briefgen.load.head import days
from briefgen.problems import Mistakes
from briefgen.typed import tree
from briefgen.typed.entry import Entry, open_entry, parse_entry
from briefgen.typed.scalar import write_scalar

EDITION_COMMENT = """\
# The facts of the desk at this briefing, for "what changed since". Written by `briefgen edition`;
# keep it as it is: pages compare what is known now with what stands here.
"""

EDITION_VALUES = 5_000_000
EDITION_KEYS = ("newest", "before", "articles", "facts")
FACT = tuple(field.name for field in fields(EditionFact))
ALWAYS = ("id", "article", "family", "exact", "state")


def read_editions(files: tuple[ContentFile, ...]) -> tuple[Edition, ...]:
    """One edition a file; raises ContentError with all that is wrong."""
    mistakes = Mistakes()
    found = mistakes.each(_read_edition, files)
    mistakes.settle()
    return found


def dump_edition(edition: Edition) -> str:
    """`edition` as the text of its file; the same for the same facts in any order."""
    return EDITION_COMMENT + "".join(_edition_lines(edition))


def _read_edition(file: ContentFile) -> Edition:
    with open_entry(parse_entry(file.text, file.path, nodes=EDITION_VALUES), file.path, EDITION_KEYS) as keys:
        return Edition(
            name=file.stem,
            articles=keys.list("articles"),
            facts=keys.mistakes.each(partial(_read_fact, path=file.path), _read_fact_trees(keys)),
            place=keys.place,
            newest=_read_newest(keys),
            before=_count_before(keys),
        )


def _read_newest(keys: Entry) -> str:
    words = keys.words("newest")
    if words and days.parse_day(words) is None:
        keys.wrong("`newest` is no date", keys.line("newest"), "write it as 2025-04-30")
    return words


def _count_before(keys: Entry) -> int:
    words = keys.words("before") or "0"
    if not words.isdecimal():
        keys.wrong(
            "`before` is no number", keys.line("before"), "how many editions were kept before this one"
        )
        return 0
    return int(words)


def _read_fact_trees(keys: Entry) -> tuple[tree.YamlTree, ...]:
    value = keys.get("facts")
    if isinstance(value, tree.Items):
        return value.trees
    if value is None or tree.is_empty(value):
        return ()
    raise keys.error("`facts` must be a list", value.line, "`briefgen edition` writes these files")


def _read_fact(value: tree.YamlTree, path: str) -> EditionFact:
    with open_entry(value, path, FACT) as one:
        for key in ALWAYS:
            one.needed(key)
        return EditionFact(**{key: one.exact(key) for key in FACT})


def _edition_lines(edition: Edition) -> Iterator[str]:
    yield from (f"newest: {edition.newest}\n" for _ in edition.newest[:1])
    yield from (f"before: {edition.before}\n" for _ in range(min(edition.before, 1)))
    yield "articles:\n" if edition.articles else "articles: []\n"
    yield from (f"  - {write_scalar(slug)}\n" for slug in sorted(edition.articles))
    yield "facts:\n" if edition.facts else "facts: []\n"
    for fact in sorted(edition.facts, key=lambda fact: (fact.article, fact.id, astuple(fact))):
        told = [f"{key}: {write_scalar(value)}\n" for key in FACT if (value := str(getattr(fact, key)))]
        yield "  - " + "    ".join(told)
