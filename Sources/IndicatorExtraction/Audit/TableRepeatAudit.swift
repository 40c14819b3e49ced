import ByteSupport
import IndicatorModel
import VietnameseText

/// Numbers of a table against the words about them: digits in another order, or another scale.
enum TableRepeatAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else { return [] }
    let tables = FlatTable.tables(in: text)
    guard !tables.isEmpty else { return [] }
    var told: [[UInt8]: [Int]] = [:]
    for (index, measure) in subject.measures.enumerated() {
      guard let value = measure.value, let unit = subject.units[index], !unit.isPercent,
        !subject.isAim[index], !tables.contains(where: { $0.span.overlaps(measure.span) }),
        let digits = digits(value)
      else { continue }
      if told[digits]?.count ?? 0 < 8 { told[digits, default: []].append(index) }
    }
    return tables.flatMap { table in
      table.rows.flatMap { row -> [AuditFinding] in
        let name = AuditName(row.label)
        return table.numericColumns.compactMap { column in
          finding(row.cells[column], name, table, told, subject)
        }
      }
    }
  }

  /// The digits in ascending order; `nil` for numbers of fewer than four.
  private static func digits(_ value: DecimalNumber) -> [UInt8]? {
    let digits = Array(String(value.normalized.coefficient.magnitude).utf8)
    return digits.count >= 4 ? digits.sorted() : nil
  }

  private static func finding(
    _ cell: FlatTable.Cell, _ name: AuditName, _ table: FlatTable, _ told: [[UInt8]: [Int]],
    _ subject: AuditSubject
  ) -> AuditFinding? {
    guard let value = cell.number, let span = cell.span, let digits = digits(value) else {
      return nil
    }
    for index in told[digits] ?? [] {
      let measure = subject.measures[index]
      guard let said = measure.value, let unit = subject.units[index],
        isOfOneUnit(unit, table.unit)
      else { continue }
      let other = subject.names[index]
      guard name.shared(other) >= 2, name.containment(other) >= 0.5 else { continue }
      if said == value, let own = table.unit, abs(unit.power - own.power) >= 3 {
        var finding = ScaleFinding(
          subject: subject, measures: [measure], stated: said, unit: unit,
          power: own.power - unit.power
        ).finding(name: measure.indicator)
        finding.places.append(subject.place(span))
        return finding
      }
      guard DigitSlip(said, value) == .swapped, table.unit?.power ?? unit.power == unit.power else {
        continue
      }
      return AuditFinding(
        kind: .repeat, severity: .error,
        statement: .repeated(
          name: measure.indicator, first: said, firstUnit: measure.unit ?? "", second: value,
          secondUnit: table.unit?.name ?? ""),
        stated: value, measures: [measure.id],
        places: [measure.span, span].map(subject.place))
    }
    return nil
  }

  private static func isOfOneUnit(_ unit: UnitOfMeasure, _ table: UnitOfMeasure?) -> Bool {
    table.map(unit.isComparable) ?? true
  }
}
