"""On which side of a proposition a position stands, and only where its object says so.

The object must be the proposition's own matter, undone or not: "a ban on the wind farm" is, "the vote on the
wind farm" is not. What an editor lists under `for` and `against` goes before the proposition's words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.load.content import IssueDefinition
from briefgen.model import DeedStep, Matter, Position, Span, Stance
from briefgen.relate import words
from briefgen.relate.desk import Side
from briefgen.relate.issues import aims, called, choices, likeness, pointing, shortened, terms, things, ways
from briefgen.relate.issues.aims import Aim, list_issue_words
from briefgen.relate.issues.terms import Met, TermWord
from briefgen.relate.issues.ways import ObjectTurn

STANCE_SIGNS = {Stance.SUPPORTS: 1, Stance.OPPOSES: -1}


@dataclass(frozen=True, slots=True)
class AskedProposition:
    """An issue's proposition, ready to be asked on which side of it a position stands."""

    pro: tuple[str, ...]
    contra: tuple[str, ...]
    aim: Aim | None


def question(issue: IssueDefinition) -> AskedProposition | None:
    """The proposition of the issue; None where it has none."""
    if not issue.proposition:
        return None
    return AskedProposition(issue.pro, issue.contra, called.read_called(issue.proposition, issue.words))


def find_issue_side(
    asked: AskedProposition, position: Position, text: str, antecedent: str = "", named: Sequence[Span] = ()
) -> Side:
    """The side of the proposition on which the position stands.

    `antecedent` is the text that names what an "it" or "the plan" of the position stands for; `named` are
    words that name somebody whom the proposition names.
    """
    if position.stance is Stance.CLAIMS:
        return Side.NONE
    return _take_side(asked, position, text, _turn_of_object(asked, position, text, antecedent, named))


def find_side_asked(asked: AskedProposition, position: Position, text: str, clause: str) -> Side:
    """The side of who is for or against "the motion", whose words the article has told: `clause`."""
    if position.stance is Stance.CLAIMS or position.matter is None:
        return Side.UNRESOLVED
    listed = [shortened.list_named_spans(clause, text, one) for one in (asked.pro, asked.contra)]
    way = bool(listed[0]) - bool(listed[1])
    if not any(listed):
        way = pointing.find_way_named(asked.aim, clause, text) if asked.aim is not None else 0
    own = pointing.list_heads(asked.aim, clause)
    turned = len(pointing.list_turns(clause, (*listed[0], *listed[1], *own))) % 2
    way *= ways.find_sign(position.matter.steps) * (-1 if turned else 1)
    return _take_side(asked, position, text, ways.turn_whole(way) if way else ways.NEITHER)


def _take_side(asked: AskedProposition, position: Position, text: str, turn: ObjectTurn) -> Side:
    """The side of the position, where its object is turned to the proposition."""
    if position.stance is Stance.UNDECIDED:
        known = (
            turn != ways.NEITHER or _names_matter_of(asked, position, text) or _leaves_open(position, text)
        )
        return Side.UNDECIDED if known else Side.UNRESOLVED
    taken = STANCE_SIGNS.get(position.leaning or position.stance)
    if taken is None or position.threat:
        return Side.UNRESOLVED
    return _side_taken(turn, taken, position.matter, text)


def _is_of_one_alone(taken: int, matter: Matter, text: str) -> bool:
    """As in opposing "a levy that would ruin us", and in wanting him "to resign or explain"."""
    against = taken * ways.find_sign(matter.steps) <= 0
    return choices.is_one_of_many(matter, text) if against else choices.is_one_of_two(matter, text)


def _side_taken(turn: ObjectTurn, taken: int, matter: Matter | None, text: str) -> Side:
    """The side of who supports (1) or opposes (-1) the object."""
    if matter is not None and _is_of_one_alone(taken, matter, text):
        return Side.UNRESOLVED
    way = turn.supported if taken > 0 else turn.opposed
    return {1: Side.FOR, -1: Side.AGAINST}.get(way, Side.UNRESOLVED)


def _turn_of_object(
    asked: AskedProposition, position: Position, text: str, antecedent: str, named: Sequence[Span]
) -> ObjectTurn:
    """What the object has to do with the proposition."""
    position = _without_asides(position, text)
    matter = position.matter
    if matter is None:
        return ways.NEITHER
    spoken = tuple(word for span in position.object for word in terms.list_terms(text, span.start, span.end))
    by_list = _by_list(asked, matter, spoken)
    if by_list is not None:
        return by_list
    if antecedent and _stands_for(matter, text, antecedent):
        return _by_antecedent(asked, matter, antecedent, text)
    if asked.aim is None or likeness.has_other_figure(asked.aim, position, text):
        return ways.NEITHER
    return _turn_by_near(asked.aim, matter, antecedent, text) or _by_aim(asked.aim, position, text, named)


