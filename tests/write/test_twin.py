"""Killed at any point, a build leaves the old site or the new one, and what is not ours as it was."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from briefgen.render.page import Page
from briefgen.write import files, twin
from briefgen.write.publish import publish
from tests.building import put, tree
from tests.killing import every_point, every_stop


def pages(**texts):
    """A site of these files; each text is one of links to others, or none."""
    return [Page(path, text, "", text.encode) for path, text in texts.items()]


def site(*names, **changed):
    """Pages that name one another, as lists and briefs do."""
    paths = [f"briefs/{name}.html" for name in names]
    links = "".join(f'<a href="{path}">x</a>' for path in paths)
    made = {"index.html": links, "data/all.json": repr(names), **dict.fromkeys(paths, "brief")}
    return pages(**{**made, **changed})


OLD = site("a", "b", "c", **{"events/one.html": "one", "static/site.css": "p {}"})
KINDS = {
    "one more": site("a", "b", "c", "d", **{"events/one.html": "one", "static/site.css": "p {}"}),
    "one edited": site(
        "a", "b", "c", **{"events/one.html": "1", "briefs/a.html": "new", "static/site.css": "p {}"}
    ),
    "one removed": site("a", "b", **{"events/one.html": "one", "static/site.css": "p {}"}),
    "one renamed": site("a", "b", "e", **{"events/one.html": "one", "static/site.css": "p {}"}),
    "a folder gone": site("a", "b", "c", **{"static/site.css": "p {}"}),
    "a folder new": site(
        "a", "b", "c", **{"events/one.html": "one", "pages/x/y.html": "y", "static/site.css": "p {}"}
    ),
    "all new": site("x", "y", **{"briefs/x.html": "x", "briefs/y.html": "y"}),
}
LONG = (pytest.mark.slow, pytest.mark.no_cover)
SOME = [kind if kind == "one renamed" else pytest.param(kind, marks=LONG) for kind in KINDS]
"""All kinds; the long half of the suite tries those that the short one leaves out."""


def bytes_of(made):
    return {page.path: page.bytes() for page in made}


def copy(source, place):
    """`source` with its times, and with one file under two names where it has one."""
    names = {}

    def link_or_copy(one, other):
        file = Path(one).stat().st_ino
        if file in names:
            os.link(names[file], other)
        else:
            names[file] = shutil.copy2(one, other)

    shutil.copytree(source, place, copy_function=link_or_copy)


class Desk:
    """A place with a site that can be put back as it was."""

    def __init__(self, folder):
        self.folder, self.kept = folder / "desk", folder / "kept"
        self.output, self.state = self.folder / "site", self.folder / "state"

    def publish(self, made):
        return publish(made, self.output, self.state)

    def twin(self):
        return next(path for path in self.state.iterdir() if path.name.startswith(twin.LEVEL))

    def keep(self):
        """From here on `back` leads to what stands now."""
        copy(self.folder, self.kept)

    def copied(self, folder):
        """What a kill would leave now, at another place: the one that works is not disturbed."""
        left = Desk(folder)
        shutil.rmtree(left.folder, ignore_errors=True)
        if self.folder.exists():
            copy(self.folder, left.folder)
        return left

    def back(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        copy(self.kept, self.folder)


@pytest.fixture
def desk(tmp_path):
    """A site that was changed once, so that its twin is there."""
    made = Desk(tmp_path)
    made.publish(site("a"))
    made.publish(OLD)
    return made


@pytest.mark.parametrize("kind", SOME)
@pytest.mark.parametrize("has_twin", [True, pytest.param(False, marks=LONG)], ids=["twin", "no twin"])
def test_every_point_is_the_old_site_or_the_new_one(desk, tmp_path, kind, has_twin):
    """No page of the one beside a page of the other; the next build ends where a clean one does."""
    put(desk.folder, "site/CNAME", "example.org")
    put(desk.folder, "site/briefs/note.txt", "a note")
    theirs = {"CNAME": b"example.org", "briefs/note.txt": b"a note"}
    if not has_twin:
        shutil.rmtree(desk.twin())
    old, new = bytes_of(OLD) | theirs, bytes_of(KINDS[kind]) | theirs
    seen = []
    for point in every_stop(lambda: desk.publish(KINDS[kind])):
        found = tree(desk.output)
        assert found in (old, new), f"a mix at point {point}"
        seen.append(found == new)
        left = desk.copied(tmp_path / "left")
        left.publish(KINDS[kind])
        assert tree(left.output) == new
        assert not (left.state / twin.AT_WORK).exists()
    assert seen == sorted(seen)
    assert seen[-1]


def test_every_point_of_a_first_build_is_no_site_or_all_of_it(tmp_path):
    """Until all is made there is nothing to read."""
    desk = Desk(tmp_path)
    for _ in every_stop(lambda: desk.publish(OLD)):
        assert not desk.output.exists() or tree(desk.output) == bytes_of(OLD)
        left = desk.copied(tmp_path / "left")
        left.publish(OLD)
        assert tree(left.output) == bytes_of(OLD)


def test_the_folder_of_the_site_stays_the_same_folder(desk):
    """Whoever stands in it, serves it or mounted it reads the new site there."""
    inside = {path: path.stat().st_ino for path in (desk.output, desk.output / "briefs")}
    there = os.open(desk.output, os.O_RDONLY)
    desk.publish(KINDS["one edited"])
    assert inside == {path: path.stat().st_ino for path in inside}
    page = os.open("briefs/a.html", os.O_RDONLY, dir_fd=there)
    assert os.read(page, 9) == b"new"
    os.close(page)
    os.close(there)


def test_the_twin_costs_no_bytes_and_what_changes_costs_what_changes(desk, monkeypatch):
    """Both folders name the same files, and a small build links only what it changes."""
    linked = []
    link = os.link
    monkeypatch.setattr(os, "link", lambda *given, **more: (linked.append(given), link(*given, **more))[1])
    desk.publish(KINDS["one more"])
    level = desk.twin()
    assert tree(level) == tree(desk.output)
    for path in tree(level):
        assert (level / path).samefile(desk.output / path)
    assert len(linked) == 3  # index.html, data/all.json, briefs/d.html


def test_rights_of_the_folders_stay(desk):
    """A site that a group may write stays one."""
    (desk.output / "briefs").chmod(0o2775)
    desk.output.chmod(0o750)
    desk.publish(KINDS["one more"])
    assert [path.stat().st_mode & 0o7777 for path in (desk.output, desk.output / "briefs")] == [0o750, 0o2775]


def in_place(desk, old, new, theirs):
    """What is promised where there is no one step: whole files, new pages before others, removals last."""
    found = tree(desk.output)
    assert theirs == {path: found.pop(path) for path in theirs}
    found = {path: data for path, data in found.items() if not path.endswith(".briefgen-tmp")}
    assert all(data in (old.get(path), new.get(path)) for path, data in found.items())
    if any(found.get(path) != data for path, data in old.items()):
        assert set(new) - set(old) <= set(found)
    if set(old) - set(found):
        assert {path: found[path] for path in new} == new


def refuse(*_, **__):
    raise OSError(errno.EPERM, "no links here")


@pytest.mark.parametrize("kind", SOME)
@pytest.mark.parametrize(
    "lacks", [pytest.param(each, marks=LONG) for each in ("links", "exchange", "room for a folder")]
)
def test_where_one_step_cannot_be_had_every_point_keeps_what_is_promised(desk, monkeypatch, kind, lacks):
    """Neither half a file nor a page that names one to come; the next build finishes."""
    theirs = {"CNAME": b"example.org"}
    if lacks == "room for a folder":
        theirs[".git/HEAD"] = b"ref: refs/heads/main"
    for path, data in theirs.items():
        put(desk.folder, f"site/{path}", data)
    desk.keep()
    if lacks == "links":
        monkeypatch.setattr(files, "link_file", refuse)
    if lacks == "exchange":
        monkeypatch.setattr(twin, "exchange_places", lambda one, other: False)
    old, new = bytes_of(OLD), bytes_of(KINDS[kind])
    for _ in every_point(desk.back, lambda: desk.publish(KINDS[kind])):
        in_place(desk, old, new, theirs)
        desk.publish(KINDS[kind])
        assert tree(desk.output) == new | theirs


def test_a_site_on_a_disk_of_its_own_is_built_there(desk, monkeypatch):
    """As a volume is: neither named twice nor renamed, so its files are copied beside and renamed."""
    monkeypatch.setattr(files, "link_file", refuse)
    monkeypatch.setattr(twin, "_rename_first_site", lambda place, output: False)
    shutil.rmtree(desk.output)
    desk.publish(OLD)
    assert tree(desk.output) == bytes_of(OLD)
    assert not [path for path in desk.state.iterdir() if path.is_dir()]


def test_a_stranger_that_comes_while_the_twin_is_shown_is_taken_home(desk, monkeypatch):
    """What somebody lays into the site in that moment is in it afterwards."""
    level = twin._bring_level

    def meanwhile(source, place, change):
        put(desk.folder, "site/late.txt", "late")
        put(desk.folder, "site/.git/HEAD", "ref")
        level(source, place, change)

    monkeypatch.setattr(twin, "_bring_level", meanwhile)
    desk.publish(KINDS["one edited"])
    theirs = {"late.txt": b"late", ".git/HEAD": b"ref"}
    assert tree(desk.output) == bytes_of(KINDS["one edited"]) | theirs


def test_a_stranger_that_is_removed_does_not_come_back(desk):
    """The twin's second name of it goes too."""
    put(desk.folder, "site/CNAME", "example.org")
    desk.publish(KINDS["one edited"])
    (desk.output / "CNAME").unlink()
    desk.publish(OLD)
    desk.publish(KINDS["one edited"])
    assert tree(desk.output) == bytes_of(KINDS["one edited"])


def test_a_page_edited_by_hand_is_mended_in_both_folders(desk):
    """Both names are of one file: the edit is seen in both, and the mend is a new file."""
    with (desk.output / "briefs/a.html").open("a") as page:
        page.write("edited")
    desk.publish(OLD)
    desk.publish(KINDS["one removed"])
    assert tree(desk.output) == bytes_of(KINDS["one removed"])


def test_a_twin_of_another_manifest_is_not_trusted(desk):
    """A manifest that was put back from a copy has no twin."""
    store = desk.state / "manifest.json"
    before = store.read_bytes()
    desk.publish(KINDS["one edited"])
    store.write_bytes(before)
    desk.publish(KINDS["one more"])
    assert tree(desk.output) == bytes_of(KINDS["one more"])
