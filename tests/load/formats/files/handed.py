"""Makes the mails, feeds, books and items of newsrooms beside it: `python handed.py`.

Needs feedgen, feedgenerator (Django's), EbookLib; and Node with nodemailer for one mail. Mails and boxes are written
by Python's own library; items of newsrooms by hand, for their systems cannot be had. `NAME.words` beside each file
holds what a careful reader would copy out of all its articles.
"""

import json
import mailbox
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from email.message import EmailMessage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import SMTP
from html import escape
from pathlib import Path

from stories import BAKERS, BEES, BRIDGE, CLOCK, MILL, SCHOOL, STORIES, TRAM, WATER, Story

HERE = Path(__file__).parent
TRACKER = '<img src="https://t.orme.example/o.gif?u=7" width="1" height="1" alt="">'
BYE = '<p>You are receiving this email because you signed up for it. <a href="https://orme.example/bye">Unsubscribe</a></p>'
SEE = '<p><a href="https://orme.example/view">View this email in your browser</a></p>'
TEXT_BYE = "\n\n-- \nThe Orme Post, 4 Mill Lane, Orme\nUnsubscribe: https://orme.example/bye\n"


def keep(name: str, data: bytes, *stories: Story, titled: bool = True, signed: bool = False) -> None:
    (HERE / name).write_bytes(data)
    words = "\n".join(story.words(titled=titled, signed=signed) for story in stories)
    (HERE / name).with_suffix(".words").write_text(words + "\n", "utf-8")


def at(story: Story) -> datetime:
    return datetime(2024, 5, int(story.day), 6, 30, tzinfo=UTC)


# ------------------------------------------------------------ mails
def mail(story: Story, sender: str = "The Orme Post <letter@orme.example>") -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = sender, "desk@desk.example", story.title
    message["Date"] = at(story).strftime("%a, %d %b %Y %H:%M:%S +0200")
    message["Message-ID"] = f"<{story.day}@orme.example>"
    return message


def page(story: Story) -> str:
    return (
        f"<html><head><title>{escape(story.title)}</title></head><body>{SEE}<table><tr><td><h1>{escape(story.title)}</h1>"
        f"{story.html()}</td></tr></table>{BYE}{TRACKER}</body></html>"
    )


def flowed(text: str) -> str:
    """Each paragraph in lines of 66 letters, which end in a space where it goes on."""
    out = []
    for paragraph in text.split("\n\n"):
        line = ""
        for word in paragraph.split(" "):
            if len(line) + len(word) > 66:
                out.append(line)
                line = ""
            line += word + " "
        out += [line.rstrip(), ""]
    return "\n".join(out).rstrip() + "\n"


