"""What a happening is called: the words of its sentence, with a name where a pronoun stands for one.

A happening that nothing names - "they were very clear", "a decision" - is called nothing.
"""

from collections.abc import Sequence

from briefgen.model import (
    ActorKind,
    Brief,
    BriefActor,
    EventMention,
    EventTelling,
    MentionForm,
    Modality,
    Span,
)
from briefgen.parse.gazetteer import is_person_noun
from briefgen.relate import words

EVENT_NAME_LETTERS = 150
"""Letters of the longest name."""
EVENT_NAME_WORDS = 2
"""Words of the shortest: "a meeting" names no event."""


def called(brief: Brief, event: EventMention) -> str:
    """Its name; empty where its words name nobody and nothing."""
    if event.trigger in words.list_words("states") and not _tells_of_act(event.evidence.exact):
        return ""
    alone = event.telling is EventTelling.NOUN and not _tells_who_holds(event)
    pieces = [_words_of_piece(brief, span, event.name[:at], alone) for at, span in enumerate(event.name)]
    if None in pieces:
        return _of_parties(brief, event, _words_of_noun(brief, event))
    shown = _head_as_title(_join_pieces([each or "" for each in pieces], event.modality))
    if alone:
        return _of_parties(brief, event, shown)
    if len(shown) > EVENT_NAME_LETTERS:  # many with long titles hold it
        shown = _of_parties(brief, event, _words_of_noun(brief, event))
    return shown if _names_something(shown) else ""


def _tells_of_act(said: str) -> bool:
    """“went on trial”, of a verb that says of itself nothing that happened."""
    spoken = f" {' '.join(words.split_tokens(said))} "
    return any(f" {act} " in spoken for act in words.list_words("acts of going"))


def _join_pieces(pieces: Sequence[str], told: Modality) -> str:
    """The words in a line; of what is to come “to” for the “would” of reported speech."""
    whole = " ".join(filter(None, map(_trim_piece, pieces)))
    return whole.replace(WOULD, TO, 1) if told is Modality.PLANNED else whole


def _names_something(shown: str) -> bool:
    """Whether it fits a heading and opens with no pronoun: "this brave man left"; "one man" does not."""
    first = shown.partition(" ")[0].lower()
    return _fits_heading(shown) and (first == ONE or first not in words.list_words("stand-ins"))


ONE = "one"
WOULD, TO = " would ", " to "
"""Of what was to come when it was said a heading says that it is: “the board to meet”."""


def _tells_who_holds(event: EventMention) -> bool:
    """Whether the name of a noun opens with who holds it: "the council held a hearing"."""
    return event.name[0].start < event.evidence.span.start if event.name else False


def _words_of_noun(brief: Brief, event: EventMention) -> str:
    """The noun of “they held a hearing in Lima”, where nobody knows who they are; empty with a day in it."""
    own = event.evidence.span
    dated = any(own.overlaps(one.evidence.span) for one in brief.findings.dates)
    return (
        ""
        if dated or event.telling is not EventTelling.NOUN
        else _head_as_title(_trim_piece(event.evidence.exact))
    )


def _words_of_piece(brief: Brief, span: Span, before: Sequence[Span], alone: bool) -> str | None:
    """The words of a stretch, or the name for a pronoun; None for a pronoun that stands for nobody known.

    Whose it is ("in his kitchen") is told by what stands before it; not where a noun stands `alone`.
    """
    said = span.of(brief.article.text)
    low = said.lower()
    if low not in words.list_words("stand-ins"):
        return said
    if before and alone and low in words.list_words("owners"):
        return _name_owner(brief, span, before)
    if before:
        return _name_behind(brief, span, before)
    name = _name_at(brief, span)
    if low in words.list_words("owners"):
        return _tell_owner(name) if name else ""
    return None if low in words.list_words("speaking") or _is_of_several(brief, span) else name


def _name_owner(brief: Brief, span: Span, before: Sequence[Span]) -> str:
    """“The launch of *its* line” says of no one whose: the name, or nothing; a name before it says whose."""
    text = brief.article.text
    told = [word for one in before for word in words.split_spelled(one.of(text))]
    if any(word[:1].isupper() for word in told[1:]):
        return span.of(text)
    name = _name_at(brief, span)
    return _tell_owner(name) if name else ""


