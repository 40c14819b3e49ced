"""A PDF report of 40 pages, read and extracted as a whole process, beside `pdftotext -bbox-layout` alone."""
import json
import shutil

from harness import Bar, Contender
from long_report import write_docx, write_pdf

PEER = "pdftotext -bbox-layout"


def run(bench):
    docx = bench.new(".docx")
    write_docx(docx)
    path = write_pdf(docx, bench.folder, bench.libreoffice, f"{bench.folder}/office-pdf")
    poppler = shutil.which("pdftotext")
    if not path or not poppler:
        print("pdf: not measured: LibreOffice or pdftotext is not installed")
        return

    def check(name, out, stdout):
        with open(out, encoding="utf-8") as file:
            if name == "extract":
                return "equal" if len(json.load(file)["reports"][0]["measures"]) > 1000 else "too few measures"
            return "text alone" if len(file.read()) > 60_000 else "too little text"

    bench.compare(
        "pdf", "Read and extract a PDF report of 40 pages",
        [Contender("extract", lambda out: [bench.bieumau, "extract", path, "-f", "json", "-o", out], ours=True),
         Contender(PEER, lambda out: [poppler, "-bbox-layout", path, out])],
        rounds=7, suffix=".json", check=check, bars=[Bar("extract", PEER, at_most=1.3)])
