"""Word lists for comparing, a folder a language; apart from those for reading, which a change would void."""

from briefgen.load.lexicon import LANGUAGE, Lexicon

LEXICON = Lexicon(LANGUAGE, __name__)
