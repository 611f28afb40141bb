"""Makes the saved pages beside it: `python saved.py` (needs Chromium, the websockets library, and single-file of npm).

Each page is written once, with all that stands around an article, and saved as the browser saves a page in one file
(`Page.captureSnapshot`) or as SingleFile does.
"""

import asyncio
import functools
import http.server
import json
import os
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.request
from html import escape
from pathlib import Path

from stories import BAKERS, BEES, BRIDGE, CLOCK, MILL, SCHOOL, WATER, Story

HERE = Path(__file__).parent
PORT, DEBUG = 8917, 9333
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/valley'>Valley</a></li><li><a href='/sport'>Sport</a></li></ul></nav>"
COOKIES = "<div class='cookie-banner'><p>We use cookies to make our site better for you.</p><button>Accept all</button></div>"
OTHERS = "<aside><h2>Most read</h2><ul><li><a href='/1'>Snow closes the pass for a week</a></li><li><a href='/2'>Choir sings for the last time</a></li></ul></aside>"
FOOT = "<footer><p>© 2024 The Orme Post, 4 Mill Lane, Orme</p><a href='/terms'>Terms</a> <a href='/contact'>Contact</a></footer>"
STYLE = "<style>body{font:16px serif}.gone{display:none}nav li{display:inline}</style>"


def page(story: Story, body: str = "", extra: str = "") -> str:
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{escape(story.title)} – The Orme Post</title>{STYLE}"
        f"<meta property=og:site_name content='The Orme Post'><meta property=og:type content=article>"
        f"<meta property=article:published_time content=2024-05-{story.day}T06:30:00+02:00></head><body>{COOKIES}{MENU}<main><article>"
        f"<h1>{escape(story.title)}</h1><p class=byline>By {story.author}</p>{body or story.html()}</article>{OTHERS}</main>{extra}{FOOT}</body></html>"
    )


PICTURE = "<figure><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' alt=''><figcaption>The mill in snow. Photo: Orme Post</figcaption></figure>"
COMMENTS = "<section id=comments><h2>Comments (2)</h2><p>Erik: At last somebody says so, and it was high time for it.</p><p>Maren: I do not believe a word of this, and never did.</p></section>"
LATE = "<script>document.querySelector('main').insertAdjacentHTML('beforeend','<p>Loaded later: 12 places left on our trip to the lake.</p>')</script>"
BUILT = "<article id=a></article>"


def written(story: Story) -> str:
    """A page whose text a script writes: what is saved is what a reader saw."""
    inner = json.dumps(f"<h1>{escape(story.title)}</h1>{story.html()}").replace("</", "<\\/")
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{escape(story.title)}</title></head><body>{MENU}"
        f"<main><article id=a></article></main>{FOOT}<script>document.getElementById('a').innerHTML={inner}</script></body></html>"
    )


PAGES = {
    "plain": (BAKERS, page(BAKERS)),
    "picture": (MILL, page(MILL, PICTURE + MILL.html())),
    "table": (WATER, page(WATER)),
    "comments": (SCHOOL, page(SCHOOL, extra=COMMENTS)),
    "written": (CLOCK, written(CLOCK)),
    "late": (BEES, page(BEES, extra=LATE)),
    "framed": (
        BRIDGE,
        page(BRIDGE, extra="<iframe srcdoc='<p>Buy a bicycle today, and pay in May.</p>'></iframe>"),
    ),
}
SINGLE = ("plain", "picture", "written")


async def snapshot(address: str) -> str:
    import websockets

    with urllib.request.urlopen(
        urllib.request.Request(f"http://127.0.0.1:{DEBUG}/json/new?about:blank", method="PUT")
    ) as told:
        socket = json.load(told)["webSocketDebuggerUrl"]
    async with websockets.connect(socket, max_size=None) as wire:
        count = 0

        async def ask(method: str, **params: object) -> dict:
            nonlocal count
            count += 1
            await wire.send(json.dumps({"id": count, "method": method, "params": params}))
            while (told := json.loads(await wire.recv())).get("id") != count:
                pass
            return told["result"]

        await ask("Page.enable")
        await ask("Page.navigate", url=address)
        await asyncio.sleep(2)
        return str((await ask("Page.captureSnapshot", format="mhtml"))["data"])


def main() -> None:
    browser = os.environ.get("CHROMIUM", "chromium")
    with tempfile.TemporaryDirectory() as folder:
        for name, (_, html) in PAGES.items():
            Path(folder, f"{name}.html").write_text(html, "utf-8")
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        flags = (
            "--headless=new",
            "--no-sandbox",
            f"--remote-debugging-port={DEBUG}",
            f"--user-data-dir={folder}/profile",
        )
        process = subprocess.Popen((browser, *flags), stderr=subprocess.DEVNULL)
        try:
            time.sleep(6)
            for name, (story, _) in PAGES.items():
                data = asyncio.run(snapshot(f"http://127.0.0.1:{PORT}/{name}.html"))
                (HERE / "page" / f"{name}.mhtml").write_bytes(data.encode())
                (HERE / "page" / f"{name}.words").write_text(
                    story.words(signed=name != "written") + "\n", "utf-8"
                )
        finally:
            process.terminate()
        for name in SINGLE if shutil.which("single-file") else ():
            out = HERE / "page" / f"{name}.html"
            out.unlink(missing_ok=True)
            where = (
                "--browser-executable-path",
                shutil.which(browser) or browser,
                "--browser-arg=--no-sandbox",
            )
            subprocess.run(
                ("single-file", f"http://127.0.0.1:{PORT}/{name}.html", str(out), *where), check=True
            )
        server.shutdown()


if __name__ == "__main__":
    main()
