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
from .network import EPSILON, Reader, Sweep
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

    def product(self, quantised: str, name: str, rows: slice = slice(None), times: float = 1) -> str:
        """A linear layer, or these of its outputs, of what was rounded on its scale."""
        layer = self.net.get_submodule(name)
        weight, scales = quantised_weight(layer.weight[rows])
        scale, zero = self.scales[name]
        inputs = [
            quantised,
            self.constant(weight),
            self.constant(np.float32(scale)),
            self.constant(scales * np.float32(times)),
            self.constant(np.uint8(zero)),
            self.constant(np.zeros(len(scales), dtype=np.int8)),
        ]
        if layer.bias is not None:
            inputs.append(self.floats(layer.bias[rows] * times))
        return self.op("MatMulIntegerToFloat", *inputs, domain="com.microsoft")

    def linear(self, x: str, name: str) -> str:
        return self.product(self.quantise(x, name), name)

    def normalise(self, x: str, mask: str | None = None) -> str:
        """x / root mean square of x; nothing where the mask is 0. Faster in parts than as one node, which sums in order."""
        width = self.net.size.width
        square = self.op("ReduceSumSquare", x, axes=[-1], keepdims=1)
        # With sum = width * mean: x / sqrt(sum / width + e) = x * sqrt(width) / sqrt(sum + width * e).
        size = self.op("Sqrt", self.op("Add", square, self.constant(np.float32(width * EPSILON))))
        scale = self.op("Div", mask or self.constant(np.float32(1)), size)
        return self.op("Mul", x, self.op("Mul", scale, self.constant(np.float32(width**0.5))))

    def embed(self, rows: str, table: torch.Tensor) -> str:
        values, scales = quantised_rows(table)
        found = self.op("Cast", self.op("Gather", self.constant(values), rows), to=TensorProto.FLOAT)
        scale = self.op("Gather", self.constant(scales[:, None]), rows)
        return self.op("Mul", found, scale)

    def script(self, x: str) -> str:
        """The best of hundreds, the first of equals. ArgMax goes through them one by one; a maximum is taken many at a time,
        so the number is put beside the score: 9 bits for it, 15 for the score in steps of 1/256, 24 as a float holds."""
        name = "scripts"
        count = self.net.scripts.out_features
        assert count <= 512
        fine = self.op("Floor", self.product(self.quantise(x, name), name, times=256))
        numbered = self.op("Add", self.op("Mul", fine, self.constant(np.float32(512))), self.constant(np.arange(511, 511 - count, -1, dtype=np.float32)))
        best = self.op("Cast", self.op("ReduceMax", numbered, axes=[-1], keepdims=1), to=TensorProto.INT32)
        high = self.op("Mul", self.op("Cast", self.op("Floor", self.op("Div", self.op("Cast", best, to=TensorProto.FLOAT), self.constant(np.float32(512)))), to=TensorProto.INT32), self.constant(np.int32(512)))
        return self.op("Sub", self.constant(np.int32(511)), self.op("Sub", best, high))

    def convolution(self, x: str, mask: str, name: str) -> str:
        q = self.quantise(self.normalise(x, mask), f"{name}.linear")
        zero = self.constant(np.uint8(self.scales[f"{name}.linear"][1]))
        padded = self.op("Pad", q, self.constant(np.array([1, 0, 0, 1, 0, 0], dtype=np.int64)), zero)

        def part(start: int, end: int) -> str:
            bounds = [self.constant(np.array([v], dtype=np.int64)) for v in (start, end, 0)]
            return self.op("Slice", padded, *bounds)

        around = self.op("Concat", part(0, -2), q, part(2, 2**31), axis=-1)
        return self.op("Add", x, self.op("Relu", self.product(around, f"{name}.linear")))

    def sweep(self, x: str, mask: str, name: str) -> str:
        width = self.net.size.width
        half = width // 2
        q = self.quantise(self.normalise(x), f"{name}.project")

        def part(start: int, count: int) -> str:
            return self.product(q, f"{name}.project", slice(start, start + count))

        candidates = [self.op("Mul", part(start, half), mask) for start in (0, half)]
        keeps = [self.op("Sigmoid", part(start, half)) for start in (width, width + half)]
        first = self.op("Gather", candidates[0], self.constant(np.int64(0)), axis=0)
        still = self.op("Mul", first, self.constant(np.float32(0)))
        *_, forwards, backwards = self.op(
            "Scan",
            *[still, still],
            *[keeps[0], keeps[1], candidates[0], candidates[1]],
            outputs=4,
            body=step_of_sweep(half),
            num_scan_inputs=4,
            scan_input_directions=[0, 1, 0, 1],
            scan_output_directions=[0, 1],
        )
        carried = self.op("Concat", forwards, backwards, axis=-1)
        return self.op("Add", x, self.op("Mul", self.op("Sigmoid", part(2 * width, width)), carried))


