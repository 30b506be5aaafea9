"""The names of packages in requirements."""

import pytest

from pyscript.runtime.requirements import package_of


@pytest.mark.parametrize(
    ("requirement", "name"),
    [
        ("numpy", "numpy"),
        ("Pure.Thing_2>=1,<3", "pure-thing-2"),
        ("rich [jupyter] ; python_version > '3.8'", "rich"),
        ("./wheels/pure_thing-1.0-py3-none-any.whl", "pure-thing"),
        ("https://example.com/a-b/Big_Name-2.1-py3-none-any.whl?download=1#sha256=00", "big-name"),
        ("emfs:/tmp/x-1-py3-none-any.whl", "x"),
        ("thing @ https://example.com/thing.tar.gz", "thing"),
    ],
)
def test_the_package_of_a_requirement(requirement: str, name: str) -> None:
    assert package_of(requirement) == name
