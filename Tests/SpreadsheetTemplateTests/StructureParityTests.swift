import SpreadsheetModel
import SpreadsheetTemplate
import Testing

@Suite("The same structural edits of the XLSX and the ODS of one workbook")
struct StructureParityTests {
  /// A table of units with a share, a total and another sheet that refers to it.
  private func workbook() -> Workbook {
    var workbook = Workbook()
    var data = Worksheet(name: "Số liệu")
    func set(_ place: String, _ value: CellValue) {
      guard let cell = CellReference(place) else { return }
      data.set(value, at: cell)
    }
    for row in 3...6 {
      set("A\(row)", .text("Xã \(row)"))
      set("B\(row)", .number(Double(row) * 10))
      set("C\(row)", .formula(Formula("B\(row)/SUM($B$3:$B$6)", result: .number(1))))
    }
    set("B7", .formula(Formula("SUM(B3:B6)", result: .number(180))))
    set("C7", .formula(Formula("IF(B7>0,SUM(C3:C6),\"\")", result: .number(1))))
    data.merges = [RangeReference("A8:B9")].compactMap { $0 }
    var other = Worksheet(name: "Khác")
    if let cell = CellReference("A1") {
      other.set(
        .formula(Formula("'Số liệu'!B7+MAX('Số liệu'!B:B)", result: .number(1))), at: cell)
    }
    workbook.sheets = [data, other]
    workbook.definedNames = [DefinedName("cot", expression: "'Số liệu'!$B$3:$B$6")]
    return workbook
  }

  private func applied(
    _ edits: [Edit], _ format: SpreadsheetFile.Format
  ) throws -> SpreadsheetFile.RecalculatedFile {
    let bytes = try SpreadsheetFile.write(workbook(), as: format)
    return try SpreadsheetFile(bytes: bytes).applyingWithResults(edits)
  }

  private func formulas(_ file: SpreadsheetFile.RecalculatedFile) throws -> [String] {
    let workbook = try SpreadsheetFile(bytes: file.file.bytes).workbook()
    let cells = workbook.sheets.flatMap { sheet in
      sheet.rows.flatMap { row in
        row.cells.compactMap { cell -> String? in
          guard cell.value != .empty else { return nil }
          return "\(sheet.name)!\(CellReference(row: row.index, column: cell.column)) \(cell.value)"
        }
      }
    }
    return cells + workbook.definedNames.map { "\($0.name) \($0.expression)" }
      + workbook.sheets.flatMap { $0.merges.map(\.description) }
  }

  @Test(
    "give equal workbooks",
    arguments: [
      [Edit.insertRows(sheet: "Số liệu", at: 3, count: 2)],
      [.insertRows(sheet: "Số liệu", at: 0, count: 1)],
      [.deleteRows(sheet: "Số liệu", at: 3, count: 1)],
      [.insertColumns(sheet: "Số liệu", at: 1, count: 1)],
      [.deleteColumns(sheet: "Số liệu", at: 0, count: 1)],
      [.repeatRows(sheet: "Số liệu", rows: 2...5, times: 1)],
      [.repeatRows(sheet: "Số liệu", rows: 3...3, times: 3)],
      [.renameSheet(sheet: "Số liệu", to: "BC 1")],
      [
        .insertRows(sheet: "Số liệu", at: 3, count: 1),
        .set(sheet: "Số liệu", cell: CellReference(row: 3, column: 1), value: .number(5)),
        .insertColumns(sheet: "Số liệu", at: 2, count: 1),
        .replace(
          sheet: "Số liệu", cell: CellReference(row: 3, column: 2),
          value: .formula(Formula("B4*2"))),
      ],
    ])
  func parity(_ edits: [Edit]) throws {
    let (one, other) = (try applied(edits, .xlsx), try applied(edits, .ods))
    #expect(try formulas(one) == formulas(other))
    #expect(one.recomputed.map(\.cell) == other.recomputed.map(\.cell))
  }

  @Test("a total over repeated rows has the right value in the file")
  func results() throws {
    for format in SpreadsheetFile.Format.allCases {
      let edits = [Edit.repeatRows(sheet: "Số liệu", rows: 2...5, times: 1)]
      let file = try applied(edits, format).file
      let sheet = try SpreadsheetFile(bytes: file.bytes).workbook().sheets[0]
      let total = try #require(CellReference("B11"))
      #expect(
        sheet.value(at: total)
          == .formula(Formula("SUM(B3:B10)", result: .number(360))), "\(format)")
    }
  }
}
