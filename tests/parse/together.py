"""The language model for tests: the texts of the cases that come next are read together, four times as fast.

Each is read as it would be alone; what a test asks for that stands in no case is read by itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import pytest

from briefgen.parse.unpacking import unpack_doc

if TYPE_CHECKING:  # whoever asks for no model does not wait for its library
    from spacy.language import Language
    from spacy.tokens import Doc

TOGETHER = 64
"""Cases whose texts are read at once."""


class Reader:
    """The model, with the texts that it will be asked for in about this order."""

    def __init__(self, model: "Language", texts: Iterable[str]) -> None:
        self.model = model
        self.docs: dict[str, Doc] = {}
        self.expect(texts)

    def expect(self, texts: Iterable[str]) -> None:
        """These are what comes next."""
        self.waiting = list(dict.fromkeys(texts))
        self.places = {text: place for place, text in enumerate(self.waiting)}

    def __call__(self, text: str) -> "Doc":
        """What rules are given of the text, which nobody has had before."""
        if text in self.places and text not in self.docs:
            self._read_from(self.places[text])
        return unpack_doc(self.docs.pop(text, None) or self.model(text))

    def _read_from(self, place: int) -> None:
        texts = [
            text for text in self.waiting[place : place + TOGETHER] if self.places.pop(text, None) is not None
        ]
        self.docs.update(zip(texts, self.model.pipe(texts, batch_size=TOGETHER), strict=True))

    def __getattr__(self, name: str) -> object:
        return getattr(self.model, name)


def list_texts(items: Sequence[pytest.Item]) -> Iterator[str]:
    """What the cases of these tests hold to be read: a text, or a record with one."""
    for item in items:
        case = getattr(item, "callspec", None)
        for value in case.params.values() if case else ():
            text = getattr(value, "text", value)
            if isinstance(text, str) and " " in text:
                yield text
