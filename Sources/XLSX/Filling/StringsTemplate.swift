import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream
import ZipArchive

/// The shared strings with slots for what new texts change: two counts, and the texts themselves.
struct StringsTemplate: Sendable {
  private enum Slot { case count, uniqueCount, items }

  let entryName: String
  /// The numbers of new texts begin behind those that are there.
  let texts: SharedStringTable
  private let template: EntryTemplate
  private let slots: [Slot]
  private let prefix: String
  /// References that are left when the targets' own are gone.
  private let references: Int

  /// - Returns: `nil` for a workbook without shared strings.
  init?(
    _ workbook: WorkbookPart, targets: [WorkbookTemplate.Target]
  ) throws(SpreadsheetError) {
    let limits = workbook.package.limits
    guard let part = workbook.part("sharedStrings") else { return nil }
    let bytes = try workbook.scannable(part)
    let outline = try translating(part: part.path) { () throws(XMLError) in
      try PartOutline(bytes, limits: limits, counting: "si")
    }
    guard !outline.root.isEmptyTag else { return nil }
    let root = outline.root
    entryName = workbook.package.entry(of: part)?.name ?? part.path
    texts = SharedStringTable(base: outline.countedChildren)
    prefix = root.prefix
    let dropped = try Self.droppedReferences(workbook, targets)
    references = (root.attribute("count").flatMap { Int($0.value) } ?? 0) - dropped
    let end = outline.child("extLst")?.startTag.lowerBound ?? root.contentEnd
    var places: [(slot: Slot, range: Range<Int>)] = [(.items, end..<end)]
    if let attribute = root.attribute("count"), Int(attribute.value) != nil {
      places.append((.count, attribute.valueRange))
    }
    if let attribute = root.attribute("uniqueCount") {
      places.append((.uniqueCount, attribute.valueRange))
    }
    places.sort { $0.range.lowerBound < $1.range.lowerBound }
    var pieces: [[UInt8]] = []
    var position = 0
    for place in places {
      pieces.append(Array(outline.bytes[position..<place.range.lowerBound]))
      position = place.range.upperBound
    }
    pieces.append(Array(outline.bytes[position...]))
    slots = places.map(\.slot)
    let item = Array("<\(prefix)si><\(prefix)t>Ghi chú</\(prefix)t></\(prefix)si>".utf8)
    let count = targets.count { SheetTemplate.isText($0) }
    let sample = slots.map { slot in
      slot == .items ? Array(repeatElement(item, count: count).joined()) : Array("100".utf8)
    }
    template = EntryTemplate(entryName, pieces: pieces, sample: sample)
  }

  /// How many of the targets' cells refer to a shared string now.
  private static func droppedReferences(
    _ workbook: WorkbookPart, _ targets: [WorkbookTemplate.Target]
  ) throws(SpreadsheetError) -> Int {
    var dropped = 0
    let sheets = workbook.sheets.filter(\.isWorksheet)
    for index in sheets.indices {
      let cells = targets.filter { $0.sheet == index && !$0.isFormula }.map(\.cell).sorted()
      guard !cells.isEmpty, let part = sheets[index].part else { continue }
      let scan = try SheetScan(
        workbook.scannable(part), part: part.path, cells: cells, limits: workbook.package.limits)
      for case .cell(let site) in scan.places
      where site.attributes.contains(where: {
        scan.isEqual($0.name, "t") && scan.isEqual($0.value, "s")
      }) {
        dropped += 1
      }
    }
    return dropped
  }

  /// The entry with the new texts.
  ///
  /// - Throws: `.cannotWrite`.
  func entry(_ texts: SharedStringTable) throws(ZipError) -> PreparedEntry {
    let items = texts.items(prefix: prefix)
    let words = ByteBlock(capacity: items.count + slots.count * ByteBlock.numberBytes)
    var ends: [Int] = []
    for slot in slots {
      switch slot {
      case .count: words.put(digits: UInt64(max(0, references + texts.references)))
      case .uniqueCount: words.put(digits: UInt64(texts.base + texts.texts.count))
      case .items: words.put(items)
      }
      ends.append(words.count)
    }
    return try template.entry(words, ends: ends)
  }
}
