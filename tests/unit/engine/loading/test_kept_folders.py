"""The names of persistent folders."""

import pytest

from pyscript.engine.loading.kept_folders import checked


@pytest.mark.parametrize(("path", "plain"), [("/data", "/data"), ("/data/", "/data"), ("/library", "/library")])
def test_a_folder_is_named_from_the_root(path: str, plain: str) -> None:
    assert checked(path) == plain


@pytest.mark.parametrize("path", ["data", "/lib", "/lib/python3", "/dev/", "/proc"])
def test_folders_of_the_interpreter_are_refused(path: str) -> None:
    with pytest.raises(ValueError, match="as '/data'"):
        checked(path)
