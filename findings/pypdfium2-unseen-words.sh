#!/bin/sh
# pypdfium2 5.15.2 gives the text of a page with all that nobody sees of it.
# Words below or beside the page, words that are not drawn at all and words that a clip hides come out as those that a
# reader reads. That is right for the text that a program lays over a scan, and wrong for an article: what a page
# shows and what is taken from it can differ by whole sentences.
# Whoever must not tell what nobody saw: ask each letter for its box and how it is drawn.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check pypdfium2==5.15.2

seen=$("$python" - <<'END'
import pypdfium2


def pdf(drawn):
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> /MediaBox [0 0 595 842] >>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 6\n0000000000 65535 f \n{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + end).encode("latin-1")


PAGE = "BT /F 11 Tf 60 700 Td (Four ships came.) Tj ET\n"
for name, drawn in (
    ("below the page", "BT /F 11 Tf 60 -40 Td (Forty ships sank.) Tj ET"),
    ("not drawn", "BT /F 11 Tf 3 Tr 60 600 Td (Forty ships sank.) Tj ET"),
    ("clipped", "q 0 0 1 1 re W n BT /F 11 Tf 60 600 Td (Forty ships sank.) Tj ET Q"),
):
    text = pypdfium2.PdfDocument(pdf(PAGE + drawn))[0].get_textpage()
    bounded = text.get_text_bounded(0, 0, 595, 842)
    print(f"{name}: get_text_range {'sank' in text.get_text_range()}, get_text_bounded within the page {'sank' in bounded}")
END
)

known=$(cat <<'END'
below the page: get_text_range True, get_text_bounded within the page False
not drawn: get_text_range True, get_text_bounded within the page True
clipped: get_text_range True, get_text_bounded within the page True
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
