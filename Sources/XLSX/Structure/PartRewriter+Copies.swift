import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

// What repeated rows take with them into their copies: merges, links, notes, sparklines, and the
// pictures and shapes that stand on them.
extension PartRewriter {
  /// Notes the copies of an element for one range inside the repeated rows.
  func noteCopies(_ name: String, _ frame: inout Frame) {
    guard let copies = change.copies,
      let range = frame.site.attribute(name).flatMap({ RangeReference($0.value) }),
      copies.rows.contains(range.first.row), copies.rows.contains(range.last.row)
    else { return }
    frame.copies = (1...copies.times).map { range.moved(down: $0 * copies.rows.count) }
  }

  /// Adds the copies of an element behind it.
  mutating func addCopies(of frame: Frame) {
    if let anchor = frame.anchor { addAnchors(anchor, of: frame) }
    if let sparkline = frame.sparkline { addSparklines(sparkline, of: frame) }
    guard !frame.copies.isEmpty, let reference = frame.site.attribute("ref"),
      !(frame.site.local == "comment" && isDiscussion(frame.site.range))
    else { return }
    let range = frame.site.range
    // The element without its reference, and without what must not be there twice.
    var (before, behind): ([UInt8], [UInt8]) = ([], [])
    var position = range.lowerBound
    for attribute in frame.site.attributes {
      if attribute.name.hasSuffix(":uid") {
        behind += bytes[position..<attribute.range.lowerBound - 1]
        position = attribute.range.upperBound
      } else if attribute.name == reference.name {
        before = behind + bytes[position..<attribute.valueRange.lowerBound]
        behind = []
        position = attribute.valueRange.upperBound
      }
    }
    behind += bytes[position..<range.upperBound]
    var added: [UInt8] = []
    added.reserveCapacity(frame.copies.count * (range.count + 8))
    for copy in frame.copies {
      added.append(contentsOf: before)
      added.append(contentsOf: copy.description.utf8)
      added.append(contentsOf: behind)
    }
    splices.append((range.upperBound..<range.upperBound, added))
    if let last = frames.indices.last { frames[last].added += frame.copies.count }
  }

  /// Whether a note is the mirror of a discussion, which has identities that copies would share.
  private func isDiscussion(_ range: Range<Int>) -> Bool {
    bytes[range].firstRange(of: Array("[Threaded comment]".utf8)) != nil
  }

  // MARK: Sparklines

  /// Notes the copies of a sparkline whose cell is repeated.
  ///
  /// - Returns: whether it is.
  mutating func noteSparklineCopies(
    _ frame: inout Frame, _ token: XMLToken
  ) throws(SpreadsheetError) -> Bool {
    guard let block, token.kind == .startTag else { return false }
    var ahead = scanner
    var sparkline = SparklineCopies()
    do throws(XMLError) {
      while let next = try ahead.next() {
        if next.kind == .endTag, next.depth == token.depth { break }
        guard next.kind == .startTag, next.depth == token.depth + 1 else { continue }
        let name = ahead.string(ahead.localName(next.name))
        guard let text = try ahead.next(), text.kind == .text else { continue }
        if name == "f" { sparkline.formula = (text.range, ahead.text(of: text)) }
        if name == "sqref" {
          sparkline.range = text.range
          sparkline.cell = RangeReference(ahead.text(of: text))
        }
      }
    } catch {
      throw SpreadsheetError(error, part: part)
    }
    guard let cell = sparkline.cell, block.contains(cell.first.row), block.contains(cell.last.row)
    else { return false }
    frame.place.isInBlock = true
    frame.sparkline = sparkline
    return true
  }

  private mutating func addSparklines(_ sparkline: SparklineCopies, of frame: Frame) {
    guard let copies = change.copies, let cell = sparkline.cell else { return }
    var added: [UInt8] = []
    for number in 1...copies.times {
      let offset = number * copies.rows.count
      var items: [(range: Range<Int>, text: String)] = [
        (sparkline.range, cell.moved(down: offset).description)
      ]
      if let (range, text) = sparkline.formula {
        var place = frame.place
        place.copyOffset = offset
        items.append((range, shift.rewrite(text, .excel, at: place).text))
      }
      added += copy(of: frame.site.range, with: items)
    }
    splices.append((frame.site.end..<frame.site.end, added))
    if let last = frames.indices.last { frames[last].added += copies.times }
  }

