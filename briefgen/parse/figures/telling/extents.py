"""What a length of time or of way is of: "three days of *heavy rain*", "30 km *east of the town*"."""

from spacy.tokens import Token

from briefgen.model import Family
from briefgen.parse.figures.amounts import Amount
from briefgen.parse.figures.page import FigureText
from briefgen.parse.figures.telling import topics
from briefgen.parse.grammar.below import find_after, list_before
from briefgen.parse.grammar.labels import NOUNS
from briefgen.parse.lexicon import LEXICON

LASTING_EXTENT = LEXICON.words("figures_rules", "extents_lasting")
TOWARDS = LEXICON.words("figures_rules", "extents_towards")
"""Which way: "east of the town"."""
FROM_WHERE = LEXICON.words("figures_rules", "extents_from_where")
"""From where without a way: "above the record", "from the border"."""
SPENT_ON = LEXICON.words("figures_rules", "extents_spent_on")
STARTING_PLACE_WORDS = 6
"""Words of the longest place from which a way is told."""


def tell_extent(page: FigureText, amount: Amount, head: Token) -> str:
    """What it is of, in the words of the text; empty where it is neither, or nothing is told."""
    following = next(iter(page.doc[head.i + 1 : head.i + 2]), None)
    if amount.family is Family.DURATION:
        return _spent_on(page, following) or _lasted(page, head)
    if amount.family is not Family.MEASURE or following is None or " per " in amount.unit:
        return ""  # "a million barrels a day above the ceiling" is no way
    return _told_from(page, following)


def _spent_on(page: FigureText, following: Token | None) -> str:
    """“four years in *prison*”, “three days of *heavy rain*”; "in the case" tells of where."""
    if following is None or following.lower_ not in SPENT_ON:
        return ""
    noun = find_after(following, {"pobj"})
    if noun is None or noun.pos_ != "NOUN" or noun.ent_type_ in {"DATE", "TIME"}:
        return ""
    bare = noun.i == following.i + 1
    return topics.read_topic(page, noun) if bare or following.lower_ == "of" else ""


def _lasted(page: FigureText, head: Token) -> str:
    """“*the strike* lasted four days”."""
    verb = head.head
    if verb.lemma_.lower() not in LASTING_EXTENT:
        return ""
    subject = next((child for child in list_before(verb, {"nsubj"}) if child.pos_ == "NOUN"), None)
    return topics.read_topic(page, subject) if subject is not None and page.together(subject, head) else ""


def _told_from(page: FigureText, way: Token) -> str:
    """“30 km *east of the town*”, “2 km *from the border*”, “40 cm *above the record*”."""
    led = way.doc[way.i + 1 : way.i + 2] if way.lower_ in TOWARDS else way.doc[way.i : way.i + 1]
    leads = {"of"} if way.lower_ in TOWARDS else FROM_WHERE
    if not len(led) or led[0].lower_ not in leads:
        return ""
    noun = find_after(led[0], {"pobj"})
    if noun is None or noun.i - way.i > STARTING_PLACE_WORDS or not _is_place(noun):
        return ""
    return " ".join(page.text[way.idx : noun.idx + len(noun)].split())


def _is_place(noun: Token) -> bool:
    """Whether a way can be told from it: not "to 40 tonnes from *12 tonnes*", nor from a day."""
    numbered = any(child.pos_ == "NUM" for child in noun.lefts)
    return noun.pos_ in NOUNS and noun.ent_type_ not in {"DATE", "TIME"} and not numbered
