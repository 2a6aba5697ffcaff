"""Turns what stems mean until questions find their places: the second half of what `learn.py` does.

Each wording, and each labelled question that may be tuned on, asks all the others, as in `src/domain/search/likeness.ts`: shared
words and meaning together say how like each place is; here meaning counts for places without a shared word, too. Then the directions of stems go a step towards those with which the
right places come first, and stay near what the model said. Directions count as they will be sent, rounded, all the while.
"""
import numpy as np
from scipy.sparse import csr_matrix, vstack

#: As in likeness.ts.
sharpness = 4
sharpness_of_meaning = 16
meaning_share = 1.5
#: What a labelled question counts, in wordings: there are ten times as many of those.
question_share = 3
#: How sure a place is before another that is as much likelier.
certainty = 6
#: How strongly directions are held where the model put them.
hold = 0.02
step = 0.02
#: In which orders all are asked, each from the start anew: what they agree on is left when their directions are averaged.
orders = (1, 2, 4, 5)
#: Times that all are asked in an order. From three to eight made no difference.
rounds = 5
batch = 1024
#: Numbers below this share of the average become 0: two thirds do.
least = 1.05


def rounded(rows, average):
    """Signs and steps of each row as the browser reads it: -1, 0 or 1 in each place, times a power of the square root of 2."""
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    signs = (np.abs(rows) > least * average * length) * np.sign(rows)
    own = np.linalg.norm(signs, axis=1, keepdims=True)
    says = own > 0
    steps = np.round(2 * np.log2(np.where(says, length / np.where(says, own, 1), 1)))
    return signs, steps.astype(int)[:, 0]


def sharpen(start, average, given):
    """The rows of `start`, turned. `given` is what `texts.ts` prints as `asked`."""
    wordings = bags(given["wordings"], len(start))
    questions = bags([question["stems"] for question in given["questions"]], len(start))
    asking = vstack([wordings, questions]).tocsr()
    own = np.array(given["places"])
    first = np.flatnonzero(np.diff(own, prepend=-1))
    right = np.zeros((asking.shape[0], len(first)), np.float32)
    right[np.arange(len(own)), np.searchsorted(own[first], own)] = 1
    for row, question in enumerate(given["questions"], len(own)):
        right[row, np.searchsorted(own[first], question["places"])] = 1
    lengths = np.array(given["lengths"], np.float32)
    by_words = words_alike(asking, wordings, np.array(given["weights"], np.float32), lengths, first)
    share = np.where(np.arange(asking.shape[0]) < len(own), 1, question_share).astype(np.float32)

    given_to = (asking, wordings, first, by_words, right, share)
    return np.mean([sharpen_in(order, start, average, *given_to) for order in orders], axis=0)


def sharpen_in(order, start, average, asking, wordings, first, by_words, right, share):
    """The same when all are asked in one of the orders."""
    scale = np.sqrt((start**2).mean())
    rows, mean, square = start.astype(np.float32), np.zeros_like(start), np.zeros_like(start)
    chance = np.random.default_rng(order)
    done = 0
    for _ in range(rounds):
        for some in np.array_split(chance.permutation(asking.shape[0]), asking.shape[0] // batch + 1):
            pull = slope(rows, average, asking, wordings, some, first, by_words[some], right[some], share[some])
            pull += hold * (rows - start) / scale**2 / len(start)
            # Adam, with the usual numbers.
            done += 1
            mean, square = 0.9 * mean + 0.1 * pull, 0.99 * square + 0.01 * pull**2
            fair = np.sqrt(square / (1 - 0.99**done)) + 1e-8
            rows = rows - step * scale * mean / (1 - 0.9**done) / fair
    return rows


def bags(lists, columns):
    held = [(row, stem) for row, stems in enumerate(lists) for stem in stems]
    rows, stems = zip(*held)
    return csr_matrix((np.ones(len(held), np.float32), (rows, stems)), shape=(len(lists), columns))


def words_alike(asking, wordings, weights, lengths, first):
    """How like each question is to each place by shared words; a wording does not find itself."""
    weighed = wordings.multiply(weights[None, :]).T.tocsr()
    alike = []
    for start in range(0, asking.shape[0], batch):
        some = np.arange(start, min(start + batch, asking.shape[0]))
        shared = (asking[some] @ weighed).toarray()
        shared /= np.sqrt(np.maximum(1e-9, np.outer(lengths[some], lengths[: wordings.shape[0]])))
        alike.append(np.add.reduceat(apart(shared, some) ** sharpness, first, axis=1) ** (1 / sharpness))
    return np.vstack(alike).astype(np.float32)


def apart(table, asking):
    """Takes from a table of questions and wordings what a wording has with itself."""
    own = np.flatnonzero(asking < table.shape[1])
    table[own, asking[own]] = 0
    return table


def slope(rows, average, asking, wordings, some, first, by_words, right, share):
    """Which way the rows must not go: the slope of how unlikely the right places are to some questions."""
    signs, steps = rounded(rows, average)
    sent = (signs * 2.0 ** (steps[:, None] / 2)).astype(np.float32)
    asked, asked_length = units(asking[some] @ sent)
    told, told_length = units(wordings @ sent)
    power = sharpness_of_meaning
    near = apart(np.maximum(asked @ told.T, 0), some)
    steep = near ** (power - 1)
    sums = np.add.reduceat(steep * near, first, axis=1) + 1e-20
    likely = np.exp(certainty * (by_words + meaning_share * sums ** (1 / power) - by_words.max(1, keepdims=True) - 1))
    wanted = likely * right
    excess = likely / likely.sum(1, keepdims=True) - wanted / (wanted.sum(1, keepdims=True) + 1e-20)
    excess *= certainty * meaning_share * share[:, None] / len(some)
    counts = np.diff(first, append=wordings.shape[0])
    pull = np.repeat(excess * sums ** (1 / power - 1), counts, axis=1) * steep
    # Rounding has no slope: what it passes on counts as if it did nothing.
    return asking[some].T @ across(pull @ told, asked, asked_length) + wordings.T @ across(pull.T @ asked, told, told_length)


def units(rows):
    length = np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    return rows / length, length


def across(pull, unit, length):
    """What of a pull turns a row of that unit, and does not only lengthen it."""
    return (pull - (pull * unit).sum(1, keepdims=True) * unit) / length
