"""Who is never one inside an article, however alike the names look - and who is, held side by side."""

import pytest

from tests.parse.actors.marked import head, read

APART = [
    ("President Joseph Obuya Jr spoke. Joseph Obuya Sr spoke too.", "Joseph Obuya Jr", "Joseph Obuya Sr"),
    ("Minister Ali Sarr resigned. His father, Omar Sarr, died. Sarr left.", "Sarr", "Omar Sarr"),
    ("Obuya's son, Ben Obuya, sells tea. Obuya said so.", "Obuya", "Ben Obuya"),
    ("Marta Nowak and Jan Nowak spoke. Nowak left.", "Nowak", "Marta Nowak"),
    ("King Nasser of Jordan met Khalid bin Nasser.", "Nasser", "Khalid bin Nasser"),
    ("Pope Francis met Francis Osei.", "Francis", "Francis Osei"),
    ("The African Union met. The AU Commission did not.", "African Union", "AU Commission"),
    ("The UN said no. The UN Security Council said yes.", "UN", "UN Security Council"),
    ("The European Council met. The European Commission did not.", "European Council", "European Commission"),
    ("The Bank of Ghana met. The National Bank of Ghana did not.", "Bank of Ghana", "National Bank of Ghana"),
    ("Tessel Records grew. Tessel Airlines shrank.", "Tessel Records", "Tessel Airlines"),
    ("Washington rejected it. The Washington Post said so.", "Washington", "Washington Post"),
    ("Ottawa rejected the plan. She flew to Ottawa Airlines.", "Ottawa", "Ottawa Airlines"),
    ("Jordan Price left. Jordan signed.", "Jordan Price", "Jordan"),
    ("Brussels rejected it. The European Union was split.", "Brussels", "European Union"),
    ("President Kari Berg of Norway spoke. Norway agreed.", "Kari Berg", "Norway"),
    ("A senior official said no. Another official said yes.", "A senior official", "Another official"),
    ("The minister of Norway said no. Minister Kari Berg of Peru said yes.", "The minister", "Kari Berg"),
    ("The EU agreed. EU member states did not.", "EU", "EU member states"),
    ("Kim Jong Un met Kim Yo Jong. Kim left.", "Kim", "Kim Jong Un"),
    ("The envoy, Hans Grund, spoke. The former envoy said no.", "Hans Grund", "The former envoy"),
]
"""Text, and two mentions in it that are two actors."""


def heads(text):
    """exact -> the places of the heads of the mentions with these words."""
    mentions, _ = read(text)
    found = {}
    for one in mentions:
        top = one if one.same_as is None else mentions[one.same_as]
        found.setdefault(one.evidence.exact, []).append((top.evidence.span.start, top.name))
    return found


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_two_that_look_alike_stay_apart(text, one, other):
    """No mention of the one has the head of a mention of the other."""
    found = heads(text)
    mine, theirs = set(found.get(one, ())), set(found.get(other, ()))
    assert mine or theirs
    assert not mine & theirs, found


ONE = [
    ("Minister Ali Sarr resigned. Sarr left.", "Sarr", "Ali Sarr"),
    ("President Joseph Obuya Jr spoke. Obuya left.", "Obuya", "Joseph Obuya Jr"),
    ("Crown Prince Khalid bin Nasser spoke. Prince Khalid left.", "Khalid", "Khalid bin Nasser"),
    ("The African Union met. The AU agreed.", "AU", "African Union"),
    ("The Coastal Relief Mission (CRM) grew. CRM has boats.", "CRM", "Coastal Relief Mission"),
    ("Tessel Airlines grew. Tessel said so.", "Tessel", "Tessel Airlines"),
    ("President Xi Jinping spoke. Xi left.", "Xi", "Xi Jinping"),
    ("Ottawa rejected the plan. Canada has doubts.", "Ottawa", "Canada"),
    ("The envoy, Hans Grund, spoke. The envoy said no.", "The envoy", "Hans Grund"),
]
"""Text, and a mention with the name of its head."""


@pytest.mark.parametrize(("text", "short", "full"), ONE)
def test_what_is_one_is_joined(text, short, full):
    """The laws above do not come from joining nothing."""
    mentions, _ = read(text)
    names = [head(mentions, at).name for at, one in enumerate(mentions) if one.evidence.exact == short]
    assert set(names) == {full}


def test_an_offices_holders_are_two_persons():
    """The one who holds an office and the one who held it are named apart, each with the role as stated."""
    mentions, roles = read(
        "Norwegian Foreign Minister Ole Dahl spoke. Former foreign minister Kari Berg left."
    )
    told = {mentions[role.mention].name: (role.office, role.former) for role in roles}
    assert told == {"Ole Dahl": ("foreign minister", False), "Kari Berg": ("foreign minister", True)}
