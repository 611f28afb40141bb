"""Where the words of an object end: before what was said, decided or done beside it."""

from spacy.tokens import Token

from briefgen.parse.grammar.below import has_child, list_children
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.lexicon import LEXICON

INSTEAD = LEXICON.words("positions_rules", "ends_instead")

TIMES = {"DATE", "TIME"}


def find_deed_end(deed: Token, end: int) -> int:
    """Where what is asked ends: before the "and set" of "ruled that it must be returned and set a deadline".

    A passive governs no object, and an infinitive is joined to no other form.
    """
    for joint, other in zip(list_children(deed, {"cc"}), list_children(deed, {"conj"}), strict=False):
        if deed.idx < joint.idx < end and other.pos_ in VERBS and _is_other_clause(deed, other):
            return min(end, joint.idx)
    return end


def _is_other_clause(deed: Token, other: Token) -> bool:
    own = has_child(other, {"aux", "auxpass", "nsubj", "nsubjpass"})
    passive = has_child(deed, {"auxpass"}) and has_child(other, {"dobj"})
    plain = deed.tag_ in {"VB", "VBN"} and other.tag_ in {"VBD", "VBG", "VBP", "VBZ"}
    return not own and (passive or plain)


def find_object_end(noun: Token, end: int) -> int:
    """Where the object ends: before "as unfair", "on Monday", "but not a second one"."""
    after = [
        child
        for child in (*noun.rights, *noun.head.rights)
        if child.i > noun.i and noun.idx < child.idx < end
    ]
    return min((child.left_edge.idx for child in after if _ends_object(child)), default=end)


def _ends_object(child: Token) -> bool:
    """As "as", "on Monday", "but not", and the ", with both saying" of "praised it, with both saying"."""
    when = child.dep_ == "prep" and any(one.ent_type_ in TIMES for one in child.children)
    other = child.lower_ == "but" and child.dep_ == "cc"
    aside = child.lower_ == "with" and child.nbor(-1).text == ","
    return child.lower_ in INSTEAD or when or other or aside