def step_of_sweep(half: int) -> onnx.GraphProto:
    """One word of a sweep, both ways: c + k (h - c)."""

    def value(name: str) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["b", half])

    nodes = []
    for way in ("f", "b"):
        nodes.append(helper.make_node("Sub", [f"before_{way}", f"new_{way}"], [f"change_{way}"]))
        nodes.append(helper.make_node("Mul", [f"keep_{way}", f"change_{way}"], [f"kept_{way}"]))
        nodes.append(helper.make_node("Add", [f"kept_{way}", f"new_{way}"], [f"after_{way}"]))
        nodes.append(helper.make_node("Identity", [f"after_{way}"], [f"out_{way}"]))
    inputs = ["before_f", "before_b", "keep_f", "keep_b", "new_f", "new_b"]
    outputs = ["after_f", "after_b", "out_f", "out_b"]
    return helper.make_graph(nodes, "step", [value(n) for n in inputs], [value(n) for n in outputs])


def forms_graph(net: Reader, scales: Scales) -> onnx.ModelProto:
    """What a form brings to a sentence, whatever stands around it: worked out once for each form."""
    g = Layers(net, scales)
    word = g.embed("words", net.word.weight)
    affix = g.op("ReduceSum", g.embed("affixes", net.affix.weight), g.constant(np.array([1], dtype=np.int64)), keepdims=0)
    g.name(g.linear(g.op("Concat", word, affix, axis=-1), "input"), "vectors")
    i32 = TensorProto.INT32
    return g.model(
        [helper.make_tensor_value_info("words", i32, ["m"]), helper.make_tensor_value_info("affixes", i32, ["m", AFFIXES])],
        [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["m", net.size.width])],
    )


