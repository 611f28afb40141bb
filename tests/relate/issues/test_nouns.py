"""What a deed is called: by a noun that several articles use."""

import pytest

from briefgen.relate.issues import nouns


@pytest.mark.parametrize(
    ("stem", "texts", "found"),
    [
        ("return", ["Ana's return is due.", "Rallies for Ana's return."], {"Ana's return"}),
        (
            "withdraw",
            ["the withdrawal of the Arda Fleet", "a withdrawal of the Arda Fleet"],
            {"withdrawal of the Arda Fleet"},
        ),
        (
            "deport",
            ["the deportation of Bo Ek", "On the deportation of Bo Ek they split."],
            {"deportation of Bo Ek"},
        ),
        ("sal", ["the sale of the Arda", "a sale of the Arda"], {"sale of the Arda"}),
        ("return", ["Ana's return is due.", "Her return is due."], set()),
        ("resign", ["She must resign. A resignation is due.", "His resignation."], {"resignation"}),
        ("withdraw", ["A withdrawal is due.", "The withdrawal was late."], {"withdrawal"}),
        ("resign", ["She resigned. A resignation is due.", "She is resigning."], set()),
        ("resign", ["Ana's resignation", "Ana's resignation, a resignation"], {"Ana's resignation"}),
        ("return", ["ana's return", "ana's return"], set()),
    ],
)
def test_a_deed_has_the_name_that_two_articles_give_it(stem, texts, found):
    """With whose it is; what one article alone says is no name."""
    assert nouns.list_deed_names(stem, texts) == found
