import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

/// Copies of cell formats with a mark on top, added behind the records of a styles part.
///
/// A copy is made of the record's bytes, so that what our model does not know of it (gradients of
/// borders, rotation, extensions) stays.
///
/// - Note: Source: ECMA-376-1 §18.8.10 (cellXfs), §18.8.20 (fill), §18.8.22 (font).
struct StyleMarks {
  /// The part that the records are added to.
  let part: PartName
  private let outline: PartOutline
  private let limits: Limits
  private let formats: [[UInt8]]
  private let fonts: [[UInt8]]
  private let fillCount: Int
  private var newFills: [String] = []
  private var newFonts: [(key: FontKey, bytes: [UInt8])] = []
  private var newFormats: [(key: FormatKey, bytes: [UInt8])] = []

  private struct FontKey: Hashable {
    var base: Int
    var isItalic: Bool
    var isUnderlined: Bool
  }

  private struct FormatKey: Hashable {
    var base: Int
    var mark: CellMark
  }

  /// Opens the styles of a workbook.
  ///
  /// - Throws: `.malformedPart` when a list of records is missing.
  init(_ outline: PartOutline, part: PartName, limits: Limits) throws(SpreadsheetError) {
    self.outline = outline
    self.part = part
    self.limits = limits
    do throws(XMLError) {
      formats = try StyleMarks.children(of: "cellXfs", in: outline, limits)
      fonts = try StyleMarks.children(of: "fonts", in: outline, limits)
      fillCount = try StyleMarks.children(of: "fills", in: outline, limits).count
    } catch {
      throw SpreadsheetError(error, part: part.path)
    }
    for name in ["fonts", "fills", "cellXfs"] where outline.child(name) == nil {
      throw SpreadsheetError(.malformedPart, "the styles have no \(name)", part: part.path)
    }
    guard !formats.isEmpty else {
      throw SpreadsheetError(.malformedPart, "the styles have no cell formats", part: part.path)
    }
  }

  /// The record of a format with a mark.
  ///
  /// - Parameter base: the zero-based record that the cell has; one that is not there means the
  ///   first, as programs read it.
  mutating func record(of base: Int, with mark: CellMark) throws(SpreadsheetError) -> Int {
    let base = formats.indices.contains(base) ? base : 0
    let key = FormatKey(base: base, mark: mark)
    if let known = newFormats.firstIndex(where: { $0.key == key }) { return formats.count + known }
    do throws(XMLError) {
      newFormats.append((key, try format(base, mark)))
    } catch {
      throw SpreadsheetError(error, part: part.path)
    }
    return formats.count + newFormats.count - 1
  }

  /// The bytes of the font of a format; `nil` when the part has none.
  ///
  /// - Parameter record: zero-based; one that is not there means the first.
  func font(ofRecord record: Int) throws(SpreadsheetError) -> [UInt8]? {
    do throws(XMLError) {
      let raw = formats[formats.indices.contains(record) ? record : 0]
      let site = try PartOutline(raw, limits: limits).root
      let font = site.attribute("fontId").flatMap { Int($0.value) } ?? 0
      return fonts.indices.contains(font) ? fonts[font] : fonts.first
    } catch {
      throw SpreadsheetError(error, part: part.path)
    }
  }

  /// Whether a cell with a format may not be changed on a protected sheet.
  func isLocked(_ record: Int) throws(SpreadsheetError) -> Bool {
    do throws(XMLError) {
      let raw = formats[formats.indices.contains(record) ? record : 0]
      let protection = try PartOutline(raw, limits: limits).child("protection")
      return protection?.attribute("locked").map { isTrue($0.value) } ?? true
    } catch {
      throw SpreadsheetError(error, part: part.path)
    }
  }

  /// Whether a mark made records.
  var hasNewRecords: Bool { !newFormats.isEmpty }

  /// The part with the new records.
  func applied() -> [UInt8] {
    let prefix = outline.root.prefix
    var splices = ByteSplices()
    var fills = ByteWriter()
    for color in newFills {
      fills.append("<\(prefix)fill><\(prefix)patternFill patternType=\"solid\">")
      fills.append("<\(prefix)fgColor rgb=\"FF\(color)\"/><\(prefix)bgColor indexed=\"64\"/>")
      fills.append("</\(prefix)patternFill></\(prefix)fill>")
    }
    append(fills.bytes, to: "fills", count: fillCount + newFills.count, &splices)
    append(
      newFonts.flatMap(\.bytes), to: "fonts", count: fonts.count + newFonts.count, &splices)
    append(
      newFormats.flatMap(\.bytes), to: "cellXfs", count: formats.count + newFormats.count,
      &splices)
    return splices.applied(to: outline.bytes)
  }

