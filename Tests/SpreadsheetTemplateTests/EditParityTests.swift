import SpreadsheetModel
import SpreadsheetTemplate
import Testing

private func at(_ text: String) -> CellReference {
  CellReference(text) ?? CellReference(row: 0, column: 0)
}

@Suite("Every edit of the XLSX and the ODS of one workbook gives equal workbooks")
struct EditParityTests {
  /// Two sheets that refer to each other, names of both kinds, a note, a validation, formats.
  private static func workbook() -> Workbook {
    var workbook = Workbook()
    var bold = CellFormat()
    bold.font.isBold = true
    bold.numberFormat = .decimals(1)
    bold.fill = "FFF2CC"
    let index = workbook.formatIndex(for: bold)
    var data = Worksheet(name: "Số liệu")
    for row in 3...6 {
      data.set(.text("Xã \(row)"), at: at("A\(row)"))
      data.set(.number(Double(row) * 10.5), at: at("B\(row)"), formatIndex: index)
      data.set(
        .formula(Formula("B\(row)/SUM($B$3:$B$6)", result: .number(0.25))), at: at("C\(row)"))
    }
    data.set(.formula(Formula("SUM('Số liệu'!B3:B6)", result: .number(189))), at: at("B7"))
    data.withRow(2) { $0.height = 30 }
    data.merges = [RangeReference(at("A8"), at("B9"))]
    data.notes = [CellNote(reference: at("A3"), author: "x", text: "cũ")]
    data.validations = [
      DataValidation(
        ranges: [RangeReference(at("B3"), at("B6"))], rule: .decimalAtLeast(0), stops: true)
    ]
    var other = Worksheet(name: "Khác")
    other.set(
      .formula(Formula("'Số liệu'!B7+MAX('Số liệu'!B:B)", result: .number(252))), at: at("A1"))
    var third = Worksheet(name: "Ẩn")
    third.visibility = .hidden
    workbook.sheets = [data, other, third]
    workbook.definedNames = [
      DefinedName("cot", expression: "'Số liệu'!$B$3:$B$6"),
      DefinedName("rieng", expression: "Khác!$A$1", sheetIndex: 1),
      DefinedName("he_so", expression: "1.5"),
    ]
    return workbook
  }

  private func applied(
    _ edits: [Edit], _ format: SpreadsheetFile.Format
  ) throws -> (workbook: Workbook, warnings: [String]) {
    let bytes = try SpreadsheetFile.write(Self.workbook(), as: format)
    let file = try SpreadsheetFile(bytes: bytes).applyingWithResults(edits).file
    return (try SpreadsheetFile(bytes: file.bytes).workbook(), file.warnings)
  }

  private static var format: CellFormat {
    var format = CellFormat()
    format.font.isItalic = true
    format.font.color = "C00000"
    format.numberFormat = NumberFormat("0.0%")
    format.borders = Borders(all: .thin)
    format.alignment.horizontal = .center
    return format
  }

  private static var runs: [RichTextRun] {
    var bold = RichTextRun("  đậm")
    bold.isBold = true
    bold.color = "C00000"
    bold.size = 14
    return [RichTextRun("Xã "), bold, RichTextRun("\ndòng hai")]
  }

