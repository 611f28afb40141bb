"""content/corrections/*.yaml -> Corrections, and back: the one place that knows how a correction is typed.

A file is a list; each entry says one thing. Which fact is meant is told by its words, so that an edited seed
does not move it:

    - drop: "16 million euros"              # a fact that is wrong
      in: town/budget.txt                   # the seed's path, or the article's slug; "*": every article
      within: "set aside another"           # words of the sentence, where the fact's words stand twice
      family: figure                        # figure, date, position or actor, where the words are two facts
      reason: Last year's budget, quoted for comparison.
      by: M. Varga
      on: 2025-03-07

    - set: {date: 2025-03-06}               # of the article: date, publisher, title, author, place, kind
      in: council.txt
      reason: The council met on that Thursday.

    - set: {counts: recruits, measure: total}
      fact: "over 900"                      # of a fact: unit, counts, measure, value, as_of, date,
      in: council.txt                       #   stance, condition, issue, side, actor, event, kind

    - merge: [Jose Silva, José da Silva]    # one actor; the first name is the one shown
    - split: [Anna Berg, A. Berg]           # never one actor
    - rename: {J. Silva: José da Silva}     # the name shown
    - keep: "Thank you all."                # a line that was cut and should not have been; needs `in`
      in: council.txt
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from briefgen.load.content import Action, Anchor, Correction
from briefgen.load.content.notes import ContentFile
from briefgen.load.head import days
from briefgen.problems import ContentError, Mistakes, name_nearest
from briefgen.typed import tree
from briefgen.typed.entry import Entry, open_entry, parse_entry

CORRECTED_FAMILIES = ("figure", "date", "position", "actor")
OF_ARTICLE = ("date", "publisher", "title", "author", "place", "kind")
OF_FACT = (
    "date",
    "unit",
    "counts",
    "measure",
    "value",
    "as_of",
    "stance",
    "condition",
    "issue",
    "side",
    "actor",
    "event",
    "kind",
)
ABOUT_KEYS = ("in", "fact", "within", "family", "reason", "by", "on")
CORRECTION_KEYS = (*Action, *ABOUT_KEYS)
EVERYWHERE = "*"


def read_corrections(files: tuple[ContentFile, ...]) -> tuple[Correction, ...]:
    """Every correction, in the order of the files and of their entries.

    Raises ContentError with all that is wrong, entry by entry.
    """
    mistakes = Mistakes()
    found = mistakes.each(partial(_read_corrections_file, mistakes=mistakes), files)
    mistakes.settle()
    return tuple(correction for entries in found for corrections in entries for correction in corrections)


def write_correction(correction: Correction) -> str:
    """`correction` as an entry of a corrections file, to be pasted as it is."""
    anchor = correction.anchor
    rows = [
        _write_action(correction),
        ("in", _quote_words(EVERYWHERE if anchor.everywhere else anchor.article)),
        ("fact", _quote_words(anchor.quote) if correction.action is Action.SET else ""),
        ("within", _quote_words(anchor.within)),
        ("family", anchor.family),
        ("reason", _quote_words(correction.reason)),
        ("by", _quote_words(correction.by)),
        ("on", correction.on.isoformat() if correction.on else ""),
    ]
    told = [f"{key}: {value}" for key, value in rows if value]
    return "- " + "\n  ".join(told) + "\n"


def _read_corrections_file(file: ContentFile, mistakes: Mistakes) -> tuple[tuple[Correction, ...], ...]:
    """What each entry of the file says."""
    found = parse_entry(file.text, file.path)
    if tree.is_empty(found):
        return ()
    if not isinstance(found, tree.Items):
        hint = "begin each correction with `- `"
        raise ContentError("must be a list of corrections", path=file.path, line=found.line, hint=hint)
    return mistakes.each(partial(_read_correction, path=file.path), found.trees)


def _read_correction(value: tree.YamlTree, path: str) -> tuple[Correction, ...]:
    with open_entry(value, path, CORRECTION_KEYS) as keys:
        actions = [action for action in Action if keys.get(action) is not None]
        if len(actions) != 1:
            told = " and ".join(f"`{action}`" for action in actions) or "none"
            hint = f"one of {', '.join(Action)}"
            raise keys.error(f"a correction does one thing, this does {told}", keys.place.line, hint)
        return tuple(_ACTIONS[actions[0]](keys, _blank_correction(keys, actions[0])))


def _blank_correction(keys: Entry, action: Action) -> Correction:
    """What every correction holds."""
    family = keys.words("family").lower()
    if family and family not in CORRECTED_FAMILIES:
        keys.wrong(
            f"`family` is no family: {family[:40]}",
            keys.line("family"),
            name_nearest(family, CORRECTED_FAMILIES),
        )
    where = keys.words("in").removeprefix("seeds/")
    everywhere = where == EVERYWHERE
    anchor = Anchor(
        article="" if everywhere else where,
        quote=keys.words("fact"),
        within=keys.words("within"),
        family=family,
        everywhere=everywhere,
    )
    return Correction(
        action=action,
        anchor=anchor,
        field="",
        value="",
        names=(),
        reason=keys.words("reason"),
        by=keys.words("by"),
        on=_read_correction_date(keys),
        place=keys.place,
    )


def _read_correction_date(keys: Entry) -> date | None:
    words = keys.words("on")
    day = days.parse_day(words) if words else None
    if words and day is None:
        keys.wrong("`on` is no date", keys.line("on"), "write it as 2025-04-30")
    return day


def _read_drop(keys: Entry, blank: Correction) -> Iterator[Correction]:
    yield replace(blank, anchor=replace(blank.anchor, quote=keys.needed(Action.DROP)))


def _read_keep(keys: Entry, blank: Correction) -> Iterator[Correction]:
    if not blank.anchor.article:
        hint = "the path of the seed from which the line was cut"
        keys.wrong("`keep` needs `in`", keys.place.line, hint)
    yield replace(blank, anchor=replace(blank.anchor, quote=keys.needed(Action.KEEP)))


def _read_set(keys: Entry, blank: Correction) -> Iterator[Correction]:
    value = keys.get(Action.SET)
    if not isinstance(value, tree.Fields) or not value.pairs:
        hint = "as `set: {date: 2025-03-06}`"
        raise keys.error("`set` needs what is set, and to what", keys.line(Action.SET), hint)
    if not blank.anchor.quote and not blank.anchor.article:
        hint = "`in:` with the seed's path; for a fact its words, as in `fact: over 900`"
        keys.wrong("`set` needs `in`, or `fact` for a fact", keys.place.line, hint)
    known, other = (OF_FACT, OF_ARTICLE) if blank.anchor.quote else (OF_ARTICLE, OF_FACT)
    for field, _ in value.pairs:
        if field.text in set(other) - set(known):
            raise keys.error(*_describe_misplaced(field.text, of_fact=field.text in OF_FACT, line=field.line))
    with open_entry(value, keys.path, known) as fields:
        for field, _ in value.pairs:
            yield replace(blank, field=field.text, value=fields.words(field.text))


def _describe_misplaced(field: str, *, of_fact: bool, line: int) -> tuple[str, int, str]:
    """What is said of a field that a fact has where an article is meant, or the other way round."""
    if of_fact:
        return f"no article has a `{field}`: a fact has", line, "add `fact:` with the words of the fact"
    return f"no fact has a `{field}`: an article has", line, "leave `fact` out"


def _read_name_list(keys: Entry, blank: Correction) -> Iterator[Correction]:
    names = keys.list(blank.action)
    if len(names) < 2:
        hint = f"as `{blank.action}: [one name, another name]`"
        raise keys.error(f"`{blank.action}` needs two names", keys.line(blank.action), hint)
    yield replace(blank, names=names)


def _read_rename(keys: Entry, blank: Correction) -> Iterator[Correction]:
    value = keys.get(Action.RENAME)
    hint = "as `rename: {old name: new name}`"
    if not isinstance(value, tree.Fields) or not value.pairs:
        raise keys.error("`rename` needs the name found and the name to show", keys.line(Action.RENAME), hint)
    for old, new in value.pairs:
        if not isinstance(new, tree.YamlLeaf) or not new.text.strip() or not old.text.strip():
            raise keys.error("`rename` needs the name to show", new.line, hint)
        name = " ".join(new.text.split())
        yield replace(blank, value=name, names=(" ".join(old.text.split()),))


_ACTIONS: dict[Action, Callable[[Entry, Correction], Iterator[Correction]]] = {
    Action.DROP: _read_drop,
    Action.SET: _read_set,
    Action.MERGE: _read_name_list,
    Action.SPLIT: _read_name_list,
    Action.RENAME: _read_rename,
    Action.KEEP: _read_keep,
}


def _write_action(correction: Correction) -> tuple[str, str]:
    if correction.action is Action.SET:
        value = f"{{{correction.field}: {_quote_words(correction.value) or EMPTY_QUOTED}}}"
    elif correction.action is Action.RENAME:
        value = f"{{{_quote_words(correction.names[0])}: {_quote_words(correction.value)}}}"
    elif correction.names:
        value = f"[{', '.join(map(_quote_words, correction.names))}]"
    else:
        value = _quote_words(correction.anchor.quote)
    return correction.action, value


EMPTY_QUOTED = '""'


def _quote_words(words: str) -> str:
    """`words` in quotation marks, in one line, so that nothing in them is YAML; empty for none."""
    if not words:
        return ""
    plain = " ".join(words.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
