import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

/// Adds texts to a workbook's shared strings.
///
/// Existing entries are never touched: many cells may share one.
struct SharedStringsEditor {
  /// The part; `nil` when the workbook has none yet.
  let part: PartName?
  /// The new texts, numbered behind those that are there.
  var table: SharedStringTable
  /// Cells whose reference to an entry was replaced.
  var droppedReferences = 0
  private let outline: PartOutline?

  /// Opens the strings of a workbook.
  init(_ workbook: WorkbookPart) throws(SpreadsheetError) {
    part = workbook.part("sharedStrings")
    guard let part else {
      outline = nil
      table = SharedStringTable()
      return
    }
    let bytes = try workbook.scannable(part)
    let outline = try translating(part: part.path) { () throws(XMLError) in
      try PartOutline(bytes, limits: workbook.package.limits, counting: "si")
    }
    table = SharedStringTable(base: outline.countedChildren)
    self.outline = outline
  }

  /// The prefix of the part's elements, with its colon.
  var elementPrefix: String { outline?.root.prefix ?? "" }

  /// The part with the new texts.
  func applied() -> [UInt8] {
    guard let outline else { return [] }
    var splices = ByteSplices()
    let root = outline.root
    if let count = root.attribute("count").flatMap({ Int($0.value) }) {
      root.set("count", String(max(0, count + table.references - droppedReferences)), in: &splices)
    }
    if root.attribute("uniqueCount") != nil {
      root.set("uniqueCount", String(table.base + table.texts.count), in: &splices)
    }
    let items = table.items(prefix: root.prefix)
    // Extensions stand behind the last entry.
    if let extensions = outline.child("extLst") {
      splices.insert(items, at: extensions.startTag.lowerBound)
    } else {
      root.append(items, to: &splices)
    }
    return splices.applied(to: outline.bytes)
  }
}

extension EditSession {
  /// Runs work with the shared strings, opened when they are needed first.
  mutating func withStrings<Result>(
    _ body: (inout SharedStringsEditor) throws(SpreadsheetError) -> Result
  ) throws(SpreadsheetError) -> Result {
    var editor: SharedStringsEditor
    if let strings { editor = strings } else { editor = try SharedStringsEditor(workbook) }
    strings = nil
    defer { strings = editor }
    return try body(&editor)
  }
}
