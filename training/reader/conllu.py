"""Reads CoNLL-U: https://universaldependencies.org/format.html."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Word:
    form: str
    lemma: str
    upos: str
    feats: dict[str, str]
    head: int
    """1-based; 0 is the root."""
    deprel: str
    name: str | None = None
    """B-PER, I-LOC ... where the treebank annotates names; O where it does and the word is none; else None."""


@dataclass
class Sentence:
    words: list[Word] = field(default_factory=list)
    language: str = ""
    treebank: str = ""
    identifier: str = ""


def read_conllu(path: Path, language: str, treebank: str) -> list[Sentence]:
    """The sentences of a file, without multiword ranges and empty nodes."""
    sentences: list[Sentence] = []
    current = Sentence(language=language, treebank=treebank)
    for line in path.read_text(encoding="utf8").split("\n"):
        if line.startswith("# sent_id"):
            current.identifier = line.split("=", 1)[1].strip()
        if line.startswith("#"):
            continue
        if not line.strip():
            if current.words:
                sentences.append(sound(current, path))
            current = Sentence(language=language, treebank=treebank)
            continue
        columns = line.split("\t")
        if not columns[0].isdigit():
            continue
        feats = {} if columns[5] == "_" else dict(f.split("=", 1) for f in columns[5].split("|"))
        name = next((m[5:] for m in columns[9].split("|") if m.startswith("Name=")), None)
        current.words.append(
            Word(columns[1], columns[2], columns[3], feats, int(columns[6]), columns[7], name)
        )
    if current.words:
        sentences.append(sound(current, path))
    if any(any(w.name for w in s.words) for s in sentences):
        for sentence in sentences:
            for word in sentence.words:
                word.name = word.name or "O"
    return sentences


def sound(sentence: Sentence, path: Path) -> Sentence:
    """Raises ValueError where the heads are no tree with one root."""
    heads = [0] + [w.head for w in sentence.words]
    if heads[1:].count(0) != 1 or max(heads) >= len(heads):
        raise ValueError(f"{path}: {sentence.identifier} has not one root, or a head outside it")
    for start in range(1, len(heads)):
        at, steps = start, 0
        while at and steps < len(heads):
            at, steps = heads[at], steps + 1
        if at:
            raise ValueError(f"{path}: {sentence.identifier} has a cycle at word {start}")
    return sentence
