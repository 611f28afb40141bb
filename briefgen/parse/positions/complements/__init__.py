"""What a cue takes: the words of the lexicon in their frames, "argued that", "calls for", "in favour of".

    beside      what stands beside a verb, and whether it belongs to what the verb tells
    backing     prepositions of several words that take a side
    lost        what a cue tells where the parse lost it
    contents    the words of a content
    realised    whether what a verb tells is so
    raids       attacks with arms, which tell of no view
    idioms      verbs that take a side with a noun of their own
    judged      what a thing is called
    nouns       what a noun takes
    retractions   sides that are given up
    tallies     votes with their count
    prepositions   what a verb takes by a preposition
    verbs       what a verb takes

A module imports only from those above it.
"""
