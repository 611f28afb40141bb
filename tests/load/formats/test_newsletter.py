"""A page of several articles gives each of them; one article with cross-heads stays one."""

from email.message import EmailMessage
from email.policy import SMTP

import pytest

from tests.load.formats.test_archive import archive
from tests.load.formats.test_mail import letter

ARTICLES = {
    "Bakers of Orme close their ovens for a day": """<p>The bakers of Orme will close their ovens for a day
in June, because flour costs twice what it cost a year ago, their guild said on Tuesday.</p>
<p>Some forty shops belong to the guild, and all but three of them have agreed to stay shut. Those three
bake for the hospital and for two schools, said Lene Foss, who has led the guild since 2019, and nobody
wants the sick or the young to go without.</p>""",
    "Night tram to the lake begins in July": """<p>The tram to the lake will run at night from July, the town
of Orme said, after two years in which the last one left at ten and the taxis had the rest.</p>
<p>Nine drivers were hired for it in the spring, and each of them will work four nights of the week and have
three days off, which the union calls the best rota of the valley.</p>
<p>A ticket for the night will cost 6 francs, and a pass for the month 40 francs.</p>""",
    "Clock of the town hall tells the time again": """<p>The clock of the town hall has told the time again
since Monday, for the first time in eleven years, after a retired watchmaker mended it for nothing.</p>
<p>Its works were cleaned of 14 kilograms of dust and three nests, he said, and a wheel was cast anew in a
foundry across the border. The town had been told by two firms that it would cost 90,000 francs.</p>""",
}
GREETING = "<h1>The Orme Letter</h1><p>Good morning. Here is what happened in the valley this week.</p>"
FOOT = "<p>You are receiving this email because you signed up for it. <a href='https://orme.example/bye'>Unsubscribe</a></p>"


def linked(number: int, title: str, body: str) -> str:
    return f'<h2><a href="https://orme.example/{number}">{title}</a></h2>{body}'


def below(number: int, title: str, body: str) -> str:
    return f'<h2>{title}</h2>{body}<p><a href="https://orme.example/{number}">Read more »</a></p>'


def signed(number: int, title: str, body: str) -> str:
    return f"<h2>{title}</h2><p>By {('Nils Aas', 'Lene Dahl', 'Per Moe')[number]}</p>{body}"


def apart(number: int, title: str, body: str) -> str:
    return f"<article id=n{number}><h2>{title}</h2>{body}</article>"


def in_cells(number: int, title: str, body: str) -> str:
    return f"<table><tr><td>{linked(number, title, body)}</td></tr></table>"


SHAPES = (linked, below, signed, apart, in_cells)


def page(shape, *, head: str = "<title>The Orme Letter</title>", top: str = GREETING) -> str:
    parts = (shape(number, title, body) for number, (title, body) in enumerate(ARTICLES.items()))
    return f"<html><head>{head}</head><body>{top}{''.join(parts)}{FOOT}</body></html>"


def words(html: str) -> str:
    return " ".join(html.replace("<p>", "").replace("</p>", "").split())


def check(found: dict, name: str) -> None:
    """Each article with its own headline and words, and none of another's."""
    assert list(found) == [f"{name}#{number}" for number in (1, 2, 3)]
    for article, (title, body) in zip(found.values(), ARTICLES.items(), strict=True):
        assert article.title.text == title
        above, _, below = words(article.text).partition(words(body))
        assert above.strip() in (
            "",
            title,
            f"{title} By {article.authors[0].text if article.authors else ''}",
        )
        assert below == ""


@pytest.mark.parametrize("shape", SHAPES)
def test_each_article_of_a_newsletter_is_one(several, shape):
    """However it shows that they are several."""
    found = several(page(shape), "letter.html")
    check(found, "letter.html")
    greeting = next(cut for cut in found["letter.html#1"].cut if cut.text.startswith("Good morning"))
    assert greeting.reason == "beside the articles"
    assert any("Unsubscribe" in cut.text for cut in found["letter.html#3"].cut)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("cte", ["quoted-printable", "base64"])
