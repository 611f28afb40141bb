"""A record that is lost costs one build: the site is written anew, and what is nobody's stays."""

import json
import random

import pytest

from briefgen.problems import BriefgenError, Code
from briefgen.render.page import Page
from briefgen.write import salvage
from briefgen.write.publish import publish
from tests.building import put, tree

STYLED = '<link rel="stylesheet" href="{up}static/css/tokens.css"><p>{text}</p>'
PUBLIC = json.dumps({"desk": "x", "versions": [{"name": "briefgen", "version": "0.1.0"}]})


def page(path, text):
    data = STYLED.format(up="../" * path.count("/"), text=text) if path.endswith(".html") else text
    return Page(path, data, "", data.encode)


FIRST = (
    page("index.html", "home"),
    page("briefs/gone.html", "gone"),
    page("data/briefs/gone.json", "{}"),
    page("data/manifest.json", PUBLIC),
    page("static/css/tokens.css", "p {}"),
)
SECOND = (
    page("index.html", "another home"),
    page("briefs/new.html", "new"),
    page("data/manifest.json", PUBLIC),
    page("static/css/tokens.css", "p {}"),
)


@pytest.fixture
def site(tmp_path):
    """A built site with two files that are nobody's, and how to build it again."""

    def build(*pages):
        return publish(pages, tmp_path / "site", tmp_path / "state")

    build.output, build.store = tmp_path / "site", tmp_path / "state" / "manifest.json"
    build(*FIRST)
    put(build.output, "CNAME", "example.org")
    put(build.output, "briefs/mine.html", "<p>written by hand</p>")
    return build


def noise(store):
    store.write_bytes(random.Random(1).randbytes(5000))


def removed(store):
    store.unlink()


LOST = {
    "noise": noise,
    "gone": removed,
    "cut short": lambda store: store.write_bytes(store.read_bytes()[:100]),
    "another schema": lambda store: store.write_text('{"entries": [{"path": 7}]}'),
    "another shape": lambda store: store.write_text("[]"),
    "deep": lambda store: store.write_text('{"entries": ' + "[" * 100_000),
    "a way out": lambda store: store.write_text(
        json.dumps(
            {
                "entries": [
                    {
                        **dict.fromkeys(("key", "digest", "source"), ""),
                        "path": "../../x",
                        "size": 1,
                        "mtime": 1,
                    }
                ]
            }
        )
    ),
}


@pytest.mark.parametrize("how", LOST)
def test_a_lost_record_is_told_and_made_anew(site, how):
    """Old pages go, new ones come, what is nobody's stays, and the next build knows it all."""
    LOST[how](site.store)
    written = site(*SECOND)
    assert [problem.code for problem in written.problems] == [Code.MEMORY_LOST]
    assert tree(site.output) == {
        **{each.path: each.bytes() for each in SECOND},
        "CNAME": b"example.org",
        "briefs/mine.html": b"<p>written by hand</p>",
    }
    again = site(*SECOND)
    assert (again.problems, again.unchanged) == ((), len(SECOND))


def test_pages_that_are_as_they_should_be_are_not_written_again(site):
    """Only what differs is."""
    noise(site.store)
    before = (site.output / "static/css/tokens.css").stat().st_ino
    assert site(*SECOND).changed == ("index.html",)
    assert (site.output / "static/css/tokens.css").stat().st_ino == before


def test_a_folder_that_briefgen_did_not_make_is_not_taken_for_its_own(tmp_path):
    """A site of another maker, with a page of ours's name."""
    put(tmp_path, "site/index.html", "mine")
    put(tmp_path, "site/data/manifest.json", '{"versions": [{"name": "hugo"}]}')
    with pytest.raises(BriefgenError, match="did not write it"):
        publish(SECOND, tmp_path / "site", tmp_path / "state")
    assert (tmp_path / "site" / "index.html").read_text() == "mine"


def test_a_record_without_a_site_loses_nothing(tmp_path):
    """The site was moved away with all that is known of it still here, unreadable."""
    put(tmp_path, "state/manifest.json", "noise")
    assert publish(SECOND, tmp_path / "site", tmp_path / "state").created
    assert tree(tmp_path / "site") == {each.path: each.bytes() for each in SECOND}


@pytest.mark.parametrize("make", ["mkdir", "touch"])
def test_what_stands_in_the_way_is_found_before_anything_is_written(site, make):
    """A folder where a page is, a file where a folder is: one sentence, and the site is as it was."""
    if make == "mkdir":
        (site.output / "index.html").unlink()
        (site.output / "index.html").mkdir()
        words = "a folder stands where the site has a file"
    else:
        for each in (site.output / "data").rglob("*.json"):
            each.unlink()
        (site.output / "data" / "briefs").rmdir()
        (site.output / "data").rmdir()
        (site.output / "data").touch()
        words = "a file stands where the site has a folder"
    before = tree(site.output)
    with pytest.raises(BriefgenError, match=words) as told:
        site(*SECOND)
    assert told.value.path == str(site.output / ("index.html" if make == "mkdir" else "data"))
    assert told.value.hint.startswith("move it away")
    assert tree(site.output) == before


def test_what_a_killed_command_left_in_content_is_removed_and_told(tmp_path):
    """Once, whole files of people stay; a folder and a link by such a name are nobody's business."""
    for name in ("content/addresses.yaml", "content/editions/may.yaml", "content/issues/dam.md"):
        put(tmp_path, f"{name}.briefgen-tmp", "hal")
    put(tmp_path, "content/editions/june.yaml", "whole")
    put(tmp_path, "content/pages/x.briefgen-tmp/y.md", "whole")
    (tmp_path / "content/link.briefgen-tmp").symlink_to(tmp_path / "content/editions/june.yaml")
    told = salvage.sweep_content(tmp_path / "content")
    assert [one.code for one in told] == [Code.HALF_WRITTEN] * 3
    assert told[0].path == "content/addresses.yaml.briefgen-tmp"
    assert set(tree(tmp_path / "content")) == {
        "editions/june.yaml",
        "pages/x.briefgen-tmp/y.md",
        "link.briefgen-tmp",
    }
    assert salvage.sweep_content(tmp_path / "content") == ()
    assert salvage.sweep_content(tmp_path / "none") == ()
