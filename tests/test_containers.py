"""Files that hold several articles, from the file to the site."""

from briefgen.problems import Code
from tests.building import build, put, tree

MAIL = """From post@post.example Wed May  8 07:30:00 2024
From: The Gullwick Post <post@post.example>
Subject: {town} closes its slipway
Date: Wed, 08 May 2024 07:30:00 +0200
Message-ID: <{town}@post.example>
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"

The council of {town} agreed on Tuesday to close the old slipway, as its mayor said.

The work will cost 600,000 euros, and 75 percent of it is to be paid by the harbour of the town.

Follow us on Facebook

"""
TOWNS = ("Gullwick", "Ternhaven", "Skuaholm")


def put_box(desk, towns):
    put(desk, "seeds/may.mbox", "".join(MAIL.format(town=town) for town in towns))


def test_each_article_of_a_box_has_its_brief(tmp_path):
    """And names the file and the mail as its source."""
    put_box(tmp_path, TOWNS)
    built = build(tmp_path, tmp_path / "site")
    assert [brief.article.id for brief in built.desk.briefs] == ["may.mbox#1", "may.mbox#2", "may.mbox#3"]
    site = tree(tmp_path / "site")
    page = site["sources/ternhaven-closes-its-slipway.html"].decode()
    assert "may.mbox#2" in page
    assert "Follow us on Facebook" in page
    assert built.read.skipped == 0


def test_one_article_of_a_box_is_corrected_and_a_cut_line_of_it_put_back(tmp_path):
    """By its own name."""
    put_box(tmp_path, TOWNS)
    put(
        tmp_path,
        "content/corrections/may.yaml",
        "- in: may.mbox#2\n  keep: Follow us on Facebook\n  reason: It is what the mayor said.\n",
    )
    built = build(tmp_path, tmp_path / "site")
    assert built.problems == ()
    kept = ["Follow us on Facebook" in brief.article.text for brief in built.desk.briefs]
    assert kept == [False, True, False]


def test_a_box_that_grows_equals_a_clean_build(tmp_path):
    """What was read of it before is remembered."""
    put_box(tmp_path, TOWNS[:2])
    build(tmp_path, tmp_path / "site")
    put_box(tmp_path, TOWNS)
    build(tmp_path, tmp_path / "site")
    build(tmp_path, tmp_path / "clean", fresh=True)
    assert tree(tmp_path / "site") == tree(tmp_path / "clean")


def test_a_box_by_another_name_is_told_once(tmp_path):
    """Its articles are built."""
    put(tmp_path, "seeds/may.txt", "".join(MAIL.format(town=town) for town in TOWNS))
    built = build(tmp_path, tmp_path / "site")
    assert [(one.path, one.code) for one in built.problems] == [("may.txt", Code.SEED_SUFFIX)]
    assert (len(built.desk.briefs), built.read.skipped) == (3, 0)
