"""`story-digest export`: the pages as plain files that any generator takes."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

from markupsafe import escape

from story_digest.cli.common import Commands, UnusableError, add_paths, digest_of, exit_code, settings_of
from story_digest.publishing import Had, Page, address_book, publish
from story_digest.store import text_file


def add_to(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("export", help="write all pages as files with front matter and HTML bodies")
    add_paths(parser)
    parser.add_argument("folder", metavar="FOLDER", help="where to write; a file that stands there is replaced")
    parser.add_argument(
        "--no-directory-urls", action="store_true", help="links end in index.html, for sites read from disk"
    )
    parser.add_argument(
        "--addresses",
        metavar="FILE",
        help="remember here every address there was, so that it leads on when its article leaves or moves",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    digest = digest_of(options)
    book = Path(options.addresses) if options.addresses else None
    had = _address_book(book) if book else ()
    site = publish(digest, settings_of(options).publishing, directory_urls=not options.no_directory_urls, had=had)
    root = Path(options.folder)
    styles = [asset.address for asset in site.assets if asset.address.endswith(".css")]
    scripts = [asset.address for asset in site.assets if asset.address.endswith(".js")]
    for page in site.pages:
        _write(root, f"{page.address}index.md", file_of(page, site.body(page), styles, scripts).encode())
    for asset in site.assets:
        _write(root, asset.address, asset.content)
    if book:
        _replace(book, address_book.written(had, site.had))
    print(f"{len(site.pages)} pages and {len(site.assets)} files in {root}")
    return exit_code(digest.diagnostics)


def file_of(page: Page, body: str, styles: list[str], scripts: list[str]) -> str:
    """A page as a Markdown file: YAML front matter, and a body that is one block of HTML.

    No Markdown processor looks into a block of HTML that begins with a `div` in the first column and holds no blank
    line. Braces are written as references, because many generators look for `{{` and `{%` before they look for HTML.
    """
    up = "../" * page.address.count("/")
    links = "".join(f'<link rel="stylesheet" href="{up}{style}">\n' for style in styles)
    links += "".join(f'<script src="{up}{script}" defer></script>\n' for script in scripts)
    block = re.sub(r"\n\s*\n", "\n", f'<div class="story-digest">\n{links}{body.strip()}\n</div>')
    block = block.replace("{", "&#123;").replace("}", "&#125;")
    return f"---\ntitle: {_quoted(page.title)}\ndescription: {_quoted(page.description)}\n---\n\n{block}\n"


def _address_book(path: Path) -> tuple[Had, ...]:
    try:
        return address_book.parse(text_file.read(path))
    except (OSError, ValueError) as error:
        raise UnusableError(f"{path}: {error.strerror if isinstance(error, OSError) else error}") from error


def _replace(path: Path, text: str) -> None:
    try:
        text_file.replace(path, text)
    except OSError as error:
        raise UnusableError(f"{path} cannot be written: {error.strerror}.") from error


def _quoted(text: str) -> str:
    """A YAML double-quoted scalar: JSON is one, but for what themes would take for HTML."""
    return json.dumps(str(escape(" ".join(text.split()))).replace("{", "&#123;").replace("}", "&#125;"))


def _write(root: Path, address: str, content: bytes) -> None:
    path = root / address
    if not path.resolve().is_relative_to(root.resolve()):
        raise UnusableError(f"{path} leads out of {root} by a symbolic link. Choose another folder.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise UnusableError(f"{path} cannot be written: {error.strerror}.") from error
