"""Makes the office files beside it, by LibreOffice: `python make.py` (needs `soffice`).

Each article is written once, as flat OpenDocument with its words beside it, and saved by the program in each
format. `NAME.words` holds what a careful reader would copy out of it, a paragraph a line.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
FILTERS = {
    "docx": "docx:MS Word 2007 XML",
    "odt": "odt",
    "rtf": "rtf:Rich Text Format",
    "pdf": "pdf:writer_pdf_Export",
}

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("number", "datastyle"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
STYLES = """<office:styles>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties
 fo:margin-bottom="0.25cm" fo:text-align="justify" fo:hyphenation-ladder-count="no-limit"/><style:text-properties
 fo:font-size="11pt" fo:font-family="Liberation Serif" fo:language="en" fo:country="GB" fo:hyphenate="true"
 fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties
 fo:font-size="22pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:parent-style-name="Standard" style:default-outline-level="1"><style:text-properties fo:font-size="15pt"
 fo:font-weight="bold"/></style:style>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="9pt" fo:font-style="italic"/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="9pt"/></style:style>
<text:notes-configuration text:note-class="footnote" text:default-style-name="Footnote"/>
</office:styles>
<office:automatic-styles>
<number:date-style style:name="Day"><number:day/><number:text> </number:text><number:month
 number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/>
</number:date-style>
<style:style style:name="Struck" style:family="text"><style:text-properties
 style:text-line-through-style="solid"/></style:style>
<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Up" style:family="text"><style:text-properties
 style:text-position="super 58%"/></style:style>
<style:style style:name="Two" style:family="section"><style:section-properties><style:columns fo:column-count="2"
 fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:style style:name="Box" style:family="graphic"><style:graphic-properties style:wrap="parallel"
 style:horizontal-pos="right" style:vertical-pos="top" style:vertical-rel="paragraph" fo:margin="0.5cm"/></style:style>
<style:page-layout style:name="Sheet"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin="2cm"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Sheet">
<style:header><text:p>{header}</text:p></style:header>
<style:footer><text:p>{footer}<text:page-number>1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>"""


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def h(text: str) -> str:
    return f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{text}</text:h>'


def title(text: str) -> str:
    return p(text, "Title")


def note(text: str, kind: str = "footnote") -> str:
    body = f"<text:note-body><text:p>{text}</text:p></text:note-body>"
    return f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation>{body}</text:note>'


def comment(text: str) -> str:
    return f"<office:annotation><text:p>{text}</text:p></office:annotation>"


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in row) for row in rows)
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    count = len(rows[0])
    return f'<table:table><table:table-column table:number-columns-repeated="{count}"/>{body}</table:table>'


def box(text: str) -> str:
    return (
        '<draw:frame draw:style-name="Box" text:anchor-type="paragraph" svg:width="6cm" svg:height="3cm">'
        f"<draw:text-box>{p(text)}</draw:text-box></draw:frame>"
    )


def region(id: str, kind: str, content: str = "") -> str:  # noqa: A002
    who = "<office:change-info><dc:creator>I</dc:creator><dc:date>2024-05-08T10:00:00</dc:date></office:change-info>"
    return (
        f'<text:changed-region text:id="{id}"><text:{kind}>{who}{content}</text:{kind}></text:changed-region>'
    )


def document(body: str, header: str = "", footer: str = "") -> str:
    styles = STYLES.replace("{header}", header).replace("{footer}", footer)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {SPACES} '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">\n'
        f"{styles}<office:body><office:text>{body}</office:text></office:body></office:document>\n"
    )


HYPHEN, SPACE, SOFT = "\u2011", "\u00a0", "\u00ad"

ARTICLES: dict[str, tuple[str, str]] = {}


def article(name: str, source: str, words: str) -> None:
    ARTICLES[name] = (source, words.strip() + "\n")


article(
    "plain",
    document(
        title("Gullwick to close its slipway for a year")
        + p("By Ida Holm")
        + p("8 May 2024")
        + p(
            f"The council of Gullwick agreed on Tuesday to close the old slipway, a plan that will cost 25{SPACE}000{SPACE}euros a month, said its mayor, Jean{HYPHEN}Pierre Aubry."
        )
        + p(
            f"“We have waited for long enough,” Mr Aubry said. “The wood is rotten, the chains are gone, and in Octo{SOFT}ber a boat of the rescue service was lost there.”"
        )
        + h("A year without boats")
        + p(
            "From June the forty boats of the town are to lie in Ternhaven, eleven kilometres to the north. The harbour master of Ternhaven said that there was room for thirty."
        )
        + "<text:list><text:list-item>"
        + p("Fishermen pay nothing for the first three months, and half of the fee after that.")
        + "</text:list-item><text:list-item>"
        + p("Owners of yachts pay 140 euros a month from the first day on.")
        + "</text:list-item></text:list>"
        + p(
            "The work is to begin on 3 June and to end in May 2025. The council will pay 40 percent of the cost, the state the rest."
        ),
    ),
    """Gullwick to close its slipway for a year
