"""Three articles about a dam, in our own words, with their facts and what each is called."""

from dataclasses import replace
from datetime import date

from briefgen.model import (
    ActorId,
    ActorKind,
    ArticleKind,
    Basis,
    Brief,
    CommitmentMention,
    Corrected,
    Cut,
    IssueId,
    MentionForm,
    Mode,
    Published,
    Role,
    Span,
    Stance,
    Stated,
    Turn,
    TurnRole,
)
from briefgen.relate.desk import (
    FactRef,
)
from tests.render.draft import Draft

FIRST = """\
Ministers split over the Arda dam
The River Post, 3 March 2024

Energy minister Mira Solen said the Arda dam would employ about 1,200 people. She backed the dam on \
condition that every village is moved before flooding.
The opposition leader Tam Orev called the plan reckless on 1 March.

Who pays

Construction started in 2021 and has cost 40 million euros so far.
"""
SECOND = """\
Arda dam: minister drops her condition
Mira Solen now supports the dam outright, she told parliament on Tuesday. The works employ 1,500 people. By \
June the ministry will publish the list of villages.
Unnamed officials said the cost had reached between 45 and 50 million euros.
"""
THIRD = """\
Question time with Mira Solen
Q: Will 3,000 people lose their homes?
A: I cannot say. We will decide after the vote on 14 November.
"""
Refs = dict[str, FactRef]
DAM = IssueId("arda-dam")
SOLEN, OREV, OFFICIALS, MINISTRY = (
    ActorId("person-solen"),
    ActorId("person-orev"),
    ActorId("unnamed-officials"),
    ActorId("organisation-ministry"),
)
NAMES = {
    SOLEN: ("Mira Solen", ActorKind.PERSON),
    OREV: ("Tam Orev", ActorKind.PERSON),
    OFFICIALS: ("Unnamed officials", ActorKind.UNNAMED),
    MINISTRY: ("ministry", ActorKind.ORGANISATION),
}


def first() -> tuple[Brief, Refs]:
    draft = Draft(
        "dam-split",
        FIRST,
        NAMES,
        DAM,
        url="https://news.example/dam",
        cut=(Cut(3, "Sign up for our newsletter", "newsletter call", FIRST.index("Energy")),),
    )
    solen = draft.mention("Mira Solen", SOLEN)
    draft.mention("She", SOLEN, form=MentionForm.PRONOUN)
    orev = draft.mention("Tam Orev", OREV)
    refs = {
        "jobs": draft.figure(
            "about 1,200 people", "1200", "person", "people employed", modifier="about", measure="stock"
        ),
        "cost": draft.figure("40 million euros", "40000000", "EUR", "cost so far", measure="total"),
        "march": draft.date(
            "1 March",
            "2024-03-01",
            date(2024, 3, 1),
            date(2024, 3, 1),
            basis=Basis.ARTICLE,
            event="called the plan reckless",
        ),
        "since": draft.date(
            "in 2021", "2021", date(2021, 1, 1), date(2021, 12, 31), event="Construction started"
        ),
        "if": draft.position(
            "She backed the dam on condition that every village is moved before flooding.",
            solen + 1,
            Stance.CONDITIONAL,
            condition="on condition that every village is moved before flooding",
        ),
        "no": draft.position("The opposition leader Tam Orev called the plan reckless", orev, Stance.OPPOSES),
    }
    role = draft.evidence("Energy minister", "actors.role")
    when = Published(
        "2024-03-03", date(2024, 3, 3), date(2024, 3, 3), Basis.STATED, draft.evidence("3 March 2024")
    )
    made = draft.brief(
        roles=(Role(solen, "energy minister", "", False, role),),
        stated={SOLEN: (role,)},
        key_points=(
            draft.evidence("Energy minister Mira Solen said the Arda dam would employ about 1,200 people."),
        ),
    )
    article = replace(
        made.article,
        published=when,
        publisher=Stated("The River Post", draft.evidence("The River Post")),
        headings=(draft.span("Who pays"),),
    )
    return replace(made, article=article), refs


def second() -> tuple[Brief, Refs]:
    draft = Draft("minister-drops-condition", SECOND, NAMES, DAM, derived=True)
    solen = draft.mention("Mira Solen", SOLEN)
    draft.mention("ministry", MINISTRY, nth=0)
    officials = draft.mention("Unnamed officials", OFFICIALS)
    refs = {
        "jobs": draft.figure("1,500 people", "1500", "person", "people employed", measure="stock"),
        "cost": draft.figure(
            "between 45 and 50 million euros",
            "45000000",
            "EUR",
            "cost",
            high="50000000",
            measure="total",
            holder=officials,
        ),
        "june": draft.date(
            "By June",
            "XXXX-06",
            None,
            None,
            basis=Basis.UNRESOLVED,
            needs="the article's year",
            event="the ministry will publish the list of villages",
        ),
        "yes": draft.position(
            "Mira Solen now supports the dam outright", solen, Stance.SUPPORTS, mode=Mode.REPORTED
        ),
        "claim": draft.position(
            "Unnamed officials said the cost had reached between 45 and 50 million euros",
            officials,
            Stance.CLAIMS,
            issue=None,
        ),
    }
    promise = draft.evidence("By June the ministry will publish the list of villages.")
    corrected = Corrected(
        str(refs["jobs"].fact),
        "set",
        "people",
        "person",
        "Staff, not visitors.",
        "M. Varga",
        date(2024, 6, 1),
        "content/corrections/dam.yaml",
        4,
        draft.evidence("1,500 people"),
    )
    made = draft.brief(
        commitments=(CommitmentMention(None, (), None, False, refs["june"].fact, None, promise),),
        corrected=(corrected,),
    )
    return made, refs


def third() -> tuple[Brief, Refs]:
    draft = Draft("question-time", THIRD, NAMES, DAM, kind=ArticleKind.TRANSCRIPT)
    solen = draft.mention("Mira Solen", SOLEN)
    refs = {
        "homes": draft.figure("3,000 people", "3000", "person", "people who lose their homes"),
        "vote": draft.date(
            "14 November",
            "XXXX-11-14",
            date(2024, 11, 14),
            date(2024, 11, 14),
            basis=Basis.INFERRED,
            event="the vote",
        ),
        "open": draft.position("I cannot say.", solen, Stance.UNDECIDED, mode=Mode.DIRECT),
        "who": draft.position("We will decide after the vote", None, Stance.UNDECIDED, mode=Mode.DIRECT),
    }
    made = draft.brief()
    question, answer = THIRD.index("Q:"), THIRD.index("A:")
    turns = (
        Turn("", TurnRole.QUESTION, Span(question, answer)),
        Turn("Mira Solen", TurnRole.ANSWER, Span(answer, len(THIRD))),
    )
    return replace(made, article=replace(made.article, turns=turns)), refs
