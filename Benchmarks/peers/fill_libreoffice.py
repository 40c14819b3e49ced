"""Fills a form with LibreOffice through UNO, load, fill, recalculate and save each time: FORM CELLS COUNT FOLDER."""
import os
import sys

import filling

sys.path.insert(0, os.environ.get("BENCH_TOOLS", os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../shared/tools")))
from lo_values import LO, PropertyValue

with LO() as office:
    for number in range(1, filling.count + 1):
        document = office.open(filling.form)
        sheets = document.Sheets
        for sheet, row, column, value in filling.values(number):
            cell = sheets.getByName(sheet).getCellByPosition(column, row)
            if isinstance(value, str):
                cell.setString(value)
            else:
                cell.setValue(value)
        document.calculateAll()
        document.storeToURL(f"file://{filling.output(number)}", (PropertyValue("FilterName", 0, "Calc MS Excel 2007 XML", 0),))
        document.close(True)
