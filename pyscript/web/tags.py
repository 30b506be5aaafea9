"""The elements of HTML, with a class for each tag.

https://html.spec.whatwg.org/multipage/indices.html#elements-3
"""

from pyscript.web.element import ContainerElement, Element, register_tags

__all__ = [
    "a",
    "abbr",
    "address",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "bdi",
    "bdo",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "dd",
    "del_",
    "details",
    "dfn",
    "dialog",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input_",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "map_",
    "mark",
    "menu",
    "meta",
    "meter",
    "nav",
    "noscript",
    "object_",
    "ol",
    "option",
    "output",
    "p",
    "param",
    "picture",
    "pre",
    "progress",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "script",
    "search",
    "section",
    "slot",
    "small",
    "source",
    "span",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "u",
    "ul",
    "var",
    "wbr",
]


class a(ContainerElement):
    """<a>: a link."""

    _tag = "a"


class abbr(ContainerElement):
    """<abbr>: an abbreviation."""

    _tag = "abbr"


class address(ContainerElement):
    """<address>: contact details."""

    _tag = "address"


class article(ContainerElement):
    """<article>: a self-contained text."""

    _tag = "article"


class aside(ContainerElement):
    """<aside>: content beside the text."""

    _tag = "aside"


class audio(ContainerElement):
    """<audio>: sound."""

    _tag = "audio"


class b(ContainerElement):
    """<b>: bold text."""

    _tag = "b"


class bdi(ContainerElement):
    """<bdi>: text of unknown direction."""

    _tag = "bdi"


class bdo(ContainerElement):
    """<bdo>: text in a given direction."""

    _tag = "bdo"


class blockquote(ContainerElement):
    """<blockquote>: a longer quotation."""

    _tag = "blockquote"


class body(ContainerElement):
    """<body>: the page's body."""

    _tag = "body"


class button(ContainerElement):
    """<button>: a button."""

    _tag = "button"


class caption(ContainerElement):
    """<caption>: a table's caption."""

    _tag = "caption"


class cite(ContainerElement):
    """<cite>: the title of a work."""

    _tag = "cite"


class code(ContainerElement):
    """<code>: computer code."""

    _tag = "code"


class colgroup(ContainerElement):
    """<colgroup>: columns of a table."""

    _tag = "colgroup"


class data(ContainerElement):
    """<data>: text with a machine-readable value."""

    _tag = "data"


class dd(ContainerElement):
    """<dd>: the description of a term."""

    _tag = "dd"


class del_(ContainerElement):
    """<del>: deleted text."""

    _tag = "del"


class details(ContainerElement):
    """<details>: content that unfolds."""

    _tag = "details"


class dfn(ContainerElement):
    """<dfn>: a term that is defined here."""

    _tag = "dfn"


class dialog(ContainerElement):
    """<dialog>: a dialog."""

    _tag = "dialog"


class div(ContainerElement):
    """<div>: a part of the page."""

    _tag = "div"


class dl(ContainerElement):
    """<dl>: terms and descriptions."""

    _tag = "dl"


class dt(ContainerElement):
    """<dt>: a term."""

    _tag = "dt"


class em(ContainerElement):
    """<em>: emphasised text."""

    _tag = "em"


class fieldset(ContainerElement):
    """<fieldset>: a group of controls."""

    _tag = "fieldset"


class figcaption(ContainerElement):
    """<figcaption>: a figure's caption."""

    _tag = "figcaption"


class figure(ContainerElement):
    """<figure>: a figure."""

    _tag = "figure"


class footer(ContainerElement):
    """<footer>: the footer of a section or page."""

    _tag = "footer"


class form(ContainerElement):
    """<form>: a form."""

    _tag = "form"


class h1(ContainerElement):
    """<h1>: a heading of the first level."""

    _tag = "h1"


class h2(ContainerElement):
    """<h2>: a heading of the second level."""

    _tag = "h2"


class h3(ContainerElement):
    """<h3>: a heading of the third level."""

    _tag = "h3"


class h4(ContainerElement):
    """<h4>: a heading of the fourth level."""

    _tag = "h4"


class h5(ContainerElement):
    """<h5>: a heading of the fifth level."""

    _tag = "h5"


class h6(ContainerElement):
    """<h6>: a heading of the sixth level."""

    _tag = "h6"


class head(ContainerElement):
    """<head>: the page's head."""

    _tag = "head"


class header(ContainerElement):
    """<header>: the introduction of a section or page."""

    _tag = "header"


class hgroup(ContainerElement):
    """<hgroup>: a heading with its subtitle."""

    _tag = "hgroup"


class html(ContainerElement):
    """<html>: the whole page."""

    _tag = "html"


class i(ContainerElement):
    """<i>: text in a different voice, such as a technical term."""

    _tag = "i"


class iframe(ContainerElement):
    """<iframe>: another page inside this one."""

    _tag = "iframe"


class ins(ContainerElement):
    """<ins>: inserted text."""

    _tag = "ins"


class kbd(ContainerElement):
    """<kbd>: keyboard input."""

    _tag = "kbd"


class label(ContainerElement):
    """<label>: the label of a control."""

    _tag = "label"


class legend(ContainerElement):
    """<legend>: the caption of a group of controls."""

    _tag = "legend"


class li(ContainerElement):
    """<li>: an item of a list."""

    _tag = "li"


