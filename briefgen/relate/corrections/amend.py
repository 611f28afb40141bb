"""What a correction does to one of the facts of an article: a table of fields, each with its change.

A value that cannot be what the field holds raises RefusedError, whose words go into the problem.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from briefgen.model import (
    ActorKind,
    Basis,
    DateMention,
    Figure,
    Measure,
    MentionForm,
    Position,
    Quantity,
    Reading,
    Span,
    Stance,
    is_amount,
)
from briefgen.relate.corrections import units
from briefgen.relate.corrections.anchors import Target, list_facts, write_comparably
from briefgen.relate.corrections.values import RefusedError, name_known, one_of, read_edited_days
from briefgen.relate.days import timex
from briefgen.relate.desk import Side

Amendment = tuple[Reading, str, str]
"""The reading as corrected, and the value before and after."""


def amend_fact(reading: Reading, target: Target, field: str, value: str) -> Amendment:
    """Set one field of one fact."""
    if field not in _FACTS[target.family]:
        fields = _FACTS[target.family]
        what = "an actor" if target.family == "actor" else f"a {target.family}"
        raise RefusedError(f"{what} has no field {field!r} that can be set", name_known(field, fields))
    return _FACTS[target.family][field](reading, target.index, value)


def drop_fact(reading: Reading, target: Target) -> Reading:
    """Take a fact out; what pointed at it points at nothing."""
    return _DROPS[target.family](reading, target.index)


def _with_fact(reading: Reading, family: str, index: int, changed: object) -> Reading:
    kept = list(list_facts(reading, family))
    kept[index] = changed  # type: ignore[call-overload]
    return replace(reading, findings=replace(reading.findings, **{f"{family}s": tuple(kept)}))  # type: ignore[arg-type]


def _change_figure(
    change: Callable[[Figure, str], tuple[str, Figure]],
) -> Callable[[Reading, int, str], Amendment]:
    def changed(reading: Reading, index: int, value: str) -> Amendment:
        before, after = change(reading.findings.figures[index], value)
        return _with_fact(reading, "figure", index, after), before, value

    return changed


def _set_unit(reading: Reading, index: int, value: str) -> Amendment:
    figure = reading.findings.figures[index]
    unit = units.restate_unit(value)
    changed = replace(figure, quantity=replace(figure.quantity, unit=unit))
    return _with_fact(reading, "figure", index, changed), figure.quantity.unit, unit


def _set_counts(figure: Figure, value: str) -> tuple[str, Figure]:
    return figure.counts, replace(figure, counts=value)


def _set_measure(figure: Figure, value: str) -> tuple[str, Figure]:
    return figure.measure, replace(figure, measure=one_of(Measure, value, "measure"))


def _as_of(figure: Figure, value: str) -> tuple[str, Figure]:
    if value:
        read_edited_days(value)
    return figure.as_of, replace(figure, as_of=value)


def _set_value(figure: Figure, value: str) -> tuple[str, Figure]:
    low, _, high = value.replace(",", "").replace("–", "-").partition("-")
    try:
        quantity = Quantity(Decimal(low), Decimal(high) if high else None, "", figure.quantity.unit)
    except InvalidOperation as error:
        raise RefusedError(f"{value!r} is no number", "write 1400, 0.5 or a range such as 10-20") from error
    if not all(map(is_amount, (quantity.value, quantity.high or quantity.value))):
        raise RefusedError(f"{value!r} is no amount", "write 1400, 0.5 or a range such as 10-20")
    before = str(figure.quantity.value) + (f"-{figure.quantity.high}" if figure.quantity.high else "")
    return before, replace(figure, quantity=quantity)


def _set_timex(reading: Reading, index: int, value: str) -> Amendment:
    date = reading.findings.dates[index]
    earliest, latest = read_edited_days(value) if value else timex.UNKNOWN
    settled = replace(
        date,
        timex=replace(date.timex, value=value),
        earliest=earliest,
        latest=latest,
        basis=Basis.EDITOR,
        needs="",
    )
    return _with_fact(reading, "date", index, settled), date.timex.value, value


def _set_event(reading: Reading, index: int, value: str) -> Amendment:
    date: DateMention = reading.findings.dates[index]
    before = date.event.of(reading.article.text) if date.event else ""
    span = _find_stretch(reading, date.evidence.sentence, value) if value else None
    return _with_fact(reading, "date", index, replace(date, event=span)), before, value


def _set_stance(reading: Reading, index: int, value: str) -> Amendment:
    position = reading.findings.positions[index]
    changed = replace(position, stance=one_of(Stance, value, "stance"))
    return _with_fact(reading, "position", index, changed), position.stance, value


def _set_condition(reading: Reading, index: int, value: str) -> Amendment:
    position: Position = reading.findings.positions[index]
    before = " … ".join(span.of(reading.article.text) for span in position.condition)
    spans = (_find_stretch(reading, position.evidence.sentence, value),) if value else ()
    return _with_fact(reading, "position", index, replace(position, condition=spans)), before, value


def _set_speaker(reading: Reading, index: int, value: str) -> Amendment:
    position = reading.findings.positions[index]
    changed = replace(position, speaker=_find_mention(reading, value))
    return _with_fact(reading, "position", index, changed), _name_of_mention(reading, position.speaker), value


def _set_holder(reading: Reading, index: int, value: str) -> Amendment:
    figure = reading.findings.figures[index]
    changed = replace(figure, holder=_find_mention(reading, value))
    return _with_fact(reading, "figure", index, changed), _name_of_mention(reading, figure.holder), value


def _set_issue(reading: Reading, index: int, value: str) -> Amendment:
    """Nothing changes in the article: `apply` keeps which issue an editor chose."""
    return reading, "", value


def _set_side(reading: Reading, index: int, value: str) -> Amendment:
    """Nothing changes in the article: `issues` asks the log for the side that an editor chose."""
    one_of(Side, value, "side")
    return reading, "", value


def _actor_kind(reading: Reading, index: int, value: str) -> Amendment:
    mention = reading.findings.actors[index]
    kind = one_of(ActorKind, value, "kind of actor")
    return _with_fact(reading, "actor", index, replace(mention, kind=kind)), mention.kind, value


def _name_of_mention(reading: Reading, index: int | None) -> str:
    return "" if index is None else reading.findings.actors[index].name


def _find_mention(reading: Reading, name: str) -> int | None:
    """The mention by that name; None for an empty name, which takes the actor away."""
    if not name:
        return None
    mentions = reading.findings.actors
    names = [write_comparably(mention.name) for mention in mentions]
    if write_comparably(name) not in names:
        hint = name_known(name, (mention.name for mention in mentions))
        raise RefusedError(f"the article names no {name!r}", hint)
    return names.index(write_comparably(name))


def _find_stretch(reading: Reading, sentence: Span, words: str) -> Span:
    """Where `words` stand in the article: in the fact's sentence, else anywhere."""
    text = reading.article.text
    for start, end in ((sentence.start, sentence.end), (0, len(text))):
        at = text.find(words, start, end)
        if at >= 0:
            return Span(at, at + len(words))
    raise RefusedError(f"{words!r} does not stand in the article", "quote the words as they stand there")


