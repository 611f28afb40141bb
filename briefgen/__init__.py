"""Articles in, a briefing site that can be checked out.

    seeds/, content/ -> load -> parse -> relate -> render -> write -> site/

    load    files -> Articles, Content      what is cut, and why
    parse   Article -> Findings             one at a time; the only place that knows spaCy
    relate  all Readings -> Desk            who is who, what agrees, what changed
    render  Desk -> Pages                   one at a time; the only place that knows Jinja
    write   Pages -> site/                  the only place that touches the site

Each verb is a folder.
"""

__version__ = "0.1.0"
