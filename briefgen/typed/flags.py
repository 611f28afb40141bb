"""`true` and `false` as people type them."""

from briefgen.problems import ContentError
from briefgen.typed import tree

FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False, "": False}


def read_flag(value: tree.YamlTree, path: str, name: str) -> bool:
    """What is typed for the key `name`; raises ContentError where it is neither."""
    words = value.text.lower() if isinstance(value, tree.YamlLeaf) else "?"
    if words not in FLAGS:
        hint = f"as in `{name}: true`"
        raise ContentError(f"`{name}` must be true or false", path=path, line=value.line, hint=hint)
    return FLAGS[words]
