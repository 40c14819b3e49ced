"""The data for the peers' scripts; W1DATA is the folder of data.py."""
import array
import os

DATA = os.environ["W1DATA"]


def raw():
    numbers, indexes = array.array("d"), array.array("H")
    numbers.frombytes(open(DATA + "/w1.f64", "rb").read())
    indexes.frombytes(open(DATA + "/w1.idx", "rb").read())
    return open(DATA + "/texts.txt").read().split("\n")[:-1], indexes.tolist(), numbers.tolist()


def rows():
    """A list of 10 texts and 40 numbers for each of the 20,000 rows."""
    texts, i, f = raw()
    return [[texts[k] for k in i[r * 10:r * 10 + 10]] + f[r * 40:r * 40 + 40] for r in range(len(f) // 40)]


def columns():
    """The same by columns."""
    texts, i, f = raw()
    n = len(f) // 40
    data = {f"c{c}": [texts[k] for k in i[c:n * 10:10]] for c in range(10)}
    data.update({f"c{10 + c}": f[c:n * 40:40] for c in range(40)})
    return data
