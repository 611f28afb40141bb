"""Each component is one macro in a file named alike, with examples beside this test."""

import re
from pathlib import Path
from typing import Any

import pytest

from briefgen.render import quoted, templating
from briefgen.render.templating import Templates
from tests.sources import read_yaml

HERE = Path(__file__).parent
COMPONENTS = templating.shipped("templates") / "components"
TEMPLATES = Templates(templating.folders("templates", None))


def examples() -> list[Any]:
    found = []
    for path in sorted(HERE.glob("*.yaml")):
        told = read_yaml(path)
        found += [pytest.param(path.stem, each, id=f"{path.stem}: {each['why']}") for each in told]
    return found


def rendered(name: str, example: dict[str, Any]) -> str:
    call = f"{name}(**args)"
    body = (
        f"{{% call {call} %}}{example['body']}{{% endcall %}}" if "body" in example else f"{{{{ {call} }}}}"
    )
    source = f'{{% from "components/{name}.html" import {name} %}}{body}'
    quoted.begin_page()
    told: str = TEMPLATES.environment.from_string(source).render(args=example["args"])
    return told


@pytest.mark.parametrize(("name", "example"), examples())
def test_example(name: str, example: dict[str, Any]) -> None:
    """A component shows what its example says, and nothing that it must not."""
    told = rendered(name, example)
    for words in example.get("shows", ()):
        assert words in told
    for words in example.get("never", ()):
        assert words not in told


@pytest.mark.parametrize("path", sorted(COMPONENTS.glob("*.html")), ids=lambda path: path.stem)
def test_one_macro_a_file(path: Path) -> None:
    """One macro, named like its file, with examples; nothing is marked safe."""
    source = path.read_text(encoding="utf-8")
    assert re.findall(r"\{%-? macro (\w+)\(", source) == [path.stem]
    assert (HERE / f"{path.stem}.yaml").is_file()
    assert "|safe" not in source.replace(" ", "")
