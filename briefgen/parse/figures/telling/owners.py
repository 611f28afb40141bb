"""Whose a figure is, and the date it holds for."""

import re

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from briefgen.model import DateMention, Family, MentionForm, Span
from briefgen.parse.figures import words
from briefgen.parse.figures.counting.counted import number_tokens
from briefgen.parse.figures.page import FigureText
from briefgen.parse.figures.telling import clauses
from briefgen.parse.figures.telling.clauses import Clause
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.below import find_before, has_word, has_word_before, list_before
from briefgen.parse.grammar.labels import SUBJECTS, VERBS
from briefgen.parse.lexicon import LEXICON

OWNER_LABELS = frozenset({"compound", "nmod", "poss", "amod"})
"""How a name stands inside a noun phrase that is no name: "the *Norwegian* navy"."""
OWNER_NOUNS = frozenset({"NOUN", "PROPN"})
AWAY_FROM_OWNER = LEXICON.words("figures_rules", "owners_away")
TURNS = LEXICON.words("figures_rules", "owners_turns")
_COMPARED = re.compile(r"\b(?:than|as)(?: in| at| on| during)? $")
OWNER_JOINTS = LEXICON.words("figures_rules", "owners_joints")
_DATELINE = re.compile(r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? [-–—] ")
OWNER_NAME_WORDS = 5
"""Words of the longest name before a number."""
CALAMITIES = LEXICON.words("figures_rules", "owners_calamities")
"""What befalls people and owns no figure: "Storm Edda killed four"."""
VAGUE_STRETCHES = LEXICON.words("figures_rules", "owners_vague")
"""Stretches that are those of which the sentence before tells: "the most in *the month*"."""
NO_AS_OF = LEXICON.words("figures_rules", "owners_no_as_of")


def find_as_of(page: FigureText, clause: Clause, sentence: Span) -> str:
    """The date for which the figure is stated, where its own clause gives one.

    Not for a total: "since it opened in May" says where the counting began.
    """
    verb = clause.verb
    if verb is None or clause.amount.family is Family.DURATION or _is_of_another_day(clause, verb):
        return ""
    if has_word_before(verb, {"when"}) and verb.dep_ in {"advcl", "relcl"}:
        return _date_told_of(page, verb.head)
    stated = [date for date in page.dates_in(sentence) if _dates_verb(page, date, verb)]
    return stated[0].timex.value if len(stated) == 1 else ""


def _is_of_another_day(clause: Clause, verb: Token) -> bool:
    """As in "fell to 12 in May *from 16*", "40 since May"; nor is it the day on which somebody says so."""
    since = has_word(verb, {"since"})
    return since or _only_tells(clause) or clauses.led_by(clause) == "from"


def _only_tells(clause: Clause) -> bool:
    """Whether the verb is who says so: "it was 40 in May, not 30, the board admitted on Tuesday"."""
    verb, head = clause.verb, clause.head
    if verb is None or verb.i < head.i or head.dep_ in SUBJECTS:
        return False
    return verb.lemma_.lower() in words.measures().speech and verb.pos_ == "VERB"


def _date_told_of(page: FigureText, word: Token) -> str:
    """As in "the record of *1997*, when 56 were killed": the date that the clause tells of."""
    own = page.dates_in(Span(word.idx, word.idx + len(word)))
    return next((one.timex.value for one in own if one.timex.type == "DATE"), "")


def _dates_verb(page: FigureText, date: DateMention, verb: Token) -> bool:
    """Whether the date says when, in the clause of the verb."""
    if (
        date.timex.type not in {"DATE", "TIME"}
        or date.signal in NO_AS_OF
        or date.evidence.exact.lower() in VAGUE_STRETCHES
        or not date.timex.value[:1].isdigit()
        or _COMPARED.search(page.text, max(0, date.evidence.span.start - 12), date.evidence.span.start)
    ):
        return False
    span = page.doc.char_span(date.evidence.span.start, date.evidence.span.end, alignment_mode="expand")
    return span is not None and len(span) > 0 and not _is_thing_done(span) and _hangs_below(span, verb)


def _hangs_below(when: DocSpan, verb: Token) -> bool:
    """Whether the nearest verb above the date is this one."""
    root = when.root.head
    for _ in range(3):
        if root == verb:
            return True
        if root.pos_ in VERBS:
            return False
        root = root.head
    return False


def _is_thing_done(when: DocSpan) -> bool:
    """As in "40 porters *face a bleak Christmas*": what the verb is done to, and no day of the figure."""
    led = (child.tag_ in {"DT", "JJ"} and child.i < when.start for child in when.root.lefts)
    return when.root.dep_ == "dobj" and any(led)


def find_figure_holder(page: FigureText, clause: Clause) -> int | None:
    """Index of the actor whose figure it is: the possessor, else the subject."""
    if clause.amount.family is Family.AGE:
        return _find_bearer(page, clause)
    beside = _owner_beside(page, clause)
    if beside is not None:
        return beside
    owner = None if _only_tells(clause) else _owner_of_figure(clause.head, clause.verb)
    if owner is None or _is_apart(page, owner, clause.head):
        return None
    mention = None if _is_only_worth(clause.head) else _mention_holding(page, owner)
    own = mention is not None and page.actors[mention].evidence.span.overlaps(clause.amount.span)
    return None if own else mention  # "two of the others" are nobody's


def _is_apart(page: FigureText, owner: Token, head: Token) -> bool:
    """Whether the two are one word, or of two sentences: "they proposed a ban; *14 states* back it"."""
    closed = any(token.text == ";" for token in owner.doc[owner.i : head.i])
    return closed or owner == head or not page.together(owner, head)


def _mention_holding(page: FigureText, owner: Token) -> int | None:
    """Who owns the figure; of "*Nord's* profit was 5 million", who has the profit."""
    if not _is_measured(owner):
        return _mention_owning(page, owner)
    possessor = find_before(owner, {"poss"})
    if possessor is None:
        return None
    speaker = _speaker_above(owner.head) if possessor.lower_ == "its" else None
    return _mention_with(page, possessor if speaker is None else speaker)


def _speaker_above(verb: Token) -> Token | None:
    """As in "*Nord* said *its* profit fell": "its" in what somebody says is the speaker's."""
    says = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words.measures().speech
    return find_before(verb.head, {"nsubj"}) if says else None


def _mention_owning(page: FigureText, owner: Token) -> int | None:
    """The actor that the owner is, else the one named inside."""
    mention = _mention_of_owner(page, owner)
    if mention is not None:
        calamity = not CALAMITIES.isdisjoint(page.actors[mention].name.lower().split())
        owns = _can_own(page, owner, mention) and not _is_dateline(page, mention)
        return mention if owns and not calamity else None
    return None if clauses.is_wide(owner) else _mention_within(page, owner)


def _is_measured(owner: Token) -> bool:
    """As in "*Turnout* was 67 percent", "*84 percent* of members": an amount owns none."""
    numbered = any(child.tag_ == "CD" or child.lower_ in words.unit_words() for child in owner.lefts)
    if owner.lemma_.lower() in words.measures().tallies:
        return True
    return numbered or owner.lower_ in words.measures().quantities or owner.lower_ in words.unit_words()


def _is_only_worth(head: Token) -> bool:
    """As in "looks at a contract *worth* 1.2 million": the worth of the contract, and nobody's figure."""
    return head.head.lower_ == "worth" and head.head.dep_ not in {"acomp", "attr"}


def _is_dateline(page: FigureText, mention: int) -> bool:
    """As in "HERAKLION - Of the 540 mills": where it is written is nobody's figure."""
    span = page.actors[mention].evidence.span
    return span.of(page.text).isupper() and _DATELINE.match(page.text, span.end) is not None


def _can_own(page: FigureText, owner: Token, mention: int) -> bool:
    """Not "it" where the same sentence tells of the same by its name: "*it* had 40 to *the League's* 38"."""
    if owner.tag_ != "PRP":
        return True
    sentence = page.sentences.around(Span(owner.idx, owner.idx + len(owner)))
    named = (one for one in page.actors if one.form is MentionForm.NAME and sentence.holds(one.evidence.span))
    name = page.actors[mention].name
    return all(one.name != name or one.evidence.span.start < owner.idx for one in named)


def _owner_beside(page: FigureText, clause: Clause) -> int | None:
    """The one named right before: "ahead of *Blue Union* with 21 percent", "and *Nord* 39 percent"."""
    first, _ = number_tokens(page, clause.amount)
    lead = page.doc[max(0, first - 1)]
    if lead.lower_ == "with":
        return _mention_with(page, page.doc[max(0, first - 2)])
    named = lead.pos_ in OWNER_NOUNS or page.actor_at(lead) is not None
    shared = clause.amount.family is Family.PERCENT or _shares_verb(page, clause)
    if not named or not shared:
        return None
    start = max(0, lead.i - 1)
    while start > max(0, lead.i - OWNER_NAME_WORDS) and page.doc[start].pos_ in {
        *OWNER_NOUNS,
        "ADJ",
        "DET",
        "PART",
    }:
        start -= 1
    joints = OWNER_JOINTS if clause.amount.family is Family.PERCENT else OWNER_JOINTS | {","}
    return _mention_with(page, lead) if page.doc[start].lower_ in joints else None


def _shares_verb(page: FigureText, clause: Clause) -> bool:
    """Whether an amount is the whole of its clause: "Orr won 4,200 votes and *Groff 3,140*"."""
    span = page.doc.char_span(clause.amount.span.start, clause.amount.span.end, alignment_mode="expand")
    if span is None:
        return False
    behind = page.doc[span.end] if span.end < len(page.doc) else None
    ends = behind is None or behind.is_punct or behind.dep_ == "cc"
    before = page.doc[span.sent.start : max(span.sent.start, span.start - 1)]
    return ends and any(token.like_num for token in before)


def _mention_with(page: FigureText, noun: Token) -> int | None:
    found = _mention_of_owner(page, noun)
    return found if found is not None else _mention_within(page, noun)


def _mention_within(page: FigureText, owner: Token) -> int | None:
    """The actor named inside of what owns it: "the *Norwegian* navy"."""
    names = (child for child in list_before(owner, OWNER_LABELS) if not _is_only_from(child))
    within = (_mention_of_owner(page, child) for child in names)
    return next((found for found in within if found is not None), None)


def _owner_of_figure(head: Token, verb: Token | None) -> Token | None:
    """Who possesses the counted, else the subject of its verb."""
    possessor = find_before(head, {"poss"})
    if possessor is not None or verb is None:
        return possessor
    subject = _subject_of_figure(verb)
    return subject if subject is not None and not _stands_aside(head, subject) else None


def _stands_aside(head: Token, subject: Token) -> bool:
    """Whether the counted is no matter of the subject's: "took papers from the three states' envoys".

    Nor is it where it stands beside the subject: "the boy's mother and 10 others died".
    """
    if head.dep_ == "poss" or (head.dep_ == "pobj" and head.head.lower_ in AWAY_FROM_OWNER):
        return True
    while head.dep_ == "conj":
        head = head.head
        if head == subject:
            return True
    return False


def _is_only_from(child: Token) -> bool:
    """As in "the Danish union": where a body is from is not whose figure it is; a navy is its state's."""
    organs = gazetteer().contexts["state_organs"]
    return child.text in gazetteer().adjectives and child.head.lemma_.lower() not in organs


def _find_bearer(page: FigureText, clause: Clause) -> int | None:
    """Who is so old: the name right before, or the subject."""
    first = page.doc.char_span(clause.amount.span.start, clause.amount.span.end, alignment_mode="expand")
    at = first.start if first is not None else 0
    near = (token for token in reversed(page.doc[max(0, at - 2) : at]) if token.pos_ == "PROPN")
    name = next(near, None)
    if name is None and first is not None and len(first):
        name = _bearer_behind(page, clause, first[-1])
    return _mention_of_owner(page, name) if name is not None else None


def _bearer_behind(page: FigureText, clause: Clause, last: Token) -> Token | None:
    """The noun that the age stands before, else who is or turns so old."""
    if last.head.pos_ in OWNER_NOUNS and last.head.i > last.i:
        return _named_bearer(page, last.head)
    turns = clause.verb is not None and clause.verb.lemma_.lower() in TURNS
    return _subject_of_figure(clause.verb) if turns and clause.verb is not None else None


def _named_bearer(page: FigureText, noun: Token) -> Token | None:
    """The noun that a "44-year-old" stands before, or the name to which it is put: never the subject."""
    if page.actor_at(noun) is not None:
        return noun
    return noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" else None


def _subject_of_figure(verb: Token) -> Token | None:
    """The subject of the verb, or of the verb it hangs on."""
    for _ in range(3):
        subject = find_before(verb, {"nsubj"})
        if subject is not None:
            return subject
        if verb.dep_ not in {"conj", "xcomp", "advcl"}:
            return None
        verb = verb.head
    return None


def _mention_of_owner(page: FigureText, owner: Token) -> int | None:
    """The actor whose words hold the token, by the head of its chain; None for an unresolved pronoun."""
    index = page.actor_at(owner)
    if index is None:
        return None
    actor = page.actors[index]
    if actor.same_as is not None:
        return actor.same_as
    return index if actor.name else None
