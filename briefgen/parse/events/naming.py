"""What an event is called: its noun or verb with who takes part, out of the words of its sentence.

Days are left out of the words: a timeline shows them beside. Nothing is reworded.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.dates import clauses
from briefgen.parse.events.scene import EventScene, load_event_words
from briefgen.parse.grammar import words as grammar
from briefgen.parse.grammar.hearsay import find_hearsay
from briefgen.parse.grammar.labels import HELPERS, NOUNS, RELATIVE, SUBJECTS, VERBS
from briefgen.parse.grammar.verbs import GROUP, climb_verbs
from briefgen.parse.lexicon import LEXICON

HYPHENS = frozenset({"-", "‐", "‑"})
EVENT_OBJECT_WORDS = 12
"""Words of the longest object that a name holds, and of the longest subject."""

BESIDE_A_NOUN = frozenset({"acl", "advcl", "appos", "parataxis", "punct", "relcl"})
"""Labels of what is told beside a noun."""

NO_NAME_ENDS = frozenset({"ADP", "CCONJ", "DET", "PART", "PUNCT", "SCONJ"})
"""What ends no name: "was indicted in", where a day came next."""

DEED_TO_EVENT = LEXICON.words("events_rules", "naming_within")
"""Between what was done and the event at which it was."""

CORE = frozenset({"acomp", "agent", "attr", "ccomp", "dative", "dobj", "oprd", "prt", "xcomp"})


def name_event(token: Token, scene: EventScene) -> tuple[Span, ...]:
    """The words for the event at `token`, without those of days; a pronoun is a stretch of its own.

    Empty where nobody does it, or its object is too long to be told.
    """
    sentence = scene.sentence(token)
    chosen = _name_by_noun(token, sentence) if token.pos_ != "VERB" else _name_by_verb(token, sentence)
    inside = [one for one in chosen if sentence.start <= one.idx and one.idx + len(one) <= sentence.end]
    kept = _without_days(sorted(set(inside), key=lambda one: one.i), scene)
    while kept and kept[-1] != token and _ends_no_name(kept[-1]):
        kept.pop()
    return tuple(_stretches_of_tokens(kept))


def _ends_no_name(last: Token) -> bool:
    """A preposition or an article, and the "planned" of “a march planned for Friday”."""
    return (last.pos_ in NO_NAME_ENDS and last.dep_ != "prt") or (last.dep_ == "acl" and not any(last.lefts))


def _name_by_noun(noun: Token, sentence: Span) -> list[Token]:
    """“the embassy bombing in Oslo”; with who holds it, where a verb only says that it was held."""
    carried = (load_event_words()["light"] | load_event_words()["framing"]) - grammar.load_words()[
        "tells"
    ]  # "announced a march"
    holds = noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_.lower() in carried
    short = _short_group(noun)
    told = (
        noun.dep_ == "nsubj"
        and noun.head.pos_ == "VERB"
        and noun.head.lemma_.lower() not in load_event_words()["plain"]
    )
    named = any(one.pos_ == "PROPN" for one in short)
    verb = noun.head if holds or (told and not named) else None if named else _verb_over(noun)
    return (_name_by_verb(verb, sentence) if verb is not None else []) or short


def _verb_over(noun: Token) -> Token | None:
    """“*won* most of the towns in local elections”: what was done at an event says which it was."""
    verb = (
        next(climb_verbs(noun), None) if noun.dep_ == "pobj" and noun.head.lower_ in DEED_TO_EVENT else None
    )
    plain = load_event_words()["plain"] | load_event_words()["light"] | grammar.load_words()["tells"]
    return verb if verb is not None and verb.i < noun.i and verb.lemma_.lower() not in plain else None


def _name_by_verb(verb: Token, sentence: Span) -> list[Token]:
    """The subject, the verb with its helpers, and its objects as far as they are short."""
    opener = clauses.opener(verb)
    subject, objects = _subject_within(find_event_subject(verb), verb, sentence), list(_fitting_objects(verb))
    if subject is None or subject.i > opener.i or _says_no_whom(subject):
        return []
    if _is_unfinished(verb, opener, subject, objects):
        return []
    told = [*_subject_group(subject), *_verb_group(opener, verb), verb, *objects]
    return [*_done_to_before(verb), *told]


def _done_to_before(verb: Token) -> list[Token]:
    """“*the case that* the union brought”: the noun to which it is done, where that stands before."""
    link = next((one for one in verb.lefts if one.dep_ == "dobj" and one.tag_ in RELATIVE), None)
    return [*_short_group(verb.head), link] if link is not None and verb.dep_ == "relcl" else []


def _says_no_whom(subject: Token) -> bool:
    """“eight more will come”, “a road, some of which was washed away”: the words do not say of what."""
    of = next((child for child in subject.rights if child.lower_ == "of"), None)
    if of is None:
        return subject.lower_ in load_event_words()["amounts"] or subject.pos_ == "NUM"
    return any(child.tag_ in RELATIVE for child in of.rights)


def _is_unfinished(verb: Token, opener: Token, subject: Token, objects: Sequence[Token]) -> bool:
    """An infinitive, an object that is too long to be told or is none, as little as "a letter published"."""
    if any(child.lower_ == "to" and child.dep_ == "aux" for child in opener.lefts):
        return True
    held = any(one.dep_ in CORE for one in verb.rights)
    if not held and subject.dep_ == "nsubj" and _tells_or_frames(verb):
        return True  # "the company announced on Friday"
    return not objects and (held or (verb.dep_ == "acl" and subject.pos_ != "PROPN"))


def _tells_or_frames(verb: Token) -> bool:
    told = load_event_words()["framing"] | load_event_words()["saying"] | grammar.load_words()["tells"]
    return verb.lemma_.lower() in told


def _verb_group(opener: Token, verb: Token) -> list[Token]:
    """The helpers of the verb, what leads to it, "is set to" of "is set to open", and an "allegedly"."""
    chain = [one for one in opener.subtree if opener.i <= one.i <= verb.i] if opener != verb else []
    helpers = [one for one in (*opener.children, *verb.children) if one.dep_ in GROUP | HELPERS]
    said = find_hearsay(opener) or find_hearsay(verb)
    return [*helpers, *chain, *((said,) if said is not None else ())]


def find_event_subject(verb: Token) -> Token | None:
    """Who does it or to whom it is done; of “who was held”, the noun before."""
    subject = _nearest_subject(verb) or clauses.find_clause_subject(verb)
    if subject is None and verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.pos_ in NOUNS:
        return verb.head
    return subject if subject is None or subject.tag_ not in RELATIVE else _told_of(verb)


def _nearest_subject(verb: Token) -> Token | None:
    """Of several that the parser sees the nearest: places and days may stand before the sentence."""
    own = (one for one in verb.lefts if one.dep_ in SUBJECTS and one.ent_type_ not in {"DATE", "TIME"})
    return next(reversed(list(own)), None)


def _told_of(verb: Token) -> Token | None:
    """The noun that a relative clause tells of."""
    clause = next((one for one in (verb, *verb.ancestors) if one.dep_ == "relcl"), None)
    return clause.head if clause is not None else None


def _subject_within(subject: Token | None, verb: Token, sentence: Span) -> Token | None:
    """The subject; where the parser took a dateline for it, what stands for it in the sentence."""
    if subject is None:
        return None
    if subject.idx < sentence.start:
        return _find_stand_in(subject, verb, sentence)
    return next((one for one in subject.rights if one.dep_ == "appos" and _after_dash(one)), subject)


def _find_stand_in(dateline: Token, verb: Token, sentence: Span) -> Token | None:
    """The noun of the sentence that hangs on the verb, or on the dateline before it."""
    own = (one for one in verb.doc[dateline.i : verb.i] if one.idx >= sentence.start and one.pos_ in NOUNS)
    return next((one for one in own if one.head == verb or one.head.idx < sentence.start), None)


def _after_dash(name: Token) -> bool:
    """“LIMA (NNA) — Peru expelled”: behind the dash stands who does it."""
    return name.pos_ in NOUNS and name.left_edge.i > 0 and name.left_edge.nbor(-1).text in DASH_TOKENS


DASH_TOKENS = frozenset({"--", "–", "—"})


def _subject_group(subject: Token) -> list[Token]:
    """The noun with what stands before it, what it is of, and those named with it."""
    named = list(clauses.named_with(subject))
    tokens = [token for noun in named for token in _short_group(noun)]
    return tokens if len(tokens) <= 2 * EVENT_OBJECT_WORDS else _short_group(subject)


def _short_group(noun: Token, left: int = EVENT_OBJECT_WORDS) -> list[Token]:
    """A noun with what stands before it and its first prepositions, as far as they fit.

    With the comma or "and" that joins the next of several.
    """
    kept = [token for child in noun.lefts if child.dep_ in clauses.LEFT_OF_NOUN for token in child.subtree]
    kept.append(noun)
    for child in noun.rights:
        tokens = list(child.subtree) if child.dep_ in {"case", "prep"} else []
        if len(kept) + len(tokens) > left or not (tokens or child.dep_ in BESIDE_A_NOUN | {"cc", "conj"}):
            break
        kept += tokens
    return [*kept, *_joint_before(noun)]


def _joint_before(noun: Token) -> list[Token]:
    """The comma or "and" that joins the next of several."""
    joined = any(child.dep_ == "conj" for child in noun.rights)
    return [child for child in noun.rights if joined and (child.dep_ == "cc" or child.text == ",")]


def _fitting_objects(verb: Token, left: int = EVENT_OBJECT_WORDS) -> Iterator[Token]:
    """What the verb does it to, and where: each as far as it fits, none beyond what a name holds."""
    for child in verb.rights:
        if _is_beside(child):
            continue
        tokens = [one for one in child.subtree if one.i > verb.i]
        if len(tokens) > left:
            tokens = _shorten_object(child, left)
        if not tokens or len(tokens) > left:
            return
        left -= len(tokens)
        yield from tokens


def _is_beside(child: Token) -> bool:
    """Whether it is no object, no place and no count: “according to the agency”, but “voted *30* to 9”."""
    told = child.dep_ in CORE or child.dep_ == "prep" or child.tag_ == "CD" or _goes_with_verb(child)
    return not told or child.lemma_.lower() in load_event_words()["sourcing"]


def _goes_with_verb(child: Token) -> bool:
    """“stepped *down*”, and an object that the parser takes for a time: “cut *two jobs* today”."""
    if child.dep_ == "advmod":
        return child.i == child.head.i + 1 and child.lower_ in load_event_words()["particles"]
    return child.dep_ == "npadvmod" and child.pos_ in NOUNS and child.ent_type_ not in {"DATE", "TIME"}


def _shorten_object(object_: Token, left: int) -> list[Token]:
    """An object that is too long: its noun with what fits, or the infinitive with its own object."""
    if object_.dep_ in {"attr", "dobj", "oprd"}:
        return _short_group(object_, left)
    if object_.dep_ != "xcomp" or object_.pos_ not in VERBS:
        return []
    opening = [child for child in object_.lefts if child.dep_ in HELPERS | {"mark"}]  # "whether to"
    inner = list(_fitting_objects(object_, left - len(opening) - 1))
    return [*opening, object_, *inner] if inner else []


def _without_days(tokens: Sequence[Token], scene: EventScene) -> list[Token]:
    """The words that tell no day, nor lead to one: “signed on Friday in Oslo” is “signed in Oslo”."""
    kept = [token for token in tokens if not _is_day_word(token, scene) and token.tag_ != "WP$"]
    told = {token.i for token in kept}
    return [token for token in kept if not _dangles_from_day(token, told, scene)]


def _is_day_word(token: Token, scene: EventScene) -> bool:
    """A word of a date, or the “'s” after one; "four years in prison" is no date."""
    owned = token.tag_ == "POS" and token.i > 0 and scene.tells_day(token.nbor(-1))
    return owned or scene.tells_day(token)


def _dangles_from_day(token: Token, told: set[int], scene: EventScene) -> bool:
    """Whether it is a preposition, or a "the", of a day that is left out."""
    if token.dep_ == "prt" or token.pos_ not in {"ADP", "DET", "SCONJ"} or token.i + 1 >= len(token.doc):
        return False
    after = token.nbor(1)
    return after.i not in told and (scene.tells_day(after) or _dangles_from_day(after, told, scene))


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
    return token.pos_ == "PRON" and token.dep_ in SUBJECTS | {"dobj", "pobj", "poss"}
