public import ByteSupport
import OfficePackage
public import SpreadsheetModel
import ZipArchive

/// Edits OOXML workbooks in place: the bytes of touched cells and what must follow them change,
/// everything else stays as it is, untouched parts as compressed bytes.
public enum XLSXEditor {
  /// Applies edits to a workbook.
  ///
  /// Edits of one cell take effect in their order. Formula cells are never overwritten, formulas
  /// never added or removed, so `calcChain.xml` stays valid. Results stored beside formulas change
  /// only where an edit says so.
  ///
  /// - Parameters:
  ///   - edits: none returns the input bytes themselves.
  ///   - bytes: the file.
  ///   - limits: what to refuse.
  ///   - convertingTemplate: makes a workbook of a template: what is saved as `.xlsx` must not say
  ///     that it is an `.xltx`. Other workbooks stay what they are.
  /// - Throws: as `XLSXReader.read`, and `.noSuchSheet`; `.refusedEdit` (with sheet and cell) for
  ///   formula cells, covered cells of a merge, cells of an array formula or data table, headers
  ///   of a table, cells with a discussion; `.invalidArgument` for values no cell can hold;
  ///   `.signed`. Nothing is written then.
  public static func apply(
    _ edits: [Edit], to bytes: [UInt8], limits: Limits = Limits(),
    convertingTemplate: Bool = false
  ) throws(SpreadsheetError) -> EditedFile {
    guard !edits.isEmpty || convertingTemplate else { return EditedFile(bytes: bytes) }
    let workbook = try WorkbookPart(bytes, limits: limits)
    let converts = convertingTemplate && workbook.isTemplate
    guard !edits.isEmpty || converts else { return EditedFile(bytes: bytes) }
    guard !workbook.package.isSigned else {
      throw SpreadsheetError(.signed, "the workbook is signed; an edit would break the signature")
    }
    let plan = try EditPlan(edits, for: workbook)
    var session = EditSession(workbook)
    session.convertsTemplate = converts
    for sheet in plan.sheets { try session.edit(sheet) }
    session.finishMarks()
    for (worksheet, formats) in plan.newSheets { try session.append(worksheet, formats: formats) }
    if plan.requestsFullCalculation { try session.requestFullCalculation() }
    try session.finish()
    do throws(ZipError) {
      return EditedFile(bytes: try session.output.assembled())
    } catch {
      throw SpreadsheetError(error)
    }
  }
}
