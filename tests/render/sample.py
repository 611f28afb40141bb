"""A small desk made by hand: two reports and a transcript about a river dam, with every noun of the desk in it.

The words below are ours. Each fact is found by its words, so that a text can be edited without counting.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from briefgen.load.content import ActorNote, EditorPage, Place
from briefgen.model import (
    ActorId,
    ActorKind,
    ActorMention,
    Article,
    ArticleId,
    ArticleKind,
    Basis,
    Brief,
    BriefActor,
    CommitmentMention,
    Corrected,
    Cut,
    DateMention,
    Evidence,
    FactId,
    Figure,
    Findings,
    Form,
    IssueId,
    Measure,
    Modality,
    Mode,
    Offsets,
    Position,
    Published,
    Quantity,
    Role,
    Seed,
    Sentences,
    Slug,
    Span,
    Stance,
    Stated,
    Timex,
    Title,
    Turn,
    TurnRole,
    fact_id,
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
    Holder,
    Issue,
    Office,
    Point,
    Reason,
    Related,
    Series,
    Shift,
    StatedRole,
    Tension,
    TensionKind,
    Verdict,
    Weak,
)

FIRST = """\
Ministers split over the Arda dam
The River Post, 3 March 2024

Energy minister Mira Solen said the Arda dam would employ about 1,200 people. She backed the dam on condition that \
every village is moved before flooding.
The opposition leader Tam Orev called the plan reckless on 1 March.

Who pays

