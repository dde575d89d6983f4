"""The network: hashed words and affixes, residual convolutions of three words, one layer of attention, heads."""

from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F

from .features import AFFIX_ROWS
from .labels import FEATURES, NAMES, RELATIONS, UPOS


@dataclass
class Size:
    embedding: int = 128
    width: int = 256
    convolutions: int = 5
    attentions: int = 1
    attention_heads: int = 4
    arc: int = 192
    relation: int = 128
    dropout: float = 0.3


class Convolution(nn.Module):
    """x + relu(W [x-1, x, x+1]), written as shift, concatenate, multiply: several times faster on a processor."""

    def __init__(self, width: int, dropout: float):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.linear = nn.Linear(3 * width, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        h = self.norm(x) * mask
        left = F.pad(h, (0, 0, 1, 0))[:, :-1]
        right = F.pad(h, (0, 0, 0, 1))[:, 1:]
        return x + self.dropout(F.relu(self.linear(torch.cat([left, h, right], -1))))


class Attention(nn.Module):
    def __init__(self, width: int, heads: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.norm = nn.LayerNorm(width)
        self.project = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        b, n, d = x.shape
        q, k, v = self.project(self.norm(x) * mask).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / (d // self.heads) ** 0.5
        scores = scores + (mask.transpose(1, 2).unsqueeze(1) - 1) * 1e4
        mixed = (torch.softmax(scores, -1) @ v).transpose(1, 2).reshape(b, n, d)
        return x + self.dropout(self.out(mixed))


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
            [Convolution(d, size.dropout) for _ in range(size.convolutions)]
            + [Attention(d, size.attention_heads, size.dropout) for _ in range(size.attentions)]
        )
        self.norm = nn.LayerNorm(d)
        self.tags = nn.Linear(d, len(UPOS) + sum(len(v) + 1 for v in FEATURES.values()) + len(NAMES))
        self.scripts = nn.Linear(d, scripts)
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
            "scripts": self.scripts(h),
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
