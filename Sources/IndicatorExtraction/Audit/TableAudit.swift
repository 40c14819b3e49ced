import ByteSupport
import IndicatorModel
import VietnameseText

/// Tables written with `|`: percentage columns against the two columns they come from, and rows
/// of totals against the rows under them.
enum TableAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else { return [] }
    return FlatTable.tables(in: text).flatMap { table in
      percentages(table, subject) + totals(table, subject)
    }
  }

  /// A column that is 100 × a / b in nearly all rows must be so in all.
  private static func percentages(_ table: FlatTable, _ subject: AuditSubject) -> [AuditFinding] {
    let columns = table.numericColumns
    var findings: [AuditFinding] = []
    for column in table.percentColumns {
      var best: (part: Int, whole: Int, misses: [Int], hits: Int)?
      for part in columns where part != column {
        for whole in columns where whole != column && whole != part {
          let outcome = table.rows.indices.compactMap { row -> (row: Int, fits: Bool)? in
            guard let fits = fits(table, row, part, whole, column) else { return nil }
            return (row, fits)
          }
          let hits = outcome.filter(\.fits).count
          guard hits >= 3, hits * 4 >= outcome.count * 3, hits > best?.hits ?? 0 else { continue }
          best = (part, whole, outcome.filter { !$0.fits }.map(\.row), hits)
        }
      }
      guard let best else { continue }
      findings += best.misses.compactMap { row in
        let cells = table.rows[row].cells
        guard let part = cells[best.part].number, let whole = cells[best.whole].number,
          let stated = cells[column].number
        else { return nil }
        return PercentageFinding(
          part: part, whole: whole, stated: stated, name: table.rows[row].label, measures: [],
          places: [best.part, best.whole, column].compactMap { cells[$0].span }.map(subject.place)
        ).finding
      }
    }
    return findings
  }

  private static func fits(
    _ table: FlatTable, _ row: Int, _ part: Int, _ whole: Int, _ column: Int
  ) -> Bool? {
    let cells = table.rows[row].cells
    guard let value = cells[part].number, let base = cells[whole].number,
      let stated = cells[column].number,
      let ratio = ExactRatio(part: value, whole: base, statedDigits: stated.fractionDigits)
    else { return nil }
    // A percentage of hundreds is none; the columns stand the wrong way round.
    return stated < 1000 && base.doubleValue >= stated.doubleValue / 100
      && ratio.isClose(to: stated)
  }

  /// A row and the rows one level under it, column by column.
  private static func totals(_ table: FlatTable, _ subject: AuditSubject) -> [AuditFinding] {
    table.rows.indices.flatMap { row -> [AuditFinding] in
      let parts = table.parts(of: row)
      guard parts.count >= 2 else { return [] }
      return table.numericColumns.compactMap { column in
        total(table, row, parts, column, subject)
      }
    }
  }

  /// What rounding leaves open: nothing for counts, half a last digit of each number else.
  private static func slack(_ whole: DecimalNumber, _ parts: [DecimalNumber]) -> Double {
    let digits = parts.map(\.fractionDigits).max() ?? 0
    let step = (0..<whole.fractionDigits).reduce(1.0) { step, _ in step / 10 }
    if digits == 0, whole.fractionDigits == 0 { return 0 }
    let own = digits > whole.fractionDigits ? 0.5 : Double(parts.count + 1) / 2
    return step * own * 1.0001
  }

  private static func total(
    _ table: FlatTable, _ row: Int, _ parts: [Int], _ column: Int, _ subject: AuditSubject
  ) -> AuditFinding? {
    let cells = ([row] + parts).map { table.rows[$0].cells[column] }
    let values = cells.dropFirst().compactMap(\.number)
    guard let whole = cells.first?.number, values.count == parts.count, whole.doubleValue > 0,
      let sum = values.reduce(Optional(DecimalNumber(coefficient: 0)), { $0?.adding($1) })
    else { return nil }
    let difference = abs(sum.doubleValue - whole.doubleValue)
    guard difference > slack(whole, values), difference <= whole.doubleValue * 0.05 else {
      return nil
    }
    return AuditFinding(
      kind: .sum, severity: .error,
      statement: .parts(
        name: table.rows[row].label, parts: values, sum: sum.normalized, total: whole, unit: ""),
      stated: whole, computed: sum, measures: [],
      places: cells.compactMap(\.span).map(subject.place)
    )
  }
}
