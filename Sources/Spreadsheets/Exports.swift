@_exported public import Formulas
@_exported public import ODS
@_exported public import SpreadsheetModel
@_exported public import SpreadsheetTemplate
@_exported public import XLSX

// The public product `Spreadsheets`: workbooks as values, read, written and edited in place.
@_exported public import struct ByteSupport.CalendarDate
@_exported public import enum ByteSupport.Compression
@_exported public import struct ByteSupport.Limits
@_exported public import enum FileAccess.FileError
