public import ByteSupport

/// What a cell holds.
public enum CellValue: Hashable, Sendable {
  /// Nothing (the cell may still have a format).
  case empty
  /// A finite number.
  case number(Double)
  /// Text, line breaks as `\n`.
  case text(String)
  /// A truth value.
  case boolean(Bool)
  /// A day. XLSX stores its serial number and the format makes it a date.
  case date(CalendarDate)
  /// An error such as `#DIV/0!`, in Excel's spelling.
  case error(String)
  /// A formula with the value stored beside it.
  case formula(Formula)

  /// The value people see computed: a formula's result, else the value itself.
  public var result: CellValue {
    if case .formula(let formula) = self { formula.result.value } else { self }
  }
}

/// A formula and its stored result.
public struct Formula: Hashable, Sendable {
  /// In Excel's file spelling (English names, comma separators) without the leading `=`.
  public var expression: String
  /// What readers that do not compute will show.
  public var result: FormulaResult
  /// The cells that an array formula fills, its own included; `nil` for an ordinary formula, which
  /// takes one value of a range and not all.
  public var arrayRange: RangeReference?

  /// A formula.
  public init(_ expression: String, result: FormulaResult = .none) {
    self.expression = expression
    self.result = result
  }
}

/// The value stored beside a formula.
public enum FormulaResult: Hashable, Sendable {
  /// None stored: the reader must compute.
  case none
  /// A finite number.
  case number(Double)
  /// Text; the empty text is a value.
  case text(String)
  /// A truth value.
  case boolean(Bool)
  /// An error such as `#DIV/0!`.
  case error(String)

  /// The result as a cell value; `.empty` for `.none`.
  public var value: CellValue {
    switch self {
    case .none: .empty
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .boolean(let value): .boolean(value)
    case .error(let code): .error(code)
    }
  }
}
