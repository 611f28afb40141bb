"""Eight articles, written once, which `handed.py` and `saved.py` pack as programs do; with the words of each."""

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Story:
    title: str
    author: str
    day: str
    """Of May 2024, as `08`."""
    parts: tuple[str | tuple[str, ...], ...]
    """Paragraphs; a cross-head begins with `#`, items of a list with `-`, a row of a table is a tuple."""

    def words(self, *, titled: bool = True, signed: bool = False) -> str:
        lines = (" ".join(one) if isinstance(one, tuple) else one.lstrip("#- ") for one in self.parts)
        head = [self.title] * titled + [f"By {self.author}"] * signed
        return "\n".join((*head, *lines))

    def html(self) -> str:
        return "\n".join(map(element, self.parts))

    def text(self) -> str:
        return "\n\n".join(
            " ".join(one) if isinstance(one, tuple) else one.lstrip("# ") for one in self.parts
        )


def element(part: str | tuple[str, ...]) -> str:
    if isinstance(part, tuple):
        return f"<table><tr>{''.join(f'<td>{escape(cell)}</td>' for cell in part)}</tr></table>"
    tag = "h3" if part.startswith("#") else "li" if part.startswith("-") else "p"
    told = f"<{tag}>{escape(part.lstrip('#- '), quote=False)}</{tag}>"
    return f"<ul>{told}</ul>" if tag == "li" else told


BAKERS = Story(
    "Bakers of Orme close their ovens for a day",
    "Nils Aas",
    "07",
    (
        "The bakers of Orme will close their ovens for a day in June, because flour costs twice what it cost a year ago, their guild said on Tuesday.",
        "Some forty shops belong to the guild, and all but three of them have agreed to stay shut. Those three bake for the hospital and for two schools, said Lene Foss, who has led the guild since 2019.",
        "#What a loaf costs",
        "A loaf of rye costs 4.80 francs in Orme today, and 3.10 francs in the next town, where the mill belongs to the bakers themselves. “We sold ours in 1994,” Ms Foss said, “and we have paid for it ever since.”",
        "The canton pays nothing towards the flour. Its minister of economy, Urs Keller, said that he would listen to the bakers, but that he had “no money for bread”.",
    ),
)
TRAM = Story(
    "Night tram to the lake begins in July",
    "Lene Dahl",
    "08",
    (
        "The tram to the lake will run at night from 1 July, the town of Orme said on Wednesday, after two years in which the last one left at ten and the taxis had the rest.",
        "Nine drivers were hired for it in the spring. Each of them will work four nights of the week and have three days off, which the union calls the best rota of the valley.",
        "- A ticket for the night will cost 6 francs.",
        "- A pass for the month will cost 40 francs, and 25 francs for those under twenty.",
        "The town expects 1,100 passengers on a Saturday, a third of those who go by day. If fewer than 600 come, the council will decide in January whether the tram goes on.",
    ),
)
CLOCK = Story(
    "Clock of the town hall tells the time again",
    "Per Moe",
    "13",
    (
        "The clock of the town hall has told the time again since Monday, for the first time in eleven years, after a retired watchmaker mended it for nothing.",
        "Its works were cleaned of 14 kilograms of dust and three nests, and a wheel was cast anew in a foundry across the border. Two firms had told the town that it would cost 90,000 francs.",
        "“I heard it from my bed when I was a boy,” said the watchmaker, Anton Ruh, who is 81. “It was two minutes slow then, and I have left it so.”",
        "The mayor, Clara Voss, thanked him with a key to the tower. The bell will be silent between ten at night and six in the morning, as the neighbours had asked.",
    ),
)
WATER = Story(
    "Valley may draw less water from the Esk",
    "Maja Lind",
    "10",
    (
        "The nine villages of the valley may draw a quarter less water from the Esk this summer, the office for the environment ruled on Friday, because the river carries less than in any May since 1976.",
        "Gardens may be watered before eight in the morning only. Farmers keep what they had: 3,400 cubic metres a day, half of all that is drawn.",
        ("Village", "Litres a head", "Last year"),
        ("Upper Esk", "138", "171"),
        ("Hallow", "121", "160"),
        ("Mill End", "117", "162"),
        "The villages called the order unjust. “Whoever has a lawn must save, whoever has a maize field need not,” said the speaker of Hallow, Ida Brenner.",
        "The office said that it would look at the river again on 1 July, and that farmers would then be asked too.",
    ),
)
SCHOOL = Story(
    "School of Hallow keeps its last class",
    "Tom Reyes",
    "14",
    (
        "The school of Hallow will keep its last class for two more years, though only eleven children are left in it, the school board of the canton agreed on Monday evening by five votes to four.",
        "The village had offered to pay a third of the teacher, some 31,000 francs a year. Without the class the children would ride a bus for fifty minutes each way, over a pass that is closed on thirty days of a winter.",
        "#A vote that nobody foresaw",
        "The fifth vote came from Hanna Graf, who had asked for the school to be closed as late as in March. She said that she had gone there by bus herself in the snow, with a child on her lap, and “had seen what we are asking of them”.",
        "The minister of education may overrule the board until 30 June. He did not answer on Monday.",
    ),
)
MILL = Story(
    "Paper mill to burn wood instead of oil",
    "Ida Holm",
    "15",
    (
        "The paper mill of Mill End will burn wood instead of oil from 2026 on, its owners said on Wednesday, and will need 90,000 tonnes of it a year, more than the forests of the valley give.",
        "The boiler is to cost 38 million francs. The canton will pay 6 million, on condition that no job is lost before 2035; some 210 people work in the mill today.",
        "“We shall buy within a hundred kilometres, or not at all,” said the head of the mill, Petra Wessel. The foresters of the valley doubt that: a third of their spruce has been lost to beetles since 2018.",
        "The Greens on the council asked for a study of the dust. In 2011 the mill had paid a fine of 120,000 francs because its filters had been switched off at night.",
    ),
)
BRIDGE = Story(
    "Old bridge to carry bicycles only",
    "Jon Ekholm",
    "16",
    (
        "The old bridge across the Esk will carry bicycles and people on foot only from autumn on, after engineers found that its two middle piers had sunk by eleven centimetres in six years.",
        "Some 5,200 cars cross it each day. They will have to go round by Upper Esk, which takes twelve minutes longer, or nine where the level crossing is open, the office of roads reckons.",
        "A new bridge has been planned since 1988. Its price was put at 24 million francs then, at 61 million in 2015, and at 97 million on Thursday, and a vote of the people is needed above 50 million.",
        "“There will be a vote in March, and I shall lose it,” the head of the office, Emil Sand, said. “Then we shall mend the old one for 19 million, as we should have done.”",
    ),
)
BEES = Story(
    "Beekeepers lose every third hive",
    "Marta Lund",
    "17",
    (
        "Beekeepers of the valley lost every third hive last winter, twice as many as in the winter before, their association said on Friday, and named a mite and a warm December as the causes.",
        "Of 2,900 hives some 1,930 are alive. In Hallow, where the apple growers count on them, only 40 percent are left, and growers have rented 200 hives from across the border for 70 francs each.",
        "The association asked the canton to pay for half of what treats the mite. It costs 18 francs a hive and must be bought twice a year.",
        "“An apple without a bee is a leaf,” said its head, Oskar Blum, who keeps 61 hives and lost 24 of them.",
    ),
)
STORIES = (BAKERS, TRAM, CLOCK, WATER, SCHOOL, MILL, BRIDGE, BEES)
