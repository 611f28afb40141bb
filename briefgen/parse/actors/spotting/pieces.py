"""Which two pieces that the model tells apart are one person's name."""

from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.spotting.titles import is_title
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import Gazetteer
from briefgen.parse.lexicon import LEXICON

FATHERS = LEXICON.words("actors_rules", "pieces_fathers")
"""Particles of Arabic names."""
LETTERS = LEXICON.words("actors_rules", "pieces_letters")
"""Particles that are a letter."""


def are_one_person(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """Whether the two are one name: around particles, first and last, before a town's, behind a prefix."""
    tests = (
        _around_particles,
        _first_and_last,
        _is_called_as_town,
        _after_prefix,
        _is_addressed_whole,
        _is_hyphened,
    )
    return any(test(words, lists, left, right) for test in tests)


def _first_and_last(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "Mart" and "Kask", of which the model knew the second only."""
    if right.start != left.end or right.label != "PERSON":
        return _before_particle(words, lists, left, right)
    if left.label == "PERSON":
        return left.end - left.start == 1 and words.key(left.start) in lists.first_names
    if is_title(words, lists, left.start) or words.lower(left.start) in lists.contexts["siblings"]:
        return False
    one_each = left.end - left.start == 1 and right.end - right.start == 1
    known = words.key(left.start) in lists.first_names or left.label == "RUN"
    return one_each and known and words.lower(left.start - 1) not in lists.contexts["place_prepositions"]


def _before_particle(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "Omar" and "El Sarr", two persons for the model."""
    given = words.joined(left.start, left.end)
    if right.start != left.end or " " in given or right.end - right.start < 2:
        return False
    particle = words.lower(right.start) in lists.contexts["particles"] | FATHERS
    return particle and (words.key(left.start) in lists.first_names or "-" in given)


def _is_called_as_town(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "Valerie" and "Berlin": a first name right before a town's is a person's."""
    if right.start != left.end or right.end - right.start > 1 or left.end - left.start > 1:
        return False
    first, town = words.key(left.start), words.key(right.start)
    listed = first in lists.places or first in lists.states or first in lists.adjectives
    return town in lists.cities and first in lists.first_names and not listed


def _around_particles(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "Ines" and "Oever" around "van den"."""
    between = range(left.end, right.start)
    if not 1 <= len(between) <= 3 or words.key(left.start) not in lists.first_names:
        return False
    return all(words.texts[at] in lists.contexts["particles"] - LETTERS for at in between)


def _after_prefix(words: TokenTexts, _lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "Sean O' Malley", cut where its mark looks like a genitive."""
    if words.texts[left.end - 1] not in {"O", "O'", "O’", "D", "D'", "D’"} or left.end - left.start < 2:
        return False
    between = words.texts[left.end : right.start]
    return all(text in {"'", "’"} for text in between) and len(between) < 2


def _is_addressed_whole(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "Mrs" before "Halina" and "Wrzos" or "Wrzos-Holm", which the model took for two."""
    if right.start != left.end or " " in words.joined(left.start, right.start) + words.joined(
        right.start, right.end
    ):
        return False
    addressed = words.key(left.start - 1) in lists.persons["forms_of_address"]
    told = words.key(right.start) in lists.of_organisations
    return addressed and not told and right.label != "GAZETTEER" and words.text(right.start)[1:].islower()


def _is_hyphened(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "Mrs Femi Adeola" and "Neidle" around a hyphen that is set without blanks."""
    if words.texts[left.end : right.start] != ("-",) or not (
        words.glued(left.end - 1) and words.glued(left.end)
    ):
        return False
    return words.key(left.start - 1) in lists.persons["forms_of_address"] and words.is_capital(right.start)
