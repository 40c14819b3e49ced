import IndicatorForms
import SpreadsheetModel
import Testing

@Suite("What is wrong with a form")
struct FormLinterTests {
  private static let headers = [
    "STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Thực hiện 6 tháng", "So với kế hoạch (%)",
  ]
  private static let rows: [(String, String, String)] = [
    ("1", "Tổng đàn", "con"), ("", "- Đàn bò", "con"), ("", "- Đàn trâu", "con"),
    ("", "- Đàn lợn", "con"), ("2", "Diện tích lúa", "ha"), ("3", "Sản lượng lúa", "tấn"),
    ("4", "Số hộ nghèo", "hộ"),
  ]

  /// The findings of a good form that one thing was changed of.
  private func findings(
    headers: [String] = FormLinterTests.headers,
    rows: [(String, String, String)] = FormLinterTests.rows, ratios: Bool = true,
    _ change: (inout Workbook) -> Void = { _ in }
  ) -> [String] {
    var form = BoundSample(headers: headers, rows: rows).workbook
    BoundSample.set(.formula(Formula("SUM(E7:E9)")), "E6", in: &form)
    for row in 6...12 where ratios {
      BoundSample.set(
        .formula(Formula("IF(N(D\(row))=0,\"\",E\(row)/D\(row)*100)")), "F\(row)", in: &form)
    }
    change(&form)
    let analysis = BoundSample.analysis(form, nil)
    return FormLinter(analysis, workbook: form).findings().map { finding in
      finding.code + (finding.cell.map { " \($0)" } ?? "")
    }
  }

  @Test("nothing is found in a good form")
  func clean() { #expect(findings() == []) }

  @Test("a form without a table")
  func noTable() {
    var form = Workbook()
    form.sheets = [Worksheet(name: "S")]
    let found = FormLinter(BoundSample.analysis(form, nil), workbook: form).findings()
    #expect(found.map(\.kind) == [.noTable])
  }

  @Test("a header that says nothing we know")
  func header() {
    var headers = Self.headers
    headers[3] = "Cột gì đó"
    #expect(findings(headers: headers) == ["headerNotUnderstood D5"])
  }

  @Test("a unit that is missing, unknown or cannot be the row's")
  func units() {
    var rows = Self.rows
    rows[4].2 = "hhaa"
    rows[6].2 = "%"
    #expect(findings(rows: rows) == ["unitUnknown C10", "unitUnlikely C12"])
    rows = Self.rows
    rows[5].2 = ""
    #expect(
      findings(rows: rows) { BoundSample.set(.text(""), "D11", in: &$0) }.contains(
        "unitMissing B11"))
  }

  @Test("two rows of one name under one parent, but not under two")
  func duplicates() {
    var rows = Self.rows
    rows[3].1 = "- Đàn bò"
    #expect(findings(rows: rows) == ["duplicateLabel B9"])
    rows = Self.rows
    rows[4] = ("2", "Đàn bò", "con")
    #expect(findings(rows: rows) == [])
  }

  @Test("formulas that show an error, one finding a column")
  func errors() {
    let found = findings(ratios: false) { form in
      for row in 6...12 {
        BoundSample.set(.formula(Formula("E\(row)/D\(row)*100")), "F\(row)", in: &form)
      }
    }
    #expect(found == ["formulaError F6"])
  }

