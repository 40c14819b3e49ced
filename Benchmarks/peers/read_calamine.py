"""Reads all values of the first sheet with python-calamine: FILE."""
import sys
from python_calamine import CalamineWorkbook
numbers = texts = 0
total = 0.0
for row in CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python():
    for value in row:
        if isinstance(value, str):
            texts += 1
        elif value is not None:
            numbers += 1
            total += value
print(f"numbers {numbers} texts {texts} sum {total:.2f}")
