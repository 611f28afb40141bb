"""spaCy imported without its command line, which nobody here asks for and which is a third of the import."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

COMMANDS = "spacy.cli"
INFO = "spacy.cli.info"
"""All that spaCy itself takes of its command line: `spacy.info`."""


@contextmanager
def spared_commands() -> Iterator[None]:
    """Inside, a first import of spaCy brings no commands; behind it they can be imported as ever."""
    if "spacy" in sys.modules:
        yield
        return
    commands, info = ModuleType(COMMANDS), ModuleType(INFO)
    commands.__path__ = []
    info.info = _tell_info  # type: ignore[attr-defined]
    sys.modules |= {COMMANDS: commands, INFO: info}
    try:
        yield
    finally:
        for name in (COMMANDS, INFO):
            del sys.modules[name]


def _tell_info(*given: object, **named: object) -> object:
    """`spacy.info`, whose module is imported when it is called."""
    return import_module(INFO).info(*given, **named)
