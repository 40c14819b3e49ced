import SpreadsheetModel

/// Questions about cells and sheets: CELL, ISFORMULA, FORMULATEXT, SHEET, SHEETS, and the cells a
/// formula spills into.
enum CellQuestions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("CELL", 1...2, .general(cell)),
    FunctionDefinition(
      "ISFORMULA", 1...1,
      .general { (call) throws(EvaluationFailure) in
        .value(.boolean(formula(try firstCell(call, 0), call) != nil))
      }),
    FunctionDefinition(
      "FORMULATEXT", 1...1,
      .general { (call) throws(EvaluationFailure) in
        guard let text = formula(try firstCell(call, 0), call) else { throw .error(.notAvailable) }
        return .value(.text("=" + shown(text)))
      }),
    FunctionDefinition("SHEET", 0...1, .general(sheet)),
    FunctionDefinition(
      "SHEETS", 0...1,
      .general { (call) throws(EvaluationFailure) in
        guard call.count > 0 else {
          return .value(.number(Double(call.scope.model.stores.count)))
        }
        let areas = try call.scope.areas(try call.operand(0))
        return .value(.number(Double(Set(areas.map(\.sheet)).count)))
      }),
    FunctionDefinition(
      "ANCHORARRAY", 1...1,
      .dynamicReference { (call) throws(EvaluationFailure) in
        try call.scope.spill(try call.operand(0))
      }),
    FunctionDefinition(
      "SINGLE", 1...1,
      .general { (call) throws(EvaluationFailure) in
        .value(try call.scope.single(try call.scope.operand(call.node(0), isArray: false)))
      }),
  ]

  private static func firstCell(
    _ call: FunctionCall, _ index: Int
  ) throws(EvaluationFailure) -> SheetArea {
    guard let area = try call.scope.areas(try call.operand(index)).first else {
      throw .error(.value)
    }
    return SheetArea(
      sheet: area.sheet, firstRow: area.firstRow, firstColumn: area.firstColumn,
      lastRow: area.firstRow, lastColumn: area.firstColumn)
  }

  private static func formula(_ cell: SheetArea, _ call: FunctionCall) -> String? {
    call.scope.model.formula(
      sheet: cell.sheet, row: Int(cell.firstRow), column: Int(cell.firstColumn))
  }

  /// A formula without the marks that only files have.
  private static func shown(_ text: String) -> String {
    var rest = Array(text.utf8)[...]
    var result: [UInt8] = []
    while let byte = rest.first {
      let mark = byte == UInt8(ascii: "_") ? marks.first { rest.starts(with: $0) } : nil
      if mark == nil { result.append(byte) }
      rest = rest.dropFirst(mark?.count ?? 1)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let marks = ["_xlfn.", "_xlws.", "_xlpm.", "_xlop."].map { Array($0.utf8) }

  private static func sheet(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    guard call.count > 0 else { return .value(.number(Double(call.scope.sheet) + 1)) }
    switch try call.operand(0) {
    case .area(let area): return .value(.number(Double(area.sheet) + 1))
    case .areas(let areas):
      guard let first = areas.first else { throw .error(.notAvailable) }
      return .value(.number(Double(first.sheet) + 1))
    case let operand:
      let name = try call.scope.single(operand).text()
      guard let index = call.scope.model.sheetIndex(named: name) else {
        throw .error(.notAvailable)
      }
      return .value(.number(Double(index) + 1))
    }
  }

  /// What does not depend on the program or its window.
  private static func cell(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let question = try call.text(0).lowercased()
    guard call.count == 2 else { throw .unsupported("CELL without a reference") }
    let place = try firstCell(call, 1)
    let value = call.scope.model.value(
      sheet: place.sheet, row: place.firstRow, column: place.firstColumn)
    switch question {
    case "row": return .value(.number(Double(place.firstRow) + 1))
    case "col": return .value(.number(Double(place.firstColumn) + 1))
    case "contents": return .value(value.isEmpty ? .number(0) : value)
    case "address" where place.sheet == call.scope.sheet:
      let letters = CellReference.columnLetters(Int(place.firstColumn))
      return .value(.text("$\(letters)$\(place.firstRow + 1)"))
    case "type":
      if case .text = value { return .value(.text("l")) }
      return .value(.text(value.isEmpty ? "b" : "v"))
    default: throw .unsupported("CELL(\"\(question)\")")
    }
  }
}
