"""Fills a form with crabxl, load, fill and save each time: FORM CELLS COUNT FOLDER."""
import sys, time
import crabxl
form, cells, count, folder = sys.argv[1:5]
cells = [line.rstrip("\n").split("\t") for line in open(cells, encoding="utf-8")]
def fill(number):
    book = crabxl.load_workbook(form)
    for index, (sheet, row, column, kind, base) in enumerate(cells):
        value = base + str(number) if kind == "s" else round(float(base) + number * 0.25 + index * 0.5, 2)
        book[sheet].cell(int(row) + 1, int(column) + 1).value = value
    book.save(f"{folder}/{number:05d}.xlsx")
fill(0)
start = time.process_time()
for number in range(1, int(count) + 1):
    fill(number)
seconds = time.process_time() - start
print(f"outputs {count} cpu {seconds} rate {int(count) / seconds}")
