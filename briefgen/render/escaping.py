"""How what templates say becomes HTML text: once a piece, and as plain strings, of which a page is joined.

Templates escape a million times in the build of a thousand articles; the wrapper that others take, which
makes a `Markup` of every piece, costs several times the work itself.
"""

from typing import Any

from markupsafe import Markup, _escape_inner  # type: ignore[attr-defined]
from markupsafe import escape as escape_any


def escape(value: Any) -> str:
    """`value` as it stands in a page: markup as it is, everything else letter for letter."""
    if type(value) is str:
        escaped: str = _escape_inner(value)
        return escaped
    if type(value) is Markup:
        return value
    return escape_any(value)