def _tell_owner(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _is_of_several(brief: Brief, span: Span) -> bool:
    """Whether what follows is said of several, for which no one name stands: “they are”, “they will be”."""
    behind = words.split_tokens(brief.article.text[span.end : span.end + LETTERS_BEHIND])
    themselves = span.of(brief.article.text).lower() == "they" and behind[1:2] == ["be"]
    return bool(behind) and (themselves or behind[0] in words.list_words("of several"))


LETTERS_BEHIND = 20
"""Letters of the two words behind a pronoun."""


def _name_behind(brief: Brief, span: Span, before: Sequence[Span]) -> str | None:
    """A pronoun behind a verb: the name, but for one that stands there already."""
    said = span.of(brief.article.text)
    if said.lower() not in words.list_words("objects"):
        return said if said.lower() in words.list_words("owners") else _words_of_subject(brief, span)
    name, told = _name_at(brief, span), [one.of(brief.article.text) for one in before]
    return said if name is not None and any(name in one for one in told) else name


def _words_of_subject(brief: Brief, span: Span) -> str | None:
    low = span.of(brief.article.text).lower()
    return None if low in words.list_words("speaking") else _name_at(brief, span)


def _name_at(brief: Brief, span: Span) -> str | None:
    """The actor that a pronoun stands for, where that has a name."""
    several = span.of(brief.article.text).lower() in words.list_words("several stand-ins")
    names = {one.id: one.name for one in brief.actors if not (several and _is_one_person(one))}
    mentions = brief.mentions()
    stood = (
        names.get(actor)
        for mention, actor in mentions
        if mention.form is MentionForm.PRONOUN and mention.evidence.span == span and actor is not None
    )
    return next(stood, None)


def _is_one_person(actor: BriefActor) -> bool:
    """For whom no "they" stands here: a person, or "the doctor" who is not named."""
    if actor.kind is ActorKind.PERSON:
        return True
    last = words.split_tokens(actor.name)[-1:] or [""]
    return actor.kind is ActorKind.UNNAMED and is_person_noun(last[0])


def _trim_piece(piece: str) -> str:
    """Without line ends, what joins it to the next, and a bracket that its end leaves open."""
    whole = " ".join(piece.split()).replace(" ,", ",")
    if whole.count("(") > whole.count(")"):
        whole = whole[: whole.rindex("(")]
    return whole.strip(' ,;:–—-_"“”‘`')


def _head_as_title(told: str) -> str:
    """As a heading: without its article, with a capital."""
    first, _, rest = told.partition(" ")
    if rest and first.lower() in words.list_words("determiners"):
        told = rest
    return told[:1].upper() + told[1:]


def _fits_heading(shown: str) -> bool:
    return len(words.split_tokens(shown)) >= EVENT_NAME_WORDS and len(shown) <= EVENT_NAME_LETTERS


def _of_parties(brief: Brief, event: EventMention, shown: str) -> str:
    """A noun with who takes part or where; empty where it says no more than itself: "a meeting"."""
    if shown and not any(word[:1].isupper() for word in words.split_spelled(shown)[1:]):
        told = ", ".join(_list_parties(brief, event))
        shown = f"{shown}: {told}" if told else shown if event.ordinal else ""
    return shown if _fits_heading(shown) else ""


def _list_parties(brief: Brief, event: EventMention) -> list[str]:
    """The names of the first who take part, and of where; not of what only their offices are of."""
    offices = [role.span for actor in brief.actors for role in actor.roles]
    named = [index for index in event.actors if not _is_within(brief, index, offices)]
    ids = brief.actors_at((*named, *event.places))
    names = {one.id: one.name for one in brief.actors}
    return list(dict.fromkeys(names[one] for one in ids if one in names))[:PARTIES]


def _is_within(brief: Brief, index: int, offices: Sequence[Span]) -> bool:
    """Whether the mention stands in the words for an office: the council of “Council President Ida Holm”."""
    mention = brief.findings.actors[index].evidence.span
    return any(office.holds(mention) for office in offices)


PARTIES = 3
"""Names that are put beside a noun that has none."""
