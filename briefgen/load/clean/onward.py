"""Where the article goes on below what the path of `chain` takes for its last paragraph.

Sentences that each stand on a line of their own, the list of the members, who speaks next, sections of a
list of products: none of it is furniture of the page, and where it ends in sentences the article goes on.
"""

import re

from briefgen.load.clean.captions import find_credited
from briefgen.load.clean.chain import TextPart
from briefgen.load.clean.datelines import is_byline, is_date
from briefgen.load.clean.groups import find_pointers
from briefgen.load.clean.look import Seen
from briefgen.load.clean.shape import LineMark, LineShape, is_finite

_PAGE = frozenset(
    {
        LineMark.AGO,
        LineMark.CLOCK,
        LineMark.CODE,
        LineMark.COPYRIGHT,
        LineMark.CUT_SHORT,
        LineMark.MAIL_ADDRESS,
        LineMark.TELEPHONE,
        LineMark.WEB_ADDRESS,
    }
)
_CLOSING_FURNITURE = frozenset({"comment section", "copyright", "headlines", "author note"})
"""Furniture below which an article does not go on."""
_FURNITURE_LINES = 16
_LINES_BETWEEN = 20
"""Lines without a sentence, as those of a table, between two sentences of an article at most."""
_SECTIONS_AT_LEAST = 3
_SHORT_LINES = 4
_FAR = 40
"""Lines of a box between two parts of an article at most."""
_PARAGRAPHS_BELOW = 2
"""Paragraphs in a row with which an article goes on below a box, at least."""
_SHARE_BELOW = 0.2
"""Their letters, as a share of those of the article above, at least."""
_FURNISHED_WORDS = 30
"""Words of a paragraph that may hold a phrase of a page and be none of it: "powered by wins in the north"."""
_SENTENCE_WITH_HOUR = 6
"""Words of a sentence that tells an hour, at least: "Posted at 9:12." is none."""
_WORDS_LOOKED_AT = 60
_RATE = re.compile(r"\([^\d()]{0,9}\d[\d.,]{0,12} [^()=]{0,20}= [^()=]{0,9}\d[\d.,]{0,12}[^()=]{0,20}\)")
_SENTENCES = (LineShape.PROSE, LineShape.SENTENCE)


