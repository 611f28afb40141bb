"""What every test may use."""

import pytest
from hypothesis import settings

settings.register_profile("here", deadline=None, max_examples=60)  # a busy machine is no failure
settings.load_profile("here")


@pytest.fixture(scope="session")
def nlp():
    """The language model, loaded once."""
    from briefgen.config import LanguageConfig
    from briefgen.parse import language

    return language.load(language.name(LanguageConfig()))
