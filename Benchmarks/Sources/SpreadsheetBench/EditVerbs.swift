import Spreadsheets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `edit-cells FILE CELLS COUNT FOLDER`: opens, edits and saves a workbook in one process, each time
/// with other values; prints the processor seconds of each, a first one not counted.
///
/// CELLS has a line for each cell: sheet, zero-based row and column, `n` or `s`, a value to start from.
enum EditVerbs {
  static func run(_ verb: String, _ arguments: [String]) throws -> Bool {
    guard verb == "edit-cells", arguments.count == 4, let count = Int(arguments[2]) else {
      return false
    }
    let bytes = try read(arguments[0])
    let cells = String(decoding: try read(arguments[1]), as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    var started = clock()
    for round in 0...count {
      if round == 1 { started = clock() }
      let file = try SpreadsheetFile(bytes: bytes)
      let edited = try file.applying(edits(cells, round)).bytes
      try write(edited, to: "\(arguments[3])/\(round).\(file.format.rawValue)")
    }
    print("cpu \(Double(clock() - started) / Double(CLOCKS_PER_SEC) / Double(count))")
    return true
  }

  private static func edits(_ cells: [[String]], _ round: Int) -> [Edit] {
    cells.enumerated().compactMap { index, cell in
      guard cell.count == 5, let row = Int(cell[1]), let column = Int(cell[2]) else { return nil }
      let number = (Double(cell[4]) ?? 0) + Double(round) * 0.25 + Double(index) * 0.5
      return .set(
        sheet: cell[0], cell: CellReference(row: row, column: column),
        value: cell[3] == "s"
          ? .text(cell[4] + String(round)) : .number((number * 100).rounded() / 100))
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

  private static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw BenchError(path) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw BenchError(path) }
  }
}
