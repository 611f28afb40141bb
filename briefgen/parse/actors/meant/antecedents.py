"""Whom a pronoun means: the one who fits and was named last - or nobody, where two may be meant.

Each answer has a reason in words.
"""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Token

from briefgen.model import ActorKind
from briefgen.parse.actors import gender
from briefgen.parse.actors.described.pronouns import find_teller_of
from briefgen.parse.actors.drafts import MentionDraft, MentionLink
from briefgen.parse.actors.meant.quoted import find_surname_of_teller
from briefgen.parse.actors.meant.story import Story
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.below import has_child, list_before, list_children
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.lexicon import LEXICON

BEFORE_OBJECT = LEXICON.words("actors_rules", "antecedents_before_object")
"""As in "spoke *about* him": what the verb is done to."""
OF_ONE = LEXICON.words("actors_rules", "antecedents_of_one")
"""Pronouns of one person."""
OF_SEVERAL = LEXICON.words("actors_rules", "antecedents_of_several")

THEY = "“they”: those last spoken of"
TOKENS_BEFORE_THEY = 12
"""Tokens before a "they" in which others may stand who are meant."""
SPOKEN_OF = LEXICON.words("actors_rules", "antecedents_spoken_of")
"""As in "said *of* the mill that it ...": what a telling verb is about."""
LAST_BODY = "“it”: the body last spoken of"
OWNING = {"poss", "prep"}
PARTS = LEXICON.words("actors_rules", "antecedents_parts")
"""Bodies that belong to others and speak for themselves: "the union's youth section"."""
BODIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION})
POSSESSIVES = {"he": {"his"}, "him": {"his"}, "she": {"her"}, "her": {"her"}}
SENTENCES_BACK = 2
"""How many sentences back a pronoun looks."""


def pronoun(story: Story, index: int, draft: MentionDraft) -> MentionLink | None:
    word = story.words.lower(draft.start)
    if word in OF_ONE:
        return _find_singular(story, index, word)
    if word in OF_SEVERAL:
        return _find_plural(story, index)
    return _find_institution(story, index) if word == "it" else None


def _find_singular(story: Story, index: int, word: str) -> MentionLink | None:
    """The one person who fits, subjects first, in this sentence and then in the two before it."""
    here = story.sentence[index]
    for back in range(_count_sentences_back(story, index) + 1):
        for subject in (True, False):
            fitting = _list_fitting(story, index, here - back, word, subject=subject)
            if len(fitting) > 1:
                return _find_teller(story, index, here - back, fitting)
            if fitting and (subject or back < SENTENCES_BACK):
                told = "person last spoken of" if subject else "person last named"
                return MentionLink(fitting[0], f"“{word}”: the {told}")
            if subject and _is_teller_of(story, index, here - back):
                return None  # whom a teller speaks of need be nobody who is named beside
    return None


def _is_teller_of(story: Story, index: int, sentence: int) -> bool:
    """Whether who says the quotation around the mention is a subject of that sentence."""
    surname = find_surname_of_teller(story, index)
    heads = story.heads_in(index, sentence, {ActorKind.PERSON}, subject=True) if surname else ()
    return any(story.drafts[head].name.endswith(surname) for head in heads)


def _list_fitting(story: Story, index: int, sentence: int, word: str, *, subject: bool) -> list[int]:
    """The persons of a sentence whom the word may mean."""
    heads = story.heads_in(index, sentence, {ActorKind.PERSON}, subject=subject)
    if not heads or _is_told_of_another(story, index, sentence, word):
        return []
    doing, teller = _find_doers(story, index), find_surname_of_teller(story, index)
    others = (head for head in heads if not (teller and story.drafts[head].name.endswith(teller)))
    return [head for head in others if head not in doing and _fits_gender(story, head, word)]


def _is_told_of_another(story: Story, index: int, sentence: int, word: str) -> bool:
    """As in "His party leads, Osei says. He smiled": who tells it at the end is not whose party it is."""
    first = bisect_left(story.sentence, sentence)
    if sentence == story.sentence[index] or story.sentence[first] != sentence:
        return False
    teller = story.words.tokens[story.drafts[first].start].sent.root
    told = (one for child in teller.lefts if child.dep_ == "ccomp" for one in child.subtree)
    return any(one.dep_ == "poss" and one.lower_ in POSSESSIVES[word] for one in told)