def test_so_is_each_of_a_mail(several, shape, cte):
    """With the day on which it was sent, though it is called after its first article."""
    message: EmailMessage = letter(next(iter(ARTICLES)))
    message.set_content("See it in a browser.")
    message.add_alternative(
        page(shape, head=f"<title>{next(iter(ARTICLES))}</title>"), subtype="html", cte=cte
    )
    found = several(message.as_bytes(policy=SMTP), "letter.eml")
    check(found, "letter.eml")
    assert {one.published.value for one in found.values()} == {"2024-05-08"}
    assert {one.publisher.text for one in found.values()} == {"The Gullwick Post"}
    assert len({one.slug for one in found.values()}) == 3


def test_so_is_each_of_a_page_saved_in_one_file(several):
    """By the same signs."""
    check(several(archive(page(linked)), "letter.mhtml"), "letter.mhtml")


def test_an_article_of_its_own_day_states_it(several):
    """Below its headline; the others have that of the letter."""
    parts = page(signed).replace("<p>By Lene Dahl</p>", "<p>3 April 2024</p><p>By Lene Dahl</p>")
    dated = parts.replace("<title>", '<meta name="date" content="2024-04-05"><title>')
    found = several(dated, "a.html").values()
    assert [one.published.value for one in found] == ["2024-04-05", "2024-04-03", "2024-04-05"]


def cross_heads(number: int, title: str, body: str) -> str:
    return f"<h2>{title}</h2>{body}"


def to_its_anchor(number: int, title: str, body: str) -> str:
    return f'<h2 id="s{number}"><a href="#s{number}">{title}</a></h2>{body}'


def of_one_word(number: int, title: str, body: str) -> str:
    return linked(number, title.split(maxsplit=1)[0], body)


def once_linked(number: int, title: str, body: str) -> str:
    return linked(number, title, body) if number == 1 else cross_heads(number, title, body)


def to_one_place(_: int, title: str, body: str) -> str:
    return linked(7, title, body)


def at_an_hour(number: int, title: str, body: str) -> str:
    return f"<h2>{title}</h2><time datetime='2024-04-03T1{number}:00'>1{number}:00</time>{body}"


@pytest.mark.parametrize(
    "shape", [cross_heads, to_its_anchor, of_one_word, once_linked, to_one_place, at_an_hour]
)
@pytest.mark.parametrize("kind", ["html", "eml"])
def test_one_article_with_cross_heads_stays_one(seed, shape, kind):
    """Headings alone part nothing, nor do links inside the page, a link or an hour here and there."""
    data = page(shape, top="<h1>A week in the valley</h1><p>Much happened in the valley this week.</p>")
    if kind == "eml":
        message = letter("A week in the valley")
        message.set_content(data, subtype="html", cte="base64")
        data = message.as_bytes()
    article = seed(data, f"a.{kind}")
    assert "forty shops" in article.text
    assert "a pass for the month" in article.text
    assert article.id == f"a.{kind}"


HEADS = {
    "it says that it is an article": '<meta property="og:type" content="article">',
    "it says that it is a report": '<script type="application/ld+json">{"@type": "NewsArticle"}</script>',
    "it is called after the first": f'<meta property="og:title" content="{next(iter(ARTICLES))}">',
}


@pytest.mark.parametrize("why", HEADS)
def test_a_page_that_is_one_article_stays_one(seed, why):
    """What follows it is another's, as on pages without end."""
    assert "forty shops" in seed(page(apart, head=HEADS[why]), "a.html").text


def test_what_stands_below_a_long_text_is_none_of_a_newsletter(seed):
    """As comments of readers below an article, each in an element of its own."""
    long = "".join(ARTICLES.values())
    article = seed(page(apart, top=f"<h1>A week in the valley</h1>{long}"), "a.html")
    assert article.id == "a.html"


def test_front_matter_says_that_a_page_is_one(seed):
    """Whoever writes it has looked."""
    article = seed(f"---\ntitle: A week in the valley\n---\n{page(linked)}", "a.html")
    assert article.title.text == "A week in the valley"


def test_teasers_are_no_articles(seed):
    """A line or two below each headline: that is a list."""
    short = {title: body.split("</p>")[0] + "</p>" for title, body in ARTICLES.items()}
    parts = "".join(linked(number, title, body) for number, (title, body) in enumerate(short.items()))
    article = seed(f"<html><body>{GREETING}{parts}{FOOT}</body></html>", "a.html")
    assert article.id == "a.html"