def _turn_by_near(aim: Aim, matter: Matter, antecedent: str, text: str) -> ObjectTurn | None:
    """As in "the ban", and in "a bill to curb pumping" below a headline on the water bill; else None."""
    if antecedent and pointing.names_bare_deed(matter, text):
        way = pointing.find_way_of_deed(aim, matter, antecedent, text)
        return ways.turn_whole(ways.find_sign(matter.steps) * way)
    if antecedent and things.tells_thing_anew(aim, matter, antecedent, text):
        return ways.turn_whole(aim.sign)
    return None


def _without_asides(position: Position, text: str) -> Position:
    """As in "the levy, which would drive firms away": what is told beside it makes it no other levy."""
    if position.matter is None:
        return position
    whole, *cut = (terms.cut_aside(text, span) for span in (position.matter.span, *position.object))
    return replace(position, matter=replace(position.matter, span=whole), object=tuple(cut))


def _stands_for(matter: Matter, text: str, antecedent: str) -> bool:
    """Whether the object is an "it" or "the plan", or a short name of what the antecedent names whole."""
    return pointing.names_open(matter, text) or shortened.is_short_of(matter, text, antecedent)


def _by_list(asked: AskedProposition, matter: Matter, spoken: Sequence[TermWord]) -> ObjectTurn | None:
    """What the editor's terms say; None where none of them is met."""
    found = [
        (met.weight, turn)
        for listed_terms, way in ((asked.pro, 1), (asked.contra, -1))
        for met in terms.met(listed_terms, spoken)
        if (turn := _turn_through(met, matter, spoken, way)) is not None
    ]
    if not found:
        return None
    most = max(weight for weight, _ in found)
    turns = {turn for weight, turn in found if weight == most}
    return turns.pop() if len(turns) == 1 else ways.NEITHER


def _turn_through(met: Met, matter: Matter, spoken: Sequence[TermWord], way: int) -> ObjectTurn | None:
    """The turn by what is done to the matter outside the words of a term; None where it is another thing."""
    if not _covers_span(met, matter.head) and not any(_covers_span(met, step.span) for step in matter.steps):
        return None
    loose = [word for word in spoken if word.span not in met.spans]
    steps = [step for step in matter.steps if not _covers_span(met, step.span)]
    return _turn_beside(loose, steps, way * ways.find_sign(steps))


def _turn_beside(loose: Sequence[TermWord], steps: Sequence[DeedStep], way: int) -> ObjectTurn:
    """As in "more raids", "a smaller raid": by what stands beside the term."""
    far = [word for word in loose if word.looked_up in list_issue_words("distances")]
    more = choices.find_way_of_more(loose, steps) if len(far) <= 1 else None
    if more is not None:
        return ObjectTurn(way * more[0], way * more[1])
    return ways.NEITHER if far or ways.list_amounts(steps) else ways.turn_whole(way)


def _covers_span(met: Met, span: Span) -> bool:
    return any(one.overlaps(span) for one in met.spans)


def _by_aim(aim: Aim, position: Position, text: str, named: Sequence[Span]) -> ObjectTurn:
    """What the proposition's own words say of the object."""
    matter = position.matter
    if matter is None:
        return ways.NEITHER
    if aim.is_deed:
        return (
            ways.compare_effects(aim, matter.steps)
            if likeness.is_same_deed(aim, position, text, named)
            else ways.NEITHER
        )
    if likeness.says_more_of_deed(aim, position, text) or ways.is_other_limit(aim, matter.steps, text):
        return ways.NEITHER
    sized = any(ways.is_sizing(aim, step, matter, text) for step in matter.steps) or _is_of_plan(matter, text)
    if likeness.is_same_thing(
        aim, likeness.list_spoken(text, (matter.span,), matter.steps), matter.head, text, definite=sized
    ):
        return ways.compare_planned(aim, matter, text) or _compare_ended(aim, matter.steps, text)
    return _by_said_verb(aim, matter, text) or _by_step(aim, position, matter, text)