def mails() -> None:
    one = mail(BAKERS)
    one.set_content("See this mail in a browser.")
    one.add_alternative(page(BAKERS), subtype="html", cte="quoted-printable")
    keep("mail/quoted.eml", one.as_bytes(), BAKERS)

    one = mail(CLOCK)
    one.set_content(page(CLOCK), subtype="html", cte="base64", charset="cp1252")
    one.add_attachment(b"%PDF-1.7 no more", maintype="application", subtype="pdf", filename="clock.pdf")
    keep("mail/packed.eml", one.as_bytes(), CLOCK)

    one = mail(SCHOOL, "Tom Reyes <tom@orme.example>")
    one.set_content(flowed(SCHOOL.text()) + TEXT_BYE, params={"format": "flowed"}, cte="8bit")
    keep("mail/flowed.eml", one.as_bytes(), SCHOOL, titled=False)

    outer, inner = MIMEMultipart("mixed"), mail(MILL)
    latin = page(MILL).encode("iso-8859-1", "xmlcharrefreplace").decode("iso-8859-1")
    inner.set_content(latin, subtype="html", cte="quoted-printable", charset="iso-8859-1")
    for key, value in (
        ("From", "Desk <a@desk.example>"),
        ("Subject", "Fwd: for tomorrow"),
        ("Message-ID", "<f@desk.example>"),
    ):
        outer[key] = value
    outer.attach(MIMEText("For tomorrow, please.\n"))
    outer.attach(MIMEMessage(inner))
    keep("mail/forwarded.eml", outer.as_bytes(), MILL)

    digest = MIMEMultipart("digest")
    for key, value in (
        ("From", "list@orme.example"),
        ("Subject", "Orme list, issue 19"),
        ("Message-ID", "<d@orme.example>"),
    ):
        digest[key] = value
    for story in (WATER, BRIDGE):
        inner = mail(story)
        inner.set_content(page(story), subtype="html", cte="base64")
        digest.attach(MIMEMessage(inner))
    keep("mail/digest.eml", digest.as_bytes(), WATER, BRIDGE)

    with tempfile.TemporaryDirectory() as folder:
        box = mailbox.mbox(Path(folder, "box"))
        for story in (TRAM, BEES, BAKERS):
            one = mail(story)
            one.set_content(page(story), subtype="html", cte="quoted-printable")
            box.add(one)
        box.close()
        keep("mail/march.mbox", Path(folder, "box").read_bytes(), TRAM, BEES, BAKERS)

    one = mail(BAKERS)
    parts = "".join(
        f'<h2><a href="https://orme.example/{s.day}">{escape(s.title)}</a></h2><p>By {s.author}</p>{s.html()}'
        for s in (BAKERS, TRAM, CLOCK)
    )
    one.set_content(
        f"<body>{SEE}<h1>The week in Orme</h1>{parts}{BYE}{TRACKER}</body>",
        subtype="html",
        cte="quoted-printable",
    )
    keep("mail/letter.eml", one.as_bytes(), BAKERS, TRAM, CLOCK, signed=True)
    node()


def node() -> None:
    """A mail that nodemailer composed."""
    if not shutil.which("node"):
        return
    told = {
        "from": "Orme Post <a@orme.example>",
        "to": "d@desk.example",
        "subject": WATER.title,
        "html": page(WATER),
        "text": WATER.text(),
    }
    told |= {"date": str(mail(WATER)["Date"]), "messageId": "<w@orme.example>"}
    script = (
        "const n=require('nodemailer');n.createTransport({streamTransport:true,buffer:true})"
        f".sendMail({json.dumps(told)}).then(r=>process.stdout.write(r.message))"
    )
    keep(
        "mail/composed.eml",
        subprocess.run(("node", "-e", script), check=True, capture_output=True).stdout,
        WATER,
    )


# ------------------------------------------------------------ feeds
def feeds() -> None:
    from feedgen.feed import FeedGenerator
    from feedgenerator import Atom1Feed, Rss201rev2Feed

    for kind, stories in (("rss", (BAKERS, TRAM, WATER)), ("atom", (CLOCK, SCHOOL))):
        made = FeedGenerator()
        made.id("https://orme.example/")
        made.title("The Orme Post")
        made.link(href="https://orme.example/", rel="alternate")
        made.description("News of the valley")
        made.lastBuildDate(at(BEES))
        made.updated(at(BEES))
        for story in stories:
            entry = made.add_entry(order="append")
            entry.id(f"https://orme.example/{story.day}")
            entry.title(story.title)
            entry.link(href=f"https://orme.example/{story.day}")
            entry.author(name=story.author, email="a@orme.example")
            entry.published(at(story))
            entry.updated(at(BEES))
            entry.summary(str(story.parts[0])[:60] + " […]")
            entry.content(story.html(), type="CDATA" if kind == "rss" else "html")
        keep(
            f"feed/made-{kind}.{kind}",
            made.rss_str(pretty=True) if kind == "rss" else made.atom_str(pretty=True),
            *stories,
        )

    for name, maker, stories in (
        ("django-rss.rss", Rss201rev2Feed, (MILL, BRIDGE)),
        ("django-atom.atom", Atom1Feed, (SCHOOL, WATER)),
    ):
        made = maker("The Orme Post", "https://orme.example/", "News of the valley", language="en")
        for story in stories:
            made.add_item(
                story.title,
                f"https://orme.example/{story.day}",
                story.html(),
                pubdate=at(story),
                unique_id=story.day,
                author_name=story.author,
            )
        keep(f"feed/{name}", made.writeString("utf-8").encode(), *stories)

    items = [
        {
            "id": s.day,
            "url": f"/{s.day}",
            "title": s.title,
            "content_html": s.html(),
            "date_published": f"2024-05-{s.day}T06:30:00+02:00",
            "authors": [{"name": s.author}],
        }
        for s in (TRAM, SCHOOL)
    ]
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Orme Post",
        "home_page_url": "https://orme.example/",
        "items": items,
    }
    keep("feed/feed.json", json.dumps(whole, indent=1).encode(), TRAM, SCHOOL)

    entry = "".join(
        f'<item rdf:about="https://orme.example/{s.day}"><title>{escape(s.title)}</title><link>https://orme.example/{s.day}</link>'
        f"<dc:date>2024-05-{s.day}T06:30:00+02:00</dc:date><description>{escape(s.html())}</description></item>"
        for s in (MILL, SCHOOL)
    )
    rdf = (
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Orme Post</title></channel>{entry}</rdf:RDF>'
    )
    keep("feed/old.xml", rdf.encode(), MILL, SCHOOL)


