"""Writes the package: two ONNX graphs, the lists their numbers stand for, and examples that pin the features down."""

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from .data import Vocabulary
from .features import AFFIX_ROWS, AFFIXES, affixes, shape, word_key
from .labels import FEATURES, NAMES, RELATIONS, UPOS
from .network import Reader
from .quantise import Scales, quantised_rows, quantised_weight


class Graph:
    """Builds a graph node by node; every method returns the name of what it computes."""

    def __init__(self) -> None:
        self.nodes: list = []
        self.constants: dict[str, np.ndarray] = {}
        self.count = 0

    def constant(self, value: np.ndarray) -> str:
        self.count += 1
        name = f"c{self.count}"
        self.constants[name] = np.asarray(value)
        return name

    def op(self, kind: str, *inputs: str, domain: str = "", outputs: int = 1, **attributes):
        self.count += 1
        names = [f"v{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def name(self, source: str, name: str) -> None:
        self.nodes.append(helper.make_node("Identity", [source], [name]))

    def model(self, inputs: list, outputs: list) -> onnx.ModelProto:
        graph = helper.make_graph(
            self.nodes,
            "reader",
            inputs,
            outputs,
            [numpy_helper.from_array(v, k) for k, v in self.constants.items()],
        )
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, producer_name="riscontro")
        model.ir_version = 8
        return model


