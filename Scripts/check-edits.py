#!/usr/bin/env python3
"""What `bieumau edit` does to workbooks of other people: nothing, one cell, three rows.

usage: check-edits.py TOOLS BIEUMAU FILE...   (TOOLS: the folder of fill_invariants.py)

For each file: an empty plan gives its bytes again; a cell set changes the parts it must and no other; three rows
inserted above, inside and below the cells of each sheet keep what `fill_invariants.py` knows of. Prints what does not
hold and exits 1. Refusals are counted, with their reasons. What LibreOffice makes of the same insertions is asked by
libreoffice-inserts.py.
"""
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, sys.argv[1])
import fill_invariants  # noqa: E402


class Check:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.counts, self.reasons = collections.Counter(), collections.Counter()

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments, "--lang", "en"], capture_output=True, text=True)

    def edited(self, path, edits):
        plan = self.folder + "/plan.json"
        with open(plan, "w", encoding="utf-8") as file:
            json.dump({"schema": "bieumau.edits/1", "edits": edits}, file)
        # A template becomes a document: the tools look at the name.
        extension = os.path.splitext(path)[1].lower()
        output = self.folder + "/out" + {".xltx": ".xlsx", ".xltm": ".xlsm", ".ots": ".ods"}.get(extension, extension)
        done = self.run("edit", path, "--plan", plan, "-o", output, "--force", "--drop-signature")
        if done.returncode in (0, 2):
            return output
        self.counts["refused"] += 1
        self.reasons[re.sub(r"^\S+?: ", "", done.stderr.strip().splitlines()[0].split("error: ")[-1])[:90]] += 1
        return None

    def fault(self, path, what, text):
        self.counts["faults"] += 1
        print(f"{path}: {what}: {text}")

    def check(self, path):
        read = self.run("read", path, "-f", "json")
        if read.returncode:
            self.counts["unread"] += 1
            self.reasons[read.stderr.strip().splitlines()[0].split("error: ")[-1][:90]] += 1
            return
        self.counts["files"] += 1
        with open(path, "rb") as file:
            before = file.read()
        output = self.edited(path, [])
        isTemplate = path.lower().endswith((".xltx", ".xltm", ".ots"))
        if output and not isTemplate:
            with open(output, "rb") as file:
                if file.read() != before:
                    self.fault(path, "no-op", "the bytes differ")
        sheets = json.loads(read.stdout)["sheets"]
        self.set_cell(path, sheets)
        for sheet in sheets[:2]:
            self.insert(path, sheet)

    def set_cell(self, path, sheets):
        for sheet in sheets:
            numbers = [cell for cell in sheet["cells"] if cell["type"] == "number" and not cell.get("formula")]
            if not numbers:
                continue
            place = numbers[len(numbers) // 2]["cell"]
            edit = {"op": "set", "sheet": sheet["name"], "cell": place, "value": 4711}
            output = self.edited(path, [edit])
            if output is None:
                continue
            self.counts["cells set"] += 1
            spec = {"ops": [{"op": "set", "sheet": sheet["name"], "cell": place, "type": "n", "value": 4711}]}
            self.invariants(path, output, spec, f"set {sheet['name']}!{place}")
            return

    def insert(self, path, sheet):
        rows = sorted({int(re.sub(r"\D", "", cell["cell"])) for cell in sheet["cells"]}) or [1]
        for at in sorted({rows[0], rows[len(rows) // 2], rows[-1] + 1}):
            if at + 3 > 1_048_576:
                continue
            output = self.edited(path, [{"op": "insertRows", "sheet": sheet["name"], "at": at, "count": 3}])
            if output is None:
                continue
            self.counts["insertions"] += 1
            spec = {"ops": [{"op": "insert_rows", "sheet": sheet["name"], "at": at, "count": 3}]}
            self.invariants(path, output, spec, f"insert {sheet['name']}!{at}")

    def invariants(self, path, output, spec, what):
        if output.endswith((".fods",)):
            return
        # What follows the figures of cells that are set: charts (PITFALLS 47, E.4 23), and the sheets of formulas.
        names = zipfile.ZipFile(path).namelist()
        spec["may_change"] = [name for name in names if re.match(r"Object|META-INF/manifest", name)]
        if path.lower().endswith((".xltx", ".xltm", ".ots")):
            spec["may_change"] += ["mimetype", "[Content_Types].xml"]
        if what.startswith("set"):
            spec["may_change"] += [name for name in names if "chart" in name]
        try:
            bad = fill_invariants.run(path, output, spec)
        except Exception as error:  # the tool itself cannot read the file
            self.counts["not judged"] += 1
            self.reasons[f"fill_invariants: {type(error).__name__} {error}"[:90]] += 1
            return
        for line in bad[:4]:
            self.fault(path, what, line[:300])


def main():
    with tempfile.TemporaryDirectory() as folder:
        check = Check(sys.argv[2], folder)
        for path in sys.argv[3:]:
            check.check(path)
        print(", ".join(f"{count} {name}" for name, count in sorted(check.counts.items())))
        for reason, count in check.reasons.most_common():
            print(f"  {count} × {reason}")
        return 1 if check.counts["faults"] else 0


sys.exit(main())
