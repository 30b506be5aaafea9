"""The module `pyweb`, from which pages made for PyScript 2023.11 to 2024.7 import pydom."""

from pyscript.compat import pydom as pydom_module

pydom = pydom_module.pydom