By Ida Holm
8 May 2024
The council of Gullwick agreed on Tuesday to close the old slipway, a plan that will cost 25 000 euros a month, said its mayor, Jean-Pierre Aubry.
“We have waited for long enough,” Mr Aubry said. “The wood is rotten, the chains are gone, and in October a boat of the rescue service was lost there.”
A year without boats
From June the forty boats of the town are to lie in Ternhaven, eleven kilometres to the north. The harbour master of Ternhaven said that there was room for thirty.
Fishermen pay nothing for the first three months, and half of the fee after that.
Owners of yachts pay 140 euros a month from the first day on.
The work is to begin on 3 June and to end in May 2025. The council will pay 40 percent of the cost, the state the rest.""",
)

article(
    "changes",
    document(
        "<text:tracked-changes>"
        + region("c1", "deletion", p("nearly "))
        + region("c2", "insertion")
        + region("c3", "deletion", p("The ministry of fisheries did not answer on Friday."))
        + region("c4", "insertion")
        + region("c5", "deletion", p("70 "))
        + region("c6", "insertion")
        + "</text:tracked-changes>"
        + title("Ministry buys a second icebreaker")
        + p(
            'The ministry of transport said on Monday that it would buy <text:change text:change-id="c1"/>a second icebreaker for the northern islands, <text:change-start text:change-id="c2"/>after three winters without a ferry in February, <text:change-end text:change-id="c2"/>from a yard in Skuaholm.'
        )
        + p(
            f'The ship is to cost <text:change text:change-id="c5"/><text:change-start text:change-id="c6"/>90 <text:change-end text:change-id="c6"/>million{SPACE}euros{comment("Is this with the engines? Ask the yard again")} and to sail from the winter of 2027 on, the minister, Anna Kask, told the parliament.'
        )
        + p(
            '<text:change text:change-id="c3"/>The union of seamen welcomed the plan. “The old ship has spent more days in the dock than at sea,” said its leader, Piet Maas.'
        )
        + p(
            '<text:change-start text:change-id="c4"/>The ministry of fisheries did not answer on Friday.<text:change-end text:change-id="c4"/> The islands have asked for a second ship since 2011, when forty families were cut off for nineteen days.'
        )
        + p(
            f"A yard in the south had offered one for {span('60', 'Struck')} 75 million euros{span(' (not for print: the bid was late)', 'Hidden')}, but could not deliver before 2030."
        ),
    ),
    """Ministry buys a second icebreaker
The ministry of transport said on Monday that it would buy a second icebreaker for the northern islands, after three winters without a ferry in February, from a yard in Skuaholm.
The ship is to cost 90 million euros and to sail from the winter of 2027 on, the minister, Anna Kask, told the parliament.
The union of seamen welcomed the plan. “The old ship has spent more days in the dock than at sea,” said its leader, Piet Maas.
The ministry of fisheries did not answer on Friday. The islands have asked for a second ship since 2011, when forty families were cut off for nineteen days.
A yard in the south had offered one for 75 million euros, but could not deliver before 2030.""",
)

article(
    "notes",
    document(
        title("Fewer puffins on Auk Island")
        + p(
            'Auk Bay, <text:date style:data-style-name="Day" text:fixed="true" text:date-value="2024-05-08">8 May 2024</text:date> – The number of puffins on Auk Island fell to 12,400'
            + note("Counted by boat between 2 and 9 May, without the northern cliff.")
            + " this spring, from 15,100 a year ago, the bird station said."
        )
        + p(
            "“It is the lowest number since we began to count”"
            + note("The first count was made in 1974.")
            + ", said Marta Lund, who leads the station. She blamed warm water in March"
            + note("See the report of the institute of the sea, page 14.", "endnote")
            + ", which drove the sand eels away."
        )
        + p(
            f"An adult bird needs about 10{span('3', 'Up')} kilojoules a day, and the island has 2 km{span('2', 'Up')} of grass in which the birds dig their burrows."
        )
        + p(
            "The government will close the island to visitors from 1 June on. Some 3,000 people came last year, each of whom paid 15 euros, and the money pays for two of the four people at the station."
        )
        + p(
            "The station asks whoever finds a ringed bird to write down the number of the ring and the place."
        ),
        header="Bird station of Auk Island – Annual report",
        footer="Not to be printed before Thursday – page ",
    ),
    """Fewer puffins on Auk Island
