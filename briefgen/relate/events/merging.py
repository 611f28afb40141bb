"""The mentions of one event in one article as one: "the talks" after "talks on Monday"."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from briefgen.model import FactId
from briefgen.relate import words
from briefgen.relate.events.nouns import Happening, better_named, by_others, elsewhere, is_undated


def _group_nouns(told: Sequence[Happening]) -> dict[FactId, list[Happening]]:
    """What is told by a noun, by the date that tells when."""
    nouns: dict[FactId, list[Happening]] = {}
    for one in told:
        if one.noun and one.dates:
            nouns.setdefault(one.dates[0].id, []).append(one)
    return nouns


def name_kinds(told: Sequence[Happening]) -> Iterator[Happening]:
    """Each by the kind of the noun it holds, where its verb is of no kind: "a walkout hit Arequipa".

    A noun in the clause of its verb, with its day, is that event: "joined the pact at a ceremony".
    """
    nouns = _group_nouns(told)
    inside = {id(one): list(_nouns_inside(one, nouns)) for one in told}
    gone = {id(noun) for one in told if one.name and not one.noun for noun in inside[id(one)]}
    known = words.happening_kinds()
    return (_with_kind(one, inside[id(one)], known) for one in told if id(one) not in gone)


def _with_kind(one: Happening, nouns: Sequence[Happening], known: frozenset[str]) -> Happening:
    kind = next((noun.kind for noun in nouns if noun.kind in known), "")
    return replace(one, kind=kind) if kind and one.kind not in known else one


def _nouns_inside(one: Happening, nouns: Mapping[FactId, Sequence[Happening]]) -> Iterator[Happening]:
    """The nouns of its day that stand in its words."""
    for noun in nouns.get(one.dates[0].id, ()) if one.dates and not one.noun else ():
        if one.told[0].span.holds(noun.told[0].span) or _opens_with(one, noun):
            yield noun


def _opens_with(one: Happening, noun: Happening) -> bool:
    """Whether the name of what a verb tells opens with that of the noun: "the march in Lima passed"."""
    same = one.told[0].sentence == noun.told[0].sentence
    return same and bool(noun.name) and one.name.startswith(noun.name)


def merge_happenings(told: Sequence[Happening]) -> Iterator[Happening]:
    """Those of one date and one kind as one: three Thursdays of one summit are one event.

    What is told without a date goes with the one dated event of its kind: "the attack".
    """
    groups: dict[tuple[str, str], Happening] = {}
    loose: list[Happening] = []
    for one in told:
        same = groups.get((one.when, one.kind))
        if is_undated(one) or (same and (elsewhere(same, one) or by_others(same, one))):
            loose.append(one)
        else:
            groups[one.when, one.kind] = _join_happenings(same, one) if same else one
    for one in _join_alike(loose):
        key = _key_of_dated(one, groups)
        if key is None:
            yield one
        else:
            groups[key] = _join_happenings(groups[key], one)
    yield from groups.values()


def _join_alike(loose: Sequence[Happening]) -> Iterator[Happening]:
    """What has no date and the very same name is told by its noun and by its verb: one event."""
    named: dict[tuple[str, str], Happening] = {}
    for one in loose:
        key = (one.name, one.when)
        same = named.get(key) if one.name else None
        if same is not None:
            named[key] = _join_happenings(same, one)
        elif one.name:
            named[key] = one
        else:
            yield one
    yield from named.values()


def _key_of_dated(one: Happening, groups: Mapping[tuple[str, str], Happening]) -> tuple[str, str] | None:
    """Of what is told without a date the one dated event of its kind; None where none is, or several."""
    dated = [key for key in groups if key[1] == one.kind] if is_undated(one) else []
    return dated[0] if len(dated) == 1 and _is_told_again(one, groups[dated[0]]) else None


def _is_told_again(one: Happening, dated: Happening) -> bool:
    """As in "the talks" after "talks on Monday"; who names parties of its own tells of other ones."""
    apart = elsewhere(dated, one) or by_others(dated, one) or (one.past and dated.planned)
    apart = apart or _is_told_as_new(one) or _is_of_any_kind(one, dated) or bool(one.places - dated.places)
    return one.noun and one.actors <= dated.actors and not apart


def _is_told_as_new(one: Happening) -> bool:
    """“A strike in Lima in 2019”, “the last strike”, “another”: not the one that is told of."""
    said = words.split_tokens(one.told[0].exact)[:FEW_OPENING]
    return any(word in words.list_words("newly told") for word in said)


def _is_of_any_kind(one: Happening, dated: Happening) -> bool:
    """“Attacks by rebels” behind “the attacks of 3 June”: without "the", with words of its own."""
    said = words.split_tokens(one.told[0].exact)
    told = {word for each in dated.told for word in words.split_tokens(each.exact)}
    own = set(said) - told - words.load_stop_words()
    return said[0] not in words.list_words("definite") and bool(own)


FEW_OPENING = 2
"""Words in which a noun says whether it is told again: "the last strike"."""


def _join_happenings(a: Happening, b: Happening) -> Happening:
    return replace(
        a,
        past=a.past or b.past,
        planned=a.planned and b.planned,
        conditional=a.conditional and b.conditional,
        actors=a.actors | b.actors,
        places=a.places | b.places,
        agent=a.agent or b.agent,
        victims=a.victims | b.victims,
        ordinal=a.ordinal or b.ordinal,
        name=better_named(a, b).name,
        telling=better_named(a, b).telling,
        dates=tuple(dict.fromkeys((*a.dates, *b.dates))),
        told=tuple(dict.fromkeys((*a.told, *b.told))),
    )
