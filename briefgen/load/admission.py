"""What keeps a readable text from being an article: a cap, too few words, another language."""

from briefgen.config import Limits
from briefgen.load import tongue
from briefgen.load.body import ArticleBody
from briefgen.load.page.nouns import SavedPage
from briefgen.load.reasons import ANOTHER, HIDDEN
from briefgen.model import Cut
from briefgen.problems import Code, Problem, SeedSkipped

ADMITTED_LANGUAGE = "en"

LINE, PARAGRAPH = 4, 20
"""Words of a cut line, and of a cut block of a page, that may have been of the article."""

ARTICLE_WORDS = 4
"""Words of the shortest text that is an article."""

OTHER_LANGUAGE_ODDS = 40.0
"""By how much (natural logarithm) another language must be likelier; names alone do not reach it."""


def refuse_oversized(text: str, name: str, limits: Limits) -> None:
    """Raise SeedSkipped where the text, which is no source of a page, breaks a cap."""
    lines = text.split("\n")
    counts = (
        (len(lines), limits.lines, "lines"),
        (max(map(len, lines)), limits.line_length, "characters in one line"),
        (len(text.split()), limits.words, "words"),
    )
    for count, cap, what in counts:
        if count > cap:
            message = f"has {count:,} {what}, {cap:,} are read at most"
            hint = "limits in content/site.yaml raise the cap"
            raise SeedSkipped(Problem(name, 0, Code.SEED_TOO_LARGE, message, hint))


def admit_language(body: ArticleBody, whole: str, stated: str) -> str:
    """As stated, else as the text that is kept tells, or the whole where hardly any is; English in doubt."""
    return (
        stated
        or tongue.find_likelier(
            whole if _is_too_short(body) else body.text, ADMITTED_LANGUAGE, OTHER_LANGUAGE_ODDS
        )
        or ADMITTED_LANGUAGE
    )


def find_foreign(language: str, name: str) -> Problem | None:
    """The problem of a text in a language that is not analysed; None for English."""
    if language == ADMITTED_LANGUAGE:
        return None
    message = f"its language is {_name_language(language)}; only English is analysed"
    hint = "`language: en` in its front matter settles it where that is wrong"
    return Problem(name, 0, Code.SEED_LANGUAGE, message, hint)


def long_enough(body: ArticleBody, name: str) -> None:
    """Raise SeedSkipped where what is left is too short."""
    if _is_too_short(body):
        count = len(body.text.split())
        left = f"{count} words are" if count != 1 else "one word is"
        cut = f", and {len(body.cut)} lines were cut" if body.cut else ""
        message = f"{left} no article{cut}"
        raise SeedSkipped(Problem(name, 0, Code.SEED_TOO_SHORT, message, "paste the whole article"))


def mostly_cut(body: ArticleBody, name: str, *, page: bool) -> Problem | None:
    """The problem of a text of which more was cut than kept; of a page only paragraphs count."""
    least = PARAGRAPH if page else LINE
    lengths = [len(cut.text.split()) for cut in body.cut if not _is_cut_beside(cut)]
    cut, kept = sum(length for length in lengths if length >= least), len(body.text.split())
    if cut <= kept:
        return None
    message = f"more was cut than kept: {cut:,} words to {kept:,}"
    hint = "its source page shows what was cut; `keep` in content/corrections/ puts a line back"
    return Problem(name, 0, Code.SEED_MOSTLY_CUT, message, hint)


def mostly_hidden(page: SavedPage | None, name: str) -> Problem | None:
    """The problem of a page that hides more of its article than it shows."""
    if page is None or page.hides is None:
        return None
    hidden, shown = f"{page.hides.hidden:,}", f"{page.hides.shown:,}"
    if page.hides.meant:
        message = f"hides more of its article than it shows: {hidden} words to {shown} are cut"
        hint = "save the page with all of it open, or put lines back with `keep` in content/corrections/"
    else:
        message = f"hides its article: its {hidden} words are read as if a script had shown them"
        hint = "save the page as you see it"
    return Problem(name, 0, Code.SEED_MOSTLY_HIDDEN, message, hint)


def find_several(page: SavedPage | None, name: str) -> Problem | None:
    """The problem of a page that is a list of articles."""
    if page is None or not page.listed:
        return None
    message = "is a list of articles, as front pages, topics and searches are: no article of its own"
    return Problem(name, 0, Code.SEED_LIST, message, "save the page of each article instead")


def _is_cut_beside(cut: Cut) -> bool:
    return cut.reason in (HIDDEN, ANOTHER) or cut.reason.startswith("another language")


def _is_too_short(body: ArticleBody) -> bool:
    return len(body.text.split()) < ARTICLE_WORDS


def _name_language(language: str) -> str:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only for a seed in another language

    try:
        return f"{Locale(language).get_display_name('en')} ({language})"
    except (UnknownLocaleError, ValueError):
        return language
