"""The elements of HTML by what they mean for the text in them. Source: the HTML standard, read by hand."""

VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)
OPTIONAL = frozenset(
    (
        "colgroup",
        "dd",
        "dt",
        "li",
        "optgroup",
        "option",
        "p",
        "rp",
        "rt",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    )
)
"""Elements that close by themselves: they do not count as open."""
# fmt: off
BREAKS = frozenset((
    "address", "article", "aside", "audio", "blockquote", "body", "br", "button", "caption", "center",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "iframe",
    "label", "legend", "li", "main", "menu", "nav", "noscript", "ol", "optgroup", "option", "p", "pre",
    "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video",
))
# fmt: on
HIDDEN = frozenset(
    (
        "head",
        "iframe",
        "math",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
    )
)
"""Elements whose text is not read as text."""
RANKS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
TELLING_ELEMENTS = frozenset(
    (
        "amp-accordion",
        "amp-list",
        "amp-sidebar",
        "aside",
        "blockquote",
        "button",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "li",
        "nav",
        "table",
        "time",
    )
)
"""Elements that tell what a text in them may be."""
KEPT_TAGS = frozenset(("html", "link", "meta", "time"))
