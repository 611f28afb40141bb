"""Whether the same noun is told of others: "a ban on lorries", "the merger with Corvin", "the line to Dell".

What is meant by "the ban", "the merger", "the line" is then open, or plainly not the proposition's.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.model import Span
from briefgen.relate import words
from briefgen.relate.issues import aims, terms, things
from briefgen.relate.issues.aims import Aim, list_issue_words
from briefgen.relate.issues.terms import TermWord
from briefgen.relate.lexicon import LEXICON

ON_THING = LEXICON.words("rules", "others_on")
WITH_OTHERS = LEXICON.words("rules", "others_with")
"""What stands behind what two agree on, before one of them."""
OF_PLACE = LEXICON.words("rules", "others_of_place")
FOR_OTHERS = LEXICON.words("rules", "others_for")
TO_OTHERS = LEXICON.words("rules", "others_to")
BETWEEN_NAMES = LEXICON.words("rules", "others_between")
MONTHS_AND_DAYS = LEXICON.words("rules", "stories_calendar")
NO_NAMES = MONTHS_AND_DAYS | words.load_stop_words()
WORDS_OF_GROUP = 3
"""Words behind a preposition in which it is told on what a deed is done."""
WORDS_OF_KIND = 3
"""Words before a noun in which it is told which one it is."""
LETTERS_BEHIND = 60
"""Letters behind a noun in which stands whose it is."""


def is_done_to_other(aim: Aim, deed: str, text: str) -> bool:
    """Whether the text knows the same deed of another thing: "a ban on lorries", "the sale to Corvin"."""
    leading = ON_THING | WITH_OTHERS if aims.is_struck(aim) else ON_THING
    return _is_of_other(aim, deed, leading, text)


def is_agreed_by_others(aim: Aim, noun: str, text: str) -> bool:
    """Whether the text knows another one of what states agree on: "a trade pact", "a pact with Sudland"."""
    kinds = things.list_kinds(text, lambda word: words.guess_singular(word) == noun)
    return not all(map(aim.covers, kinds)) or _is_of_other(aim, noun, ON_THING | WITH_OTHERS, text)


def has_other_number(aim: Aim, spoken: Sequence[TermWord]) -> bool:
    """As in "House Bill 9", where the proposition is on House Bill 12."""
    pairs = pairwise(word.looked_up for word in spoken)
    numbers = [after for one, after in pairs if aim.heads(words.cut_stem(one)) and after.isdigit()]
    return bool(aim.number) and any(one != aim.number for one in numbers)


def is_for_others(aim: Aim, behind: Sequence[TermWord], text: str, *, of_deed: bool) -> bool:
    """As in "closed to lorries", "turned into a museum", "the toll for lorries"; not in "to save money"."""
    if len(behind) < 2 or behind[0].looked_up not in (TO_OTHERS if of_deed else FOR_OTHERS | TO_OTHERS):
        return False
    told = words.list_stems(_find_noun_behind(behind[1:], text))
    noun = behind[0].looked_up in FOR_OTHERS or _looks_like_noun(behind[1:], text)
    return noun and bool(told) and not aim.touches(told) and not _is_reason(behind[1:])


def _begins_with_article(spoken: Sequence[TermWord]) -> bool:
    """As in "the public", "a museum"."""
    return spoken[0].looked_up in _list_openings()


def _find_noun_behind(spoken: Sequence[TermWord], text: str) -> str:
    """The first word behind an article, if there is one."""
    return spoken[1 if _begins_with_article(spoken) and len(spoken) > 1 else 0].span.of(text)


def _looks_like_noun(spoken: Sequence[TermWord], text: str) -> bool:
    """As "the public", "lorries", "Dell" do, and "save" does not."""
    said = spoken[0].span.of(text)
    plural = said.lower() != words.guess_singular(said.lower())
    return plural or said[:1].isupper() or _begins_with_article(spoken)


def _is_reason(behind: Sequence[TermWord]) -> bool:
    """As in "the toll for fear of losses", "for environmental reasons", "for years"."""
    said = {word.looked_up for word in behind[:WORDS_OF_GROUP]}
    return not said.isdisjoint(list_issue_words("reasons") | list_issue_words("times"))


def is_one_of_several(aim: Aim, text: str) -> bool:
    """Whether the article tells of another thing by the noun: "the road toll", "House Bill 9"."""
    spoken = terms.list_terms(text.replace("-", " "))
    at = [nth for nth, word in enumerate(spoken) if _is_named_so(aim, word, text)]
    if has_other_number(aim, spoken) or not all(aim.covers(_find_kind(spoken, nth)) for nth in at):
        return True
    named = {name for nth in at for name in _list_place_behind(spoken[nth + 1 :], text)}
    strange = {name for name in named if not aim.touches(name)}
    return len(strange) > (0 if aim.names else 1)


def _is_named_so(aim: Aim, word: TermWord, text: str) -> bool:
    """Whether it is called by the thing's noun; "Kenya Railways" is a firm."""
    said = word.span.of(text)
    firm = said[:1].isupper() and said.lower() != word.looked_up
    return aim.heads(words.cut_stem(word.looked_up)) and not firm


def _find_kind(spoken: Sequence[TermWord], at: int) -> frozenset[str]:
    """What says which one it is: "road" of "the road toll", "a new road toll"; nothing of "scrap toll"."""
    harmless, opening = list_issue_words("harmless"), _list_openings()
    before = [
        word.looked_up for word in spoken[max(at - WORDS_OF_KIND, 0) : at] if word.looked_up not in harmless
    ]
    opened = before[-2:-1] != [] and before[-2] in opening
    return words.list_stems(before[-1]) if opened else frozenset()