# ------------------------------------------------------------ books
NOTED = '<p>The office counted twice.<a epub:type="noteref" href="#n1"><sup>1</sup></a></p>'
NOTE = '<aside epub:type="footnote" id="n1"><p>1. On 3 and on 9 May.</p></aside>'


def books() -> None:
    from ebooklib import epub

    def book(
        name: str,
        stories: tuple[Story, ...],
        *,
        order: tuple[int, ...] = (),
        cover: bool = False,
        older: bool = False,
    ) -> None:
        made = epub.EpubBook()
        made.set_identifier(name)
        made.set_title("A week in the valley")
        made.set_language("en")
        pages = []
        for number, story in enumerate(stories):
            chapter = epub.EpubHtml(title=story.title, file_name=f"text/{number}.xhtml", lang="en")
            chapter.content = f"<html><body><h1>{escape(story.title)}</h1>{story.html()}</body></html>"
            made.add_item(chapter)
            pages.append(chapter)
        made.toc = tuple(pages)
        made.add_item(epub.EpubNcx())
        made.add_item(epub.EpubNav())
        if cover:
            made.set_cover("cover.png", b"\x89PNG\r\n\x1a\n")
        inorder = [pages[at] for at in order or range(len(pages))]
        made.spine = (["cover"] if cover else []) + ([] if older else ["nav"]) + inorder
        path = HERE / "book" / f"{name}.epub"
        epub.write_epub(path, made, {"epub3_pages": False})
        (HERE / "book" / f"{name}.words").write_text(
            "\n".join(stories[at].words() for at in order or range(len(stories))) + "\n", "utf-8"
        )

    book("plain", (BAKERS, TRAM))
    book("turned", (CLOCK, WATER, SCHOOL), order=(2, 0, 1))
    book("covered", (MILL, BRIDGE), cover=True)
    book("older", (BEES, BAKERS), older=True)
    book("single", (WATER,))
    book("whole", STORIES)


# ------------------------------------------------------------ newsrooms
XHTML = "http://www.w3.org/1999/xhtml"
IPTC = "http://iptc.org/std/nar/2006-10-01/"


def ninjs(story: Story, **more: object) -> bytes:
    told = {
        "uri": f"https://orme.example/items/{story.day}",
        "type": "text",
        "version": "3",
        "pubstatus": "usable",
        "versioncreated": f"2024-05-{story.day}T06:30:00+02:00",
        "headline": story.title,
        "byline": f"By {story.author}",
        "copyrightholder": "Orme Post",
        "language": "en",
        "located": "Orme",
        "subject": [{"code": "04000000", "name": "economy"}],
        "place": [{"name": "Orme"}],
        "associations": {
            "main": {"uri": "https://orme.example/p/1", "type": "picture", "headline": "The mill in snow"}
        },
    }
    return json.dumps(told | more, ensure_ascii=False, indent=1).encode()


