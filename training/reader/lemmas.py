"""Gives the small words of a language one lemma, whatever treebank they come from."""

from collections import Counter, defaultdict

from .conllu import Sentence

CLOSED = {"ADP", "AUX", "CCONJ", "DET", "PRON", "SCONJ", "PUNCT"}
NAMED = {"PROPN", "X", "SYM", "NUM"}


def agree(sentences: list[Sentence], reference: str, lower: bool) -> None:
    """Rewrites lemmas in place: of a closed-class form, what the treebank `reference` says where it has the form, else
    what most treebanks say (one vote each); a mark is its own lemma. `lower`: common words have lower-case lemmas."""
    said: dict[tuple[str, str], dict[str, Counter]] = defaultdict(lambda: defaultdict(Counter))
    for sentence in sentences:
        for word in sentence.words:
            if word.upos in CLOSED:
                said[word.form.lower(), word.upos][sentence.treebank][word.lemma.lower() if lower else word.lemma] += 1
    chosen: dict[tuple[str, str], str] = {}
    for key, by_treebank in said.items():
        favourites = {name: counts.most_common(1)[0][0] for name, counts in by_treebank.items()}
        votes = Counter(favourites.values())
        chosen[key] = favourites.get(reference) or min(votes, key=lambda lemma: (-votes[lemma], lemma == key[0], lemma))
    for sentence in sentences:
        for word in sentence.words:
            if word.upos == "PUNCT":
                word.lemma = word.form
            elif word.upos in CLOSED:
                word.lemma = chosen[word.form.lower(), word.upos]
            elif lower and word.upos not in NAMED:
                word.lemma = word.lemma.lower()
