"""What pages say in words of our own, all of it from `wording.yaml`: `say("none.found")`.

Templates write `say.none.found`; each is put in where a template is compiled: a page pays nothing for it.
"""

from functools import cache
from pathlib import Path

import msgspec
import yaml

WORDING_FILE = Path(__file__).with_name("wording.yaml")
ONE_OR_MANY = " | "
"""Between what is said of one and what is said of many."""


@cache
def load_wording() -> dict[str, dict[str, str]]:
    """All of it: groups of texts by name."""
    made = yaml.load(WORDING_FILE.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 (it makes text only)
    return msgspec.convert(made, dict[str, dict[str, str]])


def say(name: str, /, **values: object) -> str:
    """The text `GROUP.NAME` with its values; raises KeyError where there is none."""
    group, _, own = name.partition(".")
    text = load_wording()[group][own]
    return text.format(**values) if values else text


def list_texts(name: str) -> dict[str, str]:
    """All texts of a group, by their names."""
    return load_wording()[name]


def tell_number(text: str, n: int) -> str:
    """A text that tells a number, for one or for many: `1 article`, `1,200 articles`."""
    one, _, many = text.partition(ONE_OR_MANY)
    return (one if n == 1 or not many else many).format(n=f"{n:,}")


def tell_count(name: str, n: int) -> str:
    """The text `GROUP.NAME`, which tells a number, of `n`."""
    return tell_number(say(name), n)
