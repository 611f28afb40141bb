"""A sentence for each field of the records, and the schemas that say them."""

from functools import cache
from typing import Any

import msgspec

COMMON = {
    "a": "One point, counted from 0.",
    "actor": "Id of the actor whose it is; null where the text does not resolve it.",
    "actors": "Who is named in the article.",
    "after": "How the fact stands now; null where it is gone.",
    "agreements": "What the actors have in common or dispute, in words.",
    "aliases": "What else it is called in the articles.",
    "as_of": "The date it holds for, a TIMEX3 value, where the text says.",
    "attributed": "How many statements are told by others.",
    "attributed_by": "Id of who says that the actor holds it, where that is another.",
    "authors": "Who wrote it, as it states.",
    "b": "The other point, counted from 0.",
    "basis": "What the days follow from.",
    "because": "What the issue is taken from where the position's own words do not name it.",
    "before": "How the fact stood; null where it is new.",
    "brief": "Slug of the article.",
    "briefs": "Slugs of the articles, in the order of reading.",
    "cells": "The matrix: where each actor stands by now.",
    "code": "The kind of problem, as the documentation lists it.",
    "condition": "On which condition.",
    "content": "What is said.",
    "counts": "What is counted, in the words of an article.",
    "cue": "The words that say that it is said.",
    "cut": "Every line of the file that is no part of the article.",
    "date": "Id of the date in its article.",
    "dates": "Every expression of time.",
    "derived": "Whether the title is ours, from the first sentence.",
    "due": "Id of the date by which, in its article.",
    "earliest": "The first day that it can be, ISO; null where nothing is known.",
    "edition": "The briefing that the change came with.",
    "end": "Where it ends in the text, in code points, exclusive.",
    "event": "The words for what it dates.",
    "evidence": "The words it rests on; null where front matter states it.",
    "exact": "The words of the article, letter for letter.",
    "fact": "Id of the figure, date or position in its article.",
    "facts": "The facts it rests on.",
    "family": "Figure, date or position.",
    "figure": "Id of the figure in its article.",
    "figures": "Every figure.",
    "first_hand": "How many statements are not by others: quoted, paraphrased, or shown by what it did.",
    "form": "Name, nominal or pronoun.",
    "former": "Whether it is told as past.",
    "from": "The position before.",
    "headings": "Where headings stand in the text.",
    "high": "The upper end of a range, an exact decimal.",
    "hint": "What to do.",
    "holder": "Id of the actor whose it is.",
    "id": "Its id, the same in every file.",
    "issue": "Id of the issue; null where it is on none.",
    "key_points": "The sentences that carry most of it, in the article's order.",
    "kind": "What sort it is.",
    "language": "An ISO 639-1 code.",
    "later": "What later articles say of it.",
    "latest": "The last day that it can be, ISO; null where nothing is known.",
    "leaning": "Of a conditional stance, the side it takes where its condition holds.",
    "line": "The line of the file, from 1.",
    "measure": "Stock, total, change, share, proposed or paid; empty where the text does not say.",
    "mentions": "Every place where it is named.",
    "message": "What is wrong.",
    "mod": "The TIMEX3 modifier.",
    "mode": "Direct (quoted), mixed, reported (paraphrased) or act.",
    "modifier": "About, over, at least, less than, at most, almost, up to; null where exact.",
    "name": "The name that is shown.",
    "named": "The words of the article for who is to do it; empty where it names nobody.",
    "object": "What is supported, opposed or weighed.",
    "opposed": "Other stances of the same article that do not agree with the latest.",
    "page": "The page of the file on which it begins; only of a file that has pages.",
    "pages": "Where pages of the file begin in the text, each with its number.",
    "part_of": "Id of the figure of the same article of which it is a part.",
    "parties": "Ids of all who are to do it, the actor first.",
    "path": "The file below seeds/, with `/`.",
    "place": "Where it was written, as it states.",
    "points": "Its figures in the order of time.",
    "position": "Id of the position in its article.",
    "positions": "The positions.",
    "problems": "What was doubtful.",
    "proposed": "Whether it was proposed from the articles and no editor defined it.",
    "proposition": "The sentence towards which sides are told; empty where there is none.",
    "published": "When it was published, as it states.",
    "publisher": "Who published it, as it states.",
    "question": "What is at stake.",
    "reason": "Why.",
    "reasons": "Why, where the date is not stated.",
    "role": "Speaker, question or answer.",
    "roles": "What it is stated to be.",
    "rule": "The name of the rule that found it.",
    "said_by": "Id of who says so.",
    "seeds": "Every file that was read.",
    "sentence": "The whole sentence.",
    "sentences": "Where each sentence begins and ends in the text.",
    "sha256": "The hash of the file.",
    "side": "For, against, undecided or not resolved, towards the proposition; empty where there is none.",
    "since": "The briefing it is compared with; null for the first.",
    "slug": "Its name in addresses.",
    "source": "Where it comes from.",
    "speaker": "Who speaks, as the text names them.",
    "speaks_for": "Ids of those it represents.",
    "stance": "Supports, opposes, conditional, undecided, or claims: a statement that takes no side.",
    "start": "Where it begins in the text, in code points from 0.",
    "state": "How it stands.",
    "text": "The words.",
    "threat": "Whether harm is announced, which is no support and no promise.",
    "title": "What it is called.",
    "to": "The position after.",
    "told": "The sentences that tell of it.",
    "turns": "Who speaks from where to where.",
    "type": "DATE, TIME, DURATION or SET, as in TIMEX3.",
    "unit": "ISO 4217 for money, `percent`, an SI symbol, or the singular noun that is counted.",
    "value": "An exact decimal; the lower end of a range.",
    "verdict": "Agrees, changed or not comparable.",
    "verdicts": "How its points compare.",
    "version": "Which one was at work.",
    "versions": "What read the articles and made the pages.",
    "wikidata": "Its item in Wikidata, as an editor noted it; empty where none did.",
    "wikipedia": "Its article in Wikipedia, as an editor noted it; empty where none did.",
    "voice": "First-hand, attributed, or told by the article.",
}
"""By the name of the field: one name means one thing."""