def _compare_ended(aim: Aim, steps: Sequence[DeedStep], text: str) -> ObjectTurn:
    """Who is for the square need not be against its being closed to cars, nor who praises a judge for him."""
    own = any(aims.deed_stem(step.span.of(text).lower()) == aim.verb for step in steps)
    return (
        ways.compare_effects(aim, steps)
        if own or not aim.apart or ways.find_sign(steps) < 0
        else ways.NEITHER
    )


def _is_of_plan(matter: Matter, text: str) -> bool:
    """As in "the $9 million dam project": the project says which dam."""
    behind = [step.span for step in matter.steps if step.span.start == matter.span.end + 1]
    start = max(text.rfind(" the ", 0, matter.span.start), text.rfind("The ", 0, matter.span.start))
    named = words.split_tokens(text[max(start, 0) : matter.span.start])
    return bool(behind) and start >= 0 and len(words.list_stems(" ".join(named))) <= 1


def _by_said_verb(aim: Aim, matter: Matter, text: str) -> ObjectTurn | None:
    """As in "the charge must go", "the flights to continue": what is said of the thing at the end."""
    *named, modal, verb = ("", "", *terms.list_terms(text, matter.span.start, matter.span.end))
    thing = tuple(word for word in named if isinstance(word, TermWord))
    if not (thing and isinstance(modal, TermWord) and isinstance(verb, TermWord)) or aim.amount is not None:
        return None
    way = aims.find_way_said(modal.looked_up, verb.looked_up)
    if not way or not likeness.is_same_thing(aim, thing, thing[-1].span, text):
        return None
    return ways.turn_whole(
        way * aim.sign * ways.find_sign([step for step in matter.steps if not matter.span.holds(step.span)])
    )


def _by_step(aim: Aim, position: Position, matter: Matter, text: str) -> ObjectTurn:
    """As in "plans for a salary cap", where the cap that is to be is what is done to salaries."""
    for at, step in enumerate(matter.steps):
        before = matter.steps[:at]
        spoken = likeness.list_spoken(text, position.object, before)
        inner = [word for word in spoken if _stands_behind_steps(word, before, step.span)]
        if likeness.is_same_thing(aim, inner, step.span, text):
            return ways.compare_effects(aim, before)
    return ways.NEITHER


def _stands_behind_steps(word: TermWord, steps: Sequence[DeedStep], to: Span) -> bool:
    """As in "the firm's plan for a wage freeze": whose plan it is makes it no other freeze."""
    outer = [step.span.end for step in steps if step.span.end <= to.start]
    return word.span.start >= max(outer, default=0)


def _by_antecedent(asked: AskedProposition, matter: Matter, antecedent: str, text: str) -> ObjectTurn:
    """What "it" or "the plan" stands for, where the text before names the proposition's matter alone."""
    if pointing.is_of_other_owner(matter, antecedent, text):
        return ways.NEITHER
    named = [shortened.list_named_spans(antecedent, text, one) for one in (asked.pro, asked.contra)]
    own = pointing.list_heads(asked.aim, antecedent)
    undoing = pointing.list_undoing(antecedent, (*named[0], *named[1], *own))
    if any(named):
        way = (bool(named[0]) - bool(named[1])) * (not undoing)
    elif asked.aim is not None and _is_thing_in_short(asked.aim, matter, antecedent, text):
        way = asked.aim.sign
    else:
        way = pointing.find_way_meant(asked.aim, matter, antecedent, undoing, text) if asked.aim else 0
    return ways.turn_whole(ways.find_sign(matter.steps) * way) if way else ways.NEITHER


def _is_thing_in_short(aim: Aim, matter: Matter, antecedent: str, text: str) -> bool:
    """As in "the ward", short for the maternity ward: the thing itself, and nothing that is done to it."""
    thing = not aim.is_deed and aim.amount is None
    short = thing and shortened.is_short_of(matter, text, antecedent)
    return short and things.names_thing_of(aim, antecedent, text)


def _leaves_open(position: Position, text: str) -> bool:
    """As in "has not decided whether to sign": what is undecided is the matter of the issue."""
    matter = position.matter
    return matter is not None and (pointing.names_open(matter, text) or pointing.is_vague(matter, text))


def _names_matter_of(asked: AskedProposition, position: Position, text: str) -> bool:
    """Whether the proposition's matter stands anywhere in the object."""
    said = " ".join(span.of(text) for span in position.object)
    stems = words.list_stems(said)
    in_list = any(terms.met((*asked.pro, *asked.contra), terms.list_terms(said)))
    return in_list or (asked.aim is not None and asked.aim.head in stems and asked.aim.before <= stems)