  // MARK: Pictures and shapes

  /// Notes that an anchor stands on the repeated rows alone and moves with its cells.
  mutating func noteAnchorCopies(
    _ frame: inout Frame, _ numbers: [String: Number], isMoving: Bool
  ) {
    guard let block, isMoving, let from = numbers["from/row"], block.contains(from.value) else {
      return
    }
    if let to = numbers["to/row"] {
      let endsAbove = to.value == block.upperBound + 1 && numbers["to/rowOff"]?.value == 0
      guard block.contains(to.value) || endsAbove else { return }
    }
    frame.anchor = [from, numbers["to/row"]].compactMap { $0 }
  }

  /// Adds the copies of pictures and shapes; charts and controls have parts of their own and are
  /// not copied.
  private mutating func addAnchors(_ rows: [Number], of frame: Frame) {
    let range = frame.site.range
    guard let copies = change.copies,
      ["graphicFrame", "contentPart", "AlternateContent"].allSatisfy({
        bytes[range].firstRange(of: Array($0.utf8)) == nil
      })
    else { return }
    let identities = shapeIdentities(in: range)
    var added: [UInt8] = []
    for number in 1...copies.times {
      let offset = number * copies.rows.count
      var items = rows.map { ($0.range, String($0.value + offset)) }
      for identity in identities {
        lastShapeID = max(lastShapeID ?? largestShapeID(), 0) + 1
        let id = lastShapeID ?? 1
        items.append((identity.id, String(id)))
        if let name = identity.name {
          var stem = scanner.expanded(name)
          while let last = stem.last, last.isASCII, last.isNumber { stem.removeLast() }
          items.append((name, stem.hasSuffix(" ") ? "\(stem)\(id)" : "\(stem) \(id)"))
        }
      }
      var clone = copy(of: range, with: items)
      Identities.renew(&clone, salt: UInt32(truncatingIfNeeded: offset) << 8 | 1)
      added += clone
    }
    splices.append((range.upperBound..<range.upperBound, added))
  }

  /// The values of `id` and `name` of the shapes of an anchor.
  private func shapeIdentities(in range: Range<Int>) -> [(id: Range<Int>, name: Range<Int>?)] {
    var inner = XMLScanner(bytes, at: range.lowerBound, limits: limits)
    var found: [(id: Range<Int>, name: Range<Int>?)] = []
    while inner.position < range.upperBound, let token = try? inner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag,
        inner.hasLocalName(token, "cNvPr"), let id = inner.attribute("id")
      else { continue }
      found.append((id.value, inner.attribute("name")?.value))
    }
    return found
  }

  private func largestShapeID() -> Int {
    let ids = shapeIdentities(in: 0..<bytes.count).compactMap { scanner.integer($0.id) }
    return ids.filter { $0 < 1_000_000_000 }.max() ?? 0
  }

  /// Bytes of the part with some ranges replaced.
  private func copy(
    of range: Range<Int>, with items: [(range: Range<Int>, text: String)]
  ) -> [UInt8] {
    var writer = ByteWriter()
    var position = range.lowerBound
    for item in items.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      writer.append(contentsOf: bytes[position..<item.range.lowerBound])
      writer.append(xmlAttribute: item.text)
      position = item.range.upperBound
    }
    writer.append(contentsOf: bytes[position..<range.upperBound])
    return writer.bytes
  }
}

/// Where the reference and the cell of a sparkline stand.
struct SparklineCopies {
  /// The text of `f`.
  var formula: (range: Range<Int>, text: String)?
  /// Where the text of `sqref` stands.
  var range = 0..<0
  /// The cell it is drawn in.
  var cell: RangeReference?
}

extension RangeReference {
  /// The range that many rows further down.
  func moved(down rows: Int) -> RangeReference {
    RangeReference(
      CellReference(row: first.row + rows, column: first.column),
      CellReference(row: last.row + rows, column: last.column))
  }
}
