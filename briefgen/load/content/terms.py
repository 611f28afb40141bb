"""The little language of `words:` and `never:` in content/issues/: a term is words, `a + b`, `word*`.

Says what is wrong with a term that could never be met. How terms are met, `relate/issues/sorting.py` knows.
"""

import re
from collections.abc import Iterator

STEM_LETTERS = 3
"""Letters that must stand before a `*`."""

_PATTERN = re.compile(r"[()\[\]{}|^\\?]|\.[*+]|[^\W\d]\$$")
"""Signs of a regular expression, which words do not have."""
_SEVERAL = re.compile("[,;]")
"""What stands between terms where somebody wrote several as one."""
_STAR = re.compile(r"\*(?=\S)")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def find_term_mistake(term: str) -> tuple[str, str]:
    """What is wrong with `term`, and what to write instead; both empty where nothing is."""
    return next(_find_term_mistakes(term), ("", ""))


def _find_term_mistakes(term: str) -> Iterator[tuple[str, str]]:
    several = [one for one in map(str.strip, _SEVERAL.split(term)) if one]
    if _PATTERN.search(term):
        yield (
            "is no list of words but a pattern",
            "write the words; `*` at the end of one stands for any ending",
        )
    elif len(several) > 1:
        yield "is several terms in one", f"write a list: [{', '.join(several)}]"
    elif not all(_LETTER_OR_DIGIT.search(piece) for piece in term.split("+")):
        yield f"has no word{' on each side of `+`' * ('+' in term)}", "a term is words, or `a + b`"
    elif _STAR.search(term):
        yield "has a `*` before the end of a word", "`*` stands for any ending: pier*"
    elif any(len(word) <= STEM_LETTERS for word in term.split() if word.endswith("*")):
        yield f"has fewer than {STEM_LETTERS} letters before `*`", "write more of the word"
