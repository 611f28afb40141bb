"""Links and highlights as Obsidian and other wikis write them: "[[Anna Berg|Berg]]", "==so=="."""

import re

LINK = r"\[\[[^\[\]\n]{1,500}\]\](?!\()"
WIKI_PICTURE = r"!\[\[[^\[\]\n]{1,500}\]\]"

_LINK_PARTS = re.compile(
    r"\[\[(?:[^|#^\\\]/]{1,100}/){0,9}(?P<page>[^|#^\\\]/]{0,500})(?:[#^]+(?P<part>[^|\\\]]{0,500}))?(?:\\?\|(?P<alias>[^\]]{0,500}))?\]\]"
)
_WIKI_MARK = re.compile(
    rf"(?P<picture>{WIKI_PICTURE})|(?P<link>{LINK})|==(?P<high>[^\s=](?:[^=\n]{{0,500}}[^\s=])?)==|(?<!\S)#(?=[^\W\d_])"
)


def find_shown(link: str) -> tuple[int, int] | None:
    """Where in a link stands what it shows: its alias, else the page without folders, else a part."""
    parts = _LINK_PARTS.fullmatch(link)
    name = next((name for name in ("alias", "page", "part") if parts and (parts[name] or "").strip()), "")
    return parts.span(name) if parts and name else None


def strip_links(words: str) -> str:
    """`words` as they are read: a name, not a link to it."""
    return " ".join(_WIKI_MARK.sub(_words_shown, words).split())


def _words_shown(match: re.Match[str]) -> str:
    if match["link"]:
        start, end = find_shown(match["link"]) or (0, len(match["link"]))
        return match["link"][start:end].strip()
    return match["high"] or ""
