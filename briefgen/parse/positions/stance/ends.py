"""Where the words of an object begin and end: before what was said, decided or done beside it."""

from spacy.tokens import Token

from briefgen.parse.grammar.below import find_child, has_child, has_word, list_after, list_children
from briefgen.parse.grammar.labels import FINITE, VERBS
from briefgen.parse.grammar.verbs import is_infinitive
from briefgen.parse.lexicon import LEXICON

INSTEAD = LEXICON.words("positions_rules", "ends_instead")

APART = LEXICON.words("positions_rules", "ends_apart")
"""What stands behind a comma after these tells when or how it came about."""
INSIDE_TEXTS = LEXICON.words("positions_rules", "ends_inside")
TEXTS = LEXICON.words("positions_rules", "ends_texts")
A = LEXICON.words("positions_rules", "ends_a")
LONGEST = 80
"""Tokens of an object in which its end is looked for."""
CLAUSES_TOLD = {"ccomp", "xcomp", "advcl", "acl"}
ENDING_TIMES = {"DATE", "TIME"}
EMPTY = LEXICON.words("positions_rules", "ends_empty")
"""Deeds that name nothing: "it is the right thing to do"."""
BEGINNINGS = LEXICON.words("positions_rules", "ends_beginnings")
MANNERS = LEXICON.words("positions_rules", "ends_manners")
"""Nouns that say how a thing was met: "welcomed the plan with relief"."""


def find_demand_start(verb: Token, subject: Token | None, deed: Token) -> int:
    """At "continue" in "it will continue to play a role", which its speaker says of itself."""
    own = subject is not None and subject.pos_ == "PRON" and has_word(verb, {"will"})
    return deed.idx if own or subject is None else subject.left_edge.idx


def find_deed_end(deed: Token, end: int) -> int:
    """Where what is asked ends: before the "and set" of "ruled that it must be returned and set a deadline".

    A passive governs no object, and an infinitive is joined to no other form.
    """
    end = _before_aside(deed, end)
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
    end = _before_aside(noun, end)
    after = [
        child
        for child in (*noun.rights, *noun.head.rights)
        if child.i > noun.i and noun.idx < child.idx < end
    ]
    ends = [child.left_edge.idx for child in after if _ends_object(child)]
    return min(ends, default=end)


def _before_aside(head: Token, end: int) -> int:
    """Where, behind a comma, it is told what else happened: ", after a meeting", ", ending a dispute"."""
    behind = head.doc[head.i + 1 : head.i + 1 + LONGEST]
    return next((token.idx for token in behind if token.idx < end and _opens_aside(token)), end)


def _opens_aside(token: Token) -> bool:
    if token.nbor(-1).text != ",":
        return False
    return (token.dep_ == "prep" and token.lower_ in APART) or (
        token.tag_ == "VBG" and token.dep_ in {"acl", "advcl"}
    )


def _ends_object(child: Token) -> bool:
    """As "as", "on Monday", "but not", "with caution", ", with both saying"."""
    if child.lower_ == "with":
        return child.nbor(-1).text == "," or _tells_manner(child)
    if child.lower_ in INSTEAD or _tells_where(child) or _opens_clause(child):
        return True
    when = child.dep_ == "prep" and child.lower_ != "of" and any(map(_is_time, child.children))
    return when or (child.lower_ == "but" and child.dep_ == "cc")


def _opens_clause(joint: Token) -> bool:
    """As in "reject that number and nobody has proved it", where the parser joins "nobody" to the number."""
    if joint.dep_ != "cc" or joint.head.pos_ in VERBS:
        return False
    joined = next((one for one in list_after(joint.head, {"conj"}) if one.i > joint.i), None)
    edge = joined.right_edge.i + 1 if joined is not None else len(joint.doc)
    return edge < len(joint.doc) and joint.doc[edge].tag_ in FINITE and joint.doc[edge].pos_ in VERBS


def _is_time(word: Token) -> bool:
    """As in "on Monday", "from the start"."""
    return word.ent_type_ in ENDING_TIMES or word.lemma_.lower() in BEGINNINGS


def _tells_where(word: Token) -> bool:
    """As in "criticised the bill in a letter", "defended it in an interview"."""
    text = find_child(word, {"pobj"}) if word.lower_ in INSIDE_TEXTS and word.dep_ == "prep" else None
    return text is not None and text.lemma_.lower() in TEXTS and has_word(text, A)


def _tells_manner(word: Token) -> bool:
    """As in "with caution", "with some relief"; "with a warning to both" is part of the thing."""
    how = find_child(word, {"pobj"})
    return how is not None and how.lemma_.lower() in MANNERS and how.right_edge == how


def is_clause_told(child: Token) -> bool:
    """Whether a clause says something; not in "it is the right thing to do"."""
    clause = child.dep_ in CLAUSES_TOLD or is_infinitive(child)
    return clause and (child.lemma_ not in EMPTY or has_child(child, {"dobj", "prep"}))
