"""Opens workbooks with openpyxl and calamine and compares what they read. Arguments: files."""
import sys

import openpyxl
from python_calamine import CalamineWorkbook

for path in sys.argv[1:]:
    book = CalamineWorkbook.from_path(path)
    shown = [
        value for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for value in row if value != ""
    ]
    cells = len(shown)
    assert cells > 0, f"{path}: calamine reads no cell"
    errors = [value for value in shown if isinstance(value, str) and value.startswith(("#", "Err:"))]
    assert not errors, f"{path}: cells show {errors[:5]}"
    if path.endswith(".xlsx"):
        workbook = openpyxl.load_workbook(path)
        values = openpyxl.load_workbook(path, data_only=True)
        assert workbook.sheetnames == book.sheet_names, f"{path}: sheets differ"
        formulas = [
            (sheet.title, cell.coordinate)
            for sheet in workbook
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "f"
        ]
        stale = [place for place in formulas if values[place[0]][place[1]].value is None]
        # An empty text is a value that openpyxl reads as None: only numbers tell.
        print(f"{path.rsplit('/', 1)[-1]}: {cells} cells, {len(formulas)} formulas, {len(formulas) - len(stale)} with a value")
