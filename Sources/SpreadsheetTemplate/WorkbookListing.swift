internal import ByteSupport
internal import ODS
public import SpreadsheetModel

/// Every cell of a workbook that is not empty, as people and programs read it: the same for both
/// formats.
public struct WorkbookListing: Sendable {
  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// The sheet, zero-based.
    public var sheet: Int
    /// The place.
    public var reference: CellReference
    /// What it holds, or what its formula gave; a number that shows as a day is a day.
    public var value: Value
    /// The formula in Excel's spelling; `nil` for none.
    public var formula: String?
    /// The text it shows, with the marks of Vietnamese.
    public var shown: String
  }

  /// What a cell holds.
  public enum Value: Hashable, Sendable {
    /// Nothing: a formula without a stored result.
    case none
    case number(Double)
    case text(String)
    case boolean(Bool)
    /// ISO 8601.
    case date(String)
    /// In Excel's spelling.
    case error(String)

    /// `number`, `text`, `boolean`, `date`, `error`; a formula without a result is a number.
    public var type: String {
      switch self {
      case .none, .number: "number"
      case .text: "text"
      case .boolean: "boolean"
      case .date: "date"
      case .error: "error"
      }
    }
  }

  private let workbook: Workbook
  private let formats: [ShownText]
  private let dates: [Bool]

  /// A listing of a workbook.
  public init(_ workbook: Workbook) {
    self.workbook = workbook
    formats = workbook.formats.map { ShownText($0.numberFormat) }
    dates = formats.map(\.isDate)
  }

  /// The cells of a sheet, row by row.
  public func cells(ofSheet index: Int) -> [Cell] {
    workbook.sheets[index].rows.flatMap { row in
      row.cells.compactMap { cell in
        guard cell.value != .empty else { return nil }
        return listed(cell, row: row.index, sheet: index)
      }
    }
  }

  private func listed(_ cell: SpreadsheetModel.Cell, row: Int, sheet: Int) -> Cell {
    var formula: String?
    if case .formula(let own) = cell.value { formula = own.expression }
    let result = cell.value.result
    let hasFormat = formats.indices.contains(cell.formatIndex)
    var shown = result
    // The text is made for days since 1899-12-30.
    if case .number(let serial) = result, workbook.uses1904Dates, hasFormat,
      dates[cell.formatIndex]
    {
      shown = .number(serial + 1462)
    }
    return Cell(
      sheet: sheet, reference: CellReference(row: row, column: cell.column),
      value: value(shown, isDate: hasFormat && dates[cell.formatIndex]), formula: formula,
      shown: hasFormat ? formats[cell.formatIndex].text(for: shown) : "")
  }

  private func value(_ value: CellValue, isDate: Bool) -> Value {
    switch value {
    case .empty, .formula: .none
    case .number(let number):
      isDate && number >= 1 && number < 2_958_466 && number == number.rounded()
        ? .date(ShownText.isoDay(serial: number)) : .number(number)
    case .text(let text): .text(text)
    case .boolean(let truth): .boolean(truth)
    case .date(let day): .date(day.description)
    case .error(let code): .error(code)
    }
  }
}
