// What stands between operators: literals, parentheses, and the way to references and calls.
extension FormulaParser {
  /// Operands joined by reference operators: `:`, a space (`!` in OpenFormula), `~`.
  mutating func parseReferenceOperation() throws(FormulaError) -> Int32 {
    var left = try parsePrimary()
    while let operation = referenceOperator(after: left) {
      skipSpace()
      let right = try parsePrimary()
      left = add(.binary(operation, left, right))
    }
    return left
  }

  /// Consumes a reference operator that stands here.
  private mutating func referenceOperator(after left: Int32) -> BinaryOperator? {
    switch (current, spelling) {
    case (UInt8(ascii: ":"), _):
      position += 1
      return .range
    case (UInt8(ascii: "!"), .openFormula):
      position += 1
      return .intersect
    case (UInt8(ascii: "~"), .openFormula):
      position += 1
      return .union
    case (UInt8(ascii: " "), .excel), (10, .excel), (13, .excel), (9, .excel):
      guard canBeReference(left) else { return nil }
      let start = position
      skipSpace()
      if current == UInt8(ascii: ":") {
        position += 1
        return .range
      }
      if startsReference(current) { return .intersect }
      position = start
      return nil
    default: return nil
    }
  }

  private func canBeReference(_ index: Int32) -> Bool {
    switch tree.nodes[Int(index)] {
    case .reference, .name, .opaque, .call, .parentheses: true
    case .binary(let operation, _, _): operation.isReferenceOperator
    default: false
    }
  }

  private func startsReference(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "'"): true
    default: isWordByte(byte) && !isDigit(byte)
    }
  }

  /// One operand without operators.
  mutating func parsePrimary() throws(FormulaError) -> Int32 {
    switch current {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return try parseNumber()
    case UInt8(ascii: "\""): return try parseText()
    case UInt8(ascii: "("): return try parseParentheses()
    case UInt8(ascii: "{"): return try parseArray()
    case UInt8(ascii: "#"): return try parseErrorLiteral()
    case UInt8(ascii: "["):
      return spelling == .excel ? try parseBracketed() : try parseOpenFormulaReference()
    case UInt8(ascii: "'") where spelling == .excel: return try parseQuotedSheet()
    default:
      guard isWordByte(current) else { throw unexpected("a value") }
      return spelling == .excel ? try parseExcelWord() : try parseOpenFormulaWord()
    }
  }

  /// A byte of names, functions and unquoted references.
  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "?"), 0x80...0xFF:
      true
    default: false
    }
  }

  func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The end of the word that starts at `start`.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while isWordByte(bytes[end]) { end += 1 }
    return end
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func parseNumber() throws(FormulaError) -> Int32 {
    let start = position
    if spelling == .excel, let term = rowsTerm(sheet: -1) {
      referenceSpans.append(ReferenceSpan(term: term, start: start, end: position))
      return add(.reference(term))
    }
    guard let (number, length) = NumberText.prefix(bytes[position..<bytes.count - 1]) else {
      throw unexpected("a number")
    }
    position += length
    return add(.number(number))
  }

  private mutating func parseText() throws(FormulaError) -> Int32 {
    let text = try parseQuoted(UInt8(ascii: "\""))
    return add(.text(addText(text)))
  }

  /// Text between quotes in which a doubled quote stands for one.
  mutating func parseQuoted(_ quote: UInt8) throws(FormulaError) -> String {
    position += 1
    var start = position
    var content: [UInt8] = []
    while position < bytes.count - 1 {
      guard current == quote else {
        position += 1
        continue
      }
      content.append(contentsOf: bytes[start..<position])
      position += 1
      guard current == quote else { return String(decoding: content, as: UTF8.self) }
      start = position
      position += 1
    }
    throw unexpected("a closing quote")
  }

  private mutating func parseParentheses() throws(FormulaError) -> Int32 {
    position += 1
    try enter()
    let inside = try parseUnion()
    leave()
    guard current == UInt8(ascii: ")") else { throw unexpected("')'") }
    position += 1
    return add(.parentheses(inside))
  }

  /// Consumes an error such as `#DIV/0!` when one stands here.
  mutating func takeErrorCode() -> FormulaErrorCode? {
    let rest = bytes[position...]
    guard current == UInt8(ascii: "#"),
      let code = FormulaErrorCode.allCases.first(where: { rest.starts(with: $0.text.utf8) })
    else { return nil }
    position += code.text.utf8.count
    return code
  }

  private mutating func parseErrorLiteral() throws(FormulaError) -> Int32 {
    guard let code = takeErrorCode() else { throw unexpected("an error value") }
    return add(.error(code))
  }
}
