"""What a position leaves to what was said before: "it", "the plan", "the ban", and what those stand for.

Of "Court suspends the toll" an "it" may be the toll, or that it is suspended: then nothing is said.
"""

from collections.abc import Sequence

from briefgen.model import Effect, Matter, Span
from briefgen.relate import words
from briefgen.relate.issues import aims, effects, others, terms, things
from briefgen.relate.issues.aims import Aim, list_issue_words
from briefgen.relate.issues.terms import TermWord
from briefgen.relate.lexicon import LEXICON

DENYING_NEAR = LEXICON.words("rules", "pointing_denying")
TURNING = LEXICON.words("rules", "pointing_turning")
LEADING_AWAY = LEXICON.words("rules", "pointing_away")
DEED_WORDS = 2
"""Words up to which a deed may name nothing."""


def names_open(matter: Matter | None, text: str) -> bool:
    """As in "it", "the plan", "this": what is meant was named before."""
    if matter is None:
        return True
    head = matter.head.of(text).lower()
    one = head == "one" and matter.span.of(text).lower() == head  # "would vote for one"
    return one or head in list_issue_words("pronouns") or names_light(matter, text)


def names_light(matter: Matter, text: str) -> bool:
    """As in "the plan", "this project"."""
    head, spoken = matter.head.of(text).lower(), _spoken_of(matter, text)
    if head not in list_issue_words("light"):
        return False
    return (len(spoken) == 2 and spoken[0] in list_issue_words("definite")) or _is_owned(matter, text)


def _is_owned(matter: Matter, text: str) -> bool:
    """As in "the mayor's plan", "Berg's idea"."""
    owner = text[matter.span.start : matter.head.start].rstrip()
    return owner.endswith(("'s", "’s", "s'", "s’")) and matter.span.end == matter.head.end


def _spoken_of(matter: Matter, text: str) -> list[str]:
    """The words that name the matter: of "the plan, which would cost jobs" the first two."""
    comma = text.find(",", matter.head.end, matter.span.end)
    end = matter.span.end if comma < 0 else comma
    return [word.looked_up for word in terms.list_terms(text, matter.span.start, end)]


def is_of_other_owner(matter: Matter, antecedent: str, text: str) -> bool:
    """As in "the farmers' plan" below "Mayor plans quarry": whose plan it is must be told there."""
    if not _is_owned(matter, text):
        return False
    stems = things.list_stems_apart(antecedent)
    owner = words.list_stems(text[matter.span.start : matter.head.start])
    wanted = not stems.isdisjoint(map(words.cut_stem, list_issue_words("wanting")))
    return not (wanted and owner <= stems)


def is_vague(matter: Matter, text: str) -> bool:
    """As in "to take part", "should move forward": a deed that does not say in what."""
    deed = [word.looked_up for word in terms.list_terms(text, matter.head.start, matter.span.end)]
    return (
        matter.deed and len(deed) <= DEED_WORDS and deed[:1] != [] and deed[0] in list_issue_words("joining")
    )


def names_known(matter: Matter, text: str) -> bool:
    """As in "the region", "his conditions": a thing that was named in the sentence before, if anywhere."""
    spoken = [word.looked_up for word in terms.list_terms(text, matter.span.start, matter.span.end)]
    theirs = not list_issue_words("pronouns").isdisjoint(spoken)
    known = things.begins_definite(terms.list_terms(text, matter.span.start, matter.span.end)) or theirs
    return not matter.deed and known and len(words.list_stems(" ".join(spoken))) == 1


def names_bare_deed(matter: Matter, text: str) -> bool:
    """As in "the ban", "a ban", "its abolition": what is done, and not to what."""
    head = words.guess_singular(matter.head.of(text).lower())
    if matter.deed or head not in effects.effect_nouns() or head in list_issue_words("light"):
        return False
    spoken = _spoken_of(matter, text)
    known = list_issue_words("definite") | list_issue_words("harmless")
    return words.list_stems(" ".join(word for word in spoken if word not in known)) == {words.cut_stem(head)}


