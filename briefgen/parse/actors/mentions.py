"""The finders of this folder in their order, and what they found as ActorMentions and Roles."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate

from spacy.tokens import Doc

from briefgen.model import ActorKind, ActorMention, Article, MentionForm, Role, Sentences, Turn
from briefgen.parse import namekeys
from briefgen.parse.actors import gender
from briefgen.parse.actors.described import (
    bodies,
    councils,
    crowds,
    descriptions,
    institutions,
    owned,
    phrases,
    pronouns,
)
from briefgen.parse.actors.drafts import Calling, MentionDraft, MentionLink, RoleDraft
from briefgen.parse.actors.identity import chains, persons
from briefgen.parse.actors.meant import anaphora, introductions, lone
from briefgen.parse.actors.meant.story import Story
from briefgen.parse.actors.roles import resolve_counterparts, tell_roles
from briefgen.parse.actors.sorting import headlines, kinds, sorts, tasks
from briefgen.parse.actors.sorting.kinds import Kinded
from briefgen.parse.actors.spotting import bylines, couples, governments, labels, repeats, runs
from briefgen.parse.actors.words import TokenTexts, read_words
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar import marks
from briefgen.parse.rules import is_watched, note_dropped, note_rule

TOLD_WHERE_RESOLVED = frozenset({Calling.APPOSITION, Calling.BOTH, Calling.TURN})
"""Mentions that are told only where they mean somebody."""


def collect_actors(
    doc: Doc, text: Sentences, article: Article
) -> tuple[tuple[ActorMention, ...], tuple[Role, ...]]:
    """Every mention of an actor, in the order of the text, and the roles that are stated."""
    tokens = read_words(doc)
    named = labels.name_labels(tokens, article, _find_named_bodies(tokens))
    named = list(bylines.drop_signed(tokens, article, named))
    named = _name_royals(tokens, _in_context(named))
    named = list(owned.called(tokens, couples.name_couples(tokens, repeats.find_repeats(tokens, named))))
    described = descriptions.find_descriptions(tokens, named, phrases.find_phrases(tokens, named))
    turns = dict(pronouns.first_persons(tokens, article))
    small = [*bodies.find_stated_bodies(tokens, named), *councils.find_councils(tokens, named)]
    called = [*small, *institutions.find_institutions(tokens, small)]
    known = [*named, *described.drafts, *called, *pronouns.find_pronouns(tokens, turns, article)]
    drafts = sorted([*known, *crowds.find_crowds(tokens, known)], key=_order_of_draft)
    story = _tell_story(tokens, tuple(drafts), described.roles, text, turns)
    anaphora.resolve_anaphora(story)
    introductions.link_opening(story)
    introductions.link_named_next(story)
    return _tell_mentions(story, text)


def _tell_story(
    tokens: TokenTexts,
    drafts: tuple[MentionDraft, ...],
    roles: tuple[RoleDraft, ...],
    text: Sentences,
    turns: dict[int, Turn],
) -> Story:
    links = chains.link_chains(tokens, drafts)
    heads = {
        speaker: _find_turn_speaker(drafts, links, speaker)
        for speaker in sorted({t.speaker for t in turns.values()})
    }
    offices: dict[str, list[RoleDraft]] = {}
    known = resolve_counterparts(roles)
    spoken, scenes = _find_scenes(text)
    places = [tokens.starts[draft.start] for draft in drafts]
    for role in known:
        offices.setdefault(role.office.split()[-1] if role.office else "", []).append(role)
    return Story(
        words=tokens,
        drafts=drafts,
        links=links,
        sentence=tuple(scenes[text.index(place)] for place in places),
        spoken=tuple(marks.cover(spoken, places)),
        roles=tuple(known),
        offices=offices,
        bodies={},
        speakers=tuple(heads[turns[d.start].speaker] if d.calling is Calling.TURN else None for d in drafts),
        at_start={draft.start: index for index, draft in reversed(list(enumerate(drafts)))},
        gender=_gather_genders(links, drafts, gender.tell_genders(tokens, drafts, roles)),
        said_in={},
    )


def _gather_genders(
    links: Sequence[MentionLink | None], drafts: Sequence[MentionDraft], told: dict[int, str]
) -> dict[int, str]:
    """The same by the heads of the chains; the first to tell is believed."""
    found: dict[int, str] = {}
    for index, (draft, link) in enumerate(zip(drafts, links, strict=True)):
        if draft.start in told and draft.kind is ActorKind.PERSON:
            found.setdefault(index if link is None else link.head, told[draft.start])
    return found


def _find_scenes(text: Sentences) -> tuple[tuple[marks.Quotation, ...], list[int]]:
    """The speech of the article, and the sentences numbered so that those inside of it do not count."""
    spoken = tuple(quote for quote in marks.find_quotes(text.text) if quote.speech)
    within = marks.cover(spoken, (span.start for span in text.spans))
    goes_on = (
        at >= 0 and spoken[at].span.start < span.start for at, span in zip(within, text.spans, strict=True)
    )
    return spoken, list(accumulate((not inside for inside in goes_on), initial=-1))[1:]


def _tell_mentions(story: Story, text: Sentences) -> tuple[tuple[ActorMention, ...], tuple[Role, ...]]:
    """What is worth telling: a description or pronoun that means nobody we know is left out."""
    used = {link.head for link in story.links if link is not None}
    told = (index for index in range(len(story.drafts)) if index in used or _is_told_mention(story, index))
    untold = lone.untold(story)
    kept = [index for index in told if index not in untold]
    _note_untold(story, kept)
    place = {index: at for at, index in enumerate(kept)}
    mentions = tuple(_make_mention(story, index, place, text) for index in kept)
    return mentions, tuple(tell_roles(story, place, text))


def _note_untold(story: Story, kept: Sequence[int]) -> None:
    """Keep which drafts mean nobody we know."""
    if is_watched():
        for index in sorted({*range(len(story.drafts))} - {*kept}):
            draft = story.drafts[index]
            note_rule(
                story.words.span(draft.start, draft.end), "actors.dropped", draft.rule, "means nobody known"
            )


def _is_told_mention(story: Story, index: int) -> bool:
    draft = story.drafts[index]
    if story.links[index] is not None:
        return True
    if draft.calling is Calling.DESCRIPTION:
        return lone.is_speaking(story, draft)
    return draft.calling not in TOLD_WHERE_RESOLVED


def _order_of_draft(draft: MentionDraft) -> tuple[int, int]:
    return draft.start, -draft.end


def _find_named_bodies(tokens: TokenTexts) -> Iterator[MentionDraft]:
    told = kinds.settle_kinds(tokens, kinds.decide_kinds(tokens, runs.find_whole_names(tokens)))
    kept = headlines.drop_doubted(tokens, told)
    note_dropped("actors.dropped", "headline", told, kept, partial(kinds.cover_name, tokens))
    for one in kept:
        if one.kind is not None:
            note_rule(kinds.cover_name(tokens, one), "actors.name", one.sort.by, one.kind)
            yield _named_draft(tokens, one)
        else:
            note_rule(kinds.cover_name(tokens, one), "actors.dropped", one.sort.by, "no actor")


def _name_royals(tokens: TokenTexts, named: list[MentionDraft]) -> list[MentionDraft]:
    """A king is named with his title, as in "King Salman": his name alone is no surname of his son."""
    royal = gazetteer().contexts["royal_titles"]
    crowned = persons.crowned(tokens, named)
    return [
        replace(draft, name=f"{tokens.text(draft.start - 1)} {draft.name}")
        if draft.kind is ActorKind.PERSON
        and " " not in draft.name
        and not crowned(tokens.lower(draft.start - 1), draft.name)
        and tokens.is_capital(draft.start - 1)
        and tokens.lower(draft.start - 1) in royal
        else draft
        for draft in named
    ]


def _in_context(named: list[MentionDraft]) -> list[MentionDraft]:
    """Short names that mean one body beside another: "Commission" where the European Union is named."""
    whole = {draft.name for draft in named}
    meant = {
        short: full
        for short, (beside, full) in gazetteer().beside.items()
        if whole & beside and not any(name.endswith(f" {short}") and name != full for name in whole)
    }
    return [
        replace(draft, name=meant[draft.name])
        if draft.kind is ActorKind.ORGANISATION and draft.name in meant
        else draft
        for draft in named
    ]


def _named_draft(tokens: TokenTexts, one: Kinded) -> MentionDraft:
    start, end, text = one.name.start, one.name.end, one.text
    if one.kind is ActorKind.STATE:
        return _named_state(one)
    if one.kind is ActorKind.ORGANISATION and (state := governments.governed(text)):
        # As "the Peruvian government" is: its state, by a description.
        return MentionDraft(start, end, MentionForm.NOMINAL, ActorKind.STATE, state, Calling.GOVERNMENT)
    if one.kind is ActorKind.PLACE and (state := governments.state_of(tokens, start, end)):
        return MentionDraft(start, end, MentionForm.NAME, ActorKind.STATE, state, Calling.GOVERNMENT)
    if one.sort.is_inserted:
        return _inserted_name(tokens, one)
    name = _recase_surname(text) if one.kind is ActorKind.PERSON else text
    kind = one.kind or ActorKind.PLACE
    return MentionDraft(start, end, MentionForm.NAME, kind, name, one.sort.calling, one.sort.by)


def _named_state(one: Kinded) -> MentionDraft:
    """By its name, or by its adjective."""
    lists, adjective = gazetteer(), one.sort.calling is Calling.ADJECTIVE
    form, states = (MentionForm.NOMINAL, lists.adjectives) if adjective else (MentionForm.NAME, lists.states)
    name = states.get(one.text, one.text)
    return MentionDraft(
        one.name.start, one.name.end, form, ActorKind.STATE, name, one.sort.calling, one.sort.by
    )


def _inserted_name(tokens: TokenTexts, one: Kinded) -> MentionDraft:
    """A name that an editor put in brackets before the words it names: "the [CEMAB] training mission"."""
    after = one.name.end + 1
    reach = tasks.find_task_end(tokens, after, gazetteer().contexts["organs"])
    return MentionDraft(
        start=one.name.start - 1,
        end=reach,
        form=MentionForm.NAME,
        kind=ActorKind.ORGANISATION,
        name=one.text,
        calling=Calling.NAME,
        by=one.sort.by,
        office=tokens.joined(after, reach),
    )


def _recase_surname(name: str) -> str:
    """As in "Ines HALVORSEN DAHL" -> "Ines Halvorsen Dahl"."""
    parts = name.split()
    if not any(len(part) > 3 and part.isupper() for part in parts):
        return name
    return " ".join(part.title() if len(part) > 2 and part.isupper() else part for part in parts)


def _find_turn_speaker(
    drafts: Sequence[MentionDraft], links: Sequence[MentionLink | None], speaker: str
) -> int | None:
    """The head of the person whom a turn's label names, by the last name at least."""
    wanted = namekeys.fold_name(speaker).split()
    for index, draft in enumerate(drafts):
        if draft.kind is ActorKind.PERSON and draft.form is MentionForm.NAME and links[index] is None:
            held = namekeys.fold_name(draft.name).split()
            if wanted[-len(held) :] == held or held[-len(wanted) :] == wanted:
                return index
    return None


def _make_mention(story: Story, index: int, place: dict[int, int], text: Sentences) -> ActorMention:
    draft, link = story.drafts[index], story.links[index]
    evidence = text.evidence(story.words.named(draft.start, draft.end), draft.rule)
    head = draft if link is None else story.drafts[link.head]
    kind = ActorKind.UNNAMED if lone.is_lone(head) else head.kind
    because = "" if link is None else link.because
    sure = draft.calling is not Calling.MODEL and draft.by not in sorts.GUESSED_KINDS
    note_rule(
        evidence.span, "actors.mention", draft.rule, ", ".join(filter(None, (kind, head.name, because)))
    )
    if link is None:
        return ActorMention(draft.form, kind, draft.name, evidence, sure, None, "")
    return ActorMention(draft.form, kind, draft.name, evidence, sure, place[link.head], link.because)
