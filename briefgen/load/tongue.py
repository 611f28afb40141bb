"""Which language a text or a part of it is in. Deterministic; the identifier is loaded at first use."""

LONG_ENOUGH = 20
"""Letters below which no language is told."""
FAR = 4000
"""How much of a text is read."""


def language(text: str) -> str:
    """The language of `text` as ISO 639-1; empty where it is too short to tell."""
    if not _long_enough(text):
        return ""
    return _two_letters(_rank_languages(text)[0][0])


def margin(text: str, main: str, sure: float) -> str:
    """The language of `text` where it is likelier by `sure` (natural logarithm) than `main`; else empty."""
    if not _long_enough(text):
        return ""
    ranked = _rank_languages(text)
    best, score = ranked[0]
    there = next((value for code, value in ranked if code == main), score)
    return _two_letters(best) if best != main and score - there >= sure else ""


def _two_letters(code: str) -> str:
    """`code` where it is ISO 639-1: the rare languages beyond it are mostly a mistake."""
    return code if len(code) == 2 else ""


def _long_enough(text: str) -> bool:
    return sum(map(str.isalpha, text[:FAR])) >= LONG_ENOUGH


def _rank_languages(text: str) -> list[tuple[str, float]]:
    """The languages with their scores, the likeliest first."""
    from py3langid import rank  # noqa: PLC0415 - loads numpy and a table of 4 MB

    return [(str(code), float(score)) for code, score in rank(text[:FAR])]
