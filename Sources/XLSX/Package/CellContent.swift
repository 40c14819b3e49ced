import ByteSupport
import SpreadsheetModel
import XMLStream

/// What stands in a `c` element for a value: its type attribute, `f` and `v`.
///
/// - Note: Source: ECMA-376-1 §18.3.1.4 (c), §18.18.11 (ST_CellType).
struct CellContent {
  /// What stands in `v`.
  enum Value {
    case integer(Int)
    /// Finite.
    case number(Double)
    /// Not yet escaped as XML.
    case text(String)
  }

  /// The `t` attribute; `nil` for numbers.
  var type: StaticString?
  /// What stands in `f`.
  var formula: Formula?
  /// What stands in `v`; `nil` for no `v`.
  var value: Value?

  /// UTF-16 units that Excel keeps of a text.
  static let textLimit = 32_767
  /// Characters that Excel keeps of a formula.
  static let formulaLimit = 8_192

  /// The content for a value.
  ///
  /// - Throws: `.invalidArgument` for NaN, infinity, and text or formulas beyond Excel's limits.
  init(
    _ value: CellValue, uses1904Dates: Bool, _ strings: inout SharedStringTable
  ) throws(SpreadsheetError) {
    switch value {
    case .empty: break
    case .number(let number): self.value = try Self.value(of: number)
    case .text(let text):
      try Self.checkLength(of: text)
      (type, self.value) = ("s", .integer(strings.index(of: text)))
    case .boolean(let boolean): (type, self.value) = ("b", .integer(boolean ? 1 : 0))
    case .date(let date):
      self.value = .integer(date.serialDay - (uses1904Dates ? Self.daysTo1904 : 0))
    case .error(let code): (type, self.value) = ("e", .text(code))
    case .formula(let formula):
      guard formula.expression.utf16.count <= Self.formulaLimit else {
        throw SpreadsheetError(
          .invalidArgument, "the formula is longer than \(Self.formulaLimit) characters")
      }
      self = try CellContent(result: formula.result)
      self.formula = formula
    }
  }

  /// The content for the result of a formula that stays.
  init(result: FormulaResult) throws(SpreadsheetError) {
    switch result {
    case .none: break
    case .number(let number): value = try Self.value(of: number)
    case .text(let text):
      try Self.checkLength(of: text)
      (type, value) = ("str", .text(EscapedText.encode(text)))
    case .boolean(let boolean): (type, value) = ("b", .integer(boolean ? 1 : 0))
    case .error(let code): (type, value) = ("e", .text(code))
    }
  }

  /// The content for an entry of the shared strings.
  init(sharedString index: Int) { (type, value) = ("s", .integer(index)) }

  /// Appends `f` and `v`.
  ///
  /// - Parameter prefix: of the part's elements, with its colon.
  func append(to writer: inout ByteWriter, prefix: String = "") {
    if let formula {
      writer.append(UInt8(ascii: "<"))
      writer.append(prefix)
      writer.append(UInt8(ascii: "f"))
      if let range = formula.arrayRange {
        writer.append(attribute: "t", "array")
        writer.append(attribute: "ref", range.description)
      }
      writer.append(">")
      writer.append(xmlText: EscapedText.encode(formula.expression))
      writer.append("</\(prefix)f>")
    }
    guard let value else { return }
    writer.append(UInt8(ascii: "<"))
    writer.append(prefix)
    writer.append(literal: "v>")
    switch value {
    case .integer(let number): writer.append(number)
    case .number(let number): writer.append(figure: number)
    case .text(let text): writer.append(xmlText: text)
    }
    writer.append(literal: "</")
    writer.append(prefix)
    writer.append(literal: "v>")
  }

  /// Appends the attribute `t`.
  func appendType(to writer: inout ByteWriter) {
    guard let type else { return }
    writer.append(literal: " t=\"")
    writer.append(literal: type)
    writer.append(UInt8(ascii: "\""))
  }

  /// Days from 1899-12-30 to 1904-01-01.
  private static let daysTo1904 = 1462

  private static func value(of number: Double) throws(SpreadsheetError) -> Value {
    guard number.isFinite else {
      throw SpreadsheetError(.invalidArgument, "the number is not finite; no cell can hold it")
    }
    return .number(number)
  }

  /// Refuses text that is too long for a cell.
  static func checkLength(of text: String) throws(SpreadsheetError) {
    // Never more units than bytes, and bytes are counted at once.
    guard text.utf8.count > textLimit, text.utf16.count > textLimit else { return }
    throw SpreadsheetError(
      .invalidArgument,
      "the text has \(text.utf16.count) characters; a cell holds \(textLimit)")
  }
}
