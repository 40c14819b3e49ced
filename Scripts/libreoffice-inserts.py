#!/usr/bin/python3
"""Whether rows inserted by `bieumau edit` give the values that LibreOffice gives when it inserts them itself.

usage: libreoffice-inserts.py TOOLS BIEUMAU FILE...   (TOOLS: the folder of lo_values.py)
Three rows come before the first row, the third, the middle one and behind the last of the first sheet.
Prints what differs; exits 1 when something does. Run with the system's python3 (python3-uno).
"""
import json
import math
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[1])
from lo_values import LO, VOL, dump  # noqa: E402


def same(one, other):
    if one is None or other is None:
        return one is other
    numbers = [cell["v"] for cell in (one, other) if isinstance(cell["v"], (int, float))]
    if len(numbers) == 2:
        return math.isclose(*numbers, rel_tol=1e-9, abs_tol=1e-12)
    return one["t"] == other["t"] and one["v"] == other["v"]


def values(office, path, row=None):
    document = office.open(path)
    if row is not None:
        sheet = document.Sheets.getByIndex(0)
        if sheet.isProtected():
            sheet.unprotect("")
        sheet.Rows.insertByIndex(row, 3)
    document.calculateAll()
    found = dump(document)
    document.close(True)
    return found["sheets"]


def first_sheet(office, path):
    document = office.open(path)
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    result = sheet.Name, cursor.RangeAddress.EndRow
    document.close(True)
    return result


def differences(expected, found):
    for one, other in zip(expected, found):
        for place in sorted(set(one["cells"]) | set(other["cells"])):
            left, right = one["cells"].get(place), other["cells"].get(place)
            formula = (left or right).get("f", "")
            if "RAND" in formula or VOL.search(formula) or same(left, right):
                continue
            yield f"{one['name']}!{place}: LibreOffice {left}, edited {right}"


def main():
    program, files = sys.argv[2], sys.argv[3:]
    checked = refused = wrong = 0
    with LO() as office, tempfile.TemporaryDirectory() as folder:
        for path in files:
            name, last = first_sheet(office, path)
            for row in sorted({0, min(2, last), last // 2, last + 1}):
                plan = {"op": "insertRows", "sheet": name, "at": row + 1, "count": 3}
                with open(folder + "/plan.json", "w") as file:
                    json.dump({"schema": "bieumau.edits/1", "edits": [plan]}, file)
                edited = f"{folder}/{row}{os.path.splitext(path)[1]}"
                arguments = ["edit", path, "--plan", folder + "/plan.json", "-o", edited, "--force"]
                if subprocess.run([program] + arguments + ["--drop-signature"], capture_output=True).returncode:
                    refused += 1
                    continue
                checked += 1
                for line in differences(values(office, path, row), values(office, edited)):
                    wrong += 1
                    print(f"{path}, row {row + 1}: {line}")
    print(f"{checked} insertions compared with LibreOffice's own, {refused} refused, {wrong} cells differ")
    return 1 if wrong else 0


sys.exit(main())
