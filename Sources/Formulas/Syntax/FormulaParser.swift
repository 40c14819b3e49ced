/// The two ways a formula is written.
enum FormulaSpelling {
  /// Excel's file spelling.
  case excel
  /// OpenFormula, ODF's.
  case openFormula
}

/// Reads the text of a formula into a tree: precedence climbing over bytes.
///
/// The grammar of expressions is here; what stands between operators is in `+Primary`, calls and
/// arrays in `+Calls`, references in `+ExcelReferences` and `+OpenFormulaReferences`.
struct FormulaParser {
  /// The text and one zero byte behind it, so that `current` needs no check for the end.
  private(set) var bytes: [UInt8]
  /// The next byte to read.
  var position = 0
  let spelling: FormulaSpelling
  /// The tree so far.
  var tree = FormulaExpression()
  /// Where references stand in the text, sheets not included, in order.
  var referenceSpans: [ReferenceSpan] = []
  /// Arguments of the calls that are open, innermost last.
  var pending: [Int32] = []
  private var depth = 0

  /// A reference and its place in the text.
  struct ReferenceSpan {
    var term: ReferenceTerm
    /// First byte.
    var start: Int
    /// One behind the last byte.
    var end: Int
  }

  init(_ text: String, spelling: FormulaSpelling) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
    self.bytes = bytes
    self.spelling = spelling
  }

  /// Makes it ready for another text, of which nothing is read yet.
  mutating func reset(to text: String) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
  }

  /// Reads the whole text.
  mutating func parse() throws(FormulaError) -> FormulaExpression {
    tree.nodes.reserveCapacity(bytes.count / 3 + 1)
    tree.children.reserveCapacity(bytes.count / 6 + 1)
    referenceSpans.reserveCapacity(bytes.count / 8 + 1)
    pending.reserveCapacity(8)
    guard bytes.count <= FormulaExpression.maximumBytes + 1 else {
      throw FormulaError(
        code: .tooLong, offset: FormulaExpression.maximumBytes,
        message: "\(bytes.count - 1) bytes, the limit is \(FormulaExpression.maximumBytes)")
    }
    if spelling == .openFormula { try skipNamespace() }
    skipSpace()
    if current == UInt8(ascii: "=") { position += 1 }
    _ = try parseUnion()
    guard position == bytes.count - 1 else { throw unexpected("an operator or the end") }
    return tree
  }

  /// The byte at the position; 0 at the end.
  var current: UInt8 { bytes[position] }

  /// The byte `distance` further on; 0 past the end.
  func ahead(_ distance: Int) -> UInt8 {
    position + distance < bytes.count ? bytes[position + distance] : 0
  }

  mutating func skipSpace() {
    while true {
      switch current {
      case UInt8(ascii: " "), 9, 10, 13: position += 1
      default: return
      }
    }
  }

  mutating func add(_ node: FormulaNode) -> Int32 {
    switch node {
    case .array, .name: tree.hasArray = true
    default: break
    }
    tree.nodes.append(node)
    return Int32(tree.nodes.count - 1)
  }

  mutating func addText(_ text: String) -> Int32 {
    tree.texts.append(text)
    return Int32(tree.texts.count - 1)
  }

  func unexpected(_ wanted: String) -> FormulaError {
    let found =
      position >= bytes.count - 1
      ? "the end" : "'\(String(decoding: [current], as: UTF8.self))'"
    return FormulaError(
      code: .syntax, offset: position, message: "expected \(wanted), found \(found)")
  }

  /// Counts one level of nesting; every call is matched by `leave`.
  mutating func enter() throws(FormulaError) {
    depth += 1
    guard depth <= FormulaExpression.maximumDepth else {
      throw FormulaError(
        code: .tooDeep, offset: position,
        message: "more than \(FormulaExpression.maximumDepth) levels")
    }
  }

  mutating func leave() { depth -= 1 }

  /// An expression in which, in Excel's spelling, a comma joins references: in parentheses and at
  /// the top, where no argument list can claim it.
  mutating func parseUnion() throws(FormulaError) -> Int32 {
    var left = try parseExpression(minimum: 1)
    while spelling == .excel, current == UInt8(ascii: ",") {
      position += 1
      let right = try parseExpression(minimum: 1)
      left = add(.binary(.union, left, right))
    }
    return left
  }

  /// Operands and operators that bind at least as tightly as `minimum`; leaves the position behind
  /// the spaces that follow.
  mutating func parseExpression(minimum: Int) throws(FormulaError) -> Int32 {
    var left = try parsePrefix()
    while true {
      skipSpace()
      guard let (operation, length) = binaryOperator(), operation.precedence >= minimum else {
        return left
      }
      position += length
      let right = try parseExpression(minimum: operation.precedence + 1)
      left = add(.binary(operation, left, right))
    }
  }

  private func binaryOperator() -> (BinaryOperator, Int)? {
    switch current {
    case UInt8(ascii: "+"): (.add, 1)
    case UInt8(ascii: "-"): (.subtract, 1)
    case UInt8(ascii: "*"): (.multiply, 1)
    case UInt8(ascii: "/"): (.divide, 1)
    case UInt8(ascii: "^"): (.power, 1)
    case UInt8(ascii: "&"): (.concatenate, 1)
    case UInt8(ascii: "="): (.equal, 1)
    case UInt8(ascii: "<"):
      switch ahead(1) {
      case UInt8(ascii: ">"): (.notEqual, 2)
      case UInt8(ascii: "="): (.lessOrEqual, 2)
      default: (.less, 1)
      }
    case UInt8(ascii: ">"): ahead(1) == UInt8(ascii: "=") ? (.greaterOrEqual, 2) : (.greater, 1)
    default: nil
    }
  }

  /// Signs, which bind more tightly than `^` in both spellings, then postfix operators.
  private mutating func parsePrefix() throws(FormulaError) -> Int32 {
    skipSpace()
    let sign: UnaryOperator
    switch current {
    case UInt8(ascii: "-"): sign = .minus
    case UInt8(ascii: "+"): sign = .plus
    case UInt8(ascii: "@") where spelling == .excel: sign = .intersection
    default: return try parsePostfix()
    }
    position += 1
    try enter()
    let operand = try parsePrefix()
    leave()
    return add(.unary(sign, operand))
  }

  private mutating func parsePostfix() throws(FormulaError) -> Int32 {
    var operand = try parseReferenceOperation()
    var levels = 0
    while let sign = postfixOperator() {
      position += 1
      levels += 1
      try enter()
      operand = add(.unary(sign, operand))
    }
    for _ in 0..<levels { leave() }
    return operand
  }

  private mutating func postfixOperator() -> UnaryOperator? {
    skipSpace()
    switch current {
    case UInt8(ascii: "%"): return .percent
    case UInt8(ascii: "#") where spelling == .excel: return .spill
    default: return nil
    }
  }
}
