"""The commands as a user meets them: what they say, what they leave, how they exit."""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from briefgen import cli, pipeline, workers
from tests.building import ROOT, put


def test_help_lists_every_command(run):
    """`--help` names each command of the contract."""
    status, out, _ = run("--help")
    assert status == 0
    for name in (
        "build",
        "serve",
        "extract",
        "explain",
        "check",
        "review",
        "edition",
        "issues",
        "new",
        "init",
    ):
        assert f"  {name} " in out


def test_help_shows_an_example_of_every_command(run):
    """Nobody has to ask each command; no sentence of the list is cut short."""
    _, out, _ = run("--help")
    assert all(f"  briefgen {name}" in out for name in cli.cli.commands)
    assert "..." not in out.partition("Commands:")[2]


@pytest.mark.parametrize("name", sorted(cli.cli.commands))
def test_each_command_has_an_example(run, name):
    """`COMMAND --help` shows how it is called."""
    status, out, _ = run(name, "--help")
    assert status == 0
    assert f"Example: briefgen {name}" in out


@pytest.mark.parametrize(
    "words",
    [
        ("nothing",),
        ("build", "--jobs", "0"),
        ("extract",),
        ("extract", "--lines", "a.txt"),
        ("build", "--no"),
        ("build", "--watch", "--fresh"),
    ],
)
def test_wrong_usage_exits_2(run, words):
    """What cannot be understood exits 2 with a message and no traceback."""
    status, _, err = run(*words)
    assert status == 2
    assert "Traceback" not in err
    assert err


def test_a_desk_without_seeds_is_wrong_usage(run, tmp_path):
    """The message names the folder and the way out."""
    status, _, err = run("build", "--seeds", tmp_path / "none", "--output", tmp_path / "site")
    assert status == 2
    assert "none: there is no such folder" in err
    assert "briefgen init" in err


def desk(folder, **seeds):
    """The options of a desk in `folder` with some seeds."""
    (folder / "content").mkdir(exist_ok=True)
    for name, text in seeds.items():
        put(folder, f"seeds/{name}.txt", text)
    return [word for name in ("seeds", "content", "output") for word in (f"--{name}", folder / name)]


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_desk_without_an_article_fails_with_a_hint(run, tmp_path, command):
    """Status 1, the seed named by a path that can be opened from here, and what to do."""
    status, _, err = run(command, "--jobs", "1", *desk(tmp_path, blank=" "))
    assert status == 1
    assert f"{tmp_path / 'seeds' / 'blank.txt'}: " in err
    assert "error: no article could be built" in err
    assert "hint: put articles into" in err


WORDS = "Ministers met in Riga on 3 March 2024 and agreed to send 300 engineers.\n"


def test_a_build_says_where_the_site_is_and_how_long_it_took(run, tmp_path, in_threads):
    """And what to open, the first time."""
    words = ("build", *desk(tmp_path, one=WORDS))
    _, _, first = run(*words)
    _, _, second = run(*words)
    assert re.search(r"built 1 article, 0 lines cut, 0 skipped, 0 problems, in \d+\.\d s\n", first)
    assert re.search(rf"wrote \d+ files to {tmp_path}/output/, removed 0, 0 unchanged\n", first)
    assert first.endswith(f"open {tmp_path}/output/index.html\n")
    assert "no base_url" in first
    assert "no base_url" not in second
    assert "open " not in second


def test_a_quiet_build_says_only_what_is_wrong(run, tmp_path, in_threads):
    """Nothing where all is well, for cron; a problem as ever."""
    assert run("build", "-q", *desk(tmp_path, one=WORDS)) == (0, "", "")
    assert run("build", "--quiet", *desk(tmp_path, two=" "))[2] == (
        f"{tmp_path}/seeds/two.txt: the file is empty [seed-empty]\n"
        "    hint: paste the article, or delete it\n"
    )


@pytest.mark.parametrize("words", [("-q", "init"), ("init", "-q"), ("init", "--quiet")])
def test_every_command_is_quiet_when_it_is_asked(run, tmp_path, words):
    """Before its name or after it."""
    assert run(*words, tmp_path / "desk") == (0, "", "")
    assert (tmp_path / "desk" / "content" / "site.yaml").is_file()


