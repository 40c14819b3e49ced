/// A workbook as a value: what the writers write and the readers read.
///
/// It holds what we know of a file, not all that is in it: a file that must keep everything is
/// edited in place (`Edit`), never read and written back.
public struct Workbook: Sendable {
  /// The sheets, in tab order.
  public var sheets: [Worksheet] = []
  /// The formats that cells refer to; index 0 is the default.
  public private(set) var formats: [CellFormat] = [CellFormat()]
  /// Names for ranges and formulas.
  public var definedNames: [DefinedName] = []
  /// Tables whose columns formulas name, in ODS ranges of a database, which have no names of
  /// columns.
  ///
  /// The writers do not write them.
  public var tables: [WorksheetTable] = []
  /// What the file says of itself.
  public var properties = DocumentProperties()
  /// Whether spreadsheet programs must recompute everything on opening.
  public var requiresFullCalculation = false
  /// Whether numbers stand for days since 1904-01-01 (`workbookPr@date1904`), not 1899-12-30.
  public var uses1904Dates = false

  /// Whether formulas mean what LibreOffice makes of OpenFormula where Excel differs.
  ///
  /// That is `WEEKNUM` at the year's end. The reader of ODS sets it.
  public var followsOpenFormula = false

  private var formatIndexes: [CellFormat: Int] = [CellFormat(): 0]

  /// An empty workbook.
  public init() {}

  /// The index of a format, added when it is new.
  public mutating func formatIndex(for format: CellFormat) -> Int {
    if let index = formatIndexes[format] { return index }
    formats.append(format)
    formatIndexes[format] = formats.count - 1
    return formats.count - 1
  }

  /// Adds a format without looking for an equal one; readers keep a file's own numbering so.
  public mutating func appendFormat(_ format: CellFormat) {
    formats.append(format)
    formatIndexes[format] = formatIndexes[format] ?? formats.count - 1
  }

  /// Replaces the whole table of formats (a reader's first act).
  ///
  /// - Parameter formats: empty stands for the default format alone.
  public mutating func setFormats(_ formats: [CellFormat]) {
    self.formats = formats.isEmpty ? [CellFormat()] : formats
    formatIndexes = [:]
    for (index, format) in self.formats.enumerated() where formatIndexes[format] == nil {
      formatIndexes[format] = index
    }
  }

  /// The zero-based position of a sheet by its name, compared without case as both formats do.
  public func sheetIndex(named name: String) -> Int? {
    sheets.firstIndex { $0.name == name }
      ?? sheets.firstIndex { $0.name.lowercased() == name.lowercased() }
  }
}

/// A name for a range, a constant or a formula.
///
/// - Note: Source: ECMA-376-1 §18.2.5 (definedName).
public struct DefinedName: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The zero-based sheet it is local to; `nil` for the whole workbook.
  public var sheetIndex: Int?
  /// In Excel's file spelling, without `=`: `'BC'!$A$1:$B$2`.
  public var expression: String
  /// Whether it is kept out of the name box.
  public var isHidden: Bool

  /// A name.
  public init(_ name: String, expression: String, sheetIndex: Int? = nil, isHidden: Bool = false) {
    self.name = name
    self.expression = expression
    self.sheetIndex = sheetIndex
    self.isHidden = isHidden
  }
}

/// What a file says of itself.
///
/// No dates: the same inputs give the same bytes.
public struct DocumentProperties: Hashable, Sendable {
  /// The title.
  public var title = ""
  /// Who made it.
  public var creator = ""
  /// BCP 47 tag of the language, `vi-VN` by default.
  public var language = "vi-VN"

  /// Empty properties.
  public init() {}
}
