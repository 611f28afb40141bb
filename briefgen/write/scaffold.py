"""What people start from: a new desk, a new seed, an edition or an issue to keep. Never overwrites."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefgen import addresses
from briefgen.load.content import Edition, IssueDefinition, editions
from briefgen.problems import BriefgenError, UsageError
from briefgen.render.templating import shipped
from briefgen.write import files

SEED = """\
---
title: {title}
# What the article states wins over what briefgen finds in it; leave a line out where nothing is stated.
# date: 2026-01-31
# publisher:
# author:
# url: https://
# kind: report        # or analysis, transcript, newsletter, statement
---

"""

ISSUE_SCAFFOLD = """\
---
# content/issues/{slug}.md, proposed from the articles: give it the title and question of your readers.
title: {title}
question: {question}
# Terms of which one must stand in what somebody says; `a + b` needs both, `train*` takes every ending.
words:
{words}
---
"""

STARTERS = "starters"
"""The folder of desks to begin with: one without an article, one with a story."""
EMPTY, EXAMPLE = "empty", "example"
TITLE = b"TITLE"
"""What stands in an empty desk for the name of its folder."""


def make_desk(folder: Path) -> Iterator[Path]:
    """Make an empty desk in `folder`; yields each file made. What is there already is left as it is."""
    title = _quote_yaml(folder.absolute().name).encode()
    for path, data in _starter_files(EMPTY):
        if not (folder / path).exists():
            files.put_file(folder / path, data.replace(TITLE, title))
            yield folder / path


def lay_example(folder: Path) -> Iterator[Path]:
    """Make a small running desk in `folder`; raises BriefgenError where something lies there."""
    if folder.exists() and any(folder.iterdir()):
        raise BriefgenError("is not empty", path=str(folder), hint="an example needs a folder of its own")
    for path, data in _starter_files(EXAMPLE):
        files.put_file(folder / path, data)
        yield folder / path


def _starter_files(name: str) -> Iterator[tuple[Path, bytes]]:
    """The files of a desk to begin with, by their paths in it."""
    home = shipped(STARTERS) / name
    for path in sorted(home.rglob("*")):
        if path.is_file():
            yield path.relative_to(home), path.read_bytes()


def lay_seed(seeds: Path, title: str) -> Path:
    """Make a seed named after `title`; raises BriefgenError where there is one of that name."""
    return _write_new(seeds / f"{_file_name_of(title)}.md", SEED.format(title=_quote_yaml(title)))


def edition_place(content: Path, name: str) -> Path:
    """Where an edition by that name is to be kept; raises BriefgenError where it cannot be."""
    if _file_name_of(name) != name.lower():
        raise UsageError(f"{name!r} is no name for an edition", hint=f"try {_file_name_of(name)}")
    return _refuse_taken_path(content / "editions" / f"{name}.yaml")


def keep_edition(place: Path, kept: Edition) -> Path:
    """Keep an edition; raises BriefgenError where there is one by now."""
    return _write_new(place, editions.dump_edition(kept))


def keep_issues(content: Path, proposed: Iterable[IssueDefinition]) -> Iterator[tuple[Path, bool]]:
    """Keep proposed issues; yields the file of each, and whether it is new. What is there stays."""
    for one in proposed:
        place = content / "issues" / f"{one.slug}.md"
        new = not place.exists()
        if new:
            files.put_file(place, write_issue(one).encode())
        yield place, new


def write_issue(proposed: IssueDefinition) -> str:
    """The file of a proposed issue."""
    words = "\n".join(f"  - {_quote_yaml(word)}" for word in proposed.words)
    return ISSUE_SCAFFOLD.format(
        slug=proposed.slug,
        title=_quote_yaml(proposed.title),
        question=_quote_yaml(proposed.question),
        words=words,
    )


def _write_new(path: Path, text: str) -> Path:
    files.put_file(_refuse_taken_path(path), text.encode())
    return path


def _refuse_taken_path(path: Path) -> Path:
    if path.exists():
        raise BriefgenError("is there already", path=str(path), hint="choose another name")
    return path


def _file_name_of(title: str) -> str:
    name = addresses.first_words(title, 60)
    if not name:
        raise UsageError(f"no file name can be made of {title!r}", hint="a name holds a letter or a digit")
    return name


def _quote_yaml(text: str) -> str:
    """`text` as a YAML string on one line."""
    escaped = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
