import ByteSupport
import FileAccess
import SpreadsheetModel
import TestSupport
import Testing

@testable import XLSX

@Suite("XLSXRowWriter")
struct XLSXRowWriterTests {
  private static let formats: [CellFormat] = {
    var amount = CellFormat()
    amount.numberFormat = NumberFormat("#,##0.00")
    return [CellFormat(), amount]
  }()

  /// Rows with every kind of value.
  private static let rows: [[CellValue]] = (0..<2500).map(values)

  private static func values(_ row: Int) -> [CellValue] {
    let amount = Double(row * 7919 % 100_003) / 100
    let small = -1e-7 * Double(row)
    let note = row % 3 == 0 ? " _x0041_\n" : "Tân"
    return [
      .text("Xã \(row % 40) <&> \"é\""), .number(amount), .empty, .boolean(row % 2 == 0),
      .text(note), .number(Double(row) * 0.1 + 0.2),
      .formula(Formula("B\(row + 1)*2", result: .number(1))), .error("#N/A"), .number(small),
    ]
  }

  private func model() -> Workbook {
    var workbook = Workbook()
    workbook.setFormats(Self.formats)
    for name in ["Một", "Hai"] {
      var sheet = Worksheet(name: name)
      for (index, values) in Self.rows.enumerated() {
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
    to path: String, _ options: RowWriterOptions = RowWriterOptions()
  ) throws {
    var writer = try XLSXRowWriter(to: path, formats: Self.formats, options: options)
    for name in ["Một", "Hai"] {
      try writer.startSheet(Worksheet(name: name))
      for values in Self.rows {
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

  @Test("rows one by one give the bytes that the whole workbook gives")
  func agreesWithTheWorkbook() throws {
    let folder = try TemporaryFolder()
    try write(to: folder.file("rows.xlsx"))
    let isSame =
      try FileAccess.read(folder.file("rows.xlsx")) == XLSXWriter.write(model())
    #expect(isSame)
    #expect(FileAccess.list(folder.path) == ["rows.xlsx"])
  }

  @Test("every value is read back", arguments: [Compression.standard, .fast], [Int.max, 300])
  func readsBack(compression: Compression, sharedTextBytes: Int) throws {
    let folder = try TemporaryFolder()
    var options = RowWriterOptions()
    options.compression = compression
    options.sharedTextBytes = sharedTextBytes
    try write(to: folder.file("rows.xlsx"), options)
    let workbook = try XLSXReader.read(
      FileAccess.read(folder.file("rows.xlsx")), limits: Limits())
    #expect(workbook.sheets.map(\.name) == ["Một", "Hai"])
    for sheet in workbook.sheets {
      let read = sheet.rows.map { row in
        (0..<9).map { column in row.cells.first { $0.column == column }?.value ?? .empty }
      }
      let isSame = read == Self.rows
      #expect(isSame)
      #expect(
        workbook.formats[sheet.cell(at: cell("B7"))?.formatIndex ?? 0].numberFormat.code
          == "#,##0.00")
    }
  }

  @Test("columns give the rows that cells give")
  func writesColumns() throws {
    let folder = try TemporaryFolder()
    var writer = try XLSXRowWriter(to: folder.file("a.xlsx"), formats: Self.formats)
    try writer.startSheet(Worksheet(name: "S"))
    try writer.append(columns: [
      TableColumn(.texts(["a", "b", "c"])), TableColumn(.numbers([1, 2.5]), formatIndex: 1),
      TableColumn(.values([.empty, .boolean(true)])),
    ])
    try writer.skipRows(2)
    try writer.startRow()
    try writer.append("d")
    try writer.finish()
    let sheet = try XLSXReader.read(
      FileAccess.read(folder.file("a.xlsx")), limits: Limits()
    ).sheets[0]
    #expect(sheet.value(at: cell("A3")) == .text("c"))
    #expect(sheet.value(at: cell("B2")) == .number(2.5))
    #expect(sheet.value(at: cell("B3")) == .empty)
    #expect(sheet.value(at: cell("C2")) == .boolean(true))
    #expect(sheet.value(at: cell("A6")) == .text("d"))
    #expect(sheet.rows.map(\.index) == [0, 1, 2, 5])
  }

  @Test("what no cell can hold is refused with its place")
  func refuses() throws {
    let folder = try TemporaryFolder()
    func refusal(_ body: (inout XLSXRowWriter) throws -> Void) throws -> SpreadsheetError? {
      var writer = try XLSXRowWriter(to: folder.file("a.xlsx"))
      do {
        try writer.startSheet(Worksheet(name: "S"))
        try writer.startRow()
        try writer.append(1)
        try body(&writer)
      } catch let error as SpreadsheetError { return error }
      return nil
    }
    #expect(try refusal { try $0.append(.nan) }?.cell == cell("B1"))
    #expect(try refusal { try $0.append(Double.infinity) }?.message.contains("finite") == true)
    #expect(
      try refusal { try $0.append(String(repeating: "a", count: 32_768)) }?.cell == cell("B1"))
    #expect(try refusal { try $0.append(1, format: 9) }?.message.contains("format 9") == true)
    #expect(
      try refusal {
        try $0.skipCells(16_383)
        try $0.append(1)
      }?.message.contains("16384 columns") == true)
    #expect(
      try refusal {
        try $0.skipRows(1_048_575)
        try $0.startRow()
      }?.message.contains("1048576 rows") == true)
    #expect(try refusal { try $0.startSheet(Worksheet(name: "s")) }?.sheet == "s")
    var withNote = Worksheet(name: "N")
    withNote.notes = [CellNote(reference: cell("A1"), author: "", text: "x")]
    #expect(try refusal { try $0.startSheet(withNote) }?.code == .invalidArgument)
    // Each writer went without `finish`: nothing is left.
    #expect(FileAccess.list(folder.path) == [])
  }

  @Test("a writer without a sheet makes no file")
  func needsSheet() throws {
    let folder = try TemporaryFolder()
    var writer = try XLSXRowWriter(to: folder.file("a.xlsx"))
    #expect(throws: SpreadsheetError.self) { try writer.startRow() }
    var refusal: SpreadsheetError?
    do { try writer.finish() } catch let error as SpreadsheetError { refusal = error }
    #expect(refusal?.message == "a workbook needs a visible sheet")
    #expect(FileAccess.list(folder.path) == [])
  }

  @Test("a file that stands there is replaced only when that is asked for")
  func replaces() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([7], "rows.xlsx")
    #expect(throws: FileError.exists(path: path)) { try write(to: path) }
    #expect(try FileAccess.read(path) == [7])
    var options = RowWriterOptions()
    options.replaces = true
    try write(to: path, options)
    #expect(try FileAccess.read(path).count > 1000)
    #expect(throws: FileError.self) { try write(to: folder.file("missing/rows.xlsx")) }
    #expect(FileAccess.list(folder.path) == ["rows.xlsx"])
  }

  @Test("a writer that is dropped leaves nothing")
  func drops() throws {
    let folder = try TemporaryFolder()
    var writer = try XLSXRowWriter(to: folder.file("a.xlsx"))
    try writer.startSheet(Worksheet(name: "S"))
    for _ in 0..<20_000 {
      try writer.startRow()
      try writer.append(1.25)
      try writer.append("abc")
    }
    _ = consume writer
    #expect(FileAccess.list(folder.path) == [])
  }
}
