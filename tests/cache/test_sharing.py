"""What a reading says alike is held once."""

import msgspec

from briefgen.cache import sharing
from briefgen.model import Reading
from briefgen.model.verify import evidences
from tests.render import sample


def kept() -> Reading:
    """A reading as a memory gives it back."""
    brief = sample.desk().briefs[0]
    return msgspec.msgpack.decode(
        msgspec.msgpack.encode(Reading(brief.article, brief.findings)), type=Reading
    )


def test_a_reading_stays_what_it_was() -> None:
    """To the last byte of its record."""
    reading = kept()
    before = msgspec.msgpack.encode(reading)
    assert msgspec.msgpack.encode(sharing.share_words(reading)) == before


def test_facts_hold_one_name_of_their_article_and_one_sentence_each() -> None:
    """Where the record had a copy for every fact."""
    reading = sharing.share_words(kept())
    found = tuple(evidences(reading.article, reading.findings))
    assert len({id(one.article) for one in found}) == 1
    assert len({id(one.sentence) for one in found}) == len({one.sentence for one in found}) > 1
    assert len({id(one.rule) for one in found}) == len({one.rule for one in found}) < len(found)


def test_numbers_are_held_once_for_all_articles() -> None:
    """What begins at the same letter in a thousand articles begins at one number."""
    numbers: dict[int, set[int]] = {}
    for reading in (sharing.share_words(kept()) for _ in range(2)):
        for one in evidences(reading.article, reading.findings):
            numbers.setdefault(one.span.end, set()).add(id(one.span.end))
    assert {len(same) for same in numbers.values()} == {1}


def test_what_actors_are_called_is_held_once_for_all_articles() -> None:
    """One that is named in a thousand articles is no thousand names."""
    one, other = (sharing.share_words(kept()).findings.actors for _ in range(2))
    assert one == other
    assert [id(each.name) for each in one] == [id(each.name) for each in other]
    assert [id(each.evidence.exact) for each in one] == [id(each.evidence.exact) for each in other]
