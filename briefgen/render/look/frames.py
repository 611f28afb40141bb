"""What a desk changes of the frame of its pages: styles of its own, and a navigation."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from urllib.parse import urlsplit

from msgspec import Struct

from briefgen.config import NavEntry, SiteConfig
from briefgen.problems import Code, Problem
from briefgen.render import urls

Led = tuple[str, str]
"""Where an entry leads, a path of the site or a whole address, and its text."""


class DeskLook(Struct, frozen=True):
    """What surrounds the pages of this desk and of no other."""

    nav: tuple[Led, ...]
    """Empty: the main pages."""
    styles: tuple[str, ...]
    own_style: str
    """The desk's own style, the last that is linked; empty where there is none."""
    card: str = ""
    """The picture that others show with a link; empty where the desk lays none."""


def read_look(site: SiteConfig, known: Collection[str]) -> tuple[DeskLook, tuple[Problem, ...]]:
    """The look of a desk whose site holds `known`, and a problem for each entry that leads nowhere."""
    nav, problems = _navigation_entries(site.nav, known)
    coloured = (urls.COLOUR_STYLE,) if site.colour else ()
    own, card = (path if path in known else "" for path in (urls.DESK_STYLE, urls.CARD))
    return DeskLook(nav, coloured, own, card), problems


def _navigation_entries(
    entries: Iterable[NavEntry], known: Collection[str]
) -> tuple[tuple[Led, ...], tuple[Problem, ...]]:
    """The entries that lead to a file of the site or into the web, and a problem for each other one."""
    led, problems = [], []
    for entry in entries:
        to = _complete_address(entry.to, known)
        if to:
            led.append((to, entry.text))
        else:
            problems.append(_astray_problem(entry, known))
    return tuple(led), tuple(problems)


def leads_outside(to: str) -> bool:
    """Whether `to` is an address of the web."""
    return bool(urlsplit(to).scheme)


def _complete_address(to: str, known: Collection[str]) -> str:
    """`to` with the suffix that people leave out; empty where there is no such file."""
    path, mark, fragment = to.partition("#")
    found = next((each for each in (path, f"{path}.html") if each in known), "")
    return to if leads_outside(to) else found and f"{found}{mark}{fragment}"


def _astray_problem(entry: NavEntry, known: Collection[str]) -> Problem:
    near = get_close_matches(entry.to, sorted(known), n=1)
    hint = f"did you mean {near[0]}?" if near else "write an address as it stands in the site: issues.html"
    message = f"`site.nav`: no page {entry.to}: it is left out"
    return Problem(entry.place.path, entry.place.line, Code.CONTENT_INVALID, message, hint)
