"""Commitments: "aim to finalise contracts by October", "will head east on Friday", "pledged to deliver".

Not foretelling ("prices will rise"), not questions, not what depends.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import (
    ActorKind,
    CommitmentMention,
    DateMention,
    FactId,
    MentionForm,
    Modality,
    Position,
    Span,
)
from briefgen.parse.dates import clauses
from briefgen.parse.events import pledges
from briefgen.parse.events.due import find_due
from briefgen.parse.events.pledges import PledgedItem
from briefgen.parse.events.scene import EventScene, load_event_words, subtree
from briefgen.parse.events.tense import is_perfect_then
from briefgen.parse.grammar.below import (
    has_child,
    has_helper,
    has_spelling,
    list_after,
    list_before,
    list_children,
)
from briefgen.parse.grammar.labels import RELATIVE
from briefgen.parse.grammar.modality import find_condition_behind, tell_modality
from briefgen.parse.grammar.negation import is_denied, is_nobody
from briefgen.parse.grammar.spans import cover_word
from briefgen.parse.grammar.tense import has_will, is_had, is_reported_future
from briefgen.parse.grammar.verbs import find_governor
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.stance.threats import is_harm
from briefgen.parse.rules import note_rule

MAKERS = frozenset(ActorKind) - {ActorKind.PLACE}
OWED_PROMISES = LEXICON.words("events_rules", "promises_owed")
NOBODY = LEXICON.words("events_rules", "promises_nobody")
"""Subjects that promise nothing: "it will"."""

PROMISED_NOUNS = frozenset({"NOUN", "PROPN"})
IN_TITLES = PROMISED_NOUNS | {"ADJ", "ADP", "CCONJ"}
"""What a title is made of: "High Representative for Foreign Policy and Security"."""
LONGEST_TITLE = 12  # words
UNBOUND = frozenset({Modality.ASKED, Modality.CONDITIONAL})
"""What is asked, or depends on something, is promised by nobody."""


@dataclass(frozen=True, slots=True)
class _Promiser:
    """Who promises: the word that names them, and whom it is known to mean."""

    subject: Token
    actor: int | None
    others: tuple[int, ...]
    """Those named beside: "Ghana *and Togo* will"."""
    named: Span | None
    """The words for them; None in the passive, which says nothing of who does it."""


def find_promises(scene: EventScene, positions: tuple[Position, ...]) -> Iterator[CommitmentMention]:
    items = {one.act.i: one for one in pledges.list_items(scene)}
    for token in scene.tokens("ADJ", "AUX", "VERB"):
        if token.i in items:
            yield from _promise_item(items[token.i], scene)
        elif not scene.outside(token):
            act = _find_promised_act(token, scene)
            promise = _make_promise(token, act, scene, positions) if act is not None else None
            if promise is not None:
                note_rule(cover_word(token), "commitments.rule", promise.evidence.rule)
                yield promise
            elif act is not None:
                note_rule(
                    cover_word(token), "commitments.dropped", "pledge", "asked, conditional or nobody's"
                )


def _find_promised_act(token: Token, scene: EventScene) -> Token | None:
    """What is promised by a verb that binds, by "is set to", or by "will" with a date."""
    lemma = token.lemma_.lower()
    if lemma in load_event_words()["pledges"] and not _is_meant(token):
        return None if is_denied(token) else _find_pledged(token, lemma, scene)
    if (named := pledges.find_pledged_noun(token)) is not None:
        return None if is_denied(token) or _is_duty(token) else named
    return _find_foretold(token, lemma, scene)


def _find_foretold(token: Token, lemma: str, scene: EventScene) -> Token | None:
    """What will be done, or is set to be, by a day."""
    act = token if _is_foretold_act(token, lemma) and find_due(token, scene) else None
    if not load_event_words()["settled"].isdisjoint((lemma, token.lower_)):
        act = _find_settled(token, scene) or act  # "will set up" sets nothing for a day
    return None if act is None or _tells_use(act, token, scene) else act


def _find_settled(token: Token, scene: EventScene) -> Token | None:
    """The infinitive of "is set to open"; what "had been scheduled to open" is scheduled no more."""
    settled = (child for child in list_children(token, {"xcomp"}) if find_due(child, scene))
    return None if is_had(token) else next(settled, None)


def _tells_use(act: Token, token: Token, scene: EventScene) -> bool:
    """“the line will carry 4 million”, “will be used by 300 cars”: what is foreseen of things binds none."""
    subject = clauses.find_clause_subject(token)
    if subject is None or act.lemma_.lower() not in load_event_words()["foretold_of_things"]:
        return False
    thing = subject.pos_ == "NOUN" and _actor_of_subject(subject, scene) is None
    return thing or has_child(act, {"auxpass"})


def _is_foretold_act(verb: Token, lemma: str) -> bool:
    """“will deliver”, which is not denied; “prices will rise” foretells."""
    hoped = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in load_event_words()["hoping"]
    if (
        hoped
        or lemma in load_event_words()["foretold"]
        or verb.pos_ != "VERB"
        or pledges.falls_to(verb, lemma)
    ):
        return False
    # "will have left by June" tells how far things will be
    return (has_will(verb) or is_reported_future(verb)) and not (is_denied(verb) or is_perfect_then(verb))


def _leaves_post(act: Token) -> bool:
    """“will step down in May” harms nobody; “will resign unless they pay” is meant to."""
    told = {f"{act.lemma_.lower()} {word}".strip() for word in ("", *(child.lower_ for child in act.rights))}
    return bool(told & load_event_words()["leaving"]) and find_condition_behind(act) is None


def _is_meant(token: Token) -> bool:
    """“the film is intended to warn” pledges nothing."""
    return has_child(token, {"auxpass", "nsubjpass"})


def _find_pledged(token: Token, lemma: str, scene: EventScene) -> Token | None:
    """The infinitive; of a verb that may mean less than a pledge, only one with a date."""
    act = next((one for one in list_after(token, {"xcomp", "ccomp"}) if has_helper(one, {"to"})), None)
    if _is_duty(token):
        return None
    if act is None:
        due = find_due(token, scene)
        told = pledges.pledges_thing(token, dated=due is not None) and not is_had(token)
        return token if told else None
    if lemma in load_event_words()["binding"]:
        return act
    over = is_had(token)  # "had planned to" plans no more
    return None if over or find_due(act, scene) is None else act


def _is_duty(verb: Token) -> bool:
    """“still have to agree to pay”, “should promise to pay”: nobody has done so."""
    above = find_governor(verb) if verb.dep_ == "xcomp" else None
    owed = above is not None and above.lemma_.lower() in OWED_PROMISES
    return owed or has_spelling(list_before(verb, {"aux"}), load_event_words()["duties"])


def _make_promise(
    token: Token, act: Token, scene: EventScene, positions: tuple[Position, ...]
) -> CommitmentMention | None:
    if tell_modality(token, scene.sentence(token), scene.article, dated=True) in UNBOUND:
        return None
    promiser = _find_promiser(token, act, scene)
    if promiser is None:
        return None
    due = find_due(act, scene)
    span = _span_of_promise(promiser.subject, act, due, scene)
    return CommitmentMention(
        actor=promiser.actor,
        others=promiser.others,
        subject=promiser.named,
        threat=is_harm(act) and not _leaves_post(act),
        due=due.id if due else None,
        position=_find_position_at(span, positions),
        evidence=scene.evidence(span, _rule_of_promise(token, act)),
    )


def _rule_of_promise(token: Token, act: Token) -> str:
    pledged = act != token or token.lemma_.lower() in load_event_words()["pledges"]
    return "commitments.pledge" if pledged else "commitments.will"


def _promise_item(item: PledgedItem, scene: EventScene) -> Iterator[CommitmentMention]:
    """What an item pledges by the words above the list; with “will” only what is to come by a day."""
    subject, due = pledges.find_list_subject(item.pledge), find_due(item.act, scene)
    promiser = _name_promiser(item.pledge, subject, scene) if subject is not None else None
    if promiser is None or (due is None and item.pledge.lower_ == "will"):
        return
    whole = _span_of_promise(item.act, item.act, due, scene)
    span = Span(item.act.idx, whole.end)
    yield CommitmentMention(
        actor=promiser.actor,
        others=promiser.others,
        subject=promiser.named,
        threat=False,
        due=due.id if due else None,
        position=None,
        evidence=scene.evidence(span, "commitments.pledge"),
    )


def _find_promiser(token: Token, act: Token, scene: EventScene) -> _Promiser | None:
    """Who promises: an actor, or something that may be one; not "it" nor "there"."""
    subject = clauses.find_clause_subject(
        token.head if token.pos_ == "ADJ" and token.head.pos_ == "AUX" else token
    )
    if subject is None or is_nobody(subject):
        return None
    if has_child(act, {"auxpass"}):  # who does it is not said
        return _Promiser(subject, None, (), None) if _may_promise(subject) else None
    return _name_promiser(token, subject, scene)


def _name_promiser(token: Token, subject: Token, scene: EventScene) -> _Promiser | None:
    relative = subject.tag_ in RELATIVE and token.dep_ == "relcl"
    actor = _actor_of_subject(token.head if relative else subject, scene)
    told_aside = subject.tag_ in RELATIVE and not relative  # "a hall which the club says will open"
    if told_aside or not (_may_promise(subject) or _is_resolved(actor, scene)):
        return None
    others = () if relative else tuple(_other_promisers(subject, actor, scene))
    named = token.head if relative else subject
    return _Promiser(subject, actor, others, _words_for(named, scene))


def _words_for(subject: Token, scene: EventScene) -> Span | None:
    """“the city council”: the noun with what stands before it and what it is of."""
    group = clauses.noun_group(subject) if subject.pos_ in PROMISED_NOUNS else [subject]
    return clauses.trim_tokens([one for one in group if one.idx >= scene.sentence(subject).start], subject)


def _may_promise(subject: Token) -> bool:
    """Whether an unknown subject is somebody: “the crew will”, “he will”; not “it will”."""
    rate = subject.dep_ == "npadvmod" or subject.ent_type_ in {"DATE", "TIME"}  # "24 tonnes a day will flow"
    return subject.pos_ in {"PRON", "PROPN", "NOUN"} and subject.lower_ not in NOBODY and not rate


def _is_resolved(actor: int | None, scene: EventScene) -> bool:
    """Whether it is known whom the mention means: not so the "it" of "the minister said it would close"."""
    mention = scene.actors[actor] if actor is not None else None
    return mention is not None and (mention.form is not MentionForm.PRONOUN or mention.same_as is not None)


def _find_position_at(span: Span, positions: tuple[Position, ...]) -> FactId | None:
    """The position whose words the promise is told in."""
    return next((one.id for one in positions if one.evidence.span.holds(span)), None)


def _other_promisers(subject: Token, actor: int | None, scene: EventScene) -> Iterator[int]:
    """Who is named with "and" beside the first: all of them promise it."""
    for token in clauses.named_with(subject):
        index = scene.mention_at(token)
        index = _find_holder_behind(token, scene) if index is None else index
        if index is not None and index != actor and scene.actors[index].kind in MAKERS:
            yield index


def _find_holder_behind(office: Token, scene: EventScene) -> int | None:
    """Who is named at the end of a title: "Minister for Trade *Ann Lee*", not "a friend of Mayor Ann Lee"."""
    for word in office.doc[office.i + 1 : office.i + LONGEST_TITLE]:
        index = scene.mention_at(word)
        if index is not None:
            return index if office.pos_ == "PROPN" and word.nbor(-1).pos_ in PROMISED_NOUNS else None
        if word.pos_ not in IN_TITLES:
            return None
    return None


def _actor_of_subject(subject: Token | None, scene: EventScene) -> int | None:
    """The mention that is the subject: the one that holds its head word."""
    if subject is None:
        return None
    for index in scene.mentions([subtree(subject)]):
        span = scene.actors[index].evidence.span
        if span.start <= subject.idx < span.end and scene.actors[index].kind in MAKERS:
            return index
    return None


def _span_of_promise(subject: Token, act: Token, due: DateMention | None, scene: EventScene) -> Span:
    """From who promises to the end of what is promised, and of what it depends on."""
    sentence = scene.sentence(act)
    condition = find_condition_behind(act)
    ends = clauses.list_clause(act)[-1] if condition is None else condition.right_edge
    last = max(ends.idx + len(ends), due.evidence.span.end if due else 0)
    shared = act.dep_ == "conj" and subject.head != act
    start = max(clauses.list_clause(act)[0].idx if shared else subject.left_edge.idx, sentence.start)
    end = min(last, sentence.end)
    told = scene.article.text[start:end].rstrip(" \n,;:.–—\"”’'")
    return Span(start, start + len(told)) if told else Span(act.idx, act.idx + len(act))
