"""Notes of readers: what they marked is not the article."""

import pytest

from briefgen.problems import Code, SeedSkipped

ARTICLE = (
    "The council of Gullwick agreed on Tuesday to close the old slipway, as its mayor said.\n\n"
    "The work will cost 600,000 euros, and 75 percent of it is to be paid by the harbour of the town.\n"
)
READWISE = (
    "# Slipway to close\n\n![rw-book-cover](https://readwise.io/a.png)\n\n## Metadata\n"
    "- Author: [[Ida Holm]]\n"
    "- Full Title: Slipway to close\n- Category: #articles\n- URL: https://post.example/a\n\n"
)
MARKED = (
    "## Highlights\n- The work will cost 600,000 euros "
    "([View Highlight](https://read.readwise.io/read/01h))\n- 75 percent of it\n"
)
ZOTERO = (
    "# Annotations  \n(08/05/2024, 07:30:00)\n\n“The work will cost 600,000 euros” "
    "([Holm, 2024, p. 3](zotero://open-pdf/library/items/A?page=3))\n"
)
OBSIDIAN = (
    "---\nsource: https://post.example/a\n---\n# Slipway\n\n## Annotations\n\n> 600,000 euros [[zotero]]\n"
)


@pytest.mark.parametrize(
    "note", [READWISE + MARKED, ZOTERO, OBSIDIAN], ids=["Readwise", "Zotero", "Obsidian"]
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_highlights_are_not_the_article(seed, note, name):
    """They are told as what they are."""
    with pytest.raises(SeedSkipped) as skipped:
        seed(note, name)
    assert skipped.value.problem.code is Code.SEED_HIGHLIGHTS
    assert skipped.value.problem.hint.startswith("save the article itself")


def test_a_note_that_holds_the_article_is_read_without_them(seed):
    """They are shown as cut."""
    article = seed(f"{READWISE}## Full Document\n{ARTICLE}\n{MARKED}", "a.md")
    assert "agreed on Tuesday" in article.text
    assert article.text.count("600,000") == 1
    assert "highlights of a reader" in {cut.reason for cut in article.cut}


@pytest.mark.parametrize(
    "text",
    [
        f"# Slipway\n\n{ARTICLE}\n## Highlights\n\n- The slipway opens in June, said the harbour master.\n",
        f"# Slipway\n\n{ARTICLE}\nSee https://readwise.io/reader for more of it, said the mayor.\n",
    ],
)
def test_an_article_that_speaks_of_highlights_is_one(seed, text):
    """A heading alone tells nothing, nor does an address."""
    assert "agreed on Tuesday" in seed(text, "a.md").text


def test_a_clipped_article_is_one(seed):
    """What Obsidian's clipper writes above it states its address, day and author."""
    head = '---\ntitle: "Slipway to close"\nsource: "https://post.example/a"\nauthor:\n  - "[[Ida Holm]]"\n'
    head += 'published: 2024-05-08\ncreated: 2024-06-01\ndescription: "x"\ntags:\n  - "clippings"\n---\n'
    article = seed(head + ARTICLE.replace("600,000 euros", "==600,000 euros=="), "a.md")
    assert article.text == ARTICLE.strip()
    assert (article.url, article.published.value) == ("https://post.example/a", "2024-05-08")
