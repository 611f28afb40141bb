"""Which places of a picture are taken: a box meets only what stands in the squares it lies on."""

from collections.abc import Iterator

LabelBox = tuple[float, float, float, float]
"""Left, top, right, bottom."""
SQUARE = 32
"""The side of a square: about the size of a label, so that a box lies on few."""


class TakenBoxes:
    """The boxes of a picture, by the squares they lie on."""

    def __init__(self) -> None:
        self._boxes: dict[tuple[int, int], dict[LabelBox, None]] = {}

    def add(self, box: LabelBox) -> None:
        for square in _squares_of_box(box):
            self._boxes.setdefault(square, {})[box] = None

    def meets(self, box: LabelBox, *, but: LabelBox) -> bool:
        """Whether another box than `but` reaches into `box`."""
        return any(
            _boxes_meet(box, other)
            for square in _squares_of_box(box)
            for other in self._boxes.get(square, ())
            if other != but
        )


def _squares_of_box(box: LabelBox) -> Iterator[tuple[int, int]]:
    for column in range(int(box[0] // SQUARE), int(box[2] // SQUARE) + 1):
        for row in range(int(box[1] // SQUARE), int(box[3] // SQUARE) + 1):
            yield column, row


def _boxes_meet(one: LabelBox, other: LabelBox) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
