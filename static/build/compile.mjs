// Compiles Python to .pyc with the same Pyodide that will run it, since a .pyc file fits only one interpreter build.
//   node compile.mjs stdlib OUT                         the whole standard library
//   node compile.mjs split STDLIB PACKAGE CORE LATE     CORE: our package and common modules; LATE: other modules
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "../../node_modules/pyodide/pyodide.mjs";

const [verb, ...paths] = process.argv.slice(2);
const common = readFileSync(fileURLToPath(new URL("common.txt", import.meta.url)), "utf8");
const options = verb === "split" ? { stdLibURL: paths[0] } : {};
const pyodide = await loadPyodide(options);
pyodide.FS.writeFile("/common.txt", common);

pyodide.runPython(`
import importlib._bootstrap_external as bootstrap, importlib.util, io, sys, zipfile
LIB = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"

def compiled(source, name):
    """Return the .pyc of a source, of the kind that is never checked against a source file."""
    code = compile(source, f"{LIB}/{name}", "exec", dont_inherit=True, optimize=0)
    return bootstrap._code_to_hash_pyc(code, importlib.util.source_hash(source), False)

def pack(files):
    """Return an uncompressed zip: servers and browsers compress it better as a whole, and zipimport reads it faster."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
    return out.getvalue()

def read(path):
    with zipfile.ZipFile(path) as archive:
        return [(i.filename, archive.read(i)) for i in archive.infolist() if not i.is_dir()]

def as_pyc(files):
    return [(n + "c", compiled(data, n)) if n.endswith(".py") else (n, data) for n, data in files]

def module_name(path):
    return path.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")

def split(library, package):
    """Return two zips: core (modules imported now or named in common.txt, our package, the names in late), and late."""
    for line in open("/common.txt"):
        if name := line.partition("#")[0].strip():
            __import__(name)
    origins = {getattr(getattr(m, "__spec__", None), "origin", None) for m in list(sys.modules.values())}
    core = [(n, d) for n, d in library if f"{LIB}/{n}" in origins]
    late = [(n, d) for n, d in library if f"{LIB}/{n}" not in origins]
    names = sorted({module_name(n) for n, _ in late if n.endswith(".pyc")})
    listing = f"NAMES = frozenset({names!r})\\n".encode()
    package = as_pyc([*package, ("pyscript/runtime/pyodide/late_names.py", listing)])
    return pack(core + package), pack(late)
`);

const library = pyodide.globals.get("LIB");
const call = (name, ...args) => pyodide.globals.get(name)(...args);
const bytes = (proxy) => proxy.toJs();
if (verb === "stdlib") {
    writeFileSync(paths[0], bytes(call("pack", call("as_pyc", call("read", library)))));
} else {
    pyodide.FS.writeFile("/package.zip", readFileSync(paths[1]));
    const [core, late] = call("split", call("read", library), call("read", "/package.zip"));
    writeFileSync(paths[2], bytes(core));
    writeFileSync(paths[3], bytes(late));
}
process.exit(0);
