"""What was done once is not done again: the only folder that knows how not to work.

    seal         bytes behind a checksum
    shelf        bytes in a file of their own
    store        bytes by key on the disk; lost or unusable means empty
    recall       what pure functions gave, by all that they were given
    sharing      what a reading says alike, held once
    remembering  a reader that asks the memory first, and what a reading is remembered by
    fingerprint  what a build was made of, so that one look tells whether anything is new

What is remembered is never trusted: what cannot be opened or decoded counts as empty. No pickle, no clock.
"""
