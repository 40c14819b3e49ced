"""usage: write_pyopenxlsx.py OUT. Cells have no number format: setting one a cell takes minutes."""
import sys

import pyopenxlsx
from rows import rows

book = pyopenxlsx.Workbook()
sheet = book.active
for r, row in enumerate(rows(), 1):
    sheet.write_row(r, row)
book.save(sys.argv[1])
