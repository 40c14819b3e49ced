"""A Word report of 40 pages, read and extracted as a whole process, beside python-docx reading its text."""
import json

from harness import Bar, Contender
from long_report import write_docx

PEER = """
import sys, docx
document = docx.Document(sys.argv[1])
text = [p.text for p in document.paragraphs]
for table in document.tables:
    for row in table.rows:
        text += [cell.text for cell in row.cells]
open(sys.argv[2], "w", encoding="utf-8").write("\\n".join(text))
"""


def run(bench):
    path = bench.new(".docx")
    write_docx(path)

    def check(name, out, stdout):
        with open(out, encoding="utf-8") as file:
            if name.startswith("extract"):
                return "equal" if len(json.load(file)["reports"][0]["measures"]) > 1000 else "too few measures"
            return "text alone" if len(file.read()) > 60_000 else "too little text"

    there = bench.has("docx")
    bench.compare(
        "docx", "Read and extract a Word report of 40 pages",
        [Contender("extract", lambda out: [bench.bieumau, "extract", path, "-f", "json", "-o", out], ours=True),
         Contender("python-docx, text alone", (lambda out: [bench.python, "-c", PEER, path, out]) if there else None,
                   version=bench.version("python-docx") if there else "", rounds=2)],
        rounds=9, suffix=".json", check=check, bars=[Bar("extract", limit=0.080)])
