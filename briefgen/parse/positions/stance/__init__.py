"""Which side is taken, and on which condition.

condition    the words of a condition
sides        the side that words take
plans        plans with a day, which take none
lacks        the side of those who have none of a thing
avowals      what speakers avow of themselves
decision     the side of a draft, from all of these
"""
