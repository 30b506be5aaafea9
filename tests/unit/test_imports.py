"""How the modules of the package depend on each other; `make lint` checks the layers."""

import grimp


def test_there_are_no_circles_those_of_types_included() -> None:
    graph = grimp.build_graph("pyscript")
    imports = {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}
    while leaves := [module for module, imported in imports.items() if not imported & imports.keys()]:
        for module in leaves:
            del imports[module]
    circles = sorted(imports)  # and what imports from one
    assert not circles
