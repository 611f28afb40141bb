"""Pages become a site: staged or in place, never half, never what is not ours."""

import os
import re
import shutil
from pathlib import Path

import pytest

from briefgen.folders import MANIFEST
from briefgen.problems import BriefgenError
from briefgen.render.page import Page
from briefgen.write import files, manifest
from briefgen.write.publish import publish


def page(path, text, key=None):
    return Page(path, key or text, "", f"<p id='a'>{text}</p>".encode)


def tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def site(tmp_path):
    def write(*pages):
        return publish(pages, tmp_path / "site", tmp_path / "state")

    write.output = tmp_path / "site"
    write.state = tmp_path / "state"
    return write


def test_a_first_build_writes_every_page(site):
    """All pages stand where they say."""
    written = site(page("index.html", "home"), page("briefs/x.html", "x"))
    assert written.created == ("briefs/x.html", "index.html")
    assert sorted(tree(site.output)) == ["briefs/x.html", "index.html"]


def test_a_build_with_nothing_new_renders_and_writes_nothing(site):
    """Same keys: no page is asked for its bytes, no file is touched."""
    site(page("index.html", "home"))
    before = (site.output / "index.html").stat().st_mtime_ns

    def never():
        raise AssertionError("rendered again")

    written = site(Page("index.html", "home", "", never))
    assert (written.created, written.changed, written.removed, written.unchanged) == ((), (), (), 1)
    assert (site.output / "index.html").stat().st_mtime_ns == before


def test_equal_bytes_under_a_new_key_are_not_written(site):
    """A page rendered again to the same bytes keeps its file."""
    site(page("index.html", "home"), page("a.html", "a"), page("b.html", "b"))
    before = (site.output / "index.html").stat().st_mtime_ns
    written = site(page("index.html", "home", key="other"), page("a.html", "a"), page("b.html", "b"))
    assert written.changed == ()
    assert (site.output / "index.html").stat().st_mtime_ns == before


def test_what_is_gone_is_removed_with_its_folder(site):
    """A page that is no page any more leaves nothing."""
    site(page("index.html", "home"), page("briefs/x.html", "x"))
    written = site(page("index.html", "home"))
    assert written.removed == ("briefs/x.html",)
    assert sorted(tree(site.output)) == ["index.html"]
    assert not (site.output / "briefs").exists()


def test_a_file_that_is_not_ours_stays(site):
    """What somebody else put into the site outlives every build, whole rebuilds too."""
    site(page("index.html", "home"))
    (site.output / "CNAME").write_text("example.org")
    site(page("index.html", "new"))
    site(page("index.html", "newer"), page("a.html", "a"), page("b.html", "b"))
    assert (site.output / "CNAME").read_text() == "example.org"


def test_a_file_of_somebody_else_is_not_overwritten(site):
    """Where a page would replace a foreign file, the build stops and says so."""
    site.output.mkdir()
    (site.output / "index.html").write_text("mine")
    with pytest.raises(BriefgenError, match="did not write it"):
        site(page("index.html", "home"))
    assert (site.output / "index.html").read_text() == "mine"


def test_a_touched_file_is_mended(site):
    """A page that somebody edited in the site is written again."""
    site(page("index.html", "home"), page("a.html", "a"), page("b.html", "b"))
    (site.output / "a.html").write_text("edited")
    written = site(page("index.html", "home"), page("a.html", "a"), page("b.html", "b"))
    assert b"edited" not in (site.output / "a.html").read_bytes()
    assert (written.restored, written.unchanged) == (("a.html",), 2)


def test_a_site_of_other_times_is_remembered_with_them(site):
    """As after a copy or a checkout: what is as it was is known at a look from then on."""
    site(page("index.html", "home"), page("a.html", "a"))
    os.utime(site.output / "a.html", (1, 1))
    store = site.state / MANIFEST
    assert not manifest.is_untouched(store, site.output)
    assert site(page("index.html", "home"), page("a.html", "a")).unchanged == 2
    assert manifest.is_untouched(store, site.output)


def test_a_site_that_was_thrown_away_is_counted_as_written(site):
    """`rm -rf site`: every file is put back, and is told as such."""
    site(page("index.html", "home"), page("briefs/x.html", "x"))
    shutil.rmtree(site.output)
    written = site(page("index.html", "home"), page("briefs/x.html", "x"), page("new.html", "new"))
    assert (written.created, written.restored) == (("new.html",), ("briefs/x.html", "index.html"))
    assert (written.changed, written.unchanged) == ((), 0)
    assert written.put == ("briefs/x.html", "index.html", "new.html")


