package import ByteSupport

/// All values of one sheet, packed: 14 bytes a cell, and each distinct text once.
///
/// For reading large tables; a form that is to be understood is read into a `Worksheet`. Runs of
/// equal cells and rows (OpenDocument) stand as one cell and one row.
public struct SheetValues: Sendable {
  /// What a cell holds; of a formula, its stored result.
  public enum Kind: UInt8, Sendable {
    case number, text, boolean, error
    /// A day.
    case date
  }

  /// The name on the tab.
  public let name: String
  /// Rows that have a value, ascending; empty ones are left out.
  private var blocks: [Block]
  /// The position of each block's first row.
  private var starts: [Int]
  /// The texts that cells refer to.
  private let texts: [String]

  /// Rows one behind the other, as one thread read them.
  package struct Block: Sendable {
    /// A row.
    struct Row: Sendable {
      var index: Int32
      var repeats: Int32
      var start: Int32
    }

    private(set) var rows: [Row] = []
    private(set) var columns: [UInt16] = []
    /// Kind in the low four bits, format above.
    private(set) var tags: [UInt32] = []
    private(set) var payloads: [UInt64] = []
    /// Lengths of runs; empty while all are 1.
    private(set) var runs: [UInt16] = []
    /// Texts that stand behind those of the workbook.
    package var ownTexts: [String] = []
    private var openRow: Row?

    /// A block without rows.
    package init(expecting cells: Int) {
      columns.reserveCapacity(cells)
      tags.reserveCapacity(cells)
      payloads.reserveCapacity(cells)
    }

    /// How many cells there are, runs as one.
    package var cellCount: Int { columns.count }

    /// Begins a row; one without cells is left out.
    ///
    /// - Parameter repeats: how many equal rows it stands for.
    package mutating func beginRow(_ index: Int, repeats: Int = 1) {
      openRow = Row(index: Int32(index), repeats: Int32(repeats), start: Int32(columns.count))
    }

    /// Takes the cells back that were added since `beginRow`.
    package mutating func dropRow() {
      guard let row = openRow ?? rows.last else { return }
      if openRow == nil { rows.removeLast() }
      let count = columns.count - Int(row.start)
      columns.removeLast(count)
      tags.removeLast(count)
      payloads.removeLast(count)
      if !runs.isEmpty { runs.removeLast(count) }
      openRow = nil
    }

    /// Changes the position of the text of a cell that was added.
    package mutating func setText(_ payload: Int, ofCell cell: Int) {
      payloads[cell] = UInt64(bitPattern: Int64(payload))
    }

    /// Adds a number.
    package mutating func add(number: Double, column: Int, format: Int = 0, run: Int = 1) {
      add(.number, number.bitPattern, column, format, run)
    }

    /// Adds a cell of another kind.
    ///
    /// - Parameter payload: the position of the text of a text or error, the workbook's first; 1 or
    ///   0.
    package mutating func add(
      _ kind: Kind, payload: Int, column: Int, format: Int = 0, run: Int = 1
    ) {
      add(kind, UInt64(bitPattern: Int64(payload)), column, format, run)
    }

    /// Adds a day.
    package mutating func add(date: CalendarDate, column: Int, format: Int = 0, run: Int = 1) {
      let digits = (date.year * 100 + date.month) * 100 + date.day
      add(.date, payload: digits, column: column, format: format, run: run)
    }

    private mutating func add(
      _ kind: Kind, _ payload: UInt64, _ column: Int, _ format: Int, _ run: Int
    ) {
      if let row = openRow {
        rows.append(row)
        openRow = nil
      }
      columns.append(UInt16(truncatingIfNeeded: column))
      tags.append(UInt32(truncatingIfNeeded: format) << 4 | UInt32(kind.rawValue))
      payloads.append(payload)
      if run != 1 || !runs.isEmpty { add(run: run) }
    }

    private mutating func add(run: Int) {
      if runs.isEmpty { runs = Array(repeating: 1, count: columns.count - 1) }
      runs.append(UInt16(truncatingIfNeeded: run))
    }

    /// The cells of the row at a position.
    func cells(_ row: Int) -> Range<Int> {
      let end = row + 1 < rows.count ? Int(rows[row + 1].start) : columns.count
      return Int(rows[row].start)..<end
    }
  }