def test_a_loud_build_names_what_it_does(run, tmp_path, in_threads):
    """Each seed that is read or skipped, each file written or removed."""
    _, _, err = run("build", "-v", *desk(tmp_path, one=WORDS, two=" "))
    assert {"read one.txt", "skipped two.txt", f"wrote {tmp_path}/output/briefs/one.html"} <= set(
        err.splitlines()
    )
    (tmp_path / "seeds" / "one.txt").unlink()
    _, _, err = run("build", "-v", *desk(tmp_path, uno=f"{WORDS} They met again.\n"))
    assert f"removed {tmp_path}/output/briefs/one.html\n" in err


def test_a_desk_leaves_out_what_it_does_not_want(run, tmp_path, in_threads):
    """A draft, a name with a line before it, what it skips: counted, and no problem."""
    draft = f"---\ndraft: true\n---\n{WORDS}"
    words = desk(tmp_path, one=WORDS, two=draft, _three=WORDS, old=WORDS)
    (tmp_path / "content" / "site.yaml").write_text("skip: old.txt\n")
    status, _, err = run("build", "--strict", *words)
    assert (status, "built 1 article, 0 lines cut, 0 skipped, 3 left out, 0 problems" in err) == (0, True)


def test_a_problem_that_the_desk_accepts_is_shown_and_passed_over(run, tmp_path, in_threads):
    """With its reason; any other counts as before."""
    words = desk(tmp_path, one=WORDS, two=" ")
    accept = "accept:\n  - {code: seed-empty, path: two.txt, reason: it will come}\n"
    (tmp_path / "content" / "site.yaml").write_text(accept)
    status, _, err = run("check", "--strict", *words)
    assert (status, "    accepted: it will come\n" in err, "1 problem (1 accepted)" in err) == (0, True, True)
    (tmp_path / "seeds" / "three.txt").write_text(" ")
    assert run("check", "--strict", *words)[0] == 1


def test_a_check_is_told_to_programs(run, tmp_path, in_threads):
    """One JSON object on stdout, nothing of it on stderr; the status says the same."""
    status, out, err = run("check", "--json", "--strict", *desk(tmp_path, one=WORDS, two=" "))
    path = f"{tmp_path}/seeds/two.txt"
    problem = {"path": path, "line": 0, "code": "seed-empty", "message": "the file is empty"}
    hint = "paste the article, or delete it"
    assert json.loads(out) == {"articles": 1, "problems": [{**problem, "hint": hint, "accepted": ""}]}
    assert (status, err) == (1, "")


def test_mistakes_of_content_are_told_to_programs_too(run, tmp_path, in_threads):
    """What stops a check is in the same form."""
    put(tmp_path, "content/site.yaml", "site:\n  titel: x\n  page_size: 0\n")
    status, out, err = run("check", "--json", *desk(tmp_path, one=WORDS))
    assert [(each["line"], each["code"]) for each in json.loads(out)["problems"]] == [
        (2, "content-invalid"),
        (3, "content-invalid"),
    ]
    assert (status, err) == (1, "")


