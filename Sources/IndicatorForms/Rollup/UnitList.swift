internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// A reporting unit of a roll-up: a commune, a ward, a department.
public struct RollupUnit: Hashable, Sendable {
  /// Its code in the list of units; `nil` for none.
  public var code: String?
  /// Its name.
  public var name: String
  /// The unit above it, as the list says; `nil` for none.
  public var parent: String?

  /// A unit.
  public init(code: String?, name: String, parent: String? = nil) {
    (self.code, self.name, self.parent) = (code, name, parent)
  }

  /// What spellings of the name share.
  var key: String { UnitName.key(name) }
}

/// What is wrong with a CSV of units or of boundary changes.
public struct UnitFileError: Error, Equatable, Sendable {
  /// One-based line; `nil` for the whole file.
  public var line: Int?
  /// What was expected.
  public var fault: Fault

  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// The bytes are no UTF-8.
    case undecodable
    /// The header lacks a column.
    case columnMissing(String)
    /// A field is empty.
    case fieldMissing(String)
    /// A code or name stands twice.
    case repeated(String)
    /// No date: 2025-07-01 or 01/7/2025 was expected.
    case badDate(String)
    /// Units become each other in a circle.
    case circle(String)
  }
}

/// The units that must report, in the order of the list.
public struct UnitList: Sendable {
  /// The units.
  public let units: [RollupUnit]
  private var byCode: [String: Int] = [:]
  private var byKey: [String: Int] = [:]
  private var byBareName: [String: [Int]] = [:]

  /// A list.
  public init(_ units: [RollupUnit]) {
    self.units = units
    for (position, unit) in units.enumerated() {
      if let code = unit.code { byCode[code] = byCode[code] ?? position }
      byKey[unit.key] = byKey[unit.key] ?? position
      byBareName[UnitName.bare(ofKey: unit.key), default: []].append(position)
    }
  }

  /// Reads `code,name[,parent]`.
  ///
  /// - Throws: `UnitFileError`.
  public init(csv bytes: [UInt8]) throws(UnitFileError) {
    let table = try UnitFile(bytes)
    let code = try table.column(["code", "ma", "ma don vi", "ma dvhc"])
    let name = try table.column(["name", "ten", "ten don vi", "don vi"])
    let parent = try? table.column(["parent", "cap tren", "don vi cap tren", "thuoc"])
    var units: [RollupUnit] = []
    var seen: Set<String> = []
    for (line, record) in table.records {
      let text = UnitFile.field(name, of: record)
      guard !text.isEmpty else { throw UnitFileError(line: line, fault: .fieldMissing("name")) }
      let codeText = UnitFile.field(code, of: record)
      let identity = codeText.isEmpty ? UnitName.key(text) : codeText
      guard seen.insert(identity).inserted else {
        throw UnitFileError(line: line, fault: .repeated(codeText.isEmpty ? text : codeText))
      }
      let above = parent.map { UnitFile.field($0, of: record) } ?? ""
      units.append(
        RollupUnit(
          code: codeText.isEmpty ? nil : codeText, name: text, parent: above.isEmpty ? nil : above))
    }
    self.init(units)
  }

  /// The position of the unit with a code.
  func position(code: String) -> Int? { byCode[code] }

  /// The position of the one unit that a name means.
  ///
  /// "Tân Long" is xã Tân Long where no other unit bears the name; "phường Tân Long" is not.
  func position(name: String) -> Int? {
    let key = UnitName.key(name)
    if let position = byKey[key] { return position }
    let bare = UnitName.bare(ofKey: key)
    guard let found = byBareName[bare], found.count == 1 else { return nil }
    let hasLevel = bare != key
    let listHasLevel = UnitName.bare(ofKey: units[found[0]].key) != units[found[0]].key
    return hasLevel && listHasLevel ? nil : found[0]
  }

  /// The position of the unit of a reference: a code, else a name.
  func position(_ reference: String) -> Int? {
    position(code: reference) ?? position(name: reference)
  }
}

/// A CSV with a header, for the files of units.
struct UnitFile {
  /// The records below the header with their one-based lines.
  let records: [(line: Int, fields: [String])]
  private let header: [String]

  init(_ bytes: [UInt8]) throws(UnitFileError) {
    guard let all = CommaSeparatedRecords.parse(bytes) else {
      throw UnitFileError(line: nil, fault: .undecodable)
    }
    header = (all.first ?? []).map { VietnameseText.folded($0) }
    records = all.dropFirst().enumerated().map { ($0.offset + 2, $0.element) }
  }

  /// The position of the first of some headers, folded.
  func column(_ names: [String]) throws(UnitFileError) -> Int {
    for name in names { if let found = header.firstIndex(of: name) { return found } }
    throw UnitFileError(line: 1, fault: .columnMissing(names[0]))
  }

  static func field(_ column: Int, of record: [String]) -> String {
    record.indices.contains(column) ? SheetGrid.trimmed(record[column]) : ""
  }
}
