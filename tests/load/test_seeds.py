"""Files that give no article cost that file alone, and are named with their reason."""

import os
import sys

import pytest

from briefgen import load
from briefgen.config import Limits
from briefgen.problems import Code, SeedSkipped

ARTICLE = "The council met on Tuesday and agreed to mend the bridge before the winter comes."
FRENCH = """Le gouvernement annonce un plan pour les ponts

Le ministre des Transports a présenté mardi un plan de deux milliards d'euros pour les ponts du pays.
« Nous devons agir maintenant », a-t-il déclaré devant les députés. Les syndicats jugent ces mesures
insuffisantes et appellent à une nouvelle grève la semaine prochaine. Les premiers crédits seront versés
avant la fin de l'année.
"""


def find(root):
    return load.find_seeds(root, Limits())


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", Code.SEED_EMPTY),
        ("blank.txt", b" \n\t\r\n", Code.SEED_EMPTY),
        ("nul.txt", b"The council\0 met on Tuesday.", Code.SEED_BINARY),
        ("picture.md", b"\x89PNG\r\n\x1a\n0000", Code.SEED_BINARY),
        ("paper.txt", b"%PDF-1.7 The council met", Code.SEED_UNREADABLE),
        ("controls.txt", bytes(range(1, 9)) * 9 + b"The council", Code.SEED_BINARY),
        ("word.txt", b"Hello", Code.SEED_TOO_SHORT),
        ("cut.txt", b"\xff\xfeT\0h\0e", Code.SEED_UNREADABLE),
        ("broken.txt", b"---\ntitle: 'x\n---\n" + ARTICLE.encode(), Code.SEED_FRONT_MATTER),
        ("open.txt", b"---\ntitle: x\n\n" + ARTICLE.encode(), Code.SEED_FRONT_MATTER),
        ("french.txt", FRENCH.encode(), Code.SEED_LANGUAGE),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hostile_file_is_skipped_with_its_path_and_reason(seed, name, content, code):
    """Every sort of file that is no article has its own code and says why."""
    with pytest.raises(SeedSkipped) as skipped:
        seed(content, name)
    assert (skipped.value.problem.path, skipped.value.problem.code) == (name, code)
    assert len(skipped.value.problem.message) > 10


def test_the_language_is_named_in_words(seed):
    """A reader need not know the codes."""
    with pytest.raises(SeedSkipped, match="French"):
        seed(FRENCH)


def test_front_matter_settles_the_language(seed):
    """Language is told by the text unless a person states it."""
    assert seed(f"---\nlanguage: en\n---\n{FRENCH}").language == "en"


def test_an_article_in_another_language_can_be_asked_for(seed):
    """`extract` cleans it; its language says that nothing can be found in it."""
    article = seed(FRENCH, foreign=True)
    assert article.language == "fr"
    assert [problem.code for problem in article.problems] == [Code.SEED_LANGUAGE]


def test_a_file_that_is_too_large_is_told_from_its_size_alone(tmp_path):
    """20 MB without reading them: the file is sparse, and one byte over the cap."""
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(20_000_000)
    found = find(tmp_path)
    assert [problem.code for problem in found.problems] == [Code.SEED_TOO_LARGE]
    assert found.files == ()


@pytest.mark.parametrize(
    "limits", [Limits(lines=3), Limits(line_length=20), Limits(words=5)], ids=["lines", "line", "words"]
)
def test_a_text_beyond_a_cap_is_skipped(seed, limits):
    """Too many lines, words, or letters in a line: each cap has its say."""
    with pytest.raises(SeedSkipped) as skipped:
        seed(f"{ARTICLE}\n\n{ARTICLE}\n", limits=limits)
    assert skipped.value.problem.code is Code.SEED_TOO_LARGE


def test_a_link_is_not_followed(tmp_path):
    """Neither a file nor a folder, when listing or when reading."""
    outside = tmp_path / "outside.txt"
    outside.write_text(ARTICLE)
    root = tmp_path / "seeds"
    root.mkdir()
    (root / "link.txt").symlink_to(outside)
    (root / "folder").symlink_to(tmp_path)
    found = find(root)
    assert found.files == ()
    assert [(problem.path, problem.code) for problem in found.problems] == [
        ("folder", Code.SEED_LINK),
        ("link.txt", Code.SEED_LINK),
    ]
    with pytest.raises(SeedSkipped) as skipped:
        load.read_seed(root / "folder" / "outside.txt", root, Limits())
    assert skipped.value.problem.code is Code.SEED_LINK


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_no_seed(tmp_path):
    """Opening one would wait for ever."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert [problem.code for problem in find(tmp_path).problems] == [Code.SEED_UNREADABLE]


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
def test_a_name_that_is_not_utf_8_is_a_problem_that_can_be_printed(tmp_path):
    """The file is named in letters that every terminal shows."""
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(ARTICLE)
    (problem,) = find(tmp_path).problems
    assert problem.code is Code.SEED_UNREADABLE
    assert problem.path.isascii()


def test_seeds_come_sorted_from_sub_folders_and_nothing_else_does(tmp_path):
    """Hidden files and copies of editors are passed over in silence."""
    names = ["b.txt", "a/z.md", "a/y.HTML", "c.htm"]
    ignored = [".hidden.txt", "b.txt~", "#b.txt#", "~$b.txt", "b.txt.swp", ".git/x.txt"]
    for name in names + ignored:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ARTICLE)
    found = find(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in found.files] == sorted(names)
    assert found.problems == ()


def test_a_document_that_somebody_may_believe_to_be_read_is_named(tmp_path):
    """An office document in the folder is no article, and says so."""
    (tmp_path / "speech.doc").write_bytes(b"PK\x03\x04")
    (problem,) = find(tmp_path).problems
    assert (problem.path, problem.code) == ("speech.doc", Code.SEED_SUFFIX)


def test_every_other_kind_is_named_once(tmp_path):
    """With the first of its files, how many there are, and what to do."""
    for name in ("a/one.csv", "two.CSV", "link.url", "notes", "z.woff2"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ARTICLE)
    found = find(tmp_path)
    told = [(problem.path, problem.message) for problem in found.problems]
    assert found.files == ()
    assert told == [
        ("a/one.csv", ".csv files are not read (2 of them)"),
        ("link.url", ".url files are not read"),
        ("notes", "files without an ending are not read"),
        ("z.woff2", ".woff2 files are not read"),
    ]
    assert all(problem.code is Code.SEED_SUFFIX and problem.hint for problem in found.problems)


def test_a_folder_that_is_not_there_has_no_seeds(tmp_path):
    """Asking it is no error."""
    assert find(tmp_path / "nowhere").files == ()


@pytest.mark.parametrize(
    "text",
    [
        "Nguyen Van Thieu met Zoltan Kovacs.",
        "Krupp and Thyssen merge in Essen.",
        "Lech Kaczorowski beats Jan Novotny in Gdynia.",
    ],
)
def test_a_short_english_text_full_of_names_is_english(seed, text):
    """Foreign names do not make a foreign text."""
    assert seed(text).language == "en"


@pytest.mark.parametrize(
    "text", ["Der Minister stellte am Dienstag einen Plan vor.", "El ministro presentó un plan el martes."]
)
def test_a_short_text_in_another_language_is_told(seed, text):
    """One sentence is enough where it is clear."""
    with pytest.raises(SeedSkipped) as skipped:
        seed(text)
    assert skipped.value.problem.code is Code.SEED_LANGUAGE
