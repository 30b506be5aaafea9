# JavaScript's global object, as far as the seam uses it.
from pyscript.runtime.js_types import JsObject

globalThis: JsObject
document: JsObject

def __getattr__(name: str) -> JsObject: ...