Auk Bay, 8 May 2024 – The number of puffins on Auk Island fell to 12,400 this spring, from 15,100 a year ago, the bird station said.
“It is the lowest number since we began to count”, said Marta Lund, who leads the station. She blamed warm water in March, which drove the sand eels away.
An adult bird needs about 10³ kilojoules a day, and the island has 2 km² of grass in which the birds dig their burrows.
The government will close the island to visitors from 1 June on. Some 3,000 people came last year, each of whom paid 15 euros, and the money pays for two of the four people at the station.
The station asks whoever finds a ringed bird to write down the number of the ring and the place.""",
)

article(
    "tables",
    document(
        title("Ferries carried more people and fewer cars")
        + p(
            "The ferries of the four islands carried 1.9 million people last year, 6 percent more than in 2022, the shipping office said on Wednesday."
        )
        + p(
            "The number of cars fell for the second time, to 310,000. The office named the price of fuel as the cause, and the new rule that each car must be booked a day before."
        )
        + table(
            ("Island", "Passengers in 2023", "Cars in 2023"),
            ("Gullwick", "840,000", "150,000"),
            ("Ternhaven", "610,000", "95,000"),
            ("Skuaholm", "320,000", "50,000"),
            ("Auk Island", "130,000", "15,000"),
        )
        + p("Table 1: Passengers and cars by island", "Caption")
        + p(
            "The union of carriers asked for a third ship on the line to Skuaholm. Its ferry was full on 91 days, and on 40 of them lorries with fish had to wait for a day."
        )
        + p(
            box("“Nobody wants to wait for three hours in a queue.”")
            + "The office said that it would answer in June. A third ship would cost 14 million euros a year."
        ),
    ),
    """Ferries carried more people and fewer cars
