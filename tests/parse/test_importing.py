"""spaCy without its command line."""

import subprocess
import sys

READ = (
    "import sys; from briefgen import load, parse; from briefgen.config import LanguageConfig\n"
    "article = load.take_line('a', 'The mayor of Bergen opened the ferry on Monday.', '', '')\n"
    "list(parse.read_findings([article], LanguageConfig()))\n"
)


def _run(code: str) -> int:
    return subprocess.run([sys.executable, "-c", READ + code], check=False).returncode


def test_reading_an_article_brings_no_commands():
    """What spaCy needs to fetch models and projects is not loaded to read a text."""
    assert _run("sys.exit('weasel' in sys.modules or 'spacy.cli' in sys.modules)") == 0


def test_the_commands_can_be_imported_behind_it():
    """A program that has more to do with spaCy finds all of it, and `spacy.info` tells what it told."""
    assert (
        _run("import spacy.cli; spacy.cli.download; sys.exit('spacy_version' not in spacy.info(silent=True))")
        == 0
    )


def test_an_imported_spacy_is_left_alone():
    """Where spaCy is there already its commands stay what they are."""
    first = "import spacy.cli, sys; known = sys.modules['spacy.cli.info']\n"
    code = f"{first}{READ}sys.exit(sys.modules['spacy.cli.info'] is not known)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
