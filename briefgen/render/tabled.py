"""Which files hold what a page shows: "this page as data"."""

from briefgen.render import urls
from briefgen.render.urls import Here
from briefgen.render.views.parts import Link

EVERYTHING = "desk.sqlite"
FILES = {
    "actor.html": ("actors.json", "positions.csv"),
    "actors.html": ("actors.json",),
    "changes.html": ("changes.json",),
    "commitments.html": ("commitments.json",),
    "event.html": ("timeline.json", "dates.csv"),
    "figure.html": ("figures.csv", "figures.json"),
    "figures.html": ("figures.csv", "figures.json"),
    "issue.html": ("matrix.csv", "positions.csv", "issues.json", "graph.graphml", "graph.gexf"),
    "issues.html": ("matrix.csv", "issues.json", "graph.graphml", "graph.gexf"),
    "sources.html": ("articles.csv", "articles.json"),
    "tensions.html": ("tensions.json",),
    "timeline.html": ("timeline.json", "dates.csv"),
}
"""By the template of the page; the database holds all of it."""


def list_links(here: Here, template: str) -> tuple[Link, ...]:
    """The files that hold what pages of this template show; none where no table does."""
    names = FILES.get(template, ())
    return tuple(Link(name, here.to(urls.data(name))) for name in (*names, EVERYTHING) if names)
