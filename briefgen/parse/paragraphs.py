"""A component of the language model: no sentence goes on across a line end that is no mere wrap.

The parser would read a headline and the first words below it as one: what is said in the one would be
counted by a noun of the other.
"""

from spacy.language import Language
from spacy.tokens import Doc

from briefgen.parse import sentences

PARAGRAPHS_NAME = "paragraphs"
STARTS = "starts"
"""Under which a Doc holds where else a sentence begins: behind "OSLO (Nordpress) --", which is none."""


@Language.component(PARAGRAPHS_NAME)
def split_paragraphs(doc: Doc) -> Doc:
    """`doc`, with a sentence beginning behind each such line end, and where its STARTS say."""
    edges = sorted({*sentences.line_edges(doc.text), *doc.user_data.get(STARTS, ())}, reverse=True)
    for token in doc:
        if token.is_space or not edges or token.idx < edges[-1]:
            continue
        token.is_sent_start = True
        for second in doc[token.i + 1 : token.i + 2]:
            # Else the parser makes a sentence of the first word where the line above lacks its end.
            second.is_sent_start = second.is_space
        while edges and edges[-1] <= token.idx:
            edges.pop()
    return doc
