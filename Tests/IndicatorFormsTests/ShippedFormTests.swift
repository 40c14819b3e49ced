import ByteSupport
import FileAccess
import Formulas
import IndicatorForms
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing

/// What every shipped form must be, whatever it asks for.
@Suite("Shipped forms")
struct ShippedFormTests {
  @Test("the definitions are those of the nine forms and the disclosure form")
  func names() throws {
    let files = FileAccess.list(Fixture.root + "/Templates/definitions")
    #expect(files == SampleForm.names.map { $0 + ".json" })
    for name in SampleForm.names {
      let definition = try SampleForm.definition(name)
      #expect(definition.file == name)
      #expect(!definition.purpose.isEmpty && !definition.purposeEnglish.isEmpty)
      #expect(!definition.purpose.contains("\n") && !definition.purposeEnglish.contains("\n"))
    }
  }

  @Test("every formula of an empty form has a value, none an error", arguments: SampleForm.names)
  func formulas(name: String) throws {
    let workbook = try SampleForm(name).workbook
    for entry in Recalculation.run(workbook, changed: nil).entries {
      let place = "\(workbook.sheets[entry.sheet].name)!\(entry.cell)"
      guard case .computed(let result) = entry.outcome else {
        Issue.record("\(place): \(entry.outcome)")
        continue
      }
      if case .error(let code) = result { Issue.record("\(place): \(code)") }
      #expect(workbook.sheets[entry.sheet].value(at: entry.cell).result == result.value)
    }
  }

  /// One in every input cell: sums and ratios over full rows, with plans of nought as well.
  @Test(
    "no formula of a form full of figures shows an error", arguments: SampleForm.names, [0.0, 1.0])
  func fullForms(name: String, figure: Double) throws {
    var form = try SampleForm(name)
    for (position, sheet) in form.workbook.sheets.enumerated() where sheet.isProtected {
      for row in sheet.rows where row.index >= 12 {
        for cell in row.cells
        where cell.value == .empty && !form.workbook.formats[cell.formatIndex].isLocked {
          form.workbook.sheets[position].set(
            .number(figure), at: CellReference(row: row.index, column: cell.column))
        }
      }
    }
    for sheet in form.calculated().sheets {
      for row in sheet.rows {
        for cell in row.cells {
          if case .error(let code) = cell.value.result {
            Issue.record("\(sheet.name) row \(row.index + 1) column \(cell.column): \(code)")
          }
        }
      }
    }
  }

  @Test("two builds are the same bytes", arguments: SampleForm.names)
  func bytes(name: String) throws {
    for format in SpreadsheetFile.Format.allCases {
      let first = try SpreadsheetFile.write(try SampleForm(name).workbook, as: format)
      #expect(try SpreadsheetFile.write(try SampleForm(name).workbook, as: format) == first)
    }
  }

  @Test("the XLSX and the ODS of a form hold the same cells", arguments: SampleForm.names)
  func twins(name: String) throws {
    let read = try SpreadsheetFile.Format.allCases.map { format in
      try SpreadsheetFile(
        bytes: try Fixture.bytes("Templates/\(name).\(format.rawValue)")
      ).workbook()
    }
    #expect(read[0].sheets.map(\.name) == read[1].sheets.map(\.name))
    for (one, other) in zip(read[0].sheets, read[1].sheets) {
      #expect(texts(one) == texts(other), "\(one.name)")
      #expect(one.print.paper == other.print.paper)
      #expect(one.print.repeatedRows == other.print.repeatedRows)
      #expect(one.validations.map(\.rule) == other.validations.map(\.rule))
    }
  }

  private func texts(_ sheet: Worksheet) -> [CellReference: CellValue] {
    var values: [CellReference: CellValue] = [:]
    for row in sheet.rows {
      for cell in row.cells where cell.value.result != .empty {
        values[CellReference(row: row.index, column: cell.column)] = cell.value.result
      }
    }
    return values
  }

