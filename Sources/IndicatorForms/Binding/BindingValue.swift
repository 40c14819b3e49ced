internal import SpreadsheetModel

/// A value of a binding file with the keys that lead to it.
struct BindingValue {
  let node: BindingNode
  /// `tables[1].rows[3].code`, positions one-based.
  let key: String

  func error(_ problem: BindingError.Problem) -> BindingError {
    BindingError(line: node.line, key: key, problem: problem)
  }

  func expected(_ expectation: BindingError.Expectation) -> BindingError {
    error(.expected(expectation, found: found))
  }

  /// What stands there, cut short.
  private var found: String {
    switch node.content {
    case .scalar(let text): text.count > 60 ? String(text.prefix(60)) + "…" : text
    case .null: "null"
    case .sequence: "[…]"
    case .mapping: "{…}"
    }
  }

  func text() throws(BindingError) -> String {
    guard case .scalar(let text) = node.content else { throw expected(.text) }
    return text
  }

  func items() throws(BindingError) -> [BindingValue] {
    switch node.content {
    case .sequence(let nodes):
      nodes.enumerated().map { BindingValue(node: $1, key: "\(key)[\($0 + 1)]") }
    case .null: []
    default: throw expected(.list)
    }
  }

  func truth() throws(BindingError) -> Bool {
    switch try text() {
    case "true": true
    case "false": false
    default: throw expected(.truth)
    }
  }

  /// Zero-based.
  func rowNumber() throws(BindingError) -> Int {
    guard let row = BindingValue.row(try text()[...]) else { throw expected(.rowNumber) }
    return row
  }

  /// Zero-based.
  func column() throws(BindingError) -> Int {
    guard let column = CellReference.column(letters: try text()) else { throw expected(.column) }
    return column
  }

  /// `5-7` or `5`, zero-based.
  func rows() throws(BindingError) -> ClosedRange<Int> {
    let parts = try text().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = BindingValue.row(parts[0]),
      let last = BindingValue.row(parts[parts.count - 1]), first <= last, last - first < 100
    else { throw expected(.rows) }
    return first...last
  }

  private static func row(_ text: Substring) -> Int? {
    guard let number = Int(text), (1...1_048_576).contains(number) else { return nil }
    return number - 1
  }
}

/// Keys with values, of which only known ones stand once.
struct BindingMap {
  private let whole: BindingValue
  private let values: [String: BindingValue]

  init(_ node: BindingNode, key: String, known: [String]) throws(BindingError) {
    try self.init(BindingValue(node: node, key: key), known: known)
  }

  init(_ value: BindingValue, known: [String]) throws(BindingError) {
    guard case .mapping(let entries) = value.node.content else { throw value.expected(.mapping) }
    var values: [String: BindingValue] = [:]
    for entry in entries {
      let path = value.key.isEmpty ? entry.key : value.key + "." + entry.key
      guard known.contains(entry.key) else {
        throw BindingError(line: entry.line, key: path, problem: .unknownKey(known: known))
      }
      guard values[entry.key] == nil else {
        throw BindingError(line: entry.line, key: path, problem: .repeatedKey)
      }
      values[entry.key] = BindingValue(node: entry.value, key: path)
    }
    whole = value
    self.values = values
  }

  /// The value of a key; `nil` when it is not there or empty.
  func value(_ key: String) throws(BindingError) -> BindingValue? {
    guard let value = values[key] else { return nil }
    if case .null = value.node.content { return nil }
    return value
  }

  func text(_ key: String) throws(BindingError) -> String? { try value(key)?.text() }

  func required(_ key: String) throws(BindingError) -> BindingValue {
    if let value = values[key] { return value }
    throw BindingError(
      line: whole.node.line, key: whole.key.isEmpty ? key : whole.key + "." + key,
      problem: .missingKey)
  }
}
