/// A value without references of its own, so that copying it counts none: texts are positions in a
/// pool.
struct PackedValue {
  /// What it is.
  enum Kind: UInt8 {
    /// Nothing.
    case empty
    /// A finite number.
    case number
    /// Text; `number` is its position in the pool.
    case text
    /// A truth value; `number` is 1 or 0.
    case boolean
    /// An error; `number` is its raw value.
    case error
  }

  var kind: Kind
  var number: Double

  static let empty = PackedValue(kind: .empty, number: 0)

  /// A number, or #NUM! for what no cell can hold.
  static func checked(_ number: Double) -> PackedValue {
    number.isFinite ? PackedValue(kind: .number, number: number) : error(.number)
  }

  static func number(_ number: Double) -> PackedValue { PackedValue(kind: .number, number: number) }

  static func boolean(_ truth: Bool) -> PackedValue {
    PackedValue(kind: .boolean, number: truth ? 1 : 0)
  }

  static func error(_ code: FormulaErrorCode) -> PackedValue {
    PackedValue(kind: .error, number: Double(code.rawValue))
  }

  /// The error of a value that is one.
  var errorCode: FormulaErrorCode { FormulaErrorCode(rawValue: UInt8(number)) ?? .value }
}

/// The texts that packed values stand for; they stay as long as the pool.
final class TextPool {
  private var texts: [String] = []

  /// Packs a value; a text takes a new position.
  func pack(_ value: FormulaValue) -> PackedValue {
    switch value {
    case .empty: return .empty
    case .number(let number): return .number(number)
    case .boolean(let truth): return .boolean(truth)
    case .error(let code): return .error(code)
    case .text(let text):
      texts.append(text)
      return PackedValue(kind: .text, number: Double(texts.count - 1))
    }
  }

  /// The value that a packed one stands for.
  func unpack(_ value: PackedValue) -> FormulaValue {
    switch value.kind {
    case .empty: .empty
    case .number: .number(value.number)
    case .text: .text(texts[Int(value.number)])
    case .boolean: .boolean(value.number != 0)
    case .error: .error(value.errorCode)
    }
  }
}
