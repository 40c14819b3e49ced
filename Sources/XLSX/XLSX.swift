// SpreadsheetModel <-> the parts of an OOXML workbook.
//
//   XLSXReader   bytes ──OPCPackage──WorkbookPart──▶ styles, shared strings, sheets ──▶ Workbook
//   XLSXWriter   Workbook ──▶ SheetEncoder, SheetXML, StyleRecords, charts, notes ──▶ bytes
//   XLSXRowWriter  cells one by one ──▶ SheetEncoder ──▶ a file; memory does not grow
//   XLSXEditor   bytes + [Edit] ──WorkbookPart──▶ splices of the touched parts ──▶ bytes
//
// The editor never goes through the model: what it does not know it does not touch.
//
// Package/   what reader, writer and editor share: workbook part, dialect, escapes, outlines
// Reading/   parts to model
// Writing/   model to parts
// Editing/   splices of existing parts
