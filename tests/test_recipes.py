"""The examples of the documents can be typed and pasted as they stand."""

import json
import re
import tomllib

import pytest
import yaml

from briefgen import cli
from tests.building import ROOT

PAGES = {
    path.name: path.read_text("utf-8") for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
}
BLOCKS = [
    pytest.param(language, text, id=f"{name}: {language} {number}")
    for name, page in PAGES.items()
    for number, (language, text) in enumerate(
        re.findall(r"^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    )
]
READERS = {
    "yaml": yaml.safe_load,
    "toml": tomllib.loads,
    "json": lambda text: [json.loads(line) for line in text.splitlines()],
}
CALLS = sorted(
    {
        (name, words)
        for page in PAGES.values()
        for block in re.findall(r"^```\w*\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
        for name, words in re.findall(r"\bbriefgen (\w+)([^\n&|>#;\"]*)", block)
        if name in cli.cli.commands
    }
)


@pytest.mark.parametrize(("language", "text"), [case for case in BLOCKS if case.values[0] in READERS])
def test_an_example_is_what_it_says(language, text):
    """YAML, TOML and JSON are read by their own readers."""
    assert READERS[language](text)


@pytest.mark.parametrize(("name", "words"), CALLS)
def test_a_call_has_options_that_there_are(name, words):
    """In a shell, a container, a workflow."""
    known = {option for one in cli.cli.commands[name].params for option in one.opts}
    assert set(re.findall(r"(?<!\S)--[a-z][a-z-]*", words)) <= known


def test_the_workflow_is_one_of_github():
    """Each step runs something or uses a release of an action, with the rights that publishing asks for."""
    block = re.search(r"^```yaml\n(name: Briefing.*?)^```$", PAGES["hosting.md"], re.MULTILINE | re.DOTALL)
    workflow = yaml.safe_load(block[1])
    job = workflow["jobs"]["publish"]
    assert workflow["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    assert workflow[True] == {"push": {"branches": ["main"]}}  # to YAML 1.1, `on` is a truth
    for step in job["steps"]:
        assert ("run" in step) != ("uses" in step)
        assert re.fullmatch(r"actions/[\w-]+@v\d+", step.get("uses", "actions/a@v1"))
    assert job["environment"]["url"] == "${{ steps.deployment.outputs.page_url }}"
    assert [step["id"] for step in job["steps"] if "id" in step] == ["pages", "deployment"]
