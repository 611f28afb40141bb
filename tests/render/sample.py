"""A small desk made by hand, with every noun of the desk in it."""

from datetime import date
from typing import Any

from briefgen.load.content import ActorNote, EditionFact, EditorPage, Place
from briefgen.model import (
    ActorId,
    Basis,
    Brief,
    Evidence,
    FactId,
    Measure,
    Modality,
    Slug,
    Stance,
)
from briefgen.problems import Code, Problem
from briefgen.relate.desk import (
    Actor,
    Agreement,
    Cell,
    Change,
    ChangeKind,
    Changes,
    ChangeSide,
    Commitment,
    CommitmentState,
    CopyGroup,
    CopyKind,
    Dating,
    Desk,
    Event,
    FactRef,
    Gone,
    Ground,
    Holder,
    Issue,
    Moved,
    Office,
    Point,
    Reason,
    Related,
    Removed,
    Series,
    Shift,
    Side,
    StatedRole,
    Tension,
    TensionKind,
    Verdict,
    Voice,
    Weak,
)
from tests.render import articles
from tests.render.articles import DAM, MINISTRY, NAMES, OFFICIALS, OREV, SOLEN, Refs


def _words(brief: Brief, ref: FactRef) -> Evidence:
    found = brief.findings
    facts = (*found.figures, *found.dates, *found.positions)
    return next(fact.evidence for fact in facts if fact.id == ref.fact)


def _actor(actor: ActorId, briefs: tuple[Brief, ...], **more: Any) -> Actor:
    name, kind = NAMES[actor]
    return Actor(
        id=actor,
        slug=Slug(name.lower().replace(" ", "-")),
        name=name,
        kind=kind,
        aliases=more.get("aliases", ()),
        roles=more.get("roles", ()),
        briefs=tuple(brief.article.id for brief in briefs if any(actor == one.id for one in brief.actors)),
        merged=more.get("merged", ()),
        kept_apart=more.get("kept_apart", ()),
        speaks_for=more.get("speaks_for", ()),
        spoken_for_by=more.get("spoken_for_by", ()),
        positions=tuple(
            FactRef(brief.article.id, position.id)
            for brief in briefs
            for position in brief.findings.positions
            if brief.speaker(position) == actor
        ),
        figures=(),
        note=more.get("note"),
    )


def desk() -> Desk:
    """The whole desk, with something on every page."""
    (one, a), (two, b), (three, c) = articles.first(), articles.second(), articles.third()
    briefs = (one, two, three)
    told = _words(one, a["if"])
    solen = _actor(
        SOLEN,
        briefs,
        aliases=("Minister Solen",),
        roles=(
            StatedRole(
                "Energy minister",
                "office-energy",
                date(2024, 3, 3),
                date(2024, 3, 3),
                False,
                (one.findings.roles[0].evidence,),
            ),
        ),
        merged=(Reason("One full name in three articles.", (told,)),),
        kept_apart=(Reason("“Solen” alone may be the river.", ()),),
        speaks_for=(MINISTRY,),
        note=ActorNote(
            "Mira Solen",
            "",
            (),
            (),
            "Minister since **2020**, see [her page](https://gov.example/solen).",
            Place("content/actors/solen.md", 1),
            wikidata="Q4115189",
            wikipedia="https://en.wikipedia.org/wiki/Mira_Solen",
        ),
    )
    actors = (
        solen,
        _actor(OREV, briefs),
        _actor(OFFICIALS, briefs),
        _actor(MINISTRY, briefs, spoken_for_by=(SOLEN,)),
    )
    return Desk(
        briefs=briefs,
        actors=actors,
        offices=(_office(one),),
        series=_series(a, b, c),
        issues=(_issue(one, a, b, c),),
        events=_events(one, two, three, a, c),
        datings=_datings(briefs, told),
        tensions=_tensions(one, two, a, b),
        commitments=(
            Commitment(
                "promise-list",
                MINISTRY,
                (MINISTRY,),
                "the ministry",
                False,
                SOLEN,
                Voice.ATTRIBUTED,
                two.findings.commitments[0].evidence,
                b["june"],
                None,
                date(2024, 6, 30),
                CommitmentState.OPEN,
                (_words(three, c["who"]),),
            ),
        ),
        changes=_changes(a, b),
        copies=(
            CopyGroup(
                CopyKind.NEAR,
                (one.article.id, two.article.id),
                (Reason("Nine sentences in ten are the same."),),
            ),
        ),
        related=(Related(one.article.id, two.article.id, (Reason("Both count the people employed."),)),),
        review=(
            Weak(
                c["who"],
                _words(three, c["who"]),
                "the speaker is not resolved",
                'action: set\nquote: "We will decide"\nfield: actor\nvalue: Mira Solen',
                9,
            ),
        ),
        corrected=two.corrected,
        pages=(
            EditorPage(
                "how-we-work",
                "How we work",
                "## What we do\n\nWe read, and <script>alert(1)</script> link.",
                Place("content/pages/how-we-work.md", 1),
            ),
        ),
        problems=(
            Problem("seeds/empty.txt", 0, Code.SEED_EMPTY, "the file is empty"),
            Problem("content/corrections/dam.yaml", 9, Code.CORRECTION_STALE, "matches nothing"),
        ),
        moved=(Moved(Slug("the-dam"), one.article.slug, "The dam", "dam.txt"),),
        gone=(Gone(one.article.id, FactId("figure-0badcafe"), "1,100", "About 1,100 work there.", "spring"),),
        removed=(_removed(),),
        as_of="2024-03-03",
    )


