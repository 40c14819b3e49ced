"""A million dependent cells recalculated: `bieumau calc` beside LibreOffice's hard recalculation and PyPI's `formulas`.

LibreOffice is measured through Debian's Python (python3-uno), `formulas` through the peers' own. The bar is that of issue 8: 3
million cells a second and core.
"""
import os
import re
import subprocess
import tempfile
import zipfile

from harness import LIBREOFFICE_PYTHON, TOOLS, emit

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BAR = 3e6


def sheet(rows):
    """Four formulas a row: a chain, a ratio, a guarded ratio, a sum of ten; and sums of the columns below."""
    yield f'<worksheet xmlns="{MAIN}"><sheetData>'
    for n in range(1, rows + 1):
        chain = '<v>1</v>' if n == 1 else f"<f>A{n - 1}+1</f>"
        yield (f'<row r="{n}"><c r="A{n}">{chain}</c><c r="B{n}"><v>{n % 97 + 1}</v></c><c r="C{n}"><f>A{n}/B{n}*100</f></c>'
               f'<c r="D{n}"><f>IF(N(B{n})=0,"",A{n}/B{n}*100)</f></c><c r="E{n}"><f>SUM(A{max(1, n - 9)}:A{n})</f></c></row>')
    yield f'<row r="{rows + 1}">' + "".join(f'<c r="{c}{rows + 1}"><f>SUM({c}1:{c}{rows})</f></c>' for c in "ACDE") + "</row>"
    yield "</sheetData></worksheet>"


def write(path, rows):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="w" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        archive.writestr("xl/worksheets/sheet1.xml", "".join(sheet(rows)))


def ours(bieumau, path, rounds=5):
    """Cells a second, the best of some runs: what others do on the machine only takes away. The peer gets the same."""
    rates = []
    for _ in range(rounds):
        run = subprocess.run([bieumau, "calc", path, "--time", "-f", "json", "--lang", "en"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        found = re.search(r"Computed (\d+) formulas in (\d+) microseconds", run.stderr)
        assert found, run.stderr
        rates.append(int(found[1]) / int(found[2]) * 1e6)
    return max(rates)


LIBREOFFICE = """
import sys, time
sys.path.insert(0, sys.argv[1])
from lo_values import LO
with LO() as office:
    document = office.open(sys.argv[2])
    times = []
    for _ in range(int(sys.argv[3])):
        start = time.perf_counter()
        document.calculateAll()
        times.append(time.perf_counter() - start)
    document.close(True)
print(min(times))
"""

FORMULAS = """
import sys, time, formulas
model = formulas.ExcelModel().loads(sys.argv[1]).finish()
start = time.perf_counter()
model.calculate()
print(time.perf_counter() - start)
"""


def seconds(python, script, *arguments):
    """What a peer says it took; None where it does not run."""
    if not python:
        return None
    run = subprocess.run([python, "-c", script, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return float(run.stdout.split()[-1]) if run.returncode == 0 and run.stdout.split() else None


def run(bench):
    rows = 250_000
    with tempfile.TemporaryDirectory() as folder:
        path, small = os.path.join(folder, "million.xlsx"), os.path.join(folder, "small.xlsx")
        write(path, rows)
        write(small, 500)
        rate = ours(bench.bieumau, path, rounds=bench.rounds(5))
        office = seconds(LIBREOFFICE_PYTHON, LIBREOFFICE, TOOLS, path, bench.rounds(3))
        # A million would take `formulas` hours.
        package = seconds(bench.python if bench.has("formulas") else None, FORMULAS, small)
    peers = [("LibreOffice, hard recalculation", office and (4 * rows + 3) / office), ("PyPI formulas (500 rows)", package and 2003 / package)]
    print(f"{'recalculation of ' + str(4 * rows + 3) + ' dependent cells':44} {'cells/s':>12} {'ratio':>8}")
    print(f"{'bieumau calc':44} {rate:12,.0f} {'1.0':>8}")
    for name, each in [("calc", rate)] + peers:
        emit({"row": "calculation", "work": "Recalculate a million dependent cells", "contender": name, "ours": name == "calc", "version": "",
              "count": 4 * rows + 3, "failed": None if each else "not installed", "rounds": 3, "wall": (4 * rows + 3) / each if each else None,
              "wallMin": (4 * rows + 3) / each if each else None, "cpu": None, "peakMiB": None, "fileBytes": None, "content": "not checked"})
    emit({"row": "calculation", "bar": {"ours": "calc", "peer": None, "measure": "cells a second", "limit": f"not below {BAR:,.0f}", "reached": round(rate), "met": rate >= BAR}})
    for name, peer in peers:
        print(f"{name:44} " + (f"{peer:12,.0f} {rate / peer:8.1f}" if peer else "not installed"))
    if rate < BAR:
        bench.missed.append(f"calc: {rate:,.0f} cells a second")
