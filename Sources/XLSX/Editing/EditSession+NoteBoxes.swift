import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Adds boxes to an existing drawing.
  ///
  /// Old programs wrote drawings that are not XML, so the bytes are searched, not parsed.
  mutating func extendBoxes(
    _ part: PartName, _ notes: [CellNote]
  ) throws(SpreadsheetError) {
    let bytes: [UInt8]
    if let pending = output.pendingBytes(of: entryName(part)) {
      bytes = pending
    } else {
      bytes = try translating { () throws(PackageError) in try workbook.package.read(part) }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let closing = Array("</xml>".utf8)
    guard let end = Self.lastOffset(of: closing, in: bytes),
      text.contains("urn:schemas-microsoft-com")
    else {
      throw SpreadsheetError(.malformedPart, "the drawing of the notes has no end", part: part.path)
    }
    var first = Self.shapeNumbers(bytes).max().map { $0 + 1 } ?? 1025
    // Boxes written by other programs may declare prefixes on each shape only.
    let isDeclared = ["v", "o", "x"].allSatisfy { prefix in
      text.prefix(512).contains("xmlns:\(prefix)=")
    }
    let declarations = isDeclared ? "" : VMLDrawing.declarations
    var added: [UInt8] = []
    if isDeclared, !text.contains("\"_x0000_t202\"") { added += Array(VMLDrawing.shapeType.utf8) }
    for note in notes {
      added += VMLDrawing.shape(note, id: first, declarations: declarations)
      first += 1
    }
    var splices = ByteSplices()
    splices.insert(added, at: end)
    put(splices.applied(to: bytes), into: part)
  }

  /// Adds a drawing with boxes and the sheet's reference to it.
  mutating func addBoxes(
    _ notes: [CellNote], to sheet: PartName, _ scan: SheetScan, _ splices: inout ByteSplices
  ) throws(SpreadsheetError) {
    let (name, number) = freeName("xl/drawings/vmlDrawing", ".vml")
    put(VMLDrawing.part(notes, block: number), into: name)
    newDefaults.append(("vml", ContentType.vml))
    if workbook.package.contentTypes.type(of: name) != ContentType.vml,
      workbook.package.contentTypes.hasDefault("vml")
    {
      newTypes.append((name, ContentType.vml))
    }
    let id = try relate(sheet, to: name, kind: "vmlDrawing")
    let element = scan.root.prefix + "legacyDrawing"
    let reference: String
    if let prefix = scan.root.prefix(declaring: dialect.relationships) {
      reference = "<\(element) \(prefix)id=\"\(id)\"/>"
    } else {
      reference = "<\(element) xmlns:r=\"\(dialect.relationships)\" r:id=\"\(id)\"/>"
    }
    if let old = scan.child("legacyDrawing") {
      // It named a part that is not there.
      splices.replace(old.range, with: Array(reference.utf8))
      return
    }
    let following = scan.children.first { Self.elementsBehindBoxes.contains($0.local) }
    splices.insert(
      Array(reference.utf8), at: following?.startTag.lowerBound ?? scan.root.contentEnd)
  }

  /// Children of `worksheet` that the schema puts behind `legacyDrawing`.
  private static let elementsBehindBoxes: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst", "AlternateContent",
  ]

  /// The numbers in `_x0000_s1025`.
  static func shapeNumbers(_ bytes: [UInt8]) -> [Int] {
    let mark = Array("_x0000_s".utf8)
    var numbers: [Int] = []
    var offset = 0
    while offset + mark.count < bytes.count {
      guard bytes[offset] == mark[0], bytes[offset...].starts(with: mark) else {
        offset += 1
        continue
      }
      let digits = bytes[(offset + mark.count)...].prefix(9).prefix { (0x30...0x39).contains($0) }
      if let number = Int(String(decoding: digits, as: UTF8.self)) { numbers.append(number) }
      offset += mark.count
    }
    return numbers
  }

  private static func lastOffset(of text: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= text.count else { return nil }
    for offset in stride(from: bytes.count - text.count, through: 0, by: -1)
    where bytes[offset] == text[0] && bytes[offset...].starts(with: text) {
      return offset
    }
    return nil
  }
}
