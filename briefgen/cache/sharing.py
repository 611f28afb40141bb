"""What the findings of one article say alike, held once: its name, the names of rules, its sentences.

A record as it comes from the memory holds a copy of each for every fact, which is a third of all that a
reading takes. Values are what they were; only which objects hold them is another.
"""

import sys

from briefgen.model import Reading, Span
from briefgen.model.verify import evidences

_share = object.__setattr__
"""Records are frozen for whoever reads them: this is done before anyone does."""


def share_words(reading: Reading) -> Reading:
    """The same reading, in less memory."""
    article, findings = reading.article, reading.findings
    sentences: dict[Span, Span] = {one: one for one in findings.sentences}
    for evidence in evidences(article, findings):
        _share(evidence, "rule", sys.intern(evidence.rule))
        _share(evidence, "sentence", sentences.setdefault(evidence.sentence, evidence.sentence))
        if evidence.article == article.id:
            _share(evidence, "article", article.id)
    for mention in findings.actors:
        if mention.name == mention.evidence.exact:
            _share(mention, "name", mention.evidence.exact)
    return reading
