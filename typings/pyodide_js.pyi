# Pyodide's own JavaScript object, as far as the seam uses it.
from pyscript.runtime.js_types import JsObject, JsPromise

FS: JsObject
loadedPackages: JsObject
lockfile: JsObject

def loadPackage(names: JsObject, **options: object) -> JsPromise: ...
def setDebug(on: bool) -> None: ...
