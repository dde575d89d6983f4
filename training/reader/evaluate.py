"""Scores on gold tokens. The measures that are published come from `npm run score`; these steer training."""

import numpy as np
import torch

from .conllu import Sentence
from .data import Vocabulary, batches, collate, example
from .labels import FEATURES, NAMES, RELATIONS, UPOS, lemma_of
from .lemma import apply_script
from .network import Reader, split_tags
from .tree import best_tree

ARGUMENTS = {"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "acl", "advcl", "conj"}


@torch.no_grad()
def parse(networks: list[Reader], sentences: list[Sentence], treebank, vocabulary: Vocabulary, style: int | None):
    """For each sentence: upos, lemma, heads, relations, by the mean of the networks' probabilities."""
    made = [example(s, treebank, vocabulary) for s in sentences]
    if style is not None:
        for m in made:
            m.style = style
    results: list = [None] * len(made)
    for chosen in batches(made, 3000, None):
        arrays = collate([made[i] for i in chosen])
        words, affixes, styles = (torch.from_numpy(arrays[k]) for k in ("words", "affixes", "style"))
        outs = [net(words, affixes, styles) for net in networks]
        arcs = sum(torch.log_softmax(o["arcs"], -1) for o in outs) / len(outs)
        tags = [split_tags(o["tags"]) for o in outs]
        pos = sum(torch.softmax(t[0], -1) for t in tags).argmax(-1).numpy()
        feats = [sum(torch.softmax(t[1][k], -1) for t in tags).argmax(-1).numpy() for k in range(len(FEATURES))]
        names = sum(torch.softmax(t[2], -1) for t in tags).argmax(-1).numpy()
        scripts = sum(torch.softmax(o["scripts"], -1) for o in outs).topk(4, -1).indices.numpy()
        heads = np.zeros(words.shape, dtype=np.int64)
        for b, i in enumerate(chosen):
            n = len(made[i].words)
            heads[b, :n] = best_tree(arcs[b, :n, :n].numpy())
        heads[:, 0] = 0
        h = torch.from_numpy(heads).clamp(min=0)
        relations = 0
        for net, o in zip(networks, outs):
            chosen_heads = torch.gather(o["relation_head"], 1, h.unsqueeze(-1).expand(-1, -1, o["relation_head"].shape[-1]))
            relations = relations + torch.softmax(net.relations(o["relation_dependent"], chosen_heads), -1)
        relations[..., 0] = -1
        best = relations.argmax(-1).numpy()
        for b, i in enumerate(chosen):
            n = len(made[i].words)
            results[i] = (pos[b, 1:n], scripts[b, 1:n], heads[b, 1:n], best[b, 1:n], [f[b, 1:n] for f in feats], names[b, 1:n])
    return results


def scores(networks: list[Reader], sentences: list[Sentence], treebank, vocabulary: Vocabulary, style: int | None = None):
    for net in networks:
        net.eval()
    results = parse(networks, sentences, treebank, vocabulary, style)
    total = right_pos = right_lemma = uas = las = 0
    gold_args = found_args = right_args = 0
    for sentence, (pos, scripts, heads, relations, _feats, _names) in zip(sentences, results):
        verbs = [False] + [w.upos == "VERB" for w in sentence.words]
        found_verbs = [False] + [UPOS[p] == "VERB" for p in pos]
        for i, word in enumerate(sentence.words):
            total += 1
            right_pos += UPOS[pos[i]] == word.upos
            lemma = next((a for s in scripts[i] if (a := apply_script(vocabulary.scripts[s], word.form)) is not None), word.form)
            right_lemma += lemma == lemma_of(word)
            relation = "root" if heads[i] == 0 else RELATIONS[relations[i]]
            uas += heads[i] == word.head
            las += heads[i] == word.head and relation.split(":")[0] == word.deprel.split(":")[0]
            gold = word.deprel if word.deprel in ARGUMENTS else word.deprel.split(":")[0]
            is_gold = gold in ARGUMENTS and (verbs[i + 1] if gold == "acl" else verbs[word.head])
            is_found = relation.replace("acl:relcl", "acl") in ARGUMENTS and (
                found_verbs[i + 1] if relation.startswith("acl") else found_verbs[heads[i]]
            )
            gold_args += is_gold
            found_args += is_found
            right_args += is_gold and is_found and heads[i] == word.head and relation.replace("acl:relcl", "acl") == gold
    f1 = 2 * right_args / max(1, gold_args + found_args)
    return {
        "words": total,
        "POS": 100 * right_pos / total,
        "lemma": 100 * right_lemma / total,
        "UAS": 100 * uas / total,
        "LAS": 100 * las / total,
        "args": 100 * f1,
    }


def line(name: str, s: dict) -> str:
    return name + "  " + "  ".join(f"{k} {v:.2f}" for k, v in s.items() if k != "words")
