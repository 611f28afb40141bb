"""Slips in a desk's look that would pass in silence: a template nobody uses, a style that takes too much."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from briefgen.problems import Code, Problem
from briefgen.render import templating, urls
from briefgen.render.look.assets import LITTER, ROOT, STATIC
from briefgen.render.templating import Templates

FOLDERS = ("templates", STATIC, ROOT)
NAME_LIKENESS = 0.85
"""How like a folder's name must be to one of ours: a desk may have folders of its own."""
LIKE = 0.9
"""How like a file of static/ must be to one that pages link: a desk has pictures and styles of its own."""
TOKENS = "css/tokens.css"
OWN_STYLE = urls.DESK_STYLE.removeprefix(f"{STATIC}/")
CUSTOM_PROPERTY = re.compile(r"(--[\w-]{1,80})[ \t]{0,8}:")
MOST_NAMES = 3
README = "readme"


def find_slips(folder: Path | None, templates: Templates, used: Iterable[str]) -> tuple[Problem, ...]:
    """What of the desk in `folder` nobody meets; `used` are the templates that pages are made with."""
    if folder is None:
        return ()
    return (
        *_unused_templates(folder, templates, used),
        *_misnamed_folders(folder),
        *_misplaced_files(folder),
        *_thinner_tokens(folder),
    )


def _unused_templates(folder: Path, templates: Templates, used: Iterable[str]) -> Iterator[Problem]:
    reached = templates.reach(used)
    home = folder / "templates"
    for name in () if templates.is_open(reached) else _template_names(home):
        if name not in reached:
            near = get_close_matches(name, sorted(templates.names()), n=1)
            hint = f"did you mean templates/{near[0]}?" if near else "no page and no other template names it"
            yield Problem(f"templates/{name}", 0, Code.CONTENT_UNREAD, "nobody uses this template", hint)


def _template_names(home: Path) -> Iterator[str]:
    for path in sorted(home.rglob("*")):
        name = path.relative_to(home)
        left = path.name.startswith((".", "_", "#")) or path.name.endswith("~") or path.stem.lower() == README
        if path.is_file() and not left and LITTER.isdisjoint(name.parts):
            yield name.as_posix()


def _misnamed_folders(folder: Path) -> Iterator[Problem]:
    """A folder beside content/ with a slip in its name, where none has the right one."""
    there = {path.name for path in folder.iterdir() if path.is_dir()} if folder.is_dir() else set()
    for name in sorted(there - {*FOLDERS}):
        near = get_close_matches(
            name.lower(), [each for each in FOLDERS if each not in there], 1, NAME_LIKENESS
        )
        if near:
            hint = f"did you mean {near[0]}/?"
            yield Problem(f"{name}/", 0, Code.CONTENT_UNREAD, "nobody reads this", hint)


def _misplaced_files(folder: Path) -> Iterator[Problem]:
    """A file in static/ that was meant to take the place of a shipped one, as its name tells."""
    home = templating.shipped(STATIC)
    known = sorted({*_template_names(home), OWN_STYLE})
    for name in _template_names(folder / STATIC) if folder / STATIC != home else ():
        if name not in known:
            same = [one for one in known if one.rpartition("/")[2] == name.rpartition("/")[2].lower()]
            near = same or get_close_matches(name.lower(), known, 1, LIKE)
            if near:
                hint = f"did you mean {STATIC}/{near[0]}?"
                yield Problem(f"{STATIC}/{name}", 0, Code.CONTENT_UNREAD, "no page links this", hint)


def _thinner_tokens(folder: Path) -> Iterator[Problem]:
    """A tokens.css of the desk's own that leaves out names which every style stands on."""
    own, shipped = folder / STATIC / TOKENS, templating.shipped(STATIC) / TOKENS
    if own.is_file() and own != shipped:
        lacks = sorted(_names_in_style(shipped) - _names_in_style(own))
        if lacks:
            shown = ", ".join(lacks[:MOST_NAMES]) + (", …" if len(lacks) > MOST_NAMES else "")
            told = f"takes the place of the shipped style and lacks {len(lacks)} of its names ({shown})"
            hint = f"write only what changes, into {STATIC}/css/desk.css"
            yield Problem(f"{STATIC}/{TOKENS}", 0, Code.STYLE_PARTIAL, told, hint)


def _names_in_style(style: Path) -> frozenset[str]:
    return frozenset(CUSTOM_PROPERTY.findall(style.read_text("utf-8", "replace")))
