import ByteSupport
import FileAccess
import SpreadsheetModel
import TestSupport
import Testing

@testable import ODS

@Suite("ODSRowWriter")
struct ODSRowWriterTests {
  private static let formats: [CellFormat] = {
    var amount = CellFormat()
    amount.numberFormat = NumberFormat("#,##0.00")
    return [CellFormat(), amount]
  }()

  private static let rows: [[CellValue]] = (0..<1500).map(values)

  private static func values(_ row: Int) -> [CellValue] {
    let amount = Double(row * 7919 % 100_003) / 100
    let small = -1e-7 * Double(row)
    let note = row % 3 == 0 ? "hai\ndòng  cách" : "Tân"
    return [
      .text("Xã \(row % 40) <&> \"é\""), .number(amount), .empty, .boolean(row % 2 == 0),
      .text(note), .number(Double(row) * 0.1 + 0.2),
      .formula(Formula("B\(row + 1)*2", result: .number(1))), .number(small),
    ]
  }

  private func sheet(_ name: String) -> Worksheet {
    var sheet = Worksheet(name: name)
    sheet.columns = [ColumnRange(columns: 0...0, width: name == "Hai" ? 33 : 12)]
    sheet.merges = [
      RangeReference(CellReference(row: 2, column: 0), CellReference(row: 3, column: 1))
    ]
    sheet.print.repeatedRows = 0...1
    sheet.validations = [
      DataValidation(
        ranges: [
          RangeReference(CellReference(row: 5, column: 1), CellReference(row: 8, column: 1))
        ], rule: .decimalAtLeast(0), stops: true,
        title: "", message: "")
    ]
    return sheet
  }

  private func model() -> Workbook {
    var workbook = Workbook()
    workbook.setFormats(Self.formats)
    for name in ["Một", "Hai"] {
      var sheet = sheet(name)
      for (index, values) in Self.rows.enumerated() where !(10..<14).contains(index) {
        var row = Row(index: index)
        for (column, value) in values.enumerated() where value != .empty {
          row.cells.append(Cell(column: column, value: value, formatIndex: column == 1 ? 1 : 0))
        }
        sheet.rows.append(row)
      }
      workbook.sheets.append(sheet)
    }
    return workbook
  }

  private func write(
    to path: String, _ compression: Compression = .standard
  ) throws {
    var options = RowWriterOptions()
    options.compression = compression
    var writer = try ODSRowWriter(to: path, formats: Self.formats, options: options)
    for name in ["Một", "Hai"] {
      try writer.startSheet(sheet(name))
      for (index, values) in Self.rows.enumerated() {
        if index == 10 { try writer.skipRows(4) }
        if (10..<14).contains(index) { continue }
        try writer.startRow()
        for (column, value) in values.enumerated() {
          if value == .empty {
            try writer.skipCells(1)
          } else {
            try writer.append(value, format: column == 1 ? 1 : 0)
          }
        }
      }
    }
    try writer.finish()
  }

  @Test(
    "rows one by one give the cells that the whole workbook gives",
    arguments: [Compression.standard, .fast])
  func agreesWithTheWorkbook(compression: Compression) throws {
    let folder = try TemporaryFolder()
    try write(to: folder.file("rows.ods"), compression)
    let read = try ODSReader.read(FileAccess.read(folder.file("rows.ods")), limits: Limits())
    let whole = try ODSReader.read(ODSWriter.write(model()), limits: Limits())
    #expect(read.sheets.map(\.name) == ["Một", "Hai"])
    for (sheet, other) in zip(read.sheets, whole.sheets) {
      #expect(sheet.merges == other.merges)
      #expect(sheet.columns.first?.width == other.columns.first?.width)
      #expect(sheet.print.repeatedRows == other.print.repeatedRows)
      #expect(sheet.validations == other.validations)
      let isSame =
        sheet.rows.map(\.index) == other.rows.map(\.index)
        && zip(sheet.rows, other.rows).allSatisfy { row, other in
          row.cells.map(\.value) == other.cells.map(\.value)
            && row.cells.map(\.column) == other.cells.map(\.column) && row.height == other.height
        }
      #expect(isSame)
    }
    #expect(FileAccess.list(folder.path) == ["rows.ods"])
  }

  @Test("every number and text is read back as it was, and twice the bytes are the same")
  func readsBack() throws {
    let folder = try TemporaryFolder()
    try write(to: folder.file("a.ods"))
    try write(to: folder.file("b.ods"))
    let bytes = try FileAccess.read(folder.file("a.ods"))
    let isSame = try FileAccess.read(folder.file("b.ods")) == bytes
    #expect(isSame)
    let sheet = try ODSReader.read(bytes, limits: Limits()).sheets[1]
    for (index, values) in Self.rows.enumerated() where !(10..<14).contains(index) && index > 4 {
      for column in [0, 1, 4, 5, 7] {
        let value = sheet.value(at: CellReference(row: index, column: column))
        guard value != values[column] else { continue }
        Issue.record("row \(index), column \(column): \(value)")
        return
      }
    }
  }

  @Test("columns give the rows that cells give; what no cell can hold is refused")
  func writesColumns() throws {
    let folder = try TemporaryFolder()
    var writer = try ODSRowWriter(to: folder.file("a.ods"), formats: Self.formats)
    try writer.startSheet(Worksheet(name: "S"))
    try writer.append(columns: [
      TableColumn(.texts(["a", "b", "c"])), TableColumn(.numbers([1, 2.5]), formatIndex: 1),
      TableColumn(.values([.empty, .boolean(true)])),
    ])
    try writer.finish()
    let sheet = try ODSReader.read(
      FileAccess.read(folder.file("a.ods")), limits: Limits()
    ).sheets[0]
    #expect(sheet.value(at: CellReference(row: 2, column: 0)) == .text("c"))
    #expect(sheet.value(at: CellReference(row: 1, column: 1)) == .number(2.5))
    #expect(sheet.value(at: CellReference(row: 1, column: 2)) == .boolean(true))

    var other = try ODSRowWriter(to: folder.file("b.ods"))
    #expect(throws: SpreadsheetError.self) { try other.startRow() }
    try other.startSheet(Worksheet(name: "S"))
    #expect(throws: SpreadsheetError.self) { try other.append(1) }
    try other.startRow()
    try other.append(.nan)
    #expect(throws: SpreadsheetError.self) { try other.startRow() }
    #expect(throws: FileError.exists(path: folder.file("a.ods"))) {
      _ = try ODSRowWriter(to: folder.file("a.ods"))
    }
  }
}
