"""A paragraph is one by its length and its verb, whatever it ends with; blocks stay with their article."""

import pytest

from briefgen.load.clean import chain

PARAGRAPHS = (
    "The ropeway to the upper village opened on Monday, eleven years after the first plan for it was drawn",
    "Its cabins carry eight people each, and the ride over the gorge takes six minutes, the bus forty",
    "The builders had to move two of the seven pillars because the rock below was softer than they thought",
    "Shepherds of the pass fear for the quiet of their meadows and have asked for a rest at noon",
    "A ticket costs 9 francs, and those who live in the village ride for nothing until the end of the year",
)


def cut(article) -> list[str]:
    return [line.text for line in article.cut]


@pytest.mark.parametrize(
    "end",
    [
        "",
        ".[4]",
        ".[note 2]",
        ". #ropeway",
        ". #alps #ropeway",
        ". ^b7",
        ".¹",
        ".²³",
        ". ■",
        " ■",
        ".*",
        " –",
        ".(dpa)",
        ". ✅",
        " (AP)",
        "…",
    ],
)
@pytest.mark.parametrize("ends", ["\n\n", "\n"])
def test_no_sign_at_its_end_makes_a_paragraph_a_headline(seed, end, ends):
    """Nor does the lack of one."""
    text = ends.join(["Ropeway opens", "6 May 2024", *(f"{paragraph}{end}" for paragraph in PARAGRAPHS)])
    article = seed(text)
    assert cut(article) == []
    assert article.title.text == "Ropeway opens"


def test_paragraphs_of_which_some_lack_their_stop_are_kept(seed):
    """One that was cut short when it was copied."""
    text = "\n\n".join(f"{one}{'.' * (at % 2)}" for at, one in enumerate(PARAGRAPHS))
    assert cut(seed(f"Ropeway opens\n\n{text}")) == []


BLOCKS = (
    "Length: 1,900 metres\nCabins: 24\nCost: 31 million francs",
    "Canton: 18 million francs\nVillage: 9 million francs",
    "Payer\tPart\tDue\nCanton\t18 million francs\tJune 2024\nVillage\t9 million francs\t2025",
    "Payer | Part\nCanton | 18 million francs\nVillage | 9 million francs",
    "- Canton: 18 million francs\n- Village: 9 million francs",
    "1. Canton: 18 million francs\n2. Village: 9 million francs",
)


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("count", [1, 2, 5])
@pytest.mark.parametrize("place", ["middle", "end", "end with a head"])
def test_a_block_of_labels_and_values_stays_with_its_article(seed, block, count, place):
    """In a short text too, and all below it."""
    above, below = (
        [f"{one}." for one in PARAGRAPHS[:count]],
        "The first snow will show how it runs in the wind.",
    )
    parts = {
        "middle": [*above, block, below],
        "end": [*above, below, block],
        "end with a head": [*above, below, "The ropeway in figures", block],
    }
    article = seed("\n\n".join(["Ropeway opens", "6 May 2024", *parts[place]]))
    assert cut(article) == []


def test_a_lead_that_announces_a_table_is_no_menu(seed):
    """It ends with a colon, and says something before."""
    lead = "The ropeway to the upper village opened on Monday. These are its prices:"
    article = seed(f"Ropeway opens\n\n6 May 2024\n\n{lead}\n\n{BLOCKS[2]}\n\n{PARAGRAPHS[1]}.")
    assert cut(article) == []


@pytest.mark.parametrize(
    "title",
    [
        "Ropeway",
        "Ropeway!",
        "1,900",
        "Ropes?",
        (
            "Ropeway to the upper village opens, eleven years after the first plan and two moved pillars, "
            "to the joy of its hotels and the grief of its shepherds, who ask for a rest at noon and a "
            "fence along the pass, and of the drivers of the bus, of whom there are still three"
        ),
    ],
)
@pytest.mark.parametrize("below", ["6 May 2024", "By Nils Aas", "By Nils Aas\n6 May 2024"])
def test_the_first_line_above_day_or_author_is_the_title(seed, title, below):
    """A word or fifty."""
    text = "\n\n".join([title, below, *(f"{one}." for one in PARAGRAPHS[:3])])
    found = seed(text).title
    assert (found.text, found.derived) == (title, False)


def test_the_name_of_a_paper_above_the_day_of_the_page_is_no_title(seed):
    """Where a headline stands below."""
    text = "\n".join(
        [
            "The Alpine Post",
            "Tuesday, 7 May 2024",
            "Ropeway opens after eleven years",
            "6 May 2024",
            *(f"{one}." for one in PARAGRAPHS),
        ]
    )
    assert seed(text).title.text == "Ropeway opens after eleven years"


