#!/usr/bin/python3
"""Whether the values stored beside formulas are what LibreOffice computes: one LibreOffice for all files.

usage: libreoffice-values.py TOOLS FILE...   (TOOLS: the folder of lo_values.py)
Prints what differs; exits 1 when something does. Run with the system's python3 (python3-uno).
"""
import math
import sys

sys.path.insert(0, sys.argv[1])
from lo_values import LO, VOL, cached, dump  # noqa: E402


def same(kind, stored, found):
    if kind in ("n", "b") and found["t"] in ("n", "b", "d"):
        return math.isclose(float(stored), float(found["v"]), rel_tol=1e-9, abs_tol=1e-12)
    if kind == "e":
        return found["t"] == "e"
    return kind == found["t"] and stored == found["v"]


def differences(office, path):
    document = office.open(path)
    document.calculateAll()
    computed = dump(document, only_formulas=True)
    document.close(True)
    stored = cached(path)
    checked, wrong = 0, []
    for sheet in computed["sheets"]:
        for cell, (kind, value, formula) in stored.get(sheet["name"], {}).items():
            found = sheet["cells"].get(cell)
            if kind is None or found is None or VOL.search(formula or "") or VOL.search(found.get("f", "")):
                continue
            checked += 1
            if not same(kind, value, found):
                wrong.append(f"{path}:{sheet['name']}!{cell}: stored {value!r}, LibreOffice {found['v']!r} ({formula})")
    return checked, wrong


def main():
    total, wrong = 0, []
    with LO() as office:
        for path in sys.argv[2:]:
            checked, found = differences(office, path)
            total += checked
            wrong += found
    print("\n".join(wrong[:40]))
    print(f"LibreOffice: {total} formulas in {len(sys.argv) - 2} files, {len(wrong)} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
