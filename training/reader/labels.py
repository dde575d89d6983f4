"""The closed lists the network chooses from, and what each treebank's labels become."""

from collections import Counter

from .conllu import Sentence, Word
from .lemma import script_of

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()

RELATIONS = (
    "root nsubj nsubj:pass obj iobj obl obl:agent csubj ccomp xcomp vocative expl dislocated advcl advmod discourse "
    "aux aux:pass cop mark nmod appos nummod acl acl:relcl amod det clf case conj cc fixed flat compound compound:prt "
    "list parataxis orphan goeswith reparandum punct dep"
).split()

FEATURES = {
    "Mood": ["Ind", "Sub", "Cnd", "Imp"],
    "Tense": ["Pres", "Past", "Imp", "Fut"],
    "VerbForm": ["Fin", "Inf", "Part", "Ger"],
    "Number": ["Sing", "Plur"],
    "Person": ["1", "2", "3"],
    "Voice": ["Pass"],
    "Gender": ["Masc", "Fem"],
}

NAMES = ["O"] + [f"{p}-{t}" for t in ("PER", "LOC", "ORG", "MISC") for p in "BI"]

FEWEST_OF_A_SCRIPT = 5
MOST_SCRIPTS = 512


def relation_of(deprel: str) -> str:
    """The relation as the network draws it: universal, with the few subtypes reading needs."""
    return deprel if deprel in RELATIONS else deprel.split(":")[0]


def relations_allowed(deprel: str, unmarked: list[str]) -> list[int]:
    """Where a treebank does not draw a subtype, its plain relation may be either."""
    relation = relation_of(deprel)
    return [RELATIONS.index(r) for r in [relation] + [u for u in unmarked if u.split(":")[0] == relation]]


def feature_class(word: Word, feature: str) -> int:
    """0 for absent."""
    value = word.feats.get(feature, "")
    value = {"Pqp": "Past"}.get(value, value)
    values = FEATURES[feature]
    return values.index(value) + 1 if value in values else 0


def lemma_of(word: Word) -> str:
    return word.form if word.lemma.startswith("[") or word.lemma == "_" and word.form != "_" else word.lemma


def lemma_scripts(sentences: list[Sentence]) -> list[str]:
    counted = Counter(script_of(w.form, lemma_of(w)) for s in sentences for w in s.words)
    common = [s for s, n in counted.items() if n >= FEWEST_OF_A_SCRIPT]
    return sorted(common, key=lambda s: (-counted[s], s))[:MOST_SCRIPTS]
