"""A mail is read as what it says, not as it is packed; its headers state title and day."""

from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from briefgen.load.formats import sniffed
from briefgen.load.offsets import Traced
from briefgen.model import ArticleKind, Basis
from briefgen.problems import Code, SeedSkipped
from tests.load.test_offsets import faithful
from tests.work import finishes

TEXT = (
    "The council of Gullwick agreed on Tuesday to close the old slipway – “at last”, as its mayor said.\n\n"
    "The work will cost 600,000 euros, and 75 percent of it is to be paid by the harbour of the town.\n\n"
    "The slipway is to open again in June, said the harbour master, Ida Holm, who is to see to the work.\n"
)
PAGE = "<html><body>" + "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n")) + "</body></html>"


def letter(subject: str = "Slipway to close – at last", sender: str = "The Gullwick Post <a@post.example>"):
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = sender, "desk@desk.example", subject
    message["Date"] = "Wed, 08 May 2024 07:30:00 +0200"
    message["Message-ID"] = "<1@post.example>"
    return message


def text_mail(**options) -> bytes:
    message = letter()
    message.set_content(TEXT, **options)
    return message.as_bytes()


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_text_is_read_however_it_is_packed(seed, cte, charset):
    """And leads back to the file, letter by letter where it stands there."""
    data = text_mail(cte=cte, charset=charset)
    article = seed(data, "a.eml")
    assert article.text == TEXT.strip()
    assert article.problems == ()
    file = data.decode("utf-8" if charset == "utf-8" or cte != "8bit" else "latin-1")
    assert faithful(Traced(article.text, article.offsets.segments), file)
    body = 1 + file[: file.index("\r\n\r\n")].count("\n") + 2
    assert article.offsets.line(0) == body
    assert article.offsets.line(len(article.text) - 1) > body


def test_its_headers_state_title_day_and_publisher(seed):
    """The day as the sender counts it; none of it stands in the text."""
    article = seed(text_mail(), "a.eml")
    assert article.title.text == "Slipway to close – at last"
    assert (article.published.value, article.published.basis) == ("2024-05-08", Basis.STATED)
    assert article.publisher.text == "The Gullwick Post"
    assert article.authors == ()


@pytest.mark.parametrize("sender", ["Ida Holm <ida@post.example>", "a@post.example", "", '"x" <>, <<>'])
def test_whoever_sends_a_mail_is_no_publisher(seed, sender):
    """A person may pass on what another wrote."""
    message = letter(sender=sender)
    message.set_content(TEXT)
    assert seed(message.as_bytes(), "a.eml").publisher is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2024-05-08T23:30:00-05:00", "2024-05-08"),
        ("8 May 2024 23:30 +0200", "2024-05-08"),
        ("soon", ""),
        ("", ""),
    ],
)
def test_its_day_may_be_written_otherwise(seed, words, day):
    """As programs do that hand on what they were given; it is the sender's day, whatever the zone."""
    message = letter()
    message.set_content(TEXT)
    data = message.as_bytes().replace(b"Wed, 08 May 2024 07:30:00 +0200", words.encode())
    assert seed(data, "a.eml").published.value == day


def test_a_reply_has_the_title_of_what_it_answers(seed):
    """As mail programs sort them."""
    message = letter("Fwd: Re: Slipway to close")
    message.set_content(TEXT)
    assert seed(message.as_bytes(), "a.eml").title.text == "Slipway to close"


def test_the_page_of_a_mail_goes_before_its_text(seed):
    """Where it has both, and whatever else it carries."""
    message = letter()
    message.set_content("See this mail in a browser.")
    message.add_alternative(PAGE, subtype="html", cte="quoted-printable")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    message.add_attachment("Minutes of the meeting", filename="a.txt")
    article = seed(message.as_bytes(), "a.eml")
    assert article.text.split("\n\n") == TEXT.strip().split("\n\n")
    assert faithful(Traced(article.text, article.offsets.segments), message.as_bytes().decode())


