public import ByteSupport
internal import ODS
internal import OfficePackage
public import SpreadsheetModel
public import XLSX

/// A workbook file of either format, as bytes: read as a value, edited in place.
///
/// One language for both formats: callers never ask which it is but to name the output.
public struct SpreadsheetFile: Sendable {
  /// The two formats, by file extension.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// Office Open XML.
    case xlsx
    /// OpenDocument.
    case ods
  }

  /// The format.
  public let format: Format
  /// The whole file.
  public let bytes: [UInt8]
  /// Whether the file is a template (`.xltx`, `.ots`); what is made of it is a plain workbook.
  public let isTemplate: Bool
  /// Whether the workbook carries macros (`.xlsm`); they are kept.
  public let hasMacros: Bool
  /// Whether the file is one XML document without a package (`.fods`).
  public let isFlat: Bool
  let limits: Limits

  /// The extension that a file made of this one must have.
  public var outputExtension: String { hasMacros ? "xlsm" : isFlat ? "fods" : format.rawValue }

  /// Looks what the bytes are.
  ///
  /// - Throws: `SpreadsheetError` `.emptyFile`, `.notAPackage`, `.damagedPackage`, `.encrypted`,
  ///   `.legacyFormat`, `.wrongKind`, `.limitExceeded`.
  public init(bytes: [UInt8], limits: Limits = Limits()) throws(SpreadsheetError) {
    let kind: OfficeKind
    do throws(PackageError) {
      kind = try OfficeKind(of: bytes, limits: limits)
    } catch {
      throw SpreadsheetError(error)
    }
    switch kind {
    case .workbook(let macros, let template):
      (format, hasMacros, isTemplate) = (.xlsx, macros, template)
    case .openSpreadsheet(let template):
      (format, hasMacros, isTemplate) = (.ods, false, template)
    default: throw SpreadsheetError(wrongKind: kind)
    }
    isFlat = format == .ods && FlatOpenDocument.mediaType(of: bytes) != nil
    self.bytes = bytes
    self.limits = limits
  }

  /// Reads what our model knows of the workbook.
  ///
  /// - Throws: `SpreadsheetError`, naming part, sheet and cell.
  public func workbook() throws(SpreadsheetError) -> Workbook {
    switch format {
    case .xlsx: try XLSXReader.read(bytes, limits: limits)
    case .ods: try ODSReader.read(bytes, limits: limits)
    }
  }

  /// Reads all values, packed: the fast way through large tables, on several cores.
  ///
  /// - Returns: the worksheets in tab order.
  /// - Throws: as `workbook()`.
  public func values() throws(SpreadsheetError) -> [SheetValues] {
    switch format {
    case .xlsx: try XLSXReader.readValues(bytes, limits: limits)
    case .ods: try ODSReader.readValues(bytes, limits: limits)
    }
  }

  /// The rows of one sheet, one after the other, from a workbook too large to be held.
  ///
  /// - Throws: as `workbook()`; `.noSuchSheet`, `.wrongKind` for an OpenDocument, whose runs
  ///   `values()` holds as they are.
  public func rowCursor(ofSheet name: String) throws(SpreadsheetError) -> XLSXRowCursor {
    guard format == .xlsx else {
      throw SpreadsheetError(.wrongKind, "rows are given one by one of XLSX workbooks alone")
    }
    return try XLSXRowCursor(bytes, sheet: name, limits: limits)
  }

  /// What the file holds that `workbook()` does not read: lost where it is written anew.
  ///
  /// - Throws: as `workbook()`.
  public func foreignContent() throws(SpreadsheetError) -> [ForeignContent] {
    switch format {
    case .xlsx: try XLSXReader.foreignContent(of: bytes, limits: limits)
    case .ods: try ODSReader.foreignContent(of: bytes, limits: limits)
    }
  }

  /// What each sheet shows beside its cells: conditional formats and charts, for drawing.
  ///
  /// - Returns: one element a sheet of `workbook()`.
  /// - Throws: as `workbook()`.
  public func visuals() throws(SpreadsheetError) -> [SheetVisuals] {
    switch format {
    case .xlsx: try XLSXReader.visuals(of: bytes, limits: limits)
    case .ods: try ODSReader.visuals(of: bytes, limits: limits)
    }
  }

  /// Applies edits in place: all that no edit touches stays byte for byte.
  ///
  /// - Throws: `SpreadsheetError`; nothing is applied then.
  public func applying(_ edits: [Edit]) throws(SpreadsheetError) -> EditedFile {
    switch format {
    case .xlsx:
      try XLSXEditor.apply(
        edits, to: bytes, limits: limits, convertingTemplate: isTemplate)
    case .ods: try ODSEditor.apply(edits, to: bytes, limits: limits)
    }
  }

  /// Writes a workbook from scratch as one XML document without a package (`.fods`).
  ///
  /// - Throws: as `write`.
  public static func writeFlat(_ workbook: Workbook) throws(SpreadsheetError) -> [UInt8] {
    try ODSWriter.writeFlat(workbook)
  }

  /// Writes a workbook from scratch.
  ///
  /// - Parameter compression: how hard its parts are compressed.
  /// - Throws: `SpreadsheetError` `.invalidArgument` for what the format cannot hold.
  public static func write(
    _ workbook: Workbook, as format: Format, compression: Compression = .standard
  ) throws(SpreadsheetError) -> [UInt8] {
    switch format {
    case .xlsx: try XLSXWriter.write(workbook, compression: compression)
    case .ods: try ODSWriter.write(workbook, compression: compression)
    }
  }

  /// Writes a workbook whose rows come one after the other to its place.
  ///
  /// - Parameters:
  ///   - path: where the file will stand, whole or not at all.
  ///   - formats: what cells refer to; the first is the default.
  /// - Throws: `SpreadsheetError`, `FileError`, and what the source throws.
  public static func write(
    _ source: some RowSource, as format: Format, to path: String, formats: [CellFormat] = [],
    options: RowWriterOptions = RowWriterOptions()
  ) throws {
    switch format {
    case .xlsx:
      var writer = try XLSXRowWriter(to: path, formats: formats, options: options)
      try source.write(to: &writer)
      try writer.finish()
    case .ods:
      var writer = try ODSRowWriter(to: path, formats: formats, options: options)
      try source.write(to: &writer)
      try writer.finish()
    }
  }
}

/// Rows that are written without a workbook being made of them.
public protocol RowSource {
  /// Writes all sheets and rows.
  func write(to writer: inout some RowWriter & ~Copyable) throws
}
