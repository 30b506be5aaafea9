"""Finds the name of the package in a requirement or in the address of a wheel."""

import re


def package_of(requirement: str) -> str:
    """Return the normalised name of the package that a requirement or the address of a wheel refers to.

    https://packaging.python.org/en/latest/specifications/dependency-specifiers/
    """
    address = requirement.partition("?")[0].partition("#")[0]
    if address.endswith(".whl"):
        return normal_name(address.rpartition("/")[2].partition("-")[0])
    return normal_name(re.split(r"[^A-Za-z0-9._-]", requirement.strip(), maxsplit=1)[0])


def normal_name(name: str) -> str:
    """Return the name of a package in the normalised form that lock files use.

    https://packaging.python.org/en/latest/specifications/name-normalization/
    """
    return re.sub(r"[-_.]+", "-", name).lower()
