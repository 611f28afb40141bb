#!/usr/bin/env python3
"""Fits the weights by which names are told that no rule is sure of, after their features have changed.

    python bench/fit_names.py NAMES.jsonl.gz ... > weights.yaml   # actors_weights.yaml of parse/lexicon/en
    python bench/fit_names.py NAMES.jsonl.gz ... --folds 5      # how well texts that were not fitted are read
    python bench/fit_names.py NAMES.jsonl.gz ... --without bio   # none of this genre

NAMES has one JSON object a line: `id`, `text` and `gold`, names with `start`, `end` and `type` (PER, ORG,
LOC); `genre` where there is one. The model is a logistic regression over the features of
`sorting/weighing.py`, fitted by Adam with a penalty on large weights. Nothing of the texts but the
names of features goes into the result: no word of theirs is a feature.
"""

import argparse
import gzip
import json
import random
import sys
from collections import defaultdict

import numpy as np

from briefgen.config import LanguageConfig
from briefgen.parse import language
from briefgen.parse.actors.sorting import kinds, weighing
from briefgen.parse.actors.spotting import names, runs
from briefgen.parse.actors.words import words

PENALTY, STEPS, RATE = 2.0, 100, 0.1
FEWEST = 4
"""A feature counts that is in so many texts."""
SMALLEST = 0.05
TYPES = ("PER", "ORG", "LOC")
PART, INSIDE = 0.7, 0.3
"""What a sighting weighs that shares one end with a name, and one that lies inside."""
HEAD = """\
# What each feature of a name says for a person, an organisation, a place, no actor, where no rule is sure.
# Source: a logistic regression fitted by bench/fit_names.py to Wikinews articles and interviews (CC BY),
# speeches, court records, letters, essays and talks, as annotated in GUM and MEANTIME (CC BY 4.0).
# Only shapes, parts of speech, places in the sentence and classes of words are features: nothing here is a
# word of those texts. The kind with the greatest number is the one the feature speaks for."""


def examples(rows):
    """(text id, name, features, kind, weight, label) of each sighting of which no rule is sure."""
    docs = language.docs((row["text"] for row in rows), LanguageConfig())
    for row, doc in zip(rows, docs, strict=True):
        read = words(doc)
        for site in kinds.unsure(read, runs.completed(read, names.find(read))):
            span = read.span(site.name.start, site.name.end)
            kind, weight = wanted(row["gold"], span.start, span.end)
            yield row["id"], site.text, weighing.features(site), kind, weight, site.name.label


def wanted(gold, start, end):
    """The kind of a sighting as an index, and how much it weighs."""
    kind, weight = len(TYPES), 1.0
    for one in gold:
        if one["type"] not in TYPES or not (one["start"] < end and start < one["end"]):
            continue
        if (one["start"], one["end"]) == (start, end):
            return TYPES.index(one["type"]), 1.0
        if one["start"] == start or one["end"] == end:
            kind, weight = TYPES.index(one["type"]), PART
        elif kind == len(TYPES):
            weight = INSIDE
    return kind, weight


def index(data):
    seen = defaultdict(set)
    for text, _, features, *_ in data:
        for name in features:
            seen[name].add(text)
    return {name: at for at, name in enumerate(sorted(name for name in seen if len(seen[name]) >= FEWEST))}


def fit(data):
    """The weights of each feature."""
    known = index(data)
    features, wants = np.zeros((len(data), len(known))), np.zeros((len(data), 4))
    for row, (_, _, names_, kind, *_) in enumerate(data):
        features[row, [known[name] for name in set(names_) if name in known]] = 1
        wants[row, kind] = 1
    mass = np.array([[one[4]] for one in data])
    table = np.zeros((len(known), 4))
    mean, square = table * 0, table * 0
    for step in range(1, STEPS + 1):
        told = np.exp(features @ table)
        change = features.T @ ((wants - told / told.sum(1, keepdims=True)) * mass) - PENALTY * table
        mean, square = 0.9 * mean + 0.1 * change, 0.99 * square + 0.01 * change**2
        rate = RATE * (1 if step < STEPS * 0.6 else 0.3)
        table += rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    table -= table.mean(1, keepdims=True)
    return {name: tuple(table[at]) for name, at in known.items()}


def written(table):
    lines = [HEAD]
    for name, scores in sorted(table.items()):
        if max(map(abs, scores)) >= SMALLEST:
            quoted = name.replace("'", "''")
            lines.append(f"'{quoted}': [{', '.join(f'{score:.2f}' for score in scores)}]")
    return "\n".join(lines)


def crossed(data, folds):
    """What is told of texts that the weights were not fitted to, beside what the model says of them."""
    texts = sorted({one[0] for one in data})
    random.Random(3).shuffle(texts)
    told = []
    for fold in range(folds):
        out = set(texts[fold::folds])
        table = fit([one for one in data if one[0] not in out])
        told += weighed(table, [one for one in data if one[0] in out])
    model = [(kind, index_of(kinds.LABELS.get(label))) for *_, kind, _, label in data]
    return f"the model alone: {score(model)}\nin {folds} folds:  {score(told)}"


def weighed(table, data):
    """(wanted, told) of each sighting, those of one name in a text together."""
    together = defaultdict(list)
    for one in data:
        together[one[0], one[1]].append(one)
    for seen in together.values():
        given = next((kinds.LABELS[one[5]] for one in seen if one[5] in kinds.LABELS), None)
        told = index_of(weighing.weigh([one[2] for one in seen], given, table))
        yield from ((one[3], told) for one in seen)


def index_of(kind):
    return weighing.KINDS.index(kind)


def score(pairs):
    right = sum(wanted == told < len(TYPES) for wanted, told in pairs)
    told = sum(told < len(TYPES) for _, told in pairs)
    wanted = sum(wanted < len(TYPES) for wanted, _ in pairs)
    share = [100 * right / told, 100 * right / wanted, 200 * right / (told + wanted)]
    return "P {:.1f}  R {:.1f}  F1 {:.1f}".format(*share)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="+", help="JSON lines, gzipped or not")
    parser.add_argument("--folds", type=int, default=0, help="only measure, by so many folds")
    parser.add_argument("--without", default="", help="a genre that is left out")
    given = parser.parse_args()
    rows = []
    for path in given.names:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf-8") as file:
            rows += [row for row in map(json.loads, file) if row.get("genre", "-") != given.without]
    data = list(examples(rows))
    sys.stdout.write((crossed(data, given.folds) if given.folds else written(fit(data))) + "\n")


if __name__ == "__main__":
    main()
