"""Names that the model cut short or took for none: what capitals show.

Comes after `names`: nothing here overlaps what was found there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.spotting import governments, pieces, titles
from briefgen.parse.actors.spotting.names import CROWD_ENDINGS, find_names, trim_name
from briefgen.parse.actors.spotting.titles import ends_office, is_title, of_office
from briefgen.parse.actors.words import CAPITAL, TokenTexts
from briefgen.parse.gazetteer import Gazetteer, gazetteer
from briefgen.parse.grammar.labels import PROPER
from briefgen.parse.lexicon import LEXICON

INSIDE_NAMES = LEXICON.words("actors_rules", "runs_inside_names")

ASSOCIATIONS = LEXICON.words("actors_rules", "runs_associations")
"""What people found, and no state has one of."""
UNOWNED = LEXICON.words("actors_organisations", "unowned")
NAME_TAGS = PROPER | {"FW", "NN", "NNS", "UH"}
"""A lone word is a name where the article knows it as one, whatever the model calls it here."""


def find_whole_names(words: TokenTexts) -> list[Name]:
    """Every name of the article at its full length."""
    return complete_names(words, find_names(words))


def complete_names(words: TokenTexts, found: list[Name]) -> list[Name]:
    """The names grown to their full length, with the runs of capitals between them, in order."""
    lists = gazetteer()
    whole = [governments.with_municipality(words, name) for name in grow_names(words, lists, found)]
    full = _keep_outermost(_extend_hyphened(words, lists, name) for name in whole)
    every = sorted([*full, *runs(words, lists, full)], key=lambda name: name.start)
    return _join_neighbouring_names(words, lists, every)


def _keep_outermost(names: Iterable[Name]) -> list[Name]:
    """Without those that another has grown over."""
    kept: list[Name] = []
    for name in names:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _extend_hyphened(words: TokenTexts, lists: Gazetteer, name: Name) -> Name:
    """As in "Jan-Ove Lindqvist" and "Kim Soo-yeon", cut at their hyphens."""
    if name.label in {"GPE", "LOC"} and _ties_names(words, name.end):
        return replace(name, end=name.end + 4)
    if name.label not in {"PERSON", "RUN"}:
        return name
    start = name.start - 2 * _is_cut_before(words, name.start)
    if name.label == "PERSON":
        start = _past_particles(words, start)
    end = name.end + 2 * _is_cut_after(words, lists, start, name)
    return replace(name, start=start, end=end)


def _ties_names(words: TokenTexts, at: int) -> bool:
    """As in "Mazar-e-Sharif", "Stoke-upon-Obuya": a small word between marks, and a capital."""
    marks = words.text(at) == "-" == words.text(at + 2) and all(map(words.glued, range(at - 1, at + 3)))
    return marks and words.text(at + 1).islower() and words.is_capital(at + 3)


def _is_cut_before(words: TokenTexts, start: int) -> bool:
    """As in "Jan-*Ove*"."""
    if words.text(start - 1) != "-" or not (words.glued(start - 1) and words.glued(start - 2)):
        return False
    return bool(CAPITAL.fullmatch(words.text(start - 2))) and words.tokens[start - 2].ent_type_ in {
        "",
        "DATE",
    }


def _is_cut_after(words: TokenTexts, lists: Gazetteer, start: int, name: Name) -> bool:
    """As in "Kim Soo-*yeon*"."""
    end = name.end
    family = words.key(name.start) in lists.contexts["family_names_first"]
    if not family or end - start != 2 or words.text(end) != "-":
        return False
    if not (words.glued(end) and words.glued(end - 1)):
        return False
    return words.text(end + 1).isalpha() and len(words.text(end + 1)) < 6


def _past_particles(words: TokenTexts, start: int) -> int:
    """As in "Van den Berg left", "said de Souza": before a surname that stands alone."""
    first = start
    while words.lower(first - 1) in PARTICLES and words.tokens[first - 1].ent_iob == 2:
        first -= 1
    alone = first - 1 < 0 or not words.is_capital(first - 1) or words.is_break(first - 1)
    return first if alone else start


PARTICLES = LEXICON.words("actors_rules", "runs_particles")


def grow_names(words: TokenTexts, lists: Gazetteer, found: list[Name]) -> list[Name]:
    """Names with the capitals that the model left out of them."""
    limits = [*(name.start for name in found), len(words.texts)][1:]
    return [_extend_name(words, lists, name, limit) for name, limit in zip(found, limits, strict=True)]


def _join_neighbouring_names(words: TokenTexts, lists: Gazetteer, found: list[Name]) -> list[Name]:
    """Neighbours that are one name made one."""
    kept: list[Name] = []
    for name in found:
        label = _label_together(words, lists, kept[-1], name) if kept else ""
        if label:
            kept[-1] = Name(kept[-1].start, name.end, label)
        else:
            kept.append(name)
    return kept


def _label_together(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> str:
    """The label of two pieces that are one name; empty where they are two."""
    if _one_organisation(words, lists, left, right) or _office_of(words, lists, left, right):
        return "ORG"
    if _at_home(words, lists, left, right) or _is_double_surname(words, lists, left, right):
        return "ORG"
    if (
        governments.is_branch(words, left, right)
        or _for_whom(words, lists, left, right)
        or _of_many(words, lists, left, right)
    ):
        return "ORG"
    return "PERSON" if pieces.are_one_person(words, lists, left, right) else ""


def _at_home(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "Andes" and "Press": a place, and right behind it what a body of the place is called by."""
    listed = words.joined(left.start, left.end)
    place = left.label == "GAZETTEER" and (listed in lists.states or listed in lists.places)
    told = right.label in {"ORG", "RUN"} and _tells_organisation(words, lists, right.end - 1)
    near = told and right.start == left.end and words.text(right.start).istitle()
    return near and (place or (listed in lists.adjectives and _is_association(words, right)))


