"""Fills a form with openpyxl, load, fill and save each time: FORM CELLS COUNT FOLDER."""
import io

import openpyxl

import filling

with open(filling.form, "rb") as file:
    template = file.read()


def fill(number):
    book = openpyxl.load_workbook(io.BytesIO(template))
    for sheet, row, column, value in filling.values(number):
        book[sheet].cell(row + 1, column + 1).value = value
    book.save(filling.output(number))


filling.clock(fill)