def _removed() -> Removed:
    fact = EditionFact(
        id="figure-0feedbee",
        article="withdrawn-article",
        family="figure",
        actor="",
        issue="",
        exact="900 people",
        sentence="The works employ 900 people.",
        state="900 people",
        series="",
    )
    return Removed(Slug("withdrawn-article"), "2024-03-04", (fact,))


def _office(one: Brief) -> Office:
    holder = Holder(SOLEN, one.article.id, date(2024, 3, 3), date(2024, 3, 3), one.findings.roles[0].evidence)
    return Office("office-energy", Slug("energy-minister"), "energy minister", MINISTRY, (holder,))


def _series(a: Refs, b: Refs, c: Refs) -> tuple[Series, ...]:
    jobs = Series(
        "series-jobs",
        Slug("people-employed"),
        "people employed",
        "person",
        "people employed",
        Measure.STOCK,
        None,
        (
            Point(a["jobs"], "", date(2024, 3, 3), date(2024, 3, 3), SOLEN, False),
            Point(b["jobs"], "", date(2024, 3, 4), date(2024, 5, 31), None, False),
            Point(c["homes"], "", None, None, None, True),
        ),
        (
            Verdict(0, 1, Agreement.CHANGED, "1,500 is more than about 1,200, and later.", disputed=False),
            Verdict(
                1,
                2,
                Agreement.NOT_COMPARABLE,
                "People employed are not people who lose their homes.",
                disputed=False,
            ),
        ),
        (),
    )
    cost = Series(
        "series-cost",
        Slug("cost"),
        "cost so far",
        "EUR",
        "cost",
        Measure.TOTAL,
        OFFICIALS,
        (
            Point(a["cost"], "", date(2024, 3, 3), date(2024, 3, 3), None, False),
            Point(b["cost"], "", date(2024, 3, 4), date(2024, 5, 31), OFFICIALS, False),
        ),
        (Verdict(0, 1, Agreement.CHANGED, "45 to 50 million is more than 40 million.", disputed=False),),
        ((1, a["cost"]),),
    )
    return jobs, cost


def _issue(one: Brief, a: Refs, b: Refs, c: Refs) -> Issue:
    condition = "on condition that every village is moved before flooding"
    return Issue(
        id=DAM,
        slug=Slug("arda-dam"),
        title="The Arda dam",
        question="Should the dam be built, and on what condition?",
        proposed=False,
        note="We follow *words and acts*.",
        place=Place("content/issues/arda-dam.md", 1),
        proposition="The dam should be built",
        positions=(a["if"], a["no"], b["yes"], c["open"], c["who"]),
        cells=(
            Cell(
                SOLEN,
                DAM,
                b["yes"],
                Stance.SUPPORTS,
                Side.FOR,
                None,
                False,
                "the dam",
                "",
                "",
                "after 2024-03-03",
                1,
                0,
                0,
                1,
                (a["if"], b["yes"]),
                (Side.FOR, Side.FOR),
                (c["open"],),
            ),
            Cell(
                OREV,
                DAM,
                a["no"],
                Stance.OPPOSES,
                Side.AGAINST,
                None,
                False,
                "the dam",
                condition,
                "“it”: taken from the sentence before",
                "2024-03-03",
                0,
                0,
                0,
                1,
                (a["no"],),
                (Side.AGAINST,),
                (),
            ),
        ),
        shifts=(Shift(SOLEN, DAM, a["if"], b["yes"], Stance.CONDITIONAL, Stance.SUPPORTS, "position"),),
        agreements=(Reason("Mira Solen and Tam Orev disagree.", (_words(one, a["no"]),)),),
        grounds=(Ground("", ((SOLEN, Side.FOR), (OREV, Side.AGAINST))),),
        briefs=(one.article.id,),
    )


