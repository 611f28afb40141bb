"""content/site.yaml as one frozen Config.

Only this file reads the configuration, and `load` alone reads the rest of content/.
"""

from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from typing import Annotated, Any, get_args, get_type_hints
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta

from briefgen.problems import ContentError
from briefgen.typed import tree
from briefgen.typed.entry import Entry, entry, parse

Count = Annotated[int, Meta(ge=1, le=10**12, description="a whole number from 1 to 1,000,000,000,000")]
Seconds = Annotated[float, Meta(gt=0, le=86_400, description="a number above 0, 86400 at most")]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2}$", description="a code of two small letters")]
Package = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_]*$", description="the name of an installed spaCy model")]
Title = Annotated[str, Meta(min_length=1, max_length=200, description="words, 200 letters at most")]
Words = Annotated[str, Meta(max_length=1000, description="words, 1,000 letters at most")]
"""What a key holds; the description is what a person is told who wrote something else."""


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What the pages need."""

    title: Title = "Briefing desk"
    description: Words = ""
    base_url: Words = ""
    """With a trailing slash; empty where the site has no address yet."""
    language: Language = "en"
    page_size: Count = 50


@dataclass(frozen=True, slots=True)
class LanguageConfig:
    """What parsing needs."""

    model: Package = ""
    """A spaCy package name; empty takes the official small one, else its copy that we bring."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps for one article; a breach costs that article alone."""

    bytes: Count = 5_000_000
    lines: Count = 50_000
    line_length: Count = 100_000
    words: Count = 100_000
    depth: Count = 500
    seconds: Seconds = 60.0
    front_matter_nodes: Count = 1_000


@dataclass(frozen=True, slots=True)
class Config:
    site: SiteConfig = field(default_factory=SiteConfig)
    language: LanguageConfig = field(default_factory=LanguageConfig)
    limits: Limits = field(default_factory=Limits)


NAME = "site.yaml"
NODES = 10_000
"""Values of the file at most."""

EXAMPLES = {"base_url": "https://example.org/desk/", "model": "en_core_web_md"}
"""What a hint shows where the default would show nothing."""


def read(content: Path) -> Config:
    """The configuration of the desk whose content folder is `content`; defaults where it has no site.yaml.

    Raises ContentError with all that is wrong, each with path, line and hint.
    """
    path = content / NAME
    if not path.exists():
        return Config()
    where = f"{content.name}/{NAME}"
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"cannot be read: {error}", path=where, hint="save it as UTF-8") from error
    found = parse(text, where, nodes=NODES)
    return Config() if tree.is_empty(found) else _config(found, where)


def _config(found: tree.Tree, where: str) -> Config:
    with entry(found, where, _names(Config)) as keys:
        return replace(Config(), **dict(keys.mistakes.each(partial(_section, path=where), keys.said)))


def _section(said: tuple[str, tree.Tree], path: str) -> tuple[str, Any]:
    """The name of a section, and its defaults with what is said."""
    name, value = said
    section = getattr(Config(), name)
    with entry(value, path, _names(type(section))) as keys:
        return name, replace(section, **dict(keys.mistakes.each(partial(_value, keys, name), keys.said)))


def _value(keys: Entry, section: str, said: tuple[str, tree.Tree]) -> tuple[str, Any]:
    """A key, and what is said as the type of its field."""
    name, value = said
    type_ = get_type_hints(type(getattr(Config(), section)), include_extras=True)[name]
    try:
        found = msgspec.convert(_plain(value), type_, strict=False)
        return name, address(found) if name == "base_url" else found
    except msgspec.ValidationError:
        told = f", not `{value.text[:40]}`" if isinstance(value, tree.Leaf) else ""
        message = f"must be {_meant(type_)}{told}"
    except ValueError as error:
        message = f"is no address of a site: {error}"
    example = getattr(getattr(Config(), section), name) or EXAMPLES.get(name, "")
    raise keys.error(f"`{section}.{name}` {message}", value.line, f"as in `{name}: {example}`")


def _names(noun: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(noun))


def _plain(value: tree.Tree) -> Any:
    """Strings, lists and mappings."""
    if isinstance(value, tree.Fields):
        return {key.text: _plain(each) for key, each in value.pairs}
    return value.text if isinstance(value, tree.Leaf) else [_plain(each) for each in value.trees]


def _meant(type_: Any) -> str:
    """What a field holds, in words."""
    told = (meta.description for meta in get_args(type_)[1:] if isinstance(meta, Meta))
    return next((words for words in told if words), "something else")


def address(url: str) -> str:
    """`url` as the base of a site: http or https, with a trailing slash; raises ValueError elsewhere."""
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment):
        raise ValueError("an address begins with https:// or http:// and has no `?` or `#`")
    return url.rstrip("/") + "/" if url else ""
