"""A report of some 40 pages as Word and as PDF: what `work/docx.py` and `work/pdf.py` read.

Word's file is written here, with headings, paragraphs and tables of the shipped examples; the PDF is LibreOffice's of it.
"""
import os
import re
import subprocess
import zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
REPORTS = ("bao-cao-quy-1.txt", "bao-cao-6-thang.txt")
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
LETTERS = 80_000


def lines():
    """Paragraphs of both examples, again and again with other figures, as long as 40 pages are."""
    text = [open(os.path.join(HERE, "../Examples", name), encoding="utf-8").read() for name in REPORTS]
    made, round_ = 0, 0
    while made < LETTERS:
        for line in text[round_ % 2].split("\n"):
            if not line.strip():
                continue
            # Years and days stay what they are.
            line = re.sub(r"\b\d{3}\b(?![./])", lambda found: str((int(found[0]) + 37 * round_) % 900 + 100), line)
            made += len(line)
            yield line.strip()
        round_ += 1


def paragraph(text, size=28):
    bold = "<w:b/>" if re.match(r"([IVX]+|\d+)\. ", text) else ""
    return (f'<w:p><w:pPr><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/>{bold}'
            f'<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>')


def table(number):
    rows = [("Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện")]
    rows += [(f"Chỉ tiêu thứ {row}", "Ha", f"{1000 + 13 * row * number % 800}", f"{900 + 7 * row * number % 700}") for row in range(1, 16)]
    cells = lambda row: "".join(f'<w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/></w:tcPr>{paragraph(cell, 24)}</w:tc>' for cell in row)
    return ('<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>' + '<w:gridCol w:w="2300"/>' * 4 + "</w:tblGrid>"
            + "".join(f"<w:tr>{cells(row)}</w:tr>" for row in rows) + "</w:tbl>")


def write_docx(path):
    body = []
    for number, line in enumerate(lines()):
        body.append(paragraph(line))
        if number % 60 == 59:
            body.append(table(number))
            body.append(paragraph(""))
    document = (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{WORD}"><w:body>{"".join(body)}'
                '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
                "</w:sectPr></w:body></w:document>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                         '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        archive.writestr("word/document.xml", document)


def write_pdf(docx, folder, office, profile):
    """The path of the PDF; None without LibreOffice."""
    if not office:
        return None
    subprocess.run([office, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, docx],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    path = os.path.join(folder, os.path.splitext(os.path.basename(docx))[0] + ".pdf")
    return path if os.path.exists(path) else None
