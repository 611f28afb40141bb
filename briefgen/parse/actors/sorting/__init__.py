"""What each name is: a person, an organisation, a state, a place - or no actor at all.

    sites                                what can be seen of a name where it stands
    persons, works                       by its own words: a person's, a film's, a ship's
    defining                             by what its sentence says outright
    opened                               by the phrase that opens its sentence
    neighbours, products, teams, often   by the words beside it, by the whole article
    bare                                 which names nothing in the article introduces
    tasks                                by the task behind them: "the Argo border mission"
    realms                               which are states, by what only these have
    towns, firms                         by what such a name does in the whole article
    civic                                by what a town has: papers, traders, seats
    parties                              by names that are words too, which act
    listed                               which stand in one list with bodies
    sorts                                the rules, as a table
    kinds                                how the table is tried and settled
    headlines                            which names only the capitals of a headline made

A module imports only from those above it.
"""
