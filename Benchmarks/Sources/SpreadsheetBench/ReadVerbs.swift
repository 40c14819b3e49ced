import Spreadsheets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Verbs that read and fill: `read-values FILE`, `read-rows FILE`, `fill-form FORM CELLS COUNT FOLDER`.
enum ReadVerbs {
  /// Runs a verb.
  ///
  /// - Returns: `false` for a verb that is not one of these.
  static func run(_ verb: String, _ arguments: [String]) throws -> Bool {
    switch (verb, arguments.count) {
    case ("read-values", 1): try readValues(arguments[0])
    case ("fill-form", 4):
      try fill(
        arguments[0], cells: arguments[1], count: Int(arguments[2]) ?? 1, folder: arguments[3])
    default: return false
    }
    return true
  }

  /// Reads all values and prints how many there are and their sum, as the peers do.
  private static func readValues(_ path: String) throws {
    let sheets = try SpreadsheetFile(bytes: bytes(of: path)).values()
    var (numbers, texts, sum) = (0, 0, 0.0)
    for sheet in sheets {
      sheet.forEachRow { row in
        for cell in 0..<row.count {
          let count = row.run(cell) * row.repeats
          switch row.kind(cell) {
          case .number:
            numbers += count
            sum += (row.number(cell) ?? 0) * Double(count)
          case .text: texts += count
          default: break
          }
        }
      }
    }
    print("numbers \(numbers) texts \(texts) sum \((sum * 100).rounded() / 100)")
  }

  /// A cell of the form, as `make_w4.py` lists it.
  private struct Cell {
    var target: FormFiller.Target
    var base: String
    var number: Double
  }

  /// Fills a form in one process, each time with other values, and prints outputs a second of
  /// processor time.
  private static func fill(
    _ path: String, cells: String, count: Int, folder: String
  ) throws {
    let form = try SpreadsheetFile(bytes: bytes(of: path))
    let names = try form.workbook().sheets.map(\.name)
    let cells = String(decoding: try bytes(of: cells), as: UTF8.self).split(separator: "\n")
      .compactMap { line -> Cell? in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 5, let sheet = names.firstIndex(of: String(fields[0])),
          let row = Int(fields[1]), let column = Int(fields[2])
        else { return nil }
        let target = FormFiller.Target(
          sheet: sheet, cell: CellReference(row: row, column: column), isText: fields[3] == "s")
        let base = String(fields[4])
        return Cell(target: target, base: base, number: Double(base) ?? 0)
      }
    var filler = try FormFiller(form, targets: cells.map(\.target))
    func values(_ round: Int) -> [CellValue] {
      cells.enumerated().map { index, cell in
        if cell.target.isText { return .text(cell.base + String(round)) }
        let value = cell.number + Double(round) * 0.25 + Double(index) * 0.5
        return .number((value * 100).rounded() / 100)
      }
    }
    _ = try filler.fill(values(0))
    let start = clock()
    for round in 1...count {
      try write(filler.fill(values(round)), to: "\(folder)/\(padded(round)).xlsx")
    }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print("outputs \(count) cpu \(seconds) rate \(Double(count) / seconds)")
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Failure(path: path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw Failure(path: path) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  private struct Failure: Error { var path: String }
}
