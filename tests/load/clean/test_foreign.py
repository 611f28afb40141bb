"""Lines in another language, and short ones that only look like it."""

import pytest

from briefgen.load import tongue

ARTICLE = """\
The mayor opened the new reading room on Monday, and the first children came in with their teachers.

{line}

The room was paid for by the county, and it will stay open until eight in the evening on every weekday.
"""


@pytest.mark.parametrize("line", ["The 2K lamp costs 700 euros.", "The 5G mast costs 40 euros."])
def test_a_short_sentence_with_an_english_article_is_english(seed, line):
    """Letters tell no language of six words; "the" before a small word does."""
    assert line in seed(ARTICLE.format(line=line)).text


def test_a_short_line_in_another_language_is_cut(seed):
    """Without an English article it is told by its letters."""
    assert (
        "Abonnieren"
        not in seed(
            ARTICLE.format(line="Abonnieren Sie jetzt unseren kostenlosen Newsletter für Leserinnen.")
        ).text
    )


def test_a_headline_in_the_words_of_its_article_needs_no_identifier(seed, monkeypatch):
    """It has no word of grammar; its own words stand in lines that are plainly English."""
    asked = []
    monkeypatch.setattr(tongue, "_rank_languages", lambda text: asked.append(text) or [("en", 0.0)])
    text = ARTICLE.format(line="Mayor opened county reading room")
    assert ("Mayor opened county reading room" in seed(text).text, asked) == (True, [])


def test_a_line_that_shares_one_word_with_the_article_is_told_by_its_letters(seed):
    """A call in German that names the room in English is German."""
    line = "Abonnieren Sie jetzt unseren kostenlosen Newsletter für den reading room unserer Stadt."
    assert "Abonnieren" not in seed(ARTICLE.format(line=line)).text


@pytest.mark.parametrize(
    "headline", ["Lowdale Ferries unveils two Ovum catamarans", "Quarry swamped by pre-orders"]
)
def test_a_headline_above_english_needs_no_identifier(seed, asked, headline):
    """It has no word of its article; none of another language either, and its neighbours are English."""
    assert headline in seed(f"{headline}\n\n3 May 2024\n\n{ARTICLE.format(line='')}").text
    assert asked == []


def test_a_short_line_with_words_of_another_language_is_asked_of(seed, asked):
    """Although it stands among English lines."""
    seed(ARTICLE.format(line="Melden Sie sich jetzt bei unserem Dienst an"))
    assert asked


@pytest.fixture
def asked(monkeypatch):
    """The texts that the identifier was asked of."""
    texts = []
    rank = tongue._rank_languages
    monkeypatch.setattr(tongue, "_rank_languages", lambda text: texts.append(text) or rank(text))
    return texts
