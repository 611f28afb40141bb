"""content/site.yaml as one frozen Config.

Only this file reads the configuration, and `load` alone reads the rest of content/.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, get_type_hints
from urllib.parse import urlsplit

import msgspec
import yaml

from briefgen.problems import ContentError

Count = Annotated[int, msgspec.Meta(ge=1, le=10**12)]
Language = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2}$")]
Package = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_]*$")]


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What the pages need."""

    title: Annotated[str, msgspec.Meta(min_length=1, max_length=200)] = "Briefing desk"
    description: Annotated[str, msgspec.Meta(max_length=1000)] = ""
    base_url: str = ""
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
    seconds: Annotated[float, msgspec.Meta(gt=0, le=86_400)] = 60.0
    front_matter_nodes: Count = 1_000


@dataclass(frozen=True, slots=True)
class Config:
    site: SiteConfig = field(default_factory=SiteConfig)
    language: LanguageConfig = field(default_factory=LanguageConfig)
    limits: Limits = field(default_factory=Limits)


NAME = "site.yaml"
DEEPEST = 2
"""Sections, and the keys in them."""

NOTHING = ("", "~", "null")


def read(content: Path) -> Config:
    """The configuration of the desk whose content folder is `content`; defaults where it has no site.yaml.

    Raises ContentError with path and line where the file is not what it must be.
    """
    path = content / NAME
    if not path.exists():
        return Config()
    where = f"{content.name}/{NAME}"
    node = _node(path, where)
    if node is None:
        return Config()
    for key, known in _unknown(node, Config):
        raise ContentError(f"no key `{key.value}`", path=where, line=_line(key), hint=_hint(key.value, known))
    return _checked(_converted(node, where), node, where)


def _node(path: Path, where: str) -> yaml.Node | None:
    try:
        # The base loader knows strings only: to the others, `no` is false and `1:30` is ninety.
        return yaml.compose(path.read_text("utf-8-sig"), Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        words = getattr(error, "problem", None) or "cannot be read"
        line = mark.line + 1 if mark else 0
        hint = "text with `: ` or `#` in it needs quotation marks"
        raise ContentError(f"broken YAML: {words}", path=where, line=line, hint=hint) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"cannot be read: {error}", path=where, hint="save it as UTF-8") from error


def _unknown(node: yaml.Node, noun: type) -> Iterator[tuple[yaml.Node, tuple[str, ...]]]:
    """Keys of `node` that `noun` has no field for, each with the fields it has."""
    known = tuple(field.name for field in fields(noun))
    types = get_type_hints(noun)
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value not in known:
            yield key, known
        elif is_dataclass(types[key.value]):
            yield from _unknown(value, types[key.value])


def _hint(word: object, known: tuple[str, ...]) -> str:
    near = get_close_matches(str(word), known, n=1)
    return f"did you mean `{near[0]}`?" if near else f"known are {', '.join(known)}"


def _converted(node: yaml.Node, where: str) -> Config:
    try:
        return msgspec.convert(_plain(node), Config, strict=False)
    except msgspec.ValidationError as error:
        words, _, at = str(error).partition(" - at `$")
        keys = [key for key in at.rstrip("`").split(".") if key]
        name = f"`{'.'.join(keys)}`: " if keys else ""
        raise ContentError(f"{name}{words}", path=where, line=_line(_found(node, keys))) from error


def _plain(node: yaml.Node, depth: int = 0) -> Any:
    """Strings and mappings; an empty section is left out, so that its defaults hold."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.MappingNode) and depth < DEEPEST:
        return {
            key.value: _plain(value, depth + 1) for key, value in node.value if value.value not in NOTHING
        }
    return []


def _found(node: yaml.Node, keys: list[str]) -> yaml.Node:
    """The value at the path `keys`, or the nearest above it."""
    for wanted in keys:
        pairs = node.value if isinstance(node, yaml.MappingNode) else ()
        node = next((value for key, value in pairs if key.value == wanted), node)
    return node


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1 if node.start_mark else 0


def _checked(config: Config, node: yaml.Node, where: str) -> Config:
    """`config` with a base address that ends in a slash."""
    try:
        base_url = address(config.site.base_url)
    except ValueError as error:
        line = _line(_found(node, ["site", "base_url"]))
        raise ContentError(f"`site.base_url`: {error}", path=where, line=line) from error
    return replace(config, site=replace(config.site, base_url=base_url))


def address(url: str) -> str:
    """`url` as the base of a site: http or https, with a trailing slash; raises ValueError elsewhere."""
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment):
        raise ValueError("an address begins with https:// or http:// and has no `?` or `#`")
    return url.rstrip("/") + "/" if url else ""
