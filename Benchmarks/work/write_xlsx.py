"""A million cells written as XLSX: 20,000 rows of 10 short Vietnamese texts and 40 numbers of two decimals, shown as #,##0.00."""
import os

from content import million_cells
from harness import Bar, Contender

C_PEER = "libxlsxwriter"


def run(bench):
    data = bench.data
    env = {"W1DATA": data}
    c_peer = os.path.join(os.path.dirname(bench.data), "write_libxlsxwriter")

    def check(name, out, stdout):
        return million_cells(data, out)

    def ours(name, source, compression):
        return Contender(name, lambda out: [bench.tool, "write", data, out, source, compression], ours=True)

    def c(name, *more):
        command = (lambda out: [c_peer, out, *more]) if os.path.exists(c_peer) else None
        return Contender(name, command, env=env, version=os.environ.get("LIBXLSXWRITER", ""))

    def slow(name, package, script, *arguments, **more):
        return bench.peer(name, package, script, None, *arguments, env=env, **more)

    bench.compare(
        "write-xlsx", "Write XLSX, 1,000,000 cells",
        [ours("fast, rows", "rows", "fast"), ours("fast, columns", "columns", "fast"), ours("fast, Workbook", "workbook", "fast"),
         ours("default, rows", "rows", "default"), ours("default, columns", "columns", "default"), ours("default, Workbook", "workbook", "default"),
         c(C_PEER), c(f"{C_PEER}, constant memory", "const"),
         slow("jetxl (no number format)", "jetxl", "write_jetxl.py", rounds=2),
         slow("crabxl (no number format)", "crabxl", "write_crabxl.py", rounds=2),
         slow("pyopenxlsx (no number format)", "pyopenxlsx", "write_pyopenxlsx.py", rounds=2),
         slow("XlsxWriter", "xlsxwriter", "write_xlsxwriter.py", rounds=1),
         slow("openpyxl, write-only", "openpyxl", "write_openpyxl.py", rounds=0, is_long=True)],
        rounds=5, suffix=".xlsx", check=check,
        bars=[Bar("fast, rows", C_PEER, at_least=8), Bar("fast, rows", C_PEER, at_most=1.1, measure="size"),
              Bar("default, rows", C_PEER, at_least=3), Bar("default, rows", C_PEER, at_most=1.0, measure="size"),
              # Rows one by one are the writer of constant memory.
              Bar("default, rows", f"{C_PEER}, constant memory", at_least=3), Bar("default, rows", limit=40, measure="memory")])

    bench.compare(
        "write-xlsx-10m", "Write XLSX, 10,000,000 cells (the same rows ten times)",
        [Contender("default, rows", lambda out: [bench.tool, "write", data, out, "rows", "default", "10"], ours=True)],
        rounds=1, suffix=".xlsx", bars=[Bar("default, rows", limit=40, measure="memory")])
