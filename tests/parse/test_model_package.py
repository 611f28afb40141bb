"""Which language model reads, and whether it is the one we measured."""

import pytest

from briefgen.config import LanguageConfig
from briefgen.parse import model_package
from briefgen.problems import BriefgenError


def test_the_model_that_is_asked_for_is_taken():
    """Else the first of those we know that is installed."""
    assert model_package.name(LanguageConfig(model="my_model")) == "my_model"
    assert model_package.name(LanguageConfig()) in model_package.PREFERRED


def test_the_first_installed_is_preferred(monkeypatch):
    """The official model before its copy; where neither is there, the one that can be had is named."""
    monkeypatch.setattr(model_package, "_is_installed", lambda package: True)
    assert model_package.name(LanguageConfig()) == model_package.PREFERRED[0]
    monkeypatch.setattr(model_package, "_is_installed", lambda package: False)
    assert model_package.name(LanguageConfig()) == model_package.PREFERRED[-1]


def test_a_model_that_is_not_installed_says_how_to_get_it():
    """In words for whoever runs it."""
    with pytest.raises(BriefgenError, match="no_such_model is not installed"):
        model_package.find_digest(LanguageConfig(model="no_such_model"))


def test_other_weights_are_refused(monkeypatch):
    """With what was found and what was expected; the weights we know pass."""
    package = model_package.name(LanguageConfig())
    model_package.check_package(package)
    monkeypatch.setattr(model_package, "KNOWN_MODELS", dict.fromkeys(model_package.KNOWN_MODELS, "0" * 64))
    known = {f"{package} {dict(model_package.list_model_versions(LanguageConfig()))[package]}": "0" * 64}
    monkeypatch.setattr(model_package, "KNOWN_MODELS", known)
    with pytest.raises(BriefgenError, match="expected 000000000000"):
        model_package.check_package(package)


def test_the_manifest_names_package_and_weights():
    """The digest is that of the installed files."""
    config = LanguageConfig()
    package = model_package.name(config)
    told = dict(model_package.list_model_versions(config))
    assert told[f"{package} weights"] == model_package.find_digest(config)
    assert list(told) == [package, f"{package} weights"]
