#!/bin/sh
# python-frontmatter 1.3.0 loses what stands between two rules at the head of a text.
# A Markdown text may open with a thematic break, some prose and another break. The prose is good YAML (a
# string, or a list where it is one), so it is taken as front matter; since it is no mapping, it is then
# dropped: it is neither in the metadata nor in the content, and nothing is raised.
# Whoever reads texts of others looks first whether the head is a mapping.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check python-frontmatter==1.3.0 PyYAML==6.0.4

seen=$("$python" - <<'END'
import frontmatter

for head in ("The council met twice this week.", "- bread\n- butter"):
    post = frontmatter.loads(f"---\n{head}\n---\n\nThe harbour stays open.\n")
    print(post.metadata, [post.content])
END
)

known=$(cat <<'END'
{} ['The harbour stays open.']
{} ['The harbour stays open.']
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
