"""What newsrooms' systems hand on: the article, and what is said of it."""

import json

import pytest

from briefgen.problems import Code, SeedSkipped, SeedWithdrawn
from tests.building import build, put

PARAGRAPHS = (
    "The council of Gullwick agreed on Tuesday to close the old slipway – “at last”, as its mayor said.",
    "The work will cost 600,000 euros, and 75 percent of it is to be paid by the harbour of the town.",
    "The slipway is to open again in June, said the harbour master, Ida Holm, who is to see to the work.",
)
TITLE = "Slipway of Gullwick to close"
HTML = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
WORDS = "\n\n".join((TITLE, *PARAGRAPHS))


def ninjs(**fields: object) -> bytes:
    whole = {
        "uri": "https://post.example/items/17",
        "type": "text",
        "version": "2",
        "pubstatus": "usable",
        "headline": TITLE,
        "byline": "By Ida Holm and Tom Reyes",
        "versioncreated": "2024-05-08T07:30:00+02:00",
        "copyrightholder": "Gullwick Post",
        "language": "en",
        "body_xhtml": HTML,
    }
    return json.dumps(whole | fields).encode()


def nitf(status: str = "usable", version: str = "2", more: str = "") -> bytes:
    head = (
        f'<docdata management-status="{status}"><doc-id id-string="post-17"/><du-key version="{version}"/>'
        f'<date.issue norm="20240508T073000+0200"/>{more}</docdata><pubdata name="Gullwick Post"/>'
    )
    top = f"<hedline><hl1>{TITLE}</hl1></hedline><byline>By <person>Ida Holm</person></byline>"
    media = "<media><media-caption>The slipway in winter.</media-caption></media>"
    return (
        f'<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">\n<nitf><head>'
        f"<title>x</title>{head}</head>"
        f"<body><body.head>{top}</body.head><body.content>{HTML}{media}</body.content></body></nitf>"
    ).encode()


def newsml_item(guid="urn:newsml:post:17", status="stat:usable", version="2", more="") -> str:
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}"'
        ' xml:lang="en">'
        f"<itemMeta><provider><name>Gullwick Post</name></provider><versionCreated>2024-05-09T07:30:00+02:00"
        f"</versionCreated><firstCreated>2024-05-08T07:30:00+02:00</firstCreated>{more}"
        f'<pubStatus qcode="{status}"/></itemMeta><contentMeta><creator><name>Ida Holm</name></creator>'
        f"<headline>{TITLE}</headline></contentMeta><contentSet>"
        f'<inlineXML contenttype="application/xhtml+xml">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{HTML}</body></html></inlineXML></contentSet>'
        "</newsItem>"
    )


def message(*items: str) -> bytes:
    inside = "".join(items)
    start = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
    return f"{start}{inside}</itemSet></newsMessage>".encode()


def akoma() -> bytes:
    meta = (
        '<identification><FRBRWork><FRBRuri value="/akn/xx/doc/2024/17"/><FRBRdate date="2024-05-08"/>'
        '<FRBRauthor href="#council"/></FRBRWork><FRBRExpression><FRBRdate date="2024-05-08"/>'
        '<FRBRlanguage language="eng"/></FRBRExpression></identification><references>'
        '<TLCOrganization eId="council" href="/x" showAs="Council of Gullwick"/></references>'
    )
    noted = HTML.replace("euros,", "euros<authorialNote marker='1'><p>Without tax.</p></authorialNote>,")
    return (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="pressRelease">'
        f"<meta>{meta}</meta><preface><p><docTitle>{TITLE}</docTitle></p></preface>"
        f"<mainBody><section><content>{noted}</content></section></mainBody></doc></akomaNtoso>"
    ).encode()


ITEMS = {
    "xhtml.json": ninjs(),
    "html.json": ninjs(body_xhtml=None, body_html=HTML),
    "text.json": ninjs(body_xhtml=None, body_text="\n\n".join(PARAGRAPHS)),
    "second.json": ninjs(
        body_xhtml=None,
        headline=None,
        headlines=[{"value": TITLE}],
        bodies=[{"value": HTML, "contenttype": "text/html"}],
    ),
    "nitf.xml": nitf(),
    "newsml.xml": newsml_item().encode(),
    "akoma.xml": akoma(),
}


@pytest.mark.parametrize("name", ITEMS)
def test_an_item_is_an_article(seed, name):
    """With its headline in the text, and day, newsroom and authors as they are stated."""
    article = seed(ITEMS[name], name)
    assert article.text == WORDS
    assert article.title.evidence.exact == TITLE
    assert article.published.value == "2024-05-08"
    assert article.publisher.text in ("Gullwick Post", "Council of Gullwick")
    assert name == "akoma.xml" or article.authors[0].text == "Ida Holm"
    assert article.problems == ()
    assert article.release.uri