  @Test(
    "a form says what it is, and its table has header rows and no merges",
    arguments: SampleForm.names)
  func accessibility(name: String) throws {
    let workbook = try SampleForm(name).workbook
    #expect(!workbook.properties.title.isEmpty && workbook.properties.language == "vi-VN")
    for sheet in workbook.sheets where sheet.visibility == .visible {
      let header = try #require(sheet.print.repeatedRows, "\(sheet.name)")
      #expect(sheet.freeze?.rows == header.upperBound + 1)
      #expect(
        sheet.merges.allSatisfy { $0.last.row <= header.upperBound || isSignature($0, sheet) })
    }
  }

  /// Below the table only the three lines of place, office and name are merged.
  private func isSignature(_ merge: RangeReference, _ sheet: Worksheet) -> Bool {
    guard let last = sheet.rows.last(where: { !$0.cells.isEmpty })?.index else { return false }
    return merge.first.row == merge.last.row && merge.first.row >= last - 2
  }

  /// Programs fit rows without a height to their text in one format and not in the other.
  @Test("every row that prints has a height", arguments: SampleForm.names)
  func rowHeights(name: String) throws {
    for sheet in try SampleForm(name).workbook.sheets where sheet.visibility == .visible {
      let last = try #require(sheet.rows.last { !$0.cells.isEmpty }?.index)
      for index in 0...last where sheet.row(at: index)?.isHidden != true {
        #expect(sheet.row(at: index)?.height != nil, "\(sheet.name) row \(index + 1)")
      }
    }
  }

  @Test("both formats keep the heights of rows")
  func twinHeights() throws {
    let workbook = try SampleForm("nhap-may").workbook
    let twins = try SpreadsheetFile.Format.allCases.map { format in
      try SpreadsheetFile(bytes: try SpreadsheetFile.write(workbook, as: format)).workbook()
    }
    for row in workbook.sheets[0].rows {
      let heights = twins.map { $0.sheets[0].row(at: row.index)?.height ?? 0 }
      #expect(heights.allSatisfy { abs($0 - (row.height ?? -1)) < 0.1 }, "row \(row.index + 1)")
    }
  }

  @Test("the machine form is one plain sheet, parents before children")
  func machineForm() throws {
    let workbook = try SampleForm("nhap-may").workbook
    #expect(workbook.sheets.map(\.name) == ["Import"])
    #expect(workbook.formats == [CellFormat()] && workbook.definedNames.isEmpty)
    let sheet = workbook.sheets[0]
    #expect(sheet.merges.isEmpty && !sheet.isProtected && sheet.rows[0].cells.count == 12)
    var known: Set<CellValue> = []
    for row in sheet.rows.dropFirst() {
      let values = (0..<12).map { sheet.value(at: CellReference(row: row.index, column: $0)) }
      #expect(values[4] == .empty || known.contains(values[4]), "row \(row.index + 1)")
      #expect(known.insert(values[1]).inserted, "row \(row.index + 1)")
      #expect(values[5] == .number(values[3] == .empty ? 2 : 1))
      #expect(values[8...11].allSatisfy { $0 == .empty })
    }
  }

  @Test("the CSV twin of the machine form says what its sheet says")
  func machineTwin() throws {
    let sheet = try SampleForm("nhap-may").workbook.sheets[0]
    let twin = CommaSeparatedValues(try Fixture.text("Templates/nhap-may.csv"))
    #expect(twin.rows.count == sheet.rows.count - 1)
    for (row, record) in zip(sheet.rows.dropFirst(), twin.rows) {
      let texts = ["Mã chỉ tiêu", "Tên chỉ tiêu", "Đơn vị tính", "Mã chỉ tiêu cha"]
      for (column, title) in texts.enumerated() {
        let text = record[title] ?? ""
        let value = sheet.value(at: CellReference(row: row.index, column: column + 1))
        #expect(value == (text.isEmpty ? .empty : .text(text)), "\(title) \(row.index + 1)")
      }
      #expect(record["Kiểu"] == "1" || record["Kiểu"] == "2")
    }
  }

  @Test("a token that names nothing is refused with its sheet")
  func unknownToken() throws {
    let text = try Fixture.text("Templates/definitions/tong-hop-don-vi.json")
    let spoilt = text.split(separator: "{row:DS.TB}", omittingEmptySubsequences: false)
      .joined(separator: "{row:DS.TX}")
    #expect {
      _ = try FormDefinition(json: Array(spoilt.utf8))
    } throws: { error in
      let error = error as? FormDefinitionError
      return error?.path == "sheets[1]"
        && error?.expected == "a known token, not {row:DS.TX}"
    }
  }
}
