"""What scripts say stands in the wording too, and is put in when a site is made."""

import re

import pytest

from briefgen.render import templating
from briefgen.render.look.scripts import put_words
from briefgen.render.wording.texts import list_texts

SCRIPTS = sorted(templating.shipped("static").glob("js/*.js"))
NAMED = re.compile(r'"say\.script\.(\w+)"')


def test_each_text_of_scripts_is_used_and_each_used_one_is_there() -> None:
    """Nothing in the wording that no script says."""
    used = {name for path in SCRIPTS for name in NAMED.findall(path.read_text("utf-8"))}
    assert used == set(list_texts("script"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_has_no_words_of_its_own(path) -> None:
    """Whoever mends a word mends it in one file."""
    source = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    shown = re.findall(
        r'(?:textContent = |setAttribute\("aria-label", |say\(|button\(|field\()(".*?")', source
    )
    assert [text for text in shown if not NAMED.fullmatch(text) and text not in NAMES] == []


NAMES = frozenset(('""', '"Markdown"', '"HTML"'))
"""Of formats: they are called so in every tongue."""


def test_words_are_put_in_as_strings_of_the_script() -> None:
    """Quoted as the language of scripts wants it; a name that there is not stays."""
    made = put_words(b'say("say.script.copied" + "say.script.nothing");').decode()
    assert made == 'say("Copied" + "say.script.nothing");'
    assert put_words(b"\xff say.script.copied") == b"\xff say.script.copied"


def test_a_site_holds_no_name_of_the_wording(site) -> None:
    """Readers get texts."""
    names = [path for path, held in site.items() if path.endswith(".js") and b'"say.script.' in held]
    assert names == []
