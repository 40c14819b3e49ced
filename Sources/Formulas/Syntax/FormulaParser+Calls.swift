// Calls of functions and inline arrays.
extension FormulaParser {
  /// A call whose name spans `start..<end` and whose `(` stands at `end`.
  mutating func parseCall(_ start: Int, _ end: Int) throws(FormulaError) -> Int32 {
    position = end + 1
    try enter()
    let first = pending.count
    try parseArguments()
    leave()
    position += 1
    var call = callTerm(start, end)
    call.firstChild = Int32(tree.children.count)
    call.count = Int32(pending.count - first)
    tree.children.append(contentsOf: pending[first...])
    pending.removeLast(pending.count - first)
    return try parseApplications(add(.call(call)))
  }

  /// Calls of what a call gives: `LAMBDA(x,x+1)(2)`.
  private mutating func parseApplications(_ called: Int32) throws(FormulaError) -> Int32 {
    var called = called
    guard current == UInt8(ascii: "("), let key = FunctionKey(LambdaFunctions.application),
      let function = FunctionTable.index[key]
    else { return called }
    while current == UInt8(ascii: "(") {
      position += 1
      try enter()
      let first = pending.count
      pending.append(called)
      try parseArguments()
      leave()
      position += 1
      let call = CallTerm(
        function: Int16(function), name: -1, firstChild: Int32(tree.children.count),
        count: Int32(pending.count - first))
      tree.children.append(contentsOf: pending[first...])
      pending.removeLast(pending.count - first)
      called = add(.call(call))
    }
    return called
  }

  /// Arguments up to the closing parenthesis, pushed on `pending`.
  private mutating func parseArguments() throws(FormulaError) {
    let separator = spelling == .excel ? UInt8(ascii: ",") : UInt8(ascii: ";")
    skipSpace()
    if current == UInt8(ascii: ")") { return }
    while true {
      skipSpace()
      if current == separator || current == UInt8(ascii: ")") {
        pending.append(add(.missing))
      } else {
        pending.append(try parseExpression(minimum: 1))
      }
      skipSpace()
      if current == UInt8(ascii: ")") { return }
      guard current == separator else {
        throw unexpected(spelling == .excel ? "',' or ')'" : "';' or ')'")
      }
      position += 1
    }
  }

  /// The function that a name stands for, prefixes taken off; a name we do not know is kept.
  private mutating func callTerm(_ start: Int, _ end: Int) -> CallTerm {
    var name = FunctionName.withoutPrefix(bytes[start..<end], spelling: spelling)
    if spelling == .openFormula, let other = FunctionName.lowerTail(name) { name = other }
    if let key = FunctionKey(name), let function = FunctionTable.index[key] {
      return CallTerm(function: Int16(function), name: -1, firstChild: 0, count: 0)
    }
    let text = FunctionName.bare(bytes[start..<end], spelling: spelling)
    return CallTerm(function: -1, name: addText(text), firstChild: 0, count: 0)
  }

  /// `{1,2;3,4}`, in OpenFormula `{1;2|3;4}`.
  ///
  /// Elements are constants.
  mutating func parseArray() throws(FormulaError) -> Int32 {
    let (column, row) =
      spelling == .excel
      ? (UInt8(ascii: ","), UInt8(ascii: ";")) : (UInt8(ascii: ";"), UInt8(ascii: "|"))
    position += 1
    let first = pending.count
    var (rows, columns) = (1, 0)
    while true {
      pending.append(try parseConstant())
      let count = pending.count - first
      skipSpace()
      if rows == 1 { columns = count }
      guard current == column || count == rows * columns else {
        throw unexpected("an array of equal rows")
      }
      switch current {
      case column: break
      case row: rows += 1
      case UInt8(ascii: "}"):
        position += 1
        return addArray(from: first, rows: rows, columns: columns)
      default: throw unexpected("'}'")
      }
      position += 1
    }
  }

  private mutating func addArray(from first: Int, rows: Int, columns: Int) -> Int32 {
    let term = ArrayTerm(
      firstChild: Int32(tree.children.count), rows: Int32(rows), columns: Int32(columns))
    tree.children.append(contentsOf: pending[first...])
    pending.removeLast(pending.count - first)
    return add(.array(term))
  }

  private mutating func parseConstant() throws(FormulaError) -> Int32 {
    skipSpace()
    switch current {
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      let sign = current == UInt8(ascii: "-") ? -1.0 : 1.0
      position += 1
      guard let (number, length) = NumberText.prefix(bytes[position..<bytes.count - 1]) else {
        throw unexpected("a number")
      }
      position += length
      return add(.number(sign * number))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "\""),
      UInt8(ascii: "#"):
      return try parsePrimary()
    default:
      let end = wordEnd(from: position)
      guard let value = FunctionName.boolean(bytes[position..<end]) else {
        throw unexpected("a constant")
      }
      position = end
      if current == UInt8(ascii: "("), ahead(1) == UInt8(ascii: ")") { position += 2 }
      return add(.boolean(value))
    }
  }
}