def _events(one: Brief, two: Brief, three: Brief, a: Refs, c: Refs) -> tuple[Event, ...]:
    return (
        Event(
            "event-start",
            Slug("start"),
            _words(one, a["since"]).exact,
            _words(one, a["since"]),
            date(2021, 1, 1),
            date(2021, 12, 31),
            Basis.STATED,
            Modality.ASSERTED,
            (MINISTRY,),
            (),
            (a["since"],),
            (_words(one, a["since"]),),
            (),
            (DAM,),
        ),
        Event(
            "event-reckless",
            Slug("reckless"),
            _words(one, a["no"]).exact,
            _words(one, a["no"]),
            date(2024, 3, 1),
            date(2024, 3, 1),
            Basis.ARTICLE,
            Modality.ASSERTED,
            (OREV,),
            (),
            (a["march"],),
            (_words(one, a["no"]),),
            (Reason("One day, one actor.", (_words(one, a["no"]),)),),
            (DAM,),
        ),
        Event(
            "event-vote",
            Slug("vote"),
            _words(three, c["vote"]).exact,
            _words(three, c["vote"]),
            date(2024, 11, 14),
            None,
            Basis.INFERRED,
            Modality.PLANNED,
            (SOLEN,),
            (),
            (c["vote"],),
            (_words(three, c["vote"]), _words(one, a["march"])),
            (),
            (),
        ),
    )


def _datings(briefs: tuple[Brief, ...], told: Evidence) -> tuple[Dating, ...]:
    one, two, three = (brief.article.id for brief in briefs)
    return (
        Dating(one, "2024-03-03", date(2024, 3, 3), date(2024, 3, 3), Basis.STATED, ()),
        Dating(
            two,
            "",
            date(2024, 3, 4),
            date(2024, 5, 31),
            Basis.INFERRED,
            (Reason("It tells of a change after 3 March 2024.", (told,)),),
        ),
        Dating(three, "", None, None, Basis.NOT_STATED, ()),
    )


def _tensions(one: Brief, two: Brief, a: Refs, b: Refs) -> tuple[Tension, ...]:
    return (
        Tension(
            "tension-jobs",
            TensionKind.DISAGREE,
            "Two numbers of people employed.",
            (a["jobs"], b["jobs"]),
            (),
            DAM,
        ),
        Tension(
            "tension-no",
            TensionKind.CONSTRAINT,
            "A condition stands against an outright yes.",
            (a["if"],),
            (_words(two, b["yes"]),),
            DAM,
        ),
        Tension(
            "tension-one",
            TensionKind.ONE_SOURCE,
            "The cost rests on unnamed officials.",
            (b["cost"],),
            (),
            None,
        ),
    )


def _changes(a: Refs, b: Refs) -> tuple[Changes, ...]:
    before = ChangeSide(
        "conditional", "She backed the dam", "She backed the dam on condition …", "dam-split", a["if"]
    )
    after = ChangeSide(
        "supports", "now supports the dam", "Mira Solen now supports …", "minister-drops-condition", b["yes"]
    )
    gone = ChangeSide("900 people", "900 people", "The works employ 900 people.", "withdrawn-article", None)
    new = Change(ChangeKind.NEW, "position", "stated for the first time", SOLEN, DAM, None, before)
    moved = Change(ChangeKind.CHANGED, "position", "another stance", SOLEN, DAM, before, after)
    lost = Change(ChangeKind.WITHDRAWN, "figure", "its article is gone", None, None, gone, None)
    march = Slug("2024-03-04")
    return (Changes(march, march, "", (new,)), Changes("latest", Slug(""), march, (moved, lost)))
