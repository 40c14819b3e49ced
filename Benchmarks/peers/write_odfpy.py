"""usage: write_odfpy.py OUT"""
import sys

from odf.number import Number, NumberStyle
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style
from odf.table import Table, TableCell, TableRow
from odf.text import P
from rows import rows

book = OpenDocumentSpreadsheet()
number = NumberStyle(name="N1")
number.addElement(Number(decimalplaces="2", minintegerdigits="1", grouping="true"))
book.automaticstyles.addElement(number)
style = Style(name="ce1", family="table-cell", datastylename="N1")
book.automaticstyles.addElement(style)
table = Table(name="Dữ liệu")
for values in rows():
    row = TableRow()
    for value in values[:10]:
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=value))
        row.addElement(cell)
    for value in values[10:]:
        cell = TableCell(valuetype="float", value=value, stylename=style)
        cell.addElement(P(text=f"{value:,.2f}"))
        row.addElement(cell)
    table.addElement(row)
book.spreadsheet.addElement(table)
book.save(sys.argv[1])
