"""Which language a text or a part of it is in. Deterministic; the identifier is loaded at first use."""

LONG_ENOUGH = 20
"""Letters below which no language is told."""


def language(text: str) -> str:
    """The language of `text` as ISO 639-1; empty where it is too short to tell."""
    if sum(map(str.isalpha, text[:4000])) < LONG_ENOUGH:
        return ""
    from py3langid import classify  # noqa: PLC0415 - loads numpy and a table of 4 MB

    code, _ = classify(text[:4000])
    return str(code)
