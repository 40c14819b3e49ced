"""A thousand communes: one form for each (`bieumau batch`), a second run, and the roll-up of all, beside openpyxl doing
the same load, fill and save for each report.

The bars: a second run at least ten times faster than the first, and memory that does not grow with the number of reports.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

from harness import HERE, emit, measure

PEER = """
import json, sys, openpyxl
form, records, out, most = sys.argv[1:]
import os
for name in sorted(one for one in os.listdir(records) if one.endswith('.run.json'))[:int(most)]:
    cells = [c for c in json.load(open(os.path.join(records, name)))['cells'] if c['state'] == 'filled']
    book = openpyxl.load_workbook(form)
    for c in cells:
        book[c['sheet']][c['cell']] = c['value']
    book.save(os.path.join(out, name + '.xlsx'))
"""


def run(bench):
    bieumau, count = bench.bieumau, 300 if bench.quick else 1000
    # openpyxl needs a quarter of a second for each.
    slow = min(count, 50)
    folder = tempfile.mkdtemp()
    here = HERE
    subprocess.run([sys.executable, f"{here}/make_communes.py", folder, str(count)], check=True)
    subprocess.run([sys.executable, f"{here}/make_communes.py", f"{folder}/few", str(max(1, count // 10))], check=True)
    form, peer_script = "Templates/xa-quy.xlsx", f"{folder}/peer.py"
    open(peer_script, "w").write(PEER)
    os.mkdir(f"{folder}/peer")
    batch = [bieumau, "batch", f"{folder}/reports", "--template", form, "-o", f"{folder}/out"]
    few = [bieumau, "batch", f"{folder}/few/reports", "--template", form, "-o", f"{folder}/fewout"]
    rollup = [bieumau, "rollup", f"{folder}/reports", "--template", "Templates/tong-hop-don-vi.xlsx", "--units", f"{folder}/units.csv"]
    rows = [("batch of a tenth", measure(few)), ("batch", measure(batch)), ("batch, second run", measure(batch)),
            ("rollup of the reports", measure(rollup + ["-o", f"{folder}/province.xlsx"])),
            ("rollup of the filled forms", measure([bieumau, "rollup", f"{folder}/out", "--template", form, "--units",
                                                    f"{folder}/units.csv", "-o", f"{folder}/forms.xlsx"])),
            ("openpyxl load, fill and save", measure([bench.python, peer_script, form, f"{folder}/out", f"{folder}/peer", str(slow)]))]
    check(folder)
    shutil.rmtree(folder)
    figures = dict(rows)
    print(f"{count} reports, one run each; openpyxl: {slow} of them")
    print(f"{'work':32} {'wall s':>8} {'cpu s':>8} {'MiB':>6} {'openpyxl / this':>16}")
    base = figures["openpyxl load, fill and save"][0] / slow
    for name, (wall, cpu, memory, _) in rows:
        ours = not name.startswith("openpyxl")
        done = slow if not ours else count // 10 if name == "batch of a tenth" else count
        emit({"row": "batch", "work": f"{count} reports into one form each, and rolled up", "contender": name, "ours": ours, "version": "",
              "count": done, "failed": None, "rounds": 1, "wall": wall, "wallMin": wall, "cpu": cpu, "peakMiB": round(memory, 1),
              "fileBytes": None, "content": "equal" if name.startswith("rollup") else "not checked"})
    for name, (wall, cpu, memory, _) in rows:
        each = wall / (slow if name.startswith("openpyxl") else count // 10 if name == "batch of a tenth" else count)
        print(f"{name:32} {wall:8.2f} {cpu:8.2f} {memory:6.1f} {base / each:16.1f}")
    faster = figures["batch"][0] / figures["batch, second run"][0]
    growth = figures["batch"][2] / figures["batch of a tenth"][2]
    for words, limit, reached, met in [("times faster the second time", "not below 10", faster, faster >= 10),
                                       ("times the memory of a tenth of them", 1.5, growth, growth <= 1.5)]:
        emit({"row": "batch", "bar": {"ours": "batch", "peer": None, "measure": words, "limit": limit, "reached": round(reached, 2), "met": met}})
        print(f"  {words}: {reached:.2f} ({limit}) {'met' if met else 'MISSED'}")
        if not met:
            bench.missed.append(f"communes: {words}")


def check(folder):
    """The province's totals are those that the reports were made of."""
    truth = json.load(open(f"{folder}/truth.json"))
    cells = {(c["sheet"], c["cell"]): c for c in json.load(open(f"{folder}/forms.xlsx.run.json"))["cells"]}
    for code, role in (("LD.VL", "period"), ("GT.VU", "period"), ("CC.HS.TN", "period")):
        found = [c for c in cells.values() if c.get("code") == code and c.get("role") == role]
        assert [c["value"] for c in found] == [truth[code]], (code, found and found[0]["value"], truth[code])
