"""What an event is called: its noun or verb with who takes part, out of the words of its sentence.

Days are left out of the words: a timeline shows them beside. Nothing is reworded.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.dates import clauses
from briefgen.parse.events import phrases
from briefgen.parse.events.dayless import leave_out_days, leave_out_effect
from briefgen.parse.events.scene import EventScene, load_event_words
from briefgen.parse.grammar import words as grammar
from briefgen.parse.grammar.below import has_after, has_helper, list_after, list_before
from briefgen.parse.grammar.hearsay import find_hearsay
from briefgen.parse.grammar.labels import HELPERS, NOUNS, RELATIVE, SUBJECTS
from briefgen.parse.grammar.spans import spell_before
from briefgen.parse.grammar.verbs import GROUP, climb_verbs
from briefgen.parse.lexicon import LEXICON

HYPHENS = frozenset({"-", "‐", "‑"})
NAMELESS_ALONE = LEXICON.words("events_rules", "happenings_ordinals")
"""With nothing behind they name nobody: "the first will arrive"."""

NO_NAME_ENDS = frozenset({"ADP", "CCONJ", "DET", "PART", "PUNCT", "SCONJ"})
"""What ends no name: "was indicted in", where a day came next."""

DEED_TO_EVENT = LEXICON.words("events_rules", "naming_within")
"""Between what was done and the event at which it was."""


def name_event(token: Token, scene: EventScene) -> tuple[Span, ...]:
    """The words for the event at `token`, without those of days; a pronoun is a stretch of its own.

    Empty where nobody does it, or its object is too long to be told.
    """
    sentence = scene.sentence(token)
    by_noun = token.pos_ != "VERB"
    chosen = _name_by_noun(token, sentence, scene) if by_noun else _name_by_verb(token, sentence, scene)
    inside = [one for one in chosen if sentence.start <= one.idx and one.idx + len(one) <= sentence.end]
    kept = leave_out_effect(leave_out_days(sorted(set(inside), key=lambda one: one.i), scene))
    while kept and kept[-1] != token and _ends_no_name(kept[-1]):
        kept.pop()
    return tuple(_stretches_of_tokens(kept))


def _ends_no_name(last: Token) -> bool:
    """A preposition or an article, and the "planned" of “a march planned for Friday”; not “at St Anne's”."""
    if last.tag_ == "POS":
        return False
    return (last.pos_ in NO_NAME_ENDS and last.dep_ != "prt") or (last.dep_ == "acl" and not any(last.lefts))


def _name_by_noun(noun: Token, sentence: Span, scene: EventScene) -> list[Token]:
    """“the embassy bombing in Oslo”; with who holds it, where a verb only says that it was held."""
    carried = (load_event_words()["light"] | load_event_words()["framing"]) - grammar.load_words()[
        "tells"
    ]  # "announced a march"
    holds = noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_.lower() in carried
    short = phrases.group_noun(noun)
    told = (
        noun.dep_ == "nsubj"
        and noun.head.pos_ == "VERB"
        and noun.head.lemma_.lower() not in load_event_words()["plain"]
    )
    named = any(one.pos_ == "PROPN" for one in short)
    verb = noun.head if holds or (told and not named) else None if named else _verb_over(noun)
    return (_name_by_verb(verb, sentence, scene) if verb is not None else []) or short


def _verb_over(noun: Token) -> Token | None:
    """“*won* most of the towns in local elections”: what was done at an event says which it was."""
    verb = (
        next(climb_verbs(noun), None) if noun.dep_ == "pobj" and noun.head.lower_ in DEED_TO_EVENT else None
    )
    plain = load_event_words()["plain"] | load_event_words()["light"] | grammar.load_words()["tells"]
    return verb if verb is not None and verb.i < noun.i and verb.lemma_.lower() not in plain else None


def _name_by_verb(verb: Token, sentence: Span, scene: EventScene) -> list[Token]:
    """The subject, the verb with its helpers, and its objects as far as they are short."""
    opener = clauses.opener(verb)
    subject = _subject_within(find_event_subject(verb), verb, sentence)
    objects = leave_out_days(list(phrases.list_fitting(verb)), scene)
    if subject is None or subject.i > opener.i or _says_no_whom(subject):
        return []
    if subject != _told_of(verb) and _is_governed(subject):
        return []
    parts = _NameParts(verb, opener, subject, objects, _has_object(verb, scene))
    return [] if _lacks_object(verb) or _is_unfinished(parts) else _lay_name(parts)


