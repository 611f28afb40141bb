"""Where names stand: the model's entities mended, what the word lists know, and what patterns show.

Every rule here works on token indexes; `kinds` says afterwards what a name is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.spotting import campaigns, patterns, titles, wholes
from briefgen.parse.actors.spotting.titles import ends_office, is_title, of_office
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import Gazetteer, gazetteer
from briefgen.parse.grammar.labels import FINITE
from briefgen.parse.grammar.words import load_words as grammar
from briefgen.parse.lexicon import LEXICON

NAME_LABELS = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
)
PATTERN_LABELS = frozenset({"ACRONYM", "BRAND", "CAMPAIGN", "INITIALS", "INTRODUCED", "NICKNAME"})
"""The labels of `patterns` and `campaigns`, which stand whatever the model says."""
RIVALS = LEXICON.words("actors_rules", "firms_rivals")
NAMES_APART = LEXICON.words("actors_rules", "names_apart")
SITTING = LEXICON.words("actors_rules", "names_sitting")
"""Who sits for a seat."""
CROWD_ENDINGS = tuple(sorted(LEXICON.words("actors_crowds", "endings")))
"""Endings of plurals of people: a body is called after them, "Workers' Party", and not owned by them."""
GENITIVES = frozenset({"'s", "’s", "'S", "'", "’", "`", "``", "''"})


def find_names(words: TokenTexts) -> list[Name]:
    """Names in the order of the text, none inside another."""
    lists = gazetteer()
    known = _find_owners(words)
    mended = [piece for entity in words.doc.ents for piece in _mend_entity(words, lists, entity, known)]
    listed = _find_listed_names(words, lists)
    shown = *patterns.find_patterns(words), *campaigns.find_campaigns(words), *wholes.find_wholes(words)
    return _drop_overlaps([*shown, *_join_listed(mended, listed)], words)


def _find_owners(words: TokenTexts) -> frozenset[str]:
    """What the model has as a name of its own, and each word of a person's."""
    alone = frozenset(entity.text for entity in words.doc.ents)
    named = (entity for entity in words.doc.ents if entity.label_ == "PERSON")
    return alone | frozenset(token.text for entity in named for token in entity if token.text[:1].isupper())


def _mend_entity(
    words: TokenTexts, lists: Gazetteer, entity: object, known: frozenset[str]
) -> Iterator[Name]:
    """The names inside one entity of the model, without what does not belong to them."""
    label = entity.label_  # type: ignore[attr-defined]
    if label not in NAME_LABELS:
        return
    if label != "WORK_OF_ART" and _is_misjoined(words, entity.start, entity.end):  # type: ignore[attr-defined]
        return
    for start, end in _split_entity(words, entity.start, entity.end, label, known):  # type: ignore[attr-defined]
        stop = end - 2 * (label == "ORG" and _from_state(words, lists, start, end))
        after_title = label == "WORK_OF_ART" and is_title(words, lists, start - 1)
        first = start - (label == "PERSON" and _is_misread(words, start - 1))
        name = trim_name(words, lists, Name(first, stop, "RUN" if after_title else label))
        if name is not None:
            yield name


def _is_misread(words: TokenTexts, at: int) -> bool:
    """As in "Per Holm": a first name that the model took for a preposition."""
    return words.is_capital(at) and words.lower(at) in grammar()["misread"]


def _from_state(words: TokenTexts, lists: Gazetteer, start: int, end: int) -> bool:
    """As in "Lumara of Italy": a company, and where it is from."""
    own = words.key(start) in lists.organisation_words or words.lower(start) in lists.generic
    return (
        end == start + 3 and words.lower(start + 1) == "of" and words.key(end - 1) in lists.states and not own
    )


