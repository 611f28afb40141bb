#!/bin/sh
# spaCy 3.8.18 ends no sentence after "£20m.": the full stop stays in the token of the unit.
# English takes "m." for an abbreviation, behind any number: so "The bridge costs £20m. Work starts in May." is one sentence, for the rules and
# for whatever reads sentences, while "£20bn.", "20km." and "at 5pm." end theirs. Tonnes ("45t.") go the same way. The next
# sentence's subject then stands beside an amount that it has nothing to do with.
# Whoever reads amounts of money: give the tokenizer a special case that parts "m." and "t.".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18

seen=$("$python" - <<'END'
import spacy

reader = spacy.blank("en")
reader.add_pipe("sentencizer")
for unit in ("m", "bn", "t", "km"):
    doc = reader(f"The bridge costs 20{unit}. Work starts in May.")
    print(unit, len(list(doc.sents)), [token.text for token in doc][3:6])
END
)

known=$(cat <<'END'
m 1 ['20', 'm.', 'Work']
bn 2 ['20bn', '.', 'Work']
t 1 ['20', 't.', 'Work']
km 2 ['20', 'km', '.']
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
