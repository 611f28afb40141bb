"""The Markdown files of content/: actors, issues, pages. Front matter for what is settled, below it the note.

content/actors/NAME.md     name, kind, aliases, not_aliases, wikidata, wikipedia
content/issues/SLUG.md     title, question, words, never, proposition, for, against
content/pages/SLUG.md      title
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeVar

from frontmatter.default_handlers import YAMLHandler

from briefgen.load import slugs
from briefgen.load.content import ActorNote, EditorPage, IssueDefinition, terms
from briefgen.model import ActorKind
from briefgen.problems import ContentError, Mistakes, name_nearest
from briefgen.typed import tree
from briefgen.typed.entry import Entry, Place, open_entry, parse_entry

ACTOR = ("name", "kind", "aliases", "not_aliases", "wikidata", "wikipedia")
ISSUE_KEYS = ("title", "question", "words", "never", "proposition", "for", "against")
PAGE_KEYS = ("title",)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file in content/, read."""

    path: str
    """Below the content folder's parent."""
    stem: str
    text: str


@dataclass(frozen=True, slots=True)
class ContentNote:
    keys: Entry
    text: str
    line: int
    """On which the text begins."""

    @property
    def place(self) -> Place:
        return replace(self.keys.place, note=self.line)


def read_actor_notes(files: tuple[ContentFile, ...]) -> tuple[ActorNote, ...]:
    """One actor a file. Raises ContentError with all that is wrong, as where two files name the same."""
    mistakes = Mistakes()
    found = mistakes.each(_read_actor_note, files)
    for twin in _find_twins(found):
        mistakes.note(twin)
    mistakes.settle()
    return found


def read_issues(files: tuple[ContentFile, ...]) -> tuple[IssueDefinition, ...]:
    """One issue a file; raises as `actors` does."""
    return _make_all(_read_issue, files)


def read_pages(files: tuple[ContentFile, ...]) -> tuple[EditorPage, ...]:
    """One page a file; raises as `actors` does."""
    return _make_all(_read_editor_page, files)


def _make_all(make: Callable[[ContentFile], T], files: tuple[ContentFile, ...]) -> tuple[T, ...]:
    mistakes = Mistakes()
    found = mistakes.each(make, files)
    mistakes.settle()
    return found


def _read_actor_note(file: ContentFile) -> ActorNote:
    with _open_note(file, ACTOR) as note:
        kind = note.keys.words("kind").lower()
        if kind and kind not in list(ActorKind):
            hint = name_nearest(kind, list(ActorKind))
            note.keys.wrong(f"`kind` is no kind of actor: {kind[:40]}", note.keys.line("kind"), hint)
        return ActorNote(
            name=note.keys.needed("name"),
            kind=kind,
            aliases=note.keys.list("aliases"),
            not_aliases=note.keys.list("not_aliases"),
            note=note.text,
            place=note.place,
            lines=_read_aliases(note.keys, "not_aliases", "aliases", "name"),
            wikidata=_read_known(note.keys, "wikidata", WIKIDATA, "as in `wikidata: Q212`"),
            wikipedia=_read_known(
                note.keys, "wikipedia", WIKIPEDIA, "as in `wikipedia: https://en.wikipedia.org/wiki/Ukraine`"
            ),
        )


WIKIDATA = re.compile(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d{0,11})")
WIKIPEDIA = re.compile(r"(https://[a-z][a-z-]{1,11}\.wikipedia\.org/wiki/[^\s?#<>\"]{1,300})")


def _read_known(keys: Entry, key: str, form: re.Pattern[str], hint: str) -> str:
    """What `key` holds, in its plain form; a mistake where it has another."""
    words = keys.words(key)
    found = form.fullmatch(words)
    if words and not found:
        keys.wrong(f"`{key}` is none: {words[:60]}", keys.line(key), hint)
    return found[1] if found else ""


