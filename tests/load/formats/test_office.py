"""Documents of office programs, as LibreOffice and Word write them: their words in order, no others."""

import io
import zipfile

import pytest

from briefgen.config import Limits
from briefgen.problems import Code, SeedSkipped
from tests.load.formats.files import FILES, NAMES, words
from tests.load.formats.grams import kept

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KINDS = ("docx", "odt")

LEFT_OUT = {
    "changes": {"deleted in the document", "comment of an editor", "struck out", "hidden on the page"},
    "columns": {"head of the page", "foot of the page"},
    "notes": {"footnote", "head of the page", "foot of the page"},
    "tables": {"caption"},
    "release": {"foot of the page"},
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_words_of_a_document_are_kept_in_order(seed, name, kind):
    """As a careful reader would copy them."""
    article = seed((FILES / f"{name}.{kind}").read_bytes(), f"a.{kind}")
    found = kept(article.text, words(name))
    assert min(found.recall, found.precision) >= 98
    assert article.title.text == words(name).split("\n")[0]
    assert article.problems == ()


@pytest.mark.parametrize("name", LEFT_OUT)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_left_out_is_shown(seed, name, kind):
    """With its reason."""
    article = seed((FILES / f"{name}.{kind}").read_bytes(), f"a.{kind}")
    assert LEFT_OUT[name] <= {cut.reason for cut in article.cut}


def test_what_was_moved_is_told_once(seed):
    """Word keeps it at both places."""
    article = seed((FILES / "changes.docx").read_bytes(), "a.docx")
    assert article.text.count("The ministry of fisheries did not answer") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_heading_is_one(seed, kind):
    """By its style."""
    article = seed((FILES / f"plain.{kind}").read_bytes(), f"a.{kind}")
    assert [span.of(article.text) for span in article.headings] == ["A year without boats"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_is_a_paragraph(seed, kind):
    """Counted from the top of the document."""
    article = seed((FILES / f"plain.{kind}").read_bytes(), f"a.{kind}")
    assert article.offsets.line(article.text.index("The council of Gullwick")) == 4


def word(body: str, **parts: str) -> bytes:
    """A document of Word's own XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        for name, part in parts.items():
            made.writestr(f"word/{name}.xml", part)
    return out.getvalue()


def para(*runs: str, style: str = "", mark: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/><w:rPr>{mark}</w:rPr></w:pPr>'
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def run(text: str, look: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


MET, RIGA = run("The board met "), run("in Riga for talks.")
DAY = run("on Tuesday ")


def sign(name: str, more: str = "") -> str:
    return f"<w:r><w:{name}{more}/></w:r>"


def at(kind: str) -> str:
    return sign("fldChar", f' w:fldCharType="{kind}"')


CASES = {
    "inserted": f"{MET}<w:ins>{DAY}</w:ins>{RIGA}",
    "deleted": f"{MET}<w:del>{run('not ', tag='delText')}</w:del>{DAY}{RIGA}",
    "moved": f"<w:moveFrom>{DAY}</w:moveFrom>{MET}<w:moveTo>{DAY}</w:moveTo>{RIGA}",
    "field": f'{MET}<w:fldSimple w:instr="DATE">{DAY}</w:fldSimple>{RIGA}',
    "code": f"{MET}{at('begin')}{run('DATE d', tag='instrText')}{at('separate')}{DAY}{at('end')}{RIGA}",
    "link": f"{MET}<w:hyperlink>{DAY}</w:hyperlink>{RIGA}",
    "control": f"{MET}<w:sdt><w:sdtPr/><w:sdtContent>{DAY}</w:sdtContent></w:sdt>{RIGA}",
    "soft": f"{MET}{run('on Tues')}{sign('softHyphen')}{run('day ')}{RIGA}",
    "tab": f"{run('The board met')}{sign('tab')}{DAY}{RIGA}",
    "break": f"{run('The board met')}{sign('br')}{DAY}{RIGA}",
    "hidden": f"{MET}{run('(so they say) ', '<w:vanish/>')}{DAY}{RIGA}",
    "not hidden": MET + run("on Tuesday ", '<w:vanish w:val="0"/>') + RIGA,
    "mark": MET + run("on Tuesday") + run("2", '<w:vertAlign w:val="superscript"/>') + run(" ") + RIGA,
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_whole_whatever_stands_in_it(seed, name):
    """In the XML that Word itself writes."""
    article = seed(word(para(CASES[name]) * 2), "a.docx")
    assert article.text.split("\n\n") == ["The board met on Tuesday in Riga for talks."] * 2


def test_numbers_and_names_are_not_glued(seed):
    """By a hyphen that may not break."""
    runs = (
        run("From 10")
        + "<w:r><w:noBreakHyphen/></w:r>"
        + run("12 ships, 25\u00a0000 tonnes of fish were landed.")
    )
    article = seed(word(para(runs)), "a.docx")
    assert article.text == "From 10-12 ships, 25\u00a0000 tonnes of fish were landed."


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "F0A3", "≤"),
        ("Symbol", "F0A0", "€"),
        ("symbol", "002D", "−"),
        ("Symbol", "F0B1", "±"),
        ("Times New Roman", "20AC", "€"),
        ("Arial", "00A7", "§"),
        ("Wingdings", "F0FC", ""),
        ("Wingdings 2", "0050", ""),
        ("Symbol", "F0D3", ""),
        ("Arial", "F0B3", ""),
        ("Arial", "D83D", ""),
        ("Arial", "0007", ""),
        ("Arial", "less", ""),
        ("Arial", "", ""),
    ],
)
def test_a_sign_from_a_table_is_what_it_shows(seed, font, code, shown):
    """An amount without its sign is another one; a picture is none."""
    table = f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
    article = seed(word(para(run("The board asked for "), table, run("20 more boats in Riga."))), "a.docx")
    assert article.text == f"The board asked for {shown}20 more boats in Riga."


def test_a_paragraph_whose_mark_was_deleted_goes_on(seed):
    """The next is part of it."""
    body = para(run("The board met on Tuesday "), mark="<w:del/>") + para(run("in Riga for talks."))
    assert seed(word(body), "a.docx").text == "The board met on Tuesday in Riga for talks."


def test_what_is_told_for_old_programs_too_is_told_once(seed):
    """A box, drawn in two ways."""
    box = f"<w:txbxContent>{para(run('“Nobody asked us at all,” said the mayor.'))}</w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    body = para(run("The board met "), f"<w:r>{both}</w:r>", run("on Tuesday in Riga for talks."))
    assert seed(word(body), "a.docx").text.split("\n\n") == [
        "The board met on Tuesday in Riga for talks.",
        "“Nobody asked us at all,” said the mayor.",
    ]


def test_a_style_says_what_a_paragraph_is(seed):
    """By its name, whatever its id is in the language of the program."""
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="Titre"><w:name w:val="Title"/></w:style></w:styles>'
    )
    body = para(run("Board meets in Riga"), style="Titre") + para(
        run("The board met on Tuesday in Riga for talks.")
    )
    article = seed(word(body, styles=styles), "a.docx")
    assert article.title.text == "Board meets in Riga"


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_by_another_name_is_read(seed, kind):
    """With a problem that says what it is."""
    article = seed((FILES / f"plain.{kind}").read_bytes(), "a.txt")
    assert [problem.hint for problem in article.problems] == [f"end its name in .{kind}"]


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_a_text_with_the_name_of_a_document_is_read_as_text(seed, name):
    """With a problem too."""
    article = seed("The board met on Tuesday in Riga for talks about the ferry.\n", name)
    assert article.text.startswith("The board met")
    assert [problem.code for problem in article.problems] == [Code.SEED_SUFFIX]


def bomb(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr(name, f'<w:document xmlns:w="{W}"><w:body>{"<w:p/>" * 500_000}</w:body></w:document>')
    return out.getvalue()


def locked(data: bytes) -> bytes:
    """With the sign of a password on each of its parts."""
    made = bytearray(data)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = made.find(sign)
        while start >= 0:
            made[start + at] |= 1
            start = made.find(sign, start + 4)
    return bytes(made)


WHOLE = (FILES / "plain.docx").read_bytes()


BAD = {
    "misnamed": (WHOLE.replace(b"word/document.xml", b"word/document.xm\xe5", 1), Code.SEED_UNREADABLE),
    "truncated": (WHOLE[: len(WHOLE) // 2], Code.SEED_UNREADABLE),
    "password": (locked(WHOLE), Code.SEED_LOCKED),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), Code.SEED_LOCKED),
    "bomb": (bomb("word/document.xml"), Code.SEED_TOO_LARGE),
    "deep": (word("<w:sdt>" * 3000 + "</w:sdt>" * 3000), Code.SEED_MARKUP),
    "no words": (word(para()), Code.SEED_EMPTY),
    "no XML": (word("<w:p>"), Code.SEED_MARKUP),
    "other": (WHOLE.replace(b"word/", b"xord/"), Code.SEED_UNREADABLE),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_costs_itself(seed, name):
    """It ends in one problem that says what it is, with a hint."""
    data, code = BAD[name]
    with pytest.raises(SeedSkipped) as skipped:
        seed(data, "a.docx", limits=Limits(bytes=500_000))
    assert skipped.value.problem.code is code
    assert skipped.value.problem.hint
