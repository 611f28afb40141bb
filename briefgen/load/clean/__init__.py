"""What is cut from pasted text, and why.

`lines` gives every line that is not blank, in order, each kept or cut with its reason. It decides by place
(before or after the article), shape, neighbours, repetition, language and contact patterns; known
phrases only name what the shape has shown, or catch what stands between two paragraphs.

    shape, furniture   what one line looks like, what it says
    look               every line, looked at alone
    groups, features   each line among its neighbours
    chain              where the article begins and ends: the best path over all lines
    onward             what goes on below the last paragraph that the path takes
    spoken             records and live pages, whose parts stand below names and hours
    letter             how a letter ends
    edges              lists and cross-heads that the path takes for a menu
    titles             which line is the title
    head               the lines that state title, date and author
    foreign            the lines in another language
    rules, teasers     why a line is cut
    captions           captions that those beside them tell
"""

from briefgen.load.clean.decide import decide_lines
from briefgen.load.clean.line import BodyLine, LineKind

__all__ = ["BodyLine", "LineKind", "decide_lines"]
