import ByteSupport
import FileAccess
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau rollup: filled forms, rows and columns of units")
struct RollupFormTests {
  let samples: RollupSamples

  init() throws { samples = try RollupSamples() }

  private func addForm(_ file: String, _ unit: String, _ values: [String: CellValue]) throws {
    try samples.add("in/" + file, RollupSamples.provinceForm(values: values, unit: unit))
  }

  @Test("filled forms of both formats are read by their rows and columns; each part names its cell")
  func forms() throws {
    let form = try samples.add("form.xlsx", RollupSamples.provinceForm())
    try addForm("a.xlsx", "xã Tân An", ["D5": .number(1.25), "D8": .number(120)])
    try addForm("b.ods", "xã Phú Lộc", ["D5": .number(0.1), "D8": .number(0)])
    let outcome = samples.rollUp(form)
    #expect(try outcome.value("Biểu 1", "D5") == .number(1.35))
    #expect(try outcome.value("Biểu 1", "D8") == .number(120))
    let span = try outcome.entry("D5")?["parts"]?.elements[1]["spans"]?.elements[0]
    #expect(span?["cell"]?.stringValue == "D5")
    #expect(span?["file"]?.stringValue?.hasSuffix("in/b.ods") == true)
  }

  @Test(
    "blank, text and a dash are no 0: the total waits and says which it was",
    arguments: [
      (CellValue.empty, "1/2 đơn vị", 0), (.text("-"), "1/2 đơn vị", 0),
      (.text("120"), "1/2 đơn vị", 1), (.text("khoảng 120"), "1/2 đơn vị", 1),
    ])
  func noNumbers(value: CellValue, reason: String, problems: Int) throws {
    let form = try samples.add("form.xlsx", RollupSamples.provinceForm())
    try addForm("a.xlsx", "xã Tân An", ["D5": .number(2), "D8": .number(120)])
    try addForm("b.xlsx", "xã Phú Lộc", ["D5": .number(1), "D8": value])
    let outcome = samples.rollUp(form)
    #expect(outcome.status == 2)
    #expect(try outcome.value("Biểu 1", "D5") == .number(3))
    #expect(try outcome.value("Biểu 1", "D8") == .empty)
    #expect(try outcome.entry("D8")?["reason"]?.stringValue?.contains(reason) == true)
    #expect(try outcome.problems().count == problems)
    if problems > 0 {
      #expect(outcome.error.contains("'Biểu 1'!D8: warning: "), "\(outcome.error)")
    }
  }

  @Test(
    "a row a unit: names, states and figures; who has not sent is blank and never 0",
    arguments: ["xlsx", "ods"])
  func unitRows(kind: String) throws {
    try samples.add("a.txt", RollupSamples.report("Xã Tân An"))
    try samples.add(
      "b.txt", RollupSamples.report("Xã Phú Lộc", .init(people: 10_000, insured: "95")))
    let list = try samples.folder.write(
      Array("code,name\n901,Xã Phú Lộc\n902,Xã Mỹ Hòa\n903,Xã Tân An\n".utf8), "units.csv")
    let outcome = samples.rollUp(
      "tong-hop-don-vi", "out.\(kind)", ["--units", list])
    #expect(outcome.status == 2)
    let sheet = "TH_DON_VI"
    #expect(try outcome.value(sheet, "A13") == .text("901"))
    #expect(try outcome.value(sheet, "C13") == .text("Xã Phú Lộc"))
    #expect(try outcome.value(sheet, "I13") == .number(10_000))
    #expect(try outcome.value(sheet, "N14") == .text("Chưa nộp"))
    #expect(try outcome.value(sheet, "I14") == .empty)
    #expect(try outcome.value(sheet, "J15") == .number(92.5))
    // The form's own formulas: 12.000 × 92,5 and 10.000 × 95, and who has sent.
    #expect(try outcome.value(sheet, "J214") == .number(93.64))
    #expect(try outcome.value(sheet, "I214") == .number(22_000))
    #expect(try outcome.value(sheet, "N214") == .text("2/3"))
    #expect(try outcome.value("TH_CHI_TIEU", "F10") == .text("Xã Phú Lộc"))
    #expect(try outcome.value("TH_CHI_TIEU", "F110") == .number(10_000))
    #expect(try outcome.value("TH_CHI_TIEU", "E110") == .number(22_000))
  }