def _read_aliases(keys: Entry, *names: str) -> tuple[tuple[str, int], ...]:
    """What stands behind each of these keys, with its line; the last key has the last word."""
    return tuple((leaf.text, leaf.line) for name in names for leaf in keys.leaves(name))


def _read_issue(file: ContentFile) -> IssueDefinition:
    with _open_note(file, ISSUE_KEYS) as note:
        if not note.keys.leaves("words"):
            hint = "terms that tell that a sentence is about this issue; `a + b` needs both"
            note.keys.wrong("`words` is missing", note.keys.place.line, hint)
        _check_sides(note.keys)
        return IssueDefinition(
            slug=_choose_file_slug(file, note.keys),
            title=note.keys.needed("title"),
            question=note.keys.words("question"),
            words=_read_terms(note.keys, "words"),
            never=_read_terms(note.keys, "never"),
            proposition=note.keys.words("proposition"),
            pro=_read_terms(note.keys, "for"),
            contra=_read_terms(note.keys, "against"),
            note=note.text,
            place=note.place,
        )


def _check_sides(keys: Entry) -> None:
    """A matter is for or against something that is said."""
    listed = next((key for key in ("for", "against") if keys.leaves(key)), "")
    if listed and not keys.words("proposition"):
        hint = "add `proposition:`, a sentence one can be for or against"
        keys.wrong(f"`{listed}` without `proposition`", keys.line(listed), hint)


def _read_editor_page(file: ContentFile) -> EditorPage:
    with _open_note(file, PAGE_KEYS) as note:
        return EditorPage(
            _choose_file_slug(file, note.keys), note.keys.needed("title"), note.text, note.place
        )


def _read_terms(keys: Entry, key: str) -> tuple[str, ...]:
    """The terms of `key`; one that could never be met is a mistake."""
    found = keys.leaves(key)
    for leaf in found:
        wrong, hint = terms.find_term_mistake(leaf.text)
        if wrong:
            keys.wrong(f"`{key}`: “{leaf.text[:60]}” {wrong}", leaf.line, hint)
    return tuple(leaf.text for leaf in found)


def _choose_file_slug(file: ContentFile, keys: Entry) -> str:
    """The file's name, which is its address below pages/ or issues/."""
    slug = slugs.in_folder(file.stem)
    if slug != file.stem:
        hint = f"rename it to {slug}.md" if slug else "use small letters, digits and hyphens"
        keys.wrong("a file's name is its address: small letters, digits, hyphens", 0, hint)
    elif slug in slugs.DEVICES:
        hint = f"rename it, as to {slug}-page.md"
        keys.wrong(f"`{slug}` is a device on Windows, which gives its name to no file", 0, hint)
    return slug


@contextmanager
def _open_note(file: ContentFile, known: tuple[str, ...]) -> Iterator[ContentNote]:
    handler = YAMLHandler()
    first = f"begin with --- lines around {', '.join(known)}"
    if not handler.detect(file.text):
        raise ContentError("no front matter", path=file.path, line=1, hint=first)
    try:
        matter, text = handler.split(file.text)
    except ValueError:
        raise ContentError("front matter that is never closed", path=file.path, line=1, hint=first) from None
    found = parse_entry(matter, file.path)
    if tree.is_empty(found):
        found = tree.Fields((), 1)
    with open_entry(found, file.path, known) as keys:
        lead = len(file.text) - len(text.lstrip())
        yield ContentNote(keys, text.strip(), 1 + file.text.count("\n", 0, lead) if text.strip() else 0)


def _find_twins(notes: Iterable[ActorNote]) -> Iterator[ContentError]:
    seen: dict[str, str] = {}
    for note in notes:
        name, path = note.name, note.place.path
        if name.casefold() in seen:
            hint = f"{seen[name.casefold()]} names it already; make them one file"
            line = note.place_of(name).line
            yield ContentError(f"`{name}` stands in two files", path=path, line=line, hint=hint)
        seen[name.casefold()] = path