def _count_sentences_back(story: Story, index: int) -> int:
    """How far it looks: "The president said he would sign" means none whom the sentence before names."""
    told = story.heads_in(index, story.sentence[index], {ActorKind.OFFICE}, subject=True)
    return 0 if told else SENTENCES_BACK


def _find_teller(story: Story, index: int, sentence: int, fitting: Sequence[int]) -> MentionLink | None:
    """As in "Osei says that Silva must go. He says ...": of two the one who told, where "he" tells too."""
    start = story.drafts[index].start
    if sentence == story.sentence[index] or not _tells(story.words.tokens[start]):
        return None
    before = (at for at in range(index) if story.sentence[at] == sentence and story.head(at) in fitting)
    tellers = {story.head(at) for at in before if _tells(story.words.tokens[story.drafts[at].end - 1])}
    word = story.words.lower(start)
    return MentionLink(tellers.pop(), f"“{word}”: the person who told last") if len(tellers) == 1 else None


def _tells(token: Token) -> bool:
    """Whether it is the subject of the first verb of a sentence, and that is one of telling."""
    verb = token.head
    return token.dep_ == "nsubj" and verb.dep_ == "ROOT" and verb.lemma_.lower() in gazetteer().speech


def _fits_gender(story: Story, head: int, word: str) -> bool:
    draft = story.drafts[head]
    said = story.gender.get(head) or gender.by_name(draft.name)
    return not said or said == gender.PRONOUNS[word]


def _find_doers(story: Story, index: int) -> set[int]:
    """Heads of the subjects of a verb whose object the mention is: "Osei thanked him" tells of another."""
    verb = _verb_done_to(story.words.tokens[story.drafts[index].start])
    if verb is None:
        return set()
    subjects = _list_subjects(verb)
    starts = {at for child in subjects for at in range(child.left_edge.i, child.i + 1)}
    return {story.head(story.at_start[at]) for at in starts if at in story.at_start}


def _verb_done_to(token: Token) -> Token | None:
    """The verb whose object the word is, right behind it or behind a preposition."""
    if token.dep_ == "pobj" and token.head.lower_ in BEFORE_OBJECT:
        return token.head.head
    return token.head if token.dep_ in {"dobj", "dative"} else None