_FACTS: dict[str, dict[str, Callable[[Reading, int, str], Amendment]]] = {
    "figure": {
        "unit": _set_unit,
        "counts": _change_figure(_set_counts),
        "measure": _change_figure(_set_measure),
        "as_of": _change_figure(_as_of),
        "value": _change_figure(_set_value),
        "actor": _set_holder,
    },
    "date": {"value": _set_timex, "date": _set_timex, "event": _set_event},
    "position": {
        "stance": _set_stance,
        "condition": _set_condition,
        "actor": _set_speaker,
        "issue": _set_issue,
        "side": _set_side,
    },
    "actor": {"kind": _actor_kind},
}


def _drop_figure(reading: Reading, index: int) -> Reading:
    gone = reading.findings.figures[index].id
    kept = (one for one in reading.findings.figures if one.id != gone)
    figures = tuple(replace(one, part_of=None) if one.part_of == gone else one for one in kept)
    return replace(reading, findings=replace(reading.findings, figures=figures))


def _drop_date(reading: Reading, index: int) -> Reading:
    findings = reading.findings
    gone = findings.dates[index].id
    return replace(
        reading,
        findings=replace(
            findings,
            dates=tuple(one for one in findings.dates if one.id != gone),
            events=tuple(replace(one, date=None) if one.date == gone else one for one in findings.events),
            commitments=tuple(
                replace(one, due=None) if one.due == gone else one for one in findings.commitments
            ),
        ),
    )


def _drop_position(reading: Reading, index: int) -> Reading:
    findings = reading.findings
    gone = findings.positions[index].id
    return replace(
        reading,
        findings=replace(
            findings,
            positions=tuple(one for one in findings.positions if one.id != gone),
            commitments=tuple(one for one in findings.commitments if one.position != gone),
        ),
    )


def _drop_actor(reading: Reading, index: int) -> Reading:
    """A dropped mention stays in its place, because others count from it, and names nobody."""
    mention = reading.findings.actors[index]
    nobody = replace(mention, form=MentionForm.PRONOUN, name="", same_as=None, because="")
    return _with_fact(reading, "actor", index, nobody)


_DROPS: dict[str, Callable[[Reading, int], Reading]] = {
    "figure": _drop_figure,
    "date": _drop_date,
    "position": _drop_position,
    "actor": _drop_actor,
}
