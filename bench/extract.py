"""What reading costs beside the bare language model, on the same texts.

    python bench/extract.py [--copies N] [--runs N]

Prints words a second and the ratio of `extract` to spaCy's own pipeline (all components of the model, as
`spacy.load` gives it), the two in turn, as medians with their spread, the share of each family of rules,
and the peak memory. Times are processor seconds of this process.
"""

import argparse
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from briefgen import extract, load
from briefgen.config import Config, LanguageConfig
from briefgen.load.content import Content
from briefgen.model import Article, Sentences
from briefgen.parse import actors, dates, events, figures, keypoints, language, model_package, positions
from briefgen.parse import sentences as splitting

SEEDS = Path(__file__).parent.parent / "seeds"


def texts(copies: int) -> list[str]:
    """The cleaned text of each seed, `copies` times."""
    limits = Config().limits
    paths = sorted(path for path in SEEDS.rglob("*") if path.is_file())
    return [load.read_seed(path, SEEDS, limits).text for path in paths] * copies


def spent(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def bare(nlp: spacy.Language, given: list[str]) -> None:
    for _ in nlp.pipe(given):
        pass


def whole(given: list[str]) -> None:
    articles = (load.take_line(str(number), text, None, None) for number, text in enumerate(given))
    for brief in extract.extract_briefs(articles, Content(), Config(), together=False):
        extract.encode(brief)


def shares(given: list[str]) -> dict[str, float]:
    """Processor seconds of each family of rules over `given`, the model's own beside them."""
    articles = [load.take_line(str(number), text, None, None) for number, text in enumerate(given)]
    docs: list[spacy.tokens.Doc] = []
    cost = {"model": spent(lambda: docs.extend(language.docs(given, LanguageConfig())))}
    for article, doc in zip(articles, docs, strict=True):
        _add(cost, article, doc)
    return cost


def _add(cost: dict[str, float], article: Article, doc: spacy.tokens.Doc) -> None:
    def timed(name: str, work: Callable[[], object]) -> object:
        start = time.process_time()
        found = work()
        cost[name] = cost.get(name, 0.0) + time.process_time() - start
        return found

    text = Sentences(article.id, article.text, timed("sentences", lambda: splitting.split(doc, article)))
    when = timed("dates", lambda: dates.find_dates(doc, text, article))
    who, _ = timed("actors", lambda: actors.find_actors(doc, text, article))
    many = timed("figures", lambda: figures.find_figures(doc, text, article, when, who))
    said = timed("positions", lambda: positions.find_positions(doc, text, article, who))
    timed("events", lambda: events.find_events(doc, text, article, who, when))
    timed("commitments", lambda: events.find_commitments(doc, text, article, who, when, said))
    timed("key points", lambda: keypoints.choose_key_points(text, who, many, when, said))


def spread(values: list[float]) -> str:
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--copies", type=int, default=20)
    options.add_argument("--runs", type=int, default=5)
    chosen = options.parse_args()
    given = texts(chosen.copies)
    words = sum(len(text.split()) for text in given)
    nlp = spacy.load(model_package.name(LanguageConfig()))
    bare(nlp, given[:5])
    whole(given[:5])
    pairs = [(spent(lambda: bare(nlp, given)), spent(lambda: whole(given))) for _ in range(chosen.runs)]
    print(f"{len(given)} texts, {words} words, {chosen.runs} runs in turn: median (smallest to largest)")
    print(f"bare model   {spread([words / ours for ours, _ in pairs])} words a second")
    print(f"extract      {spread([words / ours for _, ours in pairs])} words a second")
    print(f"ratio        {spread([ours / theirs for theirs, ours in pairs])}")
    cost = shares(given)
    for name, seconds in cost.items():
        print(f"  {name:<12} {seconds / cost['model']:.3f} of the model's time as it is used")
    print(f"peak memory  {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
