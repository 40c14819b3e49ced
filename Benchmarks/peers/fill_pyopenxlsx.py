"""Fills a form with pyopenxlsx, load, fill and save each time: FORM CELLS COUNT FOLDER."""
import pyopenxlsx

import filling

names = list(dict.fromkeys(cell[0] for cell in filling.cells))


def fill(number):
    book = pyopenxlsx.load_workbook(filling.form)
    sheets = {name: book[name] for name in names}
    for sheet, row, column, value in filling.values(number):
        sheets[sheet].set_cell_value(row + 1, column + 1, value)
    book.save(filling.output(number))


filling.clock(fill)