def _is_association(words: TokenTexts, name: Name) -> bool:
    """As in "Rowing Federation": what a state has many of, so that its adjective belongs to the name."""
    private = words.text(name.end - 1) in ASSOCIATIONS
    return private and name.end - name.start > 1 and words.joined(name.start, name.end) not in UNOWNED


def _for_whom(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "Office" and "National Harvests" around "for", "Police Mission" and "Ghana" around "for the"."""
    between = tuple(text.lower() for text in words.texts[left.end : right.start])
    listed = words.joined(right.start, right.end)
    if between == ("of",):  # "Police Mission for the Coast Guard" and "Ghana"
        mission = {"Mission", "for"} <= set(words.texts[left.start : left.end])
        return mission and listed in lists.states
    if between not in {("for",), ("for", "the")} or left.label not in {"ORG", "RUN", "INTRODUCED"}:
        return False
    last, place = words.key(left.end - 1), listed in lists.states or listed in lists.places
    if last == "Mission":
        return left.end - left.start > 1
    return last in lists.contexts["bodies_for"] and not place and right.label != "GAZETTEER"


def _of_many(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "Workers" and "Party" around the mark of a plural."""
    marked = words.text(left.end) in {"'", "’"} and right.start == left.end + 1
    many = left.end == left.start + 1 and words.lower(left.start).endswith(CROWD_ENDINGS)
    return marked and many and _tells_organisation(words, lists, right.end - 1)


def _is_double_surname(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "Norvik" and "Larsen", a company by two surnames of which the second looks like a person."""
    if left.label != "ORG" or right.label != "PERSON" or left.end != right.start:
        return False
    one_each = left.end - left.start == 1 and right.end - right.start == 1
    return one_each and not words.text(left.start).isupper() and not is_title(words, lists, left.start)


def _office_of(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """As in "NATO" and "Press Office": a body's office right after its name."""
    if right.start != left.end or words.joined(left.start, left.end) not in lists.bodies:
        return False
    return right.label in {"ORG", "RUN"} and _tells_organisation(words, lists, right.end - 1)


def _one_organisation(words: TokenTexts, lists: Gazetteer, left: Name, right: Name) -> bool:
    """Two pieces of which only the second says what they are: "Nordic Tidal" and "Wave Company"."""
    if left.label != "ORG" or words.lower(left.end) not in INSIDE_NAMES or right.start != left.end + 1:
        return False
    if left.end - left.start < 2 or any(
        _tells_organisation(words, lists, at) for at in range(left.start, left.end)
    ):
        return False
    return (
        right.label == "ORG"
        and right.end - right.start > 1
        and _tells_organisation(words, lists, right.end - 1)
    )


def _tells_organisation(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    return words.key(at) in lists.organisation_words or words.key(at) in lists.organisation_endings


def _extend_name(words: TokenTexts, lists: Gazetteer, name: Name, limit: int) -> Name:
    """The name with the capitals right after it that belong to no other: "Norvik" + "Larsen"."""
    if (
        name.label not in {"ORG", "PERSON", "GPE"}
        or words.text(name.end - 1).isupper()
        or words.is_number(name.end)
    ):
        return name
    if titles.is_station(words, lists, name.start, name.end + 1):
        return name  # "envoy for Peru" before who it is
    end = name.end
    while end < limit and _name_goes_on(words, lists, end):
        end += 1
    if name.label == "ORG" and words.text(end) in lists.organisation_endings:
        end += 1
    return replace(name, end=end) if end > name.end and not words.is_number(end) else name


def _name_goes_on(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    text = words.texts[at]
    if not CAPITAL.fullmatch(text) or len(text) < 3 or words.tokens[at].ent_iob != 2:
        return False
    if text.isupper() and (len(text) < 4 or words.key(at - 1) not in lists.first_names):
        return False
    return (
        words.tokens[at].tag_ in PROPER
        and not is_title(words, lists, at)
        and not of_office(words, lists, at + 1)
        and text not in lists.contexts["calendar"]
    )


def runs(words: TokenTexts, lists: Gazetteer, found: list[Name]) -> Iterator[Name]:
    """Runs of capitals outside of every name, for the rules that can tell a name by its words."""
    spans = _list_runs(words, lists, found)
    named = (_read_run(words, lists, start, end) for start, end in spans)
    return (name for name in named if name is not None)


def _list_runs(words: TokenTexts, lists: Gazetteer, found: list[Name]) -> Iterator[tuple[int, int]]:
    """Where each begins and ends; a title begins a new one, and so does what follows an office."""
    taken = bytearray(len(words.texts))
    for name in found:
        taken[name.start : name.end] = b"\1" * (name.end - name.start)
    start = -1
    for at in range(len(words.texts) + 1):
        free = at < len(words.texts) and not taken[at] and _in_run(words, lists, at, start)
        parted = start >= 0 and (not free or _is_parted(words, lists, at))
        if parted:
            yield start, at
        if not free:
            start = -1
        elif parted or start < 0:
            start = at


def _is_parted(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    return _titles_next(words, lists, at) or ends_office(words, lists, at - 1)


def _in_run(words: TokenTexts, lists: Gazetteer, at: int, start: int) -> bool:
    text = words.texts[at]
    if text == "-" and start >= 0:
        return _double_name(words, lists, at - 1)
    if text[:1].isupper():
        month = text in lists.contexts["calendar"] and not _double_name(words, lists, at)
        return not month and bool(CAPITAL.fullmatch(text))
    return start >= 0 and text in lists.contexts["particles"] and words.is_capital(at + 1)


def _titles_next(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    """As in "Kumasi Mayor Ama Boateng": an office inside a run, before the one who holds it."""
    following = words.key(at + 1)
    named = bool(CAPITAL.fullmatch(following)) and following not in lists.of_organisations
    return named and is_title(words, lists, at)


def _double_name(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    """As in "Jan-Ove Lindqvist": a first name, a second glued to it, and a surname."""
    glued = words.text(at + 1) == "-" and words.glued(at) and words.glued(at + 1)
    surname = words.is_capital(at + 3) or words.text(at + 3) in lists.contexts["particles"]
    return glued and words.key(at) in lists.first_names and words.is_capital(at + 2) and surname


def _read_run(words: TokenTexts, lists: Gazetteer, start: int, end: int) -> Name | None:
    while end - start > 1 and is_title(words, lists, start):
        start += 1
    run = trim_name(words, lists, Name(start, end, "RUN"))
    tags = NAME_TAGS if run is not None and run.end == run.start + 1 else PROPER
    return run if run is not None and words.tokens[run.end - 1].tag_ in tags else None
