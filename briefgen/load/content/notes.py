"""The Markdown files of content/: actors, issues, pages. Front matter for what is settled, below it the note.

content/actors/NAME.md     name, kind, aliases, not_aliases
content/issues/SLUG.md     title, question, words, never
content/pages/SLUG.md      title
"""

from collections.abc import Iterator
from dataclasses import dataclass

from frontmatter.default_handlers import YAMLHandler

from briefgen.load import slugs, tree
from briefgen.load.content import ActorNote, EditorPage, IssueDefinition
from briefgen.load.content.entry import Entry, entry, nearest, parse
from briefgen.model import ActorKind
from briefgen.problems import ContentError

ACTOR = ("name", "kind", "aliases", "not_aliases")
ISSUE = ("title", "question", "words", "never")
PAGE = ("title",)


@dataclass(frozen=True, slots=True)
class Written:
    """A file in content/, read."""

    path: str
    """Below the content folder's parent."""
    stem: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    keys: Entry
    text: str


def actors(files: tuple[Written, ...]) -> tuple[ActorNote, ...]:
    """One actor a file; raises ContentError where two files name the same."""
    found = tuple(_actor(file) for file in files)
    _refuse_twins((one.name, one.place.path) for one in found)
    return found


def issues(files: tuple[Written, ...]) -> tuple[IssueDefinition, ...]:
    return tuple(_issue(file) for file in files)


def pages(files: tuple[Written, ...]) -> tuple[EditorPage, ...]:
    return tuple(_page(file) for file in files)


def _actor(file: Written) -> ActorNote:
    note = _note(file, ACTOR)
    kind = note.keys.words("kind").lower()
    if kind and kind not in list(ActorKind):
        line = note.keys.line("kind")
        raise note.keys.error(
            f"`kind` is no kind of actor: {kind[:40]}", line, nearest(kind, list(ActorKind))
        )
    return ActorNote(
        name=note.keys.needed("name"),
        kind=kind,
        aliases=note.keys.list("aliases"),
        not_aliases=note.keys.list("not_aliases"),
        note=note.text,
        place=note.keys.place,
    )


def _issue(file: Written) -> IssueDefinition:
    note = _note(file, ISSUE)
    if not note.keys.list("words"):
        hint = "terms that tell that a sentence is about this issue; `a + b` needs both"
        raise note.keys.error("`words` is missing", note.keys.place.line, hint)
    return IssueDefinition(
        slug=_slug(file),
        title=note.keys.needed("title"),
        question=note.keys.words("question"),
        words=note.keys.list("words"),
        never=note.keys.list("never"),
        note=note.text,
        place=note.keys.place,
    )


def _page(file: Written) -> EditorPage:
    note = _note(file, PAGE)
    return EditorPage(_slug(file), note.keys.needed("title"), note.text, note.keys.place)


def _slug(file: Written) -> str:
    slug = slugs.from_words(file.stem)
    if slug != file.stem:
        hint = f"rename it to {slug}.md" if slug else "use small letters, digits and hyphens"
        raise ContentError(
            "a file's name is its address: small letters, digits, hyphens", path=file.path, hint=hint
        )
    return slug


def _note(file: Written, known: tuple[str, ...]) -> Note:
    handler = YAMLHandler()
    first = f"begin with --- lines around {', '.join(known)}"
    if not handler.detect(file.text):
        raise ContentError("no front matter", path=file.path, line=1, hint=first)
    try:
        matter, text = handler.split(file.text)
    except ValueError:
        raise ContentError("front matter that is never closed", path=file.path, line=1, hint=first) from None
    found = parse(matter, file.path)
    if isinstance(found, tree.Leaf) and not found.text:
        found = tree.Fields((), 1)
    return Note(entry(found, file.path, known), text.strip())


def _refuse_twins(named: Iterator[tuple[str, str]]) -> None:
    seen: dict[str, str] = {}
    for name, path in named:
        if name.casefold() in seen:
            hint = f"{seen[name.casefold()]} names it already; make them one file"
            raise ContentError(f"`{name}` stands in two files", path=path, line=1, hint=hint)
        seen[name.casefold()] = path
