"""The past, the present and the future without a when: "now", "recently", "the near future", "these days"."""

from briefgen.model import Basis
from briefgen.parse.dates.grammar import DateRule, RuleMatch, Timed
from briefgen.parse.dates.names import DateName
from briefgen.parse.lexicon import LEXICON

FUTURE_OF = LEXICON.words("dates_rules", "refs_future_of")
"""Behind a future that is somebody's."""


def make_vague(value: str) -> Timed:
    return Timed("DATE", value, basis=Basis.UNRESOLVED)


def read_reference(found: RuleMatch) -> Timed | None:
    """“now”, “right now”, “more recently”; not “now that we know”, which gives a reason."""
    if found.kind(1) == "hyphen":
        return None  # "the now-cancelled order"
    if found.text("ref").lower() == "now" and (
        found.neighbour(1) == "that" or found.kind(1) in {"number", "few"}
    ):
        return None  # "it is now five weeks ago" is one time, not two
    return make_vague(found.value("ref"))


def the_past(found: RuleMatch) -> Timed | None:
    """“the past”, a noun; “the past president” is none."""
    if found.text("past").lower() != "past" or found.tag(1) in {"NN", "NNS", "NNP", "CD", "JJ"}:
        return None
    return make_vague("PAST_REF")


def the_future(found: RuleMatch) -> Timed | None:
    whose = FUTURE_OF | _following_noun(found)
    if found.tag(1) in {"NN", "NNS", "NNP", "NNPS", "IN"} and found.neighbour(1) in whose:
        return None
    return make_vague("FUTURE_REF")


def what_comes(found: RuleMatch) -> Timed | None:
    """“in the days ahead”; not “the week ahead of the vote”."""
    return None if found.kind(1) == "of" else make_vague("FUTURE_REF")


def _following_noun(found: RuleMatch) -> set[str]:
    return {found.neighbour(1)} if found.tag(1) in {"NN", "NNS", "NNP", "NNPS"} else set()


def the_present(found: RuleMatch) -> Timed | None:
    if found.text("present").lower() != "present" or found.tag(1) in {"NN", "NNS", "NNP", "JJ", "CD"}:
        return None
    return make_vague("PRESENT_REF")


def up_to_now(found: RuleMatch) -> Timed | None:
    """“2013 – present”."""
    items = found.context.tokens.items
    led = items[found.first - 2].kind if found.first > 1 else ""
    named = found.text("present").lower() == "present" and led in {"year", "month"}
    return make_vague("PRESENT_REF") if named else None


def these_days(found: RuleMatch) -> Timed | None:
    return make_vague("PRESENT_REF") if found.words() == "these days" else None


def read_moment(found: RuleMatch) -> Timed | None:
    """“at the moment”; the moment of truth is no present."""
    now = found.neighbour(-1) == "at" and found.text("moment").lower() == "moment"
    return make_vague("PRESENT_REF") if now else None


REFERENCE_RULES = (
    DateRule(DateName.NOW, "( right | less )? ref=reference", read_reference),
    DateRule(DateName.PAST, "the ( recent | far )? past=lasting", the_past),
    DateRule(DateName.FUTURE, "the right? far? future", the_future),
    DateRule(DateName.FUTURE, "the far term", lambda _: make_vague("FUTURE_REF")),
    DateRule(DateName.AHEAD, "the unit|units ahead", what_comes),
    DateRule(DateName.PRESENT, "the present=present", the_present),
    DateRule(DateName.PRESENT, "(?<= dash|hyphen|to ) present=present", up_to_now),
    DateRule(DateName.THESE_DAYS, "this units", these_days),
    DateRule(DateName.MOMENT, "the moment=moment", read_moment),
)
