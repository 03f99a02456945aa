"""What an editor does with the mouse and the keyboard in the page editor."""

from playwright.sync_api import Locator, Page, expect

NAMES = {"fr": "Français", "en": "English", "es": "Español", "ar": "العربية"}


class Editor:
    """The editor of a page, by an interface in English."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def log_in(self, username: str, password: str) -> None:
        self.page.goto("/admin/")
        self.page.locator('[name="username"]').fill(username)
        self.page.locator('[name="password"]').fill(password)
        self.page.get_by_role("button", name="Sign in").click()
        expect(self.page.locator("[name=password]")).to_have_count(0)

    def tab(self, code: str) -> Locator:
        """The panel of a language, or of "all" of them, once it is open."""
        self.page.locator(f'[role="tab"][data-hub-tab="{code}"]').click()
        panel = self.page.locator(f"#tab-{code}")
        expect(panel).to_be_visible()
        return panel

    def title(self, code: str) -> Locator:
        return self.page.locator(f"#id_title_{code}")

    def write(self, code: str, title: str, text: str) -> None:
        """A language's title, and a body of one paragraph."""
        panel = self.tab(code)
        self.title(code).fill(title)
        body = panel.locator(f'[data-contentpath="body_{code}"]')
        body.get_by_role("button", name="Insert a block").first.click()
        self.page.get_by_role("option", name="Text", exact=True).click()
        words = body.get_by_role("textbox").first
        words.click()
        words.press_sequentially(text)
        expect(words).to_have_text(text)

    def upload_cover(self, picture: dict, alternatives: dict[str, str]) -> None:
        """In the chooser; ``picture`` is a file as Playwright takes it."""
        panel = self.tab("all")
        panel.get_by_role("button", name="Choose an image").first.click()
        chooser = self.page.locator(".modal-content")
        chooser.get_by_role("tab", name="Upload").click()
        chooser.get_by_label("File").set_input_files(picture)
        chooser.locator('[name$="-title"]').fill("Microcrédit")
        for code, text in alternatives.items():
            chooser.get_by_label(f"Alternative text ({NAMES[code]})").fill(text)
        chooser.get_by_role("button", name="Upload").click()
        expect(chooser).to_be_hidden()

    def _open_actions(self) -> None:
        self.page.locator("footer").get_by_role("button", name="More actions").click()

    def publish(self, *codes: str) -> None:
        """Only these languages, ticked in the question that the button asks."""
        # Sent while Wagtail saves a new page by itself, it would make another one.
        expect(self.page.locator(".w-autosave-indicator__state--saving")).to_be_hidden()
        self._open_actions()
        self.page.locator('button[name="action-publish"]').click()
        question = self.page.get_by_role("dialog")
        for code, name in NAMES.items():
            box = question.get_by_role("checkbox", name=name)
            box.set_checked(code in codes)
        question.get_by_role("button", name="Publish").click()
        self._expect("Published in")

    def save(self) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Save draft").click()

    def withdraw(self, code: str) -> None:
        link = self.page.get_by_role("link", name=f"Withdraw {NAMES[code]}")
        if not link.is_visible():
            self.page.get_by_role("button", name="Toggle status").click()
        link.click()
        self.page.get_by_role("button", name="Withdraw").click()
        self._expect("no longer public")

    def _expect(self, words: str) -> None:
        message = self.page.locator(".messages").filter(has_text=words)
        expect(message).to_be_visible()
