"""The table of formats and the table of endings agree."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.config import Limits
from briefgen.load import suffixes
from briefgen.load.formats import FORMATS, File, read_parts, sniffed
from briefgen.problems import SeedSkipped
from tests.load.formats.files import FILES


def test_every_ending_that_is_read_has_its_reader():
    """And none is told as one that is not read."""
    known = {suffix for each in FORMATS for suffix in each.suffixes}
    assert sorted(known) == sorted(suffixes.READ)
    assert not known & {*suffixes.MEANT, *suffixes.OTHERS}


def test_of_the_readers_of_one_ending_all_but_the_last_know_their_files():
    """The last takes what is left."""
    for suffix in suffixes.READ:
        *others, _ = [each for each in FORMATS if suffix in each.suffixes]
        assert all(each.is_it for each in others)


ROOT = Path(__file__).parents[3]
WRITTEN = sorted(
    path
    for folder in ("seeds", "docs", "starters", "tests", "content")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".txt", ".md", ".html") and "site" not in path.parts
)


def test_what_is_written_is_read_as_ever():
    """No other reader takes a text or a page for its own, and what is read is the file, letter for letter."""
    assert len(WRITTEN) > 100
    for path in WRITTEN:
        data = path.read_bytes()
        assert [one.name for one in FORMATS if one.is_it and one.is_it(data)] == [], path
        read = READERS[path.suffix]
        file = File(data, path.name, Limits())
        with suppress(SeedSkipped):
            assert read_parts(file) == read(file), path


READERS = {
    one.suffixes[0]: one.read for one in FORMATS if one.name in (sniffed.PAGE, sniffed.TEXT, sniffed.MARKDOWN)
}

READ = """
import sys
from pathlib import Path
from briefgen import load
from briefgen.config import Limits
load.read_seed(Path(sys.argv[1]), Path(sys.argv[1]).parent, Limits())
print(*sys.modules)
"""


def imported(path) -> set[str]:
    """The modules that a process knows once it has read one file."""
    call = (sys.executable, "-c", READ, str(path))
    return set(subprocess.run(call, check=True, capture_output=True, text=True).stdout.split())


def test_a_text_pays_for_no_other_reader(tmp_path):
    """Of what reads pages, mails and documents nothing is imported, and none of their libraries."""
    path = tmp_path / "a.txt"
    path.write_text((FILES / "plain.words").read_text("utf-8"), "utf-8")
    found = imported(path)
    ours = {name for name in found if name.startswith(("briefgen.load.formats.", "briefgen.load.page."))}
    needed = ("formats.part", "formats.sniffed", "formats.written", "formats.highlights", "page.nouns")
    assert ours == {f"briefgen.load.{name}" for name in needed}
    assert not found & {
        "lxml",
        "trafilatura",
        "pypdfium2",
        "feedparser",
        "email.message",
        "briefgen.load.markdown",
    }


def test_a_document_pays_for_its_own_reader(tmp_path):
    """And for no page, no mail and no PDF."""
    found = imported(FILES / "plain.docx")
    assert {"briefgen.load.formats.word", "lxml"} <= found
    assert not found & {
        "briefgen.load.page.html",
        "briefgen.load.formats.pdf",
        "briefgen.load.formats.message",
    }


SAMPLES = [path for path in sorted(FILES.iterdir()) if path.suffix in (".docx", ".odt", ".pdf", ".rtf")]


@pytest.mark.slow
@given(st.sampled_from(SAMPLES), st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_file_costs_itself_alone(path, data):
    """Whatever bytes of it are lost or others: it is read, or it is a problem of its own."""
    broken = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(broken) - 1))
        broken[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    with suppress(SeedSkipped):
        read_parts(File(bytes(broken), path.name, Limits()))
