"""What the scripts that fill a form share: FORM CELLS COUNT FOLDER, the cells' values, the clock."""
import sys
import time

form, cells, count, folder = sys.argv[1:5]
count = int(count)
with open(cells, encoding="utf-8") as lines:
    cells = [line.rstrip("\n").split("\t") for line in lines]


def values(number):
    """Sheet, row and column (from 0), and the value of each cell in output NUMBER."""
    for index, (sheet, row, column, kind, base) in enumerate(cells):
        yield sheet, int(row), int(column), base + str(number) if kind == "s" else round(float(base) + number * 0.25 + index * 0.5, 2)


def output(number):
    return f"{folder}/{number:05d}.xlsx"


def clock(fill):
    """Prints outputs a second of processor time, a first one not counted."""
    fill(0)
    start = time.process_time()
    for number in range(1, count + 1):
        fill(number)
    seconds = time.process_time() - start
    print(f"outputs {count} cpu {seconds} rate {count / seconds}")
