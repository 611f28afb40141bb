"""content/corrections/*.yaml -> Corrections, and back: the one place that knows how a correction is typed.

A file is a list; each entry says one thing. Which fact is meant is told by its words, so that an edited seed
does not move it:

    - drop: "16 million euros"              # a fact that is wrong
      in: town/budget.txt                   # the seed's path, or the article's slug; left out: every article
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
      in: council.txt                       #   stance, condition, issue, actor, event, kind

    - merge: [Jose Silva, José da Silva]    # one actor; the first name is the one shown
    - split: [Anna Berg, A. Berg]           # never one actor
    - rename: {J. Silva: José da Silva}     # the name shown
    - keep: "Thank you all."                # a line that was cut and should not have been; needs `in`
      in: council.txt
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefgen.load import tree
from briefgen.load.content import Action, Anchor, Correction
from briefgen.load.content.entry import Entry, entry, nearest, parse
from briefgen.load.content.notes import Written
from briefgen.problems import ContentError

FAMILIES = ("figure", "date", "position", "actor")
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
    "actor",
    "event",
    "kind",
)
ABOUT = ("in", "fact", "within", "family", "reason", "by", "on")
KEYS = (*Action, *ABOUT)


def read(files: tuple[Written, ...]) -> tuple[Correction, ...]:
    """Every correction, in the order of the files and of their entries."""
    return tuple(correction for file in files for correction in _file(file))


def lines(correction: Correction) -> str:
    """`correction` as an entry of a corrections file, to be pasted as it is."""
    anchor = correction.anchor
    rows = [
        _action(correction),
        ("in", _quoted(anchor.article)),
        ("fact", _quoted(anchor.quote) if correction.action is Action.SET else ""),
        ("within", _quoted(anchor.within)),
        ("family", anchor.family),
        ("reason", _quoted(correction.reason)),
        ("by", _quoted(correction.by)),
        ("on", correction.on.isoformat() if correction.on else ""),
    ]
    told = [f"{key}: {value}" for key, value in rows if value]
    return "- " + "\n  ".join(told) + "\n"


def _file(file: Written) -> Iterator[Correction]:
    found = parse(file.text, file.path)
    if isinstance(found, tree.Leaf) and not found.text:
        return
    if not isinstance(found, tree.Items):
        hint = "begin each correction with `- `"
        raise ContentError("must be a list of corrections", path=file.path, line=found.line, hint=hint)
    for one in found.trees:
        yield from _entry(entry(one, file.path, KEYS))


def _entry(keys: Entry) -> Iterator[Correction]:
    actions = [action for action in Action if keys.get(action) is not None]
    if len(actions) != 1:
        told = " and ".join(f"`{action}`" for action in actions) or "none"
        hint = f"one of {', '.join(Action)}"
        raise keys.error(f"a correction does one thing, this does {told}", keys.place.line, hint)
    yield from _ACTIONS[actions[0]](keys, _blank(keys, actions[0]))


def _blank(keys: Entry, action: Action) -> Correction:
    """What every correction holds."""
    family = keys.words("family").lower()
    if family and family not in FAMILIES:
        raise keys.error(
            f"`family` is no family: {family[:40]}", keys.line("family"), nearest(family, FAMILIES)
        )
    anchor = Anchor(
        article=keys.words("in").removeprefix("seeds/"),
        quote=keys.words("fact"),
        within=keys.words("within"),
        family=family,
    )
    return Correction(
        action=action,
        anchor=anchor,
        field="",
        value="",
        names=(),
        reason=keys.words("reason"),
        by=keys.words("by"),
        on=keys.date("on"),
        place=keys.place,
    )


def _drop(keys: Entry, blank: Correction) -> Iterator[Correction]:
    yield replace(blank, anchor=replace(blank.anchor, quote=keys.needed(Action.DROP)))


def _keep(keys: Entry, blank: Correction) -> Iterator[Correction]:
    if not blank.anchor.article:
        raise keys.error(
            "`keep` needs `in`", keys.place.line, "the path of the seed from which the line was cut"
        )
    yield replace(blank, anchor=replace(blank.anchor, quote=keys.needed(Action.KEEP)))


def _set(keys: Entry, blank: Correction) -> Iterator[Correction]:
    known = OF_FACT if blank.anchor.quote else OF_ARTICLE
    value = keys.get(Action.SET)
    if not isinstance(value, tree.Fields) or not value.pairs:
        hint = "as `set: {date: 2025-03-06}`"
        raise keys.error("`set` needs what is set, and to what", keys.line(Action.SET), hint)
    if not blank.anchor.quote and not blank.anchor.article:
        raise keys.error("`set` needs `in`, and `fact` for a fact", keys.place.line)
    for field, words in entry(value, keys.path, known).fields.pairs:
        if not isinstance(words, tree.Leaf):
            raise keys.error(f"`{field.text}` must be words", words.line)
        yield replace(blank, field=field.text, value=" ".join(words.text.split()))


def _names(keys: Entry, blank: Correction) -> Iterator[Correction]:
    names = keys.list(blank.action)
    if len(names) < 2:
        hint = f"as `{blank.action}: [one name, another name]`"
        raise keys.error(f"`{blank.action}` needs two names", keys.line(blank.action), hint)
    yield replace(blank, names=names)


def _rename(keys: Entry, blank: Correction) -> Iterator[Correction]:
    value = keys.get(Action.RENAME)
    hint = "as `rename: {old name: new name}`"
    if not isinstance(value, tree.Fields) or not value.pairs:
        raise keys.error("`rename` needs the name found and the name to show", keys.line(Action.RENAME), hint)
    for old, new in value.pairs:
        if not isinstance(new, tree.Leaf) or not new.text.strip() or not old.text.strip():
            raise keys.error("`rename` needs the name to show", new.line, hint)
        name = " ".join(new.text.split())
        yield replace(blank, value=name, names=(" ".join(old.text.split()),))


_ACTIONS: dict[Action, Callable[[Entry, Correction], Iterator[Correction]]] = {
    Action.DROP: _drop,
    Action.SET: _set,
    Action.MERGE: _names,
    Action.SPLIT: _names,
    Action.RENAME: _rename,
    Action.KEEP: _keep,
}


def _action(correction: Correction) -> tuple[str, str]:
    if correction.action is Action.SET:
        value = f"{{{correction.field}: {_quoted(correction.value) or NOTHING}}}"
    elif correction.action is Action.RENAME:
        value = f"{{{_quoted(correction.names[0])}: {_quoted(correction.value)}}}"
    elif correction.names:
        value = f"[{', '.join(map(_quoted, correction.names))}]"
    else:
        value = _quoted(correction.anchor.quote)
    return correction.action, value


NOTHING = '""'


def _quoted(words: str) -> str:
    """`words` in quotation marks, in one line, so that nothing in them is YAML; empty for none."""
    if not words:
        return ""
    plain = " ".join(words.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
