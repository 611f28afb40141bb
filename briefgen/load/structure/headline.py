"""The title of an article: a headline where it has one, else a stretch of its first sentence."""

import re

from briefgen.load.clean import LineKind
from briefgen.load.head import dateline
from briefgen.load.head.words import load_head_words, write_as_listed
from briefgen.model import Span

HEADLINE_WORDS = 30
"""Words of a headline at most."""

KICKER = 2
"""Words of a line above a headline that names its section."""

DERIVED_TITLE_CHARACTERS = 100
"""Characters of a derived title at most."""

DERIVED_TITLE_WORDS = 4
"""Words of a derived title at least."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}(?=\s+[\"'“‘(\[]?[A-ZÀ-Þ0-9])|[.!?…:][\"'”’)\]]{0,3}$")
_INITIAL = re.compile(
    r"(?:^|[\s.(])(?:[A-ZÀ-Þ]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Rev|St|No|vs|Jr|Sr)\.$"
)
_NO_SPACES = re.compile(r"\S+")
_HEADLINE_LABEL = re.compile(r"(\w{3,12}):\s{1,9}(?=\S)")
_MAIL = re.compile(r"\w@\w")
_BULLET = re.compile(r"(?:[-•*·–▪]\s{1,9}){1,3}")
_CLOSED_HEADLINE = re.compile(r"[.;:,…][\"'”’)\]]{0,3}$")
_TRIM = " \t,;:–—-("


def is_headline(line: str, kind: LineKind) -> bool:
    """Whether a line that opens an article has the shape of a headline."""
    count = len(line.split())
    if kind is LineKind.TITLE:
        return count <= 2 * HEADLINE_WORDS
    if len(first_sentence(line)) < len(line) or _MAIL.search(line):
        return False
    opens = line[:1].isupper() or line[:1].isdigit() or line[:1] in "“‘\"'¿€$£"
    return opens and 2 <= count <= HEADLINE_WORDS and not _CLOSED_HEADLINE.search(line)


def derive_headline(text: str, line: Span) -> Span:
    """A short stretch from the beginning of `line`: whole words, to the end of a clause where it can."""
    start = line.start + len(_find_opening(line.of(text)))
    sentence = first_sentence(text[start : line.end])
    bare = sentence.rstrip(".!…").rstrip() or sentence
    end = (
        len(bare)
        if len(bare) <= DERIVED_TITLE_CHARACTERS
        else _end_of_clause(sentence) or _end_of_strong_word(sentence)
    )
    return Span(start, start + end)


def measure_label(line: str) -> int:
    """How long the word before a headline is that only says that it is one: "Title: "; else 0."""
    match = _HEADLINE_LABEL.match(line)
    return match.end() if match and write_as_listed(match[1]) in load_head_words().title_labels else 0


def _find_opening(line: str) -> str:
    """The dateline, or the mark of a list, with the space after it, or nothing."""
    found = dateline.find_dateline(line)
    bullet = _BULLET.match(line)
    rest = line[found.span.end :] if found else line[bullet.end() :] if bullet else line
    return line[: len(line) - len(rest.lstrip())]


def first_sentence(line: str) -> str:
    """`line` up to the end of its first sentence."""
    for match in _SENTENCE_END.finditer(line):
        if not _INITIAL.search(line[max(0, match.start() - 6) : match.start() + 1]):
            return line[: match.end()]
    return line


def _end_of_clause(sentence: str) -> int:
    """Where the last clause ends that is short enough; 0 where none does."""
    best = 0
    for count, match in enumerate(_NO_SPACES.finditer(sentence)):
        if match.start() > DERIVED_TITLE_CHARACTERS + 1:
            break
        if count >= DERIVED_TITLE_WORDS and _opens_clause(match.group(), sentence[: match.start()]):
            best = len(sentence[: match.start()].rstrip(_TRIM))
    return best if best <= DERIVED_TITLE_CHARACTERS else 0


def _opens_clause(word: str, before: str) -> bool:
    """Whether a new clause begins with `word`."""
    last = before.rsplit(maxsplit=1)[-1]
    if not _is_balanced(before):
        return False
    strong = write_as_listed(last) not in load_head_words().weak_ends
    return last[-1] in ",;:" or (
        strong and (word[0] in "(–—" or write_as_listed(word) in load_head_words().clause_openers)
    )


def _is_balanced(text: str) -> bool:
    """Whether no quotation or bracket is left open."""
    pairs = all(text.count(left) == text.count(right) for left, right in ("“”", "()", "[]"))
    return pairs and text.count('"') % 2 == 0


def _end_of_strong_word(sentence: str) -> int:
    """The end of the last word within the width on which a title may end."""
    best = 0
    for match in _NO_SPACES.finditer(sentence[: DERIVED_TITLE_CHARACTERS + 1]):
        inside_name = match.group()[0].isupper() and sentence[match.end() + 1 : match.end() + 2].isupper()
        if (
            match.end() <= DERIVED_TITLE_CHARACTERS
            and not inside_name
            and write_as_listed(match.group()) not in load_head_words().weak_ends
        ):
            best = len(sentence[: match.end()].rstrip(_TRIM))
    return best or min(len(sentence), DERIVED_TITLE_CHARACTERS)
