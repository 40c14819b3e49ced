import Formulas
import SpreadsheetModel
import Testing

/// Conditions and lookups that many formulas ask of the same columns.
@Suite("Columns asked many times")
struct ColumnIndexTests {
  private let count = 120

  /// Values of all types: numbers apart by the 16th digit, texts that read as numbers, letters of
  /// both cases, composed and not, zeros of both signs, errors, nothing.
  private func value(_ row: Int, _ random: inout SeededGenerator) -> CellValue {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: .empty
    case 1: .text("xã \(["Đông", "ĐÔNG", "đo\u{302}ng", "Tây"][row % 4])")
    case 2: .text(["12", "1E1", " 7", "12.0"][row % 4])
    case 3: .boolean(row % 2 == 0)
    case 4: .error("#N/A")
    case 5: .number(row % 2 == 0 ? 0.0 : -0.0)
    case 6: .number(0.1 * 3)
    case 7: .number(0.3)
    case 8: .text("")
    default: .number(Double(Int.random(in: -3...12, using: &random)))
    }
  }

  private let wanted: [CellValue] = [
    .number(0), .number(0.3), .number(7), .number(10), .number(12), .number(99), .text("xã đông"),
    .text("XÃ TÂY"), .text("xã*"), .text("?ã tây"), .text(""), .text("="), .text("<>"),
    .text(">3"), .text("<=0"), .text(">=12"), .text("<0,5"), .text("<>7"), .text("=12"),
    .text("<>xã tây"), .text(">xã"), .text("#N/A"), .boolean(true), .empty,
  ]

  private var questions: [String] {
    [
      "COUNTIF(A$1:A$120,#)", "COUNTIF(A:A,#)", "SUMIF(A$1:A$120,#,B$1:B$120)",
      "SUMIF(A$5:A$118,#,B$5)", "SUMIFS(B$1:B$120,A$1:A$120,#,B$1:B$120,\">2\")",
      "AVERAGEIF(A$1:A$120,#,B$1:B$120)", "MAXIFS(B$1:B$120,A$1:A$120,#)",
      "COUNTIFS(A$1:A$120,#,B$1:B$120,\"<9\")", "MATCH(#,A$1:A$120,0)", "MATCH(#,A$30:A$120,0)",
      "VLOOKUP(#,A$1:B$120,2,FALSE)", "VLOOKUP(#,A$1:B$120,2)", "MATCH(#,B$1:B$120)",
      "XLOOKUP(#,A$1:A$120,B$1:B$120,\"-\")", "XMATCH(#,A$1:A$120,0,-1)",
      "XLOOKUP(#,A$1:A$120,A$1:B$120,,0,-1)",
    ]
  }

  @Test("give what one formula alone gives, for values and conditions of every kind")
  func equality() throws {
    var random = SeededGenerator(seed: 7)
    var cells: [String: CellValue] = [:]
    for row in 1...count {
      cells["A\(row)"] = value(row, &random)
      cells["B\(row)"] = .number(Double(row / 3) + 0.25)
    }
    for (index, value) in wanted.enumerated() { cells["D\(index + 1)"] = value }
    var all = cells
    for (column, question) in questions.enumerated() {
      for index in wanted.indices {
        for copy in 0..<2 {
          let text = question.split(separator: "#").joined(separator: "D\(index + 1)")
          all["\(name(column))\(index * 2 + copy + 1)"] = formula(text)
        }
      }
    }
    var workbook = Workbook()
    workbook.sheets = [try sheet(all)]
    let entries = Recalculation.run(workbook, changed: nil).entries
    let found = Dictionary(uniqueKeysWithValues: entries.map { ($0.cell, $0.outcome) })
    for (column, question) in questions.enumerated() {
      for index in wanted.indices {
        let text = question.split(separator: "#").joined(separator: "D\(index + 1)")
        let alone = try outcome(of: text, cells: cells)
        for copy in 0..<2 {
          let place = CellReference(row: index * 2 + copy, column: 5 + column)
          #expect(found[place] == alone, "\(text) over \(wanted[index])")
        }
      }
    }
  }

  private func name(_ column: Int) -> String {
    String(UnicodeScalar(UInt8(70 + column)))
  }

  @Test("follow cells that are computed in between")
  func changes() throws {
    var cells: [String: CellValue] = [:]
    for row in 1...count {
      cells["A\(row)"] = .number(Double(row % 7))
      cells["B\(row)"] = formula("A\(row)*2")
      cells["C\(row)"] = formula("COUNTIF(B$1:B$120,B\(row))")
      // Each reads the ones above it.
      cells["D\(row)"] = row == 1 ? .number(1) : formula("COUNTIF(D$1:D\(row - 1),1)+MOD(\(row),2)")
      cells["E\(row)"] = formula("COUNTIF(A$1:A\(row),A\(row))")
    }
    var workbook = Workbook()
    workbook.sheets = [try sheet(cells)]
    let entries = Recalculation.run(workbook, changed: nil).entries
    let found = Dictionary(uniqueKeysWithValues: entries.map { ($0.cell, $0.outcome) })
    func number(_ row: Int, _ column: Int) -> RecalculationResult.Outcome? {
      found[CellReference(row: row - 1, column: column)]
    }
    var ones = 1
    for row in 1...count {
      let same = (1...count).count { $0 % 7 == row % 7 }
      #expect(number(row, 2) == .computed(.number(Double(same))))
      let above = (1...row).count { $0 % 7 == row % 7 }
      #expect(number(row, 4) == .computed(.number(Double(above))))
      if row == 1 { continue }
      let value = ones + row % 2
      #expect(number(row, 3) == .computed(.number(Double(value))))
      if value == 1 { ones += 1 }
    }
  }
}
