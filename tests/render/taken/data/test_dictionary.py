"""Each field of each record has its sentence, and each schema says whose it is."""

import dataclasses
import json

import msgspec
import pytest

from briefgen.render.taken.data import brief_record, dictionary, records, tables

RECORDS = {
    f"{type_.__name__}.{name}"
    for module in (brief_record, records)
    for type_ in vars(module).values()
    if isinstance(type_, type) and (dataclasses.is_dataclass(type_) or issubclass(type_, msgspec.Struct))
    if type_ is not msgspec.Struct
    for name in msgspec.json.schema(type_)["$defs"][type_.__name__]["properties"]
}
"""Every field, as `Record.field`."""


def test_every_sentence_is_of_a_field() -> None:
    """None is left of one that is gone, and each ends with a stop."""
    names = {name.partition(".")[2] for name in RECORDS}
    assert set(dictionary.COMMON) <= names
    assert set(dictionary.OWN_MEANINGS) <= RECORDS
    assert all(
        says.endswith(".") for says in (*dictionary.COMMON.values(), *dictionary.OWN_MEANINGS.values())
    )


@pytest.mark.parametrize(("name", "type_"), tables.SCHEMAS, ids=[name for name, _ in tables.SCHEMAS])
def test_a_schema_tells_every_field(name: str, type_: type) -> None:
    """With an id and a version of its own; what it does not name is no field."""
    told = json.loads(dictionary.make_schema(name, type_))
    assert told["$id"] == f"urn:briefgen:schema:{name}:{told['version']}"
    for made in told["$defs"].values():
        assert made["additionalProperties"] is False
        assert all(field["description"].endswith(".") for field in made["properties"].values())
