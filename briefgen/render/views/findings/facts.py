"""Figures, dates and positions as a reader meets them: what they say, in which state, with their words."""

from collections.abc import Iterable
from unicodedata import category

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model import (
    Basis,
    Brief,
    DateMention,
    FactId,
    Figure,
    Measure,
    MentionForm,
    Modality,
    Mode,
    Position,
    Quantity,
    Span,
)
from briefgen.parse import measured
from briefgen.relate.desk import FactRef, Point
from briefgen.relate.figures.verdicts import is_worded
from briefgen.relate.quantities import is_money
from briefgen.render import urls
from briefgen.render.atlas import homes
from briefgen.render.atlas.found import Fact, Found
from briefgen.render.views import stands
from briefgen.render.views.parts import Detail, FactView, Link, State, StateKind
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.wording import times, words
from briefgen.render.wording.texts import say

RESOLVED_BASES = frozenset({Basis.ARTICLE, Basis.DATE})


def view_fact(scene: Scene, ref: FactRef) -> FactView | None:
    """The fact at `ref`; None where its article is gone."""
    found = scene.atlas.facts.get(ref)
    return show_fact(scene, found) if found else None


def view_point(scene: Scene, point: Point) -> FactView | None:
    """The figure at a point; of one that tells of a change only the amount that is meant there."""
    fact, known = view_fact(scene, point.ref), scene.atlas.facts.get(point.ref)
    if fact is None or known is None or point.amount is None or not isinstance(known.fact, Figure):
        return fact
    return replace(fact, words=words.write_figure(point.amount, known.fact.counts))


class FactLine(Struct, frozen=True):
    """A fact in one line, for where thousands of them stand: no more of its view than that."""

    page: str
    """The page of its source, from the root of the site."""
    id: FactId
    words: str
    """As a page shows it where its speaker stands beside it."""
    who: str


def tell_line(scene: Scene, ref: FactRef, amount: Quantity | None = None) -> FactLine:
    """The fact at `ref`, which is there; of one that tells of a change the `amount` that is meant."""
    found = scene.atlas.facts[ref]
    fact, who = found.fact, _link_to_actor(scene, found)
    if isinstance(fact, Position):
        stand = stands.of_position(found.brief, fact)
        told = " ".join(filter(None, (stand.label, stand.object))) or tell_words(fact)
    elif isinstance(fact, Figure) and amount is not None:
        told = words.write_figure(amount, fact.counts)
    else:
        told = tell_words(fact)
    return FactLine(urls.source(found.brief.article.slug), fact.id, told, who.text if who else "")


def show_facts(scene: Scene, refs: Iterable[FactRef]) -> tuple[FactView, ...]:
    return tuple(fact for ref in refs if (fact := view_fact(scene, ref)))


def show_fact(scene: Scene, found: Found) -> FactView:
    """The fact as every page of one folder shows it."""
    key = (found.brief.article.id, found.fact.id)
    return scene.once("fact", key, lambda: _show_found(scene, found))


def _show_found(scene: Scene, found: Found) -> FactView:
    fact, article = found.fact, found.brief.article
    stand = stands.of_position(found.brief, fact) if isinstance(fact, Position) else None
    href = scene.here.to(urls.source(article.slug), fact.id)
    return FactView(
        id=fact.id,
        family=name_family(fact),
        words=tell_words(fact),
        href=href,
        home=scene.here.to(urls.brief(article.slug), fact.id),
        state=tell_state(scene, found),
        trust=_link_to_trust(scene, found),
        quote=scene.quote(fact.evidence, href),
        details=list_details(scene, found),
        actor=_link_to_actor(scene, found),
        stance=fact.stance if isinstance(fact, Position) else "",
        shape=stand.shape if stand else "",
        label=stand.label if stand else "",
        object=stand.object if stand else "",
        condition=_tell_condition(found),
        issue=scene.issue(found.issue),
    )


def _link_to_trust(scene: Scene, found: Found) -> str:
    """Where the site says how often the rule of a fact was right; its family where nobody measured it."""
    rule = found.fact.evidence.rule
    return scene.here.to(urls.TRUST, rule if rule in measured.scores() else rule.partition(".")[0])


def name_family(fact: Fact) -> str:
    if isinstance(fact, Figure):
        return "figure"
    return "date" if isinstance(fact, DateMention) else "position"


def tell_words(fact: Fact) -> str:
    """The fact itself in a few words."""
    if isinstance(fact, Figure):
        return _figure_words(fact)
    if isinstance(fact, DateMention):
        return _date_words(fact)
    return stands.STANCE_WORDS[fact.stance]


def _figure_words(figure: Figure) -> str:
    """The amount; ranges in words and fractions as the article has them: "dozens" is no "12 to 100" to print.

    A sum keeps the sign that its article gives it beside the code.
    """
    told = figure.evidence.exact
    loose = figure.quantity.high is not None and not any(map(str.isdigit, told))
    if loose or is_worded(figure):
        return shorten(told, 60)
    amount = words.write_figure(figure.quantity, figure.counts)
    sign = next((sign for sign in told if category(sign) == "Sc"), "")
    return f"{amount} ({shorten(told, 40)})" if sign and is_money(figure.quantity.unit) else amount


def _date_words(date: DateMention) -> str:
    if date.timex.type in {"DATE", "TIME"} and (date.earliest or date.latest):
        return words.write_bounds(date.earliest, date.latest)
    vague = date.timex.type == "SET" or times.is_vague(date.timex)
    told = "" if vague else times.write_time(date.timex)
    return told or f"“{shorten(date.evidence.exact, 60)}”"


