import ByteSupport
public import SpreadsheetModel

/// One value of a calculation.
public enum FormulaValue: Hashable, Sendable {
  /// An empty cell: 0, the empty text or FALSE, as its use asks.
  case empty
  /// A finite number; days are serial numbers.
  case number(Double)
  /// Text.
  case text(String)
  /// A truth value.
  case boolean(Bool)
  /// An error.
  case error(FormulaErrorCode)

  /// The value of a cell; a formula's is the one stored beside it, empty for none.
  public init(_ value: CellValue) {
    switch value {
    case .empty: self = .empty
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .boolean(let truth): self = .boolean(truth)
    case .date(let date): self = .number(Double(date.serialDay))
    case .error(let text): self = .error(FormulaErrorCode(text) ?? .value)
    case .formula(let formula): self = FormulaValue(formula.result.value)
    }
  }

  /// As it is stored beside a formula; an empty value shows as 0, as both programs do.
  public var result: FormulaResult {
    switch self {
    case .empty: .number(0)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .boolean(let truth): .boolean(truth)
    case .error(let code): .error(code.text)
    }
  }

  /// A number, or #NUM! for what no cell can hold.
  static func checked(_ number: Double) -> FormulaValue {
    number.isFinite ? .number(number) : .error(.number)
  }
}

/// Why a formula has no value.
package enum EvaluationFailure: Error, Hashable {
  /// An error that travels up to the call it is an argument of, and becomes its value there.
  case error(FormulaErrorCode)
  /// Something we do not compute, in words: "function LAMBDA", "another workbook".
  case unsupported(String)
  /// Cells that must be computed first, which only this calculation found.
  case reads(SheetArea)
}
