import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing

@Suite("FormFiller")
struct FormFillerTests {
  private func cell(_ text: String) throws -> CellReference { try #require(CellReference(text)) }

  /// Two sheets of inputs and sums, one sum over both.
  private func form(_ format: SpreadsheetFile.Format) throws -> SpreadsheetFile {
    var book = Workbook()
    for name in ["Một", "Hai"] {
      var sheet = Worksheet(name: name)
      for row in 0..<40 {
        sheet.set(.text("Chỉ tiêu \(row)"), at: CellReference(row: row, column: 0))
        sheet.set(
          .formula(Formula("B\(row + 1)*2", result: .number(0))),
          at: CellReference(row: row, column: 2))
      }
      sheet.set(.formula(Formula("SUM(B1:B40)", result: .number(0))), at: try cell("B41"))
      sheet.set(.formula(Formula("1+1", result: .number(0))), at: try cell("D1"))
      sheet.set(
        .formula(Formula("IF(B1>5,\"cao\",B1)", result: .number(0))), at: try cell("E1"))
      book.sheets.append(sheet)
    }
    book.sheets[1].set(
      .formula(Formula("'Một'!B41+B41", result: .number(0))), at: try cell("B42"))
    return try SpreadsheetFile(bytes: SpreadsheetFile.write(book, as: format))
  }

  private func targets() throws -> [FormFiller.Target] {
    var targets = (0..<80).map { (index: Int) -> FormFiller.Target in
      FormFiller.Target(sheet: index / 40, cell: CellReference(row: index % 40, column: 1))
    }
    targets.append(FormFiller.Target(sheet: 0, cell: try cell("F7"), isText: true))
    return targets
  }

  private func values(_ round: Int, _ word: String) -> [CellValue] {
    var values = (0..<80).map { (index: Int) -> CellValue in .number(Double(index * round) / 4) }
    values.append(.text(word))
    return values
  }

  @Test(
    "gives the form with values and results, in both formats",
    arguments: SpreadsheetFile.Format.allCases)
  func fills(_ format: SpreadsheetFile.Format) throws {
    var filler = try FormFiller(form(format), targets: targets())
    #expect(filler.isPrepared == (format == .xlsx))
    for round in 1...3 {
      let bytes = try filler.fill(values(round, "vòng \(round) <&>"))
      let book = try SpreadsheetFile(bytes: bytes).workbook()
      #expect(book.sheets[0].value(at: try cell("F7")) == .text("vòng \(round) <&>"))
      #expect(book.sheets[1].value(at: try cell("B1")) == .number(Double(10 * round)))
      #expect(book.sheets[1].value(at: try cell("B42")).result == .number(Double(790 * round)))
      #expect(book.sheets[1].value(at: try cell("D1")).result == .number(2))
      #expect(book.sheets[1].value(at: try cell("E1")).result == .text("cao"))
      #expect(book.sheets[0].value(at: try cell("E1")).result == .number(0))
      #expect(RecalculatedEdits.staleResults(of: book).isEmpty)
    }
  }

  @Test("gives the parts that the editor gives")
  func agreesWithEditor() throws {
    let form = try form(.xlsx)
    var filler = try FormFiller(form, targets: targets())
    let made = try SpreadsheetFile(bytes: filler.fill(values(2, "chữ")))
    let edits = zip(try targets(), values(2, "chữ")).map { target, value in
      Edit.set(sheet: ["Một", "Hai"][target.sheet], cell: target.cell, value: value)
    }
    let edited = try form.applyingWithResults(edits, computingAll: true).file
    #expect(
      try made.workbook().sheets.map(\.rows.count)
        == SpreadsheetFile(bytes: edited.bytes).workbook().sheets.map(\.rows.count))
    let comparison = WorkbookComparison(
      try SpreadsheetFile(bytes: edited.bytes).workbook(), try made.workbook())
    #expect(comparison.differences.isEmpty)
    #expect(try filler.fill(values(2, "chữ")) == made.bytes)
  }

  @Test("Python reads every output, and in it the figures that were filled in")
  func isReadElsewhere() throws {
    let folder = try TemporaryFolder()
    var filler = try FormFiller(form(.xlsx), targets: targets())
    for round in 1...12 {
      let bytes = try filler.fill(values(round, "vòng \(round) <&>"))
      _ = try folder.write(bytes, "\(round).xlsx")
    }
    let script = """
      import re, sys, zipfile
      for number in range(1, 13):
          book = zipfile.ZipFile(f"{sys.argv[1]}/{number}.xlsx")
          assert book.testzip() is None
          for sheet in (1, 2):
              text = book.read(f"xl/worksheets/sheet{sheet}.xml").decode()
              figures = re.findall(r'<c r="B([0-9]+)"[^>]*>(?:<f>[^<]*</f>)?<v>([^<]*)</v>', text)
              for row, figure in figures:
                  row = int(row)
                  if row <= 40:
                      wanted = ((sheet - 1) * 40 + row - 1) * number / 4
                  elif row == 41:
                      wanted = sum((sheet - 1) * 40 + index for index in range(40)) * number / 4
                  else:
                      wanted = 790 * number
                  assert float(figure) == wanted, (number, sheet, row, figure, wanted)
              assert len(figures) == 40 + sheet, len(figures)
          assert f"vòng {number} &lt;&amp;&gt;" in book.read("xl/sharedStrings.xml").decode()
      print("read")
      """
    let (_, out) = try ForeignProgram.run(
      ForeignProgram.python ?? "/usr/bin/env",
      (ForeignProgram.python == nil ? ["python3"] : []) + ["-c", script, folder.path])
    #expect(out == "read\n")
  }

  @Test("leaves a blank cell blank and takes values of another kind all the same")
  func fallsBack() throws {
    var filler = try FormFiller(form(.xlsx), targets: targets())
    var values = values(1, "")
    values[3] = .empty
    values[4] = .text("không rõ")
    let book = try SpreadsheetFile(bytes: filler.fill(values)).workbook()
    #expect(book.sheets[0].value(at: try cell("B4")) == .empty)
    #expect(book.sheets[0].value(at: try cell("B5")) == .text("không rõ"))
    #expect(book.sheets[0].value(at: try cell("C4")).result == .number(0))
    #expect(book.sheets[0].value(at: try cell("C5")).result == .error("#VALUE!"))
  }

  @Test("refuses cells that cannot be filled before anything is filled")
  func refuses() throws {
    let target = FormFiller.Target(sheet: 0, cell: try cell("C1"))
    #expect(throws: SpreadsheetError.self) { try FormFiller(form(.xlsx), targets: [target]) }
    let beyond = FormFiller.Target(sheet: 5, cell: try cell("A1"))
    #expect(throws: SpreadsheetError.self) { try FormFiller(form(.xlsx), targets: [beyond]) }
  }
}
