"""Gives the punctuation of Italian treebanks one habit.

Treebanks agree on words and differ on commas: one hangs the comma before a relative clause on the clause, another on the
noun, a third on either. Learning from all of them teaches noise. Here every mark is hung anew from the tree of the words,
in the way the largest Italian treebanks do it: a pair of quotes or brackets on the head of what it encloses; a comma
before a conjunct on the conjunct; after a fronted phrase on that phrase; before any other phrase on what governs it;
the last stop on the root.
"""

from .conllu import Sentence

PAIRS = {"(": ")", "[": "]", "«": "»", "“": "”", "‘": "’", '"': '"', "'": "'", "``": "''"}


def rehang(sentence: Sentence) -> None:
    words = sentence.words
    n = len(words)
    marks = [False] + [w.deprel == "punct" for w in words]
    if any(marks[w.head] for w in words if w.head) or all(marks[1:]):
        return  # something hangs on a mark: leave the sentence as it was annotated
    heads = [0] + [w.head for w in words]
    root = next(i for i in range(1, n + 1) if heads[i] == 0)

    def climb(j: int, i: int) -> tuple[int, int]:
        """From the word j beside the mark i up to the highest whose head lies across the mark, and that head."""
        while heads[j] and (heads[j] < i) == (j < i):
            j = heads[j]
        return j, heads[j]

    done: dict[int, int] = {}
    for start, end in pairs_of(sentence, marks):
        inside = [j for j in range(start + 1, end) if not marks[j]]
        tops = [j for j in inside if not start < heads[j] < end]
        if tops:
            chosen = next((j for j in tops if heads[j] == 0), tops[0] if len(tops) == 1 else tops[0])
            done[start] = done[end] = chosen
    for i in range(1, n + 1):
        if not marks[i]:
            continue
        if i in done:
            words[i - 1].head = done[i]
            continue
        before = next((j for j in range(i - 1, 0, -1) if not marks[j]), 0)
        after = next((j for j in range(i + 1, n + 1) if not marks[j]), 0)
        if not after or not before:
            words[i - 1].head = root
            continue
        left, left_head = climb(before, i)
        right, right_head = climb(after, i)
        if left_head and right_head == 0 or left_head == right:
            words[i - 1].head = left
        elif left_head > i:
            words[i - 1].head = left
        elif words[right - 1].deprel.split(":")[0] == "conj":
            words[i - 1].head = right
        else:
            words[i - 1].head = right_head or right


def pairs_of(sentence: Sentence, marks: list[bool]) -> list[tuple[int, int]]:
    """Positions of opening and closing marks that belong together."""
    waiting: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for i, word in enumerate(sentence.words, 1):
        if not marks[i]:
            continue
        opener = next((k for k in range(len(waiting) - 1, -1, -1) if PAIRS[waiting[k][0]] == word.form), None)
        if opener is not None:
            found.append((waiting[opener][1], i))
            del waiting[opener:]
        elif word.form in PAIRS:
            waiting.append((word.form, i))
    return found
