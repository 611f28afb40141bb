"""Bad files of every format: each ends in one problem with a hint, and costs itself alone.

Every one is harmless: it breaks off, is locked, unfolds, nests or holds too much for caps that are set small.
"""

import io
import json
import zipfile
from dataclasses import replace

import pytest

from briefgen import load, pipeline
from briefgen.config import Limits
from briefgen.problems import Code, SeedSkipped
from tests.building import put, run
from tests.load.formats.files import FILES

LIMITS = Limits(bytes=400_000, words=2_000, lines=2_000, depth=100)
MET = "The council of Gullwick agreed on Tuesday to close the old slipway, as its mayor said. "
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
HEAD = b"From: a@post.example\nSubject: c\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: "
SAVED = (
    b"Snapshot-Content-Location: https://a.example/\nFrom: <Saved by Blink>\nMIME-Version: 1.0\n"
    b"Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n"
)
MANY = 5_001
"""One more than a feed or a mailbox may hold."""

WHOLE = {
    "docx": "plain.docx",
    "odt": "plain.odt",
    "rtf": "plain.rtf",
    "pdf": "plain.pdf",
    "epub": "book/plain.epub",
    "rss": "feed/made-rss.rss",
    "atom": "feed/made-atom.atom",
    "json": "newsroom/first.json",
    "xml": "newsroom/nitf.xml",
    "mbox": "mail/march.mbox",
    "eml": "mail/composed.eml",
    "mhtml": "page/comments.mhtml",
    "html": "page/picture.html",
}
"""A file of every ending but those of plain text."""
UNCUT = {"eml", "mhtml", "html", "rss", "atom", "mbox"}
"""Kinds of which the beginning may be read where the end is missing."""


def whole(ending: str) -> bytes:
    return (FILES / WHOLE[ending]).read_bytes()


def packed(ending: str, **parts: bytes) -> bytes:
    """A package in which some parts are others; `content_xml` stands for `content.xml`."""
    names = {name.replace("__", "/").replace("_xml", ".xml"): data for name, data in parts.items()}
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(whole(ending))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for one in old.namelist():
            kind = zipfile.ZIP_STORED if one == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(one, names.pop(one, None) or old.read(one), kind)
        for name, data in names.items():
            new.writestr(name, data)
    return out.getvalue()


def word(body: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return packed(
        "docx", word__document_xml=f"<w:document {space}><w:body>{body}</w:body></w:document>".encode()
    )


def opendocument(body: str) -> bytes:
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text")
    )
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    return packed(
        "odt", content_xml=f"<office:document-content{spaces}>{text}</office:document-content>".encode()
    )


def chapters(count: int, body: str) -> bytes:
    """A book whose spine names one page many times."""
    item = '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
    spine = '<itemref idref="a"/>' * count
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        made.writestr("META-INF/container.xml", '<container><rootfile full-path="a.opf"/></container>')
        made.writestr("a.opf", f"<package><manifest>{item}</manifest><spine>{spine}</spine></package>")
        made.writestr("a.xhtml", f"<html><body>{body}</body></html>")
    return out.getvalue()


def rss(inside: str) -> bytes:
    return f'<rss version="2.0"><channel>{inside}</channel></rss>'.encode()


LOCK = b'<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
PARTS = {f"word__x{number}_xml": b"<a/>" for number in range(MANY)}
NESTED = "".join(f"multipart/mixed; boundary=x{at}\n\n--x{at}\nContent-Type: " for at in range(250)).encode()
NOTES = "<p>a b</p>" * 3_000
LONG = f"<p>{MET * 200}</p>"

