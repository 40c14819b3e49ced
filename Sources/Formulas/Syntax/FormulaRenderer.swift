import ByteSupport

extension FormulaExpression {
  /// The formula in Excel's file spelling, without `=`; future functions have their `_xlfn.`.
  public var excelText: String { rendered(.excel) }

  /// The formula in OpenFormula, without namespace and `=`: write `of:=` in front in a file.
  public var openFormulaText: String { rendered(.openFormula) }

  private func rendered(_ spelling: FormulaSpelling) -> String {
    guard !nodes.isEmpty else { return "" }
    var renderer = FormulaRenderer(expression: self, spelling: spelling)
    renderer.render(root)
    return String(decoding: renderer.writer.bytes, as: UTF8.self)
  }
}

/// Writes a tree as text.
///
/// References are in `+References`.
struct FormulaRenderer {
  let expression: FormulaExpression
  let spelling: FormulaSpelling
  var writer = ByteWriter(capacity: 64)

  /// Writes the subtree of a node.
  mutating func render(_ index: Int32) {
    switch expression.nodes[Int(index)] {
    case .number(let number): renderNumber(number)
    case .text(let text): renderQuoted(expression.texts[Int(text)], quote: "\"")
    case .boolean(let value): renderBoolean(value)
    case .error(let code): writer.append(code.text)
    case .missing: break
    case .reference(let term): renderReference(term)
    case .name(let text, let sheet): renderName(expression.texts[Int(text)], sheet: sheet)
    case .opaque(let text): writer.append(expression.texts[Int(text)])
    case .unary(let operation, let operand): renderUnary(operation, operand)
    case .binary: renderBinary(index)
    case .parentheses(let inside):
      writer.append("(")
      render(inside)
      writer.append(")")
    case .call(let call): renderCall(call)
    case .array(let array): renderArray(array)
    }
  }

  private mutating func renderNumber(_ number: Double) {
    let text = DecimalText.shortest(number)
    writer.append(text.contains("e") ? text.uppercased() : text)
  }

  private mutating func renderBoolean(_ value: Bool) {
    writer.append(value ? "TRUE" : "FALSE")
    if spelling == .openFormula { writer.append("()") }
  }

  /// Text between quotes, quotes inside doubled.
  mutating func renderQuoted(_ text: String, quote: Unicode.Scalar) {
    let mark = UInt8(ascii: quote)
    writer.append(mark)
    for byte in text.utf8 {
      if byte == mark { writer.append(mark) }
      writer.append(byte)
    }
    writer.append(mark)
  }

  private mutating func renderUnary(_ operation: UnaryOperator, _ operand: Int32) {
    switch operation {
    case .minus: writer.append("-")
    case .plus: writer.append("+")
    case .intersection: if spelling == .excel { writer.append("@") }
    case .percent, .spill: break
    }
    render(operand)
    switch operation {
    case .percent: writer.append("%")
    case .spill: writer.append("#")
    default: break
    }
  }

  /// A chain of operators from its left end, without recursion: a chain may be 30,000 long.
  private mutating func renderBinary(_ index: Int32) {
    var chain: [(BinaryOperator, Int32)] = []
    var left = index
    while case .binary(let operation, let next, let right) = expression.nodes[Int(left)] {
      chain.append((operation, right))
      left = next
    }
    render(left)
    for (operation, right) in chain.reversed() {
      writer.append(symbol(operation))
      render(right)
    }
  }

  private func symbol(_ operation: BinaryOperator) -> String {
    switch operation {
    case .equal: "="
    case .notEqual: "<>"
    case .less: "<"
    case .greater: ">"
    case .lessOrEqual: "<="
    case .greaterOrEqual: ">="
    case .concatenate: "&"
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .power: "^"
    case .union: spelling == .excel ? "," : "~"
    case .intersect: spelling == .excel ? " " : "!"
    case .range: ":"
    }
  }

  private mutating func renderCall(_ call: CallTerm) {
    if call.function >= 0,
      FunctionTable.all[Int(call.function)].name == LambdaFunctions.application
    {
      let parts = expression.children(from: call.firstChild, count: Int(call.count))
      if let called = parts.first { render(called) }
      return renderArguments(parts.dropFirst())
    }
    let name =
      call.function >= 0
      ? FunctionTable.all[Int(call.function)].name : expression.texts[Int(call.name)]
    writer.append(FunctionName.spelled(name, in: spelling))
    renderArguments(expression.children(from: call.firstChild, count: Int(call.count)))
  }

  private mutating func renderArguments(_ arguments: ArraySlice<Int32>) {
    writer.append("(")
    for (offset, argument) in arguments.enumerated() {
      if offset > 0 { writer.append(spelling == .excel ? "," : ";") }
      renderArgument(argument)
    }
    writer.append(")")
  }

  /// An argument; a bare union needs parentheses where a comma separates arguments.
  private mutating func renderArgument(_ index: Int32) {
    guard spelling == .excel, case .binary(.union, _, _) = expression.nodes[Int(index)] else {
      return render(index)
    }
    writer.append("(")
    render(index)
    writer.append(")")
  }

  private mutating func renderArray(_ array: ArrayTerm) {
    let (column, row) = spelling == .excel ? (",", ";") : (";", "|")
    writer.append("{")
    let count = Int(array.rows) * Int(array.columns)
    for (offset, element) in expression.children(from: array.firstChild, count: count).enumerated()
    {
      if offset > 0 { writer.append(offset % Int(array.columns) == 0 ? row : column) }
      render(element)
    }
    writer.append("}")
  }
}
