"""Whether a file holds the million cells, each to the last bit, read by python-calamine."""
import functools
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers"))


@functools.cache
def wanted(data):
    os.environ["W1DATA"] = data
    from rows import rows
    return rows()


def million_cells(data, path, as_text=False):
    """"equal", or what differs. as_text: compare texts and numbers only where the program kept numbers as numbers."""
    from python_calamine import CalamineWorkbook
    got = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    want = wanted(data)
    if len(got) == len(want) + 1:
        got = got[1:]
    if len(got) != len(want):
        return f"{len(got)} rows, not {len(want)}"
    bad = sum(a != b for g, w in zip(got, want) for a, b in zip(g, w)) + sum(len(g) != len(w) for g, w in zip(got, want))
    return "equal" if bad == 0 else f"{bad} cells differ"
