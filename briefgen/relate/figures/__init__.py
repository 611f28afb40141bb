"""The figures of all articles: which count one thing, and what they say of each other.

    stories     what an article is about
    scopes      of what a figure is told beside what it counts
    tolls       of which calamity a figure is the toll
    things      what a figure counts, as a class
    moves       changes that one sentence tells
    rivals      two numbers of one thing by two voices
    decks       the cards of one thing as they are filled
    nouns       nouns of such amounts
    levels      amounts of which a thing has one at a time
    courses     one of these as article after article tells it
    joins       cards of one quantity by what was before
    grouping    figures of one quantity, on one card
    totals      of these the totals, which only grow
    verdicts    what two points of a card say of each other
    titles      what a card is called
    ledger      the cards with their points in the order of time, and their disputes

A module imports only from those above it.
"""
