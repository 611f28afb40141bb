"""Who stands where on which issue: only what the words say, else that they do not say it.

    effects      what words do to a thing: "ban", "the closure"
    aims         what a proposition is about, read by its words
    held         a position with the article that states it, its side and where its issue is taken from
    terms        the terms of an issue, met in a text
    called       what else a proposition's thing or deed is called
    sorting      which issue a text belongs to
    things       whether words name the thing of a proposition
    others       whether the same noun is told of others: the merger with Corvin, the line to Dell
    pointing     what "it", "the plan" and "the ban" stand for
    shortened    "the fund" behind "a compensation fund"
    choices      what is wanted of several, and how much of it
    likeness     whether words name the proposition's thing or deed
    naming       who of those named the proposition names
    motions      what "the motion" asks for
    ways         which way what is done to a thing turns to the proposition
    sides        on which side of a proposition a position stands
    uptake       "the idea" that somebody has just proposed
    named        which issue a position names in short
    context      which issue a position is on whose own words do not name it
    edited       the side that an editor chose, and what stood there before
    matters      what a position is about in the end: two positions on the very same thing
    shifts       who moved
    cells        where each actor stands by now; reporters and questions are in no cell
    accord       who agrees with whom
    nouns        what a deed is called
    proposals    issues where content/ defines none
    matrix       issue by actor, from all of these

A module imports only from those above it.
"""