  private static let plans: [[Edit]] = [
    [],
    [.copySheet(sheet: "Số liệu", to: "Bản sao", at: nil)],
    [
      .copySheet(sheet: "Số liệu", to: "Xã B", at: 0),
      .set(sheet: "Xã B", cell: at("B3"), value: .number(1)),
      .copySheet(sheet: "Xã B", to: "Xã C", at: 4),
    ],
    [.moveSheet(sheet: "Khác", at: 0), .moveSheet(sheet: "Số liệu", at: 2)],
    [.removeSheet(sheet: "Số liệu")], [.removeSheet(sheet: "Khác")],
    [.setVisibility(sheet: "Số liệu", .hidden), .setVisibility(sheet: "Ẩn", .visible)],
    [
      .setName(name: "cot", scope: nil, expression: "'Số liệu'!$C$3:$C$6"),
      .setName(name: "moi", scope: "Số liệu", expression: "=SUM('Số liệu'!$B$3:$B$6)*2"),
      .removeName(name: "rieng", scope: "Khác"),
    ],
    [.setName(name: "_xlnm.Print_Area", scope: "Số liệu", expression: "'Số liệu'!$A$1:$C$9")],
    [.setName(name: "_xlnm.Print_Titles", scope: "Số liệu", expression: "'Số liệu'!$3:$4")],
    [
      .setName(name: "_xlnm.Print_Titles", scope: nil, expression: "'Số liệu'!$2:$5"),
      .setName(
        name: "_xlnm.Print_Titles", scope: "Số liệu", expression: "'Số liệu'!$A:$B,'Số liệu'!$4:$4"),
      .insertRows(sheet: "Số liệu", at: 1, count: 2),
    ],
    [
      .setName(name: "_xlnm.Print_Titles", scope: "Số liệu", expression: "'Số liệu'!$3:$4"),
      .removeName(name: "_xlnm.Print_Titles", scope: "Số liệu"),
    ],
    [.repeatRows(sheet: "Số liệu", rows: 2...3, times: 2)],
    [.setRichText(sheet: "Số liệu", cell: at("A4"), runs: runs)],
    [
      .setFormat(sheet: "Số liệu", cell: at("B4"), format: format),
      .setFormat(sheet: "Số liệu", cell: at("E2"), format: format),
    ],
    [
      .setFormat(sheet: "Số liệu", cell: at("B4"), format: format),
      .mark(sheet: "Số liệu", cell: at("B4"), mark: CellMark(fill: "DDEBF7", isItalic: true)),
      .copyFormat(sheet: "Số liệu", cell: at("D4"), from: at("B5")),
    ],
    [.removeNote(sheet: "Số liệu", cell: at("A3"))],
    [
      .note(
        sheet: "Số liệu", note: CellNote(reference: at("B3"), author: "y", text: "mới\nhai"))
    ],
    [.copyRowFormat(sheet: "Số liệu", from: 2, to: 4...7)],
    [.copyRowFormat(sheet: "Số liệu", from: 2, to: 20...22)],
    [
      .replace(
        sheet: "Số liệu", cell: at("B4"),
        value: .formula(Formula("SUM(B3,B5)", result: .number(84)))),
      .replace(sheet: "Số liệu", cell: at("C3"), value: .empty),
      .replace(sheet: "Số liệu", cell: at("A5"), value: .boolean(true)),
      .replace(sheet: "Số liệu", cell: at("A6"), value: .error("#N/A")),
    ],
    [
      .repeatRows(sheet: "Số liệu", rows: 2...5, times: 2),
      .renameSheet(sheet: "Số liệu", to: "BC 1"),
      .copySheet(sheet: "BC 1", to: "BC 2", at: nil), .deleteRows(sheet: "BC 2", at: 3, count: 2),
    ],
  ]

  @Test("and nothing differs, whatever the edit", arguments: plans.indices)
  func parity(_ index: Int) throws {
    let edits = Self.plans[index]
    let (one, other) = (try applied(edits, .xlsx), try applied(edits, .ods))
    let differences = WorkbookComparison(one.workbook, other.workbook).differences
    #expect(differences == [], "\(differences)")
    let titles = [one, other].map { $0.workbook.sheets.map(\.print.repeatedRows) }
    #expect(titles[0] == titles[1])
  }

  @Test(
    "and the same is said of values that break a validation, hidden or locked cells",
    arguments: [
      Edit.replace(sheet: "Số liệu", cell: at("B3"), value: .number(-1)),
      .replace(sheet: "Số liệu", cell: at("B3"), value: .text("x")),
      .replace(sheet: "Số liệu", cell: at("B9"), value: .number(1)),
      .set(sheet: "Số liệu", cell: at("B5"), value: .number(2)),
    ])
  func warnings(_ edit: Edit) throws {
    let (one, other) = (try applied([edit], .xlsx), try applied([edit], .ods))
    #expect(one.warnings.count == other.warnings.count, "\(one.warnings) \(other.warnings)")
  }

