"""What does not fit, what rests on one source, what is not answered."""

from briefgen.relate.desk import TensionKind
from tests.factories import figure, happens, key, name, promises, reading, turn, when


def kinds(desk):
    return [one.kind for one in desk.tensions]


def test_what_needs_everyone_stands_against_a_veto(desk):
    """Two articles, one body."""
    one = reading(
        "The Harbour League decides by unanimity.", name("Harbour League", "organisation"), id="a.txt"
    )
    other = reading(
        "At the Harbour League, Nordia threatens to veto the plan.",
        name("Harbour League", "organisation"),
        id="b.txt",
    )
    (tension,) = desk(one, other).tensions
    assert tension.kind is TensionKind.CONSTRAINT
    assert [told.article for told in tension.told] == ["a.txt", "b.txt"]


def test_a_veto_elsewhere_stands_against_nothing(desk):
    """Another body's veto is no threat to this one's unanimity."""
    one = reading(
        "The Harbour League decides by unanimity.", name("Harbour League", "organisation"), id="a.txt"
    )
    other = reading("Nordia's Senate may veto the plan.", name("Senate", "organisation"), id="b.txt")
    assert kinds(desk(one, other)) == []


COUNTED = (
    "The port of Lund lost 40 cranes in the storm that came from the west and went on all night till morning."
)


def test_a_key_figure_of_one_article_rests_on_one_source(desk):
    """A figure of a key point that nobody else tells is marked."""
    made = desk(reading(COUNTED, figure("40 cranes", 40, "crane"), key(COUNTED)))
    (tension,) = made.tensions
    assert (tension.kind, tension.told[0].exact) == (TensionKind.ONE_SOURCE, "40 cranes")


def test_a_copy_is_no_second_source(desk):
    """Two articles of the same words confirm nothing."""
    rows = [reading(COUNTED, figure("40 cranes", 40, "crane"), id=path) for path in ("a.txt", "b.txt")]
    (tension,) = desk(*rows).tensions
    assert "and its copies" in tension.reason


def test_two_articles_are_two_sources(desk):
    """A second article of its own lifts the mark."""
    other = "In Lund 40 cranes were lost in the storm."
    harbour = name("Lund", "place")
    cranes = figure("40 cranes", 40, "crane", action="lose")
    made = desk(
        reading(COUNTED, harbour, key(COUNTED), cranes, id="a.txt"),
        reading(other, harbour, cranes, id="b.txt"),
    )
    assert kinds(made) == []


def test_announced_and_not_reported(desk):
    """The day is past as of the newest article, and nobody tells of it."""
    told = "The port will open on 3 June 2024"
    one = reading(
        f"{told}.",
        when("3 June 2024", "2024-06-03", event=told, modality="planned"),
        happens(told, "open", date="3 June 2024", past=False),
        id="a.txt",
    )
    newer = reading("All is quiet.", id="b.txt", day="2024-09-01")
    assert kinds(desk(one)) == []
    assert kinds(desk(one, newer)) == [TensionKind.NOT_REPORTED]


def test_what_a_later_article_tells_of_is_not_called_unreported(desk):
    """Nor is what was said to come on the day on which it was said."""
    told = "The port will open on 3 June 2024"
    one = reading(
        f"{told}.",
        when("3 June 2024", "2024-06-03", event=told, modality="planned"),
        happens(told, "open", date="3 June 2024", past=False),
        promises("", told, due="3 June 2024"),
        id="a.txt",
        day="2024-05-01",
    )
    newer = reading("The port did open, and late.", id="b.txt", day="2024-09-01")
    silent = reading("All is quiet.", id="b.txt", day="2024-09-01")
    assert kinds(desk(one, silent)) == [TensionKind.NOT_REPORTED]
    assert kinds(desk(one, newer)) == []


def test_what_is_said_on_a_day_is_not_due_on_it(desk):
    """The “Thursday” of “said on Thursday that it would close” is the day of saying."""
    told = "The port would close on 3 June 2024"
    one = reading(
        f"{told}.",
        when("3 June 2024", "2024-06-03", event=told, modality="planned"),
        happens(told, "close", date="3 June 2024", past=False),
        id="a.txt",
        day="2024-06-03",
    )
    assert kinds(desk(one, reading("All is quiet.", id="b.txt", day="2024-09-01"))) == []


def asked(answer):
    question = "Will you pay for the dredging of Lund?"
    text = f"{question}\n{answer}"
    return reading(text, turn(question, "question"), turn(answer, "answer", "Ann Lee"))


def test_asked_and_not_answered(desk):
    """A question whose answer shares none of its words is open."""
    made = desk(asked("We are in talks with everyone."))
    (tension,) = made.tensions
    assert tension.kind is TensionKind.NOT_ANSWERED
    assert tension.told[0].exact == "Will you pay for the dredging of Lund?"


def test_asked_and_answered(desk):
    """An answer that speaks of what was asked is one."""
    assert kinds(desk(asked("The dredging is paid for by us."))) == []


def test_a_yes_or_no_answers(desk):
    """Without a word of the question: "Will you leave?" - "No. I support it."."""
    for answer in ("No. I support the quota.", "Of course.", "I do not know where that comes from."):
        assert kinds(desk(asked(answer))) == []


def test_a_name_in_another_form_answers(desk):
    """Who is asked about the US and speaks of the United States has answered."""
    asked, said = "What of the US?", "We keep the United States on board."
    made = desk(
        reading(
            f"{asked}\n{said}",
            name("US", "state", called="United States"),
            name("United States", "state"),
            turn(asked, "question"),
            turn(said, "answer", "Ann Lee"),
        )
    )
    assert TensionKind.NOT_ANSWERED not in kinds(made)
