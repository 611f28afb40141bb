"""What an editor pastes from the review mends the fact, and takes it off the review."""

from dataclasses import replace

from briefgen.load.content import Content, corrections
from briefgen.load.content.notes import ContentFile
from briefgen.problems import Code
from tests.factories import content, figure, holds, issue, name, reading

TEXT = "Ann Lee met Bo Ek. The dam is too dear, it was said. It takes 40 big cranes. Then 40 big ships come."


def article():
    return reading(
        TEXT,
        name("Ann Lee"),
        name("Bo Ek"),
        holds("", "The dam is too dear", "opposes"),
        figure("40", 40, "", counts=""),
        id="a.txt",
    )


def pasted(lines):
    file = ContentFile("content/corrections/review.yaml", "review", lines)
    return Content(corrections=corrections.read_corrections((file,)))


def test_the_weakest_facts_come_first(desk):
    """A position without a speaker is weaker than a figure that counts something unknown."""
    weak = desk(article()).review
    assert [one.why for one in weak] == ["speaker not resolved", "what it counts is not known"]
    assert weak[0].weight > weak[1].weight


def test_a_round_trip_mends_every_fact_of_the_review(desk):
    """Paste all that it offers: no problem, each fact corrected, and nothing left."""
    weak = desk(article()).review
    made = desk(article(), content=pasted("".join(one.paste for one in weak)))
    assert made.problems == ()
    assert made.review == ()
    findings = made.briefs[0].findings
    assert findings.actors[findings.positions[0].speaker].name == "Bo Ek"
    assert findings.figures[0].counts == "big cranes"
    assert {entry.target for entry in made.corrected} == {str(one.ref.fact) for one in weak}


def test_one_pasted_line_leaves_the_others(desk):
    """Its fact leaves the review, and only its fact."""
    first, second = desk(article()).review
    made = desk(article(), content=pasted(first.paste))
    assert [one.ref for one in made.review] == [second.ref]


def test_a_fact_that_stands_twice_is_anchored_by_its_sentence(desk):
    """Words of the sentence tell the two apart."""
    row = reading(
        TEXT,
        figure("40", 40, "", counts=""),
        figure("Then 40", 40, "", counts=""),
        id="a.txt",
    )
    weak = desk(row).review
    made = desk(row, content=pasted("".join(one.paste for one in weak)))
    assert (made.problems, made.review) == ((), ())


def test_a_sure_fact_is_not_on_the_review(desk):
    """A resolved position needs no editor."""
    row = reading(
        "Ann Lee fights the dam.", name("Ann Lee"), holds("Ann Lee", "Ann Lee fights the dam", "opposes")
    )
    assert desk(row).review == ()


def unresolved(source, text, *names):
    """An article of one statement, of which no more is known than the words of its source."""
    return reading(text, *names, holds("", text[:-1], "claims", source=source), id="a.txt")


def test_a_source_that_is_one_of_the_names_is_offered(desk):
    """ "The chamber" is the chamber of commerce, whoever was named last."""
    text = "The chamber of the Harbour Chamber and of Ann Lee asked for help."
    row = unresolved("The chamber", text, name("Harbour Chamber", "organisation"), name("Ann Lee"))
    (weak,) = desk(row).review
    assert 'actor: "Harbour Chamber"' in weak.paste
    assert weak.why == "speaker not resolved: “The chamber”"


def test_a_source_that_is_nobodys_name_is_given_to_nobody(desk):
    """Pasting what is offered never makes a statement somebody's who did not make it."""
    row = unresolved("the police", "Ann Lee waited while the police said yes.", name("Ann Lee"))
    (weak,) = desk(row).review
    assert weak.paste.startswith("# actor: a name of the article (Ann Lee), or leave it empty: nobody\n")
    assert 'actor: ""' in weak.paste
    made = desk(row, content=pasted(weak.paste))
    assert (made.problems, made.review) == ((), ())
    assert made.briefs[0].findings.positions[0].speaker is None


def test_a_length_of_time_counts_nothing(desk):
    """Days are their own unit: nothing is missing."""
    row = reading("They stayed for 9 days.", figure("9 days", 9, "day", counts=""))
    assert desk(row).review == ()


def test_what_a_matrix_says_by_inference_is_on_the_review(desk):
    """A side that is turned, one that is not resolved, a matter taken from context: the last first."""
    text = "Ann Ek fights a ban on the dam. Bo Ek hates the price of the dam. Cy Ek wants it."
    steps = [("undo", "ban")]
    made = desk(
        reading(
            text,
            name("Ann Ek"),
            name("Bo Ek"),
            name("Cy Ek"),
            holds("Ann Ek", "fights a ban on the dam", "opposes", about="the dam", steps=steps),
            holds("Bo Ek", "hates the price of the dam", "opposes", about="the price"),
            holds("Cy Ek", "wants it", about="it"),
        ),
        content=content(issue("dam", "dam", proposition="The dam should be built")),
    )
    doubts = [one for one in made.review if "“Dam”" in one.why or "is told as" in one.why]
    assert [one.why.split(":")[0] for one in doubts] == [
        "on “Dam” by what stands near it",
        "on “Dam”, side not resolved",
        "“opposes” is told as for",
    ]
    assert all('set: {issue: ""}' in one.paste and "not about “Dam”" in one.paste for one in doubts)
    assert all("content/issues/dam.md" in one.paste for one in doubts)


def test_what_is_offered_for_a_side_that_is_open_changes_the_fact(desk):
    """The issue that a fact has already would mend nothing: pasted as it is, it leaves the issue."""
    row = reading(
        "Bo Ek hates the price of the port.",
        name("Bo Ek"),
        holds("Bo Ek", "hates the price of the port", "opposes", about="the price"),
    )
    defined = issue("port", "port", proposition="The port should be built")
    before = desk(row, content=content(defined))
    (weak,) = [one for one in before.review if "side not resolved" in one.why]
    made = desk(row, content=replace(pasted(weak.paste), issues=(defined,)))
    assert [issue for one in (before, made) for _, issue in one.briefs[0].positions()] == ["port", None]
    assert [one.code for one in made.problems] == [Code.CONTENT_UNUSED]
    assert made.review == ()


def test_figures_compared_though_their_words_differ(desk):
    """A card that holds "boats" against "boats at sea" is worth a look."""

    def counted(path, words, counts, value, day):
        row = figure(words, value, "boat", counts=counts, measure="total", action="sail")
        return reading(f"In Lund {words} have sailed.", name("Lund", "place"), row, id=path, day=day)

    made = desk(
        counted("a.txt", "20 boats", "boats", 20, "2024-01-01"),
        counted("b.txt", "30 vessels", "boats at sea", 30, "2024-02-01"),
    )
    (told,) = [one.why for one in made.review if "compared with" in one.why]
    assert told.startswith("compared with “boats” (30, up from 20")
