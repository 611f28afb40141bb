"""The decision on each line, from what all others found."""

from collections.abc import Iterator

from briefgen.load.clean import chain, features, rules
from briefgen.load.clean.captions import cut_captions
from briefgen.load.clean.chain import TextPart
from briefgen.load.clean.contacts import cut_contacts
from briefgen.load.clean.edges import mend_edges
from briefgen.load.clean.foreign import find_foreign_lines
from briefgen.load.clean.furniture import name_reason
from briefgen.load.clean.groups import find_boxes, find_pointers, is_address, largest_cluster
from briefgen.load.clean.head import find_header_lines
from briefgen.load.clean.line import BodyLine, LineKind
from briefgen.load.clean.look import Raw, Seen, look_at_lines
from briefgen.load.clean.rules import is_question
from briefgen.load.clean.shape import LineShape
from briefgen.load.clean.stray import cut_strays, find_contents

CLUSTER = 3
NUMBERED_SHARE = 0.12
"""The share of numbers among its words from which a line is an entry of a list."""
TITLE_WORDS = 5
"""Words of the title of a film at least; a cross-head mostly has fewer."""
_HEADER = (LineKind.TITLE, LineKind.DATELINE, LineKind.BYLINE)
_HEADING = (LineShape.HEADLINE, LineShape.LABEL)


def decide_lines(text: str) -> tuple[BodyLine, ...]:
    """Every line of `text` that is not blank, in order: kept, or cut with its reason.

    A table of contents stands between the first paragraphs of an article and the others, and parts nothing.
    """
    seen = look_at_lines(text)
    listed = find_contents(seen)
    told = tuple(line for at, line in enumerate(seen) if at not in listed)
    if not listed or not told:
        return _decide_seen(seen)
    cut = (_cut_line(seen[at].raw, name_reason("navigation")) for at in listed)
    return tuple(sorted((*_decide_seen(told), *cut), key=lambda line: line.start))


def _decide_seen(seen: tuple[Seen, ...]) -> tuple[BodyLine, ...]:
    """Of a page of which nothing would be left, the paragraphs that stand together are the article.

    A text of which nothing would be left even so is kept whole: better too much than no article.
    """
    for parts in _propose_parts(seen):
        found = _decide_by_parts(seen, parts)
        if any(line.keep and line.kind not in _HEADER for line in found):
            return found
    return tuple(BodyLine(line.start, line.end, line.number, True, "", LineKind.BODY) for line in found)


def _propose_parts(seen: tuple[Seen, ...]) -> Iterator[tuple[TextPart, ...]]:
    own = features.list_features(seen)
    yield _label_parts(seen, own)
    yield chain.find_parts(own, chain.load_weights(), frozenset(largest_cluster(seen)))


def _decide_by_parts(seen: tuple[Seen, ...], path: tuple[TextPart, ...]) -> tuple[BodyLine, ...]:
    parts = mend_edges(seen, path)
    header = find_header_lines(seen, parts)
    tongues = find_foreign_lines(seen, tuple(part is TextPart.BODY for part in parts))
    found = cut_strays(seen, _find_reasons(seen, parts, header, tongues))
    reasons = cut_media_titles(seen, cut_captions(seen, cut_twice(seen, cut_contacts(seen, found))))
    return tuple(_decide_line(seen, at, reasons, header) for at in range(len(seen)))


def _label_parts(seen: tuple[Seen, ...], own: list[list[str]]) -> tuple[TextPart, ...]:
    """The path over all lines. One paragraph is no article where several stand together elsewhere.

    And no path is right that leaves out every paragraph there is.
    """
    path = chain.find_parts(own, chain.load_weights())
    cluster = largest_cluster(seen)
    told = sum(
        line.told and part is TextPart.BODY and not is_address(line)
        for line, part in zip(seen, path, strict=True)
    )
    if (
        told > 1
        or len(cluster) < (CLUSTER if told else 1)
        or any(path[at] is TextPart.BODY for at in cluster)
    ):
        return path
    return chain.find_parts(own, chain.load_weights(), frozenset(cluster))


def _find_reasons(
    seen: tuple[Seen, ...], parts: tuple[TextPart, ...], header: dict[int, LineKind], tongues: tuple[str, ...]
) -> list[str]:
    """Why each line is cut; empty where it is kept."""
    found: list[str] = []
    away = [any(one) for one in zip(find_pointers(seen), find_boxes(seen), strict=True)]
    for at, (line, part) in enumerate(zip(seen, parts, strict=True)):
        if tongues[at]:
            found.append(f"another language ({tongues[at]})")
        elif away[at]:
            found.append(name_reason("headlines"))
        elif at in header:
            found.append("")
        elif part is TextPart.BODY:
            found.append(rules.find_reason(rules.in_body(), line))
        else:
            found.append(
                rules.find_reason(rules.find_outside_rules(), line)
                or rules.by_place(line, part, found[-1] if found else "")
            )
    return found


def cut_twice(seen: tuple[Seen, ...], reasons: list[str]) -> list[str]:
    """`reasons`, with the paragraphs that stand above word for word cut too."""
    above: set[str] = set()
    out = list(reasons)
    for at, line in enumerate(seen):
        if reasons[at] or not _is_unique(line):
            continue
        words = " ".join(line.raw.text.split())
        out[at] = rules.REPEATED if words in above else ""
        above.add(words)
    return out


def cut_media_titles(seen: tuple[Seen, ...], reasons: list[str]) -> list[str]:
    """`reasons`, with the title of a film cut too that stands between a paragraph and the link to it."""
    out = list(reasons)
    for at in range(1, len(seen) - 1):
        linked = reasons[at + 1] == name_reason("media link") and not reasons[at]
        title = seen[at].shape.form is LineShape.HEADLINE and seen[at].shape.words >= TITLE_WORDS
        out[at] = name_reason("media link") if linked and title and seen[at - 1].told else out[at]
    return out


def _is_unique(line: Seen) -> bool:
    """Whether a line is a paragraph that no article says twice: no entry of a list, no recipe."""
    words = line.raw.text.split()
    numbers = sum(word[0].isdigit() for word in words)
    return line.told and line.shape.closed and numbers <= NUMBERED_SHARE * len(words)


def _decide_line(
    seen: tuple[Seen, ...], at: int, reasons: list[str], header: dict[int, LineKind]
) -> BodyLine:
    raw, why = seen[at].raw, reasons[at]
    if why:
        return _cut_line(raw, why)
    kind = header.get(at) or _body_kind(seen, at, reasons)
    return BodyLine(raw.start, raw.start + len(raw.text), raw.number, True, "", kind)


def _cut_line(raw: Raw, why: str) -> BodyLine:
    return BodyLine(raw.start, raw.start + len(raw.text), raw.number, False, why, LineKind.NOISE)


def _body_kind(seen: tuple[Seen, ...], at: int, reasons: list[str]) -> LineKind:
    """What a line of the body is."""
    if is_question(seen[at].raw.text):
        return LineKind.QUESTION
    if seen[at].shape.form not in _HEADING or seen[at].shape.words > 14:
        return LineKind.BODY
    below = next((line for line in range(at + 1, min(at + 4, len(seen))) if not reasons[line]), at)
    return LineKind.BODY if seen[below].shape.form in (*_HEADING, LineShape.COLON) else LineKind.HEADING
