"""Containers as collapsible HTML."""

import pytest

from pyscript.engine.showing.json_tree import DEPTH, LIMIT, tree


def test_items_have_their_keys_and_text_is_escaped() -> None:
    shown = tree({"<a>": ["b & c"]})
    assert '<span class="py-key">&lt;a&gt;</span>' in shown
    assert "<code>&#x27;b &amp; c&#x27;</code>" in shown
    assert shown.startswith('<details class="py-tree" open><summary>dict, 1 item</summary>')
    assert '<details class="py-tree"><summary><span class="py-key">&lt;a&gt;</span> list, 1 item</summary>' in shown


def test_long_containers_are_cut() -> None:
    assert f"... and {5} more" in tree(list(range(LIMIT + 5)))


@pytest.mark.parametrize("value", [[], {}, set(), 3])
def test_a_value_without_items_does_not_fold(value: object) -> None:
    assert "<details" not in tree(value)


def test_a_value_that_contains_itself_has_a_limited_depth() -> None:
    value: list[object] = []
    value.append(value)
    assert tree(value).count("<details") == DEPTH
