"""The start of the command, and one form filled from one report, as whole processes."""
import json
import os
import subprocess

from harness import Bar, Contender

C = "int main(void) { return 0; }\n"
FILL = """
import json, sys, openpyxl
form, values, out = sys.argv[1:]
book = openpyxl.load_workbook(form)
for sheet, cell, value in json.load(open(values)):
    book[sheet][cell] = value
book.save(out)
"""
REPORT, FORM = "Examples/bao-cao-quy-1.txt", "Templates/xa-quy.xlsx"


def run(bench):
    start(bench)
    fill(bench)


def start(bench):
    source, program = bench.new(".c"), bench.new("")
    with open(source, "w", encoding="utf-8") as file:
        file.write(C)
    there = subprocess.run(["cc", "-O2", source, "-o", program], stderr=subprocess.DEVNULL).returncode == 0
    bench.compare(
        "start", "Start (--help)",
        [Contender("--help", lambda out: [bench.bieumau, "--help"], ours=True),
         Contender("a C program that does nothing", (lambda out: [program]) if there else None),
         Contender("Python, importing openpyxl", lambda out: [bench.python, "-c", "import openpyxl"], version=bench.version("openpyxl"), rounds=3)],
        rounds=21, bars=[Bar("--help", limit=0.005, measure="cpu")])


def fill(bench):
    first, values = bench.new(".xlsx"), bench.new(".json")
    record = bench.new(".run.json")
    subprocess.run([bench.bieumau, "fill", REPORT, "--template", "xa-quy", "-o", first, "--report", record], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(record, encoding="utf-8") as file:
        cells = [(c["sheet"], c["cell"], c["value"]) for c in json.load(file)["cells"] if c["state"] == "filled"]
    with open(values, "w", encoding="utf-8") as file:
        json.dump(cells, file)

    def ours(name, suffix):
        return Contender(name, lambda out: [bench.bieumau, "fill", REPORT, "--template", "xa-quy", "-o", os.path.splitext(out)[0] + suffix], ours=True)

    def check(name, out, stdout):
        if not out.endswith(".xlsx") or name.endswith("ODS"):
            return "not checked"
        code = ("import json, sys, openpyxl; b = openpyxl.load_workbook(sys.argv[1]); "
                "print(sum(b[s][c].value != v for s, c, v in json.load(open(sys.argv[2]))))")
        done = subprocess.run([bench.python, "-c", code, out, values], stdout=subprocess.PIPE, text=True)
        return "equal" if done.stdout.strip() == "0" else f"{done.stdout.strip()} cells differ"

    bench.compare(
        "fill-report", f"Fill the quarterly form of a commune ({len(cells)} cells) from its report",
        [ours("report to XLSX", ".xlsx"), ours("report to ODS", ".ods"),
         Contender("openpyxl, load, set the same cells, save", lambda out: [bench.python, "-c", FILL, FORM, values, out], version=bench.version("openpyxl"), rounds=3)],
        rounds=15, suffix=".xlsx", check=check,
        bars=[Bar(name, limit=0.040) for name in ("report to XLSX", "report to ODS")]
        + [Bar(name, limit=64, measure="memory") for name in ("report to XLSX", "report to ODS")])
