#!/usr/bin/env python3
"""From treebanks to models/reader: python3 training/train.py --data FOLDER_OF_UD [--out models/reader]

Trains an ensemble on the treebanks, lets it read text nobody annotated, trains one network on both, rounds that to int8,
writes the package and prints the scores on gold tokens. Seeded; the same machine gives the same weights.
"""

import argparse
import json
import multiprocessing
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import torch

from reader.conllu import Sentence
from reader.data import LONGEST, Treebank, Vocabulary, batches, collate, example, treebanks
from reader.distil import believed
from reader.evaluate import line, scores
from reader.export import write_package
from reader.features import word_key
from reader.labels import lemma_scripts
from reader.lemmas import agree
from reader.network import Reader, Size
from reader.quantise import calibrate, rounded
from reader.train import Plan, train
from reader.vectors import GivenVectors

HERE = Path(__file__).resolve().parent
READ_AS = {"it": "it_pud", "en": "en_ewt"}
"""The treebank whose habits each language is read with."""

TEACHER = Size(convolutions=1, sweeps=0, recurrent=2, layer_norm=True, arc=192, relation=128)
"""What teaches need not be fast: a recurrent network reads some two points of LAS better than
the one that ships."""

LEMMAS_OF = {"it": "it_own", "en": "en_ewt"}
"""The treebank that decides the lemmas of small words."""


