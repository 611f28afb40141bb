"""The views of the database: the common questions, asked once, with names in place of ids."""

from msgspec import Struct


class View(Struct, frozen=True):
    """`address` leads to the words of a fact on its source page, from the root of the site."""

    name: str
    says: str
    query: str


VIEWS = (
    View(
        "who_stands_where",
        "Where each actor stands on each issue by now, with the sentence.",
        """SELECT issues.title AS issue, actors.name AS actor, positions.stance, positions.side,
  positions.object, positions.condition, articles.earliest, articles.latest, sentences.text AS sentence,
  'sources/' || articles.slug || '.html#' || positions.fact AS address
FROM matrix JOIN issues ON issues.id = matrix.issue JOIN actors ON actors.id = matrix.actor
JOIN positions ON positions.id = matrix.position JOIN articles ON articles.id = positions.article
LEFT JOIN sentences ON sentences.id = positions.sentence""",
    ),
    View(
        "positions_over_time",
        "Every position with its speaker, in the order of reading.",
        """SELECT articles.earliest, articles.latest, actors.name AS actor,
  issues.title AS issue, positions.stance, positions.side, positions.object, positions.condition,
  positions.mode, sentences.text AS sentence, articles.title AS article, articles.publisher,
  'sources/' || articles.slug || '.html#' || positions.fact AS address
FROM positions JOIN articles ON articles.id = positions.article
LEFT JOIN actors ON actors.id = positions.actor LEFT JOIN issues ON issues.id = positions.issue
LEFT JOIN sentences ON sentences.id = positions.sentence
ORDER BY positions.id""",
    ),
    View(
        "moves",
        "Who changed position on what, with both sentences.",
        """SELECT actors.name AS actor, issues.title AS issue, shifts.earlier_stance, shifts.later_stance,
  said.text AS earlier_sentence, sentences.text AS later_sentence,
  'sources/' || articles.slug || '.html#' || positions.fact AS address
FROM shifts JOIN actors ON actors.id = shifts.actor JOIN issues ON issues.id = shifts.issue
JOIN positions ON positions.id = shifts.later JOIN articles ON articles.id = positions.article
JOIN positions AS held ON held.id = shifts.earlier
LEFT JOIN sentences ON sentences.id = positions.sentence
LEFT JOIN sentences AS said ON said.id = held.sentence""",
    ),
    View(
        "figure_history",
        "The figures of each quantity, in the order of reading.",
        """SELECT series.title AS series, figures.value, figures.high, figures.modifier, figures.unit,
  figures.as_of, articles.earliest, articles.latest, actors.name AS holder, sentences.text AS sentence,
  articles.title AS article, articles.publisher,
  'sources/' || articles.slug || '.html#' || figures.fact AS address
FROM figures JOIN series ON series.id = figures.series JOIN articles ON articles.id = figures.article
LEFT JOIN actors ON actors.id = figures.holder LEFT JOIN sentences ON sentences.id = figures.sentence
ORDER BY series.id, figures.id""",
    ),
    View(
        "timeline",
        "What happened or is to happen, the earliest first, with how many articles tell of it.",
        """SELECT events.earliest, events.latest, events.title AS event, events.modality, events.basis,
  count(DISTINCT tellings.article) AS articles
FROM events LEFT JOIN tellings ON tellings.event = events.id
GROUP BY events.id ORDER BY coalesce(events.earliest, events.latest, '9999'), events.id""",
    ),
    View(
        "named_in",
        "How often each article names each actor.",
        """SELECT actors.name AS actor, actors.kind, articles.title AS article, articles.publisher,
  count(*) AS mentions
FROM mentions JOIN actors ON actors.id = mentions.actor JOIN articles ON articles.id = mentions.article
GROUP BY actors.id, articles.id""",
    ),
    View(
        "what_does_not_fit",
        "The facts that disagree, rest on one source or stand against another.",
        """SELECT tensions.kind, tensions.reason, issues.title AS issue, sentences.text AS sentence,
  articles.title AS article, articles.publisher, 'sources/' || articles.slug || '.html#'
  || coalesce(figures.fact, dates.fact, positions.fact) AS address
FROM tensions LEFT JOIN issues ON issues.id = tensions.issue
LEFT JOIN tension_facts ON tension_facts.tension = tensions.id
LEFT JOIN articles ON articles.id = tension_facts.article
LEFT JOIN sentences ON sentences.id = tension_facts.sentence
LEFT JOIN figures ON figures.id = tension_facts.figure LEFT JOIN dates ON dates.id = tension_facts.date
LEFT JOIN positions ON positions.id = tension_facts.position""",
    ),
    View(
        "promises",
        "What was promised, by whom, by when, and what became of it.",
        """SELECT actors.name AS actor, commitments.earliest, commitments.latest,
  commitments.state, sentences.text AS sentence, articles.title AS article, articles.publisher
FROM commitments JOIN articles ON articles.id = commitments.article
LEFT JOIN actors ON actors.id = commitments.actor LEFT JOIN sentences ON sentences.id = commitments.sentence
WHERE NOT commitments.threat""",
    ),
)
