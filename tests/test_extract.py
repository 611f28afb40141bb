"""`extract`: briefs without a site, from files, folders, pipes and lines of JSON."""

import json

import pytest

from tests.building import put


def lines(*rows):
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def test_extract_lines_keeps_the_order_and_the_text(run):
    """One brief a line, in the order given, each with its text untouched."""
    rows = [{"id": "b", "text": "It  rained.\n\nRiga voted. "}, {"id": "a", "text": "Two met."}]
    status, out, _ = run("extract", "--lines", stdin=lines(*rows))
    briefs = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [(brief["id"], brief["text"]) for brief in briefs] == [(row["id"], row["text"]) for row in rows]
    assert all(brief["source"] is None and brief["cut"] == [] for brief in briefs)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"not json", "the line is no JSON"),
        (b'{"id": "c", "text": "caf\xe9"}', "the line is not UTF-8"),
        (b"[1]", "the line is no object"),
        (b"[" * 5000, "the line is no JSON"),
        (b'{"id": "c"}', "the line has no `text`"),
        (b'{"text": "x"}', "the line has no `id`"),
        (b'{"id": "c", "text": 5}', "`text` must be words"),
        (b'{"id": true, "text": "x"}', "`id` must be words"),
        (b'{"id": "c", "text": "x", "date": 2024}', "`date` must be words"),
        (b'{"id": "a", "text": "y"}', "the id 'a' comes a second time"),
    ],
)
def test_a_wrong_line_costs_itself(run, line, said):
    """It is one problem with its number; the lines before and after it are read."""
    stdin = (
        lines({"id": "a", "text": "Two met in Riga."})
        + line
        + b"\n\n"
        + lines({"id": "z", "text": "Ten met."})
    )
    status, out, err = run("extract", "--lines", stdin=stdin)
    assert [json.loads(row)["id"] for row in out.splitlines()] == ["a", "z"]
    assert f"stdin:2: {said} [line-invalid]\n" in err
    assert "hint: a line is" in err
    assert status == 1


def test_an_id_may_be_a_number(run):
    """As tables number their rows."""
    status, out, _ = run("extract", "--lines", stdin=lines({"id": 7, "text": "Two met in Riga."}))
    assert (status, json.loads(out)["id"]) == (0, "7")


def test_a_date_that_cannot_be_read_is_told_in_the_brief(run):
    """The text is read all the same, as one with front matter would be."""
    _, out, _ = run("extract", "--lines", stdin=lines({"id": "a", "text": "Two met.", "date": "12/05/2025"}))
    brief = json.loads(out)
    assert brief["published"]["value"] is None
    assert "`date` is no date: 12/05/2025" in brief["problems"][0]["message"]


ARTICLE = b"Ministers met in Riga on Monday. They agreed to send 300 engineers to the border.\n"


@pytest.mark.parametrize(
    ("data", "name"),
    [(ARTICLE, "stdin.txt"), (b"<!DOCTYPE html><title>x</title><p>" + ARTICLE, "stdin.html")],
)
def test_extract_reads_an_article_from_a_pipe(run, data, name):
    """Text or a page, cleaned as a file would be; no path of the machine is in it."""
    status, out, _ = run("extract", "-", stdin=data)
    assert (status, json.loads(out)["source"]["path"]) == (0, name)
    assert "300 engineers" in json.loads(out)["text"]


def test_an_empty_pipe_is_told(run):
    """By its name."""
    status, out, err = run("extract", "-", stdin=b"")
    assert (status, out) == (1, "")
    assert "stdin: the file is empty" in err


def test_extract_reads_a_folder(run, tmp_path):
    """Its seeds, in sub-folders too, by their paths below it; what gives no brief is told."""
    for name in ("b.txt", "sub/a.txt"):
        put(tmp_path, f"seeds/{name}", ARTICLE)
    put(tmp_path, "seeds/blank.txt", "")
    status, out, err = run("extract", tmp_path / "seeds")
    assert [json.loads(row)["source"]["path"] for row in out.splitlines()] == ["b.txt", "sub/a.txt"]
    assert f"{tmp_path}/seeds/blank.txt: the file is empty" in err
    assert status == 1


def test_an_empty_folder_gives_no_brief(run, tmp_path):
    """Silence is no answer."""
    status, out, err = run("extract", tmp_path)
    assert (status, out) == (1, "")
    assert "no article could be built" in err


def test_extract_tells_the_file_that_gave_no_brief(run, tmp_path):
    """The others come; the exit status says that one is missing."""
    (tmp_path / "empty.txt").write_bytes(b"")
    good = tmp_path / "good.txt"
    good.write_text("Ministers met in Riga on Monday. They agreed to send 300 engineers to the border.\n")
    status, out, err = run("extract", tmp_path / "empty.txt", good)
    assert status == 1
    assert [json.loads(line)["source"]["path"] for line in out.splitlines()] == ["good.txt"]
    assert "empty.txt" in err


def test_control_characters_never_reach_the_terminal(run, tmp_path):
    """A file name with an escape sequence is told without it."""
    (tmp_path / "a\x1b[31m.txt").write_bytes(b"")
    _, _, err = run("extract", tmp_path / "a\x1b[31m.txt")
    assert "\x1b" not in err