OWN_MEANINGS = {
    "ArticleRecord.value": "The date of the article as it is stated, a TIMEX3 value.",
    "BriefRecord.text": "The article without what was cut.",
    "CellRecord.date": "When it was stated, in words where only bounds are known.",
    "ChangeRecord.kind": "New, changed, confirmed by a second source, withdrawn or corrected.",
    "CopiesRecord.kind": "Exact copy, near copy or rewrite.",
    "CutRecord.reason": "Why it is no part of the article.",
    "DateRecord.value": "The TIMEX3 value; null where nothing can be said.",
    "EvidenceRecord.sentence": "Where its sentence begins and ends in the text.",
    "ManifestRecord.as_of": "The newest date that an article states.",
    "PositionRecord.condition": "Where its condition stands in the text.",
    "PositionRecord.object": "Where what is supported, opposed or weighed stands in the text.",
    "PositionRecord.source": "Where the words for who holds it stand in the text.",
    "PublishedRecord.value": "The date as it states it, ISO; null where it states none.",
    "RoleRecord.earliest": "The first dated article that states it, ISO.",
    "RoleRecord.latest": "The last dated article that states it, ISO.",
    "TensionRecord.kind": "What does not fit.",
    "VersionRecord.name": "The program, library or model.",
}
"""Where a record means something of its own."""


def describe_field(record: str, field: str) -> str:
    """The sentence for a field of a record; raises KeyError where nobody wrote one."""
    return OWN_MEANINGS.get(f"{record}.{field}") or COMMON[field]


VERSION = 3
"""Of the schemas: a new one where a field goes or means something else."""


@cache
def make_schema(name: str, type_: Any) -> bytes:
    """The JSON Schema of a file, each field with its sentence; a record holds no other fields."""
    told = msgspec.json.schema(type_)
    for record, made in told["$defs"].items():
        made["additionalProperties"] = False
        for field, says in made["properties"].items():
            made["properties"][field] = {**says, "description": describe_field(record, field)}
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:briefgen:schema:{name}:{VERSION}",
        "version": VERSION,
    }
    return msgspec.json.encode({**head, **told}) + b"\n"
