"""What every test may use."""

import pytest


@pytest.fixture(scope="session")
def nlp():
    """The language model, loaded once."""
    from briefgen.config import LanguageConfig
    from briefgen.parse import language

    return language.load(language.name(LanguageConfig()))
