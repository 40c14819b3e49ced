"""usage: write_jetxl.py OUT. A row of headers comes first: this call cannot leave it out. Cells have no number format."""
import sys

import jetxl
from rows import columns

jetxl.write_sheet(columns(), sys.argv[1], sheet_name="Dữ liệu")
