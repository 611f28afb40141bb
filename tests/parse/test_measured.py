"""What is told of the rules: how often each was right, on which sets."""

from briefgen.parse import measured


def test_every_set_is_told_and_no_rule_is_right_more_often_than_judged():
    """A set without a word on its texts would tell a reader nothing."""
    for scores in measured.scores().values():
        for one in scores:
            assert one.gold in measured.load_golds().sets
            assert 0 <= one.right <= one.judged


def test_every_family_says_what_was_measured_and_where_it_fails():
    """The page has a sentence for each."""
    families = {rule.partition(".")[0] for rule in measured.scores()}
    assert families == set(measured.load_golds().fails) == set(measured.load_golds().measures)


def test_a_rule_that_nobody_judged_is_neither_right_nor_wrong():
    """And one that was judged once is not sure."""
    assert measured.share_right("figures.unheard_of") == 0.5
    assert all(0 < measured.share_right(rule) < 1 for rule in measured.scores())
