"""What people start from: a new desk, a new seed, an edition or an issue to keep. Never overwrites."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from slugify import slugify

from briefgen.load.content import Edition, IssueDefinition, editions
from briefgen.problems import BriefgenError
from briefgen.write import files

SITE = """\
# The only configuration of this desk. All of it is optional.
site:
  title: {title}
  description: ""
  # The address the site will have, with its path; feeds, sitemap and canonical links need it.
  # base_url: https://example.org/desk/
"""

IGNORE = """\
/site/
/.briefgen/
"""

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

ISSUE = """\
---
# content/issues/{slug}.md, proposed from the articles: give it the title and question of your readers.
title: {title}
question: {question}
# Terms of which one must stand in what somebody says; `a + b` needs both, `train*` takes every ending.
words:
{words}
---
"""

FOLDERS = (
    "seeds",
    "content/actors",
    "content/issues",
    "content/pages",
    "content/corrections",
    "content/editions",
)


def desk(folder: Path) -> Iterator[Path]:
    """Make an empty desk in `folder`; yields each file made. What is there already is left as it is."""
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    made = {
        folder / "content" / "site.yaml": SITE.format(title=_quoted(folder.absolute().name)),
        folder / ".gitignore": IGNORE,
    }
    for path, text in made.items():
        if not path.exists():
            files.put(path, text.encode())
            yield path


def seed(seeds: Path, title: str) -> Path:
    """Make a seed named after `title`; raises BriefgenError where there is one of that name."""
    return _new(seeds / f"{_name(title)}.md", SEED.format(title=_quoted(title)))


def edition(content: Path, kept: Edition) -> Path:
    """Keep an edition; raises BriefgenError where there is one of that name."""
    if _name(kept.name) != kept.name.lower():
        raise BriefgenError(f"{kept.name!r} is no name for an edition", hint=f"try {_name(kept.name)}")
    return _new(content / "editions" / f"{kept.name}.yaml", editions.dump(kept))


def issues(content: Path, proposed: Iterable[IssueDefinition]) -> Iterator[tuple[Path, bool]]:
    """Keep proposed issues; yields the file of each, and whether it is new. What is there stays."""
    for one in proposed:
        place = content / "issues" / f"{one.slug}.md"
        new = not place.exists()
        if new:
            files.put(place, issue(one).encode())
        yield place, new


def issue(proposed: IssueDefinition) -> str:
    """The file of a proposed issue."""
    words = "\n".join(f"  - {_quoted(word)}" for word in proposed.words)
    return ISSUE.format(
        slug=proposed.slug, title=_quoted(proposed.title), question=_quoted(proposed.question), words=words
    )


def _new(path: Path, text: str) -> Path:
    if path.exists():
        raise BriefgenError("is there already", path=str(path), hint="choose another name")
    files.put(path, text.encode())
    return path


def _name(title: str) -> str:
    name = slugify(title, max_length=60, word_boundary=True)
    if not name:
        raise BriefgenError(f"no file name can be made of {title!r}")
    return name


def _quoted(text: str) -> str:
    """`text` as a YAML string on one line."""
    escaped = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
