"""Elements that stand inside a sentence, though they begin a line of their own or are left out by others.

`opens at <address>12 Quay Road</address> with`: whoever reads the page reads on. Only short text without tags
is looked at, and a sentence that goes on behind it.
"""

import re
from collections.abc import Iterator

from briefgen.load.page import concealed

_TEXT = r"(?P<given>\s[^<>]{0,200})?>)[^<>]{1,80}(?P<close></(?i:(?P=name))\s{0,9}>)"
_BREAKING = re.compile(
    r"(?<=[\w,] )(?P<open><(?P<name>(?i:address|button|center|label))" + _TEXT + r"(?=\s{0,9}[a-z]|[.,;:)])"
)
"""Elements that begin a line of their own. What goes on with a capital may be another one."""
_LEFT_OUT = re.compile(
    r"(?<=\w )(?P<open><(?P<name>time|output|dfn|meter)" + _TEXT + r"(?=\s?[^\W\d_]|[.,;:)])"
)
"""Elements whose words trafilatura takes out: "opens on <time>12 May</time> with one ship"."""


def find_inside_tags(html: str) -> frozenset[int]:
    """Where the tags begin that break no line, because they stand inside a sentence."""
    return frozenset(found.start(tag) for found in _find_shown(html, _BREAKING) for tag in ("open", "close"))


def drop_inside_tags(html: str) -> str:
    """`html` without the tags of elements inside sentences; their words stay."""
    for elements in (_BREAKING, _LEFT_OUT):
        parts, at = [], 0
        for found in _find_shown(html, elements):
            parts += [html[at : found.start()], html[found.end("open") : found.start("close")]]
            at = found.end()
        html = "".join((*parts, html[at:]))
    return html


def _find_shown(html: str, elements: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Those that a reader sees."""
    for found in elements.finditer(html):
        if not concealed.find_concealed(found["name"].lower(), found["given"] or ""):
            yield found