def reading_graph(net: Reader, scales: Scales, styles: list[int]) -> onnx.ModelProto:
    """Words first, then sentences: [n, b], since sweeps go word by word. `forms` are vectors of the forms graph, the first
    that of padding; `styles`: for each language of the package, the row of the style to read it in."""
    assert net.size.recurrent == 0, "a recurrent network teaches; it is not exported"
    g = Layers(net, scales)
    size = net.size
    whole = g.op("Cast", g.op("Cast", "rows", to=TensorProto.BOOL), to=TensorProto.FLOAT)
    mask = g.op("Unsqueeze", whole, g.constant(np.array([-1], dtype=np.int64)))
    style = g.op("Gather", g.floats(net.style.weight[styles].unsqueeze(1)), "language")
    x = g.op("Add", g.op("Gather", "forms", "rows"), style)
    for i, layer in enumerate(net.layers):
        x = (g.sweep if isinstance(layer, Sweep) else g.convolution)(x, mask, f"layers.{i}")
    # All that follows reads the same numbers, rounded once.
    h = g.quantise(g.normalise(x), "tags")
    sizes = [len(UPOS), *(len(v) + 1 for v in FEATURES.values()), len(NAMES)]
    tags = g.op("Split", g.product(h, "tags"), g.constant(np.array(sizes, dtype=np.int64)), axis=-1, outputs=len(sizes))
    choices = [g.op("Cast", g.op("ArgMax", scores, axis=-1, keepdims=1), to=TensorProto.INT32) for scores in tags]
    script = g.script(g.op("Relu", g.product(h, "script")))
    g.name(g.op("Concat", *choices, script, axis=-1), "classes")
    dependent = g.linear(g.op("Relu", g.product(h, "arc_dependent")), "arc_bilinear")
    dependent = g.op("Transpose", g.op("Mul", dependent, g.constant(np.float32(size.arc**-0.5))), perm=[1, 0, 2])
    head = g.op("Transpose", g.op("Relu", g.product(h, "arc_head")), perm=[1, 2, 0])
    g.name(g.op("MatMul", dependent, head), "arcs")
    flat = g.constant(np.array([-1, size.relation], dtype=np.int64))
    g.name(g.op("Reshape", g.op("Relu", g.product(h, "relation_dependent")), flat), "dependent")
    g.name(g.op("Reshape", g.op("Relu", g.product(h, "relation_head")), flat), "head")
    i32, f32 = TensorProto.INT32, TensorProto.FLOAT
    return g.model(
        [
            helper.make_tensor_value_info("forms", f32, ["m", size.width]),
            helper.make_tensor_value_info("rows", i32, ["n", "b"]),
            helper.make_tensor_value_info("language", i32, [1]),
        ],
        [
            helper.make_tensor_value_info("classes", i32, ["n", "b", len(FEATURES) + 3]),
            helper.make_tensor_value_info("arcs", f32, ["b", "n", "n"]),
            helper.make_tensor_value_info("dependent", f32, ["p", size.relation]),
            helper.make_tensor_value_info("head", f32, ["p", size.relation]),
        ],
    )


def relation_graph(net: Reader) -> onnx.ModelProto:
    """`heads`: for each position of a batch, the position of its head in the batch."""
    g = Graph()
    r = net.size.relation
    chosen = g.op("Gather", "head", "heads", axis=0)
    bias = net.relation_product.bias.detach().numpy().copy()
    bias[RELATIONS.index("root")] = -1e4
    product = g.op("MatMul", g.op("Mul", "dependent", chosen), g.constant(net.relation_product.weight.detach().numpy().T.copy()))
    total = g.op("MatMul", g.op("Add", "dependent", chosen), g.constant(net.relation_sum.weight.detach().numpy().T.copy()))
    scores = g.op("Add", g.op("Add", product, total), g.constant(bias))
    g.name(g.op("Cast", g.op("ArgMax", scores, axis=-1, keepdims=0), to=TensorProto.INT32), "relation")
    f32, i32 = TensorProto.FLOAT, TensorProto.INT32
    return g.model(
        [
            helper.make_tensor_value_info("dependent", f32, ["p", r]),
            helper.make_tensor_value_info("head", f32, ["p", r]),
            helper.make_tensor_value_info("heads", i32, ["p"]),
        ],
        [helper.make_tensor_value_info("relation", i32, ["p"])],
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
    (folder / "forms.onnx").write_bytes(forms_graph(net, scales).SerializeToString())
    (folder / "relations.onnx").write_bytes(relation_graph(net).SerializeToString())
    (folder / "words.txt").write_text("\n".join(vocabulary.words) + "\n", encoding="utf8")
    examples = [{"form": f, "key": word_key(f), "shape": shape(f), "affixes": list(affixes(f))} for f in EXAMPLES]
    (folder / "features.json").write_text(json.dumps(examples, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
    names = ["forms.onnx", "reader.onnx", "relations.onnx", "words.txt"]
    card = {
        "name": "reader",
        "version": version,
        "affixRows": AFFIX_ROWS,
        "width": net.size.width,
        "upos": UPOS,
        "features": FEATURES,
        "relations": RELATIONS,
        "names": NAMES,
        "scripts": vocabulary.scripts,
        "languages": list(languages),
        "files": {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in names},
    }
    (folder / "reader.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
