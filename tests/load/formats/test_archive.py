"""A page that a browser saved in one file is the page."""

import quopri

import pytest

from briefgen.problems import Code, SeedSkipped

PAGE = """<html><head><title>Slipway to close – at last</title></head><body><article><h1>Slipway to close</h1>
<p>The council of Gullwick agreed on Tuesday to close the old slipway – “at last”, as its mayor said.</p>
<p>The work will cost 600,000 euros, and 75 percent of it is to be paid by the harbour of the town.</p>
<p style="display:none">Subscribe for 80 cents a day to read all of this and more of the same.</p>
</article></body></html>"""


def archive(
    page: str = PAGE, head: str = "From: <Saved by Blink>", address: str = "https://post.example/a"
) -> bytes:
    body = quopri.encodestring(page.encode()).replace(b"\n", b"\r\n").decode()
    lines = [
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {address}",
        "Subject: =?utf-8?Q?Slipway=20to=20close?=",
        "Date: Sun, 2 Jun 2024 10:00:00 GMT",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="----b"',
        "",
        "",
        "------b",
        "Content-Type: text/html",
        "Content-Transfer-Encoding: quoted-printable",
        f"Content-Location: {address}",
        "",
        body,
        "------b",
        "Content-Type: text/css",
        "Content-Location: https://post.example/a.css",
        "",
        "p { color: red }",
        "------b--",
        "",
    ]
    return "\r\n".join(lines).encode()


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht"])
def test_the_page_is_read_as_a_page(seed, name):
    """Its title is its own, its address the one from where it was saved; the day of saving states nothing."""
    article = seed(archive(), name)
    assert article.title.text == "Slipway to close"
    assert article.url == "https://post.example/a"
    assert article.published.value == ""
    assert "75 percent of it is to be paid" in article.text
    assert [cut.reason for cut in article.cut] == ["hidden on the page"]
    assert article.problems == ()


def test_its_words_lead_to_the_file(seed):
    """To the line on which they stand, packed as they are."""
    data = archive().decode()
    article = seed(data.encode(), "a.mhtml")
    line = data[: data.index("600,000")].count("\n") + 1
    assert article.offsets.line(article.text.index("600,000")) == line


@pytest.mark.parametrize(
    "address", ["file:///home/a.html", "javascript:alert(1)", "https://post.example/a b"]
)
def test_no_other_address_is_taken(seed, address):
    """A page from a disk has none."""
    assert seed(archive(address=address), "a.mhtml").url == ""


def test_an_archive_with_the_name_of_a_page_is_read_as_what_it_is(seed):
    """With a problem that names its ending."""
    (problem,) = seed(archive(), "a.html").problems
    assert (problem.code, problem.hint) == (Code.SEED_SUFFIX, "end its name in .mhtml")


def test_an_archive_without_a_page_costs_itself(seed):
    """Its pictures are no article."""
    with pytest.raises(SeedSkipped, match="without a page"):
        seed(archive().replace(b"text/html", b"image/png"), "a.mhtml")
