"""Phrases that name an office or a kind of person: "the former Latvian defence minister", "officials".

Finds where such a phrase begins and ends, what office it names and whose; says nothing of who is meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.model import MentionForm
from briefgen.parse.actors.described.offices import INSIDE_OFFICES, find_office_end
from briefgen.parse.actors.described.owners import Owners, find_owners
from briefgen.parse.actors.drafts import MentionDraft
from briefgen.parse.actors.words import POSSESSIVE, TokenTexts
from briefgen.parse.gazetteer import Gazetteer, gazetteer
from briefgen.parse.lexicon import LEXICON

DETERMINERS = LEXICON.words("actors_rules", "phrases_determiners")
QUANTITIES = LEXICON.words("actors_rules", "phrases_quantities")
HELD_AT = LEXICON.words("actors_rules", "phrases_held_at")
"""Between an office and the body where it is held."""
BEFORE_BODIES = LEXICON.words("actors_rules", "phrases_before_bodies")
SINGULAR = LEXICON.words("actors_rules", "phrases_singular")
"""Determiners of one thing only."""
INSIDE_TITLES = LEXICON.words("actors_rules", "phrases_inside_titles")
LEFT_TAGS = frozenset({"NN", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "CD", "HYPH", "NNS", "VBG", "RB"})

OWNER_TAGS = frozenset({"DT", "JJ", "NN", "NNS", "PRP$"})


@dataclass(frozen=True, slots=True)
class Phrase:
    start: int
    head: int
    end: int
    office: str
    """`defence minister`; lower case, without modifiers such as "former"."""
    of: str
    """The state or body whose it is, by the name of its mention."""
    opening: str
    """The determiner, quantity or possessive it opens with; empty where there is none."""
    former: bool
    plural: bool


def find_phrases(words: TokenTexts, named: Sequence[MentionDraft]) -> list[Phrase]:
    """Every such phrase in the order of the text, none inside another."""
    lists = gazetteer()
    owners = find_owners(words, named)
    found: list[Phrase] = []
    for at in _find_heads(words, lists):
        if (found and at < found[-1].end) or owners.at(at) is not None:
            continue
        phrase = _read_phrase(words, lists, owners, at)
        before = found[-1] if found else phrase
        # "chairman of the Joint Chiefs General Osei": whose the office is belongs to the first.
        shared = phrase.of and before.of == phrase.of and phrase.start < before.end
        found.append(replace(phrase, start=at, of="", opening="") if shared and found else phrase)
    return found


def _find_heads(words: TokenTexts, lists: Gazetteer) -> Iterator[int]:
    """The last noun of each phrase: "minister" in "prime minister"."""
    for at, text in enumerate(words.texts):
        if (
            (find_person_noun(lists, text.lower()) or _is_member(words, at))
            and (_is_noun(words, at) or f"{words.lower(at - 1)} {text.lower()}" in lists.persons["offices"])
            and not (_runs_on_as_office(words, lists, at) or _is_borne(words, at))
        ):
            yield at


def _is_borne(words: TokenTexts, at: int) -> bool:
    """As in "the blame falls on the *head* of Norvik": what is laid on somebody, and no office."""
    token = words.tokens[at]
    above = token.head.lower_ in ABOVE_HEAD and token.dep_ == "pobj"
    return above and words.lower(at) == "head" and token.head.head.lemma_.lower() in LAID_ON_HEAD


ABOVE_HEAD = LEXICON.words("actors_rules", "phrases_above_head")
LAID_ON_HEAD = LEXICON.words("actors_rules", "phrases_laid_on_head")
"""What is or comes "on the head of" whom it concerns."""


def _is_member(words: TokenTexts, at: int) -> bool:
    """As in "member states"."""
    return words.lower(at - 1) == "member" and words.lower(at) in MEMBERS


MEMBERS = LEXICON.words("actors_rules", "phrases_members")


def _is_noun(words: TokenTexts, at: int) -> bool:
    return words.tokens[at].tag_ in {"NN", "NNS", "NNP", "NNPS"}


def _runs_on_as_office(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    """Whether a longer office goes on: "chief" of "chief executive", "secretary" of "secretary general"."""
    following = words.lower(at + 1)
    if words.text(at + 1) == "/" or following == "-":
        return bool(find_person_noun(lists, words.lower(at + 2)))
    return bool(following) and f"{words.lower(at)} {following}" in lists.persons["offices"]


def find_person_noun(lists: Gazetteer, low: str) -> str:
    """The noun for a person that `low` is, or is the plural of; empty where it is none."""
    for word in (low, low.removesuffix("s"), low.removesuffix("es"), low.replace("men", "man")):
        if word in lists.person_nouns:
            return word
    return ""


def _read_phrase(words: TokenTexts, lists: Gazetteer, owners: Owners, head: int) -> Phrase:
    start, begin, of = _read_left(words, lists, owners, head)
    end, reach, tail = _read_right(words, owners, head)
    unowned = not of and words.text(begin - 1) in POSSESSIVE
    return Phrase(
        start=start,
        head=head,
        end=reach,
        office=_read_office(words, lists, range(begin, end), head),
        # "the Peruvian secretary of the Dock Union" is the union's.
        of=tail if tail and words.lower(end) == "of" else of or tail,
        opening=words.lower(begin - 1 if unowned else start) if start < begin else "",
        former=any(words.lower(at) in lists.persons["former"] for at in range(start, head)),
        plural=_is_plural_head(words, lists, head),
    )


def _read_office(words: TokenTexts, lists: Gazetteer, inner: range, head: int) -> str:
    """The office in the singular, without the modifiers that are no part of it."""
    office = [words.lower(at) for at in inner if _is_of_office(words, lists, at, head)]
    kept = [words.lower(at) for at in inner if at != head and _is_kept(lists, words.lower(at), office)]
    singled = (find_person_noun(lists, word) or MEMBER.get(word, word) for word in office)
    return " ".join([*kept, *singled]).replace(" - ", "-").replace(" / ", "/")


def _is_of_office(words: TokenTexts, lists: Gazetteer, at: int, head: int) -> bool:
    return words.lower(at) not in lists.persons["modifiers"] or at == head or words.text(at - 1) == "-"


def _is_plural_head(words: TokenTexts, lists: Gazetteer, head: int) -> bool:
    low = words.lower(head)
    return words.tokens[head].tag_ in {"NNS", "NNPS"} or (
        low.endswith("s") and find_person_noun(lists, low) != low
    )


def _is_kept(lists: Gazetteer, modifier: str, office: list[str]) -> bool:
    return modifier in KEPT or f"{modifier} {' '.join(office)}" in lists.persons["offices"]


MEMBER = {"countries": "country", "governments": "government", "nations": "nation", "states": "state"}
KEPT = LEXICON.words("actors_rules", "phrases_kept")
"""Modifiers without which an office is another one."""


def _read_left(words: TokenTexts, lists: Gazetteer, owners: Owners, head: int) -> tuple[int, int, str]:
    """Where the phrase begins, where its office begins, and whose it is."""
    begin = head
    while begin > 0 and _belongs_left(words, lists, owners, begin - 1):
        begin -= 1
    start = begin - (begin > 0 and words.texts[begin - 1] in POSSESSIVE)
    owner = owners.at(start - 1) if start > 0 else None
    if owner is None and start < begin:
        return _start_of_owner(words, owners, start), begin, ""
    of = owner.name if owner is not None else ""
    start = _past_modifiers(words, lists, owners, owner.start if owner is not None else start)
    before = start - 1
    opened = before >= 0 and (_is_determiner(words, before, head) or words.lower(before) in QUANTITIES)
    return start - opened, begin, of


def _start_of_owner(words: TokenTexts, owners: Owners, mark: int) -> int:
    """Where the words for the owner begin who has no name: "*the firm*'s director"."""
    start = mark
    while start > 0 and words.tokens[start - 1].tag_ in OWNER_TAGS and owners.at(start - 1) is None:
        start -= 1
    return start


def _past_modifiers(words: TokenTexts, lists: Gazetteer, owners: Owners, start: int) -> int:
    """Where the modifiers before the phrase begin: "the *former* Norwegian minister"."""
    modifiers = lists.persons["modifiers"]
    while start > 0 and words.lower(start - 1) in modifiers and owners.at(start - 1) is None:
        start -= 1
    return start


def _is_determiner(words: TokenTexts, at: int, head: int) -> bool:
    """Not the "that" of "assurances that member states will pay": it goes with no plural."""
    low = words.lower(at)
    several = words.tokens[head].tag_ in {"NNS", "NNPS"}
    return low in DETERMINERS and not (low in SINGULAR and several)


def _belongs_left(words: TokenTexts, lists: Gazetteer, owners: Owners, at: int) -> bool:
    low, titles = words.lower(at), lists.persons["titles"]
    if words.text(at) == "/":
        return at > 0 and words.is_capital(at - 1)
    if find_person_noun(lists, low) and words.key(at + 1) in titles:
        # "Foreign Minister Prince ..." is an office and a title, "Attorney General ..." one office.
        return f"{low} {words.lower(at + 1)}" in lists.persons["offices"]
    if low == "and":
        return _joins_portfolios(words, lists, at)
    if low in DETERMINERS or low in QUANTITIES or words.is_break(at) or owners.at(at) is not None:
        return False
    return _is_modifier(words, lists, at)


def _is_modifier(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    """As in "*foreign* minister", "*far*-right leader"; a day or an adverb is none.

    Nor is "including", or the verb of "has given President Osei": what stands there for itself.
    """
    low, glued, token = words.lower(at), words.text(at + 1) == "-" and words.glued(at), words.tokens[at]
    if token.dep_ == "npadvmod" and not glued:
        return False  # "said at noon today Mayor Osei"
    if token.dep_ in ALONE and token.tag_ in {"NNS", "VBG", "VBN"}:
        return False
    if low in lists.contexts["calendar"] or token.tag_ not in LEFT_TAGS:
        return glued and low.isalpha()
    return glued or token.tag_ != "RB" or low in lists.persons["modifiers"]


ALONE = frozenset(
    {"ROOT", "advcl", "attr", "ccomp", "conj", "dobj", "nsubj", "pcomp", "prep", "relcl", "xcomp"}
)
"""What a word is in a sentence that belongs to no noun behind it."""


def _joins_portfolios(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    """As in "minister of trade *and* industry"."""
    return {words.lower(at - 1), words.lower(at + 1)} <= lists.persons["portfolios"]


def _read_right(words: TokenTexts, owners: Owners, head: int) -> tuple[int, int, str]:
    """Where the office ends, where the phrase ends, and whose it is by an "of"."""
    end = find_office_end(words, head)
    if words.is_capital(head):  # "for Foreign Affairs and Trade" goes on where the list of portfolios ends
        end = max(_end_of_titled(words, owners, one) for one in (end, head + 1))
    if words.lower(end) not in HELD_AT:
        return end, end, ""
    return _read_owned(words, owners, end)


def _end_of_titled(words: TokenTexts, owners: Owners, end: int) -> int:
    """Where "Minister of State for Foreign Affairs" ends, whose first noun ends at `end`."""
    while words.lower(end) in INSIDE_OFFICES and words.is_capital(end + 1):
        reach = _titles_end(words, owners, end + 1)
        if reach == end + 1:
            break
        end = reach
    return end


def _read_owned(words: TokenTexts, owners: Owners, end: int) -> tuple[int, int, str]:
    """The end of the office, of the phrase with whose it is after "of" or "for", and whose it is."""
    at = end + 1
    while words.lower(at) in BEFORE_BODIES:
        at += 1
    owner = owners.at(at)
    if owner is None or owner.form is not MentionForm.NAME:
        return end, end, ""
    reach = owner.end
    while reach < len(words.texts) and words.tokens[reach].tag_ in {"NN", "NNS"} and _leads(words, reach):
        reach += 1
    # "the head of the Brixton mosque" is not that of Brixton.
    return end, reach, owner.name if reach == owner.end else ""


def _leads(words: TokenTexts, at: int) -> bool:
    """Whether the word before only tells more of the noun at `at`."""
    return words.tokens[at - 1].dep_ in {"compound", "nmod", "amod"} and not words.is_break(at)


def _titles_end(words: TokenTexts, owners: Owners, at: int) -> int:
    """The end of "Foreign Affairs and Security Policy" that begins at `at`."""
    while owners.at(at) is None and (
        words.is_capital(at) or (words.lower(at) in INSIDE_TITLES and words.is_capital(at + 1))
    ):
        at += 1
    return at
