"""A browser's window, and what it noticed that no page should make it notice."""

import re

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

# Generous, since a test machine may be busy: what is there is found at once.
TIMEOUT = 15_000


class Visitor:
    """``page`` is the window; ``errors`` and ``elsewhere`` fill as one walks about.

    ``elsewhere``: the addresses on other hosts that were asked for; they never answer.
    """

    def __init__(self, context: BrowserContext, server: str) -> None:
        self.server = server
        self.errors: list[str] = []
        self.elsewhere: list[str] = []
        context.set_default_timeout(TIMEOUT)
        # A pattern, which the browser's driver tries by itself: with a function each
        # request would wait for this thread, and one that outlives its page be lost.
        here = f"{re.escape(server)}/|data:|blob:"
        context.route(re.compile(f"^(?!{here})"), self._refuse)
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        self.page: Page = context.new_page()

    def forget(self) -> None:
        self.errors.clear()
        self.elsewhere.clear()

    def _refuse(self, route, request: Request) -> None:
        self.elsewhere.append(request.url)
        route.abort()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)
