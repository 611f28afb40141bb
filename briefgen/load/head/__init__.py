"""What the lines around an article, and the front matter above it, state of it.

    words          the words around such facts
    days           written-out days
    dateline       "BRUSSELS, 3 May 2024 (Agency) -"
    records        "Minutes of the meeting held on 10 March 2026"
    pieces         a line in pieces: days, places, publishers, authors
    heads          what stands above a text as keys and values: YAML, TOML, JSON, lines
    frontmatter    what a person wrote above the text

A module imports only from those above it.
"""