def test_a_message_holds_several(several):
    """Each by its own id."""
    found = several(message(newsml_item("urn:1"), newsml_item("urn:2")), "a.xml")
    assert [article.text for article in found.values()] == [WORDS, WORDS]


def test_the_note_of_a_document_is_shown_as_cut(seed):
    """It parts no sentence."""
    assert [(cut.text, cut.reason) for cut in seed(akoma(), "a.xml").cut] == [("Without tax.", "footnote")]


NOTE = "Check the sum before use."
EMBARGOES = {
    "a.json": ninjs(pubstatus="withheld", embargoed="2024-05-09T06:00:00+02:00", ednote=NOTE),
    "nitf.xml": nitf("embargoed", more=f'<date.release norm="20240509T060000+0200"/><ed-msg info="{NOTE}"/>'),
    "newsml.xml": newsml_item(
        status="stat:withheld",
        more=f"<embargoed>2024-05-09T06:00:00+02:00</embargoed><edNote>{NOTE}</edNote>",
    ).encode(),
}


@pytest.mark.parametrize("name", EMBARGOES)
def test_an_embargo_is_told_and_shown(seed, name):
    """With what editors are told; a strict build stops at it."""
    article = seed(EMBARGOES[name], name)
    assert [problem.code for problem in article.problems] == [Code.SEED_EMBARGO]
    assert [cut.reason for cut in article.cut if cut.at == 0] == ["embargo", "note to editors"]
    assert article.text == WORDS


KILLS = {
    "a.json": ninjs(pubstatus="canceled", version="3", ednote=NOTE, body_xhtml=None),
    "nitf.xml": nitf("killed", "3", f'<ed-msg info="{NOTE}"/>'),
    "newsml.xml": newsml_item(status="stat:canceled", version="3", more=f"<edNote>{NOTE}</edNote>").encode(),
}


@pytest.mark.parametrize("name", KILLS)
def test_a_kill_gives_no_article_and_says_why(seed, name):
    """In its newsroom's words."""
    with pytest.raises(SeedWithdrawn, match=NOTE):
        seed(KILLS[name], name)


def test_a_later_version_takes_the_place_of_an_earlier(tmp_path):
    """Whatever the files are called, and in either format of a feed."""
    put(tmp_path, "seeds/a.json", ninjs(version="3"))
    put(tmp_path, "seeds/b.json", ninjs(version="2"))
    put(tmp_path, "seeds/c.xml", message(newsml_item(version="1"), newsml_item("urn:2")))
    put(tmp_path, "seeds/d.xml", newsml_item(version="4").encode())
    built = build(tmp_path, tmp_path / "site")
    names = sorted(brief.article.id.partition("#")[0] for brief in built.desk.briefs)
    assert names == ["a.json", "c.xml", "d.xml"]
    assert {problem.code for problem in built.problems} <= {Code.SEED_REPLACED, Code.SEED_SLUG}
    assert [one.path.partition("#")[0] for one in built.problems if one.code is Code.SEED_REPLACED] == [
        "b.json",
        "c.xml",
    ]


def test_a_kill_takes_back_what_other_files_hold(tmp_path):
    """No version of it is built."""
    put(tmp_path, "seeds/a.json", ninjs())
    put(tmp_path, "seeds/kill.json", KILLS["a.json"])
    put(tmp_path, "seeds/other.txt", f"{WORDS}\n")
    built = build(tmp_path, tmp_path / "site")
    assert [brief.article.id for brief in built.desk.briefs] == ["other.txt"]
    assert [(one.path, one.code) for one in built.problems] == [
        ("a.json", Code.SEED_WITHDRAWN),
        ("kill.json", Code.SEED_WITHDRAWN),
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", ninjs(body_xhtml=None)),
        ("a.json", ninjs(headline=7)),
        ("a.xml", nitf().replace(b"</nitf>", b"")),
        ("a.xml", message()),
        ("a.xml", akoma().replace(b"mainBody", b"otherBody")),
        ("a.xml", b"<nitf>" + b"<block>" * 9000 + b"</block>" * 9000 + b"</nitf>"),
    ],
)
def test_a_bad_item_costs_itself(seed, name, data):
    """It ends in one problem with a hint."""
    with pytest.raises(SeedSkipped) as skipped:
        seed(data, name)
    assert skipped.value.problem.hint


def test_entities_of_an_item_unfold_to_nothing(seed):
    """And no file of the machine is read."""
    bomb = b'<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    data = nitf().split(b"?>\n", 1)[1].replace(b'<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">', bomb)
    article = seed(data.replace(b"at last", b"at last&b;&c;"), "a.xml")
    assert "aaaa" not in article.text
    assert "root:" not in article.text
