"""A file of mails: each is an article of its own, under a number that stays."""

import mailbox
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from briefgen.load.formats import Several
from briefgen.problems import Code, SeedSkipped
from tests.load.formats.test_mail import PAGE, TEXT, letter

TOWNS = ("Gullwick", "Ternhaven", "Auk Bay", "Skuaholm", "Puffinsund", "Fulmarness")


def mail(town: str, text: str = TEXT, **options) -> EmailMessage:
    message = letter(f"{town} closes its slipway")
    message.set_content(text.replace("Gullwick", town), **options)
    return message


def box(tmp_path, *mails) -> bytes:
    """As Python's own library writes one, which is what many a program calls."""
    path = tmp_path / "box"
    kept = mailbox.mbox(path)
    for one in mails:
        kept.add(one)
    kept.close()
    return path.read_bytes()


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_each_mail_is_an_article(several, tmp_path, cte, charset):
    """However it is packed, with its own title, day and address."""
    found = several(box(tmp_path, *(mail(town, cte=cte, charset=charset) for town in TOWNS)), "march.mbox")
    assert list(found) == [f"march.mbox#{number}" for number in range(1, 7)]
    for (name, article), town in zip(found.items(), TOWNS, strict=True):
        assert article.text == TEXT.replace("Gullwick", town).strip()
        assert article.title.text == f"{town} closes its slipway"
        assert (article.id, article.source.path, article.source.file) == (name, name, "march.mbox")
        assert article.slug == f"{town.lower().replace(' ', '-')}-closes-its-slipway"


def test_its_lines_are_those_of_the_mail(several, tmp_path):
    """Not those of the box, which may be of any length."""
    first, second = several(box(tmp_path, mail("Gullwick"), mail("Auk Bay")), "a.mbox").values()
    assert first.offsets.line(0) == second.offsets.line(0)


def test_a_mail_that_comes_in_leaves_the_others_as_they_are(seed, tmp_path):
    """So that nothing of them is read again."""
    before = seed(box(tmp_path, mail("Gullwick"), mail("Auk Bay")), "a.mbox").pieces
    (tmp_path / "box").unlink()
    after = seed(box(tmp_path, mail("Gullwick"), mail("Auk Bay"), mail("Skuaholm")), "a.mbox").pieces
    assert after[:1] == before[:1]
    assert after[1].data.rstrip() == before[1].data.rstrip()


def test_a_mail_without_an_article_costs_itself(several, tmp_path):
    """Its number is not given to another."""
    found = several(box(tmp_path, mail("Gullwick"), mail("Auk Bay", "Thanks!"), mail("Skuaholm")), "a.mbox")
    assert list(found) == ["a.mbox#1", "a.mbox#2", "a.mbox#3"]
    assert found["a.mbox#2"] == "one word is no article"


def test_a_line_that_begins_with_from_parts_no_mail(several, tmp_path):
    """Programs quote it, and what they quote is as it was."""
    text = f"{TEXT}\nFrom Gullwick the ferry to Riga sails at 9:30 each morning.\n"
    (article,) = several(box(tmp_path, mail("Gullwick", text)), "a.mbox").values()
    assert article.text == text.strip()


def test_a_page_in_a_box_is_read_as_a_page(several, tmp_path):
    """With what it hides."""
    hidden = '<p style="display:none">Our best offers are hidden from whoever looks at this mail</p></body>'
    message = letter()
    message.set_content(PAGE.replace("</body>", hidden), subtype="html", cte="quoted-printable")
    (article,) = several(box(tmp_path, message), "a.mbox").values()
    assert article.text.split("\n\n") == TEXT.strip().split("\n\n")
    assert [cut.reason for cut in article.cut] == ["hidden on the page"]


@pytest.mark.parametrize("name", ["a.txt", "a.eml"])
def test_a_box_by_another_name_is_read_as_a_box(seed, tmp_path, name):
    """With one problem for the file."""
    found = seed(box(tmp_path, mail("Gullwick"), mail("Auk Bay")), name)
    assert isinstance(found, Several)
    assert [problem.hint for problem in found.problems] == ["end its name in .mbox"]


