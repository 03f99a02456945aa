"""The command line: ``python -m partner_mirror copy https://hub.example.org``."""

import argparse
import sqlite3
import sys
from dataclasses import replace
from pathlib import Path

from . import following, site, verifying
from .client import KEY, Hub, Interrupted, Refused, TooOld, Unreachable
from .store import Source, Store, Unusable

PATIENCE = 120  # seconds; whoever follows for ever has patience without end


def main(arguments: list[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    try:
        return options.act(options)
    except (Refused, Unreachable, Unusable, Interrupted) as error:
        print(error, file=sys.stderr)  # noqa: T201
    except (sqlite3.Error, OSError) as error:
        print(f"The copy cannot be read or written: {error}", file=sys.stderr)  # noqa: T201
    except KeyboardInterrupt:
        print("Stopped. Nothing is lost: follow goes on from here.", file=sys.stderr)  # noqa: T201
        return 130
    return 1


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="partner_mirror",
        description="Keep a copy of what a Convergences Hub publishes.",
        epilog=f"A partner's key is read from the environment variable {KEY}.",
    )
    commands = made.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, act, text: str) -> argparse.ArgumentParser:
        found = commands.add_parser(name, help=text, description=text)
        found.set_defaults(act=act)
        found.add_argument(
            "--file",
            type=Path,
            default=Path("mirror.sqlite3"),
            help="the copy (default: mirror.sqlite3)",
        )
        return found

    copy = command("copy", make_copy, "Make the copy, or make it anew.")
    copy.add_argument("hub", nargs="?", help="its address: https://hub.example.org")
    copy.add_argument("--locale", default="", help="languages: fr,ar (default: all)")
    copy.add_argument("--type", default="", help="page types: articles.ArticlePage")
    copy.add_argument(
        "--section", default="", help="the id of a page: it and all below"
    )
    follow = command("follow", keep_level, "Take over what changes, until stopped.")
    follow.add_argument("--once", action="store_true", help="stop when it is level")
    verify = command("verify", compare, "Compare the copy with the hub.")
    verify.add_argument(
        "--sample", type=int, default=20, help="pages asked for one by one (20)"
    )
    render = command("render", write_site, "Write a plain website from the copy.")
    render.add_argument("folder", type=Path)
    return made


def tell(text: str) -> None:
    print(text, flush=True)  # noqa: T201


def make_copy(options: argparse.Namespace) -> int:
    store = Store(options.file, new=bool(options.hub))
    asked = {name: getattr(options, name) for name in ("locale", "type", "section")}
    if options.hub:
        source = Source(options.hub, **asked)
    else:  # as before, but for what is said now
        given = {name: value for name, value in asked.items() if value}
        source = replace(known_source(store), **given)
    hub = Hub(source.hub, tell, PATIENCE)
    with store.alone():
        following.copy(store, hub, source, tell)
    return 0


def keep_level(options: argparse.Namespace) -> int:
    store = Store(options.file)
    source = known_source(store)
    hub = Hub(source.hub, tell, PATIENCE if options.once else None)
    with store.alone():
        following.follow(store, hub, source, options.once, tell)
    return 0


def compare(options: argparse.Namespace) -> int:
    store = Store(options.file)
    source = known_source(store)
    hub = Hub(source.hub, tell, PATIENCE)
    try:
        count, found = verifying.differences(store, hub, source, options.sample)
    except TooOld as refusal:
        raise Refused(f"{refusal}\nfollow does so by itself.") from refusal
    for line in found:
        tell(line)
    tell(f"{count} documents compared, {len(found)} differences")
    return int(bool(found))


def write_site(options: argparse.Namespace) -> int:
    store = Store(options.file)
    count = site.write(store, options.folder)
    tell(f"{count} pages written: open {options.folder / 'index.html'}")
    return 0


def known_source(store: Store) -> Source:
    """Raises Unusable before the first copy."""
    if store.source is None:
        raise Unusable(f"{store.path} has no copy yet. Make one: copy ADDRESS")
    return store.source


if __name__ == "__main__":
    sys.exit(main())
