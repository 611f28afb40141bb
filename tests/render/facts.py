"""What a checker of a built page reads: its facts, its marks and its addresses."""

from html.parser import HTMLParser

FACTS = ("figure-", "date-", "position-")


def _fact_of_id(given: dict[str, str]) -> str:
    """The fact that stands here at its own address."""
    return given["id"] if given.get("id", "").startswith(FACTS) else ""


class Facts(HTMLParser):
    """Elements of a fact, by data-fact or its id, and the evidence links inside each."""

    VOID = frozenset(["meta", "link", "br", "hr", "img", "input"])

    def __init__(self, html: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[str] = []
        self.shown: list[tuple[str, str]] = []
        self.stated: list[tuple[str, str]] = []
        """Evidence links of no fact: what the article states of itself."""
        self.ids: list[str] = []
        self.marks: dict[str, str] = {}
        self.mark_ids: set[str] = set()
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        if tag == "mark" and "id" in given:
            self.mark_ids.add(given["id"])
        if tag not in self.VOID:
            mark = "mark:" + given.get("id", "") if tag == "mark" else ""
            self.stack.append("mark:" + given["data-fact"] if mark and "data-fact" in given else mark)
            self.stack[-1] = self.stack[-1] or given.get("data-fact", "") or _fact_of_id(given)
        if tag == "a" and "evidence" in given.get("class", "").split():
            fact = next((each for each in reversed(self.stack) if each), "")
            (self.shown if fact else self.stated).append((fact, given["href"]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        for each in {each for each in self.stack if each.startswith("mark:") and each != "mark:"}:
            fact = each.removeprefix("mark:")
            self.marks[fact] = self.marks.get(fact, "") + data
