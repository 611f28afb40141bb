"""The labels of the language model, in groups that rules speak of (ClearNLP style, Penn tags)."""

VERBS = frozenset({"VERB", "AUX"})
"""Parts of speech of a verb."""
NOUNS = frozenset({"NOUN", "PROPN"})
"""Parts of speech of a noun, common or a name."""
PROPER = frozenset({"NNP", "NNPS"})
"""Tags of a noun that is a name, one or many."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of a verb that makes a sentence."""
TENSED = FINITE - {"MD"}
HELPERS = frozenset({"aux", "auxpass"})
RELATIVE = frozenset({"WDT", "WP"})
"""Tags of "which" and "who"."""
GOVERNED = frozenset({"pobj", "pcomp"})
"""What stands after a preposition."""
DONE_TO = frozenset({"dobj", "nsubjpass"})
"""What a verb is done to: its object, in the passive its subject."""
NOUN_TAGS = frozenset({"NN", "NNP", "NNPS", "NNS"})
"""Tags of nouns, names among them."""
