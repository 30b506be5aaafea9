# The types of the DOM, made by `make types` from TypeScript 5.9.3's lib.dom.d.ts (Apache-2.0, Microsoft).
from collections.abc import Callable, Iterator
from typing import Any, Generic, Literal, TypeVar, overload

from pyscript.runtime.js_types import JsElement, JsEvent, JsNode

T = TypeVar("T", covariant=True)

class ListOf(Generic[T]):
    """A list of the page: NodeList, HTMLCollection and their like."""

    length: int
    def item(self, index: int) -> T: ...
    def __getitem__(self, index: int) -> T: ...
    def __iter__(self) -> Iterator[T]: ...
    def __len__(self) -> int: ...
    def __getattr__(self, name: str) -> Any: ...

class ARIAMixin:
    ariaActiveDescendantElement: Element
    ariaAtomic: str
    ariaAutoComplete: str
    ariaBrailleLabel: str
    ariaBrailleRoleDescription: str
    ariaBusy: str
    ariaChecked: str
    ariaColCount: str
    ariaColIndex: str
    ariaColIndexText: str
    ariaColSpan: str
    ariaControlsElements: Any
    ariaCurrent: str
    ariaDescribedByElements: Any
    ariaDescription: str
    ariaDetailsElements: Any
    ariaDisabled: str
    ariaErrorMessageElements: Any
    ariaExpanded: str
    ariaFlowToElements: Any
    ariaHasPopup: str
    ariaHidden: str
    ariaInvalid: str
    ariaKeyShortcuts: str
    ariaLabel: str
    ariaLabelledByElements: Any
    ariaLevel: str
    ariaLive: str
    ariaModal: str
    ariaMultiLine: str
    ariaMultiSelectable: str
    ariaOrientation: str
    ariaOwnsElements: Any
    ariaPlaceholder: str
    ariaPosInSet: str
    ariaPressed: str
    ariaReadOnly: str
    ariaRelevant: str
    ariaRequired: str
    ariaRoleDescription: str
    ariaRowCount: str
    ariaRowIndex: str
    ariaRowIndexText: str
    ariaRowSpan: str
    ariaSelected: str
    ariaSetSize: str
    ariaSort: str
    ariaValueMax: str
    ariaValueMin: str
    ariaValueNow: str
    ariaValueText: str
    role: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class EventTarget:
    def addEventListener(self, type: str, callback: Any, options: Any = ...) -> None: ...
    def dispatchEvent(self, event: Event) -> bool: ...
    def removeEventListener(self, type: str, callback: Any, options: Any = ...) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class AbortSignal(EventTarget):
    aborted: bool
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    onabort: Any
    reason: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def throwIfAborted(self) -> None: ...

class AbstractRange:
    collapsed: bool
    endContainer: Node
    endOffset: Any
    startContainer: Node
    startOffset: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class EventListenerOptions:
    capture: bool
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class AddEventListenerOptions(EventListenerOptions):
    once: bool
    passive: bool
    signal: AbortSignal

