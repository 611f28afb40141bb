"""Names of things: ids, and the closed lists that the field and the contract know."""

from enum import StrEnum
from typing import NewType

ArticleId = NewType("ArticleId", str)
"""The path of the seed below seeds/, with `/`; the given id for `extract --lines`."""
Slug = NewType("Slug", str)
FactId = NewType("FactId", str)
"""Unique among the figures, dates and positions of one article; the same after an edit elsewhere."""
ActorId = NewType("ActorId", str)
IssueId = NewType("IssueId", str)


class ArticleKind(StrEnum):
    REPORT = "report"
    ANALYSIS = "analysis"
    TRANSCRIPT = "transcript"
    NEWSLETTER = "newsletter"
    STATEMENT = "statement"


class TurnRole(StrEnum):
    SPEAKER = "speaker"
    QUESTION = "question"
    ANSWER = "answer"


class MentionForm(StrEnum):
    """How a mention names its actor (ACE: NAM, NOM, PRO)."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    PLACE = "place"
    GROUP = "group"
    OFFICE = "office"
    UNNAMED = "unnamed"


class Family(StrEnum):
    """What a number counts; the name of the rule that reads it."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    TEMPERATURE = "temperature"
    DURATION = "duration"
    AGE = "age"
    SHARE = "share"
    BARE = "bare"


class Measure(StrEnum):
    """What sort of amount a figure is; UNKNOWN where the text does not say."""

    STOCK = "stock"
    TOTAL = "total"
    CHANGE = "change"
    SHARE = "share"
    PROPOSED = "proposed"
    PAID = "paid"
    UNKNOWN = ""


class Basis(StrEnum):
    """What a date rests on; shown in these words."""

    STATED = "stated"
    FRONT_MATTER = "front matter"
    ARTICLE = "relative to the article's date"
    DATE = "relative to another date"
    UNRESOLVED = "unresolved"
    INFERRED = "inferred across articles"
    EDITOR = "corrected by an editor"
    NOT_STATED = "not stated"


class Modality(StrEnum):
    """Whether what a date or an event tells of is said to have happened."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    ASKED = "asked"


class EventTelling(StrEnum):
    """By what words tell of an event: "the meeting", "met", or a day that their verb has."""

    NOUN = "noun"
    VERB = "verb"
    DATED = "dated"


class Stance(StrEnum):
    SUPPORTS = "supports"
    OPPOSES = "opposes"
    CONDITIONAL = "conditional"
    UNDECIDED = "undecided"
    CLAIMS = "claims"


class Effect(StrEnum):
    """What is to become of a thing: "plans for the bridge", "a ban on it", "a rise in the fee", "a cut"."""

    BRING = "bring"
    UNDO = "undo"
    MORE = "more"
    LESS = "less"


class Mode(StrEnum):
    DIRECT = "direct"
    MIXED = "mixed"
    REPORTED = "reported"
    ACT = "act"
