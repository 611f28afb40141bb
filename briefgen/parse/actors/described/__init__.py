"""Who is mentioned without a name: by office, by kind, by a pronoun.

    owners          names by the words that they cover
    offices         where an office of several words ends
    phrases         noun phrases that name an office or a kind of person
    bodies          bodies of a state that are written small
    councils        bodies of a place that are written small
    owned           the same that are written as names
    speaking        who says or wants something
    alone           words that stand alone for people: "some", "capitals"
    enclosed        who is named between commas behind "a spokesman"
    descriptions    "the minister", "a senior official"
    institutions    "the mission", "the company"
    pronouns        pronouns, and the turns whose "I" is their speaker
    crowds          groups that speak

A module imports only from those above it.
"""
