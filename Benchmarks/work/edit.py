"""Editing in place: 400 cells of a form of three sheets in one process, and cells of a sheet of 100 MB by the command, XLSX and ODS.

The form is made by `make_w4.py` (folder BENCH_SCRIPTS, by default ../shared/bench). The large sheet has no formulas: what is measured
is opening, finding, splicing and saving. Its compressed data is what zlib makes of it, and most of that is copied.
"""
import json
import os
import random
import subprocess
import zipfile

from harness import HERE, Bar, Contender, emit

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def run(bench):
    form(bench)
    large(bench, "edit-large", ".xlsx", make_large, 52_000)
    large(bench, "edit-large-ods", ".ods", make_large_ods, 18_000)


def form(bench):
    made = bench.forms("make_w4.py")
    if not made:
        return
    root, _ = made
    cells, path = f"{root}/cells.tsv", f"{root}/data/w4_cells.xlsx"
    with open(f"{root}/data/w4_cells.json", encoding="utf-8") as source, open(cells, "w", encoding="utf-8") as target:
        target.writelines("\t".join(map(str, row)) + "\n" for row in json.load(source))
    # In process, both warm, processor time: what each prints of itself. “prepared” is a form whose cells were found before
    # (FormFiller), all results recalculated; “opened anew” reads the file each time as openpyxl does, and recalculates nothing.
    commands = {"prepared": [bench.tool, "fill-form", path, cells, "1000"],
                "opened anew": [bench.tool, "edit-cells", path, cells, "100"],
                "openpyxl": [bench.python, f"{HERE}/peers/edit_openpyxl.py", path, cells, "5"]}
    least = {}
    for _ in range(bench.rounds(3)):
        for name, command in commands.items():
            done = subprocess.run([*command, bench.outputs()], check=True, capture_output=True, text=True)
            printed = float(done.stdout.split()[-1])
            least[name] = min(least.get(name, 1e9), 1 / printed if name == "prepared" else printed)
    print("\nSet 400 cells of a form of three sheets and save it, in one process, processor time of each")
    for name, seconds in least.items():
        print(f"  {name:12} {seconds * 1000:9.2f} ms")
        ours = name != "openpyxl"
        emit({"row": "edit-form", "work": "Set 400 cells of a form of three sheets and save it, in one process", "contender": name,
              "ours": ours, "version": "" if ours else bench.version(name), "count": 1, "failed": None, "rounds": 3,
              "wall": seconds, "wallMin": seconds, "cpu": seconds, "peakMiB": None, "fileBytes": None, "content": "not checked"})
    print(f"  opened anew / openpyxl, cpu: {least['openpyxl'] / least['opened anew']:.1f}")
    ratio = least["openpyxl"] / least["prepared"]
    met = ratio >= 50
    emit({"row": "edit-form", "bar": {"ours": "prepared", "peer": "openpyxl", "measure": "cpu", "atLeast": 50, "reached": round(ratio, 1), "met": met}})
    print(f"  prepared / openpyxl, cpu: {ratio:.1f} (at least 50) {'met' if met else 'MISSED'}")
    if not met:
        bench.missed.append("edit-form: prepared cpu")


def letters(column):
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def make_large(path, rows):
    """A workbook of one sheet, 10 texts and 40 numbers a row. Gives the bytes of the sheet."""
    draw = random.Random(5)
    names = [letters(column) for column in range(50)]
    pieces = [f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{NAMESPACE}"><sheetData>']
    for row in range(1, rows + 1):
        cells = [f'<c r="{name}{row}" t="s"><v>{draw.randrange(5000)}</v></c>' for name in names[:10]]
        cells += [f'<c r="{name}{row}"><v>{draw.randrange(10**7) / 100}</v></c>' for name in names[10:]]
        pieces.append(f'<row r="{row}" spans="1:50">{"".join(cells)}</row>')
    pieces.append("</sheetData></worksheet>")
    sheet = "".join(pieces).encode()
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="{TYPE}.worksheet+xml"/>'
        f'<Override PartName="/xl/strings.xml" ContentType="{TYPE}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{NAMESPACE}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="sheet.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="strings.xml"/></Relationships>',
        "xl/strings.xml": f'<sst xmlns="{NAMESPACE}">' + "".join(f"<si><t>Chỉ tiêu {number}</t></si>" for number in range(5000)) + "</sst>",
        "xl/sheet.xml": sheet,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return len(sheet)


OPEN = "urn:oasis:names:tc:opendocument:xmlns"
MEDIA = "application/vnd.oasis.opendocument.spreadsheet"


def make_large_ods(path, rows):
    """The same as an OpenDocument. Gives the bytes of its content."""
    draw = random.Random(5)
    spaces = " ".join(f'xmlns:{name}="{OPEN}:{name}:1.0"' for name in ("office", "table", "text"))
    pieces = [f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.3"><office:body><office:spreadsheet>'
              '<table:table table:name="S"><table:table-column table:number-columns-repeated="50"/>']
    for _ in range(rows):
        texts = [f'<table:table-cell office:value-type="string"><text:p>Chỉ tiêu {draw.randrange(5000)}</text:p></table:table-cell>' for _ in range(10)]
        values = [draw.randrange(10**7) / 100 for _ in range(40)]
        numbers = [f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>' for value in values]
        pieces.append(f'<table:table-row>{"".join(texts + numbers)}</table:table-row>')
    pieces.append("</table:table></office:spreadsheet></office:body></office:document-content>")
    content = "".join(pieces).encode()
    manifest = f'<manifest:manifest xmlns:manifest="{OPEN}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{MEDIA}"/>' \
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MEDIA, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return len(content)


def large(bench, row, suffix, make, rows):
    path = bench.new(suffix)
    size = make(path, rows)
    plans = {}
    for count in (1, 400):
        edits = [{"op": "set", "sheet": "S", "cell": f"{letters(10 + index % 20)}{(index * 129 + rows // 2) % rows + 1}", "value": index + 0.5} for index in range(count)]
        plans[count] = bench.new(".json")
        with open(plans[count], "w") as file:
            json.dump({"schema": "bieumau.edits/1", "edits": edits}, file)

    def ours(name, count):
        return Contender(name, lambda out: [bench.bieumau, "edit", path, "--plan", plans[count], "-o", out], ours=True)

    bench.compare(
        row, f"Set cells of a sheet of {size / 1e6:.0f} MB ({suffix[1:].upper()}), whole process", [ours("1 cell", 1), ours("400 cells", 400)], rounds=5, suffix=suffix,
        bars=[Bar("1 cell", limit=size / 300e6), Bar("400 cells", limit=size / 300e6), Bar("400 cells", limit=1.2 * size / 2**20, measure="memory")])
