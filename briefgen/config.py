"""content/site.yaml as one frozen Config.

Only this file reads the configuration, and `load` alone reads the rest of content/.
"""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What the pages need."""

    title: str = "Briefing desk"
    description: str = ""
    base_url: str = ""
    """With a trailing slash; empty where the site has no address yet."""
    language: str = "en"
    page_size: int = 50


@dataclass(frozen=True, slots=True)
class LanguageConfig:
    """What parsing needs."""

    model: str = ""
    """A spaCy package name; empty takes the best that is installed."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps for one article; a breach costs that article alone."""

    bytes: int = 5_000_000
    lines: int = 50_000
    line_length: int = 100_000
    words: int = 100_000
    depth: int = 500
    seconds: float = 60.0
    front_matter_nodes: int = 1_000


@dataclass(frozen=True, slots=True)
class Config:
    site: SiteConfig = field(default_factory=SiteConfig)
    language: LanguageConfig = field(default_factory=LanguageConfig)
    limits: Limits = field(default_factory=Limits)


def read(content: Path) -> Config:
    """The configuration of the desk whose content folder is `content`; defaults where it has no site.yaml.

    Raises ContentError with path and line where the file is not what it must be.
    """
    raise NotImplementedError
