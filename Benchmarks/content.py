"""Whether a file holds the million cells, each to the last bit, read by python-calamine. usage: content.py DATA FILE

A process of its own: the memory that the measuring one takes would be counted as that of the programs it starts.
"""
import os
import subprocess
import sys


def million_cells(data, path):
    """"equal", or what differs."""
    run = subprocess.run([sys.executable, os.path.abspath(__file__), data, path], stdout=subprocess.PIPE, text=True)
    return run.stdout.strip() or f"the check ended with {run.returncode}"


def main():
    data, path = sys.argv[1:]
    os.environ["W1DATA"] = data
    sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers"))
    from python_calamine import CalamineWorkbook
    from rows import rows
    got, want = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(), rows()
    if len(got) == len(want) + 1:
        got = got[1:]
    if len(got) != len(want):
        return f"{len(got)} rows, not {len(want)}"
    bad = sum(a != b for g, w in zip(got, want) for a, b in zip(g, w)) + sum(len(g) != len(w) for g, w in zip(got, want))
    return "equal" if bad == 0 else f"{bad} cells differ"


if __name__ == "__main__":
    print(main())
