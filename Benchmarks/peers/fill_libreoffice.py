"""Fills a form with LibreOffice through UNO, load, fill, recalculate and save each time: FORM CELLS COUNT FOLDER."""
import os, sys
sys.path.insert(0, os.environ.get("BENCH_TOOLS", os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../shared/tools")))
from lo_values import LO, PropertyValue
form, cells, count, folder = sys.argv[1:5]
cells = [line.rstrip("\n").split("\t") for line in open(cells, encoding="utf-8")]
with LO() as office:
    for number in range(1, int(count) + 1):
        document = office.open(form)
        sheets = document.Sheets
        for index, (sheet, row, column, kind, base) in enumerate(cells):
            cell = sheets.getByName(sheet).getCellByPosition(int(column), int(row))
            if kind == "s": cell.setString(base + str(number))
            else: cell.setValue(round(float(base) + number * 0.25 + index * 0.5, 2))
        document.calculateAll()
        document.storeToURL(f"file://{folder}/{number:05d}.xlsx", (PropertyValue("FilterName", 0, "Calc MS Excel 2007 XML", 0),))
        document.close(True)
