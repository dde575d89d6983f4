"""What the network sees of a word. src/analyse/parser/features.ts computes the same numbers; models/reader/features.json
holds examples that both are tested on."""

from functools import lru_cache

AFFIX_ROWS = 16384
AFFIXES = 10
PAD, UNKNOWN, ROOT = 0, 1, 2

_SAME = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-"})


@lru_cache(maxsize=None)
def word_key(form: str) -> str:
    """Lower case, quotes and dashes alike, every digit 0, at most 40 characters."""
    lower = form.translate(_SAME).lower()
    return "".join("0" if c.isdigit() and c.isascii() else c for c in lower)[:40]


@lru_cache(maxsize=None)
def shape(form: str) -> str:
    """X capital, x small, 0 digit, any other character itself; a run of one class is cut to two; at most 8 long."""
    out: list[str] = []
    for c in form.translate(_SAME):
        if c.isascii() and c.isdigit():
            k = "0"
        elif c.lower() != c:
            k = "X"
        elif c.upper() != c:
            k = "x"
        else:
            k = c
        if len(out) >= 2 and out[-1] == k and out[-2] == k:
            continue
        out.append(k)
    return "".join(out)[:8]


def hash32(text: str) -> int:
    """FNV-1a over UTF-16 code units, then mixed, so that the low bits are good."""
    h = 0x811C9DC5
    data = text.encode("utf-16-le", "surrogatepass")
    for i in range(0, len(data), 2):
        h ^= data[i] | (data[i + 1] << 8)
        h = (h * 0x01000193) & 0xFFFFFFFF
    h ^= h >> 16
    h = (h * 0x85EBCA6B) & 0xFFFFFFFF
    h ^= h >> 13
    h = (h * 0xC2B2AE35) & 0xFFFFFFFF
    return h ^ (h >> 16)


@lru_cache(maxsize=None)
def affixes(form: str) -> tuple[int, ...]:
    """Rows of the affix table, 1 and up: prefixes of 1-4, suffixes of 1-5 characters, the shape."""
    key = word_key(form)
    padded = "^" + key + "$"
    parts = [f"p{n}{padded[: n + 1]}" for n in (1, 2, 3, 4)]
    parts += [f"s{n}{padded[-(n + 1):]}" for n in (1, 2, 3, 4, 5)]
    parts.append("x" + shape(form))
    return tuple(1 + hash32(p) % (AFFIX_ROWS - 1) for p in parts)
