"""A mistake in the configuration gives one line that says what is wrong and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from mkdocs.config.base import ValidationError

from conftest import ROOT, mkdocs
from story_digest import summarizing
from story_digest.mkdocs_plugin import DigestConfig
from story_digest.mkdocs_plugin.config import SummaryConfig, engine_settings
from story_digest.settings import Settings
from story_digest.settings.summarizing import ALGORITHMS


def load(folder: Path, **options: object) -> tuple[DigestConfig, list[str]]:
    (folder / "articles").mkdir(exist_ok=True)
    config = DigestConfig(config_file_path=str(folder / "mkdocs.yml"))
    config.load_dict({"articles": "articles", **options})
    errors, warnings = config.validate()
    assert warnings == []
    assert all(isinstance(error, ValidationError) for _, error in errors)
    return config, [f"{key}: {error}" for key, error in errors]


def test_one_key_is_enough_and_means_the_defaults(tmp_path: Path) -> None:
    config, errors = load(tmp_path)
    assert errors == []
    assert config.articles == [str(tmp_path / "articles")]
    assert engine_settings(config) == Settings()


def test_every_option_reaches_the_engine(tmp_path: Path) -> None:
    config, errors = load(
        tmp_path,
        prefix="news/today/",
        summary={"words": 80, "algorithm": "lex-rank"},
        settings={"reading": {"largest_file": 1000}},
        exclude="*.draft.txt",
        agencies={"Example Wire": ["EW", "Example"], "Other": "Oth"},
        publishers={"The Example": "example/*"},
        language="de",
        pages="sources",
        data_files=False,
    )
    assert errors == []
    settings = engine_settings(config)
    assert settings.publishing.prefix == "news/today"
    assert (settings.summarizing.words, settings.summarizing.sentences) == (80, None)
    assert settings.summarizing.algorithm == "lex-rank"
    assert settings.reading.largest_file == 1000
    assert settings.reading.exclude == ("*.draft.txt",)
    assert settings.reading.credits.agencies == {"Example Wire": ("EW", "Example"), "Other": ("Oth",)}
    assert settings.reading.publishers == {"The Example": ("example/*",)}
    assert (settings.publishing.language, settings.publishing.data_files) == ("de", False)
    assert settings.publishing.pages == ("sources",)


@pytest.mark.parametrize(
    ("options", "wrong", "remedy"),
    [
        ({"artikles": "x"}, "There is no key 'artikles'", "Did you mean 'articles'?"),
        ({"articles": "nowhere"}, "'nowhere' does not exist", "Create it"),
        ({"articles": "file.txt"}, "'file.txt' is a file, not a folder", "correct the name"),
        ({"articles": None}, "The folder of articles is missing", "articles: seeds"),
        ({"articles": []}, "Here stands []", "a folder or a list of folders"),
        ({"articles": 3}, "Here stands 3", "a folder or a list of folders"),
        ({"prefix": "Über uns"}, "'Über uns' cannot be an address", "lower-case letters"),
        ({"prefix": "../up"}, "'../up' cannot be an address", "for example: digest"),
        ({"summary": 5}, "Here stands 5", "keys with values"),
        ({"summary": {"wordz": 5}}, "There is no key 'wordz'", "Did you mean 'words'?"),
        ({"summary": {"words": "many"}}, "words: Here stands 'many'", "a whole number from 1 on"),
        ({"summary": {"sentences": 0}}, "sentences: Here stands 0", "a whole number from 1 on"),
        ({"summary": {"sentences": True}}, "sentences: Here stands True", "a whole number"),
        ({"summary": {"algorithm": "lexrank"}}, "There is no 'lexrank'", "Did you mean 'lex-rank'?"),
        ({"language": "xx"}, "There is no 'xx'", "Choose one of: de, en"),
        ({"pages": ["a-z", "source"]}, "There is no 'source'", "Did you mean 'sources'?"),
        ({"data_files": "yes"}, "Here stands 'yes'", "true or false"),
        ({"cache": 4}, "Here stands 4", "a text"),
        ({"title": ["x"]}, "Here stands ['x']", "a text"),
        ({"addresses": True}, "Here stands True", "or false for none"),
        ({"addresses": 7}, "Here stands 7", "a file name"),
        ({"addresses": "articles"}, "'articles' is a folder", "digest-addresses.txt"),
        ({"settings": {"publishing": {"pages": ["source"]}}}, "There is no 'source'", "Did you mean 'sources'?"),
        ({"settings": {"publishing": {"grid_rows": 0}}}, "grid_rows: Here stands 0", "from 1 on"),
        (
            {"settings": {"reading": {"credits": {"headline_words": [3]}}}},
            "headline_words: Here stands [3]",
            "a list of 2",
        ),
        ({"settings": {"summarizing": {"title_words": -2}}}, "title_words: Here stands -2", "from 0 on"),
        ({"settings": {"summarizing": {"algorithm": "lexrank"}}}, "There is no 'lexrank'", "Did you mean 'lex-rank'?"),
        ({"exclude": 4}, "Here stands 4", "a list of texts"),
        ({"agencies": ["Reuters"]}, "Here stands ['Reuters']", "keys with values"),
        ({"agencies": {"Reuters": 4}}, "Reuters: Here stands 4", "a list of texts"),
        ({"publishers": {"Dawn": {"x": 1}}}, "Dawn: Here stands {'x': 1}", "a list of texts"),
        ({"settings": {"reeding": {}}}, "There is no key 'reeding'", "Did you mean 'reading'?"),
        ({"settings": {"reading": {"biggest_file": 1}}}, "There is no key 'biggest_file'", "largest_file"),
        ({"settings": {"reading": {"largest_file": "big"}}}, "largest_file: Here stands 'big'", "a whole number"),
        ({"settings": {"reading": 7}}, "Here stands 7", "keys with values"),
    ],
)
def test_a_mistake_is_told_with_its_remedy(tmp_path: Path, options: dict[str, object], wrong: str, remedy: str) -> None:
    (tmp_path / "file.txt").write_text("a file")
    _, errors = load(tmp_path, **options)
    assert len(errors) == 1
    assert "\n" not in errors[0]
    assert wrong in errors[0]
    assert remedy in errors[0]


def test_every_algorithm_that_can_be_named_is_there() -> None:
    assert set(ALGORITHMS) == set(summarizing.ALGORITHMS)


def test_mkdocs_prints_the_line_and_no_traceback(project: Path) -> None:
    file = project / "mkdocs.yml"
    configuration = yaml.safe_load(file.read_text())
    configuration["plugins"][1]["story-digest"]["artikles"] = "x"
    file.write_text(yaml.safe_dump(configuration))
    run = mkdocs(project, "build")
    assert run.returncode == 1
    assert "Did you mean 'articles'?" in run.stdout
    assert "Traceback" not in run.stdout


def test_an_empty_folder_is_told_in_one_line(project: Path) -> None:
    for article in (project / "articles").iterdir():
        article.unlink()
    run = mkdocs(project, "build")
    assert run.returncode == 1
    assert "There is no article in" in run.stdout
    assert "Traceback" not in run.stdout


def test_articles_among_the_pages_are_refused(project: Path) -> None:
    (project / "articles").rename(project / "docs" / "articles")
    file = project / "mkdocs.yml"
    file.write_text(file.read_text().replace("articles: articles", "articles: docs/articles"))
    run = mkdocs(project, "build")
    assert run.returncode == 1
    assert "Move the articles out" in run.stdout
    assert "Traceback" not in run.stdout


def plain(default: object) -> str:
    return f"[{', '.join(default)}]" if isinstance(default, list) else str(default).lower()


def test_the_reference_page_lists_every_option_with_its_default_and_an_example() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text()
    sections = {part.split("`")[0]: part for part in page.split("\n### `")[1:]}
    assert set(sections) == {key for key, _ in DigestConfig._schema}
    for key, option in DigestConfig._schema:
        section = sections[key]
        assert f"{key}:" in section.split("```yaml")[1], f"{key} has no example"
        default = option.default
        told = "no default" if default is None else "none" if default in ([], {}) else f"`{plain(default)}`"
        if key != "summary" and default != "":  # the one is several, the other says in words what stands there
            assert f"efault: {told}" in section or told == "no default", key
    for key, _ in SummaryConfig._schema:
        assert f"`summary: {key}`" in sections["summary"]


def test_examples_of_the_reference_page_are_valid(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "configuration.md").read_text()
    for folder in ("wire", "web"):
        (tmp_path / folder).mkdir()
    examples = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert len(examples) >= len(DigestConfig._schema)
    for example in examples:
        _, errors = load(tmp_path, **yaml.safe_load(example))
        assert errors == [], example
