"""content/site.yaml as one frozen Config.

Only this file reads the configuration, and `load` alone reads the rest of content/.
"""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, get_args, get_type_hints
from urllib.parse import SplitResult, urlsplit

import msgspec
from msgspec import Meta

from briefgen import regular
from briefgen.allowances import Acceptance, Skip, read_acceptances, read_skips
from briefgen.problems import ContentError
from briefgen.typed import tree
from briefgen.typed.entry import Entry, Place, open_entry, parse_entry
from briefgen.typed.flags import read_flag

BoundedCount = Annotated[int, Meta(ge=1, le=10**12, description="a whole number from 1 to 1,000,000,000,000")]
Seconds = Annotated[float, Meta(gt=0, le=86_400, description="a number above 0, 86400 at most")]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2}$", description="a code of two small letters")]
Package = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_]*$", description="the name of an installed spaCy model")]
BoundedTitle = Annotated[str, Meta(min_length=1, max_length=200, description="words, 200 letters at most")]
BoundedText = Annotated[str, Meta(max_length=1000, description="words, 1,000 letters at most")]
CssColour = Annotated[str, Meta(pattern=r"^#?([0-9A-Fa-f]{3}){1,2}$", description="a colour")]
Foot = Annotated[str, Meta(max_length=5000, description="Markdown, 5,000 letters at most")]
Switch = Annotated[bool, Meta(description="true or false")]
"""What a key holds; the description is what a person is told who wrote something else."""


@dataclass(frozen=True, slots=True)
class NavEntry:
    """One entry of the desk's own navigation."""

    text: str
    to: str
    """A page's address seen from the top of the site, or a whole address of the web."""
    place: Place


Navigation = Annotated[tuple[NavEntry, ...], Meta(description="`Text: address` lines")]


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What the pages need."""

    title: BoundedTitle = "Briefing desk"
    description: BoundedText = ""
    base_url: BoundedText = ""
    """With a trailing slash; empty where the site has no address yet."""
    language: Language = "en"
    page_size: BoundedCount = 50
    colour: CssColour = ""
    """`#rrggbb`, of the band on top and of small titles; empty: as shipped."""
    logo: BoundedText = ""
    """A picture beside the title, seen from the desk's folder: `static/logo.svg`."""
    nav: Navigation = ()
    """What the navigation holds; empty: the site's main pages."""
    footer: Foot = ""
    """Markdown for the foot of every page; its addresses are seen from the top of the site."""
    frames: Switch = False
    database: Switch = False
    graphs: Switch = False


@dataclass(frozen=True, slots=True)
class LanguageConfig:
    """What parsing needs."""

    model: Package = ""
    """A spaCy package name; empty takes the official small one, else its copy that we bring."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps for one article; a breach costs that article alone."""

    bytes: BoundedCount = 5_000_000
    lines: BoundedCount = 50_000
    line_length: BoundedCount = 100_000
    words: BoundedCount = 100_000
    depth: BoundedCount = 500
    seconds: Seconds = 60.0
    memory: BoundedCount = 2_000_000_000
    """Bytes that reading may take beyond those its process holds when it begins."""
    front_matter_nodes: BoundedCount = 1_000


@dataclass(frozen=True, slots=True)
class Config:
    site: SiteConfig = field(default_factory=SiteConfig)
    language: LanguageConfig = field(default_factory=LanguageConfig)
    limits: Limits = field(default_factory=Limits)
    skip: tuple[Skip, ...] = ()
    accept: tuple[Acceptance, ...] = ()
    originals: bool = False
    """Whether the files of the articles stand on the site, beside their source pages."""
    parquet: bool = False
    """Whether the tables stand on the site as Parquet files too, which needs `briefgen[parquet]`."""


SITE_FILE, CONFIG_VALUES = "site.yaml", 10_000  # values of the file at most
LINK_SCHEMES = {"http", "https", "mailto"}
COMMENTED = re.compile(r"colour:[ \t]*#[0-9A-Fa-f]{3}")  # to YAML that is no colour but a comment
STATIC = "static/"  # where a desk's pictures lie, seen from its folder
PICTURES = frozenset((".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"))


