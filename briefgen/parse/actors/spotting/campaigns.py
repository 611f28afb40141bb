"""Campaigns called by what they ask for: "Save Our Pier", "Keep Larkton Moving", "Step Free Larkton".

The model takes such a name for a sentence, or for the town in it. A name of two capitals or more is one where
it stands inside a sentence or does something, and where it opens as a call does, or is told to be a group.
"""

from collections.abc import Iterator
from itertools import takewhile

from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.words import CAPITAL, TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.below import has_spelling
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

CALLING = LEXICON.words("actors_campaigns", "openings")
"""Words with which one calls for something."""
DOUBTFUL = LEXICON.words("actors_campaigns", "doubtful")
"""The same that other names begin with too."""
INSIDE_CALLS = LEXICON.words("actors_campaigns", "inside")
"""Small words inside such names."""
GROUPS = LEXICON.words("actors_campaigns", "groups")
"""What such a campaign is said to be."""
WORKS = LEXICON.words("actors_campaigns", "works")
"""What else is called by such words, right before them."""
FOUNDED = LEXICON.words("actors_campaigns", "founded")
CROWDS = LEXICON.words("actors_campaigns", "crowds")
"""Who stands together for something."""
STANDING = LEXICON.words("actors_rules", "campaigns_standing")
CAMPAIGN_ARTICLES = LEXICON.words("actors_rules", "neighbours_articles")
QUOTES = frozenset({'"', "'", "“", "‘", "``", ":"})
CLOSING = frozenset({"IN", "TO", "WDT", "WP"})
"""Tags of what ends the noun of an apposition: "a member of the group" is none."""
TENSED = frozenset({"MD", "VBD", "VBZ"})
WORDS_TO_GROUP = 6
"""Words of an apposition before its noun."""


def find_campaigns(words: TokenTexts) -> Iterator[Name]:
    """Every such name, in the order of the text."""
    until = 0
    for at in range(len(words.texts)):
        if at < until or not words.is_capital(at) or words.lower(at) == "the" or _goes_on_before(words, at):
            continue
        end = _end_of_call(words, at)
        if _is_campaign(words, at, end):
            yield Name(at, end, "CAMPAIGN")
            until = end


def _goes_on_before(words: TokenTexts, at: int) -> bool:
    """Whether a capital right before it makes it the inside of a longer run."""
    opens = words.tokens[at].is_sent_start or words.is_break(at - 1) if at else True
    return not opens and words.is_capital(at - 1) and words.lower(at - 1) != "the"


def _end_of_call(words: TokenTexts, start: int) -> int:
    """Behind the last capital of the run, over small words that another capital follows."""
    end = start + 1
    while end < len(words.texts) and not words.tokens[end].is_sent_start:
        next_capital = _find_capital(words, end)
        if next_capital < 0:
            break
        end = next_capital + 1
    return end


def _find_capital(words: TokenTexts, at: int) -> int:
    """Where the name goes on, at once or behind one or two small words; -1 where it does not."""
    if CAPITAL.fullmatch(words.texts[at]):
        return at
    small = at
    while words.lower(small) in INSIDE_CALLS and small < at + 2:
        small += 1
    day = words.text(small) in gazetteer().contexts["calendar"]
    goes_on = small > at and words.is_capital(small) and not day and not words.tokens[small].is_sent_start
    return small if goes_on else -1


def _is_campaign(words: TokenTexts, start: int, end: int) -> bool:
    if end - start < 2 or words.whole[words.starts[start] : words.starts[end - 1]].isupper():
        return False
    if _is_other_thing(words, start, end):
        return words.text(start - 1) not in QUOTES and _is_told_of_plain(words, start, end)
    opening = words.lower(start)
    if (opening in CALLING and _is_inside(words, start)) or _stands_together(words, start):
        return True
    if opening in CALLING | DOUBTFUL:
        return _does_something(words, end)
    return _is_plain_call(words, start, end)


def _is_told_of_plain(words: TokenTexts, start: int, end: int) -> bool:
    """As in "Lamb Fair, a group of young farmers", where its last word is one for an event too."""
    told = words.lower(end + 1) != "which" and _is_told_group(words, end)
    return told and _is_plain(words, start) and not _holds_body(words, start, end)


def _stands_together(words: TokenTexts, start: int) -> bool:
    """As in "Parents for Clean Air", "Friends of the Weir": who they are, and for what, with capitals."""
    who, how = words.lower(start), words.lower(start + 1)
    return (who in CROWDS and how in STANDING) or (who, how) == ("friends", "of")


def _is_other_thing(words: TokenTexts, start: int, end: int) -> bool:
    """Whether it is quoted, or a law, a film or a body by its last word."""
    lists, last = gazetteer(), words.key(end - 1)
    told = last in lists.contexts["no_actor_endings"] or last in lists.organisation_words
    return told or words.text(start - 1) in QUOTES or words.lower(start - 1) in WORKS


def _is_inside(words: TokenTexts, start: int) -> bool:
    """Whether its capital stands inside a sentence, where no call would have one."""
    before = words.text(start - 1)
    joined = before in {"and", ",", ";"} or before.islower()
    return bool(start) and joined and not words.tokens[start].is_sent_start and before.lower() != "the"


def _does_something(words: TokenTexts, end: int) -> bool:
    """Whether a finite verb is right behind it, or what group it is."""
    if end >= len(words.texts) or words.tokens[end].is_sent_start:
        return False
    return words.tokens[end].tag_ in TENSED or _is_told_group(words, end)


def _is_told_group(words: TokenTexts, end: int) -> bool:
    """As in ", a residents' group", ", which", ", formed by parents"."""
    if words.text(end) != ",":
        return False
    if words.lower(end + 1) == "which" or words.lower(end + 1) in FOUNDED:
        return True
    behind = words.tokens[end + 2 : end + 2 + WORDS_TO_GROUP]
    noun = takewhile(lambda token: token.tag_ not in CLOSING, behind)
    return words.lower(end + 1) in CAMPAIGN_ARTICLES and has_spelling(noun, GROUPS)


def _is_plain_call(words: TokenTexts, start: int, end: int) -> bool:
    """As in "Step Free Larkton said": plain words and a name behind that speak or are told to be a group."""
    plain = [_is_plain(words, at) for at in range(start, end)]
    if not plain[0] or end - start > WORDS_TO_GROUP or _holds_body(words, start, end):
        return False
    if words.text(start - 1) in GROUPS or (_is_told_group(words, end) and words.lower(end + 1) != "which"):
        return True
    return all(plain[:-1]) and end - start > 2 and _speaks(words, end)


def _holds_body(words: TokenTexts, start: int, end: int) -> bool:
    """As in "Training Mission in Ghana": a word for a body tells the name by itself."""
    return not gazetteer().organisation_words.isdisjoint(words.keys[start:end])


def _is_plain(words: TokenTexts, at: int) -> bool:
    """Whether the word is one of the language and no name of the lists, title or adjective of a place."""
    lists, low = gazetteer(), words.lower(at)
    listed = words.key(at) in lists.first_names or words.key(at) in lists.places
    told = (
        low in lists.person_nouns or low in lists.contexts["not_first"] or words.key(at) in lists.adjectives
    )
    return not (listed or told) and is_word(words.doc, low)


def _speaks(words: TokenTexts, end: int) -> bool:
    verb = words.tokens[end] if end < len(words.texts) else None
    return verb is not None and verb.tag_ in TENSED and verb.lemma_.lower() in gazetteer().speech
