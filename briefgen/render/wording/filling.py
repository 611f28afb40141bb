"""`say.GROUP.NAME` in a template: the text itself stands there once it is compiled."""

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from briefgen.render.wording import texts

DOTTED_NAME = ("name", "dot", "name", "dot", "name")


class Filling(Extension):
    """Puts the texts of `wording.yaml` where templates name them; what is none is a mistake of its line."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        held: list[Token] = []
        before = ""
        for token in stream:
            held.append(token)
            while held and not self._may_begin(held, before):
                before = held[0].type
                yield held.pop(0)
            if len(held) == len(DOTTED_NAME):
                yield self._filled(held, stream)
                held, before = [], "string"
        yield from held

    @staticmethod
    def _may_begin(held: list[Token], before: str) -> bool:
        """Whether `say.GROUP.NAME` may begin with these."""
        types = tuple(token.type for token in held)
        return held[0].value == "say" and before != "dot" and types == DOTTED_NAME[: len(held)]

    @staticmethod
    def _filled(held: list[Token], stream: TokenStream) -> Token:
        name = f"{held[2].value}.{held[4].value}"
        try:
            return Token(held[0].lineno, "string", texts.say(name))
        except KeyError as error:
            message = f"no `{name}` in the wording"
            raise TemplateSyntaxError(message, held[0].lineno, stream.name, stream.filename) from error
