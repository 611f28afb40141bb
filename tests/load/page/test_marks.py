"""Marks of notes are no part of a number; exponents are; notes are no part of an article."""

import pytest

from briefgen.load.page.visible import scan
from briefgen.load.reasons import COMMENT, NOTE
from tests.work import finishes


def texts(source: str) -> list[str]:
    return [one.text for one in scan(source, 500).blocks if not one.unseen]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Rents rose 4.5<sup>3</sup> percent.", "Rents rose 4.5 percent."),
        ("Rents rose 4.5<sup>3, 4</sup> percent.", "Rents rose 4.5 percent."),
        ("Rents rose 4.5<sup>[3]</sup> percent.", "Rents rose 4.5 percent."),
        ("Rents rose 4.5<sup>*</sup> percent.", "Rents rose 4.5 percent."),
        ("Rents rose 4.5<sup><a href='#n3'>3</a></sup> percent.", "Rents rose 4.5 percent."),
        ("Rents rose 4.5<a href=#n3 id=r3><sup>3</sup></a> percent.", "Rents rose 4.5 percent."),
        ("Rents rose 4.5<sup><a href='#n3'><sup>3</sup></a></sup> percent.", "Rents rose 4.5 percent."),
        ("Rents rose 4.5<sup><a href='#b'>[b]</a></sup><sup><a href='#n'>[2]</a></sup>!", "Rents rose 4.5!"),
        ("Rents rose 4.5<a href='#n3'>[3]</a> percent.", "Rents rose 4.5 percent."),
        ("They paid €10<sup>2</sup> a day.", "They paid €10 a day."),
        ("Plan B<sup>2</sup> it is.", "Plan B it is."),
        ("The 21<sup>st</sup> and 2<sup>nd</sup>", "The 21st and 2nd"),
        ("Brightco<sup>TM</sup> and Dulco<sup>®</sup>", "BrightcoTM and Dulco®"),
        ("M<sup>me</sup> Roy, n<sup>o</sup> 5", "Mme Roy, no 5"),
        ("10<sup>7</sup> birds on 3 km<sup>2</sup>", "10⁷ birds on 3 km²"),
        ("4×10<sup>-3</sup> m<sup>3</sup> x<sup>2</sup>", "4×10⁻³ m³ x²"),
        ("CO<sub>2</sub> fell", "CO2 fell"),
        ("See part <a href='#p2'>2</a> of the plan", "See part 2 of the plan"),
        ("See <a href='#p2'>the second part</a>", "See the second part"),
        ("See <sup><a href='https://a.example/'>1</a></sup>", "See"),
        ("<sup>1</sup> The first word", "1 The first word"),
    ],
)
def test_a_raised_number_is_a_mark_or_a_power(source, text):
    """By what it stands on, and by where it leads; letters belong to their word."""
    assert texts(f"<p>{source}</p>") == [text]


NOTES = {
    "a word processor": """<p>Rents rose.<a href="#_n1" name="_r1">[1]</a></p><hr>
        <div id=x><p><a href="#_r1" name="_n1">[1]</a> Figures of the town.</p></div>""",
    "an encyclopedia": """<p>Rents rose.<sup id="r1"><a href="#n1">[1]</a></sup>
        It rained.<sup id="r1b"><a href="#n1">[1]</a></sup></p>
        <ol><li id="n1"><a href="#r1">^</a> <a href="#r1b">b</a> Figures of the town.</li></ol>""",
    "a note of two paragraphs": """<p>Rents rose.<sup><a id="r1" href="#n1">1</a></sup></p>
        <ol><li id="n1"><p>Figures of the town.</p><p>They are old.<a href="#r1">back</a></p></li></ol>""",
    "a comment": """<p>Rents rose.<sup><a id="cmnt_ref1" href="#cmnt1">[a]</a></sup></p>
        <div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Did they?</p></div>""",
}


@pytest.mark.parametrize("name", NOTES)
def test_a_note_is_what_leads_back_to_its_mark(name):
    """From the block to which the mark leads to the link that leads back."""
    kind = COMMENT if name == "a comment" else NOTE
    sentence, *notes = scan(NOTES[name] + "<p>The end.</p>", 500).blocks
    assert "[" not in sentence.text
    assert [one.unseen for one in notes] == [kind] * (len(notes) - 1) + [""]


def test_a_part_to_which_a_contents_leads_is_no_note():
    """It leads nowhere back."""
    source = '<p>Parts:<a href="#p1">[1]</a></p><h2 id="p1">The first part</h2><p>Rents rose by a third.</p>'
    assert not any(one.unseen for one in scan(source, 500).blocks)


@pytest.mark.slow
@pytest.mark.parametrize(
    "bad", ["a<sup>1</sup>", "<sup>", "a<a href=#x>", "<q>", "<s>a", "<p hidden>", "<b id=a>"]
)
def test_marks_are_read_in_time(bad):
    """However many there are."""
    finishes(lambda: scan("word" * 20_000 + bad * (30_000 // len(bad)), 100_000))
