import Spreadsheets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The data of `gen_data.py`: 20,000 rows of 10 texts and 40 numbers.
struct BenchData {
  let texts: [String]
  let indexes: [UInt16]
  let numbers: [Double]

  var rowCount: Int { numbers.count / 40 }

  init(_ folder: String) throws {
    texts = String(decoding: try Self.read(folder + "/texts.txt"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    indexes = try Self.read(folder + "/w1.idx").withUnsafeBytes {
      Array($0.bindMemory(to: UInt16.self))
    }
    numbers = try Self.read(folder + "/w1.f64").withUnsafeBytes {
      Array($0.bindMemory(to: Double.self))
    }
  }

  private static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw BenchError(path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, file)
    }
  }
}

struct BenchError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// `write DATA OUT ROWS|COLUMNS|WORKBOOK COMPRESSION [TIMES]`, as XLSX or ODS by the name of OUT.
enum WriteVerbs {
  static func run(_ verb: String, _ arguments: [String]) throws -> Bool {
    guard verb == "write" else { return try EditVerbs.run(verb, arguments) }
    guard arguments.count >= 4, let compression = Compression(rawValue: arguments[3]) else {
      throw BenchError("write DATA OUT rows|columns|workbook small|default|fast [TIMES]")
    }
    let data = try BenchData(arguments[0])
    let path = arguments[1]
    let times = arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1
    var options = RowWriterOptions()
    options.compression = compression
    var amount = CellFormat()
    amount.numberFormat = NumberFormat("#,##0.00")
    let formats = [CellFormat(), amount]
    let isODS = path.hasSuffix(".ods")
    switch arguments[2] {
    case "rows" where isODS:
      try rows(data, ODSRowWriter(to: path, formats: formats, options: options), times)
    case "rows": try rows(data, XLSXRowWriter(to: path, formats: formats, options: options), times)
    case "columns" where isODS:
      try columns(data, ODSRowWriter(to: path, formats: formats, options: options))
    case "columns":
      try columns(data, XLSXRowWriter(to: path, formats: formats, options: options))
    default:
      let workbook = workbook(data, formats)
      let bytes =
        isODS
        ? try ODSWriter.write(workbook, compression: compression)
        : try XLSXWriter.write(workbook, compression: compression)
      try save(bytes, path)
    }
    return true
  }

  @inline(__always)
  private static func rows<Writer: RowWriter & ~Copyable>(
    _ data: BenchData, _ made: consuming Writer, _ times: Int
  ) throws {
    var writer = made
    try writer.startSheet(Worksheet(name: "Dữ liệu"))
    for _ in 0..<times {
      for row in 0..<data.rowCount {
        try writer.startRow()
        for column in 0..<10 {
          try writer.append(data.texts[Int(data.indexes[row * 10 + column])], format: 0)
        }
        for column in 0..<40 { try writer.append(data.numbers[row * 40 + column], format: 1) }
      }
    }
    try writer.finish()
  }

  private static func columns<Writer: RowWriter & ~Copyable>(
    _ data: BenchData, _ made: consuming Writer
  ) throws {
    let rows = 0..<data.rowCount
    var columns: [TableColumn] = []
    for column in 0..<10 {
      columns.append(
        TableColumn(.texts(rows.map { data.texts[Int(data.indexes[$0 * 10 + column])] })))
    }
    for column in 0..<40 {
      columns.append(
        TableColumn(.numbers(rows.map { data.numbers[$0 * 40 + column] }), formatIndex: 1))
    }
    var writer = made
    try writer.startSheet(Worksheet(name: "Dữ liệu"))
    try writer.append(columns: columns)
    try writer.finish()
  }

  private static func workbook(_ data: BenchData, _ formats: [CellFormat]) -> Workbook {
    var workbook = Workbook()
    workbook.setFormats(formats)
    var sheet = Worksheet(name: "Dữ liệu")
    sheet.rows.reserveCapacity(data.rowCount)
    for index in 0..<data.rowCount {
      var row = Row(index: index)
      row.cells.reserveCapacity(50)
      for column in 0..<10 {
        row.cells.append(
          Cell(column: column, value: .text(data.texts[Int(data.indexes[index * 10 + column])])))
      }
      for column in 0..<40 {
        row.cells.append(
          Cell(
            column: column + 10, value: .number(data.numbers[index * 40 + column]), formatIndex: 1))
      }
      sheet.rows.append(row)
    }
    workbook.sheets = [sheet]
    return workbook
  }

  private static func save(_ bytes: [UInt8], _ path: String) throws {
    guard let file = fopen(path, "wb") else { throw BenchError(path) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw BenchError(path) }
  }
}
