"""Static int8: what enters a matrix product is rounded to 8 bits on a scale found beforehand, weights to 7.

Fixed scales make the result of a sentence independent of what else is in the batch. Seven bits for the weights keep the
sum of two products within 16 bits, so that processors with and without VNNI compute the same integers.
"""

import numpy as np
import torch
from torch import nn

from .network import Reader

WEIGHT_LEVELS = 63


class Scales(dict):
    """Name of a linear layer -> (scale, zero point) of what enters it."""


def calibrate(net: Reader, batches: list[tuple[torch.Tensor, ...]], clip: float = 0.9999) -> Scales:
    """Ranges from running real sentences, cut at a quantile of the magnitudes: a few outliers must not cost the rest."""
    seen: dict[str, list[np.ndarray]] = {}
    hooks = []
    for name, module in net.named_modules():
        if isinstance(module, nn.Linear):

            def keep(_m, args, name=name):
                values = args[0].detach().reshape(-1)
                # The same values for every layer of one input, so that it is rounded once.
                chosen = torch.randperm(len(values), generator=torch.Generator().manual_seed(0))[:20000]
                seen.setdefault(name, []).append(values[chosen].numpy())

            hooks.append(module.register_forward_pre_hook(keep))
    net.eval()
    with torch.no_grad():
        for batch in batches:
            net(*batch)
    for hook in hooks:
        hook.remove()
    scales = Scales()
    for name, parts in seen.items():
        values = np.concatenate(parts)
        low = min(0.0, float(np.quantile(values, 1 - clip)))
        high = max(0.0, float(np.quantile(values, clip)))
        scale = max((high - low) / 255, 1e-8)
        scales[name] = (float(np.float32(scale)), int(round(-low / scale)))
    return scales


def quantised_weight(weight: torch.Tensor) -> tuple[np.ndarray, np.ndarray]:
    """Integers [in, out] and one scale an output, for a linear layer's weight [out, in]."""
    w = weight.detach().numpy().T.astype(np.float64)
    scale = np.maximum(np.abs(w).max(0), 1e-8) / WEIGHT_LEVELS
    return np.clip(np.round(w / scale), -WEIGHT_LEVELS, WEIGHT_LEVELS).astype(np.int8), scale.astype(np.float32)


def quantised_rows(table: torch.Tensor) -> tuple[np.ndarray, np.ndarray]:
    """Integers [rows, columns] and one scale a row."""
    t = table.detach().numpy().astype(np.float64)
    scale = np.maximum(np.abs(t).max(1), 1e-8) / 127
    return np.clip(np.round(t / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def rounded(net: Reader, scales: Scales) -> Reader:
    """The same network computing in floats what the int8 one computes: to measure what rounding costs."""
    import copy

    copied = copy.deepcopy(net)
    with torch.no_grad():
        for name in ("word", "affix"):
            table = getattr(copied, name)
            q, s = quantised_rows(table.weight)
            table.weight.copy_(torch.from_numpy(q.astype(np.float32) * s[:, None]))
    for name, module in copied.named_modules():
        if name in scales:
            q, s = quantised_weight(module.weight)
            with torch.no_grad():
                module.weight.copy_(torch.from_numpy((q.astype(np.float32) * s).T.copy()))
            scale, zero = scales[name]

            def enter(_m, args, scale=scale, zero=zero):
                return ((torch.clamp(torch.round(args[0] / scale) + zero, 0, 255) - zero) * scale,)

            module.register_forward_pre_hook(enter)
    return copied
