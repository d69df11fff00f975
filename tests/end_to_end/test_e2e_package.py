"""What is handed out is complete, and holds nothing that is not ours to hand out."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from conftest import ROOT, make_project

SEEDS = {
    "000_f8599011ef8449c9.txt": "13dc1c417b7080b1f64520d221d42850bfdf9db4702c6c909813216ee88e9dd8",
    "001_c341b3b5784a7dfa.txt": "59a3faacedac9317cceecc75881eb1f22640f6e6ae5d46f84d24646ae6721d3a",
    "002_c90b7cfe0ee23e3c.txt": "29e323c5aeed72da7a11c8a19ac540f74b26b40c24ecbaddef2fc0f1016051e2",
    "003_72bc7103f3c47a61.txt": "bb17bc90efe374f7ca8395fc13935bca15fa4082c5ce25ee412451a08c108721",
    "004_3f08fdca3370518d.txt": "d5b65b07e47d02429547b1d220fcc0798cae6efee079694c9ce216ad588467e3",
}


def test_the_seeds_are_the_articles_as_they_were_found_byte_for_byte(seeds: Path) -> None:
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in seeds.iterdir()} == SEEDS


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what the repository holds, so that no build folder is left behind."""
    copy = tmp_path_factory.mktemp("source") / "with a space"
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for name in filter(None, listed.split("\0")):
        source, target = ROOT / name, copy / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    out = copy / "dist"
    build = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out)],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert build.returncode == 0, build.stdout + build.stderr
    (found,) = out.glob("*.whl")
    return found


def test_the_wheel_holds_every_file_of_the_package_and_no_seed(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = ROOT / "plugin"
    needed = {
        path.relative_to(package).as_posix()
        for path in (package / "story_digest").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert needed - names == set()
    assert not [
        name
        for name in names
        if "seeds" in name
        or name.startswith(("tests", "docs"))
        or (".txt" in name and "story_digest/" not in name and "dist-info" not in name)
    ]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_works_in_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    """Its own environment, with the wheel installed and the dependencies of this one lent to it."""
    home = tmp_path / "clean"
    venv.create(home, with_pip=True)
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    alone = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    alone |= {"NO_MKDOCS_2_WARNING": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONSAFEPATH": "1"}

    def run(*arguments: str, cwd: Path = tmp_path) -> str:
        done = subprocess.run(
            [str(python), *arguments], cwd=cwd, env=alone, capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel))
    (own,) = (home / "lib").glob("python*/site-packages")
    lent = tmp_path / "lent"
    lent.mkdir()
    for entry in Path(pytest.__file__).parent.parent.iterdir():
        if not re.match(r"_*(editable|mkdocs_story_digest)", entry.name, re.IGNORECASE) and entry.suffix != ".pth":
            (lent / entry.name).symlink_to(entry)
    (own / "lent.pth").write_text(f"{lent}\n")
    where = run("-c", "import story_digest; print(story_digest.__file__)").strip()
    assert Path(where).is_relative_to(home)
    project = make_project(tmp_path / "project")
    assert '"stories"' in run("-m", "story_digest", "analyze", "articles", cwd=project)
    run("-m", "mkdocs", "build", "--strict", cwd=project)
    assert (project / "site" / "digest" / "index.html").is_file()


def test_every_dependency_is_pinned_for_development_and_named_in_the_docs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    pinned = {
        line.split("==")[0].lower().replace("_", "-")
        for line in (ROOT / "constraints.txt").read_text().splitlines()
        if not line.startswith("#")
    }
    said = (ROOT / "docs" / "dependencies.md").read_text().lower()
    for requirement in [*project["dependencies"], *project["optional-dependencies"]["dev"]]:
        name = re.split(r"[<>=\[; ]", requirement)[0].lower()
        assert name in pinned, f"{name} is not in constraints.txt: run `make constraints`"
        assert f"`{name}`" in said, f"{name} is not in docs/dependencies.md"
    for line in (ROOT / "constraints.txt").read_text().splitlines():
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line), line