class Layers(Graph):
    """The network's layers as nodes."""

    def __init__(self, net: Reader, scales: Scales):
        super().__init__()
        self.net = net
        self.scales = scales

    def floats(self, tensor: torch.Tensor) -> str:
        return self.constant(tensor.detach().numpy().astype(np.float32))

    def quantise(self, x: str, name: str) -> str:
        scale, zero = self.scales[name]
        return self.op("QuantizeLinear", x, self.constant(np.float32(scale)), self.constant(np.uint8(zero)))

    def product(self, quantised: str, name: str) -> str:
        layer = self.net.get_submodule(name)
        weight, scales = quantised_weight(layer.weight)
        scale, zero = self.scales[name]
        inputs = [
            quantised,
            self.constant(weight),
            self.constant(np.float32(scale)),
            self.constant(scales),
            self.constant(np.uint8(zero)),
            self.constant(np.zeros(len(scales), dtype=np.int8)),
        ]
        if layer.bias is not None:
            inputs.append(self.floats(layer.bias))
        return self.op("MatMulIntegerToFloat", *inputs, domain="com.microsoft")

    def linear(self, x: str, name: str) -> str:
        return self.product(self.quantise(x, name), name)

    def normalise(self, x: str, name: str) -> str:
        layer = self.net.get_submodule(name)
        return self.op(
            "LayerNormalization", x, self.floats(layer.weight), self.floats(layer.bias), axis=-1, epsilon=layer.eps
        )

    def embed(self, rows: str, table: torch.Tensor) -> str:
        values, scales = quantised_rows(table)
        found = self.op("Cast", self.op("Gather", self.constant(values), rows), to=TensorProto.FLOAT)
        scale = self.op("Gather", self.constant(scales[:, None]), rows)
        return self.op("Mul", found, scale)

    def convolution(self, x: str, mask: str, name: str) -> str:
        h = self.op("Mul", self.normalise(x, f"{name}.norm"), mask)
        q = self.quantise(h, f"{name}.linear")
        zero = self.constant(np.uint8(self.scales[f"{name}.linear"][1]))
        padded = self.op("Pad", q, self.constant(np.array([0, 1, 0, 0, 1, 0], dtype=np.int64)), zero)

        def part(start: int, end: int) -> str:
            bounds = [self.constant(np.array([v], dtype=np.int64)) for v in (start, end, 1)]
            return self.op("Slice", padded, *bounds)

        around = self.op("Concat", part(0, -2), q, part(2, 2**31), axis=-1)
        return self.op("Add", x, self.op("Relu", self.product(around, f"{name}.linear")))

    def attention(self, x: str, mask: str, far: str, name: str) -> str:
        heads, width = self.net.size.attention_heads, self.net.size.width
        h = self.op("Mul", self.normalise(x, f"{name}.norm"), mask)
        projected = self.linear(h, f"{name}.project")
        shaped = self.op("Reshape", projected, self.constant(np.array([0, 0, 3 * heads, width // heads], dtype=np.int64)))
        turned = self.op("Transpose", shaped, perm=[0, 2, 1, 3])
        q, k, v = self.op("Split", turned, axis=1, outputs=3)
        q = self.op("Mul", q, self.constant(np.float32((width // heads) ** -0.5)))
        scores = self.op("Add", self.op("MatMul", q, self.op("Transpose", k, perm=[0, 1, 3, 2])), far)
        mixed = self.op("MatMul", self.op("Softmax", scores, axis=-1), v)
        joined = self.op("Reshape", self.op("Transpose", mixed, perm=[0, 2, 1, 3]), self.constant(np.array([0, 0, width], dtype=np.int64)))
        return self.op("Add", x, self.linear(joined, f"{name}.out"))


def reading_graph(net: Reader, scales: Scales, styles: list[int]) -> onnx.ModelProto:
    """`styles`: for each language of the package, the row of the style to read it in."""
    g = Layers(net, scales)
    size = net.size
    whole = g.op("Cast", "words", to=TensorProto.BOOL)
    mask = g.op("Unsqueeze", g.op("Cast", whole, to=TensorProto.FLOAT), g.constant(np.array([-1], dtype=np.int64)))
    across = g.op("Transpose", mask, perm=[0, 2, 1])
    far = g.op("Mul", g.op("Sub", across, g.constant(np.float32(1))), g.constant(np.float32(1e4)))
    word = g.embed("words", net.word.weight)
    affix = g.op("ReduceSum", g.embed("affixes", net.affix.weight), g.constant(np.array([2], dtype=np.int64)), keepdims=0)
    style = g.op("Gather", g.floats(net.style.weight[styles].unsqueeze(1)), "language")
    x = g.op("Add", g.linear(g.op("Concat", word, affix, axis=-1), "input"), style)
    wide_far = g.op("Unsqueeze", far, g.constant(np.array([1], dtype=np.int64)))
    for i in range(len(net.layers)):
        if i < size.convolutions:
            x = g.convolution(x, mask, f"layers.{i}")
        else:
            x = g.attention(x, mask, wide_far, f"layers.{i}")
    h = g.normalise(x, "norm")
    tags = g.linear(h, "tags")
    sizes = [len(UPOS)] + [len(v) + 1 for v in FEATURES.values()] + [len(NAMES)]
    parts = g.op("Split", tags, g.constant(np.array(sizes, dtype=np.int64)), axis=-1, outputs=len(sizes))

    def best(scores: str, keep: int) -> str:
        return g.op("Cast", g.op("ArgMax", scores, axis=-1, keepdims=keep), to=TensorProto.INT32)

    g.name(best(parts[0], 0), "upos")
    g.name(g.op("Concat", *[best(p, 1) for p in parts[1:-1]], axis=-1), "features")
    g.name(best(parts[-1], 0), "names")
    g.name(best(g.linear(h, "scripts"), 0), "scripts")
    dependent = g.linear(g.op("Relu", g.linear(h, "arc_dependent")), "arc_bilinear")
    head = g.op("Relu", g.linear(h, "arc_head"))
    arcs = g.op("MatMul", g.op("Mul", dependent, g.constant(np.float32(size.arc**-0.5))), g.op("Transpose", head, perm=[0, 2, 1]))
    g.name(g.op("Add", arcs, far), "arcs")
    g.name(g.op("Relu", g.linear(h, "relation_dependent")), "dependent")
    g.name(g.op("Relu", g.linear(h, "relation_head")), "head")
    i32, f32 = TensorProto.INT32, TensorProto.FLOAT
    return g.model(
        [
            helper.make_tensor_value_info("words", i32, ["b", "n"]),
            helper.make_tensor_value_info("affixes", i32, ["b", "n", AFFIXES]),
            helper.make_tensor_value_info("language", i32, [1]),
        ],
        [
            helper.make_tensor_value_info("upos", i32, ["b", "n"]),
            helper.make_tensor_value_info("features", i32, ["b", "n", len(FEATURES)]),
            helper.make_tensor_value_info("names", i32, ["b", "n"]),
            helper.make_tensor_value_info("scripts", i32, ["b", "n"]),
            helper.make_tensor_value_info("arcs", f32, ["b", "n", "n"]),
            helper.make_tensor_value_info("dependent", f32, ["b", "n", size.relation]),
            helper.make_tensor_value_info("head", f32, ["b", "n", size.relation]),
        ],
    )


def relation_graph(net: Reader) -> onnx.ModelProto:
    g = Graph()
    r = net.size.relation
    rows = g.op("Unsqueeze", g.op("Cast", "heads", to=TensorProto.INT64), g.constant(np.array([-1], dtype=np.int64)))
    chosen = g.op("GatherND", "head", rows, batch_dims=1)
    bias = net.relation_product.bias.detach().numpy().copy()
    bias[RELATIONS.index("root")] = -1e4
    product = g.op("MatMul", g.op("Mul", "dependent", chosen), g.constant(net.relation_product.weight.detach().numpy().T.copy()))
    total = g.op("MatMul", g.op("Add", "dependent", chosen), g.constant(net.relation_sum.weight.detach().numpy().T.copy()))
    scores = g.op("Add", g.op("Add", product, total), g.constant(bias))
    g.name(g.op("Cast", g.op("ArgMax", scores, axis=-1, keepdims=0), to=TensorProto.INT32), "relation")
    f32, i32 = TensorProto.FLOAT, TensorProto.INT32
    return g.model(
        [
            helper.make_tensor_value_info("dependent", f32, ["b", "n", r]),
            helper.make_tensor_value_info("head", f32, ["b", "n", r]),
            helper.make_tensor_value_info("heads", i32, ["b", "n"]),
        ],
        [helper.make_tensor_value_info("relation", i32, ["b", "n"])],
    )


EXAMPLES = (
    "L' esercito ha ripreso Sha’Fah 1.500 3,5 Deir ez-Zor dell’ «Città» U.S. Ḥurras ad-Dīn al-Shaddādī È 20% "
    "perché İstanbul Straße ΑΣ 😀 e\u0301lite SAA’s don't – — … x 10:30 AK-47 @nome #tag MARÍA ﬁne ǅ Ⅷ ٣ ½"
).split(" ")


def write_package(folder: Path, net: Reader, scales: Scales, vocabulary: Vocabulary, languages: dict[str, str], version: str) -> None:
    """`languages`: code -> the style (treebank) to read it in."""
    folder.mkdir(parents=True, exist_ok=True)
    styles = [vocabulary.styles.index(s) for s in languages.values()]
    (folder / "reader.onnx").write_bytes(reading_graph(net, scales, styles).SerializeToString())
    (folder / "relations.onnx").write_bytes(relation_graph(net).SerializeToString())
    (folder / "words.txt").write_text("\n".join(vocabulary.words) + "\n", encoding="utf8")
    examples = [{"form": f, "key": word_key(f), "shape": shape(f), "affixes": list(affixes(f))} for f in EXAMPLES]
    (folder / "features.json").write_text(json.dumps(examples, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
    names = ["reader.onnx", "relations.onnx", "words.txt"]
    card = {
        "name": "reader",
        "version": version,
        "affixRows": AFFIX_ROWS,
        "upos": UPOS,
        "features": FEATURES,
        "relations": RELATIONS,
        "names": NAMES,
        "scripts": vocabulary.scripts,
        "languages": list(languages),
        "files": {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in names},
    }
    (folder / "reader.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
