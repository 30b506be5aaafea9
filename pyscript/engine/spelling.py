"""Which known word was meant by one that is not known."""


def closest(word: str, words: "list[str]") -> str:
    """The one of `words` that is nearly `word`, or "": at most two letters differ, in a word of more than three."""
    limit = 2 if len(word) > 4 else 1
    scored = sorted([(_distance(word.lower().replace("-", "_"), other), other) for other in words])
    return scored[0][1] if scored and scored[0][0] <= limit else ""


def _distance(a: str, b: str) -> int:
    """How many letters must change, come or go to make b of a (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        above, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            above, row[j + 1] = row[j + 1], min(above + (x != y), row[j] + 1, row[j + 1] + 1)
    return row[-1]
