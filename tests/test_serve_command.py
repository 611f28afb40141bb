"""`serve` as a desk meets it: saved files become pages, whatever happens to the process that builds."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from tornado.netutil import bind_sockets

from briefgen.write.hosts import LOOPBACK as ADDRESS
from tests.building import ROOT, put

pytestmark = pytest.mark.slow
GOOD = "Ministers met in Riga on 3 March 2024. They agreed to send 300 engineers to the border next week.\n"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.fixture
def desk(tmp_path):
    put(tmp_path, "seeds/story.txt", GOOD)
    put(tmp_path, "content/site.yaml", "site: {title: Borders}\n")
    return tmp_path


def port():
    (free,) = bind_sockets(0, ADDRESS)
    number = free.getsockname()[1]
    free.close()
    return number


class Serving:
    """The command at work over a desk."""

    def __init__(self, desk, ending=""):
        self.address = f"http://{ADDRESS}:{(number := port())}/"
        words = [sys.executable, "-m", "briefgen", "serve", "--jobs", "1", "--port", str(number)]
        self.process = subprocess.Popen(
            ["sh", "-c", f'exec "$@" {ending}', "sh", *words],
            cwd=desk,
            env=ENVIRONMENT,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.told = self.process.communicate()[1]

    def shows(self, path, words):
        """Whether the page comes to hold `words`."""
        for _ in range(600):
            try:
                with urllib.request.urlopen(self.address + path) as page:
                    if words in page.read().decode():
                        return True
            except urllib.error.URLError:
                pass
            time.sleep(0.1)
        return False

    def builder(self):
        """The number of the process that builds."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return int(children.read_text().split()[0])


def test_a_saved_file_becomes_a_page_though_nobody_listens(desk):
    """A closed standard error does not matter, to the server and to what builds."""
    with Serving(desk, "2>&-") as serving:
        assert serving.shows("briefs/story.html", "300 engineers")
        put(desk, "seeds/story.txt", GOOD.replace("300", "400"))
        assert serving.shows("briefs/story.html", "400 engineers")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="its child is asked of Linux")
def test_it_builds_on_when_the_process_that_builds_is_killed(desk):
    """Another one is started, and that is told."""
    with Serving(desk) as serving:
        assert serving.shows("briefs/story.html", "300 engineers")
        os.kill(serving.builder(), 9)
        put(desk, "seeds/story.txt", GOOD.replace("300", "400"))
        assert serving.shows("briefs/story.html", "400 engineers")
    assert "the process that builds was killed (signal 9): another one is started" in serving.told


def test_what_builds_is_asked_by_lines(desk):
    """One process, an answer a line: what is wrong with the desk, or nothing."""
    words = [sys.executable, "-m", "briefgen.cli.rebuild", "--jobs=1"]
    with subprocess.Popen(
        words,
        cwd=desk,
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as child:
        found = []
        for text in ("site: {title: Borders}\n", "site: {titel: Borders}\n", "site: {title: Walls}\n"):
            put(desk, "content/site.yaml", text)
            child.stdin.write(b"build\n")
            child.stdin.flush()
            found.append(json.loads(child.stdout.readline()))
        child.stdin.close()
    assert found[0] == found[2] == []
    assert found[1] == ["error: content/site.yaml:1: no key `titel`\n    hint: did you mean `title`?"]
    assert "Walls" in (desk / "site/index.html").read_text("utf-8")


def test_a_build_that_watches_builds_again(desk, tmp_path):
    """Without a server: a saved file is on its page, an interrupt ends it."""
    words = [sys.executable, "-m", "briefgen", "build", "--watch", "--jobs", "1"]
    told = tmp_path / "told.txt"
    with (
        told.open("w", encoding="utf-8") as out,
        subprocess.Popen(words, cwd=desk, env=ENVIRONMENT, stderr=out) as process,
    ):
        page = desk / "site" / "briefs" / "story.html"
        assert holds(page, "300 engineers")
        assert holds(told, "built 1 article")
        put(desk, "seeds/story.txt", GOOD.replace("300", "400"))
        assert holds(page, "400 engineers")
        # A page is there a moment before its build has told of itself.
        assert holds(told, "built 1 article", times=2)
        process.send_signal(signal.SIGINT)
        process.wait()
    assert process.returncode == 130
    assert "watching seeds, content, templates, static, root (Ctrl-C ends it)" in told.read_text("utf-8")


def holds(file, words, times=1):
    """Whether the file comes to hold `words`, so many times."""
    for _ in range(600):
        if file.is_file() and file.read_text("utf-8").count(words) >= times:
            return True
        time.sleep(0.1)
    return False
