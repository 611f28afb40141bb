"""spaCy without its command line."""

import subprocess
import sys

import pytest

READ = (
    "import sys; from briefgen import load, parse; from briefgen.config import LanguageConfig\n"
    "article = load.take_line('a', 'The mayor of Bergen opened the ferry on Monday.', '', '')\n"
    "list(parse.read_findings([article], LanguageConfig()))\n"
)


def _run(code: str) -> int:
    return subprocess.run([sys.executable, "-c", code], check=False).returncode


def test_reading_an_article_brings_no_commands():
    """What spaCy needs to fetch models and projects is not loaded to read a text; whoever wants it finds all.

    `spacy.info` tells what it told.
    """
    none = "assert not {'weasel', 'spacy.cli'} & set(sys.modules)\n"
    behind = "import spacy.cli; spacy.cli.download; assert 'spacy_version' in spacy.info(silent=True)"
    assert _run(f"{READ}{none}{behind}") == 0


@pytest.mark.slow
def test_an_imported_spacy_is_left_alone():
    """Where spaCy is there already its commands stay what they are."""
    first = "import spacy.cli, sys; known = sys.modules['spacy.cli.info']\n"
    assert _run(f"{first}{READ}sys.exit(sys.modules['spacy.cli.info'] is not known)") == 0
