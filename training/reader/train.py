"""Trains one network."""

import math
import time
from dataclasses import dataclass, field

import numpy as np
import torch
from torch.nn import functional as F

from .conllu import Sentence
from .data import Example, Vocabulary, batches, collate, example
from .distil import collate_soft
from .evaluate import line, scores
from .network import Reader, Size, split_tags


@dataclass
class Plan:
    passes: float = 20
    seed: int = 1
    rate: float = 3e-3
    tokens: int = 1500
    word_dropout: float = 0.2
    style_dropout: float = 0.1
    averaging: float = 0.999
    size: Size = field(default_factory=Size)


def loss_of(net: Reader, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    out = net(batch["words"], batch["affixes"], batch["style"])
    pos, features, names = split_tags(out["tags"])

    def cross(logits: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), target.reshape(-1), ignore_index=-1)

    soft = "soft_arcs" in batch
    if soft:
        logp_arcs = torch.log_softmax(out["arcs"], -1)
        counted = (batch["heads"] >= 0).sum()
        total = -(batch["soft_arcs"] * logp_arcs).sum() / counted
    else:
        total = cross(out["arcs"], batch["heads"])
    heads = batch["heads"].clamp(min=0)
    chosen = torch.gather(
        out["relation_head"], 1, heads.unsqueeze(-1).expand(-1, -1, out["relation_head"].shape[-1])
    )
    logp = torch.log_softmax(net.relations(out["relation_dependent"], chosen), -1)
    allowed = batch["relations"]
    known = allowed[..., 0] >= 0
    first = torch.gather(logp, -1, allowed[..., :1].clamp(min=0)).squeeze(-1)
    second = torch.gather(logp, -1, allowed[..., 1:].clamp(min=0)).squeeze(-1)
    either = torch.where(allowed[..., 1] >= 0, torch.logaddexp(first, second), first)
    if soft:
        total = total - (batch["soft_relations"] * logp).sum() / counted
    else:
        total = total - either[known].mean()
    total = total + 0.5 * cross(pos, batch["upos"]) + 0.5 * cross(out["scripts"], batch["script"])
    for k, logits in enumerate(features):
        if bool((batch["features"][..., k] >= 0).any()):
            total = total + 0.1 * cross(logits, batch["features"][..., k])
    if bool((batch["names"] >= 0).any()):
        total = total + 0.2 * cross(names, batch["names"])
    return total


def train(
    plan: Plan,
    vocabulary: Vocabulary,
    examples: list[Example],
    weights: list[float],
    checks: dict[str, tuple[list[Sentence], object, int | None]],
    say=print,
) -> Reader:
    """`checks`: name -> sentences, treebank, style to read them in."""
    torch.manual_seed(plan.seed)
    rng = np.random.default_rng(plan.seed)
    net = Reader(plan.size, len(vocabulary.words) + 3, len(vocabulary.styles), len(vocabulary.scripts))
    if vocabulary.vectors is not None:
        net.start_from(vocabulary.vectors)
    average = {k: v.detach().clone() for k, v in net.state_dict().items()}
    matrices = [p for p in net.parameters() if p.dim() > 1]
    others = [p for p in net.parameters() if p.dim() <= 1]
    optimiser = torch.optim.AdamW(
        [{"params": matrices, "weight_decay": 0.01}, {"params": others, "weight_decay": 0.0}],
        lr=plan.rate,
        betas=(0.9, 0.95),
    )
    weights_array = np.array(weights)
    epoch_tokens = sum(len(e.words) * w for e, w in zip(examples, weights))
    planned = int(plan.passes * epoch_tokens / (plan.tokens * 0.93))
    step = 0
    running = 0.0
    started = time.time()
    while step < planned:
        repeats = np.floor(weights_array + rng.uniform(size=len(weights_array))).astype(int)
        chosen = [e for e, r in zip(examples, repeats) for _ in range(r)]
        gold = [i for i, e in enumerate(chosen) if e.soft_arcs is None]
        taught = [i for i, e in enumerate(chosen) if e.soft_arcs is not None]
        drawn = [[part[i] for i in b] for part in (gold, taught) if part for b in batches([chosen[i] for i in part], plan.tokens, rng)]
        rng.shuffle(drawn)
        net.train()
        for indices in drawn:
            arrays = collate([chosen[i] for i in indices])
            if chosen[indices[0]].soft_arcs is not None:
                arrays |= collate_soft([chosen[i] for i in indices], arrays["words"].shape[1])
            drop = (rng.uniform(size=arrays["words"].shape) < plan.word_dropout) & (arrays["words"] > 2)
            arrays["words"][drop] = 1
            arrays["style"][rng.uniform(size=len(indices)) < plan.style_dropout] = 0
            rate = plan.rate * min(1, (step + 1) / 200) * 0.5 * (1 + math.cos(math.pi * min(1, step / planned)))
            for group in optimiser.param_groups:
                group["lr"] = rate
            loss = loss_of(net, {k: torch.from_numpy(v) for k, v in arrays.items()})
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            keep = min(plan.averaging, (step + 1) / (step + 10))
            with torch.no_grad():
                for k, v in net.state_dict().items():
                    average[k].mul_(keep).add_(v, alpha=1 - keep)
            step += 1
            running += float(loss)
            if step % 200 == 0:
                elapsed = time.time() - started
                say(f"step {step}/{planned}  loss {running / 200:.3f}  {elapsed:.0f} s")
                running = 0.0
            if step >= planned:
                break
        if checks:
            final = {k: v.clone() for k, v in net.state_dict().items()}
            net.load_state_dict(average)
            for name, (sentences, treebank, style) in checks.items():
                say(line(f"  {step} {name}", scores([net], sentences, treebank, vocabulary, style)))
            net.load_state_dict(final)
    net.load_state_dict(average)
    net.eval()
    return net
