"""Take the pictures of ``docs/editors`` from the running demo: ``make guide``.

Names of pictures take those alone. A picture that looks as before is not written anew.
"""

import argparse
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.guide import demo
from tests.guide.camera import LOCALES, Camera, keep
from tests.guide.pictures import PICTURES
from tests.servers.browser import launch_options

IMAGES = Path(__file__).resolve().parents[2] / "docs/editors/images"


def main() -> int:
    options = parse()
    chosen = [
        each for each in PICTURES if each.name in options.names or not options.names
    ]
    with ExitStack() as stack:
        folder = options.folder or Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="hub-guide-"))
        )
        folder.mkdir(parents=True, exist_ok=True)
        say("Loading the demo (a minute or two)")
        address, told = stack.enter_context(demo.running(folder))
        say(f"Taking pictures of {address}")
        playwright = stack.enter_context(sync_playwright())
        camera = Camera(playwright.chromium.launch(**launch_options()), address, told)
        for picture in chosen:
            for language in LOCALES:
                path = IMAGES / language / f"{picture.name}.png"
                is_new = keep(path, camera.take(picture, language))
                say(f"{language}/{path.name}: {'new' if is_new else 'as it was'}")
    return 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.guide", description=__doc__)
    names = [each.name for each in PICTURES]
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names))
    parser.add_argument(
        "--folder",
        type=Path,
        help="where the demo is loaded, to be used again the next time",
    )
    options = parser.parse_args()
    if unknown := set(options.names) - set(names):
        parser.error(f"no pictures: {', '.join(sorted(unknown))}")
    return options


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
