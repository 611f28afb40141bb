"""How the package is built, in figures: what a function decides, how names are shared, what tests there are.

    python bench/house.py [FOLDER]

FOLDER is a checkout, this one where none is named; so two states of the code are measured by one rule.
"""

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.test_density import FUNCTIONS, PACKAGE, count_decisions, find_functions

ROOT = PACKAGE.parent
WORD = re.compile(r"[a-z][a-z' ’.-]*")
LABELS = frozenset(
    [
        "acl",
        "acomp",
        "advcl",
        "advmod",
        "agent",
        "amod",
        "appos",
        "attr",
        "aux",
        "auxpass",
        "cc",
        "ccomp",
        "compound",
        "conj",
        "csubj",
        "csubjpass",
        "dative",
        "dep",
        "det",
        "dobj",
        "expl",
        "mark",
        "neg",
        "nmod",
        "npadvmod",
        "nsubj",
        "nsubjpass",
        "nummod",
        "oprd",
        "parataxis",
        "pcomp",
        "pobj",
        "poss",
        "prep",
        "prt",
        "punct",
        "relcl",
        "xcomp",
    ]
)
"""Labels of the language model, which are no words."""


def main() -> None:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    for name, figure in measure_house(root):
        print(f"{name:<52} {figure}")


def measure_house(root: Path) -> Iterator[tuple[str, str]]:
    """Each measure by its name."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted((root / "briefgen").rglob("*.py"))}
    functions = [found for tree in trees.values() for found in find_functions(tree)]
    names = Counter(name.rpartition(".")[2] for name, _ in functions)
    lines = sum(node.end_lineno - node.lineno for _, node in functions)
    dense = [count_decisions(node) for _, node in functions]
    yield "functions", str(len(functions))
    yield "decisions per ten lines of body", f"{10 * sum(dense) / lines:.2f}"
    yield "functions above ten decisions", str(sum(one > 10 for one in dense))
    yield (
        "functions above forty lines",
        str(sum(node.end_lineno - node.lineno >= 40 for _, node in functions)),
    )
    yield (
        "functions that share their name",
        _share(sum(names[name.rpartition(".")[2]] > 1 for name, _ in functions), functions),
    )
    yield (
        "names of one word",
        _share(sum("_" not in name.rpartition(".")[2].strip("_") for name, _ in functions), functions),
    )
    yield "functions used once, in their own module", _share(_count_used_once(trees), functions)
    yield "sets of words in code", str(sum(_count_word_sets(tree) for tree in trees.values()))
    yield "modules flat in one folder, at most", str(max(Counter(path.parent for path in trees).values()))
    yield "lines of tests to lines of code", f"{_lines(root / 'tests') / _lines(root / 'briefgen'):.2f}"


def _share(part: int, whole: list) -> str:
    return f"{100 * part / len(whole):.0f} %"


def _count_used_once(trees: dict[Path, ast.Module]) -> int:
    """Functions of a module that one place of it names, and no other module."""
    return sum(_used_once(tree) for tree in trees.values())


def _used_once(tree: ast.Module) -> int:
    own = {node.name for node in tree.body if isinstance(node, FUNCTIONS) and node.name.startswith("_")}
    used = Counter(node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id in own)
    return sum(used[name] == 1 for name in own)


def _count_word_sets(tree: ast.Module) -> int:
    """Sets, frozen or not, of two words or more in small letters, which are no labels of the model."""
    return sum(_is_word_set(node) for node in ast.walk(tree))


def _is_word_set(node: ast.AST) -> bool:
    if not isinstance(node, ast.Set) or len(node.elts) < 2:
        return False
    words = [one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return len(words) == len(node.elts) and not LABELS.issuperset(words) and all(map(WORD.fullmatch, words))


def _lines(folder: Path) -> int:
    return sum(path.read_text("utf-8").count("\n") for path in folder.rglob("*.py"))


if __name__ == "__main__":
    main()
