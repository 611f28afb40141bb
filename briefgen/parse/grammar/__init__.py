"""How English is built, apart from what any finder looks for.

    tree        the words of a text and how they hang together, as plain values
    labels      the labels of the language model, in groups
    words       the word lists of the grammar
    below       the words that hang on a word
    singles     single quotation marks around speech
    marks       quotation marks: what stands between them, and what of it is speech
    spans       what a phrase covers, and stretches made shorter
    subjects    who does it
    verbs       a verb as lexicons name it: particle, group, voice; and the verbs above a word
    negation    whether what is told is denied
    hearsay     whether the article vouches for what it tells
    tense       whether a verb looks ahead
    modality    whether what is told has happened, is planned, depends or is asked

A module imports only from those above it.
"""
