"""usage: write_crabxl.py OUT. Cells have no number format."""
import sys

import crabxl
from rows import rows

book = crabxl.Workbook()
sheet = book.active
for row in rows():
    sheet.append(row)
book.save(sys.argv[1])