def find_way_of_deed(aim: Aim, matter: Matter, antecedent: str, text: str) -> int:
    """Where one stands who is for "the ban", by the thing that the text names with it; 0 where it is open."""
    head = words.guess_singular(matter.head.of(text).lower())
    effect = effects.effect_stems().get(words.cut_stem(head))
    own = aims.deed_stem(head) == aim.verb
    if aim.is_deed:
        return aim.sign * (own and _names_thing_of_deed(aim, head, antecedent, text))
    if not things.names_thing_of(aim, antecedent, text) or others.is_done_to_other(aim, head, text):
        return 0
    if aim.amount is not None:  # "the cap" of what should be capped
        return aim.sign * (own and effect is aim.amount)
    undone = effect is Effect.UNDO
    told = own or (undone and _tells_deed_of_thing(head, matter, antecedent, text))
    return aim.sign * told * (-1 if undone else 1)


def _names_thing_of_deed(aim: Aim, deed: str, antecedent: str, text: str) -> bool:
    """As in "Board to give back the mask", behind which "the return" is that of the mask."""
    named = bool(aim.before) and aim.before <= things.list_stems_apart(antecedent)
    return named and not others.is_done_to_other(aim, deed, text)


def _tells_deed_of_thing(deed: str, matter: Matter, antecedent: str, text: str) -> bool:
    """Whether the words before name the deed too, or the matter points to its thing, that nothing undoes."""
    spoken = words.split_tokens(antecedent.replace("-", " "))
    named = aims.deed_stem(deed) in map(aims.deed_stem, spoken)
    return named or (_is_of_thing(matter, text) and not list_undoing(antecedent, ()))


def _is_of_thing(matter: Matter, text: str) -> bool:
    """As in "its abolition": the thing itself is pointed to."""
    return _spoken_of(matter, text)[:1] in (["its"], ["their"])


def find_way_meant(aim: Aim, matter: Matter, antecedent: str, undoing: Sequence[TermWord], text: str) -> int:
    """Where one stands who is for what the text before names; 0 where it is open."""
    if (
        _is_of_person(matter, text)
        or _may_be_of_foes(matter, antecedent, text)
        or _is_denied_there(antecedent)
    ):
        return 0
    if aim.amount is not None:
        return aim.sign * things.plans_amount(aim, antecedent, undoing, text)
    if aim.is_deed:
        named = aim.known <= things.list_stems_apart(antecedent) or _names_deed_of(aim, antecedent, text)
        return int(named) * _way_of_undoing(aim, undoing)
    if not things.names_thing_of(aim, antecedent, text) or _is_plan_untold(aim, matter, antecedent, text):
        return 0
    if _means_thing(matter, undoing, text):
        return aim.sign
    return _way_of_undoing(aim, undoing)


def _way_of_undoing(aim: Aim, undoing: Sequence[TermWord]) -> int:
    """1 where what should be undone is, or nothing: "extends the ban" and "cuts the toll" end neither."""
    stems = (words.cut_stem(word.looked_up) for word in undoing)
    sized = any(effects.effect_stems().get(stem) in effects.SIZED for stem in stems)
    return int(not sized and len(undoing) == (aim.sign < 0))


def _is_denied_there(antecedent: str) -> bool:
    """As in "Council may not keep library", "fails to save it": what is not done may be wanted or not."""
    spoken = words.split_tokens(antecedent.replace("n't", " not").replace("n’t", " not"))
    return not DENYING_NEAR.isdisjoint(spoken)


def _is_plan_untold(aim: Aim, matter: Matter, antecedent: str, text: str) -> bool:
    """As in "Clinic: board presents plan", which may be one to close the clinic that should be kept."""
    if not aims.is_there(aim) or aim.sign < 0 or not names_light(matter, text):
        return False
    told = (aims.deed_stem(word).removesuffix("e") for word in words.split_tokens(antecedent))
    return (aims.list_deeds("keeping") | aims.list_deeds("lasting")).isdisjoint(told)


def _is_of_person(matter: Matter, text: str) -> bool:
    """As in "voted against her"."""
    return matter.head.of(text).lower() in list_issue_words("persons")


def _may_be_of_foes(matter: Matter, antecedent: str, text: str) -> bool:
    """As in "Berg comes out against the dam", behind which "the move" may be that; "the plan" is not."""
    told = not list_issue_words("opposing").isdisjoint(words.split_tokens(antecedent.replace("-", " ")))
    return told and (
        not names_light(matter, text) or matter.head.of(text).lower() in list_issue_words("moves")
    )