def test_nothing_is_wrong_with_a_desk_that_is_still_empty(run, tmp_path):
    """A check of a new desk passes, and says what comes next; a build of nothing fails."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content").mkdir()
    status, _, err = run("check", "--strict", *desk(tmp_path))
    assert (status, "no article yet: put articles into" in err) == (0, True)
    assert run("build", *desk(tmp_path))[0] == 1


def test_the_site_is_never_written_into_the_seeds(run, tmp_path):
    """An output inside the seeds, or around them, is refused before anything is written."""
    (tmp_path / "seeds").mkdir()
    for output in (tmp_path / "seeds", tmp_path / "seeds" / "site", tmp_path):
        status, _, err = run(
            "build", "--seeds", tmp_path / "seeds", "--content", tmp_path / "c", "--output", output
        )
        assert status == 2
        assert "lie in one another" in err


def test_a_device_is_no_output(run, tmp_path):
    """What is there and is no folder is refused before anything is made beside it."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "seeds").mkdir()
    status, _, err = run("build", "--seeds", tmp_path / "seeds", "--output", tmp_path / "pipe")
    assert (status, "is no folder" in err) == (2, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pipe", "seeds"]


@pytest.mark.parametrize("name", ["notes.xyz", "notes"])
def test_a_file_of_a_kind_that_nobody_reads_costs_itself(run, tmp_path, name):
    """It is named, with what to do; the other files are read."""
    for each in (name, "good.txt"):
        (tmp_path / each).write_text("Ministers met in Riga on Monday. They sent 300 engineers there.\n")
    status, out, err = run("extract", tmp_path / name, tmp_path / "good.txt")
    assert status == 1
    assert [json.loads(line)["source"]["path"] for line in out.splitlines()] == ["good.txt"]
    assert "save it as" in err


def test_init_makes_a_desk_and_touches_nothing_twice(run, tmp_path):
    """A second `init` leaves what an editor has written."""
    assert run("init", tmp_path / "desk")[0] == 0
    site = tmp_path / "desk" / "content" / "site.yaml"
    site.write_text("title: mine\n")
    status, _, err = run("init", tmp_path / "desk")
    assert (status, "nothing was changed" in err) == (0, True)
    assert site.read_text() == "title: mine\n"


SPOKEN = {
    "first": "Mayor Ann Lee said on Monday that she supports the river dam, which costs 12 million euros.\n",
    "second": "Bo Ek, a farmer, said on Tuesday that he opposes the river dam at 12 million euros.\n",
}


def test_proposed_issues_are_files_that_are_read(run, tmp_path, in_threads):
    """Kept as they are, they make a desk that passes its check; what an editor changed stays."""
    words = desk(tmp_path, **SPOKEN)
    status, out, _ = run("issues", *words)
    assert (status, out.count("---\n"), 'title: "River dam"' in out) == (0, 2, True)
    assert run("issues", "--write", *words)[2] == f"wrote {tmp_path}/content/issues/river-dam.md\n"
    assert run("check", "--strict", *words)[0] == 0
    file = tmp_path / "content" / "issues" / "river-dam.md"
    assert file.read_text("utf-8") == out
    file.write_text(out.replace("River dam", "A dam across the river"), "utf-8")
    assert "river-dam.md is there already: left as it is" in run("issues", "--write", *words)[2]
    assert "A dam across the river" in file.read_text("utf-8")


def test_new_makes_a_seed_once(run, tmp_path):
    """`new` names the file after the title, and refuses to write over it."""
    assert run("new", 'Ministers "meet" in Rīga', "--seeds", tmp_path)[0] == 0
    assert 'title: "Ministers \\"meet\\" in Rīga"' in (tmp_path / "ministers-meet-in-riga.md").read_text(
        "utf-8"
    )
    status, _, err = run("new", 'Ministers "meet" in Rīga', "--seeds", tmp_path)
    assert (status, "is there already" in err) == (1, True)


def test_an_error_in_content_fails_the_build(run, tmp_path, monkeypatch):
    """The site is built without the correction that cannot be applied, and the exit status tells."""
    monkeypatch.setattr(workers, "Workers", lambda jobs, seconds, memory: ThreadPoolExecutor(1))
    words = "Ministers met in Riga on 3 March 2024 and agreed to send 300 engineers.\n"
    put(tmp_path, "content/corrections/one.yaml", "- set: {date: soon}\n  in: one.txt\n")
    status, _, err = run("build", "--jobs", "1", *desk(tmp_path, one=words))
    assert (status, "corrections/one.yaml:1: " in err) == (1, True)
    assert (tmp_path / "output" / "index.html").is_file()


def test_an_interrupted_command_exits_130(run, tmp_path, monkeypatch):
    """Ctrl-C ends a build without a traceback, and the next one can have the lock."""

    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", interrupted)
    for _ in range(2):
        status, _, err = run("build", *desk(tmp_path, one="x"))
        assert status == 130
        assert "Traceback" not in err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_completion(run, monkeypatch, shell):
    """As the page on commands says."""
    assert f"_BRIEFGEN_COMPLETE={shell}_source briefgen" in (ROOT / "docs" / "commands.md").read_text("utf-8")
    monkeypatch.setenv("_BRIEFGEN_COMPLETE", f"{shell}_source")
    status, out, _ = run()
    assert (status, f"_BRIEFGEN_COMPLETE={shell}_complete" in out) == (0, True)


def test_a_command_is_completed(run, monkeypatch):
    """`briefgen che` and the key for more."""
    monkeypatch.setenv("_BRIEFGEN_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "briefgen che")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert run()[1] == "plain,check\n"


def test_help_loads_nothing_but_the_commands():
    """Until a command runs, no part of the pipeline is imported: an interrupt finds nothing half done."""
    code = "import sys, briefgen.cli; print(*(name for name in sys.modules if name.startswith('briefgen.')))"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    rooms = {name.split(".")[1] for name in told.split()}
    assert rooms == {"allowances", "cli", "config", "folders", "model", "problems", "regular", "typed"}
