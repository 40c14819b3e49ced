"""Whole-process time and memory: `bieumau fill` and `--help` beside openpyxl's load, fill and save.

usage: fill_and_start.py BIEUMAU [ROUNDS]. Prints a table; exits 1 when a bar of issue 2 is missed
(40 ms and 64 MiB for a fill, 8 ms of processor time for --help).
"""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from harness import emit

PEER = """
import json, sys, openpyxl
form, values, out = sys.argv[1:]
book = openpyxl.load_workbook(form)
for sheet, cell, value in json.load(open(values)):
    book[sheet][cell] = value
book.save(out)
"""


def measure(command):
    """Wall seconds, processor seconds, peak KiB of one process."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 2), f"{command[0]} ended with {code}"
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def median(rows):
    return tuple(statistics.median(column) for column in zip(*rows))


def main():
    bieumau = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    folder = tempfile.mkdtemp()
    report, form = "Examples/bao-cao-quy-1.txt", "Templates/xa-quy.xlsx"
    record = f"{folder}/first.run.json"
    subprocess.run([bieumau, "fill", report, "--template", "xa-quy", "-o", f"{folder}/first.xlsx", "--report", record],
                   stdout=subprocess.DEVNULL)
    import json
    cells = [(c["sheet"], c["cell"], c["value"]) for c in json.load(open(record))["cells"] if c["state"] == "filled"]
    json.dump(cells, open(f"{folder}/values.json", "w"))
    open(f"{folder}/peer.py", "w").write(PEER)
    ours, ods, peer, start = [], [], [], []
    for count in range(rounds):
        ours.append(measure([bieumau, "fill", report, "--template", "xa-quy", "-o", f"{folder}/{count}.xlsx"]))
        ods.append(measure([bieumau, "fill", report, "--template", "xa-quy", "-o", f"{folder}/{count}.ods"]))
        peer.append(measure([sys.executable, f"{folder}/peer.py", form, f"{folder}/values.json", f"{folder}/p{count}.xlsx"]))
        start.append(measure([bieumau, "--help"]))
    shutil.rmtree(folder)
    rows = [("bieumau fill, report to XLSX", median(ours)), ("bieumau fill, report to ODS", median(ods)),
            ("openpyxl load, fill and save", median(peer)), ("bieumau --help", median(start))]
    print(f"{len(cells)} cells filled, {rounds} rounds, medians")
    print(f"{'work':32} {'wall ms':>8} {'cpu ms':>8} {'MiB':>6} {'openpyxl / this':>16}")
    base = median(peer)[0]
    for name, (wall, cpu, memory) in rows:
        emit({"row": "fill-and-start", "work": "Fill the quarterly form of a commune from its report; start", "contender": name.removeprefix("bieumau "),
              "ours": name.startswith("bieumau"), "version": "", "count": 1, "failed": None, "rounds": rounds, "wall": wall,
              "wallMin": min(r[0] for r in {"fill, report to XLSX": ours, "fill, report to ODS": ods, "--help": start}.get(name.removeprefix("bieumau "), peer)),
              "cpu": cpu, "peakMiB": round(memory / 1024, 1), "fileBytes": None, "content": "not checked"})
    for name, (wall, cpu, memory) in rows:
        print(f"{name:32} {wall * 1e3:8.1f} {cpu * 1e3:8.1f} {memory / 1024:6.1f} {base / wall:16.1f}")
    missed = [name for name, (wall, _, memory) in rows[:2] if wall > 0.040 or memory > 64 * 1024]
    if median(start)[1] > 0.008:
        missed.append("bieumau --help")
    if missed:
        sys.exit("over the bar: " + ", ".join(missed))


if __name__ == "__main__":
    main()