def _split_entity(
    words: TokenTexts, start: int, end: int, label: str, known: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """The stretches between brackets, line ends, numbers, after an owner and, for persons, between "and"."""
    begin = start
    for at in range(start, end):
        if _parts_entity(words, at, label, end) or (
            at > begin and _is_owner_name(words, begin, at, end, known)
        ):
            if at > begin:
                yield begin, at
            begin = at + 1
    if end > begin:
        yield begin, end


def _parts_capitals(words: TokenTexts, at: int, end: int) -> bool:
    """As in "Larkton MP Ama Obuya", of which the model took two words or three for one name."""
    sits = words.texts[at] in SITTING and words.is_capital(at + 1)
    return words.is_number(at) or sits or titles.is_station(words, gazetteer(), at, end)


def _parts_entity(words: TokenTexts, at: int, label: str, end: int) -> bool:
    if label == "ORG" and titles.names_holder(words, gazetteer(), at, end):
        return True
    if words.is_break(at) or _parts_capitals(words, at, end):
        return True
    if label == "ORG" and wholes.joins_bodies(words, at, end):
        return True
    if words.texts[at] == ",":
        return words.key(at + 1) not in gazetteer().organisation_endings
    if label == "WORK_OF_ART" and is_title(words, gazetteer(), at):
        return True  # "... said so," Recife Mayor Ama Obuya said
    return label == "PERSON" and words.lower(at) in gazetteer().contexts["between_names"]


def _is_misjoined(words: TokenTexts, start: int, end: int) -> bool:
    """As in "Norvik sued Tessel", "Norvik as Tessel": the model took two names, and what is said, for one."""
    return any(
        words.texts[at].islower()
        and (words.tokens[at].tag_ in FINITE or words.texts[at] in NAMES_APART)
        and words.texts[at] not in gazetteer().contexts["particles"]
        for at in range(start + 1, end - 1)
    )


def _is_owner_name(words: TokenTexts, start: int, at: int, end: int, known: frozenset[str]) -> bool:
    """As in "Norvik's Lumen": one of the two the article has alone, or the owner is a state."""
    if words.texts[at] not in GENITIVES:
        return False
    owner = words.joined(start, at)
    many = at == start + 1 and words.lower(start).endswith(CROWD_ENDINGS)
    if many and words.text(at) in {"'", "’"} and words.text(end - 1) in gazetteer().organisation_words:
        return False  # "Workers' Party"
    if at + 1 < end and words.joined(at + 1, end) in known:
        return True
    return owner in known or owner in gazetteer().states or owner in gazetteer().bodies


def trim_name(words: TokenTexts, lists: Gazetteer, name: Name) -> Name | None:
    start, end = name.start, name.end
    while start < end and _not_first(words, lists, start, name):
        start += 1
    while end > start and _ends_outside(words, lists, start, end):
        end -= 1
    end -= _ends_in_day(words, lists, start, end, name) or _ends_in_letters(words, lists, start, end)
    if name.label == "ORG" and end - start > 1 and _runs_into_name(words, lists, start, end):
        end = _before_office(words, lists, start, end)
    return replace(name, start=start, end=end) if start < end and _has_letters(words, start, end) else None


def _ends_in_letters(words: TokenTexts, lists: Gazetteer, start: int, end: int) -> bool:
    """As in "Ama Obuya KC"."""
    return end - start > 2 and words.text(end - 1) in lists.contexts["postnominals"]


def _ends_outside(words: TokenTexts, lists: Gazetteer, start: int, end: int) -> bool:
    """Whether the last word is none of the name: a mark, the office of the next name, a faith."""
    if end == start + 1:
        return _not_last(words, end - 1)
    # "a Lumara Anglican school"
    of_noun = end < len(words.texts) and words.tokens[end].tag_ in {"NN", "NNS"}
    faith = of_noun and words.key(end - 1) in lists.contexts["peoples_names"]
    return faith or _not_last(words, end - 1) or of_office(words, lists, end)


def _ends_in_day(words: TokenTexts, lists: Gazetteer, start: int, end: int, name: Name) -> bool:
    """As in "President Oskar Moe Thursday condemned": the day is no name of his; "Ruby Tuesday" is one."""
    titled = start > 0 and is_title(words, lists, start - 1)
    whole = end - start > 2 or (end - start == 2 and titled)
    last = words.text(end - 1)
    day = last.endswith("day") and last in lists.contexts["calendar"]
    return day and whole and (titled or name.label == "PERSON")


def _runs_into_name(words: TokenTexts, lists: Gazetteer, start: int, end: int) -> bool:
    """As in "Port Office Security Advisor" before "Ines Halvorsen": an office and whose it is."""
    capitals = all(words.is_capital(at) for at in range(start, end + 1))
    return capitals and is_title(words, lists, end - 1) and not words.is_break(end)


def _before_office(words: TokenTexts, lists: Gazetteer, start: int, end: int) -> int:
    """The end of the body's own name: as the lists have it, at its last word for a body, or at the office."""
    listed = _find_longest(words, lists, start, words.key(start))
    told = (at + 1 for at in range(end - 2, start, -1) if words.key(at) in lists.organisation_words)
    groups = ("modifiers", "office_words", "portfolios")
    while end > start + 1 and any(words.lower(end - 2) in lists.persons[group] for group in groups):
        end -= 1
    return start + listed if listed else next(told, end - 1)


def _not_first(words: TokenTexts, lists: Gazetteer, at: int, name: Name) -> bool:
    """Whether the word at the head of a name is none of it: "the", "ex-", "August", a title, an adjective."""
    text, low = words.texts[at], words.lower(at)
    if low in lists.contexts["particles"] and words.is_capital(at + 1):
        return False
    if not (text[:1].isupper() or _is_camel_case(text)) or (low in RIVALS and words.tokens[at].is_sent_start):
        return True
    if at + 1 == name.end or _find_longest(words, lists, at, words.key(at)) > 1:
        return False  # "New York Stock Exchange"
    if low in lists.contexts["not_first"] or ends_office(words, lists, at):
        return True
    return _is_before_name(words, lists, at, name)


def _is_before_name(words: TokenTexts, lists: Gazetteer, at: int, name: Name) -> bool:
    """Whether a title, an adjective or a month stands at the head of a name, or "Brothers" before two."""
    if words.key(at + 1) in lists.first_names and titles.tells_several(words, lists, at):
        return True
    if name.label == "PERSON":
        crown = f"{words.key(at)} {words.key(at + 1)}" in lists.persons["courtesy"]
        return crown or is_title(words, lists, at) or words.key(at) in lists.adjectives
    if titles.leads_person(words, lists, at, name.end) or titles.heads_body(words, lists, at, name.end):
        return True
    month = words.texts[at] in lists.contexts["calendar"] and words.text(at + 1) != "-"
    island = words.text(name.end - 1) in lists.place_words | {"Island"}  # "Easter Island"
    return month and name.label != "EVENT" and not island


def _not_last(words: TokenTexts, at: int) -> bool:
    text = words.texts[at]
    if text in gazetteer().contexts["numbered"] and words.is_number(at + 1):
        return True
    if text in GENITIVES or not any(map(str.isalnum, text)):
        return True
    return text.islower() and text not in gazetteer().organisation_endings


def _is_camel_case(text: str) -> bool:
    """As in "iPhone" and "al-Qaeda" are names in spite of their first letter."""
    return any(map(str.isupper, text))


def _has_letters(words: TokenTexts, start: int, end: int) -> bool:
    return any(char.isalpha() for at in range(start, end) for char in words.texts[at])


def _find_listed_names(words: TokenTexts, lists: Gazetteer) -> list[Name]:
    """Each name of the word lists, the longest first."""
    found = []
    skip = 0
    for at, key in enumerate(words.keys):
        if at < skip or not key[:1].isupper():
            continue
        length = _find_longest(words, lists, at, key)
        if length:
            found.append(Name(_state_begins(words, lists, at, key), at + length, "GAZETTEER"))
            skip = at + length
    return found


def _find_longest(words: TokenTexts, lists: Gazetteer, at: int, key: str) -> int:
    text = words.texts[at]
    opening = text.capitalize() if text.isupper() and len(text) > 1 else key
    for listed in lists.openings.get(opening, ()):
        if words.keys[at : at + len(listed)] == listed or _shouts_name(words, at, listed):
            return len(listed)
    single = key in lists.states or key in lists.adjectives or key in lists.places or key in lists.bodies
    return int(single)


def _state_begins(words: TokenTexts, lists: Gazetteer, at: int, key: str) -> int:
    """One word earlier where a state ends the name of a body: "Air Ghana"."""
    told = key in lists.states and words.key(at - 1) in lists.contexts["before_states"]
    return at - (told and words.glued(at - 1) is False)


def _shouts_name(words: TokenTexts, at: int, listed: tuple[str, ...]) -> bool:
    """As in "NEW YORK, May 3": the words of a listed name, each in capitals."""
    shouted = words.texts[at : at + len(listed)]
    return shouted == tuple(word.upper() for word in listed)


def _join_listed(mended: list[Name], listed: list[Name]) -> Iterator[Name]:
    """The model's names, and of the listed ones those that it missed or cut short."""
    taken = sorted(mended, key=lambda name: name.start)
    yield from taken
    held = iter(taken)
    current = next(held, None)
    for name in listed:
        while current is not None and current.end <= name.start:
            current = next(held, None)
        if current is None or name.end <= current.start or _covers_name(name, current):
            yield name


def _covers_name(name: Name, other: Name) -> bool:
    inside = name.start <= other.start and other.end <= name.end
    return inside and (name.end - name.start) > (other.end - other.start)


def _drop_overlaps(names: Iterable[Name], words: TokenTexts) -> list[Name]:
    """No two that overlap: patterns first, then the longer one."""
    kept: list[Name] = []
    taken = bytearray(len(words.texts))
    for name in sorted(names, key=lambda n: (n.label not in PATTERN_LABELS, n.start - n.end, n.start)):
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = b"\1" * (name.end - name.start)
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)