def test_a_build_that_fails_leaves_the_old_site(site):
    """An error while rendering changes no file, and the next build finishes the work."""
    site(page("index.html", "home"))
    before = tree(site.output)

    def broken():
        raise BriefgenError("no")

    with pytest.raises(BriefgenError):
        site(Page("index.html", "new", "", broken), page("a.html", "a"))
    assert tree(site.output) == before
    written = site(page("index.html", "new"), page("a.html", "a"))
    assert sorted(tree(site.output)) == ["a.html", "index.html"]
    assert (written.created, written.changed) == (("a.html",), ("index.html",))


def test_a_dead_link_is_a_problem(site):
    """A link to a page or an anchor that is not there is told with its page."""
    written = site(
        Page("index.html", "k", "", lambda: b'<a href="gone.html">x</a><a href="a.html#none">y</a>'),
        page("a.html", "a"),
    )
    assert [problem.message for problem in written.problems] == [
        "the link to a.html#none leads nowhere",
        "the link to gone.html leads nowhere",
    ]


def test_a_living_link_is_none(site):
    """Links to pages, anchors and other hosts that are well are not told."""
    html = b'<a href="a.html#a">x</a><a href="#top">t</a><a href="https://example.org/">y</a>'
    assert site(Page("index.html", "k", "", lambda: html), page("a.html", "a")).problems == ()


@pytest.mark.parametrize("make", [Path.touch, os.mkfifo], ids=["file", "pipe"])
def test_what_is_no_folder_is_never_swapped_away(tmp_path, make):
    """Not a file and not a pipe or a device: `--output /dev/null` would have cost the machine its own."""
    output = tmp_path / "site"
    make(output)
    before = output.lstat()
    with pytest.raises(BriefgenError, match="is no folder"):
        publish([page("index.html", "x")], output, tmp_path / "state")
    assert output.lstat() == before


@pytest.mark.parametrize("path", ["../x.html", "/x.html", "a/../../x", "", "a\\b", "./../x", "a/\0"])
def test_no_path_leaves_the_site(tmp_path, path):
    """A path that would leave the output is refused."""
    with pytest.raises(BriefgenError):
        files.find_target(tmp_path, path)


def test_no_path_goes_through_a_link(tmp_path):
    """A folder of the site that is a link elsewhere is refused."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "briefs").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BriefgenError, match="a link stands"):
        files.find_target(tmp_path / "site", "briefs/x.html")


def test_what_a_crash_left_half_written_is_swept(site):
    """A half-written file of an interrupted build is gone after the next one."""
    site(page("index.html", "home"), page("a.html", "a"), page("b.html", "b"))
    (site.output / f"x.html{files.SUFFIX}").write_text("half")
    site(page("index.html", "new"), page("a.html", "a"), page("b.html", "b"))
    assert sorted(tree(site.output)) == ["a.html", "b.html", "index.html"]


@pytest.mark.parametrize("fails_at", [1, 2, 3])
def test_a_full_disk_leaves_a_site_that_reads(site, monkeypatch, fails_at):
    """Wherever writing stops, old pages still stand, every link lives, and the next build finishes."""

    def linked(text, *targets):
        links = "".join(f'<a href="{target}">x</a>' for target in targets)
        return Page("index.html", text, "", f"{text}{links}".encode)

    old = [page(f"{name}.html", name) for name in "abcd"]
    site(linked("one", "a.html"), *old)
    put, count = files.put_file, iter(range(100))

    def full(place, data):
        if place.suffix == ".html" and next(count) + 1 == fails_at:
            raise OSError(28, "No space left on device", str(place))
        put(place, data)

    new = [linked("two", "a.html", "new.html"), *old, page("new.html", "new"), page("newer.html", "newer")]
    monkeypatch.setattr(files, "put_file", full)
    with pytest.raises(OSError, match="No space"):
        site(*new)
    monkeypatch.setattr(files, "put_file", put)
    for name in re.findall(rb'href="([^"]+)"', (site.output / "index.html").read_bytes()):
        assert (site.output / name.decode()).is_file()
    site(*new)
    assert tree(site.output) == {each.path: each.bytes() for each in new}


def test_two_pages_at_one_path_are_a_mistake(site):
    """The site never depends on which of two pages came last."""
    with pytest.raises(ValueError, match=r"index\.html"):
        site(page("index.html", "one"), page("index.html", "two"))