def _list_openings() -> frozenset[str]:
    """Before a noun: "the", "a", "this"."""
    return list_issue_words("definite") | list_issue_words("indefinite")


def _list_place_behind(behind: Sequence[TermWord], text: str) -> Iterator[frozenset[str]]:
    """The first name behind a thing: "Dell" of "the library in Dell", "the statue of the Dell miner"."""
    if behind and behind[0].looked_up in OF_PLACE:
        yield from list(_list_names_behind(behind[1:], text))[:1]


def leads_elsewhere(aim: Aim, named: Span, text: str) -> bool:
    """As in "the line to Dell", where the proposition is on another line: a name stands behind the noun."""
    spoken = terms.list_terms(text, named.end, min(named.end + LETTERS_BEHIND, len(text)))
    close = bool(spoken) and not text[named.end : spoken[0].span.start].strip()
    if not close or spoken[0].looked_up not in ON_THING | WITH_OTHERS:
        return False
    return not all(aim.touches(one) for one in _list_names_behind(spoken, text))


def leads_home(aim: Aim, named: Span, text: str) -> bool:
    """As in "the library in Weld", where that in Weld is meant, whatever stands in Dell."""
    spoken = terms.list_terms(text, named.end, min(named.end + LETTERS_BEHIND, len(text)))
    close = bool(spoken) and not text[named.end : spoken[0].span.start].strip()
    said = " ".join(word.looked_up for word in spoken[1 : 1 + WORDS_OF_GROUP])
    return close and spoken[0].looked_up in OF_PLACE and aim.touches(words.list_stems(said))


def is_deed_of_all(aim: Aim, deed: str, text: str) -> bool:
    """Whether the article tells no such deed of others, and names what the proposition does it to."""
    kinds = things.list_kinds(text, lambda word: words.guess_singular(word) == deed)
    if not all(map(aim.covers, kinds)) or is_done_to_other(aim, deed, text):
        return False
    whole, meant = things.list_stems_apart(text), aim.known - {aim.head}
    if aims.is_struck(aim):  # "Alder and Corvin agreed a deal" is none of Alder and Bray
        return meant <= whole and _is_told_plainly(aim, deed, text)
    return not whole.isdisjoint(meant)


def _is_told_plainly(aim: Aim, deed: str, text: str) -> bool:
    """Whether it is told what "the deal" is: that they merge."""
    if deed not in list_issue_words("vague"):
        return True
    plain = (word for word in words.split_tokens(text) if words.guess_singular(word) not in _vague_bargains())
    return any(aims.tells_deed(aim, word, "") for word in plain)


def _vague_bargains() -> frozenset[str]:
    """Nouns that do not say what is agreed on: "deal"."""
    return list_issue_words("bargains") & list_issue_words("vague")


def _is_of_other(aim: Aim, noun: str, leading: frozenset[str], text: str) -> bool:
    """Whether a preposition behind the noun leads to what the proposition does not name."""
    spoken = terms.list_terms(text)
    places = (at for at, (one, after) in enumerate(pairwise(spoken)) if _leads(one, after, noun, leading))
    return any(_is_other_behind(aim, spoken[at + 1 :], text) for at in places)


def _leads(one: TermWord, after: TermWord, noun: str, leading: frozenset[str]) -> bool:
    return one.looked_up == noun and after.looked_up in leading


def _is_other_behind(aim: Aim, spoken: Sequence[TermWord], text: str) -> bool:
    """Whether what stands behind the preposition, or a name joined to it, is none of the proposition."""
    group = [word.looked_up for word in spoken[1 : 1 + WORDS_OF_GROUP]]
    told = words.list_stems(" ".join(group).replace("-", " "))
    if _is_time(group) or (not told and spoken[0].looked_up in WITH_OTHERS):
        return False
    if not aim.is_deed:
        return _is_on_other(aim, group, told)
    named = list(_list_names_behind(spoken, text))
    return not (aim.touches(told) or aim.head in told) or not all(map(aim.touches, named))


def _is_on_other(aim: Aim, group: Sequence[str], told: frozenset[str]) -> bool:
    """As in "plastic bottles", "paper bags", "bags in hotels", where plastic bags should be banned."""
    at = next((nth for nth, word in enumerate(group) if aim.heads(words.cut_stem(word))), -1)
    if at < 0:
        return not told or not aim.covers(told)
    plain = [word for word in group[:at] if word not in list_issue_words("harmless")]
    where = group[at + 2 :] if group[at + 1 : at + 2] and group[at + 1] in OF_PLACE else []
    return not aim.covers(words.list_stems(" ".join((*plain, *where)))) and not _is_time(where)


def _is_time(spoken: Sequence[str]) -> bool:
    """As in "came out against the ban on Tuesday"."""
    return not (list_issue_words("times") | MONTHS_AND_DAYS).isdisjoint(spoken[:2])


def _list_names_behind(spoken: Sequence[TermWord], text: str) -> Iterator[frozenset[str]]:
    """The first words of the names that follow each other: of "with Alder Bank and the Bray" two."""
    inside = False
    for at, word in enumerate(spoken):
        said = word.span.of(text)
        if at and text[spoken[at - 1].span.end : word.span.start].strip(" ’'s"):
            return
        if said[:1].isupper() and word.looked_up not in NO_NAMES:
            if not inside:
                yield words.list_stems(said)
            inside = True
        elif word.looked_up in BETWEEN_NAMES | ON_THING | WITH_OTHERS:
            inside = False
        else:
            return
