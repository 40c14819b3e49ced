/// Finding and replacing in text.
enum TextSearchFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("FIND", 2...3, .elementwise(find)),
    FunctionDefinition("SEARCH", 2...3, .elementwise(search)),
    FunctionDefinition("SUBSTITUTE", 3...4, .elementwise(substitute)),
    FunctionDefinition("REPLACE", 4...4, .elementwise(replace)),
  ]

  private static func start(_ values: [FormulaValue]) throws(EvaluationFailure) -> Int {
    guard values.count > 2 else { return 0 }
    let start = try FunctionCall.integer(try values[2].number())
    guard start >= 1 else { throw .error(.value) }
    return start - 1
  }

  private static func find(_ values: [FormulaValue]) throws(EvaluationFailure) -> FormulaValue {
    let wanted = Array(try values[0].text().utf16)
    let units = Array(try values[1].text().utf16)
    let start = try start(values)
    guard start <= units.count, let place = place(of: wanted, in: units, from: start) else {
      throw .error(.value)
    }
    return .number(Double(place + 1))
  }

  private static func search(_ values: [FormulaValue]) throws(EvaluationFailure) -> FormulaValue {
    let wanted = try values[0].text()
    let text = try values[1].text().lowercased()
    let start = try start(values)
    if let pattern = WildcardPattern(wanted) {
      let characters = Array(text)
      guard let place = pattern.first(in: characters, from: start) else { throw .error(.value) }
      return .number(Double(place + 1))
    }
    let units = Array(text.utf16)
    guard start <= units.count,
      let place = place(of: Array(wanted.lowercased().utf16), in: units, from: start)
    else { throw .error(.value) }
    return .number(Double(place + 1))
  }

  /// The first place of units at or behind `start`.
  private static func place(of wanted: [UInt16], in units: [UInt16], from start: Int) -> Int? {
    guard wanted.count <= units.count - start else { return nil }
    for place in start...(units.count - wanted.count)
    where units[place..<place + wanted.count].elementsEqual(wanted) {
      return place
    }
    return nil
  }

  private static func substitute(
    _ values: [FormulaValue]
  ) throws(EvaluationFailure) -> FormulaValue {
    let units = Array(try values[0].text().utf16)
    let old = Array(try values[1].text().utf16)
    let new = Array(try values[2].text().utf16)
    let only = values.count > 3 ? try FunctionCall.integer(try values[3].number()) : 0
    guard values.count < 4 || only >= 1 else { throw .error(.value) }
    guard !old.isEmpty else { return TextFunctions.text(units) }
    var result: [UInt16] = []
    var position = 0
    var count = 0
    while let found = place(of: old, in: units, from: position) {
      count += 1
      result += units[position..<found]
      result += only == 0 || only == count ? new : old
      position = found + old.count
    }
    return TextFunctions.text(result + units[position...])
  }

  private static func replace(_ values: [FormulaValue]) throws(EvaluationFailure) -> FormulaValue {
    let units = Array(try values[0].text().utf16)
    let start = try FunctionCall.integer(try values[1].number())
    let length = try FunctionCall.integer(try values[2].number())
    guard start >= 1, length >= 0 else { throw .error(.value) }
    let new = Array(try values[3].text().utf16)
    return TextFunctions.text(
      units.prefix(start - 1) + new + units.dropFirst(start - 1).dropFirst(length))
  }
}