  @Test("more units than rows or columns: the form grows, styles and totals with it")
  func grows() throws {
    var list = "code,name\n"
    list += "1,Xã Phú Lộc\n"
    for number in 2...202 { list += "\(number),Xã Số \(number)\n" }
    list += "203,Xã Tân An\n"
    try samples.add("a.txt", RollupSamples.report("Xã Tân An"))
    try samples.add("b.txt", RollupSamples.report("Xã Phú Lộc", .init(people: 10_000)))
    let units = try samples.folder.write(Array(list.utf8), "units.csv")
    let outcome = samples.rollUp("tong-hop-don-vi", "out.xlsx", ["--units", units])
    #expect(outcome.status == 2)
    #expect(try outcome.value("TH_DON_VI", "C215") == .text("Xã Tân An"))
    #expect(try outcome.value("TH_DON_VI", "I217") == .number(22_000))
    #expect(try outcome.value("TH_DON_VI", "N217") == .text("2/203"))
    let workbook = try outcome.workbook()
    let rows = workbook.sheets[0]
    func format(_ cell: String) -> Int? {
      CellReference(cell).flatMap { rows.cell(at: $0)?.formatIndex }
    }
    #expect(format("I215") == format("I212"))
    // 203 columns from F on end at GZ.
    #expect(try outcome.value("TH_CHI_TIEU", "GZ10") == .text("Xã Tân An"))
    #expect(try outcome.value("TH_CHI_TIEU", "GZ110") == .number(12_000))
    #expect(try outcome.value("TH_CHI_TIEU", "E110") == .number(22_000))
  }

  @Test("a foreign table of units without codes is understood; DANH_SACH_LOI lists the problems")
  func foreign() throws {
    var workbook = Workbook()
    var sheet = Worksheet(name: "Tổng hợp")
    for (column, text) in [
      "TT", "Tên đơn vị", "Tổng đàn gia súc (con)",
      "Số lao động được giải quyết việc làm (lao động)",
    ].enumerated() {
      sheet.set(.text(text), at: CellReference(row: 2, column: column))
    }
    for (row, name) in ["Xã Phú Lộc", "Xã Mỹ Hòa", "Xã Tân An"].enumerated() {
      sheet.set(.number(Double(row + 1)), at: CellReference(row: 3 + row, column: 0))
      sheet.set(.text(name), at: CellReference(row: 3 + row, column: 1))
    }
    sheet.set(.text("Tổng số"), at: CellReference(row: 6, column: 1))
    sheet.set(.formula(Formula("SUM(C4:C6)")), at: CellReference(row: 6, column: 2))
    var problems = Worksheet(name: "DANH_SACH_LOI")
    for (column, text) in ["Đơn vị", "Tệp", "Ô", "Nội dung lỗi"].enumerated() {
      problems.set(.text(text), at: CellReference(row: 0, column: column))
    }
    workbook.sheets = [sheet, problems]
    let form = try samples.add("form.xlsx", workbook)
    try samples.add("a.txt", RollupSamples.report("Xã Tân An"))
    try samples.add("b.txt", RollupSamples.report("Xã Phú Lộc", .init(people: 10_000)))
    try samples.add("c.txt", RollupSamples.report("Xã Mỹ Hòa", .init(period: "quý II")))
    let outcome = samples.rollUp(form)
    #expect(try outcome.value("Tổng hợp", "C4") == .number(10_000))
    #expect(try outcome.value("Tổng hợp", "C5") == .empty)
    #expect(try outcome.value("Tổng hợp", "D6") == .number(120))
    #expect(try outcome.value("Tổng hợp", "C7") == .number(22_000))
    #expect(try outcome.value("DANH_SACH_LOI", "A2") == .text("UBND xã Mỹ Hòa"))
    guard case .text(let text) = try outcome.value("DANH_SACH_LOI", "D2") else {
      Issue.record("no problem is written")
      return
    }
    #expect(text.contains("2026-Q2"))
  }
}
