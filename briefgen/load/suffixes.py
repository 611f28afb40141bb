"""The kinds of file below seeds/, by the end of their names: the one table of what is read and what is not.

Knows no file. What is read has its reader in `load/formats/`; every other kind is told with what to do.
"""

READ = (
    ".atom",
    ".docx",
    ".eml",
    ".epub",
    ".htm",
    ".html",
    ".json",
    ".mbox",
    ".md",
    ".mht",
    ".mhtml",
    ".odt",
    ".pdf",
    ".rss",
    ".rtf",
    ".txt",
    ".xml",
)

LEFT_BY_EDITORS = ("~", ".bak", ".orig", ".swp", ".tmp")
"""Ends of names that a program leaves there; passed over in silence."""

SAVE = "save it as .txt, .md or .html"

MEANT = {
    ".doc": SAVE,
    ".markdown": "rename it to .md",
    ".text": "rename it to .txt",
    ".webarchive": SAVE,
    ".xhtml": "rename it to .html",
}
"""What somebody may take for an article, with what to do; each file is told."""

OTHERS = {
    "": "give them an ending: .txt, .md or .html",
    ".csv": "put each article into a file of its own, as .txt",
    ".url": "they hold an address only: save the pages themselves, as .html",
    ".webloc": "they hold an address only: save the pages themselves, as .html",
}
"""Other kinds that people bring, with what to do; a kind is told once."""
PASSED_OVER = "no article of them is on the site; put what is no article elsewhere"


def of_kind(suffix: str) -> str:
    """What files of a kind are called in a message."""
    return f"{suffix} files" if suffix else "files without an ending"