The ferries of the four islands carried 1.9 million people last year, 6 percent more than in 2022, the shipping office said on Wednesday.
The number of cars fell for the second time, to 310,000. The office named the price of fuel as the cause, and the new rule that each car must be booked a day before.
Island Passengers in 2023 Cars in 2023
Gullwick 840,000 150,000
Ternhaven 610,000 95,000
Skuaholm 320,000 50,000
Auk Island 130,000 15,000
The union of carriers asked for a third ship on the line to Skuaholm. Its ferry was full on 91 days, and on 40 of them lorries with fish had to wait for a day.
The office said that it would answer in June. A third ship would cost 14 million euros a year.
“Nobody wants to wait for three hours in a queue.”""",
)

LONG = [
    "The parliament of the islands spent eleven hours on Thursday on a law that decides who may fish for cod between the cliffs of Skuaholm and the open sea, and sent it back to the committee that had written it.",
    "The law would give two thirds of the catch to boats of less than fifteen metres. Owners of larger trawlers, most of them from the mainland, would share the rest, and would have to land their fish in one of the four harbours of the islands.",
    "“Whoever takes our fish must at least bring it ashore here,” said the minister of fisheries, Olaf Brandt, who has worked on the law for three years. He said that 600 jobs in the factories depended on it.",
    "The opposition called the plan unworkable. Its speaker, Greta Sund, said that the harbours of Gullwick and Ternhaven had neither the cranes nor the cold stores for larger ships, and that the government had put no money aside for them.",
    "A trawler of forty metres lands about ninety tonnes of cod after a voyage of two weeks. The two cold stores of the islands hold seventy tonnes together, and both are full in the months of March and April.",
    "The association of trawler owners said that it would go to court. It points to a treaty of 1998 in which the islands and the mainland agreed to treat the boats of both sides alike. Lawyers of the parliament do not think that the treaty forbids the law, but they advised to ask the court of the union first.",
    "Fishermen had come to the capital in the night. About two hundred of them stood in the rain in front of the building until the evening, and sang when the speaker of the house came out to talk to them.",
    "The committee has until 20 June to answer eleven questions. The government says that the law can still come into force on 1 January, as it had promised, but the prime minister did not repeat that promise on Thursday.",
    "Cod has become rarer around the islands. The institute of the sea puts the stock at 48,000 tonnes, half of what it was in the year 2000, and advises to catch no more than 9,000 tonnes. The islands allowed 11,500 tonnes this year.",
    "Scientists of the institute were not asked to speak in the debate. “We would have said that it does not matter to the fish how long the boat is,” said its director, Nora Vik, in a letter that was read aloud.",
    "The debate was the longest in the house since 2009, when it decided on the tunnel to Auk Island. That tunnel was never built.",
]
REST = [
    "The four harbours, meanwhile, have begun to plan on their own. Skuaholm wants to borrow 8 million euros for a cold store of sixty tonnes, and has asked the mainland for a guarantee.",
    "Ternhaven has found a firm that would build one and rent it out, but the firm wants a contract for twenty years. The town council votes on it in the second week of May.",
    "In Gullwick nothing is planned. Its mayor said that the town could not pay for a cold store and for a new slipway in one year.",
    "What becomes of the fish that nobody can store is a question that the law does not answer. Last spring eighty tonnes were sold as feed to farms on the mainland for a tenth of the price.",
    "The committee meets again on 14 May. It has invited the owners of the trawlers, the four harbours and, for the first time, the institute.",
]

MORE = [
    "A walk along the quay of Ternhaven shows what is at stake. Eleven boats lie there, the oldest of them built in 1961, and on the wall behind them hang nets that three generations have mended.",
    "“My father had four men on board, I have one,” said Jon Ekholm, who is 58. He sold half of his licence two years ago to a firm from the mainland, and has regretted it since.",
    "The firm, Nordfang, owns nine trawlers and a fifth of all licences. Its manager, Petra Wessel, said that it had always kept to the rules and had paid 3.2 million euros in fees last year.",
    "She called it a mistake to speak of small and large. What counted was who fed the factories in winter, when the small boats could not leave the harbour for weeks.",
    "The two factories of the islands are in Gullwick. They employ 340 people, two thirds of them women, and have closed each August since the catch was cut in 2016.",
    "Their union wants a part of the catch to be kept for the autumn. The ministry has promised to look at that, and said in the same breath that the law was not the place for it.",
    "On Auk Island nobody fishes for cod any more. Its eighty people live on birds, as the head of the village likes to say, and on those who come to see them.",
    "Even there the debate was heard on the radio. When it ended, after eleven at night, somebody rang the bell of the chapel, and nobody has said who it was.",
]

article(
    "columns",
    document(
        title("Fishing law goes back to the committee")
        + p("By Tom Reyes, Skuaholm, 9 May 2024")
        + '<text:section text:style-name="Two" text:name="Body">'
        + "".join(map(p, LONG))
        + h("Harbours plan on their own")
        + "".join(map(p, REST))
        + "".join(map(p, MORE))
        + "</text:section>",
        header="The Skuaholm Courier – Thursday, 9 May 2024",
        footer="© The Skuaholm Courier – page ",
    ),
    "\n".join(
        (
            "Fishing law goes back to the committee",
            "By Tom Reyes, Skuaholm, 9 May 2024",
            *LONG,
            "Harbours plan on their own",
            *REST,
            *MORE,
        )
    ),
)

article(
    "release",
    document(
        p("PRESS RELEASE")
        + title("Bank of the Islands keeps its rate at 3.75 percent")
        + p(
            'SKUAHOLM, 7 May 2024 – The Bank of the Islands left its rate unchanged at 3.75 percent on Tuesday,<text:s text:c="2"/>the fourth time in a row.<text:line-break/>Six of its nine members voted for the decision.'
        )
        + p(
            f"Prices rose by 2.9 percent in the year to April, after 3.4 percent in March. The bank wants a rate of about 2 percent{span('1', 'Up')} and expects to reach it in the second half of 2025."
        )
        + p(
            '“We see no reason to hurry,” said the governor, Eva Dahl. The minutes of the meeting are to be <text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://bank.example/minutes">published on 21 May</text:a>, she said.'
        )
        + p(
            "Three members wanted to lower the rate by a quarter of a point. They pointed to the number of people without work, which rose to 5,200 in April,<text:tab/>the most since 2020."
        )
        + p("The next decision is due on 18 June."),
        footer="Bank of the Islands, 1 Harbour Square, Skuaholm",
    ),
    """Bank of the Islands keeps its rate at 3.75 percent
SKUAHOLM, 7 May 2024 – The Bank of the Islands left its rate unchanged at 3.75 percent on Tuesday, the fourth time in a row.
Six of its nine members voted for the decision.
Prices rose by 2.9 percent in the year to April, after 3.4 percent in March. The bank wants a rate of about 2 percent and expects to reach it in the second half of 2025.
“We see no reason to hurry,” said the governor, Eva Dahl. The minutes of the meeting are to be published on 21 May, she said.
Three members wanted to lower the rate by a quarter of a point. They pointed to the number of people without work, which rose to 5,200 in April, the most since 2020.
The next decision is due on 18 June.""",
)


def main() -> None:
    sources = HERE / "made"
    sources.mkdir(exist_ok=True)
    for name, (source, words) in ARTICLES.items():
        (sources / f"{name}.fodt").write_text(source, "utf-8")
        (HERE / f"{name}.words").write_text(words, "utf-8")
    for kind in sys.argv[1:] or FILTERS:
        command = ["soffice", "--headless", "--convert-to", FILTERS[kind], "--outdir", str(HERE)]
        subprocess.run([*command, *map(str, sorted(sources.glob("*.fodt")))], check=True, capture_output=True)
    for one in sources.iterdir():
        one.unlink()
    sources.rmdir()


if __name__ == "__main__":
    main()