def _has_object(verb: Token, scene: EventScene) -> bool:
    """Whether it has an object but for a day, fitting or not."""
    held = list_after(verb, phrases.HELD_BY_VERB)
    return any(leave_out_days(list(one.subtree), scene) for one in held)


def _lay_name(one: "_NameParts") -> list[Token]:
    done_to = _done_to_before(one.verb)
    beside = [each for each in one.objects if not (done_to and _is_thing(each, one.verb))]
    verbs = [*_verb_group(one.opener, one.verb), one.verb]
    return [*done_to, *phrases.group_subject(one.subject), *verbs, *beside]


def _is_thing(token: Token, verb: Token) -> bool:
    """Whether it stands in what the parser takes for an object: “the man whom it chose, *Kim Osei*”."""
    above = next((one for one in (token, *token.ancestors) if one.head == verb), token)
    return above.dep_ in {"attr", "dobj", "oprd"}


def _is_governed(subject: Token) -> bool:
    """Whether a preposition stands right before it: in “a bid to join with Fjord failed” no Fjord did."""
    first = subject.left_edge
    return first.i > first.sent.start and first.nbor(-1).pos_ == "ADP" and first.nbor(-1).dep_ == "prep"


def _done_to_before(verb: Token) -> list[Token]:
    """“*the case* that the union brought”: the noun to which it is done, where that stands before."""
    link = next((one for one in list_before(verb, {"dobj"}) if one.tag_ in RELATIVE), None)
    return phrases.group_noun(verb.head) if verb.dep_ == "relcl" and (link or _is_bare_relative(verb)) else []


def _is_bare_relative(verb: Token) -> bool:
    """“*the bill* the union sent on Monday”: no “that” leads it, and nothing else is what it sent."""
    leads = RELATIVE | {"WP$"}  # "the mayor, *whose* son fell ill"
    led = any(one.tag_ in leads or one.dep_ == "mark" for one in verb.subtree if one.i < verb.i)
    held = has_after(verb, phrases.HELD_BY_VERB)
    return not led and not held and verb.tag_ in {"VBD", "VBN"} and verb.head.pos_ in NOUNS


def _says_no_whom(subject: Token) -> bool:
    """“eight more will come”, “the first will”, “some of which was washed away”: they do not say of what."""
    of = next((child for child in subject.rights if child.lower_ == "of"), None)
    if of is None:
        return subject.lower_ in load_event_words()["amounts"] | NAMELESS_ALONE or subject.pos_ == "NUM"
    return any(child.tag_ in RELATIVE for child in of.rights)


@dataclass(frozen=True, slots=True)
class _NameParts:
    """What a name would be made of: a verb, the verb with its subject, and what fits of its objects."""

    verb: Token
    opener: Token
    subject: Token
    objects: list[Token]
    held: bool
    """Whether it has an object at all, fitting or not."""


def _is_unfinished(one: _NameParts) -> bool:
    """An infinitive, an object that is too long to be told or is none, as little as "a letter published"."""
    if has_helper(one.opener, {"to"}) or _stands_for_act(one.verb):
        return True
    does = one.subject.dep_ == "nsubj" and not _is_done_to(one)
    if does and _says_no_what(one):
        return True
    if phrases.strives_for(one.verb) and does and one.verb.dep_ != "acl":
        return not any(map(_is_striven, one.objects))
    return not one.objects and (one.held or _is_bare_aside(one))


def _stands_for_act(verb: Token) -> bool:
    """“had promised to *do so* from May”: what it does is told elsewhere."""
    behind = {f"{verb.lemma_.lower()} {child.lower_}" for child in verb.rights}
    return verb.lemma_.lower() == "do" and not behind.isdisjoint(load_event_words()["foretold_with"])


def _says_no_what(one: _NameParts) -> bool:
    """“the company announced on Friday”, “engineers asked in March for it to be put off”."""
    if not one.held and phrases.tells_or_frames(one.verb):
        return True
    return not one.objects and one.verb.lemma_.lower() in load_event_words()["asking"]


def _is_done_to(one: _NameParts) -> bool:
    """“the review of the wards, *published* on Monday”: it is what was published."""
    return one.verb.dep_ == "acl" and one.verb.tag_ == "VBN" and one.verb.head == one.subject


def _is_striven(token: Token) -> bool:
    """Whether the word is what somebody strives for, or an act of it."""
    return token.dep_ in phrases.HELD_BY_VERB or token.pos_ == "VERB"


