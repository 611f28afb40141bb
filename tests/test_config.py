"""content/site.yaml: what it says, what it leaves out, and what is wrong with it."""

from dataclasses import fields
from pathlib import Path
from typing import get_type_hints

import pytest

from briefgen import config, libraries
from briefgen.config import Config
from briefgen.problems import ContentError


@pytest.fixture
def read(tmp_path):
    def write_and_read(text: str) -> Config:
        (tmp_path / "site.yaml").write_text(text)
        return config.read_config(tmp_path)

    return write_and_read


@pytest.mark.parametrize("text", ["", "# nothing\n", "site:\n", "site:\n  description:\n", "limits: ~\n"])
def test_what_is_left_out_has_its_default(read, text):
    """Nothing has to be written: empty files and sections mean the defaults."""
    assert read(text) == Config()


def test_a_desk_without_the_file_has_defaults(tmp_path):
    """Nor has the file to be there."""
    assert config.read_config(tmp_path / "nowhere") == Config()


def test_parquet_is_made_where_its_library_is(read, monkeypatch):
    """Elsewhere the line that asks for it is told, with what to install."""
    assert read("parquet: true\n").parquet
    assert not read("parquet: no\n").parquet
    monkeypatch.setattr(libraries, "_read_version", lambda name: "")
    assert not read("parquet: false\n").parquet
    with pytest.raises(ContentError) as raised:
        read("originals: false\nparquet: yes\n")
    assert str(raised.value).endswith("site.yaml:2: `parquet` needs pyarrow, which is not installed")
    assert "briefgen[parquet]" in raised.value.hint


@pytest.mark.parametrize("name", ["originals", "parquet"])
def test_what_is_neither_true_nor_false_is_told(read, name):
    """By the name of its own key."""
    with pytest.raises(ContentError) as raised:
        read(f"{name}: perhaps\n")
    assert str(raised.value).endswith(f"`{name}` must be true or false")
    assert raised.value.hint == f"as in `{name}: true`"


def test_a_model_that_is_not_installed_is_told_with_its_line(read):
    """And with a command that gets it, before any article is read."""
    with pytest.raises(ContentError) as raised:
        read("language:\n  model: en_core_web_lg_of_tomorrow\n")
    assert str(raised.value).endswith(
        "site.yaml:2: `language.model` is `en_core_web_lg_of_tomorrow`, which is not installed"
    )
    assert raised.value.hint == "python -m spacy download en_core_web_lg_of_tomorrow"


def test_what_is_said_is_taken(read):
    """Keys of every section arrive with their types."""
    model = next(iter(libraries.BROUGHT))
    found = read(
        f"site: {{title: Ports, page_size: 20}}\nlanguage: {{model: {model}}}\nlimits: {{seconds: 2.5}}\n"
    )
    assert (found.site.title, found.site.page_size) == ("Ports", 20)
    assert (found.language.model, found.limits.seconds) == (model, 2.5)


def test_words_stay_words(read):
    """To most YAML readers `no` is false and 12:30 is a number."""
    assert read("site: {title: no, description: 12:30}\n").site.description == "12:30"


def test_a_base_address_ends_in_a_slash(read):
    """However it was written, so that pages can be joined to it."""
    assert read("site: {base_url: https://example.org/desk}\n").site.base_url == "https://example.org/desk/"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("site:\n  titel: x\n", 2, "titel"),
        ("sit:\n  title: x\n", 1, "sit"),
        ("site:\n  page_size: many\n", 2, "site.page_size"),
        ("site:\n  page_size: 0\n", 2, "site.page_size"),
        ("site:\n  title: [a]\n", 2, "site.title"),
        ("site:\n  title: ''\n  language: English\n", 3, "site.language"),
        ("site:\n  base_url: javascript:alert(1)\n", 2, "site.base_url"),
        ("site:\n  base_url: https://example.org/?a\n", 2, "site.base_url"),
        ("site:\n  base_url: https://[example.org/\n", 2, "site.base_url"),
        ("language:\n  model: ../evil\n", 2, "language.model"),
        ("limits:\n\n  seconds: -1\n", 3, "limits.seconds"),
        ("limits:\n  bytes: 99999999999999999999\n", 2, "limits.bytes"),
        ("limits:\n  seconds: 1e300\n", 2, "limits.seconds"),
        ("site: [\n", 2, "YAML"),
        ("- site\n", 1, "`key: value` lines"),
        ("site: Ports\n", 1, "`key: value` lines"),
        ("a: 1\n---\nb: 2\n", 2, "more than one document"),
        ("site: &a [*a]\n", 1, "aliases"),
        ("site:\n\ttitle: Ports\n", 2, "a tab"),
        ("site:\n  title: Ports\n  title: Piers\n", 3, "`title` stands twice"),
        ("limits:\n  bytes: 5MB\n", 2, "must be a whole number from 1 to 1,000,000,000,000, not `5MB`"),
    ],
)
def test_a_mistake_is_told_with_its_line(read, text, line, told):
    """The file, the line and what is wrong with it."""
    with pytest.raises(ContentError) as wrong:
        read(text)
    assert wrong.value.line == line
    assert told in wrong.value.message
    assert wrong.value.path.endswith("/site.yaml")


