"""Scripts as readers get them: a string that names a text of the wording is that text.

A script writes `"say.script.copied"`, whole; what holds `{n}` or parts one from many it fills itself.
"""

import json
import re

from briefgen.render.wording.texts import list_texts

_SCRIPT_WORDING = re.compile(r'"say\.script\.(\w+)"')


def put_words(script: bytes) -> bytes:
    """The script with its texts; a name that there is not stays. Bytes that are no UTF-8 stay as they are."""
    try:
        source = script.decode()
    except UnicodeDecodeError:
        return script
    texts = list_texts("script")
    filled = _SCRIPT_WORDING.sub(
        lambda named: _quote_text(texts[named[1]]) if named[1] in texts else named[0], source
    )
    return filled.encode()


def _quote_text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