Construction started in 2021 and has cost 40 million euros so far.
"""
SECOND = """\
Arda dam: minister drops her condition
Mira Solen now supports the dam outright, she told parliament on Tuesday. The works employ 1,500 people. By June the \
ministry will publish the list of villages.
Unnamed officials said the cost had reached between 45 and 50 million euros.
"""
THIRD = """\
Question time with Mira Solen
Q: Will 3,000 people lose their homes?
A: I cannot say. We will decide after the vote on 14 November.
"""
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


class Draft:
    """One article being annotated."""

    def __init__(self, name: str, text: str, **article: object) -> None:
        self.text, self.id = text, ArticleId(f"{name}.txt")
        self.sentences = Sentences(self.id, text, tuple(_lines(text)))
        self.found: dict[str, list[object]] = {}
        self.actor_of: list[ActorId | None] = []
        self.issue_of: list[IssueId | None] = []
        self.article = _article(self, name, article)

    def span(self, words: str, nth: int = 0) -> Span:
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        return Span(at, at + len(words))

    def evidence(self, words: str, rule: str = "sample.hand", nth: int = 0) -> Evidence:
        return self.sentences.evidence(self.span(words, nth), rule)

    def id_of(self, family: str, evidence: Evidence) -> FactId:
        nth = len(self.found.get(family, []))
        return fact_id(family, evidence.exact, evidence.sentence.of(self.text), nth)

    def _add(self, family: str, fact: object) -> None:
        self.found.setdefault(family, []).append(fact)

    def mention(self, words: str, actor: ActorId | None, nth: int = 0, form: Form = Form.NAME) -> int:
        kind = NAMES[actor][1] if actor else ActorKind.PERSON
        name = NAMES[actor][0] if actor and form == Form.NAME else ""
        self._add("actor", ActorMention(form, kind, name, self.evidence(words, "actors.name", nth), None, ""))
        self.actor_of.append(actor)
        return len(self.actor_of) - 1

    def figure(self, words: str, value: str, unit: str, counts: str = "", **more: object) -> FactRef:
        found = self.evidence(words, "figures.count")
        high = more.get("high")
        made = Figure(
            self.id_of("figure", found),
            Quantity(Decimal(value), Decimal(str(high)) if high else None, str(more.get("modifier", "")), unit),
            counts, str(more.get("action", "")), Measure(str(more.get("measure", ""))), str(more.get("as_of", "")),
            more.get("holder"), None, found,
        )  # fmt: skip
        self._add("figure", made)
        return FactRef(self.id, made.id)

    def date(self, words: str, value: str, first: date | None, last: date | None, **more: object) -> FactRef:
        found = self.evidence(words, "dates.day")
        event = more.get("event")
        made = DateMention(
            self.id_of("date", found), Timex("DATE", value, ""), str(more.get("signal", "")), first, last,
            more.get("basis", Basis.STATED), str(more.get("needs", "")),
            self.span(str(event)) if event else None, Modality.ASSERTED, found,
        )  # fmt: skip
        self._add("date", made)
        return FactRef(self.id, made.id)

    def position(self, words: str, speaker: int | None, stance: Stance, **more: object) -> FactRef:
        found = self.evidence(words, "positions.said")
        condition = more.get("condition")
        made = Position(
            self.id_of("position", found), (), (), (self.span(words),), speaker, stance,
            (self.span(str(condition)),) if condition else (), more.get("mode", Mode.REPORTED),
            more.get("by"), found,
        )  # fmt: skip
        self._add("position", made)
        self.issue_of.append(more.get("issue", DAM))
        return FactRef(self.id, made.id)

    def brief(self, **findings: object) -> Brief:
        mentions = tuple(self.found.get("actor", ()))
        made = Findings(
            article=self.id,
            sentences=self.sentences.spans,
            actors=mentions,
            roles=findings.get("roles", ()),
            figures=tuple(self.found.get("figure", ())),
            dates=tuple(self.found.get("date", ())),
            events=(),
            positions=tuple(self.found.get("position", ())),
            commitments=findings.get("commitments", ()),
            key_points=findings.get("key_points", ()),
            signature=(),
            problems=(),
        )
        who = tuple(self._actors(findings.get("stated", {})))
        return Brief(self.article, made, who, tuple(self.actor_of), tuple(self.issue_of), findings.get("corrected", ()))

    def _actors(self, stated: dict[ActorId, tuple[Evidence, ...]]) -> list[BriefActor]:
        found = []
        for actor in dict.fromkeys(each for each in self.actor_of if each):
            indexes = tuple(n for n, each in enumerate(self.actor_of) if each == actor)
            found.append(BriefActor(actor, *NAMES[actor], stated.get(actor, ()), indexes))
        return found


def _lines(text: str) -> list[Span]:
    """Sentences: stretches that end with a full stop, a question mark or the line."""
    spans, start = [], 0
    for at, char in enumerate(text):
        if char == "\n" or (char in ".?" and text[at + 1 : at + 2] in {" ", "\n", ""}):
            end = at if char == "\n" else at + 1
            if text[start:end].strip():
                spans.append(Span(start, end))
            start = end + 1
    return spans


def _article(draft: Draft, name: str, more: dict[str, object]) -> Article:
    title = draft.text.splitlines()[0]
    return Article(
        id=draft.id,
        slug=Slug(name),
        title=Title(title, bool(more.get("derived")), draft.sentences.evidence(Span(0, len(title)), "load.title")),
        published=more.get("published") or Published("", None, None, Basis.NOT_STATED, None),
        publisher=more.get("publisher"),
        authors=more.get("authors", ()),
        place=None,
        url=str(more.get("url", "")),
        kind=more.get("kind", ArticleKind.REPORT),
        language="en",
        text=draft.text,
        turns=(),
        headings=(),
        metadata=(Span(0, len(title)),),
        cut=more.get("cut", ()),
        offsets=Offsets((), ()),
        source=Seed(f"{name}.txt", "0" * 64),
        problems=(),
    )


def _first() -> tuple[Brief, dict[str, FactRef]]:
    draft = Draft(
        "dam-split",
        FIRST,
        url="https://news.example/dam",
        cut=(Cut(3, "Sign up for our newsletter", "newsletter call", FIRST.index("Energy")),),
    )
    solen = draft.mention("Mira Solen", SOLEN)
    draft.mention("She", SOLEN, form=Form.PRONOUN)
    orev = draft.mention("Tam Orev", OREV)
    refs = {
        "jobs": draft.figure("about 1,200 people", "1200", "person", "people employed", modifier="about", measure="stock"),
        "cost": draft.figure("40 million euros", "40000000", "EUR", "cost so far", measure="total"),
        "march": draft.date("1 March", "2024-03-01", date(2024, 3, 1), date(2024, 3, 1), basis=Basis.ARTICLE, event="called the plan reckless"),
        "since": draft.date("in 2021", "2021", date(2021, 1, 1), date(2021, 12, 31), event="Construction started"),
        "if": draft.position(
            "She backed the dam on condition that every village is moved before flooding.",
            solen + 1, Stance.CONDITIONAL, condition="on condition that every village is moved before flooding",
        ),
        "no": draft.position("The opposition leader Tam Orev called the plan reckless", orev, Stance.OPPOSES),
    }  # fmt: skip
    role = draft.evidence("Energy minister", "actors.role")
    when = Published("2024-03-03", date(2024, 3, 3), date(2024, 3, 3), Basis.STATED, draft.evidence("3 March 2024"))
    made = draft.brief(
        roles=(Role(solen, "energy minister", "", False, role),),
        stated={SOLEN: (role,)},
        key_points=(draft.evidence("Energy minister Mira Solen said the Arda dam would employ about 1,200 people."),),
    )
    article = replace(
        made.article,
        published=when,
        publisher=Stated("The River Post", draft.evidence("The River Post")),
        headings=(draft.span("Who pays"),),
    )
    return replace(made, article=article), refs


def _second() -> tuple[Brief, dict[str, FactRef]]:
    draft = Draft("minister-drops-condition", SECOND, derived=True)
    solen = draft.mention("Mira Solen", SOLEN)
    draft.mention("ministry", MINISTRY, nth=0)
    officials = draft.mention("Unnamed officials", OFFICIALS)
    refs = {
        "jobs": draft.figure("1,500 people", "1500", "person", "people employed", measure="stock"),
        "cost": draft.figure("between 45 and 50 million euros", "45000000", "EUR", "cost", high="50000000", measure="total", holder=officials),
        "june": draft.date("By June", "XXXX-06", None, None, basis=Basis.UNRESOLVED, needs="the article's year", event="the ministry will publish the list of villages"),
        "yes": draft.position("Mira Solen now supports the dam outright", solen, Stance.SUPPORTS, mode=Mode.REPORTED),
        "claim": draft.position("Unnamed officials said the cost had reached between 45 and 50 million euros", officials, Stance.CLAIMS, issue=None),
    }  # fmt: skip
    promise = draft.evidence("By June the ministry will publish the list of villages.")
    corrected = Corrected(
        str(refs["jobs"].fact), "set", "people", "person", "Staff, not visitors.", "content/corrections/dam.yaml", 4,
        draft.evidence("1,500 people"),
    )  # fmt: skip
    made = draft.brief(
        commitments=(CommitmentMention(None, refs["june"].fact, None, promise),), corrected=(corrected,)
    )
    return made, refs


def _third() -> tuple[Brief, dict[str, FactRef]]:
    draft = Draft("question-time", THIRD, kind=ArticleKind.TRANSCRIPT)
    solen = draft.mention("Mira Solen", SOLEN)
    refs = {
        "homes": draft.figure("3,000 people", "3000", "person", "people who lose their homes"),
        "vote": draft.date("14 November", "XXXX-11-14", date(2024, 11, 14), date(2024, 11, 14), basis=Basis.INFERRED, event="the vote"),
        "open": draft.position("I cannot say.", solen, Stance.UNDECIDED, mode=Mode.DIRECT),
        "who": draft.position("We will decide after the vote", None, Stance.UNDECIDED, mode=Mode.DIRECT),
    }  # fmt: skip
    made = draft.brief()
    question, answer = THIRD.index("Q:"), THIRD.index("A:")
    turns = (
        Turn("", TurnRole.QUESTION, Span(question, answer)),
        Turn("Mira Solen", TurnRole.ANSWER, Span(answer, len(THIRD))),
    )
    return replace(made, article=replace(made.article, turns=turns)), refs


def _words(brief: Brief, ref: FactRef) -> Evidence:
    found = brief.findings
    facts = (*found.figures, *found.dates, *found.positions)
    return next(fact.evidence for fact in facts if fact.id == ref.fact)


def _actor(actor: ActorId, briefs: tuple[Brief, ...], **more: object) -> Actor:
    name, kind = NAMES[actor]
    return Actor(
        id=actor,
        slug=Slug(name.lower().replace(" ", "-")),
        name=name,
        kind=kind,
        aliases=more.get("aliases", ()),
        roles=more.get("roles", ()),
        briefs=tuple(brief.article.id for brief in briefs if actor in brief.actor_of),
        merged=more.get("merged", ()),
        kept_apart=more.get("kept_apart", ()),
        speaks_for=more.get("speaks_for", ()),
        spoken_for_by=more.get("spoken_for_by", ()),
        positions=tuple(
            FactRef(brief.article.id, position.id)
            for brief in briefs
            for position in brief.findings.positions
            if position.speaker is not None and brief.actor_of[position.speaker] == actor
        ),
        figures=(),
        note=more.get("note"),
    )


def desk() -> Desk:
    """The whole desk, with something on every page."""
    (one, a), (two, b), (three, c) = _first(), _second(), _third()
    briefs = (one, two, three)
    told = _words(one, a["if"])
    solen = _actor(
        SOLEN,
        briefs,
        aliases=("Minister Solen",),
        roles=(StatedRole("Energy minister", "office-energy", date(2024, 3, 3), date(2024, 3, 3), False, (one.findings.roles[0].evidence,)),),
        merged=(Reason("One full name in three articles.", (told,)),),
        kept_apart=(Reason("“Solen” alone may be the river.", ()),),
        speaks_for=(MINISTRY,),
        note=ActorNote("Mira Solen", "", (), (), "Minister since **2020**, see [her page](https://gov.example/solen).", Place("content/actors/solen.md", 1)),
    )  # fmt: skip
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
            Commitment("promise-list", MINISTRY, SOLEN, False, two.findings.commitments[0].evidence, b["june"], None, date(2024, 6, 30), CommitmentState.OPEN, (_words(three, c["who"]),)),
        ),  # fmt: skip
        changes=_changes(a, b),
        copies=(CopyGroup(CopyKind.NEAR, (one.article.id, two.article.id), (Reason("Nine sentences in ten are the same."),)),),
        related=(Related(one.article.id, two.article.id, (Reason("Both count the people employed."),)),),
        review=(Weak(c["who"], _words(three, c["who"]), "the speaker is not resolved", 'action: set\nquote: "We will decide"\nfield: actor\nvalue: Mira Solen', 9),),
        corrected=two.corrected,
        pages=(EditorPage("how-we-work", "How we work", "## What we do\n\nWe read, and <script>alert(1)</script> link.", Place("content/pages/how-we-work.md", 1)),),
        problems=(Problem("seeds/empty.txt", 0, Code.SEED_EMPTY, "the file is empty"), Problem("content/corrections/dam.yaml", 9, Code.CORRECTION_STALE, "matches nothing")),
        as_of="2024-03-03",
    )  # fmt: skip


def _office(one: Brief) -> Office:
    holder = Holder(SOLEN, one.article.id, date(2024, 3, 3), date(2024, 3, 3), one.findings.roles[0].evidence)
    return Office("office-energy", Slug("energy-minister"), "energy minister", MINISTRY, (holder,))


def _series(a: dict[str, FactRef], b: dict[str, FactRef], c: dict[str, FactRef]) -> tuple[Series, ...]:
    jobs = Series(
        "series-jobs", Slug("people-employed"), "people employed", "person", "people employed", Measure.STOCK, None,
        (
            Point(a["jobs"], "", date(2024, 3, 3), date(2024, 3, 3), SOLEN, False),
            Point(b["jobs"], "", date(2024, 3, 4), date(2024, 5, 31), None, False),
            Point(c["homes"], "", None, None, None, True),
        ),
        (
            Verdict(0, 1, Agreement.CHANGED, "1,500 is more than about 1,200, and later."),
            Verdict(1, 2, Agreement.NOT_COMPARABLE, "People employed are not people who lose their homes."),
        ),
        (),
    )  # fmt: skip
    cost = Series(
        "series-cost", Slug("cost"), "cost so far", "EUR", "cost", Measure.TOTAL, OFFICIALS,
        (
            Point(a["cost"], "", date(2024, 3, 3), date(2024, 3, 3), None, False),
            Point(b["cost"], "", date(2024, 3, 4), date(2024, 5, 31), OFFICIALS, False),
        ),
        (Verdict(0, 1, Agreement.CHANGED, "45 to 50 million is more than 40 million."),),
        ((1, a["cost"]),),
    )  # fmt: skip
    return jobs, cost


def _issue(one: Brief, a: dict[str, FactRef], b: dict[str, FactRef], c: dict[str, FactRef]) -> Issue:
    condition = "on condition that every village is moved before flooding"
    return Issue(
        id=DAM,
        slug=Slug("arda-dam"),
        title="The Arda dam",
        question="Should the dam be built, and on what condition?",
        proposed=False,
        note="We follow *words and acts*.",
        place=Place("content/issues/arda-dam.md", 1),
        positions=(a["if"], a["no"], b["yes"], c["open"], c["who"]),
        cells=(
            Cell(SOLEN, DAM, b["yes"], Stance.SUPPORTS, "", "after 2024-03-03", 1, 1, (a["if"], b["yes"]), (c["open"],)),
            Cell(OREV, DAM, a["no"], Stance.OPPOSES, condition, "2024-03-03", 0, 1, (a["no"],), ()),
        ),
        shifts=(Shift(SOLEN, DAM, a["if"], b["yes"], Stance.CONDITIONAL, Stance.SUPPORTS, "position"),),
        agreements=(Reason("Mira Solen and Tam Orev disagree.", (_words(one, a["no"]),)),),
        briefs=(one.article.id,),
    )  # fmt: skip


def _events(one: Brief, two: Brief, three: Brief, a: dict[str, FactRef], c: dict[str, FactRef]) -> tuple[Event, ...]:
    return (
        Event("event-start", Slug("start"), _words(one, a["since"]), date(2021, 1, 1), date(2021, 12, 31), Basis.STATED, Modality.ASSERTED, (MINISTRY,), (), (a["since"],), (_words(one, a["since"]),), (), (DAM,)),
        Event("event-reckless", Slug("reckless"), _words(one, a["no"]), date(2024, 3, 1), date(2024, 3, 1), Basis.ARTICLE, Modality.ASSERTED, (OREV,), (), (a["march"],), (_words(one, a["no"]),), (Reason("One day, one actor.", (_words(one, a["no"]),)),), (DAM,)),
        Event("event-vote", Slug("vote"), _words(three, c["vote"]), date(2024, 11, 14), None, Basis.INFERRED, Modality.PLANNED, (SOLEN,), (), (c["vote"],), (_words(three, c["vote"]),), (), ()),
    )  # fmt: skip


def _datings(briefs: tuple[Brief, ...], told: Evidence) -> tuple[Dating, ...]:
    one, two, three = (brief.article.id for brief in briefs)
    return (
        Dating(one, "2024-03-03", date(2024, 3, 3), date(2024, 3, 3), Basis.STATED, ()),
        Dating(two, "", date(2024, 3, 4), date(2024, 5, 31), Basis.INFERRED, (Reason("It tells of a change after 3 March 2024.", (told,)),)),
        Dating(three, "", None, None, Basis.NOT_STATED, ()),
    )  # fmt: skip


def _tensions(one: Brief, two: Brief, a: dict[str, FactRef], b: dict[str, FactRef]) -> tuple[Tension, ...]:
    return (
        Tension("tension-jobs", TensionKind.DISAGREE, "Two numbers of people employed.", (a["jobs"], b["jobs"]), (), DAM),
        Tension("tension-no", TensionKind.CONSTRAINT, "A condition stands against an outright yes.", (a["if"],), (_words(two, b["yes"]),), DAM),
        Tension("tension-one", TensionKind.ONE_SOURCE, "The cost rests on unnamed officials.", (b["cost"],), (), None),
    )  # fmt: skip


def _changes(a: dict[str, FactRef], b: dict[str, FactRef]) -> tuple[Changes, ...]:
    before = ChangeSide("conditional", "She backed the dam", "She backed the dam on condition …", "dam-split", a["if"])
    after = ChangeSide("supports", "now supports the dam", "Mira Solen now supports …", "minister-drops-condition", b["yes"])
    gone = ChangeSide("900 people", "900 people", "The works employ 900 people.", "withdrawn-article", None)
    new = Change(ChangeKind.NEW, "position", "stated for the first time", SOLEN, DAM, None, before)
    moved = Change(ChangeKind.CHANGED, "position", "another stance", SOLEN, DAM, before, after)
    lost = Change(ChangeKind.WITHDRAWN, "figure", "its article is gone", None, None, gone, None)
    return (Changes("2024-03-04", "", (new,)), Changes("latest", "2024-03-04", (moved, lost)))