def main() -> None:
    options = arguments()
    started = time.time()
    listed = treebanks(options.data)
    parts = ("train", "extra") if options.with_extra else ("train",)
    training = [
        (s, t)
        for t in listed
        for part in parts
        for s in t.sentences(part)
        if len(s.words) <= LONGEST and not held_out(s, t, options.hold_out)
    ]
    for language in {t.language for t in listed}:
        agree([s for s, t in training if t.language == language], LEMMAS_OF.get(language, ""), lower=language != "en")
    if options.sentences:
        training = training[:: max(1, len(training) // options.sentences)]
    if not training:
        raise SystemExit(f"no treebank found under {options.data}: see training/README.md for what is expected there")
    say_sizes(training, listed)
    raw = unannotated(options)
    given = GivenVectors(options.vectors) if options.vectors else None
    vocabulary = vocabulary_of(training, listed, raw, given)
    plan = Plan(passes=options.passes, seed=options.seed, rate=options.rate, size=TEACHER)
    teachers = ensemble(options, plan, training, vocabulary)
    say(f"{len(teachers)} teachers after {minutes(started)}")
    examples = [example(s, t, vocabulary) for s, t in training]
    weights = [t.weight for _, t in training]
    for language, sentences in raw.items():
        taught = believed(teachers, sentences, READ_AS[language], vocabulary, trusted=options.trusted)
        say(f"{len(taught)} of {len(sentences)} sentences of unannotated {language} kept")
        examples += taught
        weights += [1.0] * len(taught)
    torch.set_num_threads(1)  # Its matrices are small: two threads take longer.
    pupil = replace(plan, passes=options.student_passes, seed=options.seed + 100, size=Size())
    student = train(pupil, vocabulary, examples, weights, {}, say)
    say(f"student after {minutes(started)}")
    scales = calibrate(student, calibration(training, vocabulary))
    write_package(options.out, student, scales, vocabulary, READ_AS, options.version)
    torch.save({"state": student.state_dict(), "size": vars(student.size)}, options.work / "student.pt")
    report({"ensemble": teachers, "student": [student], "int8": [rounded(student, scales)]}, listed, vocabulary, options.hold_out)
    say(f"{options.out} written after {minutes(started)}")


def arguments() -> argparse.Namespace:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", type=Path, required=True, help="folder with UD_Italian-PUD and the others of treebanks.toml")
    p.add_argument("--raw", type=Path, nargs="*", default=[], help="files made by training/unannotated.ts")
    p.add_argument("--vectors", type=Path, help="vectors of words to start from (reader/vectors.py says in what form)")
    p.add_argument("--out", type=Path, default=HERE.parent / "models" / "reader")
    p.add_argument("--work", type=Path, default=HERE / ".work", help="where the teachers are kept")
    p.add_argument("--version", default="1")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--teachers", type=int, default=2)
    p.add_argument("--taught", action="store_true", help="take the teachers of an earlier run with the same data from --work")
    p.add_argument("--passes", type=float, default=14)
    p.add_argument("--rate", type=float, default=3e-3)
    p.add_argument("--student-passes", type=float, default=10)
    p.add_argument("--trusted", type=float, default=0.6)
    p.add_argument("--processes", type=int, default=2)
    p.add_argument("--with-extra", action="store_true", help="also the non-commercial treebanks: never ship what this makes")
    p.add_argument("--hold-out", type=int, choices=(0, 1), help="leave this half of the cross-validated treebanks out, and score it")
    p.add_argument("--sentences", type=int, default=0, help="only about this many, to try the whole chain")
    options = p.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    return options


def say(text: str) -> None:
    print(text, flush=True)


def minutes(started: float) -> str:
    return f"{(time.time() - started) / 60:.1f} min"


def held_out(sentence: Sentence, treebank: Treebank, half: int | None) -> bool:
    """Cross-validation is by the last digit of the sentence's name, so that both halves hold every kind of text."""
    return half is not None and treebank.folds > 0 and int(sentence.identifier[-1]) % treebank.folds == half


def say_sizes(training: list[tuple[Sentence, Treebank]], listed: list[Treebank]) -> None:
    for t in listed:
        own = [s for s, of in training if of is t]
        if own:
            say(f"{t.name:14} {t.licence:14} {len(own):6} sentences {sum(len(s.words) for s in own):7} words")


def unannotated(options: argparse.Namespace) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for path in options.raw:
        for text in path.read_text(encoding="utf8").split("\n"):
            if text:
                item = json.loads(text)
                found.setdefault(item["language"], []).append(item["forms"])
    if options.sentences:
        found = {k: v[: options.sentences] for k, v in found.items()}
    return found


def vocabulary_of(
    training: list[tuple[Sentence, Treebank]], listed: list[Treebank], raw: dict[str, list[list[str]]], given: GivenVectors | None
) -> Vocabulary:
    sentences = [s for s, _ in training]
    more = Counter(word_key(f) for forms in raw.values() for s in forms for f in s)
    rare = Counter({w: n - 2 for w, n in more.items() if n > 3})
    scripts = lemma_scripts([s for s, t in training if t.language in READ_AS])
    return Vocabulary.of(sentences, scripts, ["none"] + [t.name for t in listed if any(of is t for _, of in training)], rare, given)


def ensemble(options: argparse.Namespace, plan: Plan, training: list, vocabulary: Vocabulary) -> list[Reader]:
    jobs = [(replace(plan, seed=plan.seed + i), training, vocabulary, options.work / f"teacher-{i}.pt") for i in range(options.teachers)]
    if options.taught:
        return [restored(path, plan.size, vocabulary) for *_, path in jobs]
    with multiprocessing.get_context("spawn").Pool(min(options.processes, len(jobs))) as pool:
        paths = pool.map(teach, jobs, chunksize=1)
    return [restored(path, plan.size, vocabulary) for path in paths]


def teach(job: tuple[Plan, list, Vocabulary, Path]) -> Path:
    plan, training, vocabulary, path = job
    torch.set_num_threads(1)
    examples = [example(s, t, vocabulary) for s, t in training]
    net = train(plan, vocabulary, examples, [t.weight for _, t in training], {}, lambda text: say(f"[{path.stem}] {text}"))
    torch.save(net.state_dict(), path)
    return path


def restored(path: Path, size: Size, vocabulary: Vocabulary) -> Reader:
    net = Reader(size, len(vocabulary.words) + 3, len(vocabulary.styles), len(vocabulary.scripts))
    net.load_state_dict(torch.load(path))
    net.eval()
    return net


def calibration(training: list[tuple[Sentence, Treebank]], vocabulary: Vocabulary) -> list[tuple[torch.Tensor, ...]]:
    chosen = [(s, t) for s, t in training if t.name in READ_AS.values() or t.name.endswith("_own")][::10]
    examples = [example(s, t, vocabulary) for s, t in chosen]
    arrays = [collate([examples[i] for i in b]) for b in batches(examples, 2000, None)]
    return [tuple(torch.from_numpy(a[k]) for k in ("words", "affixes", "style")) for a in arrays]


def report(networks: dict[str, list[Reader]], listed: list[Treebank], vocabulary: Vocabulary, half: int | None) -> None:
    for t in listed:
        if t.language not in READ_AS:
            continue
        style = vocabulary.styles.index(READ_AS[t.language])
        sentences = t.sentences("test")
        if half is not None and t.folds:
            sentences = [s for s in t.sentences("train") if held_out(s, t, half)]
        for name, nets in networks.items():
            if sentences:
                say(line(f"{t.name:12} {name:9}", scores(nets, sentences, t, vocabulary, style)))


if __name__ == "__main__":
    main()
