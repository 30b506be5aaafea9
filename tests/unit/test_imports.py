"""Dependencies between the modules of the package; `make lint` checks the layers."""

import grimp


def test_imports_have_no_circles_even_for_types() -> None:
    graph = grimp.build_graph("pyscript")
    imports = {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}
    while leaves := [module for module, imported in imports.items() if not imported & imports.keys()]:
        for module in leaves:
            del imports[module]
    circles = sorted(imports)  # also contains modules that import from a circle
    assert not circles
