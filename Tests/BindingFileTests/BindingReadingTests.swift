import BindingFile
import IndicatorForms
import IndicatorModel
import Testing

@Suite("Bindings as people write them")
struct BindingReadingTests {
  private static let good = """
    schema: bieumau.binding/1
    form: "bieu.xlsx"
    period: 2024-H1
    fingerprint:
      sheets: "0123456789abcdef"
      headers: "0123456789abcdef"
      labels: "0123456789ABCDEF"
      merges: "0123456789abcdef"
      formulas: "0123456789abcdef"
    tables:
      - sheet: "BC"
        headerRows: "5-6"
        names: B
        columns:
          - column: E
            header: "Thực hiện: 6 tháng"
            role: cumulative  # lũy kế
            span: 6M
            running: true
            scope: whole/huyen
          - column: F
            role: ratio
            ratio: {part: cumulative, base: plan, change: false}
        rows:
          - row: 7
            label: "Diện tích"
            code: NN.LUA.DX.DT
            unit: ha
            confidence: high
        cells:
          - {cell: E7, skip: true, why: "x"}

    """

  private func read(_ text: String) throws(BindingError) -> FormBinding {
    try BindingReader(catalogue: .builtIn).binding(try BindingFile.read(Array(text.utf8)))
  }

  @Test("every key is read")
  func good() throws {
    let binding = try read(Self.good)
    let table = try #require(binding.tables.first)
    #expect(binding.period == ReportingPeriod("2024-H1"))
    #expect(table.headerRows == 4...5 && table.nameColumn == 1)
    #expect(table.columns[0].span == .firstMonths(6) && table.columns[0].isRunning == true)
    #expect(table.columns[0].scope == .whole(level: "huyen"))
    #expect(table.columns[1].ratio == RatioMeaning(part: .cumulative, base: .plan))
    #expect(table.rows[0].index == 6 && table.rows[0].code == "NN.LUA.DX.DT")
    #expect(table.rows[0].line == 25)
    #expect(table.cells[0].isSkipped)
  }

  @Test(
    "what is wrong is said with line, key, expected and found",
    arguments: [
      ("schema: bieumau.binding/1", "schema: other/2", 1, "schema"),
      ("form: \"bieu.xlsx\"\n", "", 1, "form"),
      ("period: 2024-H1", "period: mai", 3, "period"),
      ("  sheets: \"0123456789abcdef\"", "  sheets: \"12\"", 5, "fingerprint.sheets"),
      ("headerRows: \"5-6\"", "headerRows: \"6-5\"", 12, "tables[1].headerRows"),
      ("headerRows: \"5-6\"", "headerRows: \"0\"", 12, "tables[1].headerRows"),
      ("headerRows: \"5-6\"", "headerRows: \"1-99999999999999999999\"", 12, "tables[1].headerRows"),
      ("names: B", "names: 2", 13, "tables[1].names"),
      ("role: cumulative", "role: luyke", 17, "tables[1].columns[1].role"),
      ("span: 6M", "span: 13M", 18, "tables[1].columns[1].span"),
      ("running: true", "running: yes", 19, "tables[1].columns[1].running"),
      ("scope: whole/huyen", "scope: tất cả", 20, "tables[1].columns[1].scope"),
      ("column: F", "column: E", 21, "tables[1].columns[2]"),
      ("base: plan", "base: name", 23, "tables[1].columns[2].ratio.base"),
      ("row: 7", "row: -7", 25, "tables[1].rows[1].row"),
      ("label: \"Diện tích\"", "lable: \"Diện tích\"", 26, "tables[1].rows[1].lable"),
      ("code: NN.LUA.DX.DT", "code: NN.KHONG.CO", 27, "tables[1].rows[1].code"),
      ("unit: ha", "unit: [ha]", 28, "tables[1].rows[1].unit"),
      ("confidence: high", "confidence: chắc", 29, "tables[1].rows[1].confidence"),
      ("cell: E7", "cell: 7E", 31, "tables[1].cells[1].cell"),
      ("skip: true, why", "skip: đúng, why", 31, "tables[1].cells[1].skip"),
      ("{cell: E7, skip: true, why: \"x\"}", "{cell: E9, role: plan}", 31, "tables[1].cells[1]"),
      ("{cell: E7, skip: true, why: \"x\"}", "E7", 31, "tables[1].cells[1]"),
    ])
  func wrong(from: String, to: String, line: Int, key: String) throws {
    #expect(Self.good.contains(from))
    let text = Self.good.replacing(from, with: to, maxReplacements: 1)
    do {
      _ = try read(text)
      Issue.record("read: \(to)")
    } catch {
      #expect(error.key == key, "\(error)")
      #expect(abs(error.line - line) <= 1, "\(error)")
    }
  }

  @Test("a cell cannot have the role of a column of names")
  func roleOfCell() {
    let cell = Self.good.replacing("skip: true, why", with: "role: name, why")
    #expect(throws: BindingError.self) { try self.read(cell) }
  }

  @Test("a list where keys belong, and a text where a list belongs, are refused")
  func kinds() {
    for text in [
      "- 1\n", "7\n", "schema: [1]\n", "schema: bieumau.binding/1\nform: x\ntables: 3\n",
    ] {
      #expect(throws: BindingError.self) { try self.read(text) }
    }
  }

  @Test("what is written is read again, whatever the texts hold")
  func roundTrip() throws {
    let texts = [
      "a: b # c", "\"quoted\" \\ 'x'", "dòng 1\ndòng 2\t", "- gạch", "&neo *bí {d} [e]", "true",
      "null",
      "x\u{FEFF}\u{85}\u{2028}\u{7F}", "  lề  ", "😀", "1.10", "%", "@x", "|", ">", "Tỷ lệ (%): 5,2",
    ]
    var binding = try read(Self.good)
    binding.tables[0].rows = texts.enumerated().map { position, text in
      var row = BoundRow(
        index: 10 + position, ordinal: text, label: text, code: nil, indicator: text, unit: "ha")
      row.confidence = .low
      row.why = text
      return row
    }
    binding.tables[0].columns[0].header = texts.joined(separator: " | ")
    let wording = BindingWording(
      introduction: ["#", "x: y"], column: { _ in "" }, row: { _ in "" }, cell: { _ in "" },
      role: { _ in "lời: #1" })
    let bytes = BindingWriter.write(binding, wording: wording)
    let again = try BindingReader(catalogue: .builtIn).binding(try BindingFile.read(bytes))
    #expect(again.tables[0].rows.map(\.label) == texts)
    #expect(again.tables[0].rows.map(\.indicator) == texts)
    #expect(again.tables[0].rows.map(\.why) == texts)
    #expect(again.tables[0].columns[0].header == binding.tables[0].columns[0].header)
    #expect(again.fingerprint == binding.fingerprint)
    #expect(BindingWriter.write(again, wording: wording) == bytes)
  }
}
