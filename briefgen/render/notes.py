"""What editors write: Markdown made HTML by a library, and cut down to a short allow-list by another.

Loaded only where an editor wrote something; most pages hold no note, and a build with nothing new none.
"""

import re
from collections.abc import Callable
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from briefgen.config import LINK_SCHEMES

NOTE_CHARACTERS = 50_000
"""Characters of a note that become HTML."""
MOST_LINKS = 200
"""Opening brackets of one block, beyond which it holds no links."""
BRACKETS = re.compile(r"([\[\]!*_`<>~]){8,}")
STATIC = "static/"
"""Where a desk's pictures lie; an address that begins so is seen from the top of the site."""
FOOTNOTE = re.compile(r"fn(ref)?[0-9]*:[\w-]+")
"""The only ids of a note: no other may stand in the way of the page's own."""
EXTENSIONS = ("def_list", "fenced_code", "footnotes", "sane_lists", "tables")
SETTINGS = {"footnotes": {"USE_DEFINITION_ORDER": False}}
"""Notes are numbered as a reader meets their marks, not as they were written down."""
PICTURE_TAG = re.compile(r"""<img(?: [\w-]+="[^"]*")*>""")
ALLOWED_TAGS = frozenset(
    (
        *("p", "br", "hr", "h2", "h3", "h4", "blockquote", "pre", "div"),
        *("strong", "em", "code", "del", "sup", "sub", "a", "img"),
        *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td"),
    )
)
LEADING = {"href", "src"}
"""Attributes that lead somewhere."""
ATTRIBUTES = {
    "a": {"href", "title"},
    "div": {"class", "role", "aria-label", "tabindex"},
    "img": {"src", "alt", "title", "width", "height"},
    "li": {"id"},
    "sup": {"id"},
}
SCROLLS = {"class": "table-scroll", "role": "group", "aria-label": "Table", "tabindex": "0"}
"""Of the box around a table: on a phone it moves sideways, the page does not."""


def render_note(note: str, top: str, *, from_top: bool) -> str:
    """`note` as HTML whose headings begin at the second level; `top` leads to the top of the site.

    With `from_top` every address is seen from there; such a note stands on every page and has no footnotes.
    """
    extensions = [name for name in EXTENSIONS if not (from_top and name == "footnotes")]
    made = Markdown(extensions=extensions, extension_configs=SETTINGS, output_format="html")
    made.treeprocessors.register(_Frames(made), "frames", 10)  # after those that make the elements
    raw = made.convert(_keep_linear(note[:NOTE_CHARACTERS]))
    clean = nh3.clean(
        raw.replace("<h1>", "<h2>").replace("</h1>", "</h2>"),
        tags=set(ALLOWED_TAGS),
        attributes=ATTRIBUTES,
        attribute_filter=_make_keeper(top, from_top=from_top),
        set_tag_attribute_values={"pre": {"tabindex": "0"}},
        url_schemes=LINK_SCHEMES,
        link_rel="noopener nofollow",
    )
    return PICTURE_TAG.sub(lambda found: found[0] if ' src="' in found[0] else "", clean)


class _Frames(Treeprocessor):
    """Boxes tables, and makes links of pictures that lie elsewhere: no page asks another host for one."""

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for at, child in enumerate(parent):
                if child.tag == "img" and not child.get("src", "").startswith(STATIC):
                    _link_picture(child)
                elif child.tag == "table":
                    parent[at] = _box_table(child)


def _link_picture(picture: Element) -> None:
    address, words = picture.get("src", ""), picture.get("alt", "")
    picture.tag, picture.text = "a", words or address
    picture.attrib = {"href": address}


def _box_table(table: Element) -> Element:
    box = Element("div", SCROLLS)
    box.tail, table.tail = table.tail, None
    box.append(table)
    return box


def _make_keeper(top: str, *, from_top: bool) -> Callable[[str, str, str], str | None]:
    """What an attribute becomes; None for one that goes."""

    def keep(tag: str, name: str, value: str) -> str | None:
        if _is_foreign_picture(tag, name, value):
            return None
        if name in LEADING:
            moved = value.startswith(STATIC) or (from_top and _is_relative_address(value))
            return f"{top}{value}" if moved else value
        if name == "id":
            return value if FOOTNOTE.fullmatch(value) else None
        return value if tag != "div" or SCROLLS.get(name) == value else None

    return keep


def _is_foreign_picture(tag: str, name: str, value: str) -> bool:
    return tag == "img" and name == "src" and not value.startswith(STATIC)


def _is_relative_address(address: str) -> bool:
    """Whether `address` is one of this site, seen from somewhere in it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.path) and not (parts.scheme or parts.netloc or address.startswith("/"))


def _keep_linear(note: str) -> str:
    """`note` without what makes the library quadratic: "[[[[[[" (4 kB cost seven seconds), "[a]([a]([a](".

    It looks for the end of each link through the rest of its block: a block with too many has none.
    """
    blocks = BRACKETS.sub(lambda run: run[0][:8], note).split("\n\n")
    return "\n\n".join(
        block.replace("[", "\\[") if block.count("[") > MOST_LINKS else block for block in blocks
    )
