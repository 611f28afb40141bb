"""Makes the PDFs of a browser beside it: `python print.py` (needs Chromium)."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from make import LONG, MORE, REST

HERE = Path(__file__).parent
SOFT = "\u00ad"
PARTED = (
    "parlia-ment",
    "commit-tee",
    "govern-ment",
    "associa-tion",
    "insti-tute",
    "harbour",
    "oppo-sition",
    "Fisher-men",
)

NEWSPAPER = """<style>@page {{ size: A4; margin: 25mm 18mm; @top-center {{ content: "THE ISLANDER – FRIDAY 10 MAY 2024"; }}
@bottom-right {{ content: counter(page); }} }} body {{ font: 11.5pt/1.35 serif }} h1 {{ font-size: 26pt; margin: 0 }}
div {{ columns: 3; column-gap: 5mm; text-align: justify; hyphens: manual }} p {{ margin: 0; text-indent: 4mm }}
figure {{ margin: 3mm 0; break-inside: avoid; font-size: 7.5pt }} i {{ display: block; height: 30mm; background: #999 }}
</style><h1>Cod law sent back after eleven hours</h1><p>By Tom Reyes</p><div>{body}</div>"""

LETTER = """<style>body {{ font: 11pt/1.5 sans-serif; margin: 20mm }} p {{ margin: 0 0 4mm }} h2 {{ font-size: 11pt }}
sup {{ font-size: 60%; }} small {{ display: block; font-size: 8pt; margin: 0 }} table {{ width: 100% }}</style>
<h1>Islands ask for a seat at the fishing talks</h1>{body}"""


def parted(text: str) -> str:
    for word in PARTED:
        text = text.replace(word.replace("-", ""), word.replace("-", SOFT))
    return text


def paragraphs(texts: list[str]) -> list[str]:
    return [f"<p>{parted(text)}</p>" for text in texts]


FIGURE = (
    "<figure><i></i>Photo: The harbour of Skuaholm on Thursday evening, seen from the old light.</figure>"
)
NOTES = [
    "The islands asked on Friday for a seat of their own at the talks on next year’s catch of cod, which begin in Riga on 3 June.<sup>1</sup>",
    "“We do not want a veto. We want a chair,” said the minister of fisheries, Olaf Brandt. Eleven states sit at the table now, and the islands are spoken for by the mainland.",
    "The cod around the islands is worth about 10<sup>8</sup> euros a year,<sup>2</sup> a tenth of all that the islands sell.",
    "The mainland said that it would answer within two weeks. In 2019 it had refused a like request.",
]
ROWS = [
    ("Year", "Tonnes allowed", "Tonnes caught"),
    ("2022", "13,000", "12,700"),
    ("2023", "12,000", "12,100"),
    ("2024", "11,500", "not known"),
]
SMALL = "<small><sup>1</sup> The ministry’s letter is dated 9 May.</small><small><sup>2</sup> Institute of the sea, yearbook 2023.</small>"


def table() -> str:
    return (
        "<table>"
        + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
        + "</table>"
    )


PAGES = {
    "newspaper": (
        NEWSPAPER.format(
            body="".join((*paragraphs(LONG[:3]), FIGURE, *paragraphs([*LONG[3:], *REST, *MORE])))
        ),
        ["Cod law sent back after eleven hours", "By Tom Reyes", *LONG, *REST, *MORE],
    ),
    "letter": (
        LETTER.format(
            body="".join(
                (
                    *(f"<p>{text}</p>" for text in NOTES[:2]),
                    "<h2>What cod is worth</h2>",
                    f"<p>{NOTES[2]}</p>",
                    table(),
                    f"<p>{NOTES[3]}</p>",
                    SMALL,
                )
            )
        ),
        [
            "Islands ask for a seat at the fishing talks",
            NOTES[0].replace("<sup>1</sup>", ""),
            NOTES[1],
            "What cod is worth",
            NOTES[2].replace("10<sup>8</sup>", "10⁸").replace("<sup>2</sup>", ""),
            *(" ".join(row) for row in ROWS),
            NOTES[3],
        ],
    ),
}


def main() -> None:
    with TemporaryDirectory() as folder:
        for name, (page, words) in PAGES.items():
            path = Path(folder, f"{name}.html")
            path.write_text(f'<!doctype html><html lang="en"><meta charset="utf-8">{page}</html>', "utf-8")
            made = HERE / f"{name}.pdf"
            command = [
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                f"--print-to-pdf={made}",
                str(path),
            ]
            subprocess.run(command, check=True, capture_output=True)
            (HERE / f"{name}.words").write_text("\n".join(words) + "\n", "utf-8")


if __name__ == "__main__":
    main()