def _read_parquet(value: tree.YamlTree, path: str) -> bool:
    """`true` or `false`; true only where the library that makes the files is installed."""
    from briefgen import libraries  # noqa: PLC0415 (only where it is asked for)

    wanted = read_flag(value, path, "parquet")
    if wanted and not libraries.is_installed("pyarrow"):
        hint = "pip install 'briefgen[parquet]', or take the line out: `site.database` has the same tables"
        raise ContentError(
            "`parquet` needs pyarrow, which is not installed", path=path, line=value.line, hint=hint
        )
    return wanted


ALONE: dict[str, Callable[[tree.YamlTree, str], Any]] = {
    "skip": read_skips,
    "accept": read_acceptances,
    "originals": partial(read_flag, name="originals"),
    "parquet": _read_parquet,
}
"""The keys of the top that hold no keys of their own."""
EXAMPLES = {
    "base_url": "https://example.org/desk/",
    "model": "en_core_web_md",
    "colour": '"#7a1f2b"',
    "logo": "static/logo.svg",
    "nav": "{Issues: issues.html, Our paper: https://example.org/}",
}
"""What a hint shows where the default would show nothing."""


def read_config(content: Path) -> Config:
    """The configuration of the desk whose content folder is `content`; defaults where it has no site.yaml.

    Raises ContentError with all that is wrong, each with path, line and hint.
    """
    path = content / SITE_FILE
    if not os.path.lexists(path):
        return Config()
    where = f"{content.name}/{SITE_FILE}"
    try:
        text = regular.read_regular(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError(f"cannot be read: {error}", path=where, hint="save it as UTF-8") from error
    except OSError as error:
        raise ContentError(f"cannot be read: {error.strerror}", path=where) from error
    found = parse_entry(text, where, nodes=CONFIG_VALUES)
    _refuse_comment(text, where)
    return Config() if tree.is_empty(found) else _read_config(found, where, content.parent)


def _refuse_comment(text: str, where: str) -> None:
    for number, line in enumerate(text.splitlines(), 1):
        if COMMENTED.match(line.lstrip(" \t")):
            message = "`site.colour` is empty: what follows # is a comment"
            raise ContentError(message, path=where, line=number, hint=_as_in("colour"))


def _read_config(found: tree.YamlTree, where: str, desk: Path) -> Config:
    sections = (name for name in _field_names(Config) if name not in ALONE)
    below = {key: name for name in sections for key in _field_names(type(getattr(Config(), name)))}
    with open_entry(found, where, _field_names(Config), below) as keys:
        read_section = partial(_read_section, path=where, desk=desk)
        return replace(Config(), **dict(keys.mistakes.each(read_section, keys.said)))


def _read_section(said: tuple[str, tree.YamlTree], path: str, desk: Path) -> tuple[str, Any]:
    """The name of a section, and its defaults with what is said."""
    name, value = said
    if name in ALONE:
        return name, ALONE[name](value, path)
    section = getattr(Config(), name)
    with open_entry(value, path, _field_names(type(section))) as keys:
        read_value = partial(_read_value, keys, name, desk)
        return name, replace(section, **dict(keys.mistakes.each(read_value, keys.said)))


def _read_value(keys: Entry, section: str, desk: Path, said: tuple[str, tree.YamlTree]) -> tuple[str, Any]:
    """A key, and what is said as the type of its field."""
    name, value = said
    if name == "nav":
        return name, _read_navigation(keys, value)
    type_ = get_type_hints(type(getattr(Config(), section)), include_extras=True)[name]
    try:
        return name, _check_value(name, msgspec.convert(_to_plain_value(value), type_, strict=False), desk)
    except msgspec.ValidationError:
        told = f", not `{value.text[:40]}`" if isinstance(value, tree.YamlLeaf) else ""
        message, hints = f"must be {_describe_type(type_)}{told}", []
    except ValueError as error:
        message, *hints = error.args
    hint = hints[0] if hints else _as_in(name, getattr(getattr(Config(), section), name))
    raise keys.error(f"`{section}.{name}` {message}", value.line, hint)


def _as_in(name: str, example: object = "") -> str:
    return f"as in `{name}: {example or EXAMPLES.get(name, '')}`"


def _check_value(name: str, value: Any, desk: Path) -> Any:
    """`value` as the pages need it; raises ValueError where it cannot be used."""
    checks: dict[str, Callable[[str], str]] = {
        "base_url": read_address,
        "colour": normalise_colour,
        "logo": partial(check_picture, desk=desk),
        "model": check_model,
    }
    return checks[name](value) if name in checks else value


def _read_navigation(keys: Entry, value: tree.YamlTree) -> tuple[NavEntry, ...]:
    """The entries of `nav`; a mistake for each that leads nowhere."""
    if not isinstance(value, tree.Fields):
        raise keys.error("`site.nav` must be `Text: address` lines", value.line, _as_in("nav"))
    return tuple(keys.mistakes.each(partial(_read_nav_entry, keys), value.pairs))


def _read_nav_entry(keys: Entry, pair: tuple[tree.YamlLeaf, tree.YamlTree]) -> NavEntry:
    text, to = pair
    if not text.text.strip() or not isinstance(to, tree.YamlLeaf) or not _leads_somewhere(to.text):
        raise keys.error(f"`site.nav` has no address for `{text.text[:40]}`", text.line, _as_in("nav"))
    return NavEntry(text.text, to.text, Place(keys.path, text.line))


def _leads_somewhere(to: str) -> bool:
    """Whether `to` is a page of the site, seen from its top, or an address of the web."""
    parts = _split_url(to)
    inside = parts.path and not parts.scheme and to[0] not in "/\\" and ".." not in to.split("/")
    return parts.scheme in LINK_SCHEMES or bool(inside)


def _field_names(noun: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(noun))


def _to_plain_value(value: tree.YamlTree) -> Any:
    """Strings, lists and mappings."""
    if isinstance(value, tree.Fields):
        return {key.text: _to_plain_value(each) for key, each in value.pairs}
    return value.text if isinstance(value, tree.YamlLeaf) else [_to_plain_value(each) for each in value.trees]


def _describe_type(type_: Any) -> str:
    """What a field holds, in words."""
    told = (meta.description for meta in get_args(type_)[1:] if isinstance(meta, Meta))
    return next((words for words in told if words), "something else")


def read_address(url: str) -> str:
    """`url` as the base of a site: http or https, with a trailing slash; raises ValueError elsewhere."""
    parts = _split_url(url)
    if url and (parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment):
        raise ValueError("is no address of a site: one begins with https:// or http:// and has no `?` or `#`")
    return url.rstrip("/") + "/" if url else ""


def check_model(package: str) -> str:
    """`package`, a language model that is installed; raises ValueError, with a hint, where it is not."""
    from briefgen import libraries  # noqa: PLC0415 (only where one is named)

    if package and not libraries.is_installed(package):
        raise ValueError(f"is `{package}`, which is not installed", libraries.how_to_get(package))
    return package


def normalise_colour(words: str) -> str:
    """`words`, a colour, as `#rrggbb`."""
    digits = words.lstrip("#").lower()
    return f"#{digits if len(digits) == 6 else ''.join(2 * digit for digit in digits)}"


def check_picture(path: str, desk: Path) -> str:
    """`path`, a picture below the static/ of `desk`; raises ValueError where there is none."""
    parts = PurePosixPath(path).parts
    if not path.startswith(STATIC) or ".." in parts or not (desk / path).is_file():
        raise ValueError(f"must be a picture in the desk's {STATIC}, and there is no {path[:80]}")
    if PurePosixPath(path).suffix.lower() not in PICTURES:
        raise ValueError(f"must be a picture ({', '.join(sorted(PICTURES))})")
    return path


def _split_url(url: str) -> SplitResult:
    """The parts of `url`; all of them empty where it is none."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")
