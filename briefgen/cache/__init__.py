"""What was done once is not done again: the only folder that knows how not to clean and parse.

    store        bytes by key on the disk; lost or unusable means empty
    remembering  a reader that asks the memory first, and what a reading is remembered by

What is remembered is never trusted: what cannot be opened or decoded counts as empty. No pickle, no clock.
"""

from briefgen.cache.remembering import Memory, Outcome, Reader, Seedling, basis, key, remember

__all__ = ["Memory", "Outcome", "Reader", "Seedling", "basis", "key", "remember"]
