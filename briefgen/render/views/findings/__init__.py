"""What is found in the articles, as lines, cards, moves and marks in a text.

    facts                      a fact as a line
    ledger, moves, passages    figures that others give too; who moved; the sentences around facts
    lean                       the facts of one article as its brief tells them
    standpoints                what an actor says, issue by issue
    pictures, company          who stands where over time; who with whom
    latest                     of a figure with a history the amount that is the latest
    promises, things           promises; what has a page or an anchor

A module imports only from those above it.
"""
