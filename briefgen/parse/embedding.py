"""How a word looks to the model, worked out once for all the places of a batch where it looks the same.

The first layers of the model see of a word its letters alone: half of the words of an article are there
already. Each row of a batch is reckoned by itself, so that the numbers are the same to the last bit.
"""

from typing import Any, NoReturn

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import Model, Ragged

EMBEDDING_NAME = "distinct_rows"
LOOKS = ["extract_features", "list2ragged"]
"""The layers above those that see a word alone: the two below are given each look once."""
MIX = np.uint64(0x9E3779B97F4A7C15)
"""An odd number whose bits lie evenly, to make one number of several."""


def install_embedding(nlp: Language) -> None:
    """Lets every component of the model that reads letters read each word once; of another build it stays."""
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for part in model.walk() if isinstance(model, Model) else ():
            if [layer.name for layer in part.layers[:2]] == LOOKS and len(part.layers) > 4:
                embed, mix = (layer.layers[0] for layer in part.layers[2:4])
                part.layers[2:4] = [Model(EMBEDDING_NAME, _forward, layers=[embed, mix])]


def _forward(model: Model[Any, Any], looks: Ragged, is_train: bool) -> tuple[Ragged, object]:
    rows: Any = looks.dataXd
    first, back = find_distinct(rows)
    told = rows[first]
    for layer in model.layers:
        told = layer.predict(told)
    return Ragged(told[back], looks.lengths), _refuse_training


def find_distinct(rows: NDArray[np.uint64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where each different row stands first, and for each row which of these it is."""
    keys = np.zeros(len(rows), dtype=np.uint64)
    for column in rows.T:
        keys = keys * MIX + column
    _, first, back = np.unique(keys, return_index=True, return_inverse=True)
    if np.array_equal(rows[first][back], rows):
        return first, back
    every = np.arange(len(rows))  # two rows under one number: as good as never, and then all are read
    return every, every


def _refuse_training(_: object) -> NoReturn:
    raise NotImplementedError("a model that reads each word once is not trained")
