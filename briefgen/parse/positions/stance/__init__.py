"""Which side is taken, towards what, and on which condition.

    times        words of time that are one
    fulfilled    conditions on which nothing hangs
    offered      terms of an offer that was turned down
    condition    the words of a condition
    ends         where the words of an object begin and end
    objects      what a side is taken towards
    spoken       what the words of a judgement or a demand speak of
    cuts         the words of it that are shown
    ahead        what is foretold, feared or expected
    deeds        what is to be done, in the words of what is wanted
    classes      what a side is, and the side of a class of cues
    effects      what is done to a thing
    announced    the end of a thing that is announced
    gains        what may do good
    predicates   what is said of a thing with "is"
    sides        the side that words take
    purposes     what is done for an end
    matters      what an object is about in the end
    plans        plans with a day, which take none
    lacks        the side of those who have none of a thing
    represented  who tells what the body they speak for will do
    avowals      what speakers avow of themselves
    clefts       what is put last to be stressed
    avowed       the side of what they avow
    demands      what is asked of others
    threats      what is announced as a threat
    decision     the side of a draft, from all of these

A module imports only from those above it.
"""
