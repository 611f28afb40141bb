"""Articles in, a briefing site that can be checked out.

    seeds/, content/ -> load -> parse -> relate -> render -> write -> site/

    load    files -> Articles, Content      what is cut, and why
    parse   Article -> Findings             one at a time; the only place that knows spaCy
    relate  all Readings -> Desk            who is who, what agrees, what changed
    render  Desk -> Pages                   one at a time; the only place that knows Jinja
    write   Pages -> site/                  the only place that touches the site

Each verb is a folder. For programs and notebooks there are three calls, imported when they are asked for:

    read     files, folders, texts -> readings
    relate   readings -> desk
    build    a desk's folder -> its site
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = ["__version__", "build", "read", "relate"]


def __getattr__(name: str) -> Any:
    """A documented call. The folder relate/ is its own: it answers to `briefgen.relate(readings)`."""
    if name == "relate":
        return import_module("briefgen.relate")
    if name in __all__:
        return getattr(import_module("briefgen.api"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
