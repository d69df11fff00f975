"""What the plugin puts right in the theme's part of a page."""

from __future__ import annotations

import pytest

from story_digest.mkdocs_plugin.mended import mended


@pytest.mark.parametrize(
    ("theme", "right"),
    [
        # A dialog has a name.
        (
            '<div class="md-search" data-md-component="search" role="dialog">',
            '<div class="md-search" data-md-component="search" role="dialog" aria-label="Search">',
        ),
        # A tabindex is a number.
        (
            '<label class="md-nav__link" for="__nav_2" id="__nav_2_label" tabindex="">',
            '<label class="md-nav__link" for="__nav_2" id="__nav_2_label">',
        ),
        # The page comes before the script.
        (
            '<script src="../assets/javascripts/bundle.a5f9d56c.min.js"></script>',
            '<script src="../assets/javascripts/bundle.a5f9d56c.min.js" fetchpriority="low"></script>',
        ),
        # A label is for something that is there.
        ('<label class="md-nav__title" for="__toc">', '<label class="md-nav__title">'),
    ],
)
def test_what_one_attribute_mends_is_mended(theme: str, right: str) -> None:
    assert mended(theme) == right
    assert mended(right) == right


def test_a_label_of_a_switch_that_is_there_stays() -> None:
    page = '<input class="md-nav__toggle" type="checkbox" id="__toc"><label class="md-nav__title" for="__toc">'
    assert mended(page) == page


def test_a_page_of_another_theme_stays_as_it_is() -> None:
    page = '<html><body><script src="js/base.js"></script><p>role="dialog"&gt;</p></body></html>'
    assert mended(page) == page
