"""What an ensemble believes of text nobody annotated, for one network to learn."""

import numpy as np
import torch

from .data import Example, Vocabulary, batches, collate, inputs
from .labels import FEATURES, RELATIONS
from .network import Reader, split_tags
from .tree import best_tree


@torch.no_grad()
def believed(networks: list[Reader], sentences: list[list[str]], style: str, vocabulary: Vocabulary, trusted: float) -> list[Example]:
    """Examples with the ensemble's arc and relation probabilities (`soft_arcs`, `soft_relations`, float16) beside its
    choices; sentences whose heads it is less sure of than `trusted` on average are left out."""
    styled = vocabulary.styles.index(style)
    bare = []
    for forms in sentences:
        words, rows = inputs(forms, vocabulary)
        empty = np.full(len(words), -1)
        bare.append(
            Example(words, rows, styled, empty, empty, np.full((len(words), 2), -1), np.full((len(words), len(FEATURES)), -1), empty, empty)
        )
    made: list[Example] = []
    for net in networks:
        net.eval()
    for chosen in batches(bare, 3000, None):
        arrays = collate([bare[i] for i in chosen])
        words, affixes, styles = (torch.from_numpy(arrays[k]) for k in ("words", "affixes", "style"))
        outs = [net(words, affixes, styles) for net in networks]
        arcs = sum(torch.softmax(o["arcs"], -1) for o in outs) / len(outs)
        tags = [split_tags(o["tags"]) for o in outs]
        upos = sum(torch.softmax(t[0], -1) for t in tags).argmax(-1).numpy()
        features = [sum(torch.softmax(t[1][k], -1) for t in tags).argmax(-1).numpy() for k in range(len(FEATURES))]
        scripts = sum(torch.softmax(o["scripts"], -1) for o in outs).argmax(-1).numpy()
        heads = np.zeros(words.shape, dtype=np.int64)
        logs = torch.log(arcs.clamp(min=1e-9)).numpy()
        for b, i in enumerate(chosen):
            n = len(bare[i].words)
            heads[b, :n] = best_tree(logs[b, :n, :n])
        heads[:, 0] = 0
        h = torch.from_numpy(heads)
        relations = 0
        for net, o in zip(networks, outs):
            picked = torch.gather(o["relation_head"], 1, h.unsqueeze(-1).expand(-1, -1, o["relation_head"].shape[-1]))
            relations = relations + torch.softmax(net.relations(o["relation_dependent"], picked), -1) / len(outs)
        sure = torch.gather(arcs, -1, h.unsqueeze(-1)).squeeze(-1).numpy()
        for b, i in enumerate(chosen):
            n = len(bare[i].words)
            if sure[b, 1:n].mean() < trusted:
                continue
            e = bare[i]
            unknown = np.full(n, -1)
            own = heads[b, :n].copy()
            own[0] = -1
            first = unknown.copy()
            e.upos = np.concatenate([first[:1], upos[b, 1:n]])
            e.heads = own
            e.features = np.stack([np.concatenate([first[:1], f[b, 1:n]]) for f in features], -1)
            e.script = np.concatenate([first[:1], scripts[b, 1:n]])
            e.names = unknown
            best = relations[b, :n].argmax(-1).numpy()
            e.relations = np.stack([best, unknown], -1)
            e.relations[0] = -1
            e.soft_arcs = arcs[b, :n, :n].numpy().astype(np.float16)
            e.soft_relations = relations[b, :n].numpy().astype(np.float16)
            made.append(e)
    return made


def collate_soft(chosen: list[Example], n: int) -> dict[str, np.ndarray]:
    arcs = np.zeros((len(chosen), n, n), dtype=np.float32)
    relations = np.zeros((len(chosen), n, len(RELATIONS)), dtype=np.float32)
    for i, e in enumerate(chosen):
        m = len(e.words)
        arcs[i, :m, :m] = e.soft_arcs
        arcs[i, 0] = 0
        relations[i, 1:m] = e.soft_relations[1:]
    return {"soft_arcs": arcs, "soft_relations": relations}
