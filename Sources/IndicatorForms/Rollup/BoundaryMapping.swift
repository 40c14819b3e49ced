internal import ByteSupport
internal import IndicatorModel

/// Which units became which, and from what day: xã A and xã B are xã C since 01/7/2025.
public struct BoundaryMapping: Sendable {
  /// One line of the file.
  struct Change: Sendable {
    /// A code or a name.
    var old: String
    /// A code or a name.
    var new: String
    /// The first day of the new unit.
    var from: CalendarDate
  }

  /// What has become of a unit by a day.
  enum Outcome: Equatable {
    /// It is what it was.
    case same
    /// It is part of another now: a code or a name.
    case became(String)
    /// Its land and people went to several units.
    case split([String])
  }

  private let changes: [Change]

  /// No change.
  public init() { changes = [] }

  /// Reads `old,new,from`: codes or names, and the first day of the new unit.
  ///
  /// - Throws: `UnitFileError`, also when units become each other in a circle.
  public init(csv bytes: [UInt8]) throws(UnitFileError) {
    let table = try UnitFile(bytes)
    let old = try table.column(["old", "cu", "don vi cu"])
    let new = try table.column(["new", "moi", "don vi moi"])
    let from = try table.column(["from", "tu ngay", "hieu luc"])
    var changes: [Change] = []
    for (line, record) in table.records {
      for (name, column) in [("old", old), ("new", new)]
      where UnitFile.field(column, of: record).isEmpty {
        throw UnitFileError(line: line, fault: .fieldMissing(name))
      }
      let text = UnitFile.field(from, of: record)
      guard let day = BoundaryMapping.day(text) else {
        throw UnitFileError(line: line, fault: .badDate(text))
      }
      changes.append(
        Change(
          old: UnitFile.field(old, of: record), new: UnitFile.field(new, of: record), from: day))
    }
    self.changes = changes
    for change in changes where isInCircle(change) {
      throw UnitFileError(line: nil, fault: .circle(change.old))
    }
  }

  /// What has become of a unit by a day, through as many changes as there were.
  func outcome(of unit: RollupUnit, on day: CalendarDate) -> Outcome {
    var current = unit
    var became: String?
    // A circle was refused, so every step uses up a change.
    for _ in 0...changes.count {
      let next = successors(of: current, on: day)
      if next.count > 1 { return .split(next) }
      guard let only = next.first else { break }
      became = only
      current = RollupUnit(code: only, name: only)
    }
    return became.map { .became($0) } ?? .same
  }

  /// The units whose reports make up a unit's figures on a day: codes or names, in file order.
  func predecessors(of unit: RollupUnit, on day: CalendarDate) -> [String] {
    let parts = changes.filter { $0.from <= day && names($0.new, unit) }.map(\.old)
    return parts.flatMap { part in
      let deeper = predecessors(of: RollupUnit(code: part, name: part), on: day)
      return deeper.isEmpty ? [part] : deeper
    }
  }

  /// Whether two references mean one unit.
  func names(_ reference: String, _ unit: RollupUnit) -> Bool {
    reference == unit.code || UnitName.key(reference) == unit.key
  }

  private func successors(of unit: RollupUnit, on day: CalendarDate) -> [String] {
    var found: [String] = []
    for change in changes where change.from <= day && names(change.old, unit) {
      if !found.contains(where: { UnitName.key($0) == UnitName.key(change.new) }) {
        found.append(change.new)
      }
    }
    return found
  }

  private func isInCircle(_ start: Change) -> Bool {
    var open = [start.new]
    var seen: Set<String> = []
    while let next = open.popLast() {
      if UnitName.key(next) == UnitName.key(start.old) { return true }
      guard seen.insert(UnitName.key(next)).inserted else { continue }
      open += changes.filter { UnitName.key($0.old) == UnitName.key(next) }.map(\.new)
    }
    return false
  }

  /// `2025-07-01` or `01/7/2025`.
  private static func day(_ text: String) -> CalendarDate? {
    let parts = text.split { $0 == "-" || $0 == "/" }.map { Int($0) }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else {
      return nil
    }
    return text.contains("-")
      ? CalendarDate(year: first, month: month, day: last)
      : CalendarDate(year: last, month: month, day: first)
  }
}