class Animatable:
    def animate(self, keyframes: Any, options: Any = ...) -> Animation: ...
    def getAnimations(self, options: Any = ...) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class Animation(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def cancel(self) -> None: ...
    def commitStyles(self) -> None: ...
    currentTime: Any
    effect: AnimationEffect
    def finish(self) -> None: ...
    finished: Any
    id: str
    oncancel: Any
    onfinish: Any
    onremove: Any
    def pause(self) -> None: ...
    pending: bool
    def persist(self) -> None: ...
    def play(self) -> None: ...
    playState: Any
    playbackRate: Any
    ready: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    replaceState: Any
    def reverse(self) -> None: ...
    startTime: Any
    timeline: AnimationTimeline
    def updatePlaybackRate(self, playbackRate: Any) -> None: ...

class AnimationEffect:
    def getComputedTiming(self) -> ComputedEffectTiming: ...
    def getTiming(self) -> EffectTiming: ...
    def updateTiming(self, timing: Any = ...) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class Event(JsEvent):
    AT_TARGET: Any
    BUBBLING_PHASE: Any
    CAPTURING_PHASE: Any
    NONE: Any
    bubbles: bool
    cancelBubble: bool
    cancelable: bool
    composed: bool
    def composedPath(self) -> Any: ...
    currentTarget: EventTarget
    defaultPrevented: bool
    eventPhase: Any
    def initEvent(self, type: str, bubbles: bool = ..., cancelable: bool = ...) -> None: ...
    isTrusted: bool
    def preventDefault(self) -> None: ...
    returnValue: bool
    srcElement: EventTarget
    def stopImmediatePropagation(self) -> None: ...
    def stopPropagation(self) -> None: ...
    target: EventTarget
    timeStamp: Any
    type: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class AnimationEvent(Event):
    animationName: str
    elapsedTime: Any
    pseudoElement: str

class AnimationFrameProvider:
    def cancelAnimationFrame(self, handle: Any) -> None: ...
    def requestAnimationFrame(self, callback: Any) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class AnimationPlaybackEvent(Event):
    currentTime: Any
    timelineTime: Any

class AnimationTimeline:
    currentTime: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class Node(EventTarget, JsNode):
    ATTRIBUTE_NODE: Any
    CDATA_SECTION_NODE: Any
    COMMENT_NODE: Any
    DOCUMENT_FRAGMENT_NODE: Any
    DOCUMENT_NODE: Any
    DOCUMENT_POSITION_CONTAINED_BY: Any
    DOCUMENT_POSITION_CONTAINS: Any
    DOCUMENT_POSITION_DISCONNECTED: Any
    DOCUMENT_POSITION_FOLLOWING: Any
    DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC: Any
    DOCUMENT_POSITION_PRECEDING: Any
    DOCUMENT_TYPE_NODE: Any
    ELEMENT_NODE: Any
    ENTITY_NODE: Any
    ENTITY_REFERENCE_NODE: Any
    NOTATION_NODE: Any
    PROCESSING_INSTRUCTION_NODE: Any
    TEXT_NODE: Any
    def appendChild(self, node: Any) -> Any: ...
    baseURI: str
    childNodes: ListOf[ChildNode]
    def cloneNode(self, subtree: bool = ...) -> Node: ...
    def compareDocumentPosition(self, other: Node) -> Any: ...
    def contains(self, other: Node) -> bool: ...
    firstChild: ChildNode
    def getRootNode(self, options: Any = ...) -> Node: ...
    def hasChildNodes(self) -> bool: ...
    def insertBefore(self, node: Any, child: Node) -> Any: ...
    isConnected: bool
    def isDefaultNamespace(self, namespace: str) -> bool: ...
    def isEqualNode(self, otherNode: Node) -> bool: ...
    def isSameNode(self, otherNode: Node) -> bool: ...
    lastChild: ChildNode
    def lookupNamespaceURI(self, prefix: str) -> str: ...
    def lookupPrefix(self, namespace: str) -> str: ...
    nextSibling: ChildNode
    nodeName: str
    nodeType: Any
    nodeValue: str
    def normalize(self) -> None: ...
    ownerDocument: Document
    parentElement: HTMLElement
    parentNode: ParentNode
    previousSibling: ChildNode
    def removeChild(self, child: Any) -> Any: ...
    def replaceChild(self, node: Node, child: Any) -> Any: ...
    textContent: str

class Attr(Node):
    localName: str
    name: str
    namespaceURI: str
    ownerDocument: Document
    ownerElement: Element
    prefix: str
    specified: bool
    textContent: str
    value: str

class BarProp:
    visible: bool
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class BeforeUnloadEvent(Event):
    returnValue: Any

class Blob:
    def arrayBuffer(self) -> Any: ...
    def bytes(self) -> Any: ...
    size: Any
    def slice(self, start: Any = ..., end: Any = ..., contentType: str = ...) -> Blob: ...
    def stream(self) -> Any: ...
    def text(self) -> Any: ...
    type: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class BlobEvent(Event):
    data: Blob
    timecode: Any

class Body:
    def arrayBuffer(self) -> Any: ...
    def blob(self) -> Any: ...
    body: Any
    bodyUsed: bool
    def bytes(self) -> Any: ...
    def formData(self) -> Any: ...
    def json(self) -> Any: ...
    def text(self) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CharacterData(Node):
    ATTRIBUTE_NODE: Any
    CDATA_SECTION_NODE: Any
    COMMENT_NODE: Any
    DOCUMENT_FRAGMENT_NODE: Any
    DOCUMENT_NODE: Any
    DOCUMENT_POSITION_CONTAINED_BY: Any
    DOCUMENT_POSITION_CONTAINS: Any
    DOCUMENT_POSITION_DISCONNECTED: Any
    DOCUMENT_POSITION_FOLLOWING: Any
    DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC: Any
    DOCUMENT_POSITION_PRECEDING: Any
    DOCUMENT_TYPE_NODE: Any
    ELEMENT_NODE: Any
    ENTITY_NODE: Any
    ENTITY_REFERENCE_NODE: Any
    NOTATION_NODE: Any
    PROCESSING_INSTRUCTION_NODE: Any
    TEXT_NODE: Any
    def addEventListener(self, type: str, callback: Any, options: Any = ...) -> None: ...
    def after(self, *nodes: Any) -> None: ...
    def appendChild(self, node: Any) -> Any: ...
    def appendData(self, data: str) -> None: ...
    baseURI: str
    def before(self, *nodes: Any) -> None: ...
    childNodes: ListOf[ChildNode]
    def cloneNode(self, subtree: bool = ...) -> Node: ...
    def compareDocumentPosition(self, other: Node) -> Any: ...
    def contains(self, other: Node) -> bool: ...
    data: str
    def deleteData(self, offset: Any, count: Any) -> None: ...
    def dispatchEvent(self, event: Event) -> bool: ...
    firstChild: ChildNode
    def getRootNode(self, options: Any = ...) -> Node: ...
    def hasChildNodes(self) -> bool: ...
    def insertBefore(self, node: Any, child: Node) -> Any: ...
    def insertData(self, offset: Any, data: str) -> None: ...
    isConnected: bool
    def isDefaultNamespace(self, namespace: str) -> bool: ...
    def isEqualNode(self, otherNode: Node) -> bool: ...
    def isSameNode(self, otherNode: Node) -> bool: ...
    lastChild: ChildNode
    length: Any
    def lookupNamespaceURI(self, prefix: str) -> str: ...
    def lookupPrefix(self, namespace: str) -> str: ...
    nextElementSibling: Element
    nextSibling: ChildNode
    nodeName: str
    nodeType: Any
    nodeValue: str
    def normalize(self) -> None: ...
    ownerDocument: Document
    parentElement: HTMLElement
    parentNode: ParentNode
    previousElementSibling: Element
    previousSibling: ChildNode
    def remove(self) -> None: ...
    def removeChild(self, child: Any) -> Any: ...
    def removeEventListener(self, type: str, callback: Any, options: Any = ...) -> None: ...
    def replaceChild(self, node: Node, child: Any) -> Any: ...
    def replaceData(self, offset: Any, count: Any, data: str) -> None: ...
    def replaceWith(self, *nodes: Any) -> None: ...
    def substringData(self, offset: Any, count: Any) -> str: ...
    textContent: str

class Text(CharacterData):
    assignedSlot: HTMLSlotElement
    def splitText(self, offset: Any) -> Text: ...
    wholeText: str

class CDATASection(Text):
    ...

class CSSStyleValue:
    def toString(self) -> str: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CSSNumericValue(CSSStyleValue):
    def add(self, *values: Any) -> CSSNumericValue: ...
    def div(self, *values: Any) -> CSSNumericValue: ...
    def equals(self, *value: Any) -> bool: ...
    def max(self, *values: Any) -> CSSNumericValue: ...
    def min(self, *values: Any) -> CSSNumericValue: ...
    def mul(self, *values: Any) -> CSSNumericValue: ...
    def sub(self, *values: Any) -> CSSNumericValue: ...
    def to(self, unit: str) -> CSSUnitValue: ...
    def toSum(self, *units: Any) -> CSSMathSum: ...
    def type(self) -> CSSNumericType: ...

class CSSMathValue(CSSNumericValue):
    operator: Any

class CSSMathSum(CSSMathValue):
    values: CSSNumericArray

class CSSNumericArray:
    def forEach(self, callbackfn: Any, key: Any, parent: Any, thisArg: Any = ...) -> None: ...
    length: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CSSNumericType:
    angle: Any
    flex: Any
    frequency: Any
    length: Any
    percent: Any
    percentHint: Any
    resolution: Any
    time: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CSSRule:
    CHARSET_RULE: Any
    COUNTER_STYLE_RULE: Any
    FONT_FACE_RULE: Any
    FONT_FEATURE_VALUES_RULE: Any
    IMPORT_RULE: Any
    KEYFRAMES_RULE: Any
    KEYFRAME_RULE: Any
    MEDIA_RULE: Any
    NAMESPACE_RULE: Any
    PAGE_RULE: Any
    STYLE_RULE: Any
    SUPPORTS_RULE: Any
    cssText: str
    parentRule: CSSRule
    parentStyleSheet: CSSStyleSheet
    type: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CSSRuleList:
    def item(self, index: Any) -> CSSRule: ...
    length: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CSSStyleDeclaration:
    accentColor: str
    alignContent: str
    alignItems: str
    alignSelf: str
    alignmentBaseline: str
    all: str
    animation: str
    animationComposition: str
    animationDelay: str
    animationDirection: str
    animationDuration: str
    animationFillMode: str
    animationIterationCount: str
    animationName: str
    animationPlayState: str
    animationTimingFunction: str
    appearance: str
    aspectRatio: str
    backdropFilter: str
    backfaceVisibility: str
    background: str
    backgroundAttachment: str
    backgroundBlendMode: str
    backgroundClip: str
    backgroundColor: str
    backgroundImage: str
    backgroundOrigin: str
    backgroundPosition: str
    backgroundPositionX: str
    backgroundPositionY: str
    backgroundRepeat: str
    backgroundSize: str
    baselineShift: str
    baselineSource: str
    blockSize: str
    border: str
    borderBlock: str
    borderBlockColor: str
    borderBlockEnd: str
    borderBlockEndColor: str
    borderBlockEndStyle: str
    borderBlockEndWidth: str
    borderBlockStart: str
    borderBlockStartColor: str
    borderBlockStartStyle: str
    borderBlockStartWidth: str
    borderBlockStyle: str
    borderBlockWidth: str
    borderBottom: str
    borderBottomColor: str
    borderBottomLeftRadius: str
    borderBottomRightRadius: str
    borderBottomStyle: str
    borderBottomWidth: str
    borderCollapse: str
    borderColor: str
    borderEndEndRadius: str
    borderEndStartRadius: str
    borderImage: str
    borderImageOutset: str
    borderImageRepeat: str
    borderImageSlice: str
    borderImageSource: str
    borderImageWidth: str
    borderInline: str
    borderInlineColor: str
    borderInlineEnd: str
    borderInlineEndColor: str
    borderInlineEndStyle: str
    borderInlineEndWidth: str
    borderInlineStart: str
    borderInlineStartColor: str
    borderInlineStartStyle: str
    borderInlineStartWidth: str
    borderInlineStyle: str
    borderInlineWidth: str
    borderLeft: str
    borderLeftColor: str
    borderLeftStyle: str
    borderLeftWidth: str
    borderRadius: str
    borderRight: str
    borderRightColor: str
    borderRightStyle: str
    borderRightWidth: str
    borderSpacing: str
    borderStartEndRadius: str
    borderStartStartRadius: str
    borderStyle: str
    borderTop: str
    borderTopColor: str
    borderTopLeftRadius: str
    borderTopRightRadius: str
    borderTopStyle: str
    borderTopWidth: str
    borderWidth: str
    bottom: str
    boxDecorationBreak: str
    boxShadow: str
    boxSizing: str
    breakAfter: str
    breakBefore: str
    breakInside: str
    captionSide: str
    caretColor: str
    clear: str
    clip: str
    clipPath: str
    clipRule: str
    color: str
    colorInterpolation: str
    colorInterpolationFilters: str
    colorScheme: str
    columnCount: str
    columnFill: str
    columnGap: str
    columnRule: str
    columnRuleColor: str
    columnRuleStyle: str
    columnRuleWidth: str
    columnSpan: str
    columnWidth: str
    columns: str
    contain: str
    containIntrinsicBlockSize: str
    containIntrinsicHeight: str
    containIntrinsicInlineSize: str
    containIntrinsicSize: str
    containIntrinsicWidth: str
    container: str
    containerName: str
    containerType: str
    content: str
    contentVisibility: str
    counterIncrement: str
    counterReset: str
    counterSet: str
    cssFloat: str
    cssText: str
    cursor: str
    cx: str
    cy: str
    d: str
    direction: str
    display: str
    dominantBaseline: str
    emptyCells: str
    fill: str
    fillOpacity: str
    fillRule: str
    filter: str
    flex: str
    flexBasis: str
    flexDirection: str
    flexFlow: str
    flexGrow: str
    flexShrink: str
    flexWrap: str
    float: str
    floodColor: str
    floodOpacity: str
    font: str
    fontFamily: str
    fontFeatureSettings: str
    fontKerning: str
    fontOpticalSizing: str
    fontPalette: str
    fontSize: str
    fontSizeAdjust: str
    fontStretch: str
    fontStyle: str
    fontSynthesis: str
    fontSynthesisSmallCaps: str
    fontSynthesisStyle: str
    fontSynthesisWeight: str
    fontVariant: str
    fontVariantAlternates: str
    fontVariantCaps: str
    fontVariantEastAsian: str
    fontVariantLigatures: str
    fontVariantNumeric: str
    fontVariantPosition: str
    fontVariationSettings: str
    fontWeight: str
    forcedColorAdjust: str
    gap: str
    def getPropertyPriority(self, property: str) -> str: ...
    def getPropertyValue(self, property: str) -> str: ...
    grid: str
    gridArea: str
    gridAutoColumns: str
    gridAutoFlow: str
    gridAutoRows: str
    gridColumn: str
    gridColumnEnd: str
    gridColumnGap: str
    gridColumnStart: str
    gridGap: str
    gridRow: str
    gridRowEnd: str
    gridRowGap: str
    gridRowStart: str
    gridTemplate: str
    gridTemplateAreas: str
    gridTemplateColumns: str
    gridTemplateRows: str
    height: str
    hyphenateCharacter: str
    hyphenateLimitChars: str
    hyphens: str
    imageOrientation: str
    imageRendering: str
    inlineSize: str
    inset: str
    insetBlock: str
    insetBlockEnd: str
    insetBlockStart: str
    insetInline: str
    insetInlineEnd: str
    insetInlineStart: str
    isolation: str
    def item(self, index: Any) -> str: ...
    justifyContent: str
    justifyItems: str
    justifySelf: str
    left: str
    length: Any
    letterSpacing: str
    lightingColor: str
    lineBreak: str
    lineHeight: str
    listStyle: str
    listStyleImage: str
    listStylePosition: str
    listStyleType: str
    margin: str
    marginBlock: str
    marginBlockEnd: str
    marginBlockStart: str
    marginBottom: str
    marginInline: str
    marginInlineEnd: str
    marginInlineStart: str
    marginLeft: str
    marginRight: str
    marginTop: str
    marker: str
    markerEnd: str
    markerMid: str
    markerStart: str
    mask: str
    maskClip: str
    maskComposite: str
    maskImage: str
    maskMode: str
    maskOrigin: str
    maskPosition: str
    maskRepeat: str
    maskSize: str
    maskType: str
    mathDepth: str
    mathStyle: str
    maxBlockSize: str
    maxHeight: str
    maxInlineSize: str
    maxWidth: str
    minBlockSize: str
    minHeight: str
    minInlineSize: str
    minWidth: str
    mixBlendMode: str
    objectFit: str
    objectPosition: str
    offset: str
    offsetAnchor: str
    offsetDistance: str
    offsetPath: str
    offsetPosition: str
    offsetRotate: str
    opacity: str
    order: str
    orphans: str
    outline: str
    outlineColor: str
    outlineOffset: str
    outlineStyle: str
    outlineWidth: str
    overflow: str
    overflowAnchor: str
    overflowBlock: str
    overflowClipMargin: str
    overflowInline: str
    overflowWrap: str
    overflowX: str
    overflowY: str
    overscrollBehavior: str
    overscrollBehaviorBlock: str
    overscrollBehaviorInline: str
    overscrollBehaviorX: str
    overscrollBehaviorY: str
    padding: str
    paddingBlock: str
    paddingBlockEnd: str
    paddingBlockStart: str
    paddingBottom: str
    paddingInline: str
    paddingInlineEnd: str
    paddingInlineStart: str
    paddingLeft: str
    paddingRight: str
    paddingTop: str
    page: str
    pageBreakAfter: str
    pageBreakBefore: str
    pageBreakInside: str
    paintOrder: str
    parentRule: CSSRule
    perspective: str
    perspectiveOrigin: str
    placeContent: str
    placeItems: str
    placeSelf: str
    pointerEvents: str
    position: str
    printColorAdjust: str
    quotes: str
    r: str
    def removeProperty(self, property: str) -> str: ...
    resize: str
    right: str
    rotate: str
    rowGap: str
    rubyAlign: str
    rubyPosition: str
    rx: str
    ry: str
    scale: str
    scrollBehavior: str
    scrollMargin: str
    scrollMarginBlock: str
    scrollMarginBlockEnd: str
    scrollMarginBlockStart: str
    scrollMarginBottom: str
    scrollMarginInline: str
    scrollMarginInlineEnd: str
    scrollMarginInlineStart: str
    scrollMarginLeft: str
    scrollMarginRight: str
    scrollMarginTop: str
    scrollPadding: str
    scrollPaddingBlock: str
    scrollPaddingBlockEnd: str
    scrollPaddingBlockStart: str
    scrollPaddingBottom: str
    scrollPaddingInline: str
    scrollPaddingInlineEnd: str
    scrollPaddingInlineStart: str
    scrollPaddingLeft: str
    scrollPaddingRight: str
    scrollPaddingTop: str
    scrollSnapAlign: str
    scrollSnapStop: str
    scrollSnapType: str
    scrollbarColor: str
    scrollbarGutter: str
    scrollbarWidth: str
    def setProperty(self, property: str, value: str, priority: str = ...) -> None: ...
    shapeImageThreshold: str
    shapeMargin: str
    shapeOutside: str
    shapeRendering: str
    stopColor: str
    stopOpacity: str
    stroke: str
    strokeDasharray: str
    strokeDashoffset: str
    strokeLinecap: str
    strokeLinejoin: str
    strokeMiterlimit: str
    strokeOpacity: str
    strokeWidth: str
    tabSize: str
    tableLayout: str
    textAlign: str
    textAlignLast: str
    textAnchor: str
    textBox: str
    textBoxEdge: str
    textBoxTrim: str
    textCombineUpright: str
    textDecoration: str
    textDecorationColor: str
    textDecorationLine: str
    textDecorationSkipInk: str
    textDecorationStyle: str
    textDecorationThickness: str
    textEmphasis: str
    textEmphasisColor: str
    textEmphasisPosition: str
    textEmphasisStyle: str
    textIndent: str
    textOrientation: str
    textOverflow: str
    textRendering: str
    textShadow: str
    textTransform: str
    textUnderlineOffset: str
    textUnderlinePosition: str
    textWrap: str
    textWrapMode: str
    textWrapStyle: str
    top: str
    touchAction: str
    transform: str
    transformBox: str
    transformOrigin: str
    transformStyle: str
    transition: str
    transitionBehavior: str
    transitionDelay: str
    transitionDuration: str
    transitionProperty: str
    transitionTimingFunction: str
    translate: str
    unicodeBidi: str
    userSelect: str
    vectorEffect: str
    verticalAlign: str
    viewTransitionClass: str
    viewTransitionName: str
    visibility: str
    webkitAlignContent: str
    webkitAlignItems: str
    webkitAlignSelf: str
    webkitAnimation: str
    webkitAnimationDelay: str
    webkitAnimationDirection: str
    webkitAnimationDuration: str
    webkitAnimationFillMode: str
    webkitAnimationIterationCount: str
    webkitAnimationName: str
    webkitAnimationPlayState: str
    webkitAnimationTimingFunction: str
    webkitAppearance: str
    webkitBackfaceVisibility: str
    webkitBackgroundClip: str
    webkitBackgroundOrigin: str
    webkitBackgroundSize: str
    webkitBorderBottomLeftRadius: str
    webkitBorderBottomRightRadius: str
    webkitBorderRadius: str
    webkitBorderTopLeftRadius: str
    webkitBorderTopRightRadius: str
    webkitBoxAlign: str
    webkitBoxFlex: str
    webkitBoxOrdinalGroup: str
    webkitBoxOrient: str
    webkitBoxPack: str
    webkitBoxShadow: str
    webkitBoxSizing: str
    webkitFilter: str
    webkitFlex: str
    webkitFlexBasis: str
    webkitFlexDirection: str
    webkitFlexFlow: str
    webkitFlexGrow: str
    webkitFlexShrink: str
    webkitFlexWrap: str
    webkitJustifyContent: str
    webkitLineClamp: str
    webkitMask: str
    webkitMaskBoxImage: str
    webkitMaskBoxImageOutset: str
    webkitMaskBoxImageRepeat: str
    webkitMaskBoxImageSlice: str
    webkitMaskBoxImageSource: str
    webkitMaskBoxImageWidth: str
    webkitMaskClip: str
    webkitMaskComposite: str
    webkitMaskImage: str
    webkitMaskOrigin: str
    webkitMaskPosition: str
    webkitMaskRepeat: str
    webkitMaskSize: str
    webkitOrder: str
    webkitPerspective: str
    webkitPerspectiveOrigin: str
    webkitTextFillColor: str
    webkitTextSizeAdjust: str
    webkitTextStroke: str
    webkitTextStrokeColor: str
    webkitTextStrokeWidth: str
    webkitTransform: str
    webkitTransformOrigin: str
    webkitTransformStyle: str
    webkitTransition: str
    webkitTransitionDelay: str
    webkitTransitionDuration: str
    webkitTransitionProperty: str
    webkitTransitionTimingFunction: str
    webkitUserSelect: str
    whiteSpace: str
    whiteSpaceCollapse: str
    widows: str
    width: str
    willChange: str
    wordBreak: str
    wordSpacing: str
    wordWrap: str
    writingMode: str
    x: str
    y: str
    zIndex: str
    zoom: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class StyleSheet:
    disabled: bool
    href: str
    media: Any
    ownerNode: Any
    parentStyleSheet: CSSStyleSheet
    title: str
    type: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CSSStyleSheet(StyleSheet):
    def addRule(self, selector: str = ..., style: str = ..., index: Any = ...) -> Any: ...
    cssRules: CSSRuleList
    def deleteRule(self, index: Any) -> None: ...
    def insertRule(self, rule: str, index: Any = ...) -> Any: ...
    ownerRule: CSSRule
    def removeRule(self, index: Any = ...) -> None: ...
    def replace(self, text: str) -> Any: ...
    def replaceSync(self, text: str) -> None: ...
    rules: CSSRuleList

class CSSUnitValue(CSSNumericValue):
    unit: str
    value: Any

class Cache:
    def add(self, request: Any) -> Any: ...
    def addAll(self, requests: Any) -> Any: ...
    def delete(self, request: Any, options: Any = ...) -> Any: ...
    def keys(self, request: Any = ..., options: Any = ...) -> Any: ...
    def match(self, request: Any, options: Any = ...) -> Any: ...
    def matchAll(self, request: Any = ..., options: Any = ...) -> Any: ...
    def put(self, request: Any, response: Response) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CacheStorage:
    def delete(self, cacheName: str) -> Any: ...
    def has(self, cacheName: str) -> Any: ...
    def keys(self) -> Any: ...
    def match(self, request: Any, options: Any = ...) -> Any: ...
    def open(self, cacheName: str) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasCompositing:
    globalAlpha: Any
    globalCompositeOperation: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasDrawImage:
    def drawImage(self, *args: Any, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasDrawPath:
    def beginPath(self) -> None: ...
    def clip(self, *args: Any, **kwargs: Any) -> None: ...
    def fill(self, *args: Any, **kwargs: Any) -> None: ...
    def isPointInPath(self, *args: Any, **kwargs: Any) -> bool: ...
    def isPointInStroke(self, *args: Any, **kwargs: Any) -> bool: ...
    def stroke(self, *args: Any, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasFillStrokeStyles:
    def createConicGradient(self, startAngle: Any, x: Any, y: Any) -> CanvasGradient: ...
    def createLinearGradient(self, x0: Any, y0: Any, x1: Any, y1: Any) -> CanvasGradient: ...
    def createPattern(self, image: Any, repetition: str) -> CanvasPattern: ...
    def createRadialGradient(self, x0: Any, y0: Any, r0: Any, x1: Any, y1: Any, r1: Any) -> CanvasGradient: ...
    fillStyle: Any
    strokeStyle: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasFilters:
    filter: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasGradient:
    def addColorStop(self, offset: Any, color: str) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasImageData:
    def createImageData(self, *args: Any, **kwargs: Any) -> ImageData: ...
    def getImageData(self, sx: Any, sy: Any, sw: Any, sh: Any, settings: Any = ...) -> ImageData: ...
    def putImageData(self, *args: Any, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasImageSmoothing:
    imageSmoothingEnabled: bool
    imageSmoothingQuality: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasPath:
    def arc(self, x: Any, y: Any, radius: Any, startAngle: Any, endAngle: Any, counterclockwise: bool = ...) -> None: ...
    def arcTo(self, x1: Any, y1: Any, x2: Any, y2: Any, radius: Any) -> None: ...
    def bezierCurveTo(self, cp1x: Any, cp1y: Any, cp2x: Any, cp2y: Any, x: Any, y: Any) -> None: ...
    def closePath(self) -> None: ...
    def ellipse(self, x: Any, y: Any, radiusX: Any, radiusY: Any, rotation: Any, startAngle: Any, endAngle: Any, counterclockwise: bool = ...) -> None: ...
    def lineTo(self, x: Any, y: Any) -> None: ...
    def moveTo(self, x: Any, y: Any) -> None: ...
    def quadraticCurveTo(self, cpx: Any, cpy: Any, x: Any, y: Any) -> None: ...
    def rect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    def roundRect(self, x: Any, y: Any, w: Any, h: Any, radii: Any = ...) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasPathDrawingStyles:
    def getLineDash(self) -> Any: ...
    lineCap: Any
    lineDashOffset: Any
    lineJoin: Any
    lineWidth: Any
    miterLimit: Any
    def setLineDash(self, segments: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasPattern:
    def setTransform(self, transform: Any = ...) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasRect:
    def clearRect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    def fillRect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    def strokeRect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasRenderingContext2D(CanvasCompositing):
    def arc(self, x: Any, y: Any, radius: Any, startAngle: Any, endAngle: Any, counterclockwise: bool = ...) -> None: ...
    def arcTo(self, x1: Any, y1: Any, x2: Any, y2: Any, radius: Any) -> None: ...
    def beginPath(self) -> None: ...
    def bezierCurveTo(self, cp1x: Any, cp1y: Any, cp2x: Any, cp2y: Any, x: Any, y: Any) -> None: ...
    canvas: HTMLCanvasElement
    def clearRect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    def clip(self, *args: Any, **kwargs: Any) -> None: ...
    def closePath(self) -> None: ...
    def createConicGradient(self, startAngle: Any, x: Any, y: Any) -> CanvasGradient: ...
    def createImageData(self, *args: Any, **kwargs: Any) -> ImageData: ...
    def createLinearGradient(self, x0: Any, y0: Any, x1: Any, y1: Any) -> CanvasGradient: ...
    def createPattern(self, image: Any, repetition: str) -> CanvasPattern: ...
    def createRadialGradient(self, x0: Any, y0: Any, r0: Any, x1: Any, y1: Any, r1: Any) -> CanvasGradient: ...
    direction: Any
    def drawFocusIfNeeded(self, *args: Any, **kwargs: Any) -> None: ...
    def drawImage(self, *args: Any, **kwargs: Any) -> None: ...
    def ellipse(self, x: Any, y: Any, radiusX: Any, radiusY: Any, rotation: Any, startAngle: Any, endAngle: Any, counterclockwise: bool = ...) -> None: ...
    def fill(self, *args: Any, **kwargs: Any) -> None: ...
    def fillRect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    fillStyle: Any
    def fillText(self, text: str, x: Any, y: Any, maxWidth: Any = ...) -> None: ...
    filter: str
    font: str
    fontKerning: Any
    fontStretch: Any
    fontVariantCaps: Any
    def getContextAttributes(self) -> CanvasRenderingContext2DSettings: ...
    def getImageData(self, sx: Any, sy: Any, sw: Any, sh: Any, settings: Any = ...) -> ImageData: ...
    def getLineDash(self) -> Any: ...
    def getTransform(self) -> DOMMatrix: ...
    imageSmoothingEnabled: bool
    imageSmoothingQuality: Any
    def isContextLost(self) -> bool: ...
    def isPointInPath(self, *args: Any, **kwargs: Any) -> bool: ...
    def isPointInStroke(self, *args: Any, **kwargs: Any) -> bool: ...
    letterSpacing: str
    lineCap: Any
    lineDashOffset: Any
    lineJoin: Any
    def lineTo(self, x: Any, y: Any) -> None: ...
    lineWidth: Any
    def measureText(self, text: str) -> TextMetrics: ...
    miterLimit: Any
    def moveTo(self, x: Any, y: Any) -> None: ...
    def putImageData(self, *args: Any, **kwargs: Any) -> None: ...
    def quadraticCurveTo(self, cpx: Any, cpy: Any, x: Any, y: Any) -> None: ...
    def rect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    def reset(self) -> None: ...
    def resetTransform(self) -> None: ...
    def restore(self) -> None: ...
    def rotate(self, angle: Any) -> None: ...
    def roundRect(self, x: Any, y: Any, w: Any, h: Any, radii: Any = ...) -> None: ...
    def save(self) -> None: ...
    def scale(self, x: Any, y: Any) -> None: ...
    def setLineDash(self, segments: Any) -> None: ...
    def setTransform(self, *args: Any, **kwargs: Any) -> None: ...
    shadowBlur: Any
    shadowColor: str
    shadowOffsetX: Any
    shadowOffsetY: Any
    def stroke(self, *args: Any, **kwargs: Any) -> None: ...
    def strokeRect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    strokeStyle: Any
    def strokeText(self, text: str, x: Any, y: Any, maxWidth: Any = ...) -> None: ...
    textAlign: Any
    textBaseline: Any
    textRendering: Any
    def transform(self, a: Any, b: Any, c: Any, d: Any, e: Any, f: Any) -> None: ...
    def translate(self, x: Any, y: Any) -> None: ...
    wordSpacing: str

class CanvasRenderingContext2DSettings:
    alpha: bool
    colorSpace: Any
    desynchronized: bool
    willReadFrequently: bool
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasSettings:
    def getContextAttributes(self) -> CanvasRenderingContext2DSettings: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasShadowStyles:
    shadowBlur: Any
    shadowColor: str
    shadowOffsetX: Any
    shadowOffsetY: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasState:
    def isContextLost(self) -> bool: ...
    def reset(self) -> None: ...
    def restore(self) -> None: ...
    def save(self) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasText:
    def fillText(self, text: str, x: Any, y: Any, maxWidth: Any = ...) -> None: ...
    def measureText(self, text: str) -> TextMetrics: ...
    def strokeText(self, text: str, x: Any, y: Any, maxWidth: Any = ...) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasTextDrawingStyles:
    direction: Any
    font: str
    fontKerning: Any
    fontStretch: Any
    fontVariantCaps: Any
    letterSpacing: str
    textAlign: Any
    textBaseline: Any
    textRendering: Any
    wordSpacing: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasTransform:
    def getTransform(self) -> DOMMatrix: ...
    def resetTransform(self) -> None: ...
    def rotate(self, angle: Any) -> None: ...
    def scale(self, x: Any, y: Any) -> None: ...
    def setTransform(self, *args: Any, **kwargs: Any) -> None: ...
    def transform(self, a: Any, b: Any, c: Any, d: Any, e: Any, f: Any) -> None: ...
    def translate(self, x: Any, y: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CanvasUserInterface:
    def drawFocusIfNeeded(self, *args: Any, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CaretPosition:
    def getClientRect(self) -> DOMRect: ...
    offset: Any
    offsetNode: Node
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ChildNode(Node):
    def after(self, *nodes: Any) -> None: ...
    def before(self, *nodes: Any) -> None: ...
    def remove(self) -> None: ...
    def replaceWith(self, *nodes: Any) -> None: ...

class Clipboard(EventTarget):
    def read(self) -> Any: ...
    def readText(self) -> Any: ...
    def write(self, data: Any) -> Any: ...
    def writeText(self, data: str) -> Any: ...

class ClipboardEvent(Event):
    clipboardData: DataTransfer

class CloseEvent(Event):
    code: Any
    reason: str
    wasClean: bool

class Comment(CharacterData):
    ...

class UIEvent(Event):
    detail: Any
    def initUIEvent(self, typeArg: str, bubblesArg: bool = ..., cancelableArg: bool = ..., viewArg: Window = ..., detailArg: Any = ...) -> None: ...
    view: Window
    which: Any

class CompositionEvent(UIEvent):
    data: str
    def initCompositionEvent(self, typeArg: str, bubblesArg: bool = ..., cancelableArg: bool = ..., viewArg: Any = ..., dataArg: str = ...) -> None: ...

class EffectTiming:
    delay: Any
    direction: Any
    duration: Any
    easing: str
    endDelay: Any
    fill: Any
    iterationStart: Any
    iterations: Any
    playbackRate: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ComputedEffectTiming(EffectTiming):
    activeDuration: Any
    currentIteration: Any
    endTime: Any
    localTime: Any
    progress: Any
    startTime: Any

class ContentVisibilityAutoStateChangeEvent(Event):
    skipped: bool

class CookieChangeEvent(Event):
    changed: Any
    deleted: Any

class CookieListItem:
    name: str
    value: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CookieStore(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    def getAll(self, *args: Any, **kwargs: Any) -> Any: ...
    onchange: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def set(self, *args: Any, **kwargs: Any) -> Any: ...

class Crypto:
    def getRandomValues(self, array: Any) -> Any: ...
    def randomUUID(self) -> Any: ...
    subtle: SubtleCrypto
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CryptoKey:
    algorithm: KeyAlgorithm
    extractable: bool
    type: Any
    usages: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CryptoKeyPair:
    privateKey: CryptoKey
    publicKey: CryptoKey
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CustomElementConstructor:
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CustomElementRegistry:
    def define(self, name: str, constructor: CustomElementConstructor, options: Any = ...) -> None: ...
    def get(self, name: str) -> CustomElementConstructor: ...
    def getName(self, constructor: CustomElementConstructor) -> str: ...
    def upgrade(self, root: Node) -> None: ...
    def whenDefined(self, name: str) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class CustomEvent(Event):
    detail: Any
    def initCustomEvent(self, type: str, bubbles: bool = ..., cancelable: bool = ..., detail: Any = ...) -> None: ...

class CustomStateSet:
    def forEach(self, callbackfn: Any, key: str, parent: Any, thisArg: Any = ...) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DOMImplementation:
    def createDocument(self, namespace: str, qualifiedName: str, doctype: DocumentType = ...) -> XMLDocument: ...
    def createDocumentType(self, name: str, publicId: str, systemId: str) -> DocumentType: ...
    def createHTMLDocument(self, title: str = ...) -> Document: ...
    def hasFeature(self, *args: Any) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DOMMatrixReadOnly:
    a: Any
    b: Any
    c: Any
    d: Any
    e: Any
    f: Any
    def flipX(self) -> DOMMatrix: ...
    def flipY(self) -> DOMMatrix: ...
    def inverse(self) -> DOMMatrix: ...
    is2D: bool
    isIdentity: bool
    m11: Any
    m12: Any
    m13: Any
    m14: Any
    m21: Any
    m22: Any
    m23: Any
    m24: Any
    m31: Any
    m32: Any
    m33: Any
    m34: Any
    m41: Any
    m42: Any
    m43: Any
    m44: Any
    def multiply(self, other: Any = ...) -> DOMMatrix: ...
    def rotate(self, rotX: Any = ..., rotY: Any = ..., rotZ: Any = ...) -> DOMMatrix: ...
    def rotateAxisAngle(self, x: Any = ..., y: Any = ..., z: Any = ..., angle: Any = ...) -> DOMMatrix: ...
    def rotateFromVector(self, x: Any = ..., y: Any = ...) -> DOMMatrix: ...
    def scale(self, scaleX: Any = ..., scaleY: Any = ..., scaleZ: Any = ..., originX: Any = ..., originY: Any = ..., originZ: Any = ...) -> DOMMatrix: ...
    def scale3d(self, scale: Any = ..., originX: Any = ..., originY: Any = ..., originZ: Any = ...) -> DOMMatrix: ...
    def scaleNonUniform(self, scaleX: Any = ..., scaleY: Any = ...) -> DOMMatrix: ...
    def skewX(self, sx: Any = ...) -> DOMMatrix: ...
    def skewY(self, sy: Any = ...) -> DOMMatrix: ...
    def toFloat32Array(self) -> Any: ...
    def toFloat64Array(self) -> Any: ...
    def toJSON(self) -> Any: ...
    def toString(self) -> str: ...
    def transformPoint(self, point: DOMPointInit = ...) -> DOMPoint: ...
    def translate(self, tx: Any = ..., ty: Any = ..., tz: Any = ...) -> DOMMatrix: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DOMMatrix(DOMMatrixReadOnly):
    a: Any
    b: Any
    c: Any
    d: Any
    e: Any
    f: Any
    def invertSelf(self) -> DOMMatrix: ...
    m11: Any
    m12: Any
    m13: Any
    m14: Any
    m21: Any
    m22: Any
    m23: Any
    m24: Any
    m31: Any
    m32: Any
    m33: Any
    m34: Any
    m41: Any
    m42: Any
    m43: Any
    m44: Any
    def multiplySelf(self, other: Any = ...) -> DOMMatrix: ...
    def preMultiplySelf(self, other: Any = ...) -> DOMMatrix: ...
    def rotateAxisAngleSelf(self, x: Any = ..., y: Any = ..., z: Any = ..., angle: Any = ...) -> DOMMatrix: ...
    def rotateFromVectorSelf(self, x: Any = ..., y: Any = ...) -> DOMMatrix: ...
    def rotateSelf(self, rotX: Any = ..., rotY: Any = ..., rotZ: Any = ...) -> DOMMatrix: ...
    def scale3dSelf(self, scale: Any = ..., originX: Any = ..., originY: Any = ..., originZ: Any = ...) -> DOMMatrix: ...
    def scaleSelf(self, scaleX: Any = ..., scaleY: Any = ..., scaleZ: Any = ..., originX: Any = ..., originY: Any = ..., originZ: Any = ...) -> DOMMatrix: ...
    def setMatrixValue(self, transformList: str) -> DOMMatrix: ...
    def skewXSelf(self, sx: Any = ...) -> DOMMatrix: ...
    def skewYSelf(self, sy: Any = ...) -> DOMMatrix: ...
    def translateSelf(self, tx: Any = ..., ty: Any = ..., tz: Any = ...) -> DOMMatrix: ...

class DOMPointReadOnly:
    def matrixTransform(self, matrix: Any = ...) -> DOMPoint: ...
    def toJSON(self) -> Any: ...
    w: Any
    x: Any
    y: Any
    z: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DOMPoint(DOMPointReadOnly):
    w: Any
    x: Any
    y: Any
    z: Any

class DOMPointInit:
    w: Any
    x: Any
    y: Any
    z: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DOMRectReadOnly:
    bottom: Any
    height: Any
    left: Any
    right: Any
    def toJSON(self) -> Any: ...
    top: Any
    width: Any
    x: Any
    y: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DOMRect(DOMRectReadOnly):
    height: Any
    width: Any
    x: Any
    y: Any

class DOMRectList:
    def item(self, index: Any) -> DOMRect: ...
    length: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DOMStringList:
    def contains(self, string: str) -> bool: ...
    def item(self, index: Any) -> str: ...
    length: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DOMTokenList:
    def add(self, *tokens: Any) -> None: ...
    def contains(self, token: str) -> bool: ...
    def forEach(self, callbackfn: Any, key: Any, parent: Any, thisArg: Any = ...) -> None: ...
    def item(self, index: Any) -> str: ...
    length: Any
    def remove(self, *tokens: Any) -> None: ...
    def replace(self, token: str, newToken: str) -> bool: ...
    def supports(self, token: str) -> bool: ...
    def toString(self) -> str: ...
    def toggle(self, token: str, force: bool = ...) -> bool: ...
    value: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DataTransfer:
    def clearData(self, format: str = ...) -> None: ...
    dropEffect: str
    effectAllowed: str
    files: FileList
    def getData(self, format: str) -> str: ...
    items: DataTransferItemList
    def setData(self, format: str, data: str) -> None: ...
    def setDragImage(self, image: Element, x: Any, y: Any) -> None: ...
    types: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DataTransferItem:
    def getAsFile(self) -> File: ...
    def getAsString(self, callback: Any) -> None: ...
    kind: str
    type: str
    def webkitGetAsEntry(self) -> FileSystemEntry: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DataTransferItemList:
    def add(self, *args: Any, **kwargs: Any) -> DataTransferItem: ...
    def clear(self) -> None: ...
    length: Any
    def remove(self, index: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DeviceMotionEvent(Event):
    acceleration: DeviceMotionEventAcceleration
    accelerationIncludingGravity: DeviceMotionEventAcceleration
    interval: Any
    rotationRate: DeviceMotionEventRotationRate

class DeviceMotionEventAcceleration:
    x: Any
    y: Any
    z: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DeviceMotionEventRotationRate:
    alpha: Any
    beta: Any
    gamma: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DeviceOrientationEvent(Event):
    absolute: bool
    alpha: Any
    beta: Any
    gamma: Any

class Document(Node):
    ATTRIBUTE_NODE: Any
    CDATA_SECTION_NODE: Any
    COMMENT_NODE: Any
    DOCUMENT_FRAGMENT_NODE: Any
    DOCUMENT_NODE: Any
    DOCUMENT_POSITION_CONTAINED_BY: Any
    DOCUMENT_POSITION_CONTAINS: Any
    DOCUMENT_POSITION_DISCONNECTED: Any
    DOCUMENT_POSITION_FOLLOWING: Any
    DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC: Any
    DOCUMENT_POSITION_PRECEDING: Any
    DOCUMENT_TYPE_NODE: Any
    ELEMENT_NODE: Any
    ENTITY_NODE: Any
    ENTITY_REFERENCE_NODE: Any
    NOTATION_NODE: Any
    PROCESSING_INSTRUCTION_NODE: Any
    TEXT_NODE: Any
    URL: str
    activeElement: Element
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def adoptNode(self, node: Any) -> Any: ...
    adoptedStyleSheets: Any
    alinkColor: str
    all: HTMLAllCollection
    anchors: ListOf[HTMLAnchorElement]
    def append(self, *nodes: Any) -> None: ...
    def appendChild(self, node: Any) -> Any: ...
    applets: HTMLCollection
    baseURI: str
    bgColor: str
    body: HTMLElement
    def captureEvents(self) -> None: ...
    def caretPositionFromPoint(self, x: Any, y: Any, options: Any = ...) -> CaretPosition: ...
    def caretRangeFromPoint(self, x: Any, y: Any) -> Range: ...
    characterSet: str
    charset: str
    childElementCount: Any
    childNodes: ListOf[ChildNode]
    children: HTMLCollection
    def clear(self) -> None: ...
    def cloneNode(self, subtree: bool = ...) -> Node: ...
    def close(self) -> None: ...
    def compareDocumentPosition(self, other: Node) -> Any: ...
    compatMode: str
    def contains(self, other: Node) -> bool: ...
    contentType: str
    cookie: str
    def createAttribute(self, localName: str) -> Attr: ...
    def createAttributeNS(self, namespace: str, qualifiedName: str) -> Attr: ...
    def createCDATASection(self, data: str) -> CDATASection: ...
    def createComment(self, data: str) -> Comment: ...
    def createDocumentFragment(self) -> DocumentFragment: ...
    @overload
    def createElement(self, tagName: Literal["a"], options: Any = ...) -> HTMLAnchorElement: ...
    @overload
    def createElement(self, tagName: Literal["abbr"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["address"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["area"], options: Any = ...) -> HTMLAreaElement: ...
    @overload
    def createElement(self, tagName: Literal["article"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["aside"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["audio"], options: Any = ...) -> HTMLAudioElement: ...
    @overload
    def createElement(self, tagName: Literal["b"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["base"], options: Any = ...) -> HTMLBaseElement: ...
    @overload
    def createElement(self, tagName: Literal["bdi"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["bdo"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["blockquote"], options: Any = ...) -> HTMLQuoteElement: ...
    @overload
    def createElement(self, tagName: Literal["body"], options: Any = ...) -> HTMLBodyElement: ...
    @overload
    def createElement(self, tagName: Literal["br"], options: Any = ...) -> HTMLBRElement: ...
    @overload
    def createElement(self, tagName: Literal["button"], options: Any = ...) -> HTMLButtonElement: ...
    @overload
    def createElement(self, tagName: Literal["canvas"], options: Any = ...) -> HTMLCanvasElement: ...
    @overload
    def createElement(self, tagName: Literal["caption"], options: Any = ...) -> HTMLTableCaptionElement: ...
    @overload
    def createElement(self, tagName: Literal["cite"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["code"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["col"], options: Any = ...) -> HTMLTableColElement: ...
    @overload
    def createElement(self, tagName: Literal["colgroup"], options: Any = ...) -> HTMLTableColElement: ...
    @overload
    def createElement(self, tagName: Literal["data"], options: Any = ...) -> HTMLDataElement: ...
    @overload
    def createElement(self, tagName: Literal["datalist"], options: Any = ...) -> HTMLDataListElement: ...
    @overload
    def createElement(self, tagName: Literal["dd"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["del"], options: Any = ...) -> HTMLModElement: ...
    @overload
    def createElement(self, tagName: Literal["details"], options: Any = ...) -> HTMLDetailsElement: ...
    @overload
    def createElement(self, tagName: Literal["dfn"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["dialog"], options: Any = ...) -> HTMLDialogElement: ...
    @overload
    def createElement(self, tagName: Literal["div"], options: Any = ...) -> HTMLDivElement: ...
    @overload
    def createElement(self, tagName: Literal["dl"], options: Any = ...) -> HTMLDListElement: ...
    @overload
    def createElement(self, tagName: Literal["dt"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["em"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["embed"], options: Any = ...) -> HTMLEmbedElement: ...
    @overload
    def createElement(self, tagName: Literal["fieldset"], options: Any = ...) -> HTMLFieldSetElement: ...
    @overload
    def createElement(self, tagName: Literal["figcaption"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["figure"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["footer"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["form"], options: Any = ...) -> HTMLFormElement: ...
    @overload
    def createElement(self, tagName: Literal["h1"], options: Any = ...) -> HTMLHeadingElement: ...
    @overload
    def createElement(self, tagName: Literal["h2"], options: Any = ...) -> HTMLHeadingElement: ...
    @overload
    def createElement(self, tagName: Literal["h3"], options: Any = ...) -> HTMLHeadingElement: ...
    @overload
    def createElement(self, tagName: Literal["h4"], options: Any = ...) -> HTMLHeadingElement: ...
    @overload
    def createElement(self, tagName: Literal["h5"], options: Any = ...) -> HTMLHeadingElement: ...
    @overload
    def createElement(self, tagName: Literal["h6"], options: Any = ...) -> HTMLHeadingElement: ...
    @overload
    def createElement(self, tagName: Literal["head"], options: Any = ...) -> HTMLHeadElement: ...
    @overload
    def createElement(self, tagName: Literal["header"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["hgroup"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["hr"], options: Any = ...) -> HTMLHRElement: ...
    @overload
    def createElement(self, tagName: Literal["html"], options: Any = ...) -> HTMLHtmlElement: ...
    @overload
    def createElement(self, tagName: Literal["i"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["iframe"], options: Any = ...) -> HTMLIFrameElement: ...
    @overload
    def createElement(self, tagName: Literal["img"], options: Any = ...) -> HTMLImageElement: ...
    @overload
    def createElement(self, tagName: Literal["input"], options: Any = ...) -> HTMLInputElement: ...
    @overload
    def createElement(self, tagName: Literal["ins"], options: Any = ...) -> HTMLModElement: ...
    @overload
    def createElement(self, tagName: Literal["kbd"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["label"], options: Any = ...) -> HTMLLabelElement: ...
    @overload
    def createElement(self, tagName: Literal["legend"], options: Any = ...) -> HTMLLegendElement: ...
    @overload
    def createElement(self, tagName: Literal["li"], options: Any = ...) -> HTMLLIElement: ...
    @overload
    def createElement(self, tagName: Literal["link"], options: Any = ...) -> HTMLLinkElement: ...
    @overload
    def createElement(self, tagName: Literal["main"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["map"], options: Any = ...) -> HTMLMapElement: ...
    @overload
    def createElement(self, tagName: Literal["mark"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["menu"], options: Any = ...) -> HTMLMenuElement: ...
    @overload
    def createElement(self, tagName: Literal["meta"], options: Any = ...) -> HTMLMetaElement: ...
    @overload
    def createElement(self, tagName: Literal["meter"], options: Any = ...) -> HTMLMeterElement: ...
    @overload
    def createElement(self, tagName: Literal["nav"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["noscript"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["object"], options: Any = ...) -> HTMLObjectElement: ...
    @overload
    def createElement(self, tagName: Literal["ol"], options: Any = ...) -> HTMLOListElement: ...
    @overload
    def createElement(self, tagName: Literal["optgroup"], options: Any = ...) -> HTMLOptGroupElement: ...
    @overload
    def createElement(self, tagName: Literal["option"], options: Any = ...) -> HTMLOptionElement: ...
    @overload
    def createElement(self, tagName: Literal["output"], options: Any = ...) -> HTMLOutputElement: ...
    @overload
    def createElement(self, tagName: Literal["p"], options: Any = ...) -> HTMLParagraphElement: ...
    @overload
    def createElement(self, tagName: Literal["picture"], options: Any = ...) -> HTMLPictureElement: ...
    @overload
    def createElement(self, tagName: Literal["pre"], options: Any = ...) -> HTMLPreElement: ...
    @overload
    def createElement(self, tagName: Literal["progress"], options: Any = ...) -> HTMLProgressElement: ...
    @overload
    def createElement(self, tagName: Literal["q"], options: Any = ...) -> HTMLQuoteElement: ...
    @overload
    def createElement(self, tagName: Literal["rp"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["rt"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["ruby"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["s"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["samp"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["script"], options: Any = ...) -> HTMLScriptElement: ...
    @overload
    def createElement(self, tagName: Literal["search"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["section"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["select"], options: Any = ...) -> HTMLSelectElement: ...
    @overload
    def createElement(self, tagName: Literal["slot"], options: Any = ...) -> HTMLSlotElement: ...
    @overload
    def createElement(self, tagName: Literal["small"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["source"], options: Any = ...) -> HTMLSourceElement: ...
    @overload
    def createElement(self, tagName: Literal["span"], options: Any = ...) -> HTMLSpanElement: ...
    @overload
    def createElement(self, tagName: Literal["strong"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["style"], options: Any = ...) -> HTMLStyleElement: ...
    @overload
    def createElement(self, tagName: Literal["sub"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["summary"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["sup"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["table"], options: Any = ...) -> HTMLTableElement: ...
    @overload
    def createElement(self, tagName: Literal["tbody"], options: Any = ...) -> HTMLTableSectionElement: ...
    @overload
    def createElement(self, tagName: Literal["td"], options: Any = ...) -> HTMLTableCellElement: ...
    @overload
    def createElement(self, tagName: Literal["template"], options: Any = ...) -> HTMLTemplateElement: ...
    @overload
    def createElement(self, tagName: Literal["textarea"], options: Any = ...) -> HTMLTextAreaElement: ...
    @overload
    def createElement(self, tagName: Literal["tfoot"], options: Any = ...) -> HTMLTableSectionElement: ...
    @overload
    def createElement(self, tagName: Literal["th"], options: Any = ...) -> HTMLTableCellElement: ...
    @overload
    def createElement(self, tagName: Literal["thead"], options: Any = ...) -> HTMLTableSectionElement: ...
    @overload
    def createElement(self, tagName: Literal["time"], options: Any = ...) -> HTMLTimeElement: ...
    @overload
    def createElement(self, tagName: Literal["title"], options: Any = ...) -> HTMLTitleElement: ...
    @overload
    def createElement(self, tagName: Literal["tr"], options: Any = ...) -> HTMLTableRowElement: ...
    @overload
    def createElement(self, tagName: Literal["track"], options: Any = ...) -> HTMLTrackElement: ...
    @overload
    def createElement(self, tagName: Literal["u"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["ul"], options: Any = ...) -> HTMLUListElement: ...
    @overload
    def createElement(self, tagName: Literal["var"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: Literal["video"], options: Any = ...) -> HTMLVideoElement: ...
    @overload
    def createElement(self, tagName: Literal["wbr"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, tagName: str, options: Any = ...) -> HTMLElement: ...
    def createElementNS(self, *args: Any, **kwargs: Any) -> Element: ...
    def createEvent(self, *args: Any, **kwargs: Any) -> Event: ...
    def createExpression(self, expression: str, resolver: Any = ...) -> XPathExpression: ...
    def createNSResolver(self, nodeResolver: Node) -> Node: ...
    def createNodeIterator(self, root: Node, whatToShow: Any = ..., filter: Any = ...) -> NodeIterator: ...
    def createProcessingInstruction(self, target: str, data: str) -> ProcessingInstruction: ...
    def createRange(self) -> Range: ...
    def createTextNode(self, data: str) -> Text: ...
    def createTreeWalker(self, root: Node, whatToShow: Any = ..., filter: Any = ...) -> TreeWalker: ...
    currentScript: Any
    defaultView: Any
    designMode: str
    dir: str
    def dispatchEvent(self, event: Event) -> bool: ...
    doctype: DocumentType
    documentElement: HTMLElement
    documentURI: str
    domain: str
    def elementFromPoint(self, x: Any, y: Any) -> Element: ...
    def elementsFromPoint(self, x: Any, y: Any) -> Any: ...
    embeds: ListOf[HTMLEmbedElement]
    def evaluate(self, expression: str, contextNode: Node, resolver: Any = ..., type: Any = ..., result: XPathResult = ...) -> XPathResult: ...
    def execCommand(self, commandId: str, showUI: bool = ..., value: str = ...) -> bool: ...
    def exitFullscreen(self) -> Any: ...
    def exitPictureInPicture(self) -> Any: ...
    def exitPointerLock(self) -> None: ...
    fgColor: str
    firstChild: ChildNode
    firstElementChild: Element
    fonts: FontFaceSet
    forms: ListOf[HTMLFormElement]
    fragmentDirective: FragmentDirective
    fullscreen: bool
    fullscreenElement: Element
    fullscreenEnabled: bool
    def getAnimations(self) -> Any: ...
    def getElementById(self, elementId: str) -> HTMLElement: ...
    def getElementsByClassName(self, classNames: str) -> ListOf[Element]: ...
    def getElementsByName(self, elementName: str) -> ListOf[HTMLElement]: ...
    def getElementsByTagName(self, *args: Any, **kwargs: Any) -> ListOf[Element]: ...
    def getElementsByTagNameNS(self, *args: Any, **kwargs: Any) -> ListOf[Element]: ...
    def getRootNode(self, options: Any = ...) -> Node: ...
    def getSelection(self) -> Selection: ...
    def hasChildNodes(self) -> bool: ...
    def hasFocus(self) -> bool: ...
    def hasStorageAccess(self) -> Any: ...
    head: HTMLHeadElement
    hidden: bool
    images: ListOf[HTMLImageElement]
    implementation: DOMImplementation
    def importNode(self, node: Any, options: Any = ...) -> Any: ...
    inputEncoding: str
    def insertBefore(self, node: Any, child: Node) -> Any: ...
    isConnected: bool
    def isDefaultNamespace(self, namespace: str) -> bool: ...
    def isEqualNode(self, otherNode: Node) -> bool: ...
    def isSameNode(self, otherNode: Node) -> bool: ...
    lastChild: ChildNode
    lastElementChild: Element
    lastModified: str
    linkColor: str
    links: ListOf[Any]
    location: Location
    def lookupNamespaceURI(self, prefix: str) -> str: ...
    def lookupPrefix(self, namespace: str) -> str: ...
    nextSibling: ChildNode
    nodeName: str
    nodeType: Any
    nodeValue: str
    def normalize(self) -> None: ...
    onabort: Any
    onanimationcancel: Any
    onanimationend: Any
    onanimationiteration: Any
    onanimationstart: Any
    onauxclick: Any
    onbeforeinput: Any
    onbeforematch: Any
    onbeforetoggle: Any
    onblur: Any
    oncancel: Any
    oncanplay: Any
    oncanplaythrough: Any
    onchange: Any
    onclick: Any
    onclose: Any
    oncontextlost: Any
    oncontextmenu: Any
    oncontextrestored: Any
    oncopy: Any
    oncuechange: Any
    oncut: Any
    ondblclick: Any
    ondrag: Any
    ondragend: Any
    ondragenter: Any
    ondragleave: Any
    ondragover: Any
    ondragstart: Any
    ondrop: Any
    ondurationchange: Any
    onemptied: Any
    onended: Any
    onerror: Any
    onfocus: Any
    onformdata: Any
    onfullscreenchange: Any
    onfullscreenerror: Any
    ongotpointercapture: Any
    oninput: Any
    oninvalid: Any
    onkeydown: Any
    onkeypress: Any
    onkeyup: Any
    onload: Any
    onloadeddata: Any
    onloadedmetadata: Any
    onloadstart: Any
    onlostpointercapture: Any
    onmousedown: Any
    onmouseenter: Any
    onmouseleave: Any
    onmousemove: Any
    onmouseout: Any
    onmouseover: Any
    onmouseup: Any
    onpaste: Any
    onpause: Any
    onplay: Any
    onplaying: Any
    onpointercancel: Any
    onpointerdown: Any
    onpointerenter: Any
    onpointerleave: Any
    onpointerlockchange: Any
    onpointerlockerror: Any
    onpointermove: Any
    onpointerout: Any
    onpointerover: Any
    onpointerrawupdate: Any
    onpointerup: Any
    onprogress: Any
    onratechange: Any
    onreadystatechange: Any
    onreset: Any
    onresize: Any
    onscroll: Any
    onscrollend: Any
    onsecuritypolicyviolation: Any
    onseeked: Any
    onseeking: Any
    onselect: Any
    onselectionchange: Any
    onselectstart: Any
    onslotchange: Any
    onstalled: Any
    onsubmit: Any
    onsuspend: Any
    ontimeupdate: Any
    ontoggle: Any
    ontouchcancel: Any
    ontouchend: Any
    ontouchmove: Any
    ontouchstart: Any
    ontransitioncancel: Any
    ontransitionend: Any
    ontransitionrun: Any
    ontransitionstart: Any
    onvisibilitychange: Any
    onvolumechange: Any
    onwaiting: Any
    onwebkitanimationend: Any
    onwebkitanimationiteration: Any
    onwebkitanimationstart: Any
    onwebkittransitionend: Any
    onwheel: Any
    def open(self, *args: Any, **kwargs: Any) -> Any: ...
    ownerDocument: Any
    parentElement: HTMLElement
    parentNode: ParentNode
    pictureInPictureElement: Element
    pictureInPictureEnabled: bool
    plugins: ListOf[HTMLEmbedElement]
    pointerLockElement: Element
    def prepend(self, *nodes: Any) -> None: ...
    previousSibling: ChildNode
    def queryCommandEnabled(self, commandId: str) -> bool: ...
    def queryCommandIndeterm(self, commandId: str) -> bool: ...
    def queryCommandState(self, commandId: str) -> bool: ...
    def queryCommandSupported(self, commandId: str) -> bool: ...
    def queryCommandValue(self, commandId: str) -> str: ...
    def querySelector(self, *args: Any, **kwargs: Any) -> Element: ...
    def querySelectorAll(self, *args: Any, **kwargs: Any) -> ListOf[Element]: ...
    readyState: Any
    referrer: str
    def releaseEvents(self) -> None: ...
    def removeChild(self, child: Any) -> Any: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def replaceChild(self, node: Node, child: Any) -> Any: ...
    def replaceChildren(self, *nodes: Any) -> None: ...
    def requestStorageAccess(self) -> Any: ...
    rootElement: Any
    scripts: ListOf[HTMLScriptElement]
    scrollingElement: Element
    def startViewTransition(self, callbackOptions: Any = ...) -> ViewTransition: ...
    styleSheets: StyleSheetList
    textContent: Any
    timeline: DocumentTimeline
    title: str
    visibilityState: Any
    vlinkColor: str
    def write(self, *text: Any) -> None: ...
    def writeln(self, *text: Any) -> None: ...

class DocumentFragment(Node):
    ATTRIBUTE_NODE: Any
    CDATA_SECTION_NODE: Any
    COMMENT_NODE: Any
    DOCUMENT_FRAGMENT_NODE: Any
    DOCUMENT_NODE: Any
    DOCUMENT_POSITION_CONTAINED_BY: Any
    DOCUMENT_POSITION_CONTAINS: Any
    DOCUMENT_POSITION_DISCONNECTED: Any
    DOCUMENT_POSITION_FOLLOWING: Any
    DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC: Any
    DOCUMENT_POSITION_PRECEDING: Any
    DOCUMENT_TYPE_NODE: Any
    ELEMENT_NODE: Any
    ENTITY_NODE: Any
    ENTITY_REFERENCE_NODE: Any
    NOTATION_NODE: Any
    PROCESSING_INSTRUCTION_NODE: Any
    TEXT_NODE: Any
    def addEventListener(self, type: str, callback: Any, options: Any = ...) -> None: ...
    def append(self, *nodes: Any) -> None: ...
    def appendChild(self, node: Any) -> Any: ...
    baseURI: str
    childElementCount: Any
    childNodes: ListOf[ChildNode]
    children: HTMLCollection
    def cloneNode(self, subtree: bool = ...) -> Node: ...
    def compareDocumentPosition(self, other: Node) -> Any: ...
    def contains(self, other: Node) -> bool: ...
    def dispatchEvent(self, event: Event) -> bool: ...
    firstChild: ChildNode
    firstElementChild: Element
    def getElementById(self, elementId: str) -> HTMLElement: ...
    def getRootNode(self, options: Any = ...) -> Node: ...
    def hasChildNodes(self) -> bool: ...
    def insertBefore(self, node: Any, child: Node) -> Any: ...
    isConnected: bool
    def isDefaultNamespace(self, namespace: str) -> bool: ...
    def isEqualNode(self, otherNode: Node) -> bool: ...
    def isSameNode(self, otherNode: Node) -> bool: ...
    lastChild: ChildNode
    lastElementChild: Element
    def lookupNamespaceURI(self, prefix: str) -> str: ...
    def lookupPrefix(self, namespace: str) -> str: ...
    nextSibling: ChildNode
    nodeName: str
    nodeType: Any
    nodeValue: str
    def normalize(self) -> None: ...
    ownerDocument: Document
    parentElement: HTMLElement
    parentNode: ParentNode
    def prepend(self, *nodes: Any) -> None: ...
    previousSibling: ChildNode
    def querySelector(self, *args: Any, **kwargs: Any) -> Element: ...
    def querySelectorAll(self, *args: Any, **kwargs: Any) -> ListOf[Element]: ...
    def removeChild(self, child: Any) -> Any: ...
    def removeEventListener(self, type: str, callback: Any, options: Any = ...) -> None: ...
    def replaceChild(self, node: Node, child: Any) -> Any: ...
    def replaceChildren(self, *nodes: Any) -> None: ...
    textContent: str

class DocumentOrShadowRoot:
    activeElement: Element
    adoptedStyleSheets: Any
    def elementFromPoint(self, x: Any, y: Any) -> Element: ...
    def elementsFromPoint(self, x: Any, y: Any) -> Any: ...
    fullscreenElement: Element
    def getAnimations(self) -> Any: ...
    pictureInPictureElement: Element
    pointerLockElement: Element
    styleSheets: StyleSheetList
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class DocumentTimeline(AnimationTimeline):
    ...

class DocumentType(Node):
    ATTRIBUTE_NODE: Any
    CDATA_SECTION_NODE: Any
    COMMENT_NODE: Any
    DOCUMENT_FRAGMENT_NODE: Any
    DOCUMENT_NODE: Any
    DOCUMENT_POSITION_CONTAINED_BY: Any
    DOCUMENT_POSITION_CONTAINS: Any
    DOCUMENT_POSITION_DISCONNECTED: Any
    DOCUMENT_POSITION_FOLLOWING: Any
    DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC: Any
    DOCUMENT_POSITION_PRECEDING: Any
    DOCUMENT_TYPE_NODE: Any
    ELEMENT_NODE: Any
    ENTITY_NODE: Any
    ENTITY_REFERENCE_NODE: Any
    NOTATION_NODE: Any
    PROCESSING_INSTRUCTION_NODE: Any
    TEXT_NODE: Any
    def addEventListener(self, type: str, callback: Any, options: Any = ...) -> None: ...
    def after(self, *nodes: Any) -> None: ...
    def appendChild(self, node: Any) -> Any: ...
    baseURI: str
    def before(self, *nodes: Any) -> None: ...
    childNodes: ListOf[ChildNode]
    def cloneNode(self, subtree: bool = ...) -> Node: ...
    def compareDocumentPosition(self, other: Node) -> Any: ...
    def contains(self, other: Node) -> bool: ...
    def dispatchEvent(self, event: Event) -> bool: ...
    firstChild: ChildNode
    def getRootNode(self, options: Any = ...) -> Node: ...
    def hasChildNodes(self) -> bool: ...
    def insertBefore(self, node: Any, child: Node) -> Any: ...
    isConnected: bool
    def isDefaultNamespace(self, namespace: str) -> bool: ...
    def isEqualNode(self, otherNode: Node) -> bool: ...
    def isSameNode(self, otherNode: Node) -> bool: ...
    lastChild: ChildNode
    def lookupNamespaceURI(self, prefix: str) -> str: ...
    def lookupPrefix(self, namespace: str) -> str: ...
    name: str
    nextSibling: ChildNode
    nodeName: str
    nodeType: Any
    nodeValue: str
    def normalize(self) -> None: ...
    ownerDocument: Document
    parentElement: HTMLElement
    parentNode: ParentNode
    previousSibling: ChildNode
    publicId: str
    def remove(self) -> None: ...
    def removeChild(self, child: Any) -> Any: ...
    def removeEventListener(self, type: str, callback: Any, options: Any = ...) -> None: ...
    def replaceChild(self, node: Node, child: Any) -> Any: ...
    def replaceWith(self, *nodes: Any) -> None: ...
    systemId: str
    textContent: Any

class MouseEvent(UIEvent):
    altKey: bool
    button: Any
    buttons: Any
    clientX: Any
    clientY: Any
    ctrlKey: bool
    def getModifierState(self, keyArg: str) -> bool: ...
    def initMouseEvent(self, typeArg: str, canBubbleArg: bool, cancelableArg: bool, viewArg: Window, detailArg: Any, screenXArg: Any, screenYArg: Any, clientXArg: Any, clientYArg: Any, ctrlKeyArg: bool, altKeyArg: bool, shiftKeyArg: bool, metaKeyArg: bool, buttonArg: Any, relatedTargetArg: EventTarget) -> None: ...
    layerX: Any
    layerY: Any
    metaKey: bool
    movementX: Any
    movementY: Any
    offsetX: Any
    offsetY: Any
    pageX: Any
    pageY: Any
    relatedTarget: EventTarget
    screenX: Any
    screenY: Any
    shiftKey: bool
    x: Any
    y: Any

class DragEvent(MouseEvent):
    dataTransfer: DataTransfer

class Element(Node, JsElement):
    ATTRIBUTE_NODE: Any
    CDATA_SECTION_NODE: Any
    COMMENT_NODE: Any
    DOCUMENT_FRAGMENT_NODE: Any
    DOCUMENT_NODE: Any
    DOCUMENT_POSITION_CONTAINED_BY: Any
    DOCUMENT_POSITION_CONTAINS: Any
    DOCUMENT_POSITION_DISCONNECTED: Any
    DOCUMENT_POSITION_FOLLOWING: Any
    DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC: Any
    DOCUMENT_POSITION_PRECEDING: Any
    DOCUMENT_TYPE_NODE: Any
    ELEMENT_NODE: Any
    ENTITY_NODE: Any
    ENTITY_REFERENCE_NODE: Any
    NOTATION_NODE: Any
    PROCESSING_INSTRUCTION_NODE: Any
    TEXT_NODE: Any
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def after(self, *nodes: Any) -> None: ...
    def animate(self, keyframes: Any, options: Any = ...) -> Animation: ...
    def append(self, *nodes: Any) -> None: ...
    def appendChild(self, node: Any) -> Any: ...
    ariaActiveDescendantElement: Element
    ariaAtomic: str
    ariaAutoComplete: str
    ariaBrailleLabel: str
    ariaBrailleRoleDescription: str
    ariaBusy: str
    ariaChecked: str
    ariaColCount: str
    ariaColIndex: str
    ariaColIndexText: str
    ariaColSpan: str
    ariaControlsElements: Any
    ariaCurrent: str
    ariaDescribedByElements: Any
    ariaDescription: str
    ariaDetailsElements: Any
    ariaDisabled: str
    ariaErrorMessageElements: Any
    ariaExpanded: str
    ariaFlowToElements: Any
    ariaHasPopup: str
    ariaHidden: str
    ariaInvalid: str
    ariaKeyShortcuts: str
    ariaLabel: str
    ariaLabelledByElements: Any
    ariaLevel: str
    ariaLive: str
    ariaModal: str
    ariaMultiLine: str
    ariaMultiSelectable: str
    ariaOrientation: str
    ariaOwnsElements: Any
    ariaPlaceholder: str
    ariaPosInSet: str
    ariaPressed: str
    ariaReadOnly: str
    ariaRelevant: str
    ariaRequired: str
    ariaRoleDescription: str
    ariaRowCount: str
    ariaRowIndex: str
    ariaRowIndexText: str
    ariaRowSpan: str
    ariaSelected: str
    ariaSetSize: str
    ariaSort: str
    ariaValueMax: str
    ariaValueMin: str
    ariaValueNow: str
    ariaValueText: str
    assignedSlot: HTMLSlotElement
    def attachShadow(self, init: Any) -> ShadowRoot: ...
    attributes: Any
    baseURI: str
    def before(self, *nodes: Any) -> None: ...
    def checkVisibility(self, options: Any = ...) -> bool: ...
    childElementCount: Any
    childNodes: ListOf[ChildNode]
    children: HTMLCollection
    classList: DOMTokenList
    className: str
    clientHeight: Any
    clientLeft: Any
    clientTop: Any
    clientWidth: Any
    def cloneNode(self, subtree: bool = ...) -> Node: ...
    def closest(self, *args: Any, **kwargs: Any) -> Element: ...
    def compareDocumentPosition(self, other: Node) -> Any: ...
    def computedStyleMap(self) -> StylePropertyMapReadOnly: ...
    def contains(self, other: Node) -> bool: ...
    currentCSSZoom: Any
    def dispatchEvent(self, event: Event) -> bool: ...
    firstChild: ChildNode
    firstElementChild: Element
    def getAnimations(self, options: Any = ...) -> Any: ...
    def getAttribute(self, qualifiedName: str) -> str: ...
    def getAttributeNS(self, namespace: str, localName: str) -> str: ...
    def getAttributeNames(self) -> Any: ...
    def getAttributeNode(self, qualifiedName: str) -> Attr: ...
    def getAttributeNodeNS(self, namespace: str, localName: str) -> Attr: ...
    def getBoundingClientRect(self) -> DOMRect: ...
    def getClientRects(self) -> DOMRectList: ...
    def getElementsByClassName(self, classNames: str) -> ListOf[Element]: ...
    def getElementsByTagName(self, *args: Any, **kwargs: Any) -> ListOf[Element]: ...
    def getElementsByTagNameNS(self, *args: Any, **kwargs: Any) -> ListOf[Element]: ...
    def getHTML(self, options: Any = ...) -> str: ...
    def getRootNode(self, options: Any = ...) -> Node: ...
    def hasAttribute(self, qualifiedName: str) -> bool: ...
    def hasAttributeNS(self, namespace: str, localName: str) -> bool: ...
    def hasAttributes(self) -> bool: ...
    def hasChildNodes(self) -> bool: ...
    def hasPointerCapture(self, pointerId: Any) -> bool: ...
    id: str
    innerHTML: str
    def insertAdjacentElement(self, where: Any, element: Element) -> Element: ...
    def insertAdjacentHTML(self, position: Any, string: str) -> None: ...
    def insertAdjacentText(self, where: Any, data: str) -> None: ...
    def insertBefore(self, node: Any, child: Node) -> Any: ...
    isConnected: bool
    def isDefaultNamespace(self, namespace: str) -> bool: ...
    def isEqualNode(self, otherNode: Node) -> bool: ...
    def isSameNode(self, otherNode: Node) -> bool: ...
    lastChild: ChildNode
    lastElementChild: Element
    localName: str
    def lookupNamespaceURI(self, prefix: str) -> str: ...
    def lookupPrefix(self, namespace: str) -> str: ...
    def matches(self, selectors: str) -> bool: ...
    namespaceURI: str
    nextElementSibling: Element
    nextSibling: ChildNode
    nodeName: str
    nodeType: Any
    nodeValue: str
    def normalize(self) -> None: ...
    onfullscreenchange: Any
    onfullscreenerror: Any
    outerHTML: str
    ownerDocument: Document
    parentElement: HTMLElement
    parentNode: ParentNode
    part: DOMTokenList
    prefix: str
    def prepend(self, *nodes: Any) -> None: ...
    previousElementSibling: Element
    previousSibling: ChildNode
    def querySelector(self, *args: Any, **kwargs: Any) -> Element: ...
    def querySelectorAll(self, *args: Any, **kwargs: Any) -> ListOf[Element]: ...
    def releasePointerCapture(self, pointerId: Any) -> None: ...
    def remove(self) -> None: ...
    def removeAttribute(self, qualifiedName: str) -> None: ...
    def removeAttributeNS(self, namespace: str, localName: str) -> None: ...
    def removeAttributeNode(self, attr: Attr) -> Attr: ...
    def removeChild(self, child: Any) -> Any: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def replaceChild(self, node: Node, child: Any) -> Any: ...
    def replaceChildren(self, *nodes: Any) -> None: ...
    def replaceWith(self, *nodes: Any) -> None: ...
    def requestFullscreen(self, options: Any = ...) -> Any: ...
    def requestPointerLock(self, options: Any = ...) -> Any: ...
    role: str
    def scroll(self, *args: Any, **kwargs: Any) -> None: ...
    def scrollBy(self, *args: Any, **kwargs: Any) -> None: ...
    scrollHeight: Any
    def scrollIntoView(self, arg: Any = ...) -> None: ...
    scrollLeft: Any
    def scrollTo(self, *args: Any, **kwargs: Any) -> None: ...
    scrollTop: Any
    scrollWidth: Any
    def setAttribute(self, qualifiedName: str, value: str) -> None: ...
    def setAttributeNS(self, namespace: str, qualifiedName: str, value: str) -> None: ...
    def setAttributeNode(self, attr: Attr) -> Attr: ...
    def setAttributeNodeNS(self, attr: Attr) -> Attr: ...
    def setHTMLUnsafe(self, html: str) -> None: ...
    def setPointerCapture(self, pointerId: Any) -> None: ...
    shadowRoot: ShadowRoot
    slot: str
    tagName: str
    textContent: str
    def toggleAttribute(self, qualifiedName: str, force: bool = ...) -> bool: ...
    def webkitMatchesSelector(self, selectors: str) -> bool: ...

class ElementCSSInlineStyle:
    attributeStyleMap: Any
    style: CSSStyleDeclaration
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ElementContentEditable:
    contentEditable: str
    enterKeyHint: str
    inputMode: str
    isContentEditable: bool
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ElementInternals(ARIAMixin):
    def checkValidity(self) -> bool: ...
    form: HTMLFormElement
    labels: NodeList
    def reportValidity(self) -> bool: ...
    def setFormValue(self, value: Any, state: Any = ...) -> None: ...
    def setValidity(self, flags: Any = ..., message: str = ..., anchor: HTMLElement = ...) -> None: ...
    shadowRoot: ShadowRoot
    states: CustomStateSet
    validationMessage: str
    validity: ValidityState
    willValidate: bool

class ErrorEvent(Event):
    colno: Any
    error: Any
    filename: str
    lineno: Any
    message: str

class EventCounts:
    def forEach(self, callbackfn: Any, key: str, parent: Any, thisArg: Any = ...) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class External:
    def AddSearchProvider(self) -> None: ...
    def IsSearchProviderInstalled(self) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class File(Blob):
    lastModified: Any
    name: str
    webkitRelativePath: str

class FileList:
    def item(self, index: Any) -> File: ...
    length: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class FileSystem:
    name: str
    root: FileSystemDirectoryEntry
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class FileSystemEntry:
    filesystem: FileSystem
    fullPath: str
    def getParent(self, successCallback: Any = ..., errorCallback: Any = ...) -> None: ...
    isDirectory: bool
    isFile: bool
    name: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class FileSystemDirectoryEntry(FileSystemEntry):
    def createReader(self) -> FileSystemDirectoryReader: ...
    def getDirectory(self, path: str = ..., options: Any = ..., successCallback: Any = ..., errorCallback: Any = ...) -> None: ...
    def getFile(self, path: str = ..., options: Any = ..., successCallback: Any = ..., errorCallback: Any = ...) -> None: ...

class FileSystemHandle:
    def isSameEntry(self, other: FileSystemHandle) -> Any: ...
    kind: Any
    name: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class FileSystemDirectoryHandle(FileSystemHandle):
    def getDirectoryHandle(self, name: str, options: Any = ...) -> Any: ...
    def getFileHandle(self, name: str, options: Any = ...) -> Any: ...
    kind: Any
    def removeEntry(self, name: str, options: Any = ...) -> Any: ...
    def resolve(self, possibleDescendant: FileSystemHandle) -> Any: ...

class FileSystemDirectoryReader:
    def readEntries(self, successCallback: Any, errorCallback: Any = ...) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class FileSystemFileHandle(FileSystemHandle):
    def createWritable(self, options: Any = ...) -> Any: ...
    def getFile(self) -> Any: ...
    kind: Any

class WritableStream:
    def abort(self, reason: Any = ...) -> Any: ...
    def close(self) -> Any: ...
    def getWriter(self) -> Any: ...
    locked: bool
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class FileSystemWritableFileStream(WritableStream):
    def seek(self, position: Any) -> Any: ...
    def truncate(self, size: Any) -> Any: ...
    def write(self, data: Any) -> Any: ...

class FocusEvent(UIEvent):
    relatedTarget: EventTarget

class FontFace:
    ascentOverride: str
    descentOverride: str
    display: Any
    family: str
    featureSettings: str
    lineGapOverride: str
    def load(self) -> Any: ...
    loaded: Any
    status: Any
    stretch: str
    style: str
    unicodeRange: str
    weight: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class FontFaceSet(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def check(self, font: str, text: str = ...) -> bool: ...
    def forEach(self, callbackfn: Any, key: FontFace, parent: Any, thisArg: Any = ...) -> None: ...
    def load(self, font: str, text: str = ...) -> Any: ...
    onloading: Any
    onloadingdone: Any
    onloadingerror: Any
    ready: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    status: Any

class FontFaceSetLoadEvent(Event):
    fontfaces: Any

class FontFaceSource:
    fonts: FontFaceSet
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class FormData:
    def append(self, *args: Any, **kwargs: Any) -> None: ...
    def delete(self, name: str) -> None: ...
    def forEach(self, callbackfn: Any, key: str, parent: Any, thisArg: Any = ...) -> None: ...
    def get(self, name: str) -> Any: ...
    def getAll(self, name: str) -> Any: ...
    def has(self, name: str) -> bool: ...
    def set(self, *args: Any, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class FormDataEvent(Event):
    formData: FormData

class FragmentDirective:
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class Gamepad:
    axes: Any
    buttons: Any
    connected: bool
    id: str
    index: Any
    mapping: Any
    timestamp: Any
    vibrationActuator: GamepadHapticActuator
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class GamepadButton:
    pressed: bool
    touched: bool
    value: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class GamepadEvent(Event):
    gamepad: Gamepad

class GamepadHapticActuator:
    def playEffect(self, type: Any, params: Any = ...) -> Any: ...
    def reset(self) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class Geolocation:
    def clearWatch(self, watchId: Any) -> None: ...
    def getCurrentPosition(self, successCallback: Any, errorCallback: Any = ..., options: Any = ...) -> None: ...
    def watchPosition(self, successCallback: Any, errorCallback: Any = ..., options: Any = ...) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class GlobalEventHandlers:
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    onabort: Any
    onanimationcancel: Any
    onanimationend: Any
    onanimationiteration: Any
    onanimationstart: Any
    onauxclick: Any
    onbeforeinput: Any
    onbeforematch: Any
    onbeforetoggle: Any
    onblur: Any
    oncancel: Any
    oncanplay: Any
    oncanplaythrough: Any
    onchange: Any
    onclick: Any
    onclose: Any
    oncontextlost: Any
    oncontextmenu: Any
    oncontextrestored: Any
    oncopy: Any
    oncuechange: Any
    oncut: Any
    ondblclick: Any
    ondrag: Any
    ondragend: Any
    ondragenter: Any
    ondragleave: Any
    ondragover: Any
    ondragstart: Any
    ondrop: Any
    ondurationchange: Any
    onemptied: Any
    onended: Any
    onerror: Any
    onfocus: Any
    onformdata: Any
    ongotpointercapture: Any
    oninput: Any
    oninvalid: Any
    onkeydown: Any
    onkeypress: Any
    onkeyup: Any
    onload: Any
    onloadeddata: Any
    onloadedmetadata: Any
    onloadstart: Any
    onlostpointercapture: Any
    onmousedown: Any
    onmouseenter: Any
    onmouseleave: Any
    onmousemove: Any
    onmouseout: Any
    onmouseover: Any
    onmouseup: Any
    onpaste: Any
    onpause: Any
    onplay: Any
    onplaying: Any
    onpointercancel: Any
    onpointerdown: Any
    onpointerenter: Any
    onpointerleave: Any
    onpointermove: Any
    onpointerout: Any
    onpointerover: Any
    onpointerrawupdate: Any
    onpointerup: Any
    onprogress: Any
    onratechange: Any
    onreset: Any
    onresize: Any
    onscroll: Any
    onscrollend: Any
    onsecuritypolicyviolation: Any
    onseeked: Any
    onseeking: Any
    onselect: Any
    onselectionchange: Any
    onselectstart: Any
    onslotchange: Any
    onstalled: Any
    onsubmit: Any
    onsuspend: Any
    ontimeupdate: Any
    ontoggle: Any
    ontouchcancel: Any
    ontouchend: Any
    ontouchmove: Any
    ontouchstart: Any
    ontransitioncancel: Any
    ontransitionend: Any
    ontransitionrun: Any
    ontransitionstart: Any
    onvolumechange: Any
    onwaiting: Any
    onwebkitanimationend: Any
    onwebkitanimationiteration: Any
    onwebkitanimationstart: Any
    onwebkittransitionend: Any
    onwheel: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class HTMLAllCollection:
    def item(self, nameOrIndex: str = ...) -> Any: ...
    length: Any
    def namedItem(self, name: str) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class HTMLElement(Element):
    accessKey: str
    accessKeyLabel: str
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def attachInternals(self) -> ElementInternals: ...
    attributeStyleMap: Any
    autocapitalize: str
    autocorrect: bool
    autofocus: bool
    def blur(self) -> None: ...
    def click(self) -> None: ...
    contentEditable: str
    dataset: Any
    dir: str
    draggable: bool
    enterKeyHint: str
    def focus(self, options: Any = ...) -> None: ...
    hidden: bool
    def hidePopover(self) -> None: ...
    inert: bool
    innerText: str
    inputMode: str
    isContentEditable: bool
    lang: str
    nonce: str
    offsetHeight: Any
    offsetLeft: Any
    offsetParent: Element
    offsetTop: Any
    offsetWidth: Any
    onabort: Any
    onanimationcancel: Any
    onanimationend: Any
    onanimationiteration: Any
    onanimationstart: Any
    onauxclick: Any
    onbeforeinput: Any
    onbeforematch: Any
    onbeforetoggle: Any
    onblur: Any
    oncancel: Any
    oncanplay: Any
    oncanplaythrough: Any
    onchange: Any
    onclick: Any
    onclose: Any
    oncontextlost: Any
    oncontextmenu: Any
    oncontextrestored: Any
    oncopy: Any
    oncuechange: Any
    oncut: Any
    ondblclick: Any
    ondrag: Any
    ondragend: Any
    ondragenter: Any
    ondragleave: Any
    ondragover: Any
    ondragstart: Any
    ondrop: Any
    ondurationchange: Any
    onemptied: Any
    onended: Any
    onerror: Any
    onfocus: Any
    onformdata: Any
    ongotpointercapture: Any
    oninput: Any
    oninvalid: Any
    onkeydown: Any
    onkeypress: Any
    onkeyup: Any
    onload: Any
    onloadeddata: Any
    onloadedmetadata: Any
    onloadstart: Any
    onlostpointercapture: Any
    onmousedown: Any
    onmouseenter: Any
    onmouseleave: Any
    onmousemove: Any
    onmouseout: Any
    onmouseover: Any
    onmouseup: Any
    onpaste: Any
    onpause: Any
    onplay: Any
    onplaying: Any
    onpointercancel: Any
    onpointerdown: Any
    onpointerenter: Any
    onpointerleave: Any
    onpointermove: Any
    onpointerout: Any
    onpointerover: Any
    onpointerrawupdate: Any
    onpointerup: Any
    onprogress: Any
    onratechange: Any
    onreset: Any
    onresize: Any
    onscroll: Any
    onscrollend: Any
    onsecuritypolicyviolation: Any
    onseeked: Any
    onseeking: Any
    onselect: Any
    onselectionchange: Any
    onselectstart: Any
    onslotchange: Any
    onstalled: Any
    onsubmit: Any
    onsuspend: Any
    ontimeupdate: Any
    ontoggle: Any
    ontouchcancel: Any
    ontouchend: Any
    ontouchmove: Any
    ontouchstart: Any
    ontransitioncancel: Any
    ontransitionend: Any
    ontransitionrun: Any
    ontransitionstart: Any
    onvolumechange: Any
    onwaiting: Any
    onwebkitanimationend: Any
    onwebkitanimationiteration: Any
    onwebkitanimationstart: Any
    onwebkittransitionend: Any
    onwheel: Any
    outerText: str
    popover: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def showPopover(self) -> None: ...
    spellcheck: bool
    style: CSSStyleDeclaration
    tabIndex: Any
    title: str
    def togglePopover(self, options: bool = ...) -> bool: ...
    translate: bool
    writingSuggestions: str

class HTMLAnchorElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    charset: str
    coords: str
    download: str
    hash: str
    host: str
    hostname: str
    href: str
    hreflang: str
    name: str
    origin: str
    password: str
    pathname: str
    ping: str
    port: str
    protocol: str
    referrerPolicy: str
    rel: str
    relList: DOMTokenList
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    rev: str
    search: str
    shape: str
    target: str
    text: str
    def toString(self) -> str: ...
    type: str
    username: str

class HTMLAreaElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    alt: str
    coords: str
    download: str
    hash: str
    host: str
    hostname: str
    href: str
    noHref: bool
    origin: str
    password: str
    pathname: str
    ping: str
    port: str
    protocol: str
    referrerPolicy: str
    rel: str
    relList: DOMTokenList
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    search: str
    shape: str
    target: str
    def toString(self) -> str: ...
    username: str

class HTMLMediaElement(HTMLElement):
    HAVE_CURRENT_DATA: Any
    HAVE_ENOUGH_DATA: Any
    HAVE_FUTURE_DATA: Any
    HAVE_METADATA: Any
    HAVE_NOTHING: Any
    NETWORK_EMPTY: Any
    NETWORK_IDLE: Any
    NETWORK_LOADING: Any
    NETWORK_NO_SOURCE: Any
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def addTextTrack(self, kind: Any, label: str = ..., language: str = ...) -> TextTrack: ...
    autoplay: bool
    buffered: TimeRanges
    def canPlayType(self, type: str) -> Any: ...
    controls: bool
    crossOrigin: str
    currentSrc: str
    currentTime: Any
    defaultMuted: bool
    defaultPlaybackRate: Any
    disableRemotePlayback: bool
    duration: Any
    ended: bool
    error: Any
    def fastSeek(self, time: Any) -> None: ...
    def load(self) -> None: ...
    loop: bool
    mediaKeys: Any
    muted: bool
    networkState: Any
    onencrypted: Any
    onwaitingforkey: Any
    def pause(self) -> None: ...
    paused: bool
    def play(self) -> Any: ...
    playbackRate: Any
    played: TimeRanges
    preload: str
    preservesPitch: bool
    readyState: Any
    remote: RemotePlayback
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    seekable: TimeRanges
    seeking: bool
    def setMediaKeys(self, mediaKeys: Any) -> Any: ...
    def setSinkId(self, sinkId: str) -> Any: ...
    sinkId: str
    src: str
    srcObject: Any
    textTracks: TextTrackList
    volume: Any

class HTMLAudioElement(HTMLMediaElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLBRElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    clear: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLBaseElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    href: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    target: str

class HTMLBodyElement(HTMLElement):
    aLink: str
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    background: str
    bgColor: str
    link: str
    onafterprint: Any
    onbeforeprint: Any
    onbeforeunload: Any
    ongamepadconnected: Any
    ongamepaddisconnected: Any
    onhashchange: Any
    onlanguagechange: Any
    onmessage: Any
    onmessageerror: Any
    onoffline: Any
    ononline: Any
    onpagehide: Any
    onpagereveal: Any
    onpageshow: Any
    onpageswap: Any
    onpopstate: Any
    onrejectionhandled: Any
    onstorage: Any
    onunhandledrejection: Any
    onunload: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    text: str
    vLink: str

class HTMLButtonElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def checkValidity(self) -> bool: ...
    disabled: bool
    form: HTMLFormElement
    formAction: str
    formEnctype: str
    formMethod: str
    formNoValidate: bool
    formTarget: str
    labels: ListOf[HTMLLabelElement]
    name: str
    popoverTargetAction: str
    popoverTargetElement: Element
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str) -> None: ...
    type: str
    validationMessage: str
    validity: ValidityState
    value: str
    willValidate: bool

class HTMLCanvasElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def captureStream(self, frameRequestRate: Any = ...) -> Any: ...
    def getContext(self, *args: Any, **kwargs: Any) -> Any: ...
    height: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def toBlob(self, callback: Any, type: str = ..., quality: Any = ...) -> None: ...
    def toDataURL(self, type: str = ..., quality: Any = ...) -> str: ...
    def transferControlToOffscreen(self) -> OffscreenCanvas: ...
    width: Any

class HTMLCollectionBase:
    def item(self, index: Any) -> Element: ...
    length: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class HTMLCollection(HTMLCollectionBase):
    def namedItem(self, name: str) -> Element: ...

class HTMLCollectionOf(HTMLCollectionBase):
    def item(self, index: Any) -> Any: ...
    def namedItem(self, name: str) -> Any: ...

class HTMLDListElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    compact: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLDataElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    value: str

class HTMLDataListElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    options: ListOf[HTMLOptionElement]
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLDetailsElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    name: str
    open: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLDialogElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def close(self, returnValue: str = ...) -> None: ...
    open: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def requestClose(self, returnValue: str = ...) -> None: ...
    returnValue: str
    def show(self) -> None: ...
    def showModal(self) -> None: ...

class HTMLDirectoryElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    compact: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLDivElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLEmbedElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    def getSVGDocument(self) -> Document: ...
    height: str
    name: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    src: str
    type: str
    width: str

class HTMLFieldSetElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def checkValidity(self) -> bool: ...
    disabled: bool
    elements: HTMLCollection
    form: HTMLFormElement
    name: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str) -> None: ...
    type: str
    validationMessage: str
    validity: ValidityState
    willValidate: bool

class HTMLFontElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    color: str
    face: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    size: str

class HTMLFormControlsCollection(HTMLCollectionBase):
    def namedItem(self, name: str) -> Any: ...

class HTMLFormElement(HTMLElement):
    acceptCharset: str
    action: str
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    autocomplete: Any
    def checkValidity(self) -> bool: ...
    elements: HTMLFormControlsCollection
    encoding: str
    enctype: str
    length: Any
    method: str
    name: str
    noValidate: bool
    rel: str
    relList: DOMTokenList
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def reportValidity(self) -> bool: ...
    def requestSubmit(self, submitter: HTMLElement = ...) -> None: ...
    def reset(self) -> None: ...
    def submit(self) -> None: ...
    target: str

class HTMLFrameElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    contentDocument: Document
    contentWindow: Any
    frameBorder: str
    longDesc: str
    marginHeight: str
    marginWidth: str
    name: str
    noResize: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    scrolling: str
    src: str

class HTMLFrameSetElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    cols: str
    onafterprint: Any
    onbeforeprint: Any
    onbeforeunload: Any
    ongamepadconnected: Any
    ongamepaddisconnected: Any
    onhashchange: Any
    onlanguagechange: Any
    onmessage: Any
    onmessageerror: Any
    onoffline: Any
    ononline: Any
    onpagehide: Any
    onpagereveal: Any
    onpageshow: Any
    onpageswap: Any
    onpopstate: Any
    onrejectionhandled: Any
    onstorage: Any
    onunhandledrejection: Any
    onunload: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    rows: str

class HTMLHRElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    color: str
    noShade: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    size: str
    width: str

class HTMLHeadElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLHeadingElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLHtmlElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    version: str

class HTMLHyperlinkElementUtils:
    hash: str
    host: str
    hostname: str
    href: str
    origin: str
    password: str
    pathname: str
    port: str
    protocol: str
    search: str
    def toString(self) -> str: ...
    username: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class HTMLIFrameElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    allow: str
    allowFullscreen: bool
    contentDocument: Document
    contentWindow: Any
    frameBorder: str
    def getSVGDocument(self) -> Document: ...
    height: str
    loading: str
    longDesc: str
    marginHeight: str
    marginWidth: str
    name: str
    referrerPolicy: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    sandbox: DOMTokenList
    scrolling: str
    src: str
    srcdoc: str
    width: str

class HTMLImageElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    alt: str
    border: str
    complete: bool
    crossOrigin: str
    currentSrc: str
    def decode(self) -> Any: ...
    decoding: str
    fetchPriority: str
    height: Any
    hspace: Any
    isMap: bool
    loading: str
    longDesc: str
    lowsrc: str
    name: str
    naturalHeight: Any
    naturalWidth: Any
    referrerPolicy: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    sizes: str
    src: str
    srcset: str
    useMap: str
    vspace: Any
    width: Any
    x: Any
    y: Any

class HTMLInputElement(HTMLElement):
    accept: str
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    alt: str
    autocomplete: Any
    capture: str
    def checkValidity(self) -> bool: ...
    checked: bool
    defaultChecked: bool
    defaultValue: str
    dirName: str
    disabled: bool
    files: FileList
    form: HTMLFormElement
    formAction: str
    formEnctype: str
    formMethod: str
    formNoValidate: bool
    formTarget: str
    height: Any
    indeterminate: bool
    labels: Any
    list: HTMLDataListElement
    max: str
    maxLength: Any
    min: str
    minLength: Any
    multiple: bool
    name: str
    pattern: str
    placeholder: str
    popoverTargetAction: str
    popoverTargetElement: Element
    readOnly: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def reportValidity(self) -> bool: ...
    required: bool
    def select(self) -> None: ...
    selectionDirection: str
    selectionEnd: Any
    selectionStart: Any
    def setCustomValidity(self, error: str) -> None: ...
    def setRangeText(self, *args: Any, **kwargs: Any) -> None: ...
    def setSelectionRange(self, start: Any, end: Any, direction: str = ...) -> None: ...
    def showPicker(self) -> None: ...
    size: Any
    src: str
    step: str
    def stepDown(self, n: Any = ...) -> None: ...
    def stepUp(self, n: Any = ...) -> None: ...
    type: str
    useMap: str
    validationMessage: str
    validity: ValidityState
    value: str
    valueAsDate: Any
    valueAsNumber: Any
    webkitEntries: Any
    webkitdirectory: bool
    width: Any
    willValidate: bool

class HTMLLIElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    type: str
    value: Any

class HTMLLabelElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    control: HTMLElement
    form: HTMLFormElement
    htmlFor: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLLegendElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    form: HTMLFormElement
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLLinkElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    blocking: DOMTokenList
    charset: str
    crossOrigin: str
    disabled: bool
    fetchPriority: str
    href: str
    hreflang: str
    imageSizes: str
    imageSrcset: str
    integrity: str
    media: str
    referrerPolicy: str
    rel: str
    relList: DOMTokenList
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    rev: str
    sheet: CSSStyleSheet
    sizes: DOMTokenList
    target: str
    type: str

class HTMLMapElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    areas: HTMLCollection
    name: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLMarqueeElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    behavior: str
    bgColor: str
    direction: str
    height: str
    hspace: Any
    loop: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    scrollAmount: Any
    scrollDelay: Any
    def start(self) -> None: ...
    def stop(self) -> None: ...
    trueSpeed: bool
    vspace: Any
    width: str

class HTMLMenuElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    compact: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLMetaElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    content: str
    httpEquiv: str
    media: str
    name: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    scheme: str

class HTMLMeterElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    high: Any
    labels: ListOf[HTMLLabelElement]
    low: Any
    max: Any
    min: Any
    optimum: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    value: Any

class HTMLModElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    cite: str
    dateTime: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLOListElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    compact: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    reversed: bool
    start: Any
    type: str

class HTMLObjectElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    archive: str
    border: str
    def checkValidity(self) -> bool: ...
    code: str
    codeBase: str
    codeType: str
    contentDocument: Document
    contentWindow: Any
    data: str
    declare: bool
    form: HTMLFormElement
    def getSVGDocument(self) -> Document: ...
    height: str
    hspace: Any
    name: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str) -> None: ...
    standby: str
    type: str
    useMap: str
    validationMessage: str
    validity: ValidityState
    vspace: Any
    width: str
    willValidate: bool

class HTMLOptGroupElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    disabled: bool
    label: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLOptionElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    defaultSelected: bool
    disabled: bool
    form: HTMLFormElement
    index: Any
    label: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    selected: bool
    text: str
    value: str

class HTMLOptionsCollection(HTMLCollectionOf):
    def add(self, element: Any, before: Any = ...) -> None: ...
    length: Any
    def remove(self, index: Any) -> None: ...
    selectedIndex: Any

class HTMLOrSVGElement:
    autofocus: bool
    def blur(self) -> None: ...
    dataset: Any
    def focus(self, options: Any = ...) -> None: ...
    nonce: str
    tabIndex: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class HTMLOutputElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def checkValidity(self) -> bool: ...
    defaultValue: str
    form: HTMLFormElement
    htmlFor: DOMTokenList
    labels: ListOf[HTMLLabelElement]
    name: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str) -> None: ...
    type: str
    validationMessage: str
    validity: ValidityState
    value: str
    willValidate: bool

class HTMLParagraphElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLParamElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    name: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    type: str
    value: str
    valueType: str

class HTMLPictureElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLPreElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    width: Any

class HTMLProgressElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    labels: ListOf[HTMLLabelElement]
    max: Any
    position: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    value: Any

class HTMLQuoteElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    cite: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLScriptElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    blocking: DOMTokenList
    charset: str
    crossOrigin: str
    defer: bool
    event: str
    fetchPriority: str
    htmlFor: str
    integrity: str
    noModule: bool
    referrerPolicy: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    src: str
    text: str
    type: str

class HTMLSelectElement(HTMLElement):
    def add(self, element: Any, before: Any = ...) -> None: ...
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    autocomplete: Any
    def checkValidity(self) -> bool: ...
    disabled: bool
    form: HTMLFormElement
    def item(self, index: Any) -> HTMLOptionElement: ...
    labels: ListOf[HTMLLabelElement]
    length: Any
    multiple: bool
    name: str
    def namedItem(self, name: str) -> HTMLOptionElement: ...
    options: HTMLOptionsCollection
    def remove(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def reportValidity(self) -> bool: ...
    required: bool
    selectedIndex: Any
    selectedOptions: ListOf[HTMLOptionElement]
    def setCustomValidity(self, error: str) -> None: ...
    def showPicker(self) -> None: ...
    size: Any
    type: str
    validationMessage: str
    validity: ValidityState
    value: str
    willValidate: bool

class HTMLSlotElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def assign(self, *nodes: Any) -> None: ...
    def assignedElements(self, options: Any = ...) -> Any: ...
    def assignedNodes(self, options: Any = ...) -> Any: ...
    name: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLSourceElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    height: Any
    media: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    sizes: str
    src: str
    srcset: str
    type: str
    width: Any

class HTMLSpanElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLStyleElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    blocking: DOMTokenList
    disabled: bool
    media: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    sheet: CSSStyleSheet
    type: str

class HTMLTableCaptionElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLTableCellElement(HTMLElement):
    abbr: str
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    axis: str
    bgColor: str
    cellIndex: Any
    ch: str
    chOff: str
    colSpan: Any
    headers: str
    height: str
    noWrap: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    rowSpan: Any
    scope: str
    vAlign: str
    width: str

class HTMLTableColElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    ch: str
    chOff: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    span: Any
    vAlign: str
    width: str

class HTMLTableElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    bgColor: str
    border: str
    caption: HTMLTableCaptionElement
    cellPadding: str
    cellSpacing: str
    def createCaption(self) -> HTMLTableCaptionElement: ...
    def createTBody(self) -> HTMLTableSectionElement: ...
    def createTFoot(self) -> HTMLTableSectionElement: ...
    def createTHead(self) -> HTMLTableSectionElement: ...
    def deleteCaption(self) -> None: ...
    def deleteRow(self, index: Any) -> None: ...
    def deleteTFoot(self) -> None: ...
    def deleteTHead(self) -> None: ...
    frame: str
    def insertRow(self, index: Any = ...) -> HTMLTableRowElement: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    rows: ListOf[HTMLTableRowElement]
    rules: str
    summary: str
    tBodies: ListOf[HTMLTableSectionElement]
    tFoot: HTMLTableSectionElement
    tHead: HTMLTableSectionElement
    width: str

class HTMLTableRowElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    bgColor: str
    cells: ListOf[HTMLTableCellElement]
    ch: str
    chOff: str
    def deleteCell(self, index: Any) -> None: ...
    def insertCell(self, index: Any = ...) -> HTMLTableCellElement: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    rowIndex: Any
    sectionRowIndex: Any
    vAlign: str

class HTMLTableSectionElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    align: str
    ch: str
    chOff: str
    def deleteRow(self, index: Any) -> None: ...
    def insertRow(self, index: Any = ...) -> HTMLTableRowElement: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    rows: ListOf[HTMLTableRowElement]
    vAlign: str

class HTMLTemplateElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    content: DocumentFragment
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    shadowRootClonable: bool
    shadowRootDelegatesFocus: bool
    shadowRootMode: str
    shadowRootSerializable: bool

class HTMLTextAreaElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    autocomplete: Any
    def checkValidity(self) -> bool: ...
    cols: Any
    defaultValue: str
    dirName: str
    disabled: bool
    form: HTMLFormElement
    labels: ListOf[HTMLLabelElement]
    maxLength: Any
    minLength: Any
    name: str
    placeholder: str
    readOnly: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def reportValidity(self) -> bool: ...
    required: bool
    rows: Any
    def select(self) -> None: ...
    selectionDirection: str
    selectionEnd: Any
    selectionStart: Any
    def setCustomValidity(self, error: str) -> None: ...
    def setRangeText(self, *args: Any, **kwargs: Any) -> None: ...
    def setSelectionRange(self, start: Any, end: Any, direction: str = ...) -> None: ...
    textLength: Any
    type: str
    validationMessage: str
    validity: ValidityState
    value: str
    willValidate: bool
    wrap: str

class HTMLTimeElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    dateTime: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLTitleElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    text: str

class HTMLTrackElement(HTMLElement):
    ERROR: Any
    LOADED: Any
    LOADING: Any
    NONE: Any
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    default: bool
    kind: str
    label: str
    readyState: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    src: str
    srclang: str
    track: TextTrack

class HTMLUListElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    compact: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    type: str

class HTMLUnknownElement(HTMLElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class HTMLVideoElement(HTMLMediaElement):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def cancelVideoFrameCallback(self, handle: Any) -> None: ...
    disablePictureInPicture: bool
    def getVideoPlaybackQuality(self) -> Any: ...
    height: Any
    onenterpictureinpicture: Any
    onleavepictureinpicture: Any
    playsInline: bool
    poster: str
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def requestPictureInPicture(self) -> Any: ...
    def requestVideoFrameCallback(self, callback: Any) -> Any: ...
    videoHeight: Any
    videoWidth: Any
    width: Any

class HashChangeEvent(Event):
    newURL: str
    oldURL: str

class Headers:
    def append(self, name: str, value: str) -> None: ...
    def delete(self, name: str) -> None: ...
    def forEach(self, callbackfn: Any, key: str, parent: Any, thisArg: Any = ...) -> None: ...
    def get(self, name: str) -> str: ...
    def getSetCookie(self) -> Any: ...
    def has(self, name: str) -> bool: ...
    def set(self, name: str, value: str) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class History:
    def back(self) -> None: ...
    def forward(self) -> None: ...
    def go(self, delta: Any = ...) -> None: ...
    length: Any
    def pushState(self, data: Any, unused: str, url: Any = ...) -> None: ...
    def replaceState(self, data: Any, unused: str, url: Any = ...) -> None: ...
    scrollRestoration: Any
    state: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ImageBitmap:
    def close(self) -> None: ...
    height: Any
    width: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ImageBitmapRenderingContext:
    canvas: Any
    def transferFromImageBitmap(self, bitmap: ImageBitmap) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ImageData:
    colorSpace: Any
    data: Any
    height: Any
    width: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class InputEvent(UIEvent):
    data: str
    dataTransfer: DataTransfer
    def getTargetRanges(self) -> Any: ...
    inputType: str
    isComposing: bool

class JsonWebKey:
    alg: str
    crv: str
    d: str
    dp: str
    dq: str
    e: str
    ext: bool
    k: str
    key_ops: Any
    kty: str
    n: str
    oth: Any
    p: str
    q: str
    qi: str
    use: str
    x: str
    y: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class KeyAlgorithm:
    name: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class KeyboardEvent(UIEvent):
    DOM_KEY_LOCATION_LEFT: Any
    DOM_KEY_LOCATION_NUMPAD: Any
    DOM_KEY_LOCATION_RIGHT: Any
    DOM_KEY_LOCATION_STANDARD: Any
    altKey: bool
    charCode: Any
    code: str
    ctrlKey: bool
    def getModifierState(self, keyArg: str) -> bool: ...
    def initKeyboardEvent(self, typeArg: str, bubblesArg: bool = ..., cancelableArg: bool = ..., viewArg: Window = ..., keyArg: str = ..., locationArg: Any = ..., ctrlKey: bool = ..., altKey: bool = ..., shiftKey: bool = ..., metaKey: bool = ...) -> None: ...
    isComposing: bool
    key: str
    keyCode: Any
    location: Any
    metaKey: bool
    repeat: bool
    shiftKey: bool

class LinkStyle:
    sheet: CSSStyleSheet
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class Location:
    ancestorOrigins: DOMStringList
    def assign(self, url: Any) -> None: ...
    hash: str
    host: str
    hostname: str
    href: str
    origin: str
    pathname: str
    port: str
    protocol: str
    def reload(self) -> None: ...
    def replace(self, url: Any) -> None: ...
    search: str
    def toString(self) -> str: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class LockInfo:
    clientId: str
    mode: Any
    name: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class LockManager:
    def query(self) -> Any: ...
    def request(self, *args: Any, **kwargs: Any) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class LockManagerSnapshot:
    held: Any
    pending: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class MIDIAccess(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    inputs: Any
    onstatechange: Any
    outputs: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    sysexEnabled: bool

class MIDIConnectionEvent(Event):
    port: MIDIPort

class MIDIMessageEvent(Event):
    data: Any

class MIDIPort(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def close(self) -> Any: ...
    connection: Any
    id: str
    manufacturer: str
    name: str
    onstatechange: Any
    def open(self) -> Any: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    state: Any
    type: Any
    version: str

class MessageEvent(Event):
    data: Any
    def initMessageEvent(self, type: str, bubbles: bool = ..., cancelable: bool = ..., data: Any = ..., origin: str = ..., lastEventId: str = ..., source: Any = ..., ports: Any = ...) -> None: ...
    lastEventId: str
    origin: str
    ports: Any
    source: Any

class MessageEventTarget:
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    onmessage: Any
    onmessageerror: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class MessagePort(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def close(self) -> None: ...
    onmessage: Any
    onmessageerror: Any
    def postMessage(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def start(self) -> None: ...

class MimeType:
    description: str
    enabledPlugin: Plugin
    suffixes: str
    type: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class MimeTypeArray:
    def item(self, index: Any) -> MimeType: ...
    length: Any
    def namedItem(self, name: str) -> MimeType: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigationActivation:
    entry: NavigationHistoryEntry
    navigationType: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigationHistoryEntry(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def getState(self) -> Any: ...
    id: str
    index: Any
    key: str
    ondispose: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    sameDocument: bool
    url: str

class NavigatorAutomationInformation:
    webdriver: bool
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class Navigator(NavigatorAutomationInformation):
    appCodeName: str
    appName: str
    appVersion: str
    def canShare(self, data: Any = ...) -> bool: ...
    def clearAppBadge(self) -> Any: ...
    clipboard: Clipboard
    cookieEnabled: bool
    credentials: Any
    doNotTrack: str
    geolocation: Geolocation
    def getGamepads(self) -> Any: ...
    hardwareConcurrency: Any
    def javaEnabled(self) -> bool: ...
    language: str
    languages: Any
    locks: LockManager
    login: NavigatorLogin
    maxTouchPoints: Any
    mediaCapabilities: Any
    mediaDevices: Any
    mediaSession: Any
    mimeTypes: MimeTypeArray
    onLine: bool
    pdfViewerEnabled: bool
    permissions: Permissions
    platform: str
    plugins: PluginArray
    product: str
    productSub: str
    def registerProtocolHandler(self, scheme: str, url: Any) -> None: ...
    def requestMIDIAccess(self, options: Any = ...) -> Any: ...
    def requestMediaKeySystemAccess(self, keySystem: str, supportedConfigurations: Any) -> Any: ...
    def sendBeacon(self, url: Any, data: Any = ...) -> bool: ...
    serviceWorker: Any
    def setAppBadge(self, contents: Any = ...) -> Any: ...
    def share(self, data: Any = ...) -> Any: ...
    storage: StorageManager
    userActivation: UserActivation
    userAgent: str
    vendor: str
    vendorSub: str
    def vibrate(self, pattern: Any) -> bool: ...
    wakeLock: WakeLock

class NavigatorBadge:
    def clearAppBadge(self) -> Any: ...
    def setAppBadge(self, contents: Any = ...) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigatorConcurrentHardware:
    hardwareConcurrency: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigatorContentUtils:
    def registerProtocolHandler(self, scheme: str, url: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigatorCookies:
    cookieEnabled: bool
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigatorID:
    appCodeName: str
    appName: str
    appVersion: str
    platform: str
    product: str
    productSub: str
    userAgent: str
    vendor: str
    vendorSub: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigatorLanguage:
    language: str
    languages: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigatorLocks:
    locks: LockManager
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigatorLogin:
    def setStatus(self, status: Any) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigatorOnLine:
    onLine: bool
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigatorPlugins:
    def javaEnabled(self) -> bool: ...
    mimeTypes: MimeTypeArray
    pdfViewerEnabled: bool
    plugins: PluginArray
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NavigatorStorage:
    storage: StorageManager
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NodeIterator:
    def detach(self) -> None: ...
    filter: Any
    def nextNode(self) -> Node: ...
    pointerBeforeReferenceNode: bool
    def previousNode(self) -> Node: ...
    referenceNode: Node
    root: Node
    whatToShow: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NodeList:
    def forEach(self, callbackfn: Any, key: Any, parent: Any, thisArg: Any = ...) -> None: ...
    def item(self, index: Any) -> Node: ...
    length: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NodeListOf(NodeList):
    def forEach(self, callbackfn: Any, key: Any, parent: Any, thisArg: Any = ...) -> None: ...
    def item(self, index: Any) -> Any: ...

class NonDocumentTypeChildNode:
    nextElementSibling: Element
    previousElementSibling: Element
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class NonElementParentNode:
    def getElementById(self, elementId: str) -> Element: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class OfflineAudioCompletionEvent(Event):
    renderedBuffer: Any

class OffscreenCanvas(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def convertToBlob(self, options: Any = ...) -> Any: ...
    def getContext(self, *args: Any, **kwargs: Any) -> Any: ...
    height: Any
    oncontextlost: Any
    oncontextrestored: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def transferToImageBitmap(self) -> ImageBitmap: ...
    width: Any

class OffscreenCanvasRenderingContext2D(CanvasCompositing):
    def arc(self, x: Any, y: Any, radius: Any, startAngle: Any, endAngle: Any, counterclockwise: bool = ...) -> None: ...
    def arcTo(self, x1: Any, y1: Any, x2: Any, y2: Any, radius: Any) -> None: ...
    def beginPath(self) -> None: ...
    def bezierCurveTo(self, cp1x: Any, cp1y: Any, cp2x: Any, cp2y: Any, x: Any, y: Any) -> None: ...
    canvas: OffscreenCanvas
    def clearRect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    def clip(self, *args: Any, **kwargs: Any) -> None: ...
    def closePath(self) -> None: ...
    def createConicGradient(self, startAngle: Any, x: Any, y: Any) -> CanvasGradient: ...
    def createImageData(self, *args: Any, **kwargs: Any) -> ImageData: ...
    def createLinearGradient(self, x0: Any, y0: Any, x1: Any, y1: Any) -> CanvasGradient: ...
    def createPattern(self, image: Any, repetition: str) -> CanvasPattern: ...
    def createRadialGradient(self, x0: Any, y0: Any, r0: Any, x1: Any, y1: Any, r1: Any) -> CanvasGradient: ...
    direction: Any
    def drawImage(self, *args: Any, **kwargs: Any) -> None: ...
    def ellipse(self, x: Any, y: Any, radiusX: Any, radiusY: Any, rotation: Any, startAngle: Any, endAngle: Any, counterclockwise: bool = ...) -> None: ...
    def fill(self, *args: Any, **kwargs: Any) -> None: ...
    def fillRect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    fillStyle: Any
    def fillText(self, text: str, x: Any, y: Any, maxWidth: Any = ...) -> None: ...
    filter: str
    font: str
    fontKerning: Any
    fontStretch: Any
    fontVariantCaps: Any
    def getImageData(self, sx: Any, sy: Any, sw: Any, sh: Any, settings: Any = ...) -> ImageData: ...
    def getLineDash(self) -> Any: ...
    def getTransform(self) -> DOMMatrix: ...
    imageSmoothingEnabled: bool
    imageSmoothingQuality: Any
    def isContextLost(self) -> bool: ...
    def isPointInPath(self, *args: Any, **kwargs: Any) -> bool: ...
    def isPointInStroke(self, *args: Any, **kwargs: Any) -> bool: ...
    letterSpacing: str
    lineCap: Any
    lineDashOffset: Any
    lineJoin: Any
    def lineTo(self, x: Any, y: Any) -> None: ...
    lineWidth: Any
    def measureText(self, text: str) -> TextMetrics: ...
    miterLimit: Any
    def moveTo(self, x: Any, y: Any) -> None: ...
    def putImageData(self, *args: Any, **kwargs: Any) -> None: ...
    def quadraticCurveTo(self, cpx: Any, cpy: Any, x: Any, y: Any) -> None: ...
    def rect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    def reset(self) -> None: ...
    def resetTransform(self) -> None: ...
    def restore(self) -> None: ...
    def rotate(self, angle: Any) -> None: ...
    def roundRect(self, x: Any, y: Any, w: Any, h: Any, radii: Any = ...) -> None: ...
    def save(self) -> None: ...
    def scale(self, x: Any, y: Any) -> None: ...
    def setLineDash(self, segments: Any) -> None: ...
    def setTransform(self, *args: Any, **kwargs: Any) -> None: ...
    shadowBlur: Any
    shadowColor: str
    shadowOffsetX: Any
    shadowOffsetY: Any
    def stroke(self, *args: Any, **kwargs: Any) -> None: ...
    def strokeRect(self, x: Any, y: Any, w: Any, h: Any) -> None: ...
    strokeStyle: Any
    def strokeText(self, text: str, x: Any, y: Any, maxWidth: Any = ...) -> None: ...
    textAlign: Any
    textBaseline: Any
    textRendering: Any
    def transform(self, a: Any, b: Any, c: Any, d: Any, e: Any, f: Any) -> None: ...
    def translate(self, x: Any, y: Any) -> None: ...
    wordSpacing: str

class PageRevealEvent(Event):
    viewTransition: ViewTransition

class PageSwapEvent(Event):
    activation: NavigationActivation
    viewTransition: ViewTransition

class PageTransitionEvent(Event):
    persisted: bool

class ParentNode(Node):
    def append(self, *nodes: Any) -> None: ...
    childElementCount: Any
    children: HTMLCollection
    firstElementChild: Element
    lastElementChild: Element
    def prepend(self, *nodes: Any) -> None: ...
    def querySelector(self, *args: Any, **kwargs: Any) -> Element: ...
    def querySelectorAll(self, *args: Any, **kwargs: Any) -> ListOf[Element]: ...
    def replaceChildren(self, *nodes: Any) -> None: ...

class Performance(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def clearMarks(self, markName: str = ...) -> None: ...
    def clearMeasures(self, measureName: str = ...) -> None: ...
    def clearResourceTimings(self) -> None: ...
    eventCounts: EventCounts
    def getEntries(self) -> Any: ...
    def getEntriesByName(self, name: str, type: str = ...) -> Any: ...
    def getEntriesByType(self, type: str) -> Any: ...
    def mark(self, markName: str, markOptions: Any = ...) -> PerformanceMark: ...
    def measure(self, measureName: str, startOrMeasureOptions: Any = ..., endMark: str = ...) -> PerformanceMeasure: ...
    navigation: PerformanceNavigation
    def now(self) -> Any: ...
    onresourcetimingbufferfull: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def setResourceTimingBufferSize(self, maxSize: Any) -> None: ...
    timeOrigin: Any
    timing: PerformanceTiming
    def toJSON(self) -> Any: ...

class PerformanceEntry:
    duration: Any
    entryType: str
    name: str
    startTime: Any
    def toJSON(self) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class PerformanceMark(PerformanceEntry):
    detail: Any

class PerformanceMeasure(PerformanceEntry):
    detail: Any

class PerformanceNavigation:
    TYPE_BACK_FORWARD: Any
    TYPE_NAVIGATE: Any
    TYPE_RELOAD: Any
    TYPE_RESERVED: Any
    redirectCount: Any
    def toJSON(self) -> Any: ...
    type: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class PerformanceTiming:
    connectEnd: Any
    connectStart: Any
    domComplete: Any
    domContentLoadedEventEnd: Any
    domContentLoadedEventStart: Any
    domInteractive: Any
    domLoading: Any
    domainLookupEnd: Any
    domainLookupStart: Any
    fetchStart: Any
    loadEventEnd: Any
    loadEventStart: Any
    navigationStart: Any
    redirectEnd: Any
    redirectStart: Any
    requestStart: Any
    responseEnd: Any
    responseStart: Any
    secureConnectionStart: Any
    def toJSON(self) -> Any: ...
    unloadEventEnd: Any
    unloadEventStart: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class PermissionStatus(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    name: str
    onchange: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    state: Any

class Permissions:
    def query(self, permissionDesc: Any) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class PictureInPictureEvent(Event):
    pictureInPictureWindow: PictureInPictureWindow

class PictureInPictureWindow(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    height: Any
    onresize: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    width: Any

class Plugin:
    description: str
    filename: str
    def item(self, index: Any) -> MimeType: ...
    length: Any
    name: str
    def namedItem(self, name: str) -> MimeType: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class PluginArray:
    def item(self, index: Any) -> Plugin: ...
    length: Any
    def namedItem(self, name: str) -> Plugin: ...
    def refresh(self) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class PointerEvent(MouseEvent):
    altitudeAngle: Any
    azimuthAngle: Any
    def getCoalescedEvents(self) -> Any: ...
    def getPredictedEvents(self) -> Any: ...
    height: Any
    isPrimary: bool
    pointerId: Any
    pointerType: str
    pressure: Any
    tangentialPressure: Any
    tiltX: Any
    tiltY: Any
    twist: Any
    width: Any

class PopStateEvent(Event):
    hasUAVisualTransition: bool
    state: Any

class PopoverInvokerElement:
    popoverTargetAction: str
    popoverTargetElement: Element
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ProcessingInstruction(CharacterData):
    ownerDocument: Document
    sheet: CSSStyleSheet
    target: str

class ProgressEvent(Event):
    lengthComputable: bool
    loaded: Any
    target: Any
    total: Any

class PromiseRejectionEvent(Event):
    promise: Any
    reason: Any

class RadioNodeList(NodeListOf):
    value: str

class Range(AbstractRange):
    END_TO_END: Any
    END_TO_START: Any
    START_TO_END: Any
    START_TO_START: Any
    def cloneContents(self) -> DocumentFragment: ...
    def cloneRange(self) -> Range: ...
    def collapse(self, toStart: bool = ...) -> None: ...
    commonAncestorContainer: Node
    def compareBoundaryPoints(self, how: Any, sourceRange: Range) -> Any: ...
    def comparePoint(self, node: Node, offset: Any) -> Any: ...
    def createContextualFragment(self, string: str) -> DocumentFragment: ...
    def deleteContents(self) -> None: ...
    def detach(self) -> None: ...
    def extractContents(self) -> DocumentFragment: ...
    def getBoundingClientRect(self) -> DOMRect: ...
    def getClientRects(self) -> DOMRectList: ...
    def insertNode(self, node: Node) -> None: ...
    def intersectsNode(self, node: Node) -> bool: ...
    def isPointInRange(self, node: Node, offset: Any) -> bool: ...
    def selectNode(self, node: Node) -> None: ...
    def selectNodeContents(self, node: Node) -> None: ...
    def setEnd(self, node: Node, offset: Any) -> None: ...
    def setEndAfter(self, node: Node) -> None: ...
    def setEndBefore(self, node: Node) -> None: ...
    def setStart(self, node: Node, offset: Any) -> None: ...
    def setStartAfter(self, node: Node) -> None: ...
    def setStartBefore(self, node: Node) -> None: ...
    def surroundContents(self, newParent: Node) -> None: ...
    def toString(self) -> str: ...

class ReadableStream:
    def cancel(self, reason: Any = ...) -> Any: ...
    def getReader(self, *args: Any, **kwargs: Any) -> Any: ...
    locked: bool
    def pipeThrough(self, transform: Any, options: Any = ...) -> Any: ...
    def pipeTo(self, destination: Any, options: Any = ...) -> Any: ...
    def tee(self) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ReadableStreamGenericReader:
    def cancel(self, reason: Any = ...) -> Any: ...
    closed: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ReadableStreamBYOBReader(ReadableStreamGenericReader):
    def read(self, view: Any) -> Any: ...
    def releaseLock(self) -> None: ...

class ReadableStreamDefaultReader(ReadableStreamGenericReader):
    def read(self) -> Any: ...
    def releaseLock(self) -> None: ...

class RemotePlayback(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def cancelWatchAvailability(self, id: Any = ...) -> Any: ...
    onconnect: Any
    onconnecting: Any
    ondisconnect: Any
    def prompt(self) -> Any: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    state: Any
    def watchAvailability(self, callback: Any) -> Any: ...

class Request(Body):
    cache: Any
    def clone(self) -> Request: ...
    credentials: Any
    destination: Any
    headers: Headers
    integrity: str
    keepalive: bool
    method: str
    mode: Any
    redirect: Any
    referrer: str
    referrerPolicy: Any
    signal: AbortSignal
    url: str

class Response(Body):
    def clone(self) -> Response: ...
    headers: Headers
    ok: bool
    redirected: bool
    status: Any
    statusText: str
    type: Any
    url: str

class RsaOtherPrimesInfo:
    d: str
    r: str
    t: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class Screen:
    availHeight: Any
    availWidth: Any
    colorDepth: Any
    height: Any
    orientation: ScreenOrientation
    pixelDepth: Any
    width: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ScreenOrientation(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    angle: Any
    onchange: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    type: Any
    def unlock(self) -> None: ...

class SecurityPolicyViolationEvent(Event):
    blockedURI: str
    columnNumber: Any
    disposition: Any
    documentURI: str
    effectiveDirective: str
    lineNumber: Any
    originalPolicy: str
    referrer: str
    sample: str
    sourceFile: str
    statusCode: Any
    violatedDirective: str

class Selection:
    def addRange(self, range: Range) -> None: ...
    anchorNode: Node
    anchorOffset: Any
    def collapse(self, node: Node, offset: Any = ...) -> None: ...
    def collapseToEnd(self) -> None: ...
    def collapseToStart(self) -> None: ...
    def containsNode(self, node: Node, allowPartialContainment: bool = ...) -> bool: ...
    def deleteFromDocument(self) -> None: ...
    direction: str
    def empty(self) -> None: ...
    def extend(self, node: Node, offset: Any = ...) -> None: ...
    focusNode: Node
    focusOffset: Any
    def getComposedRanges(self, options: Any = ...) -> Any: ...
    def getRangeAt(self, index: Any) -> Range: ...
    isCollapsed: bool
    def modify(self, alter: str = ..., direction: str = ..., granularity: str = ...) -> None: ...
    rangeCount: Any
    def removeAllRanges(self) -> None: ...
    def removeRange(self, range: Range) -> None: ...
    def selectAllChildren(self, node: Node) -> None: ...
    def setBaseAndExtent(self, anchorNode: Node, anchorOffset: Any, focusNode: Node, focusOffset: Any) -> None: ...
    def setPosition(self, node: Node, offset: Any = ...) -> None: ...
    def toString(self) -> str: ...
    type: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ShadowRoot(DocumentFragment):
    activeElement: Element
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    adoptedStyleSheets: Any
    clonable: bool
    delegatesFocus: bool
    def elementFromPoint(self, x: Any, y: Any) -> Element: ...
    def elementsFromPoint(self, x: Any, y: Any) -> Any: ...
    fullscreenElement: Element
    def getAnimations(self) -> Any: ...
    def getHTML(self, options: Any = ...) -> str: ...
    host: Element
    innerHTML: str
    mode: Any
    onslotchange: Any
    pictureInPictureElement: Element
    pointerLockElement: Element
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    serializable: bool
    def setHTMLUnsafe(self, html: str) -> None: ...
    slotAssignment: Any
    styleSheets: StyleSheetList

class Slottable:
    assignedSlot: HTMLSlotElement
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class StaticRange(AbstractRange):
    ...

class Storage:
    def clear(self) -> None: ...
    def getItem(self, key: str) -> str: ...
    def key(self, index: Any) -> str: ...
    length: Any
    def removeItem(self, key: str) -> None: ...
    def setItem(self, key: str, value: str) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class StorageEstimate:
    quota: Any
    usage: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class StorageEvent(Event):
    def initStorageEvent(self, type: str, bubbles: bool = ..., cancelable: bool = ..., key: str = ..., oldValue: str = ..., newValue: str = ..., url: Any = ..., storageArea: Storage = ...) -> None: ...
    key: str
    newValue: str
    oldValue: str
    storageArea: Storage
    url: str

class StorageManager:
    def estimate(self) -> Any: ...
    def getDirectory(self) -> Any: ...
    def persist(self) -> Any: ...
    def persisted(self) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class StylePropertyMapReadOnly:
    def forEach(self, callbackfn: Any, key: str, parent: Any, thisArg: Any = ...) -> None: ...
    def get(self, property: str) -> CSSStyleValue: ...
    def getAll(self, property: str) -> Any: ...
    def has(self, property: str) -> bool: ...
    size: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class StyleSheetList:
    def item(self, index: Any) -> CSSStyleSheet: ...
    length: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class SubmitEvent(Event):
    submitter: HTMLElement

class SubtleCrypto:
    def decrypt(self, algorithm: Any, key: CryptoKey, data: Any) -> Any: ...
    def deriveBits(self, algorithm: Any, baseKey: CryptoKey, length: Any = ...) -> Any: ...
    def deriveKey(self, algorithm: Any, baseKey: CryptoKey, derivedKeyType: Any, extractable: bool, keyUsages: Any) -> Any: ...
    def digest(self, algorithm: Any, data: Any) -> Any: ...
    def encrypt(self, algorithm: Any, key: CryptoKey, data: Any) -> Any: ...
    def exportKey(self, *args: Any, **kwargs: Any) -> Any: ...
    def generateKey(self, *args: Any, **kwargs: Any) -> Any: ...
    def importKey(self, *args: Any, **kwargs: Any) -> Any: ...
    def sign(self, algorithm: Any, key: CryptoKey, data: Any) -> Any: ...
    def unwrapKey(self, format: Any, wrappedKey: Any, unwrappingKey: CryptoKey, unwrapAlgorithm: Any, unwrappedKeyAlgorithm: Any, extractable: bool, keyUsages: Any) -> Any: ...
    def verify(self, algorithm: Any, key: CryptoKey, signature: Any, data: Any) -> Any: ...
    def wrapKey(self, format: Any, key: CryptoKey, wrappingKey: CryptoKey, wrapAlgorithm: Any) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class TextEvent(UIEvent):
    data: str
    def initTextEvent(self, type: str, bubbles: bool = ..., cancelable: bool = ..., view: Window = ..., data: str = ...) -> None: ...

class TextMetrics:
    actualBoundingBoxAscent: Any
    actualBoundingBoxDescent: Any
    actualBoundingBoxLeft: Any
    actualBoundingBoxRight: Any
    alphabeticBaseline: Any
    emHeightAscent: Any
    emHeightDescent: Any
    fontBoundingBoxAscent: Any
    fontBoundingBoxDescent: Any
    hangingBaseline: Any
    ideographicBaseline: Any
    width: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class TextTrack(EventTarget):
    activeCues: TextTrackCueList
    def addCue(self, cue: TextTrackCue) -> None: ...
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    cues: TextTrackCueList
    id: str
    inBandMetadataTrackDispatchType: str
    kind: Any
    label: str
    language: str
    mode: Any
    oncuechange: Any
    def removeCue(self, cue: TextTrackCue) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class TextTrackCue(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    endTime: Any
    id: str
    onenter: Any
    onexit: Any
    pauseOnExit: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    startTime: Any
    track: TextTrack

class TextTrackCueList:
    def getCueById(self, id: str) -> TextTrackCue: ...
    length: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class TextTrackList(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def getTrackById(self, id: str) -> TextTrack: ...
    length: Any
    onaddtrack: Any
    onchange: Any
    onremovetrack: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class TimeRanges:
    def end(self, index: Any) -> Any: ...
    length: Any
    def start(self, index: Any) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ToggleEvent(Event):
    newState: str
    oldState: str

class Touch:
    clientX: Any
    clientY: Any
    force: Any
    identifier: Any
    pageX: Any
    pageY: Any
    radiusX: Any
    radiusY: Any
    rotationAngle: Any
    screenX: Any
    screenY: Any
    target: EventTarget
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class TouchEvent(UIEvent):
    altKey: bool
    changedTouches: TouchList
    ctrlKey: bool
    metaKey: bool
    shiftKey: bool
    targetTouches: TouchList
    touches: TouchList

class TouchList:
    def item(self, index: Any) -> Touch: ...
    length: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class TrackEvent(Event):
    track: TextTrack

class TransitionEvent(Event):
    elapsedTime: Any
    propertyName: str
    pseudoElement: str

class TreeWalker:
    currentNode: Node
    filter: Any
    def firstChild(self) -> Node: ...
    def lastChild(self) -> Node: ...
    def nextNode(self) -> Node: ...
    def nextSibling(self) -> Node: ...
    def parentNode(self) -> Node: ...
    def previousNode(self) -> Node: ...
    def previousSibling(self) -> Node: ...
    root: Node
    whatToShow: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class URL:
    hash: str
    host: str
    hostname: str
    href: str
    origin: str
    password: str
    pathname: str
    port: str
    protocol: str
    search: str
    searchParams: URLSearchParams
    def toJSON(self) -> str: ...
    def toString(self) -> str: ...
    username: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class URLSearchParams:
    def append(self, name: str, value: str) -> None: ...
    def delete(self, name: str, value: str = ...) -> None: ...
    def forEach(self, callbackfn: Any, key: str, parent: Any, thisArg: Any = ...) -> None: ...
    def get(self, name: str) -> str: ...
    def getAll(self, name: str) -> Any: ...
    def has(self, name: str, value: str = ...) -> bool: ...
    def set(self, name: str, value: str) -> None: ...
    size: Any
    def sort(self) -> None: ...
    def toString(self) -> str: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class UserActivation:
    hasBeenActive: bool
    isActive: bool
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ValidityState:
    badInput: bool
    customError: bool
    patternMismatch: bool
    rangeOverflow: bool
    rangeUnderflow: bool
    stepMismatch: bool
    tooLong: bool
    tooShort: bool
    typeMismatch: bool
    valid: bool
    valueMissing: bool
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ViewTransition:
    finished: Any
    ready: Any
    def skipTransition(self) -> None: ...
    types: ViewTransitionTypeSet
    updateCallbackDone: Any
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class ViewTransitionTypeSet:
    def forEach(self, callbackfn: Any, key: str, parent: Any, thisArg: Any = ...) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class VisualViewport(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    height: Any
    offsetLeft: Any
    offsetTop: Any
    onresize: Any
    onscroll: Any
    pageLeft: Any
    pageTop: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    scale: Any
    width: Any

class WakeLock:
    def request(self, type: Any = ...) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class WakeLockSentinel(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    onrelease: Any
    def release(self) -> Any: ...
    released: bool
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    type: Any

class WheelEvent(MouseEvent):
    DOM_DELTA_LINE: Any
    DOM_DELTA_PAGE: Any
    DOM_DELTA_PIXEL: Any
    deltaMode: Any
    deltaX: Any
    deltaY: Any
    deltaZ: Any

class Window(EventTarget):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def alert(self, message: Any = ...) -> None: ...
    def atob(self, data: str) -> str: ...
    def blur(self) -> None: ...
    def btoa(self, data: str) -> str: ...
    caches: CacheStorage
    def cancelAnimationFrame(self, handle: Any) -> None: ...
    def cancelIdleCallback(self, handle: Any) -> None: ...
    def captureEvents(self) -> None: ...
    def clearInterval(self, id: Any) -> None: ...
    def clearTimeout(self, id: Any) -> None: ...
    clientInformation: Navigator
    def close(self) -> None: ...
    closed: bool
    def confirm(self, message: str = ...) -> bool: ...
    cookieStore: CookieStore
    def createImageBitmap(self, *args: Any, **kwargs: Any) -> Any: ...
    crossOriginIsolated: bool
    crypto: Crypto
    customElements: CustomElementRegistry
    devicePixelRatio: Any
    document: Document
    event: Event
    external: External
    def fetch(self, input: Any, init: Any = ...) -> Any: ...
    def focus(self) -> None: ...
    frameElement: Element
    frames: Any
    def getComputedStyle(self, elt: Element, pseudoElt: str = ...) -> CSSStyleDeclaration: ...
    def getSelection(self) -> Selection: ...
    history: History
    indexedDB: Any
    innerHeight: Any
    innerWidth: Any
    isSecureContext: bool
    length: Any
    localStorage: Storage
    location: Location
    locationbar: BarProp
    def matchMedia(self, query: str) -> Any: ...
    menubar: BarProp
    def moveBy(self, x: Any, y: Any) -> None: ...
    def moveTo(self, x: Any, y: Any) -> None: ...
    name: str
    navigator: Navigator
    onabort: Any
    onafterprint: Any
    onanimationcancel: Any
    onanimationend: Any
    onanimationiteration: Any
    onanimationstart: Any
    onauxclick: Any
    onbeforeinput: Any
    onbeforematch: Any
    onbeforeprint: Any
    onbeforetoggle: Any
    onbeforeunload: Any
    onblur: Any
    oncancel: Any
    oncanplay: Any
    oncanplaythrough: Any
    onchange: Any
    onclick: Any
    onclose: Any
    oncontextlost: Any
    oncontextmenu: Any
    oncontextrestored: Any
    oncopy: Any
    oncuechange: Any
    oncut: Any
    ondblclick: Any
    ondevicemotion: Any
    ondeviceorientation: Any
    ondeviceorientationabsolute: Any
    ondrag: Any
    ondragend: Any
    ondragenter: Any
    ondragleave: Any
    ondragover: Any
    ondragstart: Any
    ondrop: Any
    ondurationchange: Any
    onemptied: Any
    onended: Any
    onerror: Any
    onfocus: Any
    onformdata: Any
    ongamepadconnected: Any
    ongamepaddisconnected: Any
    ongotpointercapture: Any
    onhashchange: Any
    oninput: Any
    oninvalid: Any
    onkeydown: Any
    onkeypress: Any
    onkeyup: Any
    onlanguagechange: Any
    onload: Any
    onloadeddata: Any
    onloadedmetadata: Any
    onloadstart: Any
    onlostpointercapture: Any
    onmessage: Any
    onmessageerror: Any
    onmousedown: Any
    onmouseenter: Any
    onmouseleave: Any
    onmousemove: Any
    onmouseout: Any
    onmouseover: Any
    onmouseup: Any
    onoffline: Any
    ononline: Any
    onorientationchange: Any
    onpagehide: Any
    onpagereveal: Any
    onpageshow: Any
    onpageswap: Any
    onpaste: Any
    onpause: Any
    onplay: Any
    onplaying: Any
    onpointercancel: Any
    onpointerdown: Any
    onpointerenter: Any
    onpointerleave: Any
    onpointermove: Any
    onpointerout: Any
    onpointerover: Any
    onpointerrawupdate: Any
    onpointerup: Any
    onpopstate: Any
    onprogress: Any
    onratechange: Any
    onrejectionhandled: Any
    onreset: Any
    onresize: Any
    onscroll: Any
    onscrollend: Any
    onsecuritypolicyviolation: Any
    onseeked: Any
    onseeking: Any
    onselect: Any
    onselectionchange: Any
    onselectstart: Any
    onslotchange: Any
    onstalled: Any
    onstorage: Any
    onsubmit: Any
    onsuspend: Any
    ontimeupdate: Any
    ontoggle: Any
    ontouchcancel: Any
    ontouchend: Any
    ontouchmove: Any
    ontouchstart: Any
    ontransitioncancel: Any
    ontransitionend: Any
    ontransitionrun: Any
    ontransitionstart: Any
    onunhandledrejection: Any
    onunload: Any
    onvolumechange: Any
    onwaiting: Any
    onwebkitanimationend: Any
    onwebkitanimationiteration: Any
    onwebkitanimationstart: Any
    onwebkittransitionend: Any
    onwheel: Any
    def open(self, url: Any = ..., target: str = ..., features: str = ...) -> Any: ...
    opener: Any
    orientation: Any
    origin: str
    originAgentCluster: bool
    outerHeight: Any
    outerWidth: Any
    pageXOffset: Any
    pageYOffset: Any
    parent: Any
    performance: Performance
    personalbar: BarProp
    def postMessage(self, *args: Any, **kwargs: Any) -> None: ...
    def print(self) -> None: ...
    def prompt(self, message: str = ..., _default: str = ...) -> str: ...
    def queueMicrotask(self, callback: Any) -> None: ...
    def releaseEvents(self) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def reportError(self, e: Any) -> None: ...
    def requestAnimationFrame(self, callback: Any) -> Any: ...
    def requestIdleCallback(self, callback: Any, options: Any = ...) -> Any: ...
    def resizeBy(self, x: Any, y: Any) -> None: ...
    def resizeTo(self, width: Any, height: Any) -> None: ...
    screen: Screen
    screenLeft: Any
    screenTop: Any
    screenX: Any
    screenY: Any
    def scroll(self, *args: Any, **kwargs: Any) -> None: ...
    def scrollBy(self, *args: Any, **kwargs: Any) -> None: ...
    def scrollTo(self, *args: Any, **kwargs: Any) -> None: ...
    scrollX: Any
    scrollY: Any
    scrollbars: BarProp
    self: Any
    sessionStorage: Storage
    def setInterval(self, handler: Any, timeout: Any = ..., *arguments: Any) -> Any: ...
    def setTimeout(self, handler: Any, timeout: Any = ..., *arguments: Any) -> Any: ...
    speechSynthesis: Any
    status: str
    statusbar: BarProp
    def stop(self) -> None: ...
    def structuredClone(self, value: Any, options: Any = ...) -> Any: ...
    toolbar: BarProp
    top: Any
    visualViewport: VisualViewport
    window: Any

class WindowEventHandlers:
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    onafterprint: Any
    onbeforeprint: Any
    onbeforeunload: Any
    ongamepadconnected: Any
    ongamepaddisconnected: Any
    onhashchange: Any
    onlanguagechange: Any
    onmessage: Any
    onmessageerror: Any
    onoffline: Any
    ononline: Any
    onpagehide: Any
    onpagereveal: Any
    onpageshow: Any
    onpageswap: Any
    onpopstate: Any
    onrejectionhandled: Any
    onstorage: Any
    onunhandledrejection: Any
    onunload: Any
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class WindowLocalStorage:
    localStorage: Storage
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class WindowOrWorkerGlobalScope:
    def atob(self, data: str) -> str: ...
    def btoa(self, data: str) -> str: ...
    caches: CacheStorage
    def clearInterval(self, id: Any) -> None: ...
    def clearTimeout(self, id: Any) -> None: ...
    def createImageBitmap(self, *args: Any, **kwargs: Any) -> Any: ...
    crossOriginIsolated: bool
    crypto: Crypto
    def fetch(self, input: Any, init: Any = ...) -> Any: ...
    indexedDB: Any
    isSecureContext: bool
    origin: str
    performance: Performance
    def queueMicrotask(self, callback: Any) -> None: ...
    def reportError(self, e: Any) -> None: ...
    def setInterval(self, handler: Any, timeout: Any = ..., *arguments: Any) -> Any: ...
    def setTimeout(self, handler: Any, timeout: Any = ..., *arguments: Any) -> Any: ...
    def structuredClone(self, value: Any, options: Any = ...) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class WindowSessionStorage:
    sessionStorage: Storage
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class WritableStreamDefaultWriter:
    def abort(self, reason: Any = ...) -> Any: ...
    def close(self) -> Any: ...
    closed: Any
    desiredSize: Any
    ready: Any
    def releaseLock(self) -> None: ...
    def write(self, chunk: Any = ...) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class XMLDocument(Document):
    def addEventListener(self, *args: Any, **kwargs: Any) -> None: ...
    def removeEventListener(self, *args: Any, **kwargs: Any) -> None: ...

class XPathEvaluatorBase:
    def createExpression(self, expression: str, resolver: Any = ...) -> XPathExpression: ...
    def createNSResolver(self, nodeResolver: Node) -> Node: ...
    def evaluate(self, expression: str, contextNode: Node, resolver: Any = ..., type: Any = ..., result: XPathResult = ...) -> XPathResult: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class XPathExpression:
    def evaluate(self, contextNode: Node, type: Any = ..., result: XPathResult = ...) -> XPathResult: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class XPathResult:
    ANY_TYPE: Any
    ANY_UNORDERED_NODE_TYPE: Any
    BOOLEAN_TYPE: Any
    FIRST_ORDERED_NODE_TYPE: Any
    NUMBER_TYPE: Any
    ORDERED_NODE_ITERATOR_TYPE: Any
    ORDERED_NODE_SNAPSHOT_TYPE: Any
    STRING_TYPE: Any
    UNORDERED_NODE_ITERATOR_TYPE: Any
    UNORDERED_NODE_SNAPSHOT_TYPE: Any
    booleanValue: bool
    invalidIteratorState: bool
    def iterateNext(self) -> Node: ...
    numberValue: Any
    resultType: Any
    singleNodeValue: Node
    def snapshotItem(self, index: Any) -> Node: ...
    snapshotLength: Any
    stringValue: str
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...