BAD = {
    **{
        f"cut.{ending}": (whole(ending)[: len(whole(ending)) * 2 // 3], None) for ending in set(WHOLE) - UNCUT
    },
    **{f"picture.{ending}": (PICTURE, Code.SEED_BINARY) for ending in WHOLE},
    **{f"empty.{ending}": (b"", Code.SEED_EMPTY) for ending in WHOLE},
    **{f"large.{ending}": (whole(ending) + b" " * LIMITS.bytes, Code.SEED_TOO_LARGE) for ending in WHOLE},
    "locked.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), Code.SEED_LOCKED),
    "locked.odt": (
        packed("odt", content_xml=bytes(99), **{"META-INF__manifest_xml": LOCK}),
        Code.SEED_LOCKED,
    ),
    "locked.eml": (
        HEAD + b"multipart/encrypted; boundary=x\n\n--x\nContent-Type: a/b\n\nq\n--x--\n",
        Code.SEED_LOCKED,
    ),
    "unfolds.docx": (word("<w:p/>" * 300_000), Code.SEED_TOO_LARGE),
    "unfolds.odt": (opendocument("<text:p/>" * 200_000), Code.SEED_TOO_LARGE),
    "unfolds.epub": (chapters(400, NOTES), Code.SEED_TOO_LARGE),
    "unfolds.xml": (
        b'<!DOCTYPE nitf [<!ENTITY a "' + b"a " * 999 + b'">]><nitf><p>' + b"&a;" * 9 + b"</p></nitf>",
        Code.SEED_TOO_SHORT,
    ),
    "many.docx": (packed("docx", **PARTS), Code.SEED_TOO_LARGE),
    "many.epub": (chapters(501, MET), Code.SEED_TOO_LARGE),
    "many.rss": (rss("<item/>" * MANY), Code.SEED_TOO_LARGE),
    "many.atom": (rss("<item/>" * MANY).replace(b"item", b"entry"), Code.SEED_TOO_LARGE),
    "many.json": (
        json.dumps(
            {"version": "https://jsonfeed.org/version/1", "items": [{"id": n} for n in range(MANY)]}
        ).encode(),
        Code.SEED_TOO_LARGE,
    ),
    "many.mbox": (
        b"From a Wed May  8 07:30:00 2024\nFrom: a\nSubject: b\n\nx\n\n" * MANY,
        Code.SEED_TOO_LARGE,
    ),
    "many.eml": (HEAD + NESTED + b"text/plain\n\n" + MET.encode(), Code.SEED_TOO_LARGE),
    "long.docx": (word("<w:p><w:r><w:t>a b</w:t></w:r></w:p>" * 2_100), Code.SEED_TOO_LARGE),
    "long.odt": (opendocument("<text:p>a b</text:p>" * 2_100), Code.SEED_TOO_LARGE),
    "long.rtf": (b"{\\rtf1 " + b"a b\\par " * 2_100 + b"}", Code.SEED_TOO_LARGE),
    "long.xml": (f"<nitf><body.content>{LONG}</body.content></nitf>".encode(), Code.SEED_TOO_LARGE),
    "long.eml": (HEAD + b"text/plain\n\n" + MET.encode() * 200, Code.SEED_TOO_LARGE),
    "long.mhtml": (
        SAVED + f"{LONG}\n--x--\n".encode(),
        Code.SEED_TOO_LARGE,
    ),
    "deep.docx": (word("<w:sdt>" * 300 + "</w:sdt>" * 300), Code.SEED_MARKUP),
    "deep.odt": (opendocument("<text:span>" * 300 + "</text:span>" * 300), Code.SEED_MARKUP),
    "deep.rtf": (b"{\\rtf1 " + b"{" * 300 + MET.encode() + b"}" * 300 + b"}", Code.SEED_MARKUP),
    "deep.epub": (chapters(2, "<div>" * 300 + MET), Code.SEED_MARKUP),
    "deep.xml": (b"<nitf>" + b"<block>" * 300 + b"</block>" * 300 + b"</nitf>", Code.SEED_MARKUP),
    "deep.json": (
        b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 9_000 + b"}",
        Code.SEED_MARKUP,
    ),
    "deep.html": (b"<div>" * 300 + MET.encode(), Code.SEED_MARKUP),
}
"""By their names: what is in them, and what is told; None where any one problem will do."""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A desk of all bad files and a good one."""
    desk = tmp_path_factory.mktemp("bad")
    for name, (data, _) in BAD.items():
        put(desk, f"seeds/{name}", data)
    put(desk, "seeds/plain.docx", whole("docx"))
    asked = run(desk, desk / "site")
    return pipeline.build(replace(asked, config=replace(asked.config, limits=LIMITS)))


@pytest.mark.slow
def test_a_bad_file_is_told_once_with_what_to_do(built):
    """Whatever is bad about it, and of whichever format it is."""
    assert sorted(problem.path for problem in built.problems) == sorted(BAD)
    assert [problem.path for problem in built.problems if not problem.hint] == []
    told = {problem.path: problem.code for problem in built.problems}
    assert {name: code for name, code in told.items() if BAD[name][1] not in (None, code)} == {}


@pytest.mark.slow
def test_a_bad_file_costs_no_other_one(built):
    """The good one is built."""
    assert [brief.article.id for brief in built.desk.briefs] == ["plain.docx"]
    assert built.read.skipped == len(BAD)


BROKEN_OFF = sorted(UNCUT - {"html", "mbox"})


@pytest.mark.parametrize("ending", BROKEN_OFF)
def test_a_file_that_breaks_off_is_read_and_says_so(seed, ending):
    """A mail, a saved page, a feed: what there is of it is read."""
    data = whole(ending)
    assert [problem.code for problem in seed(data, f"a.{ending}").problems] == []
    found = seed(data[: len(data) * 2 // 3], f"a.{ending}")
    assert [problem.code for problem in found.problems] == [Code.SEED_BROKEN_OFF]
    assert found.problems[0].hint


@pytest.mark.parametrize("ending", sorted(set(WHOLE) - {"html"}))
def test_a_text_is_read_whatever_it_is_called(seed, ending):
    """With one problem, that names its own ending."""
    article = seed(MET * 3, f"a.{ending}")
    assert article.text == (MET * 3).strip()
    assert [(one.code, one.hint) for one in article.problems] == [(Code.SEED_SUFFIX, "end its name in .txt")]


@pytest.mark.parametrize(("name", "data"), [("a.json", b'{"a": '), ("a.xml", b"<a><b></a>")])
def test_data_that_is_broken_is_told_as_broken(tmp_path, name, data):
    """Not as some other data."""
    put(tmp_path, name, data)
    with pytest.raises(SeedSkipped, match="that is broken") as skipped:
        load.read_seed(tmp_path / name, tmp_path, LIMITS)
    assert skipped.value.problem.code is Code.SEED_MARKUP
