"""The best tree with one root for a matrix of arc scores (Chu and Liu 1965, Edmonds 1967)."""

import numpy as np


def best_tree(scores: np.ndarray) -> np.ndarray:
    """Heads [n+1] of the words 1..n (0 is the root, heads[0] = -1) for scores [n+1 dependents, n+1 heads]."""
    n = len(scores) - 1
    s = scores[: n + 1, : n + 1].astype(np.float64).copy()
    np.fill_diagonal(s, -np.inf)
    s[0] = -np.inf
    heads = s.argmax(1)
    heads[0] = -1
    if _sound(heads):
        return heads
    roots = [heads_and_score(s, r) for r in np.argsort(-s[1:, 0])[:8] + 1]
    return max(roots, key=lambda pair: pair[1])[0]


def heads_and_score(s: np.ndarray, root: int) -> tuple[np.ndarray, float]:
    """The best tree whose only child of the root is `root`."""
    t = s.copy()
    t[1:, 0] = -np.inf
    t[root] = -np.inf
    t[root, 0] = s[root, 0]
    heads = _arborescence(t)
    return heads, float(sum(s[i, heads[i]] for i in range(1, len(s))))


def _sound(heads: np.ndarray) -> bool:
    return int((heads[1:] == 0).sum()) == 1 and not _cycle(heads)


def _cycle(heads: np.ndarray) -> list[int]:
    state = np.zeros(len(heads), dtype=int)
    for start in range(1, len(heads)):
        path = []
        at = start
        while at > 0 and state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if at > 0 and state[at] == 1:
            return path[path.index(at) :]
        for p in path:
            state[p] = 2
    return []


def _arborescence(s: np.ndarray) -> np.ndarray:
    heads = s.argmax(1)
    heads[0] = -1
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.zeros(len(s), dtype=bool)
    inside[cycle] = True
    outside = [i for i in range(len(s)) if not inside[i]]
    m = len(outside)
    total = sum(s[i, heads[i]] for i in cycle)
    small = np.full((m + 1, m + 1), -np.inf)
    enter = {}
    leave = {}
    for a, i in enumerate(outside):
        for b, j in enumerate(outside):
            small[a, b] = s[i, j]
        best = max(cycle, key=lambda c: s[i, c])
        small[a, m] = s[i, best]
        leave[a] = best
        best = max(cycle, key=lambda c: s[c, i] - s[c, heads[c]])
        small[m, a] = s[best, i] - s[best, heads[best]] + total
        enter[a] = best
    small[0] = -np.inf
    inner = _arborescence(small)
    result = heads.copy()
    for a, i in enumerate(outside):
        if i != 0:
            result[i] = leave[a] if inner[a] == m else outside[inner[a]]
    entered = enter[inner[m]]
    result[entered] = outside[inner[m]]
    return result