def read_onward(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """`parts` with what goes on below the body in it."""
    for read in (_read_sentences, _resume_reading, _read_sections, _read_below_boxes, _read_rate):
        parts = read(seen, parts)
    return parts


def _read_sentences(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """`parts` with the sentences right below the body in it: many papers set each on a line of its own.

    One line between them does not end the article, where it is an advertisement, a pointer or a cross-head.
    """
    body = [at for at, part in enumerate(parts) if part is TextPart.BODY]
    out, at = list(parts), body[-1] + 1 if body else len(parts)
    goes_on, away = [is_plain_sentence(line) for line in seen], _find_away(seen)
    while at < len(seen) and (goes_on[at] or away[at] or _parts_only(seen, at, goes_on)):
        out[at] = TextPart.INSIDE if away[at] or is_furniture(seen[at]) else TextPart.BODY
        at += 1
    return _end_parts(out, at)


def _read_rate(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """`parts` with the rate of exchange in it with which a report ends: "($1 = 7.8 dinars)"."""
    body = [at for at, part in enumerate(parts) if part is TextPart.BODY]
    below = body[-1] + 1 if body else len(parts)
    rate = below < len(seen) and _RATE.fullmatch(seen[below].raw.text) is not None
    return (*parts[:below], TextPart.BODY, *parts[below + 1 :]) if rate else parts


def _find_away(seen: tuple[Seen, ...]) -> list[bool]:
    """The lines that stand between paragraphs and point to others or tell of a picture."""
    return [any(one) for one in zip(find_pointers(seen), find_credited(seen), strict=True)]


def _resume_reading(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """`parts` with the sentences below the body in it that no line of page furniture parts from it.

    A list of members, a table or the name of who speaks next stands between them.
    """
    body = [at for at, part in enumerate(parts) if part is TextPart.BODY]
    end = body[-1] + 1 if body else len(parts)
    start, at = end, end
    while at < min(len(seen), end + _LINES_BETWEEN + 1) and not is_furniture(seen[at]):
        end = at + 1 if _resumes(seen, end, at) else end
        at += 1
    out = [TextPart.BODY if start <= n < end else part for n, part in enumerate(parts)]
    return _end_parts(out, end)


def _resumes(seen: tuple[Seen, ...], end: int, at: int) -> bool:
    """Whether the article that ends at `end` goes on with a line below: far below only with a paragraph."""
    return is_plain_sentence(seen[at]) and (seen[at].told or at - end <= _SHORT_LINES)


def _read_sections(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """`parts` with the sections right below the body in it: a few short lines and a paragraph, and again.

    So a list of products, places or questions is written. A teaser has one sentence and says where to read
    on, a comment says when it was written.
    """
    body = [at for at, part in enumerate(parts) if part is TextPart.BODY]
    start = at = body[-1] + 1 if body else len(parts)
    sections = 0
    while (end := _end_of_section(seen, at)) > at:
        at, sections = end, sections + 1
    if sections < _SECTIONS_AT_LEAST:
        return parts
    out = [TextPart.BODY if start <= n < at else part for n, part in enumerate(parts)]
    return _end_parts(out, at)


def _read_below_boxes(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """`parts` with the paragraphs in it that stand in a row below a box set into the article.

    What belongs to another article has its own day or author, or stands alone below its headline.
    """
    body = [at for at, part in enumerate(parts) if part is TextPart.BODY]
    out, end = list(parts), body[-1] + 1 if body else len(parts)
    above = sum(seen[at].shape.letters for at in body)
    while row := _find_row_below(seen, end, above):
        out[end : row.start] = [TextPart.INSIDE] * (row.start - end)
        out[row.start : row.stop] = [TextPart.BODY] * len(row)
        end = row.stop
    return _end_parts(out, end)


def _find_row_below(seen: tuple[Seen, ...], end: int, above: int) -> range | None:
    """The next row of paragraphs below `end`, not far; none below the end of the article."""
    for at in range(end, min(len(seen), end + _FAR)):
        if _ends_article(seen[at]):
            return None
        stop = at
        while stop < len(seen) and is_plain_sentence(seen[stop]):
            stop += 1
        if _is_row(seen[at:stop], above, near=at - end <= _SHORT_LINES):
            return range(at, stop)
    return None


def _is_row(row: tuple[Seen, ...], above: int, *, near: bool) -> bool:
    """Whether sentences go on an article: two paragraphs, or one and a sentence right below it."""
    told = sum(line.told for line in row)
    enough = told >= _PARAGRAPHS_BELOW or (near and told > 0 and len(row) > 1)
    return enough and sum(line.shape.letters for line in row) >= _SHARE_BELOW * above


def _ends_article(line: Seen) -> bool:
    """Whether no article goes on below a line: comments, rights, the author's life, another one's head."""
    text = line.raw.text
    closing = (_CLOSING_FURNITURE - {"headlines"}) & set(line.says.whole)
    dated = is_date(text) and any(map(str.isalpha, text))  # "04:26" is how long a film is
    return bool(closing) or dated or is_byline(text)


def _end_of_section(seen: tuple[Seen, ...], start: int) -> int:
    """Where the section ends that begins at `start`; `start` where none does."""
    for at in range(start, min(len(seen), start + _SHORT_LINES + 1)):
        line = seen[at]
        if is_furniture(line) or is_date(line.raw.text):
            return start
        if line.told:
            return at + 1 if line.shape.sentences else start
    return start


def _end_parts(parts: list[TextPart], end: int) -> tuple[TextPart, ...]:
    """`parts`, of which nothing before `end` is set inside a body that ends above it."""
    while end and parts[end - 1] is TextPart.INSIDE:
        end -= 1
        parts[end] = TextPart.AFTER
    return tuple(parts)


def is_plain_sentence(line: Seen) -> bool:
    """A sentence that says nothing of the page."""
    plain = line.shape.form in _SENTENCES and line.copies == 1 and not line.shape.capitals
    return plain and not is_furniture(line)


def _parts_only(seen: tuple[Seen, ...], at: int, goes_on: list[bool]) -> bool:
    """Whether the line stands between sentences: furniture above one, a cross-head above two."""
    if is_furniture(seen[at]):
        return any(goes_on[at + 1 : at + 2]) or _runs_between(seen, at, goes_on)
    head = seen[at].shape.form in (LineShape.HEADLINE, LineShape.LABEL) and not seen[at].shape.marks
    below = range(at + 1, min(len(seen), at + 3))
    return head and len(below) == 2 and all(goes_on[n] for n in below) and any(seen[n].told for n in below)


def _runs_between(seen: tuple[Seen, ...], at: int, goes_on: list[bool]) -> bool:
    """Whether a run of furniture, as a box that calls for letters, stands above two sentences."""
    end = at
    while end < min(len(seen), at + _FURNITURE_LINES) and is_furniture(seen[end]):
        end += 1
    ends = any(
        _CLOSING_FURNITURE & set(line.says.any()) and not _is_one_pointer(line) for line in seen[at:end]
    )
    return not ends and len(goes_on[end : end + 2]) == 2 and all(goes_on[end : end + 2])


def _is_one_pointer(line: Seen) -> bool:
    """As in "READ MORE: Ferry cut again": it names one other article, and no list of them follows."""
    return line.says.any() == ("headlines",) and ": " in line.raw.text


def is_furniture(line: Seen) -> bool:
    """Whether a line says words of a page or bears its marks; a sentence of the article may tell an hour."""
    marks = _PAGE & set(line.shape.marks)
    says = line.says.whole or line.says.opens or (line.says.holds and not _is_long_paragraph(line))
    return bool(says) or bool(marks and not (marks == {LineMark.CLOCK} and _tells_hour(line)))


def _is_long_paragraph(line: Seen) -> bool:
    """A long paragraph holds such a phrase once by chance."""
    return line.told and line.shape.closed and line.shape.words >= _FURNISHED_WORDS and not line.says.twice


def _tells_hour(line: Seen) -> bool:
    """A sentence that tells an hour: "Updated at 1:23 p.m." is none."""
    long = line.shape.closed and line.shape.words >= _SENTENCE_WITH_HOUR and not is_date(line.raw.text)
    return long and any(is_finite(word) for word in line.raw.text.split()[:_WORDS_LOOKED_AT])