def tell_state(scene: Scene, found: Found) -> State:
    """In words: stated, resolved from, inferred across articles, corrected by an editor, or open."""
    corrected = scene.atlas.corrected.get(found.ref)
    if corrected:
        return State(StateKind.CORRECTED, words.BASES[Basis.EDITOR], corrected.reason)
    fact = found.fact
    if isinstance(fact, DateMention):
        return _date_state(fact)
    if isinstance(fact, Position):
        return _position_state(found.brief, fact)
    return State(StateKind.STATED, words.BASES[Basis.STATED])


def _date_state(date: DateMention) -> State:
    if date.basis == Basis.INFERRED:
        return State(StateKind.INFERRED, words.BASES[date.basis])
    if date.basis == Basis.EDITOR:
        return State(StateKind.CORRECTED, words.BASES[date.basis])
    if date.basis in RESOLVED_BASES:
        return State(StateKind.RESOLVED, words.BASES[date.basis])
    if date.basis == Basis.UNRESOLVED:
        return State(
            StateKind.OPEN, say("state.needs", needs=date.needs) if date.needs else words.BASES[date.basis]
        )
    return State(StateKind.STATED, words.BASES[date.basis])


def _position_state(brief: Brief, position: Position) -> State:
    if position.speaker is None or brief.speaker(position) is None:
        return State(StateKind.OPEN, say("unknown.speaker"))
    mention = brief.findings.actors[position.speaker]
    if mention.same_as is not None and mention.form != MentionForm.NAME:
        exact = mention.evidence.exact
        because = mention.because.removeprefix(f"“{exact.lower()}”: ")
        return State(StateKind.RESOLVED, say("state.read_from", words=exact), because)
    return State(StateKind.STATED, "")


def _link_to_actor(scene: Scene, found: Found) -> Link | None:
    fact, brief = found.fact, found.brief
    if isinstance(fact, Position):
        return scene.actor(brief.speaker(fact))
    return scene.actor(brief.holder(fact)) if isinstance(fact, Figure) else None


def list_details(scene: Scene, found: Found) -> tuple[Detail, ...]:
    """The fields of the fact as terms with values; a field of which nothing can be known is left out."""
    fact = found.fact
    if isinstance(fact, Figure):
        told = _figure_details(scene, found.brief, fact)
    elif isinstance(fact, DateMention):
        told = _date_details(scene, found.brief, fact)
    else:
        told = _position_details(scene, found, fact)
    page = found.brief.article.page(fact.evidence.span.start)
    return (*told, Detail(say("column.page"), str(page))) if page else told


def _figure_details(scene: Scene, brief: Brief, figure: Figure) -> tuple[Detail, ...]:
    holder = scene.actor(brief.holder(figure))
    card = scene.atlas.series_faces.get(FactRef(brief.article.id, figure.id))
    compared = card is not None and card.home.is_page
    rows = (
        figure.counts not in tell_words(figure) and Detail("", figure.counts),
        _tell_measure(figure, compared),
        figure.as_of and Detail(say("column.as_of"), times.write_date(figure.as_of)),
        holder and Detail(say("column.holder"), _tell_holder(brief, figure, holder), holder.href),
        figure.part_of
        and Detail(
            say("column.part_of"), _tell_whole(brief, figure), _link_to_home(scene, brief, figure.part_of)
        ),
        card and compared and Detail("", say("link.history"), scene.to_home(card.home)),
    )
    return tuple(row for row in rows if row)


def _tell_measure(figure: Figure, compared: bool) -> Detail | None:
    """A number that was so at the time is what every number is: said where others stand beside it."""
    usual = {Measure.UNKNOWN} if compared else {Measure.UNKNOWN, Measure.STOCK}
    if figure.measure in usual:
        return None
    return Detail("", words.MEASURES[figure.measure])


def _tell_holder(brief: Brief, figure: Figure, holder: Link) -> str:
    """By name; a speaker's "we" need not be the speaker, so a pronoun stands with who it is read as."""
    mention = brief.findings.actors[figure.holder] if figure.holder is not None else None
    if mention is None or mention.form is not MentionForm.PRONOUN:
        return holder.text
    return say("state.pronoun", pronoun=mention.evidence.exact, name=holder.text)


def _link_to_home(scene: Scene, brief: Brief, id: FactId) -> str:  # noqa: A002
    return scene.here.to(urls.brief(brief.article.slug), id)


def _tell_whole(brief: Brief, figure: Figure) -> str:
    whole = next((each for each in brief.findings.figures if each.id == figure.part_of), None)
    return words.quantity(whole.quantity) if whole else words.NOT_STATED


def _date_details(scene: Scene, brief: Brief, date: DateMention) -> tuple[Detail, ...]:
    event = date.event.of(brief.article.text) if date.event else ""
    found = [Detail("", shorten(event, 160))] if event else []
    if date.modality != Modality.ASSERTED:
        found.append(Detail("", words.MODALITIES[date.modality]))
    events = scene.atlas.events_of_fact.get(FactRef(brief.article.id, date.id), ())
    known = (one for one in events if homes.of_event(scene.atlas, one).is_page)
    found += [Detail("", say("link.on_timeline"), scene.event(one).href) for one in known]
    return tuple(found)


def _position_details(scene: Scene, found: Found, position: Position) -> tuple[Detail, ...]:
    told = scene.actor(found.brief.actor(position.attributed_by))
    how = (Detail("", words.MODES[position.mode]),) if position.mode is not Mode.REPORTED else ()
    return (*how, Detail(say("column.according_to"), told.text, told.href)) if told else how


def _tell_condition(found: Found) -> str:
    fact = found.fact
    if not isinstance(fact, Position) or not fact.condition:
        return ""
    return join_spans(found.brief.article.text, fact.condition)


def join_spans(text: str, spans: Iterable[Span]) -> str:
    """The words of several spans, with an ellipsis between."""
    return " … ".join(" ".join(span.of(text).split()) for span in spans)
