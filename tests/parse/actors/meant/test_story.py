"""The drafts of an article in order, with what is known of each."""

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.drafts import Calling, MentionLink
from briefgen.parse.actors.meant.story import Story
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft

PERSONS = {ActorKind.PERSON}


def tell(nlp, text, *shown, sentences, spoken=None, links=None):
    """A story of persons by these words, one sentence number each; "He" is a pronoun."""
    read = read_words(nlp(text))
    drafts = tuple(
        draft(read, one, calling=Calling.PRONOUN, form=MentionForm.PRONOUN)
        if one == "He"
        else draft(read, one)
        for one in shown
    )
    return Story(
        words=read,
        drafts=drafts,
        links=links or [None] * len(drafts),
        sentence=sentences,
        spoken=spoken or (-1,) * len(drafts),
        roles=(),
        speakers=(None,) * len(drafts),
        offices={},
        bodies={},
        at_start={one.start: at for at, one in enumerate(drafts)},
        gender={},
        said_in={},
    )


TEXT = "Kwame Osei met Jan Berg. Ama Obuya left. He sang."


def test_a_sentence_names_its_heads_in_order(nlp):
    """Each once, and only those before the mention that is asked about."""
    story = tell(nlp, TEXT, "Kwame Osei", "Jan Berg", "Ama Obuya", "He", sentences=(0, 0, 1, 2))
    assert story.heads_in(3, 0, PERSONS) == [0, 1]
    assert story.heads_in(1, 0, PERSONS) == [0]
    assert story.heads_in(3, 0, {ActorKind.STATE}) == []


def test_only_subjects_where_only_they_are_asked_for(nlp):
    """Whoever is met is none."""
    story = tell(nlp, TEXT, "Kwame Osei", "Jan Berg", "Ama Obuya", "He", sentences=(0, 0, 1, 2))
    assert story.heads_in(3, 0, PERSONS, subject=True) == [0]
    assert (story.is_subject(0), story.is_subject(1)) == (True, False)


def test_all_that_and_joins_are_subjects(nlp):
    """The last of three as much as the first."""
    names = ("baker", "miller", "smith")
    story = tell(nlp, "The baker, the miller and the smith left.", *names, sentences=(0, 0, 0))
    assert [story.is_subject(at) for at in range(3)] == [True, True, True]


def test_a_pronoun_counts_once_it_is_resolved(nlp):
    """Then as whom it means."""
    text = "Kwame Osei left. He sang. Ama Obuya slept."
    open_ = tell(nlp, text, "Kwame Osei", "He", "Ama Obuya", sentences=(0, 1, 2))
    assert open_.heads_in(2, 1, PERSONS) == []
    links = [None, MentionLink(0, "“he”"), None]
    known = tell(nlp, text, "Kwame Osei", "He", "Ama Obuya", sentences=(0, 1, 2), links=links)
    assert known.heads_in(2, 1, PERSONS) == [0]
    assert known.head(1) == 0


def test_whoever_is_spoken_of_is_not_named_by_the_article(nlp):
    """A name inside speech counts only for those inside the same speech."""
    story = tell(
        nlp, TEXT, "Kwame Osei", "Jan Berg", "Ama Obuya", "He", sentences=(0, 0, 1, 2), spoken=(-1, 0, -1, -1)
    )
    assert story.heads_in(3, 0, PERSONS) == [0]
