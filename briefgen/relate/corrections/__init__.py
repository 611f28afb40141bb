"""What editors wrote in content/corrections/, applied before anything is compared: their words always win.

    anchors    the facts of an article that a correction means
    values     what an editor may write as a value
    units      a unit that an editor writes, as figures have it
    amend      what a correction does to a fact
    restate    what it does to what the article states of itself
    apply      all corrections over all readings, with what was done and what is stale

A module imports only from those above it.
"""
