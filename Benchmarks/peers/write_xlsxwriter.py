"""usage: write_xlsxwriter.py OUT [const]"""
import sys

import xlsxwriter
from rows import rows

book = xlsxwriter.Workbook(sys.argv[1], {"constant_memory": "const" in sys.argv})
sheet, amount = book.add_worksheet("Dữ liệu"), book.add_format({"num_format": "#,##0.00"})
for r, row in enumerate(rows()):
    for c in range(10):
        sheet.write_string(r, c, row[c])
    for c in range(10, 50):
        sheet.write_number(r, c, row[c], amount)
book.close()