  @Test(
    "and the same is refused",
    arguments: [
      [Edit.removeSheet(sheet: "Số liệu"), .removeSheet(sheet: "Khác")],
      [.setVisibility(sheet: "Số liệu", .hidden), .setVisibility(sheet: "Khác", .hidden)],
      [.copySheet(sheet: "Số liệu", to: "khác", at: nil)],
      [.copySheet(sheet: "Số liệu", to: "a/b", at: nil)],
      [.moveSheet(sheet: "Khác", at: 3)], [.moveSheet(sheet: "Không có", at: 0)],
      [.setName(name: "A1", scope: nil, expression: "1")],
      [.setName(name: "x y", scope: nil, expression: "1")],
      [.removeName(name: "không", scope: nil)],
      [.setName(name: "_xlnm.Print_Titles", scope: "Không có", expression: "'Số liệu'!$2:$5")],
    ])
  func refusals(_ edits: [Edit]) throws {
    for format in SpreadsheetFile.Format.allCases {
      #expect(throws: SpreadsheetError.self) { try applied(edits, format) }
    }
  }

  @Test("and a text shows with the cell's new format")
  func shown() throws {
    let edit = Edit.setFormat(sheet: "Số liệu", cell: at("B4"), format: Self.format)
    let bytes = try SpreadsheetFile.write(Self.workbook(), as: .ods)
    let file = try SpreadsheetFile(bytes: bytes).applying([edit])
    let flat = try SpreadsheetFile(bytes: file.bytes).workbook()
    let cell = WorkbookListing(flat).cells(ofSheet: 0).first { $0.reference == at("B4") }
    #expect(cell?.shown == "4200,0%")
  }
}

@Suite("Flat documents")
struct FlatDocumentTests {
  private func workbook() -> Workbook {
    var workbook = Workbook()
    var sheet = Worksheet(name: "BC")
    sheet.set(.number(2), at: at("A1"))
    sheet.set(.formula(Formula("A1*2", result: .number(4))), at: at("B1"))
    sheet.freeze = FreezePane(rows: 1, columns: 0)
    workbook.sheets = [sheet]
    return workbook
  }

  @Test("E.4 4: a .fods is read, and edited with all else as it was")
  func edits() throws {
    let bytes = try SpreadsheetFile.writeFlat(workbook())
    let file = try SpreadsheetFile(bytes: bytes)
    #expect(file.isFlat && file.format == .ods && file.outputExtension == "fods")
    #expect(WorkbookComparison(try file.workbook(), workbook()).differences.isEmpty)
    #expect(try file.applying([]).bytes == bytes)
    let set = Edit.set(sheet: "BC", cell: at("A1"), value: .number(5))
    let edited = try file.applyingWithResults([set]).file.bytes
    let again = try SpreadsheetFile(bytes: edited).workbook()
    #expect(again.sheets[0].value(at: at("B1")).result == .number(10))
    let (old, new) = (
      String(decoding: bytes, as: UTF8.self), String(decoding: edited, as: UTF8.self)
    )
    #expect(new.hasPrefix(old.prefix { $0 != ">" }))
    #expect(new.contains("office:value=\"5\"") && new.hasSuffix("</office:document>"))
  }

  @Test("E.4 4, 5: sheets of a .fods are renamed and copied with their views")
  func sheets() throws {
    let file = try SpreadsheetFile(bytes: SpreadsheetFile.writeFlat(workbook()))
    let edits: [Edit] = [
      .renameSheet(sheet: "BC", to: "Biểu 1"), .copySheet(sheet: "Biểu 1", to: "Biểu 2", at: nil),
      .insertRows(sheet: "Biểu 1", at: 0, count: 2),
    ]
    let again = try SpreadsheetFile(bytes: file.applying(edits).bytes).workbook()
    #expect(again.sheets.map(\.name) == ["Biểu 1", "Biểu 2"])
    #expect(again.sheets.map(\.freeze?.rows) == [1, 1])
    #expect(again.sheets[0].value(at: at("A3")) == .number(2))
  }
}
