import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream
import ZipArchive

/// A chart of a workbook that is filled many times: the figures it keeps follow the cells.
///
/// `ChartCaches` alone knows which figures those are. It is run twice with figures that stand
/// nowhere else, and where they come to stand are the slots; a chart in which the two runs differ in
/// anything else is brought up to date by `ChartCaches` each time.
struct ChartTemplate: Sendable {
  /// The name of its entry in the archive.
  let entryName: String
  private let bytes: [UInt8]
  private let entry: EntryTemplate?
  /// The targets of the slots.
  private let slots: [Int]

  /// Figures of fifteen digits, ascending from these with the number of the target.
  private static let marks = (701_000_000_000_000, 802_000_000_000_000)

  /// - Returns: `nil` for a chart that shows none of the targets.
  /// - Throws: `.damagedEntry` for a chart that is no XML.
  init?(_ entryName: String, _ bytes: [UInt8], _ cells: ChartCells) throws(ZipError) {
    (self.entryName, self.bytes) = (entryName, bytes)
    let first = try cells.chart(bytes, entryName, cells.marked(from: Self.marks.0))
    guard let first else { return nil }
    let second = try cells.chart(bytes, entryName, cells.marked(from: Self.marks.1))
    let (pieces, slots) = Self.pieces(first, marks: Self.marks.0, count: cells.targets.count)
    let isSame = second == Self.joined(pieces, slots.map { Self.marks.1 + $0 })
    self.slots = slots
    let sample = slots.map { _ in Array("1234.5".utf8) }
    entry = isSame ? EntryTemplate(entryName, pieces: pieces, sample: sample) : nil
  }

  /// The chart with the values of the targets.
  ///
  /// - Throws: `.damagedEntry` for a chart that is no XML, `.cannotWrite`.
  func entry(_ values: TemplateValues, _ cells: ChartCells) throws(ZipError) -> PreparedEntry {
    if let entry, let (words, ends) = words(values, cells.targets) {
      return try entry.entry(words, ends: ends)
    }
    let chart = try cells.chart(bytes, entryName, cells.changes(values)) ?? bytes
    return .deflated(entryName, chart, with: try Deflater())
  }

  /// The words for values; `nil` where one is of another kind than its slot was made for.
  private func words(
    _ values: TemplateValues, _ targets: [WorkbookTemplate.Target]
  ) -> (ByteBlock, ends: [Int])? {
    let words = ByteBlock(capacity: slots.count * 2 * ByteBlock.numberBytes + 1 << 13)
    var ends = [Int](repeating: 0, count: slots.count)
    for (place, slot) in slots.enumerated() {
      let number = values.numbers[slot]
      if number.isFinite, !SheetTemplate.isText(targets[slot]) {
        words.put(number: number)
      } else {
        guard SheetTemplate.isText(targets[slot]), case .text(let text) = values[slot],
          !text.isEmpty
        else { return nil }
        var writer = ByteWriter()
        writer.append(xmlText: text)
        guard
          writer.bytes.count <= words.free - (slots.count - place) * ByteBlock.numberBytes
        else { return nil }
        words.put(writer.bytes)
      }
      ends[place] = words.count
    }
    return (words, ends)
  }

  // MARK: Marks

  /// The text around marks, and the targets that they stand for.
  private static func pieces(
    _ bytes: [UInt8], marks: Int, count: Int
  ) -> (pieces: [[UInt8]], targets: [Int]) {
    var (pieces, targets): ([[UInt8]], [Int]) = ([], [])
    var (start, position) = (0, 0)
    while position < bytes.count {
      guard isDigit(bytes[position]) else {
        position += 1
        continue
      }
      let end = bytes[position...].firstIndex { !isDigit($0) } ?? bytes.count
      if end - position == 15 {
        let number = bytes[position..<end].reduce(0) { $0 * 10 + Int($1 & 15) }
        if (marks..<marks + count).contains(number) {
          pieces.append(Array(bytes[start..<position]))
          targets.append(number - marks)
          start = end
        }
      }
      position = end
    }
    pieces.append(Array(bytes[start...]))
    return (pieces, targets)
  }

  private static func joined(_ pieces: [[UInt8]], _ numbers: [Int]) -> [UInt8] {
    var writer = ByteWriter()
    for (place, piece) in pieces.enumerated() {
      writer.append(contentsOf: piece)
      if place < numbers.count { writer.append(numbers[place]) }
    }
    return writer.bytes
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// The cells of a form as its charts see them.
struct ChartCells: Sendable {
  let targets: [WorkbookTemplate.Target]
  private let names: [String: String]
  /// Sheets in lower case, and the positions of their targets in cell order.
  private let sheets: [(name: String, targets: [Int])]
  private let uses1904Dates: Bool
  private let limits: Limits

  /// - Parameter targets: the cells that are filled.
  init(_ workbook: WorkbookPart, targets: [WorkbookTemplate.Target]) {
    names = workbook.namedExpressions
    sheets = workbook.sheets.filter(\.isWorksheet).enumerated().map { index, sheet in
      let own = targets.indices.filter { targets[$0].sheet == index }
      return (sheet.name.lowercased(), own.sorted { targets[$0].cell < targets[$1].cell })
    }
    self.targets = targets
    uses1904Dates = workbook.uses1904Dates
    limits = workbook.package.limits
  }

  /// The cells with values.
  func changes(_ values: TemplateValues) -> [String: [EditPlan.Cell]] {
    var cells: [String: [EditPlan.Cell]] = [:]
    for sheet in sheets where !sheet.targets.isEmpty {
      cells[sheet.name] = sheet.targets.map { target in
        EditPlan.Cell(reference: targets[target].cell, change: .value(values[target]))
      }
    }
    return cells
  }

  /// The cells with figures that stand nowhere else, in texts where they are texts.
  func marked(from mark: Int) -> [String: [EditPlan.Cell]] {
    var values = TemplateValues(count: targets.count)
    for (target, cell) in targets.enumerated() {
      values[target] =
        SheetTemplate.isText(cell) ? .text(String(mark + target)) : .number(Double(mark + target))
    }
    return changes(values)
  }

  /// A chart brought up to date; `nil` when nothing of it changes.
  ///
  /// - Throws: `.damagedEntry` for a chart that is no XML.
  func chart(
    _ bytes: [UInt8], _ name: String, _ cells: [String: [EditPlan.Cell]]
  ) throws(ZipError) -> [UInt8]? {
    var caches = ChartCaches(
      bytes, cells: cells, names: names, uses1904Dates: uses1904Dates, limits: limits)
    do throws(XMLError) {
      return try caches.run()
    } catch {
      throw .damagedEntry(name, reason: error.message)
    }
  }
}
