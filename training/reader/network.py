"""The network: hashed words and affixes, a convolution of three words, sweeps along the sentence, heads."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .features import AFFIX_ROWS
from .labels import FEATURES, NAMES, RELATIONS, UPOS


@dataclass
class Size:
    embedding: int = 128
    width: int = 256
    convolutions: int = 1
    sweeps: int = 3
    recurrent: int = 0
    """Layers of a two-way LSTM above the others: for teachers, too slow to ship."""
    recurrent_width: int = 192
    layer_norm: bool = False
    """Norms with gains and offsets: slower, for teachers."""
    script: int = 64
    """Numbers the lemma's script is chosen from."""
    arc: int = 160
    relation: int = 96
    dropout: float = 0.3


class Norm(nn.Module):
    """x / root mean square of x. No gain and no offset: each is followed by a linear layer that has its own."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + EPSILON)


EPSILON = 1e-5


def norm(size: Size) -> nn.Module:
    return nn.LayerNorm(size.width) if size.layer_norm else Norm()


class Convolution(nn.Module):
    """x + relu(W [x-1, x, x+1]), written as shift, concatenate, multiply: several times faster on a processor."""

    def __init__(self, size: Size):
        super().__init__()
        width = size.width
        self.norm = norm(size)
        self.linear = nn.Linear(3 * width, width)
        self.dropout = nn.Dropout(size.dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        h = self.norm(x) * mask
        left = F.pad(h, (0, 0, 1, 0))[:, :-1]
        right = F.pad(h, (0, 0, 0, 1))[:, 1:]
        return x + self.dropout(F.relu(self.linear(torch.cat([left, h, right], -1))))


class Sweep(nn.Module):
    """Carries what was read along the sentence, half of the numbers forwards and half backwards: h = k h' + (1 - k) c with
    k and c from one word alone, so that all products are taken at once and only sums go word by word (Bradbury and
    others, "Quasi-Recurrent Neural Networks", ICLR 2017)."""

    def __init__(self, size: Size):
        super().__init__()
        width = size.width
        self.norm = norm(size)
        self.project = nn.Linear(width, 3 * width)
        self.dropout = nn.Dropout(size.dropout)
        with torch.no_grad():
            self.project.bias[width : 2 * width] = 1.0

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        half = x.shape[-1] // 2
        candidate, keep, out = self.project(self.norm(x)).chunk(3, -1)
        keep = torch.sigmoid(keep)
        new = (1 - keep) * candidate * mask
        forwards = carried(keep[..., :half], new[..., :half])
        backwards = carried(keep[..., half:].flip(1), new[..., half:].flip(1)).flip(1)
        return x + self.dropout(torch.sigmoid(out) * torch.cat([forwards, backwards], -1))


def carried(keep: torch.Tensor, new: torch.Tensor) -> torch.Tensor:
    """h[t] = keep[t] h[t-1] + new[t] along the second axis."""
    h = torch.zeros_like(new[:, 0])
    held = []
    for k, n in zip(keep.unbind(1), new.unbind(1)):
        h = k * h + n
        held.append(h)
    return torch.stack(held, 1)


class Recurrence(nn.Module):
    """x + W LSTM(x), both ways over the sentence."""

    def __init__(self, size: Size):
        super().__init__()
        width, inner = size.width, size.recurrent_width
        self.norm = norm(size)
        self.lstm = nn.LSTM(width, inner, bidirectional=True, batch_first=True)
        self.out = nn.Linear(2 * inner, width)
        self.dropout = nn.Dropout(size.dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        h = self.norm(x) * mask
        lengths = mask.sum((1, 2)).long()
        packed = nn.utils.rnn.pack_padded_sequence(h, lengths, batch_first=True, enforce_sorted=False)
        run, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True, total_length=x.shape[1])
        return x + self.dropout(self.out(self.dropout(run)))


class Reader(nn.Module):
    def __init__(self, size: Size, words: int, styles: int, scripts: int):
        super().__init__()
        self.size = size
        d = size.width
        self.word = nn.Embedding(words, size.embedding, padding_idx=0)
        self.affix = nn.Embedding(AFFIX_ROWS, size.embedding, padding_idx=0)
        self.style = nn.Embedding(styles, d)
        self.input = nn.Linear(2 * size.embedding, d)
        self.layers = nn.ModuleList(
            [Convolution(size) for _ in range(size.convolutions)]
            + [Sweep(size) for _ in range(size.sweeps)]
            + [Recurrence(size) for _ in range(size.recurrent)]
        )
        self.norm = norm(size)
        self.tags = nn.Linear(d, len(UPOS) + sum(len(v) + 1 for v in FEATURES.values()) + len(NAMES))
        self.script = nn.Linear(d, size.script)
        self.scripts = nn.Linear(size.script, scripts)
        self.arc_dependent = nn.Linear(d, size.arc)
        self.arc_head = nn.Linear(d, size.arc)
        self.arc_bilinear = nn.Linear(size.arc, size.arc)
        self.relation_dependent = nn.Linear(d, size.relation)
        self.relation_head = nn.Linear(d, size.relation)
        self.relation_product = nn.Linear(size.relation, len(RELATIONS))
        self.relation_sum = nn.Linear(size.relation, len(RELATIONS), bias=False)
        self.dropout = nn.Dropout(size.dropout)
        nn.init.normal_(self.word.weight, std=0.1)
        nn.init.normal_(self.affix.weight, std=0.1)
        nn.init.normal_(self.style.weight, std=0.02)
        with torch.no_grad():
            self.word.weight[0] = 0
            self.affix.weight[0] = 0
        nn.init.orthogonal_(self.arc_bilinear.weight)

    @torch.no_grad()
    def start_from(self, vectors: np.ndarray) -> None:
        """Writes given vectors [words, dimensions] into the first numbers of the words' own; rows of NaN stay as they are."""
        own = self.word.weight[-len(vectors) :, : vectors.shape[1]]
        given = torch.from_numpy(vectors)
        own.copy_(torch.where(given.isnan(), own, given))

    def encode(self, words: torch.Tensor, affixes: torch.Tensor, style: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Vectors [b, n, width] and the mask [b, n, 1]."""
        mask = (words != 0).float().unsqueeze(-1)
        seen = torch.cat([self.word(words), self.affix(affixes).sum(2)], -1)
        x = self.input(self.dropout(seen)) + self.style(style).unsqueeze(1)
        for layer in self.layers:
            x = layer(x, mask)
        return self.norm(x), mask

    def forward(self, words: torch.Tensor, affixes: torch.Tensor, style: torch.Tensor) -> dict[str, torch.Tensor]:
        x, mask = self.encode(words, affixes, style)
        h = self.dropout(x)
        dependent = self.dropout(F.relu(self.arc_dependent(h)))
        head = self.dropout(F.relu(self.arc_head(h)))
        arcs = self.arc_bilinear(dependent) @ head.transpose(1, 2) / self.size.arc**0.5
        arcs = arcs + (mask.transpose(1, 2) - 1) * 1e4
        return {
            "tags": self.tags(h),
            "scripts": self.scripts(F.relu(self.script(h))),
            "arcs": arcs,
            "relation_dependent": self.dropout(F.relu(self.relation_dependent(h))),
            "relation_head": self.dropout(F.relu(self.relation_head(h))),
        }

    def relations(self, dependent: torch.Tensor, head: torch.Tensor) -> torch.Tensor:
        """Scores [..., relations] of words [..., relation] with their heads [..., relation]."""
        return self.relation_product(dependent * head) + self.relation_sum(dependent + head)


def split_tags(tags: torch.Tensor) -> tuple[torch.Tensor, list[torch.Tensor], torch.Tensor]:
    """Scores of part of speech, of each feature, of names."""
    sizes = [len(UPOS)] + [len(v) + 1 for v in FEATURES.values()] + [len(NAMES)]
    parts = torch.split(tags, sizes, -1)
    return parts[0], list(parts[1:-1]), parts[-1]