def test_lines_that_flow_are_paragraphs(seed):
    """As a plain mail of today is sent."""
    message = letter()
    flowed = TEXT.replace("Tuesday to ", "Tuesday \nto ").replace("of it is ", "of it \nis ")
    message.set_content(flowed, params={"format": "flowed"})
    assert seed(message.as_bytes(), "a.eml").text == TEXT.strip()


def test_a_signature_is_cut(seed):
    """And shown, with its line."""
    message = letter()
    message.set_content(f"{TEXT}\n-- \nIda Holm, Harbour of Gullwick\nTelephone 5550 1234\n", cte="8bit")
    article = seed(message.as_bytes(), "a.eml")
    assert article.text == TEXT.strip()
    (cut,) = article.cut
    assert cut.reason == "signature"
    assert "Harbour of Gullwick" in cut.text
    assert cut.line == message.as_bytes().decode().split("-- \r\n")[0].count("\n") + 2


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
def test_a_mail_with_the_name_of_a_text_is_read_as_a_mail(seed, name):
    """With a problem that says what it is."""
    article = seed(text_mail(cte="base64"), name)
    assert article.text == TEXT.strip()
    (problem,) = article.problems
    assert (problem.code, problem.hint) == (Code.SEED_SUFFIX, "end its name in .eml")


def test_a_mail_that_a_person_pasted_is_a_text(seed):
    """Its headers are lines at the head, as they were."""
    pasted = f"From: The Gullwick Post\nSubject: Slipway to close\nDate: 8 May 2024\n\n{TEXT}"
    assert not sniffed.is_mail(pasted.encode())
    article = seed(pasted)
    assert article.published.value == "2024-05-08"
    assert article.problems == ()


@pytest.mark.parametrize(
    "data",
    [
        b"From: a\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc",
        b"From: a\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x--\n",
        b"From: a\nMessage-ID: <1>\nMIME-Version: 1.0\n\n",
        b"From: a\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n\xff\xfe\n",
    ],
    ids=["picture", "no parts", "nothing", "broken"],
)
def test_a_mail_without_words_costs_itself(seed, data):
    """It is told what it is."""
    with pytest.raises(SeedSkipped):
        seed(data, "a.eml")


@pytest.mark.parametrize("kind", ["multipart/encrypted; boundary=x", "application/pkcs7-mime"])
def test_a_mail_that_is_encrypted_is_told_as_one(seed, kind):
    """There is no text in it that could be read."""
    head = f"From: a\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: {kind}\n\n"
    data = f"{head}--x\nContent-Type: a/b\n\nq\n--x--\n"
    with pytest.raises(SeedSkipped) as skipped:
        seed(data, "a.eml")
    assert skipped.value.problem.code is Code.SEED_LOCKED
    assert skipped.value.problem.hint


@pytest.mark.parametrize("name", ["a.eml", "a.mhtml"])
@pytest.mark.parametrize(("data", "what"), [(TEXT, "text"), (PAGE, "a saved page")])
def test_what_is_called_a_mail_and_is_none_is_read_as_what_it_is(seed, name, data, what):
    """With a problem that says so."""
    article = seed(data, name)
    assert "75 percent" in article.text
    assert [problem.message for problem in article.problems] == [f"is {what}, and read as one"]


BOMBS = {
    "parcels": "Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n",
    "headers": "X-A{n}: a\n",
    "words": "Subject: =?utf-8?q?a?= ",
    "brackets": "From: ((((((((((<<<<<<\n",
    "lines": "Subject: a\n" + " b\n" * 9,
    "boundaries": "--x\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_a_hostile_mail_is_read_in_time(seed, name):
    """Or refused."""
    piece = BOMBS[name]
    head = "From: a\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n"
    data = head + "".join(piece.format(n=n) for n in range(200_000 // len(piece))) + f"\n\n{TEXT}"

    def read():
        with suppress(SeedSkipped):
            seed(data, "a.eml")

    finishes(read)


def test_a_newsletter_by_mail_is_one(seed):
    """What a mail is does not hide what its text is."""
    message = letter()
    message.set_content(f"Good morning, and welcome to the Harbour Letter.\n\n{TEXT}")
    assert seed(message.as_bytes(), "a.eml").kind in (ArticleKind.NEWSLETTER, ArticleKind.REPORT)
