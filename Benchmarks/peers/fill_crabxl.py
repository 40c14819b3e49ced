"""Fills a form with crabxl, load, fill and save each time: FORM CELLS COUNT FOLDER."""
import crabxl

import filling


def fill(number):
    book = crabxl.load_workbook(filling.form)
    for sheet, row, column, value in filling.values(number):
        book[sheet].cell(row + 1, column + 1).value = value
    book.save(filling.output(number))


filling.clock(fill)
