#!/bin/sh
# pypdfium2 5.15.2 tells the hyphen at the end of a line in two ways, and neither is a hyphen.
# `get_text_range` gives U+FFFE, which is no letter at all in Unicode, `get_text_bounded` a control sign, U+0002. The
# line end behind it is gone, so that the two halves of a word stand in one line with that between them: searched
# for, "Tuesday" is not there, and what shows the text shows a box.
# Whoever wants words: take out either sign where letters stand on both sides of it.
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


LINES = "BT /F 11 Tf 60 700 Td (The board met on Tues-) Tj ET\nBT /F 11 Tf 60 686 Td (day and agreed.) Tj ET"
text = pypdfium2.PdfDocument(pdf(LINES))[0].get_textpage()
print(ascii(text.get_text_range()))
print(ascii(text.get_text_bounded()))
print("hyphen inside a line:", ascii(pypdfium2.PdfDocument(pdf("BT /F 11 Tf 60 700 Td (A long-term plan) Tj ET"))[0].get_textpage().get_text_range()))
END
)

known=$(cat <<'END'
'The board met on Tues\ufffeday and agreed.'
'The board met on Tues\x02day and agreed.'
hyphen inside a line: 'A long-term plan'
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
