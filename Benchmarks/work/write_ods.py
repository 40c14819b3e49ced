"""A million cells written as ODS, each with the text that it shows."""
import os

from content import million_cells
from harness import Bar, Contender


def run(bench):
    data = bench.data

    def check(name, out, stdout):
        return million_cells(data, out)

    def ours(name, source, compression):
        return Contender(name, lambda out: [bench.tool, "write", data, out, source, compression], ours=True)

    office = bench.libreoffice
    profile = f"-env:UserInstallation=file://{bench.folder}/office"

    def convert(out):
        # LibreOffice names its output itself.
        folder, name = os.path.split(out)
        return ["sh", "-c", f"'{office}' '{profile}' --headless --convert-to ods --outdir '{folder}/lo' --infilter=CSV:44,34,76 '{data}/w1.csv' "
                            f"&& mv '{folder}/lo/w1.ods' '{out}'"]

    bench.compare(
        "write-ods", "Write ODS, 1,000,000 cells with the text that each shows",
        [ours("fast, rows", "rows", "fast"), ours("default, rows", "rows", "default"), ours("default, columns", "columns", "default"),
         ours("default, Workbook", "workbook", "default"),
         Contender("LibreOffice, from CSV (no number format)", convert if office else None, rounds=1),
         bench.peer("odfpy", "odfpy", "write_odfpy.py", None, module="odf", env={"W1DATA": data}, rounds=0, is_long=True)],
        rounds=5, suffix=".ods", check=check,
        bars=[Bar("default, rows", "LibreOffice, from CSV (no number format)", at_least=10), Bar("default, rows", limit=40, measure="memory")])
