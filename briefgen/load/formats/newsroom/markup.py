"""The XML of texts as HTML: what is a block there is one here, what is no text is left out."""

from collections.abc import Iterator
from html import escape

from briefgen.load.formats.elements import Element, local

# fmt: off
SAME = frozenset((
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "td", "th", "blockquote", "sup",
    "sub", "del", "s", "strike", "br", "figure", "figcaption", "caption",
))
# fmt: on
"""Elements that mean in HTML what they mean here."""
# fmt: off
BLOCKS = {
    "hl1": "h1", "hl2": "h2", "heading": "h2", "subheading": "h3", "crossHeading": "h2", "bq": "blockquote",
    "item": "li", "blockList": "ul", "block": "div", "section": "div", "speech": "div", "longTitle": "p",
    "from": "p", "tocItem": "p",
}
# fmt: on
UNREAD = frozenset(("media", "authorialNote", "note", "noteRef", "script", "style", "meta", "head", "remark"))


def write_html(element: Element) -> str:
    """What is in an element, as HTML."""
    return "".join(_render_inside(element))


def read_markup_text(element: Element | None) -> str:
    """The words in an element, in one line; none where there is no element."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def find_element(element: Element, *names: str) -> Element | None:
    """The first element below that has one of the names, the first name before all; in any namespace."""
    return next((one for name in names for one in element.iter(f"{{*}}{name}")), None)


def read_attribute(tree: Element, name: str, attribute: str) -> str:
    """The attribute of the first element of that name; empty where there is none."""
    found = find_element(tree, name)
    return "" if found is None else found.get(attribute, "")


def _render_inside(element: Element) -> Iterator[str]:
    yield escape(element.text or "", quote=False)
    for child in element:
        name = local(child)
        if name and name not in UNREAD:
            yield from _render_element(child, name)
        yield escape(child.tail or "", quote=False)


def _render_element(element: Element, name: str) -> Iterator[str]:
    tag = name if name in SAME else BLOCKS.get(name, "")
    if not tag:
        yield from _render_inside(element)
        return
    yield f"<{tag}>"
    yield from _render_inside(element)
    yield f"</{tag}>"
