"""Why words of a file are none of its text, as the source page says it; those that several readers know."""

HIDDEN = "hidden on the page"
STRUCK = "struck out"
NOTE = "footnote"
COMMENT = "comment of an editor"
ANOTHER = "another article"
BESIDE_THE_ARTICLES = "beside the articles"
