import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

/// Adds formats to a styles part; existing records keep their numbers.
struct StylesEditor {
  private let outline: PartOutline
  private var records: StyleRecords
  private var cellRecords: [[UInt8]] = []
  private let firstIndex: Int

  /// Opens the styles of a workbook.
  init(_ outline: PartOutline) throws(SpreadsheetError) {
    self.outline = outline
    let counts = try Self.counts(outline)
    firstIndex = counts["cellXfs"] ?? 0
    records = StyleRecords(
      StyleRecords.Bases(
        fonts: counts["fonts"] ?? 0, fills: counts["fills"] ?? 0, borders: counts["borders"] ?? 0,
        numberFormatID: max(BuiltInNumberFormat.firstCustomID, (counts["numFmtId"] ?? 0) + 1)))
  }

  /// Adds a format.
  ///
  /// - Returns: its zero-based record.
  mutating func add(_ format: CellFormat) -> Int {
    let record = records.record(format, prefix: outline.root.prefix)
    if let known = cellRecords.firstIndex(of: record) { return firstIndex + known }
    cellRecords.append(record)
    return firstIndex + cellRecords.count - 1
  }

  /// The part with the new records.
  func applied() -> [UInt8] {
    let prefix = outline.root.prefix
    var splices = ByteSplices()
    append("numFmts", records.numberFormats, records.numberFormatElements(prefix: prefix), &splices)
    append("fonts", records.fonts, records.fontElements(prefix: prefix), &splices)
    append("fills", records.fills, records.fillElements(prefix: prefix), &splices)
    append("borders", records.borders, records.borderElements(prefix: prefix), &splices)
    if let list = outline.child("cellXfs"), !cellRecords.isEmpty {
      list.append(Array(cellRecords.joined()), to: &splices)
      count(list, firstIndex + cellRecords.count, &splices)
    }
    return splices.applied(to: outline.bytes)
  }

  private func append<Key>(
    _ name: String, _ table: StyleRecords.Table<Key>, _ elements: [UInt8],
    _ splices: inout ByteSplices
  ) {
    guard !table.keys.isEmpty else { return }
    if let list = outline.child(name) {
      list.append(elements, to: &splices)
      if name == "numFmts" {
        let known = list.attribute("count").flatMap { Int($0.value) } ?? 0
        count(list, known + table.keys.count, &splices)
      } else {
        count(list, table.base + table.keys.count, &splices)
      }
    } else {
      var writer = ByteWriter()
      writer.appendList(outline.root.prefix + name, table.keys.count, elements)
      // Only `numFmts` may be absent here: it stands first.
      splices.insert(writer.bytes, at: outline.root.startTag.upperBound)
    }
  }

  private func count(_ list: ElementSite, _ count: Int, _ splices: inout ByteSplices) {
    if list.attribute("count") != nil { list.set("count", String(count), in: &splices) }
  }

  /// How many records each list has, and the largest number format id.
  private static func counts(_ outline: PartOutline) throws(SpreadsheetError) -> [String: Int] {
    var counts: [String: Int] = [:]
    var scanner = XMLScanner(outline.bytes)
    var list = ""
    do throws(XMLError) {
      while let token = try scanner.next() {
        guard token.kind == .startTag || token.kind == .emptyTag else { continue }
        if token.depth == 1 { list = scanner.string(scanner.localName(token.name)) }
        guard token.depth == 2 else { continue }
        counts[list, default: 0] += 1
        if list == "numFmts", let id = scanner.value("numFmtId").flatMap({ Int($0) }) {
          counts["numFmtId"] = max(counts["numFmtId"] ?? 0, min(id, 1_000_000))
        }
      }
    } catch {
      throw SpreadsheetError(error, part: "styles")
    }
    for name in ["fonts", "fills", "borders", "cellXfs"] where outline.child(name) == nil {
      throw SpreadsheetError(.malformedPart, "the styles have no \(name)", part: "styles")
    }
    return counts
  }
}