def _list_subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, or of the verb it is joined to, with what stands beside them for the same."""
    while verb.dep_ == "conj" and not has_child(verb, SUBJECTS):
        verb = verb.head
    subjects = list_children(verb, SUBJECTS)
    beside = (token for child in subjects for token in child.children if token.dep_ == "appos")
    return [*subjects, *beside]


def _find_plural(story: Story, index: int) -> MentionLink | None:
    """The group or unnamed many that is subject here or just before; a state or body in the same sentence."""
    here = story.sentence[index]
    many = {ActorKind.GROUP, ActorKind.UNNAMED}
    for back, kinds in ((0, many), (0, BODIES), (1, many)):
        heads = story.heads_in(index, here - back, kinds, subject=True)
        if len(heads) == 1:
            return None if kinds != many and _many_were_asked(story, index) else MentionLink(heads[0], THEY)
        if heads or _told_by_body(story, index):
            return None
    return None


def _told_by_body(story: Story, index: int) -> bool:
    """As in "the crew told Oslo that they would sail": who says it stands here, though no name is known.

    Nor is the "it" of "the ministers' panel said it would wait" the subject of the sentence before.
    """
    clause = story.words.tokens[story.drafts[index].start].head
    teller = next((up for up in clause.ancestors), clause)
    if clause.dep_ != "ccomp" or teller.i > clause.i:
        return False
    subjects = list_children(teller, {"nsubj"})
    return any(one.tag_ in {"NN", "NNS"} and one.lower_ not in gazetteer().person_nouns for one in subjects)


def _many_were_asked(story: Story, index: int) -> bool:
    """As in "Oslo asked its allies what they have": the many who were asked stand between."""
    at = story.drafts[index].start
    before = story.words.doc[max(0, at - TOKENS_BEFORE_THEY) : at]
    return any(
        token.tag_ in {"NNS", "NNPS"}
        and token.dep_ in {"dative", "dobj"}
        and not story.words.is_break(token.i)
        for token in before
    )


def _find_institution(story: Story, index: int) -> MentionLink | None:
    teller = find_teller_of(story.words.tokens[story.drafts[index].start])
    if teller is not None:
        return _link_teller(story, index, teller)
    here = story.sentence[index]
    for back in (0, 1):
        heads = story.heads_in(index, here - back, BODIES, subject=True)
        if len(heads) == 1:
            return MentionLink(heads[0], LAST_BODY)
        if heads or _told_by_body(story, index):
            return None
        part = _find_part(story.words.tokens[story.drafts[index].start])
        if part is not None:
            return _link_named_part(story, index, part)
    return None


def _find_part(it: Token) -> Token | None:
    """As in "the union's youth section disagrees: it said": a body of its own, whosever it is."""
    before = it.doc[it.sent.start : it.i]
    subjects = (token for token in before if token.dep_ in SUBJECTS and token.lemma_.lower() in PARTS)
    return next((one for one in subjects if has_child(one, OWNING)), None)


def _link_named_part(story: Story, index: int, part: Token) -> MentionLink | None:
    """The name that stands beside the words for the part: "its youth section, the Deckhands"."""
    names = {token.i for child in part.children if child.dep_ == "appos" for token in child.subtree}
    named = (at for at in range(index) if story.drafts[at].end - 1 in names)
    head = next((story.head(at) for at in named if story.drafts[story.head(at)].kind in BODIES), None)
    return None if head is None else MentionLink(head, LAST_BODY)


def _link_teller(story: Story, index: int, teller: Token) -> MentionLink | None:
    """As in "the union said it had suspended the strike": the body that says so, where it is known."""
    for at in range(index):
        draft = story.drafts[at]
        if draft.start <= teller.i < draft.end and story.drafts[story.head(at)].kind in BODIES:
            other = _says_it_of(story, index) or _is_new_beside(story, index, story.head(at))
            return None if other else MentionLink(story.head(at), "“it”: the body that says so")
    return None


def _says_it_of(story: Story, index: int) -> bool:
    """As in "asked *about the mill*, the union said it had ...": it may be what is spoken of."""
    told = story.words.doc[story.drafts[index].start].head.head
    asked = (told, *list_before(told, {"advcl"}))
    spoken = (one for verb in asked for one in verb.children if one.lower_ in SPOKEN_OF)
    return any(one.i < story.drafts[index].start for one in spoken)


def _is_new_beside(story: Story, index: int, head: int) -> bool:
    """As in "The mill lost money. The union said it would close a hall": another body is spoken of so far."""
    here = story.sentence[index]
    if any(head in story.heads_in(index, here - back, BODIES) for back in range(1, SENTENCES_BACK + 1)):
        return False
    return any(set(story.heads_in(index, here - back, BODIES, subject=True)) - {head} for back in (0, 1))


def both(story: Story, index: int, draft: MentionDraft) -> MentionLink | None:
    """The first or second of the two persons of the sentence before, else of the last two subjects."""
    is_second = index > 0 and story.drafts[index - 1].start == draft.start
    before = story.sentence[index] - 1
    two = story.heads_in(index, before, {ActorKind.PERSON}) or story.heads_in(
        index, before, BODIES, subject=True
    )
    if len(two) == 2:
        return MentionLink(sorted(two)[is_second], "“both”: the only two of the sentence before")
    found: list[int] = []
    for back in (1, 2):
        persons = story.heads_in(index, story.sentence[index] - back, {ActorKind.PERSON}, subject=True)
        found.extend(head for head in reversed(persons) if head not in found)
        if len(found) >= 2:
            break
    if len(found) != 2:
        return None
    return MentionLink(sorted(found)[is_second], "“both”: the two persons last spoken of")
