"""usage: write_openpyxl.py OUT"""
import sys

import openpyxl
from openpyxl.cell import WriteOnlyCell
from rows import rows

book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet("Dữ liệu")
for row in rows():
    cells = row[:10]
    for value in row[10:]:
        cell = WriteOnlyCell(sheet, value)
        cell.number_format = "#,##0.00"
        cells.append(cell)
    sheet.append(cells)
book.save(sys.argv[1])
