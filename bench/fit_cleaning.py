#!/usr/bin/env python3
"""Fits the weights of cleaning anew, after its features have changed.

    python bench/fit_cleaning.py PAGES.jsonl.gz > briefgen/load/lexicon/en/weights.yaml
    python bench/fit_cleaning.py PAGES.jsonl.gz --folds 5        # how well pages that were not fitted are cut

PAGES has one JSON object a line: `text`, a page pasted as plain text, and `gold_text`, its article. A line
of the page is the article's where half of its 4-grams are. Each page is also fitted as the article alone and
with a few of the lines around it, with blank lines and without, since people paste all of these. The model is
a linear-chain conditional random field over the four parts of `load/clean/chain.py`, fitted by Adam with a
penalty on large weights; nothing of the texts but the names of features goes into the result.
"""

import argparse
import gzip
import json
import random
import re
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from briefgen import load
from briefgen.config import Limits
from briefgen.load.clean import chain
from briefgen.load.clean.chain import NEVER, TextPart, Weights
from briefgen.load.clean.features import list_features
from briefgen.load.clean.look import look_at_lines
from briefgen.problems import SeedSkipped

PENALTY, STEPS, RATE = 1.0, 35, 0.15
FEWEST = 4
"""A feature counts that is on so many pages."""
STEPS_ALLOWED = ((0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 1), (1, 3), (3, 3))
ALLOWED = np.full((4, 4), NEVER)
ALLOWED[tuple(zip(*STEPS_ALLOWED, strict=True))] = 0
START = np.array([0, 0, NEVER, NEVER])
END = np.array([NEVER, 0, NEVER, 0])
HEAD = """\
# What each feature of a line says for each part of a page: before the article, its body, inside it but none
# of it, after it. Source: a linear-chain conditional random field fitted by bench/fit_cleaning.py to forty
# saved news pages and to pieces of them. Only shapes, places and kinds of furniture are features
# (`clean/features.py`): nothing here is a word of those pages. Read a row as evidence: the part with the
# greatest number is the one the feature speaks for.
features:"""


def grams(words):
    return {tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))}


def labelled(page):
    """The lines of a page, each with whether it is the article's; blank lines too."""
    article = grams(re.findall(r"\w+", page["gold_text"]))
    whole = {tuple(re.findall(r"\w+", line)) for line in page["gold_text"].split("\n")}
    rows = []
    for line in page["text"].split("\n"):
        words = re.findall(r"\w+", line)
        mine = grams(words)
        held = 2 * len(mine & article) >= len(mine) if len(words) > 3 else tuple(words) in whole
        rows.append((line, bool(words) and held))
    return rows


def stretch(labels):
    """First and last line of the stretch that is most of the article."""
    best, total, start = (0.0, 0, 0), 0.0, 0
    for at, label in enumerate(labels):
        total += 1 if label else -0.1
        if total <= 0:
            total, start = 0.0, at + 1
        best = max(best, (total, start, at), key=lambda one: one[0])
    inside = [at for at in range(best[1], best[2] + 1) if labels[at]]
    return inside[0], inside[-1]


def parts(labels):
    first, last = stretch(labels)
    return [
        TextPart.BEFORE
        if at < first
        else TextPart.AFTER
        if at > last
        else TextPart.BODY
        if label
        else TextPart.INSIDE
        for at, label in enumerate(labels)
    ]


def variants(rows, seed):
    """(weight, lines): the page, and ways in which people paste it."""
    rng = random.Random(seed)
    filled = [at for at, (line, _) in enumerate(rows) if line.strip()]
    bare = [rows[at] for at in filled]
    first, last = stretch([label for _, label in bare])
    only = [row for row in bare[first : last + 1] if row[1]]
    yield from ((1, rows), (0.5, bare), (0.25, apart(bare)), (0.5, only), (0.5, apart(only)))
    for nth in range(4):
        low = max(0, first - rng.choice([0, 1, 2, 3, 5, 10]))
        high = min(len(filled) - 1, last + rng.choice([0, 1, 2, 3, 4, 6, 10, 20]))
        crop = rows[filled[low] : filled[high] + 1]
        yield 0.4, [row for row in crop if row[0].strip()] if nth % 2 else crop


def apart(rows):
    return [one for row in rows for one in (row, ("", False))]


def examples(pages):
    """(page, weight, features, parts) of every variant of every page."""
    for number, page in enumerate(pages):
        for weight, rows in variants(labelled(page), 1000 + number):
            labels = [label for line, label in rows if line.strip()]
            if any(labels):
                yield (
                    number,
                    weight,
                    list_features(look_at_lines("\n".join(line for line, _ in rows))),
                    parts(labels),
                )


def index(data):
    seen = defaultdict(set)
    for page, _, lines, _ in data:
        for names in lines:
            for name in names:
                seen[name].add(page)
    return {name: at for at, name in enumerate(sorted(name for name in seen if len(seen[name]) >= FEWEST))}


def sparse(lines, known):
    pairs = [
        (row, known[name]) for row, names in enumerate(lines) for name in sorted(set(names)) if name in known
    ]
    rows, columns = zip(*pairs, strict=True)
    return len(lines), np.array(rows), np.array(columns)


def logsum(values, axis):
    top = values.max(axis=axis, keepdims=True)
    return (top + np.log(np.exp(values - top).sum(axis=axis, keepdims=True))).squeeze(axis)


def forward_backward(own, steps):
    count = len(own)
    ahead, back = np.zeros((count, 4)), np.zeros((count, 4))
    ahead[0], back[-1] = START + own[0], END
    for at in range(1, count):
        ahead[at] = logsum(ahead[at - 1][:, None] + steps, 0) + own[at]
    for at in range(count - 2, -1, -1):
        back[at] = logsum(steps + (own[at + 1] + back[at + 1])[None, :], 1)
    return ahead, back, logsum(ahead[-1] + END, 0)


