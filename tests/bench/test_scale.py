"""The measurement of a growing desk: its articles, and what it counts."""

from bench.measuring.kinds import tell_kinds
from bench.measuring.process import tree
from bench.newsroom import desk as newsroom
from bench.newsroom.story import LENGTH, article


def test_an_article_is_the_same_each_time():
    """Of one number and one size of desk; others are others."""
    assert article(7, 300) == article(7, 300)
    assert article(7, 300) != article(8, 300)
    assert len(article(7, 300)[1].split()) >= LENGTH


def test_what_happens_to_a_desk_is_undone(tmp_path):
    """Each scenario leaves the desk as it found it."""
    newsroom.write(tmp_path, 5)
    before = tree(tmp_path / "seeds").files.keys() | tree(tmp_path / "content").files.keys()
    words = {path: path.read_text("utf-8") for path in (tmp_path / "seeds").rglob("*.*")}
    for do, undo in (
        (newsroom.add, newsroom.take_back),
        (newsroom.edit, newsroom.unedit),
        (newsroom.remove, newsroom.put_back),
        (newsroom.correct, newsroom.uncorrect),
        (newsroom.lay_template, newsroom.take_template),
    ):
        do(tmp_path)
        undo(tmp_path)
        assert tree(tmp_path / "seeds").files.keys() | tree(tmp_path / "content").files.keys() == before
    assert words == {path: path.read_text("utf-8") for path in (tmp_path / "seeds").rglob("*.*")}


def test_what_was_written_is_told_from_what_stayed(tmp_path):
    """By size and time, with bytes."""
    (tmp_path / "a").write_text("one")
    (tmp_path / "b").write_text("two")
    before = tree(tmp_path)
    (tmp_path / "b").write_text("three")
    written = tree(tmp_path).written_since(before)
    assert (len(written.files), written.size) == (1, 5)


def test_each_kind_of_file_is_told_once(tmp_path):
    """The pages of a folder or of a list are one kind, the heaviest stands first."""
    site = {
        "briefs/a.html": 3000, "briefs/b.html": 1000, "timeline.html": 10, "timeline-2.html": 10,
        "data/desk.sqlite": 2000, "data/search/rows-0.js": 5,
    }  # fmt: skip
    for path, size in site.items():
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"x" * size)
    told = list(tell_kinds(tree(tmp_path), str(tmp_path), 2))
    assert [line.split()[0] for line in told] == [
        "briefs/*.html", "data/desk.sqlite", "timeline.html", "data/search/*.js",
    ]  # fmt: skip
    assert "2.00 kB   1.00 files an article, the largest 3 kB" in told[0]