def test_a_desk_has_a_look_of_its_own(tmp_path):
    """Colour, logo, navigation and foot; a short colour is written out, the navigation keeps its order."""
    content, logo = tmp_path / "content", tmp_path / "static" / "logo.svg"
    content.mkdir()
    logo.parent.mkdir()
    logo.write_text("<svg/>")
    (content / "site.yaml").write_text(
        'site:\n  colour: "#0A5"\n  logo: static/logo.svg\n  footer: Made in *Orsa*.\n'
        "  nav:\n    Who: actors.html\n    Paper: https://paper.example/\n"
    )
    site = config.read_config(content).site
    assert (site.colour, site.logo, site.footer) == ("#00aa55", "static/logo.svg", "Made in *Orsa*.")
    assert [(entry.text, entry.to, entry.place.line) for entry in site.nav] == [
        ("Who", "actors.html", 6),
        ("Paper", "https://paper.example/", 7),
    ]


@pytest.mark.parametrize(
    ("text", "line", "told", "hint"),
    [
        ("site:\n  colour: greenish\n", 2, "must be a colour, not `greenish`", '"#7a1f2b"'),
        ("site:\n  colour: '#12345'\n", 2, "must be a colour", '"#7a1f2b"'),
        ("site:\n  colour: #00aa55\n", 2, "what follows # is a comment", '"#7a1f2b"'),
        ("site:\n  logo: logo.svg\n", 2, "there is no logo.svg", "static/logo.svg"),
        ("site:\n  logo: static/../../x.svg\n", 2, "must be a picture in the desk's static/", "logo.svg"),
        ("site:\n  logo: static/notes.txt\n", 2, "must be a picture", "logo.svg"),
        ("site:\n  nav:\n    Top: /\n", 3, "no address for `Top`", "Issues: issues.html"),
        ("site:\n  nav:\n    Bad: javascript:alert(1)\n", 3, "no address for `Bad`", "Issues: issues.html"),
        ("site:\n  nav:\n    Odd: https://[x\n", 3, "no address for `Odd`", "Issues: issues.html"),
        ("site:\n  nav:\n    Deep: {a: b}\n", 3, "no address for `Deep`", "Issues: issues.html"),
        ("site:\n  nav:\n    Empty:\n", 3, "no address for `Empty`", "Issues: issues.html"),
        ("site:\n  nav: [issues.html]\n", 2, "must be `Text: address` lines", "Issues: issues.html"),
        ("site:\n  nav: issues.html\n", 2, "must be `Text: address` lines", "Issues: issues.html"),
    ],
)
def test_a_look_that_cannot_be_is_told(tmp_path, text, line, told, hint):
    """What is wrong with it, where, and how it is written."""
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "notes.txt").write_text("no picture")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yaml").write_text(text)
    with pytest.raises(ContentError, match=told) as wrong:
        config.read_config(tmp_path / "content")
    assert (wrong.value.line, hint in wrong.value.hint) == (line, True)


def test_a_wrong_key_is_named_with_the_nearest(read):
    """The hint is the key that was meant."""
    with pytest.raises(ContentError) as wrong:
        read("site: {titel: x}\n")
    assert wrong.value.hint == "did you mean `title`?"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("limits: {bytes: 5MB}\n", "as in `bytes: 5000000`"),
        ("site: {language: English}\n", "as in `language: en`"),
        ("site: {title: [a]}\n", "as in `title: Briefing desk`"),
        ("site: {base_url: example.org}\n", "as in `base_url: https://example.org/desk/`"),
        ("site:\n\ttitle: Ports\n", "indent with spaces"),
    ],
)
def test_a_hint_shows_what_can_be_written(read, text, hint):
    """In the words of the file, never in those of a library."""
    with pytest.raises(ContentError) as wrong:
        read(text)
    assert wrong.value.hint == hint
    assert not any(word in wrong.value.message for word in ("int", "str", "object", "regex", "$"))


def test_every_key_says_what_it_holds():
    """So that no message has to fall back on a type's name."""
    for section in (one for one in fields(Config) if one.name not in config.ALONE):
        noun = type(getattr(Config(), section.name))
        types = get_type_hints(noun, include_extras=True)
        assert all(config._describe_type(types[key.name]) != "something else" for key in fields(noun))


def test_all_mistakes_are_told_at_once(read):
    """Whoever mends one hears of the others in the same run, in the order of the lines."""
    with pytest.raises(ContentError) as wrong:
        read("site:\n  titel: x\n  page_size: 0\nlimits:\n  lines: lots\nextra: 1\n")
    assert [error.line for error in wrong.value.all] == [2, 3, 5, 6]


def test_the_desk_of_this_project_is_configured():
    """The shipped site.yaml is read and has a title of its own."""
    assert config.read_config(Path("content")).site.title == "Security guarantees for Ukraine"


@pytest.mark.parametrize(("key", "section"), [("title", "site"), ("colour", "site"), ("base_url", "site")])
def test_a_key_that_stands_at_the_top_is_told_its_section(read, key, section):
    """Who writes `title:` first thing is not sent to another key."""
    with pytest.raises(ContentError) as raised:
        read(f"{key}: Ferries\n")
    assert raised.value.hint == f"write it under `{section}:`, indented"