def test_offers_in_a_pasted_text_are_cut(seed):
    """With the prices in them."""
    offers = (
        "This article is free to read. Sign in to read 70 more articles this month.\n\n"
        "Try 70 days for 1 franc, then 70 francs a month."
    )
    article = seed("\n\n".join(["Ropeway opens", *(f"{one}." for one in PARAGRAPHS), offers]))
    assert "70" not in article.text


def test_a_paragraph_is_pasted_once(seed):
    """The second copy is cut, and told as that; what lists count may come twice."""
    paragraphs = [f"{one}." for one in PARAGRAPHS]
    article = seed("\n\n".join(["Ropeway opens", *paragraphs, paragraphs[1]]))
    assert [(line.text, line.reason) for line in article.cut] == [(paragraphs[1], "repeated")]


def test_a_text_without_any_stop_is_kept_whole(seed):
    """As machines write down what was said; short lines too."""
    lines = (
        "Good morning and welcome to the yearly call of Alm Ropeways",
        "With me is Nils Aas, who keeps our books",
        "We carried 310,000 people, up 4 percent on the year before",
        "Hi, Vera",
        "And so I would say the winter was better than the summer",
        "We opened two cabins in May and closed one in the autumn",
        "Thank you for your time and for the good questions",
    )
    assert cut(seed("\n".join(lines))) == []


@pytest.mark.parametrize(
    "pointer", ["Read more on the ropeway", "Read more Alpine Post coverage", "Related stories"]
)
def test_a_list_of_other_headlines_ends_nothing(seed, pointer):
    """Below it the article goes on; the entries of a list of its own stay."""
    links = (
        "- Court stops ropeway of the valley\n- Ropeway could cost 70 million francs\n- What shepherds want"
    )
    text = [
        "Ropeway opens",
        "6 May 2024",
        PARAGRAPHS[0] + ".",
        pointer,
        links,
        "It closes at noon, the builders said.",
    ]
    article = seed("\n\n".join(text))
    assert "70 million" not in article.text
    assert "closes at noon" in article.text
    own = seed("\n\n".join([*text[:3], "The village has three wishes:", links, text[-1]]))
    assert "70 million" in own.text


@pytest.mark.parametrize(
    "caption", ["Nils Aas (L) opens the ropeway", "The ropeway on 3 May 2024 in the upper village."]
)
def test_a_caption_goes_with_its_credit(seed, caption):
    """It dates no event of the article."""
    article = seed(
        "\n\n".join(
            [
                "Ropeway opens",
                "6 May 2024",
                caption,
                "Vera Lind | Getty Images",
                *(f"{one}." for one in PARAGRAPHS),
            ]
        )
    )
    assert caption not in article.text


def test_a_day_between_stars_is_one(seed):
    """As Markdown and some papers set it."""
    text = f"Ropeway opens\n\n*05:04 AM, Monday, May 6, 2024*\n\n{PARAGRAPHS[0]}.\n\n{PARAGRAPHS[1]}."
    assert seed(text).published.value == "2024-05-06"


def test_no_menu_however_long_outweighs_the_lines_that_are_pulled():
    """Two hundred links above the only paragraphs speak for what stands after an article."""
    lines = [["link"]] * 200 + [["paragraph"]] * 3 + [["link"]] * 9
    given = chain.Weights(
        {"link": (-2.0, -2.0, -2.0, 6.0), "paragraph": (0.0, 1.0, 0.0, 0.0)}, ((0.0,) * 4,) * 4
    )
    parts = chain.find_parts(lines, given, frozenset({200, 201, 202}))
    assert set(parts[200:203]) == {chain.TextPart.BODY}


@pytest.mark.parametrize(
    "second", ["The ropeway in brief", "Ropeway upper village", "Who pays for the ropeway to the village?"]
)
@pytest.mark.parametrize("below", ["6 May 2024", "By Nils Aas\n6 May 2024"])
def test_what_stands_below_the_day_is_not_the_title(seed, second, below):
    """A head of the first section, a result or a first question comes after it, whatever words it shares."""
    menu = "Menu\nVideo\nWeather\n"
    text = "\n\n".join(
        [f"{menu}Hotels hope for guests from abroad", below, second, *(f"{one}." for one in PARAGRAPHS[:3])]
    )
    assert seed(text).title.text == "Hotels hope for guests from abroad"


def test_the_first_question_stays_with_its_answer(seed):
    """Below the day of the interview."""
    questions = ("Who pays for the ropeway?", "How long does the ride take?")
    talk = "\n\n".join(f"{asked}\n\n{told}." for asked, told in zip(questions, PARAGRAPHS, strict=False))
    article = seed(
        f"Menu\nVideo\nWeather\nCabins over the gorge\n\n6 May 2024\n\n{talk}\n\nComments\nFollow us"
    )
    assert [one for one in questions if one not in article.text] == []
