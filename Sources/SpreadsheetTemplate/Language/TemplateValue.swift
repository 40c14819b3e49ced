public import ByteSupport
internal import ODS
internal import SpreadsheetModel

/// What a template is filled with: a tree of values by keys.
public enum TemplateValue: Hashable, Sendable {
  /// Nothing; the cell is left blank.
  case none
  /// A number.
  case number(Double)
  /// Text.
  case text(String)
  /// Yes or no.
  case boolean(Bool)
  /// A day.
  case date(CalendarDate)
  /// Records, one a repetition.
  case list([TemplateValue])
  /// Values by key.
  case record([String: TemplateValue])

  /// The data of a JSON document: an object; text like `2024-03-31` is a day.
  public init(_ json: JSONValue) {
    switch json {
    case .object(let members): self = .record(members.mapValues { TemplateValue($0) })
    case .array(let items): self = .list(items.map { TemplateValue($0) })
    default:
      if let text = json.stringValue {
        let day = text.utf8.count == 10 ? CalendarDate(iso: text) : nil
        self = day.map { .date($0) } ?? .text(text)
      } else if let truth = json.booleanValue {
        self = .boolean(truth)
      } else if let number = json.doubleValue, number.isFinite {
        self = .number(number)
      } else {
        self = .none
      }
    }
  }

  /// The value under a key, which may be a path with dots; the longest key that is there counts.
  func value(at key: Substring) -> TemplateValue? {
    guard case .record(let members) = self else { return nil }
    if let value = members[String(key)] { return value }
    var end = key.endIndex
    while let dot = key[..<end].lastIndex(of: ".") {
      if let inner = members[String(key[..<dot])],
        let value = inner.value(at: key[key.index(after: dot)...])
      {
        return value
      }
      end = dot
    }
    return nil
  }

  /// Whether rows under `{{#if}}` stay: a 0 is a figure and holds.
  var holds: Bool {
    switch self {
    case .none: false
    case .boolean(let truth): truth
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .number, .date, .record: true
    }
  }

  /// The value of a cell that holds nothing else; `nil` for lists and records.
  var cellValue: CellValue? {
    switch self {
    case .none: .empty
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .boolean(let truth): .boolean(truth)
    case .date(let day): .date(day)
    case .list, .record: nil
    }
  }

  /// The value inside a text, numbers and days as Vietnamese texts have them.
  var words: String? {
    guard let value = cellValue else { return nil }
    if case .date = value { return ShownText(.date).text(for: value) }
    return ShownText(.general).text(for: value)
  }
}

/// The records around a place of the template, the innermost last.
struct TemplateScope {
  private var records: [TemplateValue]
  /// Whether nothing is filled: a block without records stays once, blank.
  var isBlank = false
  private var place: (number: Int, count: Int)?

  init(_ data: TemplateValue) { records = [data] }

  /// The scope of a record.
  ///
  /// - Parameter number: one-based.
  func inside(_ record: TemplateValue, number: Int, of count: Int) -> TemplateScope {
    var scope = self
    scope.records.append(record)
    scope.place = (number, count)
    return scope
  }

  /// The scope of a block without records.
  var blank: TemplateScope {
    var scope = self
    scope.isBlank = true
    return scope
  }

  /// The value of a key in the innermost record that has it; `nil` when none has.
  func value(_ key: String) -> TemplateValue? {
    if isBlank { return TemplateValue.none }
    switch key {
    case "@index": return place.map { .number(Double($0.number)) }
    case "@count": return place.map { .number(Double($0.count)) }
    case ".": return records.last
    default: break
    }
    for record in records.reversed() {
      if case .record(let members) = record, let value = members[key] { return value }
      if let value = record.value(at: key[...]) { return value }
    }
    return nil
  }

  /// The records of a block; `nil` when the key is not there or is no list.
  func records(_ key: String) -> [TemplateValue]? {
    guard !isBlank else { return [] }
    if case .list(let items)? = value(key) { return items }
    return nil
  }
}
