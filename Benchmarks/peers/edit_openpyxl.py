"""Opens, edits and saves a workbook with openpyxl in one process: FILE CELLS COUNT FOLDER, as `spreadsheet-bench edit-cells`."""
import io
import sys
import time

import openpyxl

path, cells, count, folder = sys.argv[1:5]
source = open(path, "rb").read()
cells = [line.rstrip("\n").split("\t") for line in open(cells, encoding="utf-8")]


def edit(number):
    book = openpyxl.load_workbook(io.BytesIO(source))
    for index, (sheet, row, column, kind, base) in enumerate(cells):
        value = base + str(number) if kind == "s" else round(float(base) + number * 0.25 + index * 0.5, 2)
        book[sheet].cell(int(row) + 1, int(column) + 1).value = value
    book.save(f"{folder}/{number}.xlsx")


edit(0)
started = time.process_time()
for number in range(1, int(count) + 1):
    edit(number)
print("cpu", (time.process_time() - started) / int(count))