  /// A sheet of blocks whose rows ascend.
  package init(name: String, blocks: [Block], texts: [String]) {
    self.name = name
    self.texts = texts
    self.blocks = []
    starts = []
    var count = 0
    for block in blocks where !block.rows.isEmpty {
      self.blocks.append(block)
      starts.append(count)
      count += block.rows.count
    }
    rowCount = count
  }

  /// How many rows have a value, a run of equal rows as one.
  public let rowCount: Int

  /// How many cells have a value, a run of equal cells as one.
  public var cellCount: Int { blocks.reduce(0) { $0 + $1.cellCount } }

  /// A row by its position among those that have a value: `0..<rowCount`.
  public subscript(position: Int) -> RowValues {
    let block = starts.partitionPoint { $0 > position } - 1
    return RowValues(blocks[block], row: position - starts[block], texts: texts)
  }

  /// Calls a closure with every row that has a value, from top to bottom.
  public func forEachRow<Failure: Error>(
    _ visit: (borrowing RowValues) throws(Failure) -> Void
  ) throws(Failure) {
    for block in blocks {
      for row in block.rows.indices { try visit(RowValues(block, row: row, texts: texts)) }
    }
  }
}

/// The values of one row of a sheet.
public struct RowValues: Sendable {
  private let block: SheetValues.Block
  private let cells: Range<Int>
  private let texts: [String]
  /// Zero-based; of a run of equal rows, the first.
  public let index: Int
  /// How many equal rows follow one another from `index` on.
  public let repeats: Int

  package init(_ block: SheetValues.Block, row: Int, texts: [String]) {
    self.block = block
    self.texts = texts
    cells = block.cells(row)
    index = Int(block.rows[row].index)
    repeats = Int(block.rows[row].repeats)
  }

  /// How many cells have a value, a run of equal cells as one.
  public var count: Int { cells.count }

  /// The zero-based column of a cell; of a run, the first.
  public func column(_ position: Int) -> Int { Int(block.columns[cells.lowerBound + position]) }

  /// How many equal cells stand side by side.
  public func run(_ position: Int) -> Int {
    block.runs.isEmpty ? 1 : Int(block.runs[cells.lowerBound + position])
  }

  /// What a cell holds.
  public func kind(_ position: Int) -> SheetValues.Kind {
    SheetValues.Kind(rawValue: UInt8(block.tags[cells.lowerBound + position] & 15)) ?? .error
  }

  /// Zero-based into `Workbook.formats` of the same file.
  ///
  /// An XLSX number is a day when its format says so. 0 for OpenDocument, where the value says
  /// itself what it is.
  public func formatIndex(_ position: Int) -> Int {
    Int(block.tags[cells.lowerBound + position] >> 4)
  }

  /// The number of a cell; `nil` for other kinds.
  public func number(_ position: Int) -> Double? {
    kind(position) == .number
      ? Double(bitPattern: block.payloads[cells.lowerBound + position]) : nil
  }

  /// The text of a cell, or the code of its error; `nil` for other kinds.
  public func text(_ position: Int) -> String? {
    switch kind(position) {
    case .text, .error: text(at: Int(block.payloads[cells.lowerBound + position]))
    default: nil
    }
  }

  private func text(at index: Int) -> String {
    index < texts.count ? texts[index] : block.ownTexts[index - texts.count]
  }

  /// The value of a cell.
  public func value(_ position: Int) -> CellValue {
    let payload = block.payloads[cells.lowerBound + position]
    switch kind(position) {
    case .number: return .number(Double(bitPattern: payload))
    case .text: return .text(text(at: Int(payload)))
    case .error: return .error(text(at: Int(payload)))
    case .boolean: return .boolean(payload == 1)
    case .date:
      let digits = Int(payload)
      return CalendarDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
        .map { .date($0) } ?? .empty
    }
  }
}
