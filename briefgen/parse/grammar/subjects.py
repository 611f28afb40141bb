"""Who does it: the subject of a verb, its own or shared, and the agent of a passive."""

from spacy.tokens import Token

from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.below import find_before, find_child, list_before, list_children
from briefgen.parse.grammar.labels import FINITE, PROPER, SUBJECTS, VERBS
from briefgen.parse.grammar.words import load_words
from briefgen.parse.lexicon import LEXICON

SPEAKERS = LEXICON.words("grammar_rules", "subjects_speakers")
OF_WHOM = LEXICON.words("grammar_rules", "subjects_of_whom")

UP = {"conj", "xcomp", "advcl", "pcomp", "prep", "acl", "relcl", "ccomp", "dep"}
"""Labels of a verb that may share the subject of the verb above it."""
SUBJECT_TIMES = {"CARDINAL", "DATE", "MONEY", "PERCENT", "QUANTITY", "TIME"}
"""What stands beside a verb as a measure: "rose Monday"."""
HIGHEST = 6
"""Verbs to climb in search of a subject."""


def find_subject(verb: Token) -> Token | None:
    """The word that heads who does it: its own subject, or the one it shares with the verb above it."""
    for _ in range(HIGHEST):
        own = list_children(verb, SUBJECTS)
        if own:
            return _acting_subject(own, verb)
        if verb.dep_ == "acl":
            above = _participle_of(verb)
            above = above or _issuing_verb(verb.head)
            if above is None:
                return verb.head
            verb = above
            continue
        gone = find_gone(verb)
        if gone is not None:
            verb = gone
            continue
        if verb.dep_ not in UP:
            return _misread_name(verb)
        commanded = find_controlled(verb)
        if commanded is not None:
            return commanded
        verb = verb.head
    return None


def _misread_name(verb: Token) -> Token | None:
    """As in "Per Lund refused", "said Per Lund", "Nauru urged": a name is no preposition and no measure."""
    if verb.tag_ not in FINITE:
        return None
    if _is_name_before(verb):
        return verb.nbor(-1)
    first = next(filter(_is_first_name, list_children(verb, {"prep"})), None)
    if first is None or not (first == verb.left_edge or first.i == verb.i + 1):
        return None
    names = (child for child in list_children(first, {"pobj"}) if child.i == first.i + 1)
    return next((name for name in names if name.tag_ == "NNP"), None)


def _is_name_before(verb: Token) -> bool:
    """As in "Nauru urged", where the parser saw a measure."""
    name = verb.nbor(-1) if verb.i else verb
    return name.dep_ == "npadvmod" and name.tag_ in PROPER and name.ent_type_ not in SUBJECT_TIMES


def _is_first_name(token: Token) -> bool:
    return token.text[:1].isupper() and token.lower_ in load_words()["misread"]


def _acting_subject(own: list[Token], verb: Token) -> Token:
    """Which of the subjects that the parser sees acts."""
    speakers = [child for child in own if child.lower_ in SPEAKERS]  # "We, the ministers of Peru and Chile"
    people = speakers or [child for child in own if child.ent_type_ not in {"DATE", "TIME"}] or own
    people = [child for child in people if not _is_aside(child)] or people
    # "The fall of the treaty, said Ana Silva": where the parser sees two, the nearer one acts.
    return min(people, key=lambda child: abs(child.i - verb.i))


def _is_aside(subject: Token) -> bool:
    """As in "parents, many of whom work shifts, reject it": those of whom more is told act."""
    of = (child for child in subject.rights if child.lower_ == "of")
    return any(word.lower_ in OF_WHOM for child in of for word in child.children)


def _participle_of(verb: Token) -> Token | None:
    """As in "rejected the dam, saying it": what follows a comma goes on with the verb, not with the noun."""
    if verb.tag_ != "VBG" or not verb.i or verb.nbor(-1).text != ",":
        return None
    above = (token for token in verb.ancestors if token.pos_ in VERBS)
    return next((token for token in above if token.i < verb.i), None)


def _issuing_verb(text: Token) -> Token | None:
    """As in "issued a statement accusing the club": the verb whose subject speaks in the statement."""
    given = text.dep_ == "dobj" and text.lemma_.lower() in gazetteer().statements["nouns"]
    return text.head if given and text.head.lemma_.lower() in gazetteer().statements["verbs"] else None


def find_gone(verb: Token) -> Token | None:
    """The "gone" of "went so far as to insist": what is told so has been done."""
    before = [token.lower_ for token in verb.doc[max(0, verb.i - 3) : verb.i]]
    if before != ["far", "as", "to"]:
        return None
    above = (token for token in verb.ancestors if token.i < verb.i)
    return next((token for token in above if token.lemma_ == "go"), None)


def find_controlled(verb: Token) -> Token | None:
    """The object that is to do it: "pressed the union to accept"."""
    if verb.dep_ != "xcomp" or verb.tag_ != "VB":
        return None
    objects = list_children(verb.head, {"dobj"})
    return next((child for child in objects if verb.head.i < child.i < verb.i), None)


def find_agent(verb: Token) -> Token | None:
    """Who does it, in the passive: the noun after "by"."""
    by = find_child(verb, {"agent"})
    return find_child(by, {"pobj"}) if by is not None else None


def own_subject(verb: Token) -> Token | None:
    """What the parser says, but for a day: "President Ana Silva Monday vowed"."""
    own = find_before(verb, SUBJECTS)
    if own is not None:
        return _before_day(own)
    days = (one for one in list_before(verb, {"npadvmod"}) if one.ent_type_ == "DATE")
    return next((name for day in days if (name := _before_day(day)) != day), None)


def _before_day(subject: Token) -> Token:
    """The name right before a day that the parser takes for the subject; else the subject."""
    named = [one for one in list_before(subject, {"compound"}) if one.pos_ == "PROPN"]
    return named[-1] if subject.ent_type_ == "DATE" and named else subject