def nitf(story: Story) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<nitf><head><title>x</title>'
        f'<docdata management-status="usable"><doc-id id-string="orme-{story.day}"/><du-key version="2"/>'
        f'<date.issue norm="202405{story.day}T063000+0200"/><key-list><keyword key="valley"/></key-list></docdata>'
        f'<pubdata name="Orme Post"/></head><body><body.head><hedline><hl1>{escape(story.title)}</hl1></hedline>'
        f"<byline>By <person>{story.author}</person></byline></body.head><body.content>{story.html()}"
        '<media media-type="image"><media-caption>The valley from above.</media-caption></media></body.content>'
        "<body.end><tagline>Orme Post, all rights reserved</tagline></body.end></body></nitf>"
    ).encode()


def newsml(story: Story) -> str:
    return (
        f'<newsItem xmlns="{IPTC}" guid="urn:newsml:orme:{story.day}" version="4" xml:lang="en"><itemMeta>'
        '<itemClass qcode="ninat:text"/><provider><name>Orme Post</name></provider>'
        f'<versionCreated>2024-05-{story.day}T06:30:00+02:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>'
        f"<contentMeta><creator><name>{story.author}</name></creator><headline>{escape(story.title)}</headline>"
        '<subject qcode="medtop:20000344"><name xml:lang="en">economy</name></subject></contentMeta><contentSet>'
        f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="{XHTML}"><head><title>x</title></head><body>'
        f"{story.html()}</body></html></inlineXML></contentSet></newsItem>"
    )


def akoma(story: Story) -> bytes:
    body = story.html().replace("<h3>", "<crossHeading>").replace("</h3>", "</crossHeading>")
    body = body.replace("<ul><li>", "<blockList><item><p>").replace("</li></ul>", "</p></item></blockList>")
    return (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="pressRelease"><meta>'
        f'<identification source="#c"><FRBRWork><FRBRuri value="/akn/xx/doc/2024/{story.day}"/><FRBRdate date="2024-05-{story.day}"/>'
        f'<FRBRauthor href="#council"/></FRBRWork><FRBRExpression><FRBRdate date="2024-05-{story.day}"/><FRBRlanguage language="eng"/>'
        '</FRBRExpression></identification><references source="#c"><TLCOrganization eId="council" href="/x" showAs="Council of Orme"/>'
        f"</references></meta><preface><p><docTitle>{escape(story.title)}</docTitle></p></preface><mainBody>{body}</mainBody>"
        "<conclusions><p><signature>The secretary</signature></p></conclusions></doc></akomaNtoso>"
    ).encode()


def newsrooms() -> None:
    keep("newsroom/first.json", ninjs(BAKERS, body_xhtml=BAKERS.html()), BAKERS)
    second = {
        "headlines": [{"role": "main", "value": MILL.title}],
        "bodies": [{"contenttype": "text/html", "value": MILL.html()}],
    }
    keep("newsroom/second.json", ninjs(MILL, headline=None, **second), MILL)
    keep("newsroom/bare.json", ninjs(BRIDGE, body_text=BRIDGE.text()), BRIDGE)
    keep("newsroom/nitf.xml", nitf(WATER), WATER)
    keep("newsroom/nitf2.xml", nitf(TRAM), TRAM)
    keep("newsroom/item.xml", newsml(SCHOOL).encode(), SCHOOL)
    both = "".join(map(newsml, (CLOCK, BEES)))
    keep(
        "newsroom/message.xml",
        f'<newsMessage xmlns="{IPTC}"><header/><itemSet>{both}</itemSet></newsMessage>'.encode(),
        CLOCK,
        BEES,
    )
    keep("newsroom/release.xml", akoma(SCHOOL), SCHOOL)
    keep("newsroom/release2.xml", akoma(TRAM), TRAM)


if __name__ == "__main__":
    mails()
    feeds()
    books()
    newsrooms()
