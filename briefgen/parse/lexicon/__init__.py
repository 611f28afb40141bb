"""Word lists for reading, a folder a language: the words live here, the patterns in the code."""

from briefgen.load.lexicon import LANGUAGE, Lexicon

LEXICON = Lexicon(LANGUAGE, __name__)
