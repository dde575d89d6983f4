"""A lemma as an edit of the form: keep the case or lower it, drop letters from the end, add others."""


def script_of(form: str, lemma: str) -> str:
    """`k2|are`: keep the case, drop 2, add "are"; `l...` lowers first."""
    best: tuple[int, str] | None = None
    for case, base in (("l", form.lower()), ("k", form)):
        shared = 0
        while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
            shared += 1
        cost = len(base) + len(lemma) - 2 * shared
        if best is None or cost < best[0]:
            best = (cost, f"{case}{len(base) - shared}|{lemma[shared:]}")
    assert best
    return best[1]


def apply_script(script: str, form: str) -> str | None:
    """The lemma, or None where the form is too short for it."""
    drop, add = script[1:].split("|", 1)
    base = form if script[0] == "k" else form.lower()
    return None if int(drop) > len(base) else base[: len(base) - int(drop)] + add
