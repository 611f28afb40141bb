"""Questions that no answer was found to: passed by in a transcript, or told by an article as unanswered.

An answer is one where it takes the question up in any way; rather is nothing said than that somebody did not
answer who did.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefgen.model import ActorId, Brief, Evidence, Span, Turn, TurnRole
from briefgen.relate import words
from briefgen.relate.book import Book, make_evidence

PASSED_BY = "no words of the question found in the answer"
DECLINED = "the answer gives none"
TOLD = "the article says that no answer was given"
_QUOTES = '“”"'


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    reason: str
    told: tuple[Evidence, ...]
    """The question, where there is one, and what stands for the answer."""


def find_open_questions(book: Book) -> Iterator[OpenQuestion]:
    """Questions of a transcript whose answer declines, or takes up nothing that was asked."""
    for brief in book.briefs:
        for question, answer in pairwise(brief.article.turns):
            if question.role is TurnRole.QUESTION and answer.role is TurnRole.ANSWER:
                yield from _find_open(brief, question, answer)


def find_refused_answers(book: Book) -> Iterator[OpenQuestion]:
    """What an article itself tells to be unanswered: "Asked whether he would stay, Orr did not answer"."""
    for brief in book.briefs:
        text = brief.article.text
        if book.source[brief.article.id] != brief.article.id or not _holds_phrase(text, "unanswered"):
            continue
        for before, sentence in pairwise((Span(0, 0), *brief.findings.sentences)):
            said = sentence.of(text)
            if _tells_refusal(said):
                asked = (before,) if before.of(text).rstrip().endswith("?") else ()
                yield OpenQuestion(TOLD, _make_told(brief, (*asked, sentence)))


def _find_open(brief: Brief, question: Turn, answer: Turn) -> Iterator[OpenQuestion]:
    text = brief.article.text
    asked = _list_asked(brief, question)
    replies = [one for one in brief.findings.sentences if answer.span.holds(one)]
    if not asked or not replies:
        return
    told = _make_told(brief, (asked[-1], replies[0]))
    if _holds_phrase(replies[0].of(text), "declines"):
        yield OpenQuestion(DECLINED, told)
    elif words.list_stems(asked[-1].of(text)) and not _is_answered(
        brief, question, answer, asked[-1], replies
    ):
        yield OpenQuestion(PASSED_BY, told)


def _make_told(brief: Brief, spans: Sequence[Span]) -> tuple[Evidence, ...]:
    return tuple(make_evidence(brief, one, "relate.question") for one in spans)


def _list_asked(brief: Brief, question: Turn) -> list[Span]:
    """The sentences of the question that end in its mark."""
    inside = (one for one in brief.findings.sentences if question.span.holds(one))
    return [one for one in inside if one.of(brief.article.text).rstrip().endswith("?")]


def _is_answered(brief: Brief, question: Turn, answer: Turn, asked: Span, replies: Sequence[Span]) -> bool:
    """Whether the answer takes the question up: by a name, a word of it, or as answers do."""
    text = brief.article.text
    shared = words.list_stems(asked.of(text)) & words.list_stems(answer.span.of(text))
    named = _list_named(brief, question) & _list_named(brief, answer)
    first = replies[0].of(text)
    return bool(shared or named) or _takes_up(first) or _gives_amount(brief, asked, replies[0])


def _list_named(brief: Brief, turn: Turn) -> Set[ActorId]:
    """Who is named in a turn, however: the US of a question is the United States of its answer."""
    return {actor for mention, actor in brief.mentions() if actor and turn.span.holds(mention.evidence.span)}


def _takes_up(said: str) -> bool:
    """Whether a sentence opens as answers do, points back, or leaves out what was asked.

    "No. I support it" answers "Will you leave?", as "It depends on the weather", "Then we appeal" and
    "Five of the seven are" do.
    """
    spoken = words.split_tokens(said)
    opens = f" {' '.join(spoken[:4])} ".startswith(_list_phrases("answers"))
    points = not set(words.list_words("pointing")).isdisjoint(spoken)
    return opens or points or not set(words.list_words("auxiliaries")).isdisjoint(spoken[-1:])


def _gives_amount(brief: Brief, asked: Span, reply: Span) -> bool:
    """Whether who was asked how many, or when, gives a number or a day."""
    wanted = set(words.split_tokens(asked.of(brief.article.text)))
    given = [one.evidence.span for one in brief.findings.figures]
    given += [one.evidence.span for one in brief.findings.dates]
    return not wanted.isdisjoint(words.list_words("amounts_asked")) and any(map(reply.holds, given))


def _tells_refusal(said: str) -> bool:
    """Whether a sentence tells in the article's own words that somebody gave no answer."""
    if not _holds_phrase(said, "unanswered"):
        return False
    own = "".join(part for at, part in enumerate(_split_quoted(said)) if at % 2 == 0)
    return _holds_phrase(own, "unanswered")


def _split_quoted(said: str) -> list[str]:
    """What stands outside and inside quotation marks, in turn."""
    for mark in _QUOTES[1:]:
        said = said.replace(mark, _QUOTES[0])
    return said.split(_QUOTES[0])


def _holds_phrase(said: str, listed: str) -> bool:
    low = said.lower()
    near = [phrase for phrase in _list_phrases(listed) if _find_longest_word(phrase) in low]
    spoken = f" {' '.join(words.split_tokens(said))} " if near else ""  # most texts hold no such word
    return any(phrase in spoken for phrase in near)


@cache
def _list_phrases(listed: str) -> tuple[str, ...]:
    """The phrases of a list as they stand between other words."""
    return tuple(f" {' '.join(words.split_tokens(one))} " for one in words.list_words(listed))


@cache
def _find_longest_word(phrase: str) -> str:
    return max(phrase.split(), key=len)