  @Test("a formula over another row than its own")
  func otherRow() {
    #expect(
      findings {
        BoundSample.set(.formula(Formula("IF(N(D7)=0,\"\",E7/D7*100)")), "F11", in: &$0)
      } == ["formulaOfOtherRow F11"])
  }

  @Test("a row that the column's formula was not copied to")
  func missing() {
    #expect(findings { BoundSample.set(.empty, "F11", in: &$0) } == ["formulaMissing F11"])
  }

  @Test("shares whose whole moved along when they were filled down")
  func filledDown() {
    let found = findings { form in
      for row in 8...11 {
        BoundSample.set(
          .formula(Formula("IF(E\(row - 2)=0,0,E\(row - 1)/E\(row - 2)*100)")), "E\(row)", in: &form
        )
      }
    }
    #expect(found.contains { $0.hasPrefix("filledDown") } == false, "three references are no share")
    #expect(
      findings { form in
        for row in 8...11 {
          BoundSample.set(.formula(Formula("E\(row - 1)/E\(row - 2)*100")), "E\(row)", in: &form)
        }
      }.contains("filledDown E8"))
  }

  @Test("a total that misses a part, and one that counts a part twice")
  func totals() {
    #expect(
      findings { BoundSample.set(.formula(Formula("SUM(E7:E8)")), "E6", in: &$0) }
        == ["sumMissesRows E6"])
    var rows = Self.rows
    rows.insert(("", "+ Bò sữa", "con"), at: 2)
    #expect(
      findings(rows: rows, ratios: false) {
        BoundSample.set(.formula(Formula("SUM(E7:E10)")), "E6", in: &$0)
      } == ["sumCountsTwice E6"])
    #expect(
      findings(rows: rows, ratios: false) {
        BoundSample.set(.formula(Formula("E7+E9+E10")), "E6", in: &$0)
      } == [])
  }

  @Test("a total over rows of different units")
  func mixedUnits() {
    var rows = Self.rows
    rows[3].2 = "tấn"
    #expect(findings(rows: rows).contains("sumMixesUnits E6"))
  }

  @Test("a number typed into a total whose other columns have formulas")
  func constant() {
    var headers = Self.headers
    headers[5] = "Ước thực hiện năm"
    let found = findings(headers: headers, ratios: false) { form in
      BoundSample.set(.formula(Formula("SUM(F7:F9)")), "F6", in: &form)
      BoundSample.set(.number(1250), "D6", in: &form)
    }
    #expect(found == ["constantOverFormula D6"])
  }

  @Test("references to cells that are gone, also where the error does not show, and in names")
  func brokenReferences() {
    let found = findings { form in
      BoundSample.set(.formula(Formula("IFERROR(SUM(#REF!),0)")), "H2", in: &form)
      form.definedNames = [DefinedName("Tong", expression: "Sheet9!#REF!")]
    }
    #expect(found == ["brokenReference", "brokenReference H2"])
  }

  @Test("a percent column in Excel percent")
  func percent() {
    #expect(
      findings { form in
        var format = CellFormat()
        format.numberFormat = NumberFormat("0.0%")
        let index = form.formatIndex(for: format)
        let value = form.sheets[0].value(at: CellReference(row: 6, column: 5))
        form.sheets[0].set(value, at: CellReference(row: 6, column: 5), formatIndex: index)
      } == ["excelPercent F7"])
  }

  @Test("cells for figures that are locked while others are not")
  func locked() {
    #expect(
      findings { form in
        form.sheets[0].isProtected = true
        var format = CellFormat()
        format.isLocked = false
        let open = form.formatIndex(for: format)
        for row in 5...11 {
          for column in 3...4 where !(row == 9 && column == 3) {
            let cell = CellReference(row: row, column: column)
            form.sheets[0].set(form.sheets[0].value(at: cell), at: cell, formatIndex: open)
          }
        }
      } == ["lockedInput D10"])
  }

  @Test("hidden columns with cells for figures")
  func hidden() {
    #expect(
      findings { form in
        form.sheets[0].columns = [ColumnRange(columns: 3...3, width: nil, isHidden: true)]
      } == ["hiddenInputs D6"])
  }

  @Test("numbers stored as text, but not texts with numbers")
  func textNumbers() {
    #expect(
      findings { form in
        BoundSample.set(.text("1.234,5"), "D7", in: &form)
        BoundSample.set(.text("7,5-8,0"), "D8", in: &form)
        BoundSample.set(.text("Tăng 11"), "D9", in: &form)
      } == ["textNumber D7"])
  }

  @Test("merged cells among the figures")
  func merged() {
    #expect(
      findings { form in
        form.sheets[0].merges = [
          RangeReference(CellReference(row: 9, column: 3), CellReference(row: 10, column: 3))
        ]
      } == ["mergedFigures D10"])
  }

  @Test("a long table whose header does not repeat in print")
  func printTitles() {
    let rows = (1...50).map { (String($0), "Chỉ tiêu số \($0)", "ha") }
    #expect(findings(rows: rows, ratios: false).contains("noPrintTitles A5"))
    let repeated = findings(rows: rows, ratios: false) { $0.sheets[0].print.repeatedRows = 4...4 }
    #expect(!repeated.contains("noPrintTitles A5"))
  }

  @Test("a number row that says other columns than the formulas use")
  func numberRow() {
    func found(_ number: String) -> [String] {
      var rows = Self.rows
      rows.insert(("", "", ""), at: 0)
      var form = BoundSample(headers: Self.headers, rows: rows).workbook
      for (column, text) in ["A", "B", "C", "1", "2", number].enumerated() {
        form.sheets[0].set(.text(text), at: CellReference(row: 5, column: column))
      }
      for row in 7...13 {
        BoundSample.set(
          .formula(Formula("IF(N(D\(row))=0,\"\",E\(row)/D\(row)*100)")), "F\(row)", in: &form)
      }
      return FormLinter(BoundSample.analysis(form, nil), workbook: form).findings().map(\.code)
    }
    #expect(found("3=2/1") == [])
    #expect(found("3=1/3") == ["numberDisagrees"])
  }

  @Test("the shipped forms have no fault that a person must mend")
  func shippedForms() throws {
    let faults = [
      "formulaError", "formulaOfOtherRow", "filledDown", "sumMissesRows", "sumCountsTwice",
      "excelPercent", "textNumber", "numberDisagrees", "noPrintTitles", "unitMissing",
      "hiddenInputs", "sumMixesUnits", "constantOverFormula", "brokenReference",
    ]
    for name in SampleForm.names {
      let form = try SampleForm(name).workbook
      let found = FormLinter(BoundSample.analysis(form, nil), workbook: form).findings()
      for finding in found where faults.contains(finding.code) {
        Issue.record("\(name): \(finding.code) \(finding.cell?.description ?? "")")
      }
    }
  }
}
