"""Rich text, as an office program and as archives write it."""

import pytest

from briefgen.config import Limits
from briefgen.problems import Code, SeedSkipped
from tests.load.formats.files import FILES, NAMES, words
from tests.load.formats.grams import kept
from tests.work import finishes

MET = "The board met on Tuesday in Riga for talks."


@pytest.mark.parametrize("name", NAMES)
def test_the_words_are_kept_in_order(seed, name):
    """As a careful reader would copy them."""
    article = seed((FILES / f"{name}.rtf").read_bytes(), "a.rtf")
    found = kept(article.text, words(name))
    assert min(found.recall, found.precision) >= 98
    assert article.title.text == words(name).split("\n")[0]
    assert article.problems == ()


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("changes", {"deleted in the document", "comment of an editor", "struck out", "hidden on the page"}),
        ("columns", {"head of the page", "foot of the page"}),
        ("notes", {"footnote", "head of the page", "foot of the page"}),
        ("tables", {"caption"}),
    ],
)
def test_what_is_left_out_is_shown(seed, name, reasons):
    """With its reason."""
    article = seed((FILES / f"{name}.rtf").read_bytes(), "a.rtf")
    assert reasons <= {cut.reason for cut in article.cut}


def rtf(body: str) -> str:
    fonts = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times;}{\f2\fcharset238 Times;}}"
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{fonts}{{\info{{\title Not this}}}}\pard {body}\par}}"


CASES = {
    "plain": (MET, MET),
    "quoted": (r"\'93The board met,\'94 she said on Tuesday.", "“The board met,” she said on Tuesday."),
    "Cyrillic": (
        r"The board of {\f1 \'cc\'ee\'f1\'ea\'e2\'e0} met on Tuesday in Riga.",
        "The board of Москва met on Tuesday in Riga.",
    ),
    "Polish": (r"Lech {\f2 Wa\'b3\'easa} met the board on Tuesday.", "Lech Wałęsa met the board on Tuesday."),
    "raw bytes": ("The board of Köln met on Tuesday in Riga.", "The board of Köln met on Tuesday in Riga."),
    "Unicode": (r"The board of \u321?\u243?d\u378? met on Tuesday.", "The board of Łódź met on Tuesday."),
    "no fallback": (
        r"\uc0 The board of \u321\u243d\u378 met on Tuesday.",
        "The board of Łódźmet on Tuesday.",
    ),
    "fallback of two": (r"\uc2 The \u8364 EU20 board met on Tuesday.", "The €20 board met on Tuesday."),
    "a pair": (r"The board \u-10179?\u-8704? met on Tuesday.", "The board 😀 met on Tuesday."),
    "hyphens": (r"The 10\_12 mem\-bers of the board met.", "The 10-12 members of the board met."),
    "space": (r"The board has 25\~000 euros for talks.", "The board has 25\u00a0000 euros for talks."),
    "deleted": (r"The board met {\deleted not }on Tuesday in Riga for talks.", MET),
    "hidden": (r"The board met {\v (so they say) }on Tuesday in Riga for talks.", MET),
    "note": (
        r"The board met on Tuesday{\super 1{\footnote\pard {\super 1} At noon.\par}} in Riga for talks.",
        MET,
    ),
    "field": (r"The board met on {\field{\*\fldinst DATE}{\fldrslt Tuesday}} in Riga for talks.", MET),
    "picture": (r"The board {\pict\wmetafile8 0102030405}met on Tuesday in Riga for talks.", MET),
    "binary": ("The board {\\pict\\bin4 }}}}}met on Tuesday in Riga for talks.", MET),
    "unknown": (r"The board {\*\whatever Not this}met on Tuesday in Riga for talks.", MET),
    "wrapped": ("The board met on\r\n Tuesday in Riga for talks.", MET),
    "escaped": (r"The board met \{on Tuesday\} in Riga.", "The board met {on Tuesday} in Riga."),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_as_it_reads(seed, name):
    """Whatever it is written in, and whatever stands inside of it."""
    written, read = CASES[name]
    assert seed(rtf(written).encode("latin-1"), "a.rtf").text == read


def test_a_table_of_hits_is_rows(seed):
    """As archives put above what they found."""
    rows = r"\trowd\intbl Title\cell Day\cell\row\trowd\intbl Slipway to close\cell 8 May 2024\cell\row\pard "
    assert seed(rtf(rows + MET), "a.rtf").text.endswith(MET)


BAD = {
    "truncated": (rtf(MET)[:-1], Code.SEED_UNREADABLE),
    "deep": (rtf("{" * 900 + MET + "}" * 900), Code.SEED_MARKUP),
    "nothing": (rtf(""), Code.SEED_EMPTY),
    "long": (rtf(MET * 9000), Code.SEED_TOO_LARGE),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_costs_itself(seed, name):
    """It ends in one problem that says what it is, with a hint."""
    data, code = BAD[name]
    with pytest.raises(SeedSkipped) as skipped:
        seed(data, "a.rtf", limits=Limits(words=1000))
    assert skipped.value.problem.code is code
    assert skipped.value.problem.hint


SIGNS = ["{", "{\\*", "\\u8364?", "\\'e9", "{\\footnote ", "\\cell ", "{\\v a}", "\\par "]


@pytest.mark.slow
@pytest.mark.parametrize("sign", SIGNS)
def test_a_hostile_file_is_read_in_time(seed, sign):
    """Or refused."""

    def read():
        try:
            seed(rtf(sign * (200_000 // len(sign))).encode("latin-1"), "a.rtf", limits=Limits(lines=10**6))
        except SeedSkipped:
            return

    finishes(read)
