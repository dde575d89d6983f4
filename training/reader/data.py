"""Treebanks as arrays, and batches of them."""

import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .conllu import Sentence, read_conllu
from .features import AFFIXES, PAD, ROOT, UNKNOWN, affixes, word_key
from .labels import FEATURES, NAMES, RELATIONS, UPOS, feature_class, lemma_of, relations_allowed
from .lemma import script_of
from .punctuation import rehang
from .vectors import GivenVectors

HERE = Path(__file__).resolve().parent.parent
FEWEST_OF_A_WORD = 2
LONGEST = 160
"""Longer sentences are left out of training; there are a handful."""


@dataclass
class Treebank:
    name: str
    language: str
    licence: str
    weight: float
    unmarked: list[str]
    silent: list[str]
    folds: int
    rehung: bool
    """Whether its punctuation is given the one habit of reader/punctuation.py."""
    paths: dict[str, list[Path]]

    def sentences(self, part: str) -> list[Sentence]:
        found = [p for p in self.paths[part] if p.exists()]
        read = [s for p in found for s in read_conllu(p, self.language, self.name)]
        if self.rehung and part in ("train", "extra"):
            for sentence in read:
                rehang(sentence)
        return read


def treebanks(data: Path) -> list[Treebank]:
    recipe = tomllib.loads((HERE / "treebanks.toml").read_text(encoding="utf8"))
    return [
        Treebank(
            t["name"],
            t["language"],
            t["licence"],
            t.get("weight", 1.0),
            t.get("unmarked", []),
            t.get("silent", []),
            t.get("folds", 0),
            t["language"] in recipe["rehang"],
            {p: [(HERE if t.get("own") else data) / f for f in t.get(p, [])] for p in ("train", "extra", "dev", "test")},
        )
        for t in recipe["treebank"]
    ]


class Vocabulary:
    """Every list the network's numbers stand for."""

    def __init__(self, words: list[str], scripts: list[str], styles: list[str], vectors: np.ndarray | None = None):
        self.words = words
        self.row = {w: i + 3 for i, w in enumerate(words)}
        self.scripts = scripts
        self.script_row = {s: i for i, s in enumerate(scripts)}
        self.styles = styles
        """Treebank names; each has a vector, so that one network knows their different habits."""
        self.vectors = vectors
        """[words, dimensions] what the words' vectors start from, NaN where not given."""

    @staticmethod
    def of(
        sentences: list[Sentence],
        scripts: list[str],
        styles: list[str],
        more: Counter | None = None,
        given: GivenVectors | None = None,
    ) -> "Vocabulary":
        counted = Counter(word_key(w.form) for s in sentences for w in s.words)
        if more:
            counted.update(more)
        words = sorted(w for w, n in counted.items() if n >= FEWEST_OF_A_WORD)
        return Vocabulary(words, scripts, styles, given.rows(words) if given else None)


@dataclass
class Example:
    words: np.ndarray  # [n+1] rows of the word table, ROOT first
    affixes: np.ndarray  # [n+1, AFFIXES]
    style: int
    upos: np.ndarray  # [n+1], -1 unknown
    heads: np.ndarray  # [n+1], -1 for ROOT
    relations: np.ndarray  # [n+1, 2] allowed relations, the second -1 where there is none
    features: np.ndarray  # [n+1, F], -1 where the treebank is silent
    script: np.ndarray  # [n+1], -1 where rare
    names: np.ndarray  # [n+1], -1 where not annotated
    soft_arcs: np.ndarray | None = None  # [n+1, n+1] an ensemble's probabilities, where it is the teacher
    soft_relations: np.ndarray | None = None  # [n+1, relations]


def inputs(forms: list[str], vocabulary: Vocabulary) -> tuple[np.ndarray, np.ndarray]:
    words = np.array([ROOT] + [vocabulary.row.get(word_key(f), UNKNOWN) for f in forms], dtype=np.int64)
    rows = np.zeros((len(forms) + 1, AFFIXES), dtype=np.int64)
    for i, f in enumerate(forms):
        rows[i + 1] = affixes(f)
    return words, rows


def example(sentence: Sentence, treebank: Treebank, vocabulary: Vocabulary) -> Example:
    n = len(sentence.words)
    words, rows = inputs([w.form for w in sentence.words], vocabulary)
    upos = np.full(n + 1, -1)
    heads = np.full(n + 1, -1)
    relations = np.full((n + 1, 2), -1)
    features = np.full((n + 1, len(FEATURES)), -1)
    script = np.full(n + 1, -1)
    names = np.full(n + 1, -1)
    for i, word in enumerate(sentence.words, 1):
        if word.upos in UPOS:
            upos[i] = UPOS.index(word.upos)
        heads[i] = word.head
        allowed = relations_allowed(word.deprel, treebank.unmarked)
        relations[i, : len(allowed[:2])] = allowed[:2]
        for k, feature in enumerate(FEATURES):
            told = feature not in treebank.silent and not (word.feats.get("__silent") == "yes")
            if told:
                features[i, k] = feature_class(word, feature)
        script[i] = vocabulary.script_row.get(script_of(word.form, lemma_of(word)), -1)
        if word.name is not None:
            names[i] = NAMES.index(word.name)
    style = vocabulary.styles.index(treebank.name) if treebank.name in vocabulary.styles else 0
    return Example(words, rows, style, upos, heads, relations, features, script, names)


def batches(examples: list[Example], tokens: int, rng: np.random.Generator | None) -> list[list[int]]:
    """Indices of examples of like length, about `tokens` padded words together; shuffled where `rng` is given."""
    lengths = np.array([len(e.words) for e in examples], dtype=float)
    key = lengths if rng is None else lengths + rng.uniform(-2, 2, len(lengths))
    order = np.argsort(key, kind="stable")
    made: list[list[int]] = []
    current: list[int] = []
    longest = 0
    for i in order:
        longest = max(longest, len(examples[i].words))
        if current and longest * (len(current) + 1) > tokens:
            made.append(current)
            current, longest = [], len(examples[i].words)
        current.append(int(i))
    if current:
        made.append(current)
    if rng is not None:
        rng.shuffle(made)
    return made


def collate(chosen: list[Example]) -> dict[str, np.ndarray]:
    n = max(len(e.words) for e in chosen)

    def pad(name: str, fill: int) -> np.ndarray:
        first = getattr(chosen[0], name)
        out = np.full((len(chosen), n, *first.shape[1:]), fill, dtype=np.int64)
        for i, e in enumerate(chosen):
            value = getattr(e, name)
            out[i, : len(value)] = value
        return out

    return {
        "words": pad("words", PAD),
        "affixes": pad("affixes", PAD),
        "style": np.array([e.style for e in chosen]),
        "upos": pad("upos", -1),
        "heads": pad("heads", -1),
        "relations": pad("relations", -1),
        "features": pad("features", -1),
        "script": pad("script", -1),
        "names": pad("names", -1),
    }