  private func append(
    _ bytes: [UInt8], to name: String, count: Int, _ splices: inout ByteSplices
  ) {
    guard !bytes.isEmpty, let list = outline.child(name) else { return }
    list.append(bytes, to: &splices)
    if list.attribute("count") != nil { list.set("count", String(count), in: &splices) }
  }

  private mutating func format(_ base: Int, _ mark: CellMark) throws(XMLError) -> [UInt8] {
    let raw = formats[base]
    let site = try PartOutline(raw, limits: limits).root
    var splices = ByteSplices()
    let fill = newFills.firstIndex(of: mark.fill) ?? newFills.count
    if fill == newFills.count { newFills.append(mark.fill) }
    site.set("fillId", String(fillCount + fill), in: &splices)
    site.set("applyFill", "1", in: &splices)
    if mark.isItalic || mark.isUnderlined {
      let own = site.attribute("fontId").flatMap { Int($0.value) } ?? 0
      site.set("fontId", String(try font(own, mark)), in: &splices)
      site.set("applyFont", "1", in: &splices)
    }
    return splices.applied(to: raw)
  }

  private mutating func font(_ base: Int, _ mark: CellMark) throws(XMLError) -> Int {
    guard let raw = fonts.indices.contains(base) ? fonts[base] : fonts.first else { return base }
    let key = FontKey(base: base, isItalic: mark.isItalic, isUnderlined: mark.isUnderlined)
    if let known = newFonts.firstIndex(where: { $0.key == key }) { return fonts.count + known }
    var bytes = raw
    if mark.isItalic { bytes = try FontMark.adding("i", to: bytes, limits) }
    if mark.isUnderlined { bytes = try FontMark.adding("u", to: bytes, limits) }
    newFonts.append((key, bytes))
    return fonts.count + newFonts.count - 1
  }

  /// The bytes of each record of a list.
  private static func children(
    of name: String, in outline: PartOutline, _ limits: Limits
  ) throws(XMLError) -> [[UInt8]] {
    var scanner = XMLScanner(outline.bytes, limits: limits)
    var children: [[UInt8]] = []
    var isInside = false
    while let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if token.depth == 1 {
        isInside = scanner.string(scanner.localName(token.name)) == name
      } else if token.depth == 2 {
        let end = try scanner.skipElement(token)
        if isInside { children.append(Array(outline.bytes[token.range.lowerBound..<end])) }
      }
    }
    return children
  }
}

/// Adds a switch to the bytes of a `font` element.
private enum FontMark {
  /// Excel writes the switches in this order, before size, colour and name.
  private static let order = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u"]

  static func adding(
    _ name: String, to bytes: [UInt8], _ limits: Limits
  ) throws(XMLError) -> [UInt8] {
    let outline = try PartOutline(bytes, limits: limits)
    let element = Array("<\(outline.root.prefix)\(name)/>".utf8)
    var splices = ByteSplices()
    if let own = outline.child(name) {
      splices.replace(own.range, with: element)
    } else if outline.root.isEmptyTag {
      outline.root.append(element, to: &splices)
    } else {
      let before = Set(order.prefix { $0 != name })
      splices.insert(element, at: outline.position(after: before))
    }
    return splices.applied(to: bytes)
  }
}

extension EditSession {
  /// The formats of the workbook, when cells of a sheet are marked or get text with fonts, or when
  /// the sheet is protected.
  ///
  /// - Throws: `.missingPart` for a workbook without styles.
  mutating func openMarks(
    for sheet: EditPlan.Sheet, isProtected: Bool
  ) throws(SpreadsheetError) -> StyleMarks? {
    let needsStyles = sheet.cells.contains { cell in
      if case .richText = cell.change { return true }
      return cell.mark != nil || isProtected && cell.replaces
    }
    guard needsStyles else { return nil }
    if let styleMarks { return styleMarks }
    let isMarked = sheet.cells.contains { $0.mark != nil }
    guard let part = workbook.part("styles") else {
      if !isMarked { return nil }
      throw SpreadsheetError(.missingPart, "the workbook has no styles part to add formats to")
    }
    // Only a mark needs them; without them a warning is left out, or a font is not completed.
    guard isMarked else { return try? StyleMarks(outline(part), part: part, limits: limits) }
    return try StyleMarks(outline(part), part: part, limits: limits)
  }

  /// Puts the styles when cells were marked.
  mutating func finishMarks() {
    guard let styleMarks, styleMarks.hasNewRecords else { return }
    put(styleMarks.applied(), into: styleMarks.part)
  }
}
