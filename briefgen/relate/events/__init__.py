"""What happened, and what was promised.

    naming         what a happening is called
    places         which place lies in which
    triggers       what kind of happening a word tells of
    nouns          one event as one article tells it
    merging        its mentions in one article as one
    happenings     what one article tells of as happening
    copied         what copies tell, on the days of their source
    telling        what its words are about
    limits         the days on which it can have happened
    joining        happenings joined into events, as their days allow
    outcomes       what came of a plan on its day, in other words
    blocks         those that may be one
    matching       which happenings of different articles are one event
    undone         plans that later articles call off
    leads          what an article opens with
    timeline       the events in the order of time
    promisers      who is to do what is promised
    promised       what is promised, in words
    doubles        promises that are told twice
    fates          the words for a promise that was kept or not
    lines          what the running sentences of one article say
    fulfilled      what later articles tell of that
    later          what later articles tell of it
    commitments    who said what will be done by when

A module imports only from those above it.
"""
