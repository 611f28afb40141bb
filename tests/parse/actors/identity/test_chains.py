"""All names of an article as links from mention to mention, each with its reason."""

import pytest

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.drafts import Calling
from briefgen.parse.actors.identity import chains
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft


def link(nlp, text, *names):
    """exact -> the words of the head and why, for each that is linked."""
    read = read_words(nlp(text))
    drafts = [draft(read, *(one if isinstance(one, tuple) else (one,))) for one in names]
    return {
        read.joined(one.start, one.end): (drafts[to.head].name, to.because)
        for one, to in zip(drafts, chains.link_chains(read, drafts), strict=True)
        if to is not None
    }


def test_a_chain_is_headed_by_its_fullest_name(nlp):
    """Also where a shorter one comes first."""
    assert link(nlp, "Osei left. Kwame Osei sang.", "Osei", "Kwame Osei") == {
        "Osei": ("Kwame Osei", "surname of Kwame Osei")
    }


def test_names_of_two_kinds_are_never_one(nlp):
    """The person Norvik is not the firm."""
    read = read_words(nlp("Ana Norvik sued. Norvik paid."))
    drafts = [draft(read, "Ana Norvik"), draft(read, "Norvik", ActorKind.ORGANISATION, nth=1)]
    assert chains.link_chains(read, drafts) == [None, None]


def test_a_spelling_is_told_as_one(nlp):
    """The same name written otherwise."""
    told = link(nlp, "Sergei Sokolov left. Sergey Sokolov sang.", "Sergei Sokolov", "Sergey Sokolov")
    assert told == {"Sergey Sokolov": ("Sergei Sokolov", "another spelling of the same name")}
    assert link(nlp, "Jan Berg left. Jon Berg sang.", "Jan Berg", "Jon Berg") == {}


def test_the_elder_of_two_is_the_father(nlp):
    """A surname that two bear means the one of whom "elder" tells."""
    text = "Omar Sarr and his son, Ali Sarr, fish. The elder Sarr owns the boat."
    read = read_words(nlp(text))
    drafts = [draft(read, "Omar Sarr"), draft(read, "Ali Sarr"), draft(read, "Sarr", nth=2)]
    last = chains.link_chains(read, drafts)[-1]
    assert (last.head, last.because) == (0, "the elder of two")


def test_an_adjective_and_a_capital_are_their_state(nlp):
    """Each says how it stands for it."""
    read = read_words(nlp("Peru sells fish. Peruvian exports grew. Lima refused."))
    state = ActorKind.STATE
    drafts = [
        draft(read, "Peru", state, calling=Calling.STATE),
        draft(read, "Peruvian", state, called="Peru", calling=Calling.ADJECTIVE, form=MentionForm.NOMINAL),
        draft(read, "Lima", state, called="Peru", calling=Calling.GOVERNMENT),
    ]
    assert [one and one.because for one in chains.link_chains(read, drafts)] == [
        None,
        "adjective of Peru",
        "capital of Peru, where its government acts",
    ]


@pytest.mark.parametrize(("second", "linked"), [("EU member states", True), ("fishing nations", False)])
def test_member_states_are_those_of_the_one_body_named(nlp, second, linked):
    """Where there is one such group."""
    read = read_words(nlp(f"The {second} met. The member states paid."))
    drafts = [
        draft(read, second, ActorKind.GROUP, calling=Calling.GROUP, form=MentionForm.NOMINAL),
        draft(
            read,
            "member states",
            ActorKind.GROUP,
            calling=Calling.GROUP,
            form=MentionForm.NOMINAL,
            nth=int(linked),
        ),
    ]
    assert (chains.link_chains(read, drafts)[1] is not None) is linked


def test_a_title_is_read_with_the_surname(nlp):
    """Dr Lind is whom the text calls Dr Peter Lind."""
    text = "Mrs Anna Lind met Dr Peter Lind. Dr Lind left."
    read = read_words(nlp(text))
    drafts = [draft(read, "Anna Lind"), draft(read, "Peter Lind"), draft(read, "Lind", nth=2)]
    assert chains.link_chains(read, drafts)[2].head == 1