def test_a_text_that_is_no_box_is_read_as_a_text(seed):
    """It is told what it is, by the name that it would need."""
    found = seed(b"Dear all,\n\nFrom now on we meet at noon.\n", "a.mbox")
    assert "From now on we meet at noon." in found.text
    (told,) = [problem for problem in found.problems if problem.code is Code.SEED_SUFFIX]
    assert told.hint == "end its name in .txt"


@pytest.mark.parametrize(
    ("data", "code"), [(b"From \n\n", Code.SEED_TOO_SHORT), (b"\xff\xfe\x00", Code.SEED_UNREADABLE)]
)
def test_a_box_without_a_mail_costs_itself(seed, data, code):
    """With one problem for it."""
    with pytest.raises(SeedSkipped) as skipped:
        seed(data, "a.mbox")
    assert skipped.value.problem.code is code


def digest() -> EmailMessage:
    whole = EmailMessage(policy=SMTP)
    for name, value in letter("Islands digest, volume 3").items():
        whole[name] = value
    whole.set_type("multipart/digest")
    for town in TOWNS:
        whole.attach(_held(mail(town)))
    return whole


def _held(message: EmailMessage) -> EmailMessage:
    part = EmailMessage(policy=SMTP)
    part.set_content(message)
    return part


def test_each_mail_of_a_digest_is_an_article(several):
    """The digest says nothing itself."""
    found = several(digest().as_bytes(), "a.eml")
    assert list(found) == [f"a.eml#{number}" for number in range(1, 7)]
    assert [one.title.text.split(" closes")[0] for one in found.values()] == list(TOWNS)
    assert found["a.eml#2"].text == TEXT.replace("Gullwick", "Ternhaven").strip()


def test_a_digest_in_a_box_has_numbers_of_its_own(several, tmp_path):
    """Below its own number."""
    found = several(box(tmp_path, mail("Gullwick"), digest()), "a.mbox")
    assert list(found) == ["a.mbox#1", *(f"a.mbox#2.{number}" for number in range(1, 7))]


@pytest.mark.parametrize(
    ("note", "names"), [("For your information.", ["a.eml#1"]), (TEXT, ["a.eml#0", "a.eml#1"])]
)
def test_a_mail_sent_on_is_the_article(several, note, names):
    """A word above it is none; a text of its own is."""
    whole = letter("Fwd: slipway")
    whole.set_content(note)
    whole.add_attachment(mail("Auk Bay"))
    found = several(whole.as_bytes(), "a.eml")
    assert list(found) == names
    assert found["a.eml#1"].text == TEXT.replace("Gullwick", "Auk Bay").strip()


def test_a_digest_in_one_text_is_parted_at_its_rules(several):
    """As lists send it to who wants plain text; what stands above and below is no mail."""
    ruled = [
        f"Message: {number}\nDate: Wed, 08 May 2024 07:30:00 +0200\nFrom: a@post.example\n"
        f"Subject: {town} closes its slipway\nMessage-ID: <{number}@post.example>\n\n"
        + TEXT.replace("Gullwick", town)
        for number, town in enumerate(TOWNS, 1)
    ]
    parted = "\n------------------------------\n\n".join(
        (*ruled, "Subject: Digest Footer\n\nEnd of the digest")
    )
    whole = letter("Islands Digest, Vol 3, Issue 1")
    whole.set_content(f"Today's Topics:\n\n  1. Slipways\n\n{'-' * 70}\n\n{parted}", cte="8bit")
    found = several(whole.as_bytes(), "a.eml")
    assert [one.title.text for one in found.values()] == [f"{town} closes its slipway" for town in TOWNS]
    assert found["a.eml#3"].text == TEXT.replace("Gullwick", "Auk Bay").strip()


def test_a_rule_in_a_mail_parts_nothing(seed):
    """A line of hyphens is often no more than that."""
    article = seed(
        mail("Gullwick", f"{TEXT}\n{'-' * 70}\n\nThe mayor said no more than that on Tuesday.\n").as_bytes(),
        "a.eml",
    )
    assert "no more than that" in article.text