def _is_bare_aside(one: _NameParts) -> bool:
    """“a letter published on Monday”; not “four more engines ordered in May”, nor a name."""
    short = len(phrases.group_subject(one.subject)) < phrases.SHORTEST_PHRASE
    return one.verb.dep_ == "acl" and one.subject.pos_ != "PROPN" and short


def _lacks_object(verb: Token) -> bool:
    """“a hall which the town plans to open”: what it opens stands before, and is no part of the name."""
    link = any(one.tag_ in RELATIVE for one in list_before(verb, {"dobj"}))
    return link and verb.dep_ != "relcl"


def _verb_group(opener: Token, verb: Token) -> list[Token]:
    """The helpers of the verb, what leads to it, "is set to" of "is set to open", and an "allegedly"."""
    said = find_hearsay(opener) or find_hearsay(verb)
    if opener != verb and opener.lemma_.lower() in load_event_words()["binding"]:
        opener = verb  # "the mayor to resign" of "the mayor promised to resign": the promise is told apart
    chain = [one for one in opener.subtree if opener.i <= one.i <= verb.i] if opener != verb else []
    helpers = [one for one in (*opener.children, *verb.children) if one.dep_ in GROUP | HELPERS]
    return [*helpers, *chain, *((said,) if said is not None else ())]


def find_event_subject(verb: Token) -> Token | None:
    """Who does it or to whom it is done; of “who was held”, the noun before."""
    subject = _nearest_subject(verb) or clauses.find_clause_subject(verb)
    if subject is None and verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.pos_ in NOUNS:
        return verb.head
    return subject if subject is None or subject.tag_ not in RELATIVE else _told_of(verb)


def _nearest_subject(verb: Token) -> Token | None:
    """Of several that the parser sees the nearest: places and days may stand before the sentence."""
    own = (one for one in list_before(verb, SUBJECTS) if one.ent_type_ not in {"DATE", "TIME"})
    return next(reversed(list(own)), None)


def _told_of(verb: Token) -> Token | None:
    """The noun that a relative clause tells of."""
    clause = next((one for one in (verb, *verb.ancestors) if one.dep_ == "relcl"), None)
    return clause.head if clause is not None else None


def _subject_within(subject: Token | None, verb: Token, sentence: Span) -> Token | None:
    """The subject, where the parser did not take a dateline for it."""
    if subject is None or subject.idx < sentence.start:
        return None
    counted = subject.lower_ in NAMELESS_ALONE  # "a fourth, the Santa Rita, was lost"
    # "its leader, Ida Holm, left", "whose son Jan left"
    owned = any(one.tag_ in {"PRP$", "WP$"} for one in subject.lefts)
    named = list_after(subject, {"appos"})
    return next((one for one in named if counted or _after_dash(one) or (owned and _is_name(one))), subject)


def _is_name(one: Token) -> bool:
    return one.pos_ == "PROPN" and one.ent_type_ in {"", "PERSON"}


def _after_dash(name: Token) -> bool:
    """“LIMA (NNA) — Peru expelled”: behind the dash stands who does it."""
    return name.pos_ in NOUNS and spell_before(name.left_edge) in DASH_TOKENS


DASH_TOKENS = frozenset({"--", "–", "—"})


def _stretches_of_tokens(tokens: Iterable[Token]) -> Iterator[Span]:
    """Stretches of words that stand together; a pronoun that is a subject or an owner alone."""
    first: Token | None = None
    last: Token | None = None
    for token in tokens:
        apart = last is not None and (_has_gap(last, token) or _stands_for(token) or _stands_for(last))
        if first is not None and last is not None and apart:
            yield Span(first.idx, last.idx + len(last))
            first = None
        first = first if first is not None else token
        last = token
    if first is not None and last is not None:
        yield Span(first.idx, last.idx + len(last))


def _has_gap(one: Token, other: Token) -> bool:
    """Whether words stand between the two; the hyphen of "cease-fire" is none."""
    between = one.doc[one.i + 1 : other.i]
    hyphen = len(between) == 1 and between.text in HYPHENS and not (one.whitespace_ or between[0].whitespace_)
    return bool(len(between)) and not hyphen


def _stands_for(token: Token) -> bool:
    """A pronoun for somebody; the "who" of “those who left” stands beside its noun."""
    alone = token.pos_ == "PRON" and token.tag_ not in RELATIVE
    return alone and token.dep_ in SUBJECTS | {"dobj", "pobj", "poss"}