class main(ContainerElement):
    """<main>: the page's main part."""

    _tag = "main"


class map_(ContainerElement):
    """<map>: an image map."""

    _tag = "map"


class mark(ContainerElement):
    """<mark>: highlighted text."""

    _tag = "mark"


class menu(ContainerElement):
    """<menu>: a list of commands."""

    _tag = "menu"


class meta(ContainerElement):
    """<meta>: metadata of the page."""

    _tag = "meta"


class meter(ContainerElement):
    """<meter>: a value within a known range."""

    _tag = "meter"


class nav(ContainerElement):
    """<nav>: navigation links."""

    _tag = "nav"


class noscript(ContainerElement):
    """<noscript>: content for browsers without scripts."""

    _tag = "noscript"


class object_(ContainerElement):
    """<object>: an external resource."""

    _tag = "object"


class ol(ContainerElement):
    """<ol>: a numbered list."""

    _tag = "ol"


class option(ContainerElement):
    """<option>: an item of a <select>."""

    _tag = "option"


class output(ContainerElement):
    """<output>: the result of a calculation."""

    _tag = "output"


class p(ContainerElement):
    """<p>: a paragraph."""

    _tag = "p"


class param(ContainerElement):
    """<param>: a parameter of an <object>."""

    _tag = "param"


class picture(ContainerElement):
    """<picture>: an image with alternatives."""

    _tag = "picture"


class pre(ContainerElement):
    """<pre>: preformatted text."""

    _tag = "pre"


class progress(ContainerElement):
    """<progress>: the progress of a task."""

    _tag = "progress"


class q(ContainerElement):
    """<q>: a short quotation."""

    _tag = "q"


class rp(ContainerElement):
    """<rp>: brackets around <rt>."""

    _tag = "rp"


class rt(ContainerElement):
    """<rt>: the pronunciation in <ruby>."""

    _tag = "rt"


class ruby(ContainerElement):
    """<ruby>: text with its pronunciation."""

    _tag = "ruby"


class s(ContainerElement):
    """<s>: text that is no longer correct."""

    _tag = "s"


class samp(ContainerElement):
    """<samp>: the output of a program."""

    _tag = "samp"


class script(ContainerElement):
    """<script>: a script."""

    _tag = "script"


class search(ContainerElement):
    """<search>: controls for searching."""

    _tag = "search"


class section(ContainerElement):
    """<section>: a section."""

    _tag = "section"


class slot(ContainerElement):
    """<slot>: a place in a component that the user of the component fills."""

    _tag = "slot"


class small(ContainerElement):
    """<small>: a side comment."""

    _tag = "small"


class span(ContainerElement):
    """<span>: some text."""

    _tag = "span"


class strong(ContainerElement):
    """<strong>: important text."""

    _tag = "strong"


class style(ContainerElement):
    """<style>: CSS of the page."""

    _tag = "style"


class sub(ContainerElement):
    """<sub>: subscript text."""

    _tag = "sub"


class summary(ContainerElement):
    """<summary>: the visible part of <details>."""

    _tag = "summary"


class sup(ContainerElement):
    """<sup>: superscript text."""

    _tag = "sup"


class table(ContainerElement):
    """<table>: a table."""

    _tag = "table"


class tbody(ContainerElement):
    """<tbody>: the main rows of a table."""

    _tag = "tbody"


class td(ContainerElement):
    """<td>: a cell of a table."""

    _tag = "td"


class template(ContainerElement):
    """<template>: HTML to be copied."""

    _tag = "template"


class textarea(ContainerElement):
    """<textarea>: a field for longer text."""

    _tag = "textarea"


class tfoot(ContainerElement):
    """<tfoot>: the footer rows of a table."""

    _tag = "tfoot"


class th(ContainerElement):
    """<th>: a heading cell of a table."""

    _tag = "th"


class thead(ContainerElement):
    """<thead>: the heading rows of a table."""

    _tag = "thead"


class time(ContainerElement):
    """<time>: a time or date."""

    _tag = "time"


class title(ContainerElement):
    """<title>: the page's title."""

    _tag = "title"


class tr(ContainerElement):
    """<tr>: a row of a table."""

    _tag = "tr"


class u(ContainerElement):
    """<u>: underlined text."""

    _tag = "u"


class ul(ContainerElement):
    """<ul>: a list with bullets."""

    _tag = "ul"


class var(ContainerElement):
    """<var>: a variable."""

    _tag = "var"


class wbr(ContainerElement):
    """<wbr>: a place where a line may break."""

    _tag = "wbr"


class area(Element):
    """<area>: an area of an image map."""

    _tag = "area"


class base(Element):
    """<base>: the base of relative addresses."""

    _tag = "base"


class br(Element):
    """<br>: a line break."""

    _tag = "br"


class col(Element):
    """<col>: a column of a table."""

    _tag = "col"


class embed(Element):
    """<embed>: external content."""

    _tag = "embed"


class hr(Element):
    """<hr>: a break between topics."""

    _tag = "hr"


class img(Element):
    """<img>: an image."""

    _tag = "img"


class input_(Element):
    """<input>: a field or control."""

    _tag = "input"


class link(Element):
    """<link>: a resource of the page."""

    _tag = "link"


class source(Element):
    """<source>: one source of <audio>, <video> or <picture>."""

    _tag = "source"


class track(Element):
    """<track>: subtitles."""

    _tag = "track"


register_tags(globals())
