// OpenDocument spreadsheets: SpreadsheetModel in and out, and edits in place.
//
//   Workbook ──ODSWriter──▶ content.xml  styles.xml  settings.xml  meta.xml  Object N/  ──▶ bytes
//
//   bytes ──ODSReader──▶ Workbook               what the model knows; runs are never materialised
//
//   bytes + [Edit] ──ODSEditor──▶ bytes         content.xml is patched by byte ranges, every other
//                                               entry is copied with its compressed bytes
//
// A cell of ODF holds a typed value *and* the text it shows. The text comes from the cell's data
// style: `DataStyles/` translates number format codes to data styles and back and renders numbers.