def _names_deed_of(aim: Aim, antecedent: str, text: str) -> bool:
    """Whether the words tell the deed, as "merger" does, and whose it is stands there or in the article."""
    spoken = [words.guess_singular(word) for word in words.split_tokens(antecedent)]
    told = [
        one
        for one, behind in zip(spoken, (*spoken[1:], ""), strict=True)
        if aims.tells_deed(aim, one, behind)
    ]
    return bool(told) and others.is_deed_of_all(aim, told[0], text)


def knows_deed_alone(aim: Aim, matter: Matter, text: str) -> bool:
    """As in "the merger", "metering", where the article knows no other: no "bank merger"."""
    spoken = _spoken_of(matter, text)
    kept = {"a", "an", "the", *list_issue_words("definite"), *list_issue_words("harmless")}
    bare = len([word for word in spoken if word not in kept]) == 1
    deed = words.guess_singular(matter.head.of(text).lower())
    return not matter.deed and bare and others.is_deed_of_all(aim, deed, text)


def _means_thing(matter: Matter, undoing: Sequence[TermWord], text: str) -> bool:
    """As in "wants to retain it": one retains a thing, and nothing that is done to it."""
    if matter.head.of(text).lower() not in list_issue_words("plain"):
        return False
    done = [words.cut_stem(step.span.of(text).lower()) for step in matter.steps]
    handled = {words.cut_stem(verb) for verb in list_issue_words("handling")}
    only_verbs = effects.effect_nouns().isdisjoint(one.looked_up for one in undoing)
    return done[-1:] != [] and done[-1] in handled and only_verbs


def find_way_named(aim: Aim, clause: str, text: str) -> int:
    """1 or -1 where a clause is on the proposition's thing or deed, by what is to become of it; else 0."""
    stems = things.list_stems_apart(clause)
    if aim.amount is not None or not list_issue_words("distances").isdisjoint(words.split_tokens(clause)):
        return 0
    if aim.is_deed:
        return aim.sign * (aim.known <= stems)
    return aim.sign * (
        things.names_thing_of(aim, clause, text) or things.names_thing_alone(aim, clause, text)
    )


def list_turns(clause: str, own: Sequence[Span]) -> list[TermWord]:
    """The words by which a clause is against its thing: "a motion against the dam", "that it be closed"."""
    spoken = terms.list_terms(clause.replace("-", " "))
    against = [word for word in spoken if word.looked_up in TURNING]
    return [*against, *list_undoing(clause, own)]


def undoes(antecedent: str, named: Sequence[str]) -> bool:
    """As in "Court suspends the wolf cull": an "it" may be the cull, or that it is suspended."""
    spoken = terms.list_terms(antecedent)
    own = tuple(span for met in terms.met(named, spoken) for span in met.spans)
    return bool(list_undoing(antecedent, own))


def list_heads(aim: Aim | None, near: str) -> tuple[Span, ...]:
    """Where the thing is named: "the ban" that should be lifted undoes nothing by itself."""
    if aim is None or aim.is_deed:
        return ()
    spoken = terms.list_terms(near.replace("-", " "))
    return tuple(word.span for word in spoken if aim.heads(words.cut_stem(word.looked_up)))


def list_undoing(antecedent: str, own: Sequence[Span]) -> list[TermWord]:
    """The words that undo a thing or change how much of it there is, but for the thing's own."""
    spoken = terms.list_terms(antecedent.replace("-", " "))
    pairs = zip(spoken, (*spoken[1:], None), strict=True)
    free = ((word, after) for word, after in pairs if not any(word.span.overlaps(span) for span in own))
    return [word for word, after in free if _undoes_alone(word, after)]


def _undoes_alone(word: TermWord, after: TermWord | None) -> bool:
    """Whether the word undoes a thing as it stands: "vote" does so only in "vote down"."""
    if word.looked_up in list_issue_words("particles") and after is not None:
        return after.looked_up in LEADING_AWAY  # "boats out of the bay", and not "came out against the bay"
    led = effects.phrasal_effect(word.looked_up, after.looked_up) if after is not None else None
    if led is not None or words.cut_stem(word.looked_up) in effects.phrasal_stems():
        return led in effects.UNDOING
    return effects.effect_stems().get(words.cut_stem(word.looked_up)) in effects.UNDOING
