"""Filling a form of 33 parts in 400 cells many times in one process.

The form is made by `make_w4.py` (folder BENCH_SCRIPTS, by default ../shared/bench), `fidelity.py` beside it is the check."""
import json
import subprocess

from harness import HERE, LIBREOFFICE_PYTHON, SCRIPTS, Bar, Contender


def run(bench):
    made = bench.forms("make_w4.py")
    if made:
        fill(bench, *made)


def fill(bench, root, environment):
    cells = f"{root}/data/cells.tsv"
    with open(f"{root}/data/w4_cells.json", encoding="utf-8") as file:
        rows = json.load(file)
    with open(cells, "w", encoding="utf-8") as file:
        file.writelines("\t".join(map(str, row)) + "\n" for row in rows)
    form = f"{root}/data/w4_cells.xlsx"

    folders = {}

    def folder(name):
        folders[name] = bench.outputs()
        return folders[name]

    def check(name, out, stdout):
        result = subprocess.run(
            [bench.python, f"{SCRIPTS}/fidelity.py", f"{name}={folders[name]}/00003.xlsx"], env=environment,
            capture_output=True, text=True).stdout
        # Results are new, and so are the figures that charts keep of the cells; all else is the form's.
        changed = [item.strip() for item in result.split("|")[1:]]
        is_right = changed and all(item.startswith(("formula results: recalculated", "chart XML equal: changed")) for item in changed)
        return "equal" if is_right else result.strip()[-200:]

    # Bars in processor time: 500 outputs a second, and what the fastest mode should reach, 2,500.
    def peer(name, count, **more):
        there = bench.has(name)
        return Contender(name, (lambda out: [bench.python, f"{HERE}/peers/fill_{name}.py", form, cells, str(count), folder(name)]) if there else None,
                         version=bench.version(name) if there else "", count=count, rounds=1, **more)

    office = bench.libreoffice and LIBREOFFICE_PYTHON
    contenders = [
        Contender("bieumau", lambda out: [bench.tool, "fill-form", form, cells, "2000", folder("bieumau")], ours=True, count=2000),
        peer("pyopenxlsx", 200), peer("crabxl", 100), peer("openpyxl", 4),
        Contender("LibreOffice", (lambda out: [office, f"{HERE}/peers/fill_libreoffice.py", form, cells, "4", folder("LibreOffice")]) if office else None,
                  count=4, rounds=0),
    ]
    bench.compare(
        row="fill-form", work="Fill a form of 33 parts, 400 cells, all results recalculated, in one process",
        contenders=contenders, rounds=3, check=check,
        bars=[Bar(ours="bieumau", limit=4.0, measure="cpu"), Bar(ours="bieumau", limit=0.8, measure="cpu")])
