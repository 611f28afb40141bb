"""Where names stand in a text.

    titles         titles and offices before a name
    patterns       what names look like
    campaigns      campaigns called by what they ask for
    wholes         bodies whose names the model cuts
    names          by the model's entities and the word lists
    governments    capitals that act as states
    pieces         two that are one person's name
    runs           what the model cut short or took for none
    repeats        names that come again
    bylines        names of who wrote and who printed it
    labels         people whom the labels of a transcript alone name
    couples        two who share a surname that is said once

A module imports only from those above it.
"""
