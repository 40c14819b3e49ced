import ByteSupport
import FileAccess
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau prefill")
struct PrefillCommandTests {
  private let reports =
    [Fixture.root + "/Examples/bao-cao-quy-1.txt"]
    + ["xa-2025-6-thang.txt", "xa-2025-nam.txt"].map {
      Fixture.root + "/Tests/IndicatorFormsTests/Fixtures/Prefill/" + $0
    }

  private func prefill(
    _ folder: TemporaryFolder, _ name: String, form: String = "ke-hoach-ky-sau", _ more: [String] = []
  ) -> (status: Int32, out: String, error: String) {
    ToolMain.capture(
      ["prefill"] + reports + ["--template", form, "--period", "2026-Q2", "-o", folder.file(name)]
        + more)
  }

  private func book(_ path: String) throws -> Workbook {
    try SpreadsheetFile(bytes: try FileAccess.read(path)).workbook()
  }

  @Test("both formats carry the same figures", arguments: ["ke-hoach-ky-sau", "xa-quy"])
  func bothFormats(form: String) throws {
    let folder = try TemporaryFolder()
    #expect([0, 2].contains(prefill(folder, "a.xlsx", form: form).status))
    #expect([0, 2].contains(prefill(folder, "a.ods", form: form).status))
    let (left, right) = (try book(folder.file("a.xlsx")), try book(folder.file("a.ods")))
    for (one, other) in zip(left.sheets, right.sheets) {
      for row in one.rows {
        for cell in row.cells where cell.value.result != .empty {
          let place = CellReference(row: row.index, column: cell.column)
          #expect(cell.value.result == other.value(at: place).result, "\(one.name)!\(place)")
        }
      }
    }
  }

  @Test("carried, computed and proposed figures look different", arguments: ["xlsx", "ods"])
  func looks(kind: String) throws {
    let folder = try TemporaryFolder()
    _ = prefill(folder, "a.\(kind)", ["--plan-body", "council"])
    let book = try book(folder.file("a.\(kind)"))
    let sheet = book.sheets[0]
    func format(_ address: String) throws -> CellFormat {
      let cell = try #require(CellReference(address))
      let index = try #require(
        sheet.rows.first { $0.index == cell.row }?.cells.first { $0.column == cell.column }?
          .formatIndex)
      return book.formats[index]
    }
    let (carried, derived, proposed) = (
      try format("F21"), try format("E21"), try format("M21")
    )
    #expect(carried.fill == "DDEBF7" && !carried.font.isItalic)
    #expect(derived.fill == "FCE4D6" && derived.font.isItalic && !derived.font.isUnderlined)
    #expect(proposed.fill == "E2EFDA" && proposed.font.isItalic && proposed.font.isUnderlined)
    let untouched = try format("E14")
    #expect(untouched.fill == "FFF2CC")
    var plain = derived
    (plain.fill, plain.font.isItalic) = (untouched.fill, false)
    #expect(plain.borders == untouched.borders && plain.isLocked == untouched.isLocked)
    #expect(plain.numberFormat == untouched.numberFormat)
  }

  @Test("the same inputs give the same bytes", arguments: ["xlsx", "ods"])
  func determinism(kind: String) throws {
    let folder = try TemporaryFolder()
    _ = prefill(folder, "a.\(kind)")
    _ = prefill(folder, "b.\(kind)")
    #expect(
      try FileAccess.read(folder.file("a.\(kind)")) == FileAccess.read(folder.file("b.\(kind)")))
  }

  @Test("explain tells the rule and the figures of a proposal, a recovered plan, a blank")
  func explains() throws {
    let folder = try TemporaryFolder()
    _ = prefill(folder, "a.xlsx", ["--plan-body", "council"])
    func explain(_ cell: String) -> String {
      ToolMain.capture(["explain", folder.file("a.xlsx"), "'KH_KY_SAU'!\(cell)"]).out
    }
    #expect(explain("M23").contains("255 × 90 ÷ 250"))
    #expect(explain("M23").contains("đề xuất"))
    #expect(explain("E21").contains("318 ÷ 24,46 %"))
    #expect(explain("E14").contains("báo cáo các kỳ trước không nêu số này"))
  }

  @Test("filling the report of the period keeps what was prefilled")
  func thenFill() throws {
    let folder = try TemporaryFolder()
    _ = prefill(folder, "a.xlsx", form: "tinh-quy")
    let report =
      Fixture.root + "/Tests/IndicatorFormsTests/Fixtures/Prefill/xa-2026-quy-2.txt"
    let result = ToolMain.capture([
      "fill", report, "--template", folder.file("a.xlsx"), "-o", folder.file("b.xlsx"),
    ])
    #expect([0, 2].contains(result.status), "\(result.error)")
    let (before, after) = (try book(folder.file("a.xlsx")), try book(folder.file("b.xlsx")))
    for row in before.sheets[0].rows {
      for cell in row.cells {
        guard case .number(let number) = cell.value else { continue }
        let place = CellReference(row: row.index, column: cell.column)
        #expect(after.sheets[0].value(at: place) == .number(number), "\(place)")
      }
    }
    let jobs = try #require(CellReference("J63"))
    #expect(after.sheets[0].value(at: jobs) == .number(670))
  }

  @Test("--no-derive leaves computed figures out of a fill")
  func noDerive() throws {
    let folder = try TemporaryFolder()
    func derived(_ name: String, _ more: [String]) throws -> Int {
      _ = ToolMain.capture(
        ["fill", reports[0], "--template", "xa-quy", "-o", folder.file(name)] + more)
      let record = try JSONValue(parsing: try FileAccess.read(folder.file(name + ".run.json")))
      return (record["cells"]?.elements ?? []).count {
        $0["derivation"]?.stringValue == "derived"
      }
    }
    #expect(try derived("a.xlsx", []) > 0)
    #expect(try derived("b.xlsx", ["--no-derive"]) == 0)
  }
}
