"""An address that was out in the world: a page that moves points on, and it is never another's."""

import re
import shutil

import pytest

from briefgen import pipeline
from briefgen.write import history
from tests import building
from tests.building import put

TOLL = "The toll goes up\n\nVARDE, 4 March 2024 - The town raises the toll, Ida Holm said on Monday.\n"
PIER = "The pier is mended\n\nVARDE, 9 March 2024 - The town mends the pier, Ida Holm said on Friday.\n"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A desk with one article that was published."""
    desk = tmp_path_factory.mktemp("published") / "desk"
    put(desk, "seeds/toll.txt", TOLL)
    (desk / "content").mkdir()
    build(desk)
    return desk


@pytest.fixture
def desk(published, tmp_path):
    """A copy of it in which to work."""
    return shutil.copytree(published, tmp_path / "desk", symlinks=True)


def build(desk):
    """Build where the desk stands, and anew elsewhere: both are the same site."""
    built = building.build(desk, desk / "site")
    building.build(desk, desk / "again" / "site", fresh=True)
    assert building.tree(desk / "site") == building.tree(desk / "again" / "site")
    return built


def kept(desk):
    path = desk / "content" / "addresses.yaml"
    return path.read_text("utf-8") if path.exists() else ""


def briefs(desk):
    return sorted(path.stem for path in (desk / "site" / "briefs").iterdir())


def test_nothing_is_kept_where_nothing_moves(desk):
    """A desk that only grows writes nothing into content/."""
    put(desk, "seeds/pier.txt", PIER)
    assert not build(desk).kept
    assert (kept(desk), briefs(desk)) == ("", ["pier", "toll"])


def test_a_renamed_seed_leaves_a_page_that_points_on(desk):
    """With the canonical link, a link for people and the refresh; for the source page too."""
    (desk / "seeds" / "toll.txt").rename(desk / "seeds" / "bridge-toll.txt")
    assert build(desk).kept
    assert kept(desk).endswith("\ntoll: bridge-toll.txt\n")
    for folder in ("briefs", "sources"):
        page = (desk / "site" / folder / "toll.html").read_text("utf-8")
        there = f"../{folder}/bridge-toll.html"
        assert f'<link rel="canonical" href="{there}">' in page
        assert f'<meta http-equiv="refresh" content="0; url={there}">' in page
        assert f'<a href="{there}">The toll goes up</a>' in page


def test_a_stated_slug_that_changes_leaves_one_too(desk):
    """The seed is the same; what people linked to leads to it."""
    put(desk, "seeds/pier.md", f"---\nslug: pier\n---\n{PIER}")
    build(desk)
    put(desk, "seeds/pier.md", f"---\nslug: the-pier\n---\n{PIER}")
    build(desk)
    assert briefs(desk) == ["pier", "the-pier", "toll"]
    assert kept(desk).endswith("\npier: pier.md\n")


def test_an_address_leads_to_where_the_article_stands_in_the_end(desk):
    """Renamed twice: both old addresses point to the last one, and back again there is none left."""
    for old, new in (("toll", "bridge-toll"), ("bridge-toll", "toll-of-bridge"), ("toll-of-bridge", "toll")):
        (desk / "seeds" / f"{old}.txt").rename(desk / "seeds" / f"{new}.txt")
        build(desk)
    assert "url=../briefs/toll.html" in (desk / "site" / "briefs" / "bridge-toll.html").read_text("utf-8")
    assert "refresh" not in (desk / "site" / "briefs" / "toll.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["a.md", "z.md"])
def test_a_later_seed_takes_no_address(desk, name):
    """Whatever its path and its date: the earlier keeps it, the later gets a hash, and a problem says so."""
    put(desk, f"seeds/{name}", f"---\nslug: toll\ndate: 2020-01-01\n---\n{PIER}")
    built = build(desk)
    (problem,) = built.problems
    assert (problem.path, problem.code) == (name, "seed-slug")
    assert re.fullmatch(r"toll-[0-9a-f]{8}", briefs(desk)[1])
    assert "The toll goes up" in (desk / "site" / "briefs" / "toll.html").read_text("utf-8")


def test_an_address_that_points_on_is_not_given_to_another(desk):
    """Who linked to an article never finds another one there."""
    (desk / "seeds" / "toll.txt").rename(desk / "seeds" / "bridge-toll.txt")
    build(desk)
    put(desk, "seeds/toll.txt", PIER)
    build(desk)
    assert "url=../briefs/bridge-toll.html" in (desk / "site" / "briefs" / "toll.html").read_text("utf-8")
    assert re.fullmatch(r"toll-[0-9a-f]{8}", briefs(desk)[2])


def test_a_checkout_that_never_has_the_line_keeps_its_state(desk):
    """As on a server that builds what was committed: the page that points on stays there."""
    (desk / "seeds" / "toll.txt").rename(desk / "seeds" / "bridge-toll.txt")
    for _ in range(3):
        build(desk)
        assert kept(desk).endswith("\ntoll: bridge-toll.txt\n")
        (desk / "content" / "addresses.yaml").unlink()


def test_a_line_for_a_seed_that_is_gone_is_told(desk):
    """Nothing stands there, and the line waits for an editor."""
    put(desk, "content/addresses.yaml", "pier: pier.txt\n")
    (problem,) = build(desk).problems
    assert (problem.path, problem.line, problem.code) == ("content/addresses.yaml", 1, "content-unused")
    assert briefs(desk) == ["toll"]


def test_a_preview_keeps_nothing(desk):
    """What was only looked at was never out in the world."""
    run = building.run(desk, desk / "site")
    for name in ("one", "two"):
        (path,) = (desk / "seeds").iterdir()
        path.rename(desk / "seeds" / f"{name}.txt")
        pipeline.build(pipeline.Run(run.folders, run.config, run.executor, run.progress, preview=True))
    assert kept(desk) == ""
    assert briefs(desk) == ["toll", "two"]


def test_an_edition_takes_a_moved_article_for_the_same(desk):
    """A page that moved is no news."""
    from briefgen.load.content import editions
    from briefgen.relate import keep_stand

    edition = keep_stand(pipeline.make_desk_of_run(building.run(desk, desk / "site")), "spring")
    put(desk, "content/editions/spring.yaml", editions.dump_edition(edition))
    (desk / "seeds" / "toll.txt").rename(desk / "seeds" / "bridge-toll.txt")
    assert build(desk).desk.changes[-1].changes == ()


def test_a_correction_finds_an_article_by_its_old_address(desk):
    """As it finds it by the one of now."""
    (desk / "seeds" / "toll.txt").rename(desk / "seeds" / "bridge-toll.txt")
    build(desk)
    put(desk, "content/corrections/a.yaml", "- set: {publisher: Varde Post}\n  in: toll\n")
    assert build(desk).problems == ()


def test_what_cannot_be_written_is_an_error_with_the_line(desk, monkeypatch):
    """An address does not move in silence."""

    def full(place, data):
        raise OSError("no space")

    (desk / "seeds" / "toll.txt").rename(desk / "seeds" / "bridge-toll.txt")
    monkeypatch.setattr(history.files, "put_file", full)
    with pytest.raises(history.BriefgenError) as wrong:
        building.build(desk, desk / "site")
    assert wrong.value.hint == "make it writable, or add: toll: bridge-toll.txt"


def test_a_memory_that_is_broken_remembers_nothing(tmp_path):
    """As one that is lost."""
    put(tmp_path, "addresses.json", "{")
    assert history.read_history(tmp_path) == ()


def test_an_actor_that_loses_its_page_leaves_one_that_points_on(desk):
    """To its row on the one brief that names it still, and a checkout elsewhere does the same."""
    put(desk, "seeds/pier.txt", PIER)
    build(desk)
    page = desk / "site" / "actors" / "varde.html"
    assert "refresh" not in page.read_text("utf-8")
    (desk / "seeds" / "pier.txt").unlink()
    assert build(desk).kept
    assert "actors/varde: toll.txt" in kept(desk)
    assert "url=../briefs/toll.html#actor-varde" in page.read_text("utf-8")
    put(desk, "seeds/pier.txt", PIER)
    build(desk)
    assert "refresh" not in page.read_text("utf-8")
