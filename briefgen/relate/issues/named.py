"""Which issue a position names in short: by "the fund", "the motion", the one thing of its kind, or anew."""

from collections.abc import Iterable, Iterator

from briefgen.model import Brief, IssueId, IssuePlace, Matter, Origin, Position
from briefgen.relate import words
from briefgen.relate.issues import aims, likeness, motions, pointing, shortened, terms, things
from briefgen.relate.issues.aims import Aim, list_issue_words
from briefgen.relate.issues.sorting import Sorter


def place_by_names(brief: Brief, position: Position, sorter: Sorter) -> IssuePlace | None:
    """By a short name, a motion, or the one thing of its kind; none of two issues that it may be on."""
    for named in (_list_short_names, _list_asked, _list_named_alone, _list_told_anew):
        places = tuple(named(brief, position, sorter))
        if places:
            return places[0] if len(places) == 1 else (None, None)
    return None


def _list_short_names(brief: Brief, position: Position, sorter: Sorter) -> Iterator[tuple[IssueId, Origin]]:
    """The issues that list in full what the position calls by its noun alone: "the fund"."""
    for issue, listed in sorter.listed:
        origin = find_short_name(brief, position, listed)
        if origin is not None:
            yield issue, origin


def _list_asked(brief: Brief, position: Position, sorter: Sorter) -> Iterator[tuple[IssueId, Origin]]:
    """The issue of what "the motion" asks for."""
    asked = motions.find_asked(brief, position)
    issue = sorter.best(asked.text) if asked is not None else None
    if asked is not None and issue is not None:
        yield issue, asked


def _list_named_alone(brief: Brief, position: Position, sorter: Sorter) -> Iterator[tuple[IssueId, Origin]]:
    """As in "the works", where the proposition is on the Dunmore works and the article knows no others."""
    text, matter = brief.article.text, position.matter
    for issue, aim in sorter.aims if matter is not None and not matter.deed else ():
        if matter is not None and _names_alone(aim, matter, text):
            yield (
                issue,
                Origin(
                    matter.span.of(text),
                    f"{quote_pointing_words(brief, position)}: the article knows one alone",
                ),
            )


def _list_told_anew(brief: Brief, position: Position, sorter: Sorter) -> Iterator[tuple[IssueId, Origin]]:
    """As in "a bill to curb pumping" below a headline that names the water bill."""
    text, matter = brief.article.text, position.matter
    headline = "" if brief.article.title.derived else brief.article.title.text
    for issue, aim in sorter.aims if matter is not None and headline else ():
        told = matter is not None and things.tells_thing_anew(aim, matter, headline, text)
        if matter is not None and told and things.names_thing_of(aim, headline, text):
            yield issue, Origin(headline, f"“{matter.steps[0].span.of(text)}”: taken from the headline")


def _names_alone(aim: Aim, matter: Matter, text: str) -> bool:
    """As in "the works", or "the deal" of two who should merge."""
    if not aim.is_deed:
        return likeness.names_alone(aim, matter, text)
    noun = words.guess_singular(matter.head.of(text).lower())
    deal = noun in list_issue_words("bargains") and aims.tells_deed(aim, noun, "")
    definite = things.begins_definite(terms.list_terms(text, matter.span.start, matter.span.end))
    return deal and definite and pointing.knows_deed_alone(aim, matter, text)


def find_short_name(brief: Brief, position: Position, listed: Iterable[str]) -> Origin | None:
    """The listed term that the position shortens, where the article has it whole; else None."""
    article = brief.article
    whole = shortened.find_whole_name(position.matter, article.text, listed, article.title.text)
    if not whole:
        return None
    return Origin(whole, f"{quote_pointing_words(brief, position)}: short for “{whole}” in the article")


def takes_up_other(brief: Brief, position: Position) -> bool:
    """As in "others suggested something else": who is meant was told before, and what."""
    source = [word for span in position.source for word in words.split_tokens(span.of(brief.article.text))]
    return len(source) == 1 and source[0] in list_issue_words("some")


def quote_pointing_words(brief: Brief, position: Position) -> str:
    """The words that point back."""
    text = brief.article.text
    if position.matter is not None and not takes_up_other(brief, position):
        return f"“{position.matter.span.of(text)}”"
    return f"“{' … '.join(span.of(text) for span in (position.source or position.content)[:1])}”"