def gradient(example, scores, steps):
    """What one example says of the scores of features and of steps."""
    weight, (count, rows, columns), wanted = example
    own = np.zeros((count, 4))
    np.add.at(own, rows, scores[columns])
    ahead, back, total = forward_backward(own, steps + ALLOWED)
    miss = -np.exp(ahead + back - total)
    miss[np.arange(count), wanted] += 1
    for_scores, for_steps = np.zeros_like(scores), np.zeros((4, 4))
    np.add.at(for_scores, columns, weight * miss[rows])
    pairs = ahead[:-1][:, :, None] + (steps + ALLOWED)[None] + (own[1:] + back[1:])[:, None, :] - total
    np.add.at(for_steps, (wanted[:-1], wanted[1:]), 1)
    return for_scores, weight * (for_steps - np.exp(pairs).sum(0))


def fit(data):
    known = index(data)
    ready = [(weight, sparse(lines, known), np.array(wanted)) for _, weight, lines, wanted in data]
    scores, steps = np.zeros((len(known), 4)), np.zeros((4, 4))
    means, squares = [scores * 0, steps * 0], [scores * 0, steps * 0]
    rate = RATE
    for step in range(1, STEPS + 1):
        sums = [-PENALTY * scores, -0.1 * PENALTY * steps]
        for example in ready:
            for at, part in enumerate(gradient(example, scores, steps)):
                sums[at] += part
        for at, value in enumerate((scores, steps)):
            means[at] = 0.9 * means[at] + 0.1 * sums[at]
            squares[at] = 0.99 * squares[at] + 0.01 * sums[at] ** 2
            value[...] += (
                rate * (means[at] / (1 - 0.9**step)) / (np.sqrt(squares[at] / (1 - 0.99**step)) + 1e-8)
            )
        rate *= 0.4 if step in (int(STEPS * 0.6) + 1, int(STEPS * 0.8) + 1) else 1
    scores -= scores.mean(1, keepdims=True)
    return known, scores, steps


def weights(known, scores, steps):
    return Weights({name: tuple(scores[at]) for name, at in known.items()}, tuple(map(tuple, steps)))


def written(known, scores, steps):
    lines = [HEAD]
    for name, at in sorted(known.items()):
        if np.abs(scores[at]).max() >= 0.02:
            quoted = name.replace("'", "''")
            lines.append(f"  '{quoted}': [{', '.join(f'{value:.2f}' for value in scores[at])}]")
    lines.append("# from each part (row) to the next line's part (column); what cannot be is -9")
    lines.append("steps:")
    for row, allowed in zip(steps, ALLOWED, strict=True):
        values = (f"{value:.2f}" if may == 0 else "-9" for value, may in zip(row, allowed, strict=True))
        lines.append(f"  - [{', '.join(values)}]")
    return "\n".join(lines)


def crossed(pages, folds):
    """How pages are cut that the weights were not fitted to: lines kept, and 4-grams as a mean of pages."""
    order = list(range(len(pages)))
    random.Random(7).shuffle(order)
    data, scored = list(examples(pages)), []
    for fold in range(folds):
        test = set(order[fold::folds])
        fitted = weights(*fit([one for one in data if one[0] not in test]))
        chain.load_weights = lambda fitted=fitted: fitted
        scored.extend(score(pages[number]) for number in sorted(test))
    right, kept, wanted = (sum(one[at] for one in scored) for at in range(3))
    print(told("lines kept", right / kept, right / wanted))
    print(told("4-grams", *(sum(one[at] for one in scored) / len(scored) for at in (3, 4))))


def told(name, precision, recall):
    both = 2 * precision * recall / (precision + recall)
    return f"{name}: P {100 * precision:.1f}  R {100 * recall:.1f}  F1 {100 * both:.1f}"


def score(page):
    """Lines kept rightly, kept, and wanted; precision and recall of 4-grams."""
    text = article(page["text"])
    mine, gold = counted(text), counted(page["gold_text"])
    shared = sum((mine & gold).values())
    lines = {line.strip(): label for line, label in labelled(page) if line.strip()}
    wholes = set(text.split("\n"))
    kept = [line for line in lines if line in wholes or (len(line.split()) >= 5 and line in text)]
    right = sum(lines[line] for line in kept)
    shares = (shared / (mine.total() or 1), shared / (gold.total() or 1))
    return right, len(kept), sum(lines.values()), *shares


def article(text):
    """What is kept of a pasted page, without the lines that state title, day and author."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.txt"
        path.write_text(text, encoding="utf-8")
        try:
            read = load.read_seed(path, path.parent, Limits(), foreign=True)
        except SeedSkipped:
            return ""
    spans = {(span.start, span.end) for span in read.metadata}
    found, at = [], 0
    for line in read.text.split("\n"):
        found += [] if (at, at + len(line)) in spans else [line]
        at += len(line) + 1
    return "\n".join(found)


def counted(text):
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", help="JSON lines, gzipped or not")
    parser.add_argument("--folds", type=int, default=0, help="only measure, by so many folds")
    given = parser.parse_args()
    opener = gzip.open if given.pages.endswith(".gz") else open
    with opener(given.pages, "rt", encoding="utf-8") as file:
        pages = [json.loads(line) for line in file]
    if given.folds:
        crossed(pages, given.folds)
        return
    sys.stdout.write(written(*fit(list(examples(pages)))) + "\n")


if __name__ == "__main__":
    main()
