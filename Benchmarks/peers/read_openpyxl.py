"""Reads all values of the first sheet with openpyxl: FILE."""
import sys
import openpyxl
numbers = texts = 0
total = 0.0
for row in openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(values_only=True):
    for value in row:
        if isinstance(value, str):
            texts += 1
        elif value is not None:
            numbers += 1
            total += value
print(f"numbers {numbers} texts {texts} sum {total:.2f}")
