import ByteSupport
import SpreadsheetModel
import XMLStream
import ZipArchive

/// A worksheet part with slots where values are written.
struct SheetTemplate: Sendable {
  /// What is written for a target.
  private struct Slot: Sendable {
    var target: Int
    /// Whether it is the attribute `t` of the cell, which a number does not have, and not what stands
    /// in `v`.
    var isType: Bool
  }

  private let entry: EntryTemplate
  private let slots: [Slot]
  /// The targets whose cells have a slot for their type.
  private let typed: Set<Int>
  private let targets: [WorkbookTemplate.Target]

  /// - Parameters:
  ///   - bytes: the part, each of the targets' cells a number.
  ///   - own: the targets on this sheet.
  /// - Returns: `nil` where a cell has more than a formula and a value.
  init?(
    _ bytes: [UInt8], part: String, targets: [WorkbookTemplate.Target], _ own: [Int],
    limits: Limits
  ) throws(SpreadsheetError) {
    let order = own.sorted { targets[$0].cell < targets[$1].cell }
    let scan = try SheetScan(
      bytes, part: part, cells: order.map { targets[$0].cell }, limits: limits)
    var pieces: [[UInt8]] = []
    var slots: [Slot] = []
    var typed: Set<Int> = []
    var position = 0
    for (place, target) in zip(scan.places, order) {
      guard case .cell(let site) = place, site.others.isEmpty,
        let value = Self.value(of: site, in: bytes, limits: limits)
      else { return nil }
      if Self.mayChangeType(targets[target], site, bytes) {
        let tagEnd = site.tag.range.upperBound - 1
        pieces.append(Array(bytes[position..<tagEnd]))
        slots.append(Slot(target: target, isType: true))
        typed.insert(target)
        position = tagEnd
      }
      pieces.append(Array(bytes[position..<value.lowerBound]))
      slots.append(Slot(target: target, isType: false))
      position = value.upperBound
    }
    pieces.append(Array(bytes[position...]))
    self.slots = slots
    self.typed = typed
    self.targets = targets
    let sample = slots.map { slot -> [UInt8] in
      if slot.isType { return [] }
      if case .number(let number) = targets[slot.target].sample { return Self.digits(number) }
      return [0x30]
    }
    entry = EntryTemplate(part, pieces: pieces, sample: sample)
  }

  /// Whether a target is a cell for text.
  static func isText(_ target: WorkbookTemplate.Target) -> Bool {
    if case .text = target.sample { !target.isFormula } else { false }
  }

  /// A formula that spells a text or may fail gives now a number, now something else.
  private static func mayChangeType(
    _ target: WorkbookTemplate.Target, _ site: SheetScan.CellSite, _ bytes: [UInt8]
  ) -> Bool {
    guard target.isFormula else { return isText(target) }
    if case .number = target.sample {} else { return true }
    return site.formula.map { bytes[$0].contains(UInt8(ascii: "\"")) } ?? true
  }

  /// What stands in the cell's `v`.
  private static func value(
    of site: SheetScan.CellSite, in bytes: [UInt8], limits: Limits
  ) -> Range<Int>? {
    guard site.tag.kind == .startTag else { return nil }
    var scanner = XMLScanner(bytes, at: site.tag.range.lowerBound, limits: limits)
    while let token = try? scanner.next() {
      if token.kind == .endTag, token.depth == 0 { return nil }
      guard token.kind == .startTag, scanner.hasLocalName(token, "v") else { continue }
      guard let text = try? scanner.next(), text.kind == .text else { return nil }
      return text.range
    }
    return nil
  }

  private static func digits(_ number: Double) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(number)
    return writer.bytes
  }

  /// Room for the words, in bytes: that of all figures, and as much for texts.
  var room: Int { slots.count * 2 * ByteBlock.numberBytes + 1 << 15 }

  /// The part with values.
  ///
  /// - Parameters:
  ///   - values: one a target.
  ///   - texts: numbers the texts of cells.
  ///   - words: of `room`; what was in it is forgotten.
  /// - Returns: `nil` where a value does not fit its slot.
  /// - Throws: `.cannotWrite`.
  func entry(
    _ values: TemplateValues, _ texts: inout SharedStringTable?, _ words: ByteBlock
  ) throws(ZipError) -> PreparedEntry? {
    words.removeAll()
    var ends = [Int](repeating: 0, count: slots.count)
    for (place, slot) in slots.enumerated() {
      let number = values.numbers[slot.target]
      if number.isFinite {
        if !slot.isType { words.put(number: number) }
      } else {
        guard let bytes = other(values[slot.target], for: slot, &texts),
          bytes.count <= words.free - (slots.count - place) * ByteBlock.numberBytes
        else { return nil }
        words.put(bytes)
      }
      ends[place] = words.count
    }
    return try entry.entry(words, ends: ends)
  }

  /// What is written of a value that is no finite number.
  private func other(
    _ value: CellValue, for slot: Slot, _ texts: inout SharedStringTable?
  ) -> [UInt8]? {
    var writer = ByteWriter()
    if slot.isType {
      guard let type = Self.type(of: value, isFormula: targets[slot.target].isFormula) else {
        return nil
      }
      writer.append(literal: type)
    } else {
      guard typed.contains(slot.target), append(value, of: slot.target, &writer, &texts) else {
        return nil
      }
    }
    return writer.bytes
  }

  private static func type(of value: CellValue, isFormula: Bool) -> StaticString? {
    switch value {
    case .number: ""
    case .text: isFormula ? " t=\"str\"" : " t=\"s\""
    case .boolean: " t=\"b\""
    case .error: " t=\"e\""
    case .empty, .date, .formula: nil
    }
  }

  private func append(
    _ value: CellValue, of target: Int, _ writer: inout ByteWriter,
    _ texts: inout SharedStringTable?
  ) -> Bool {
    switch value {
    case .text(let text):
      guard (try? CellContent.checkLength(of: text)) != nil else { return false }
      if targets[target].isFormula {
        writer.append(xmlText: EscapedText.encode(text))
      } else {
        guard let index = texts?.index(of: text) else { return false }
        writer.append(index)
      }
    case .boolean(let truth): writer.append(truth ? 1 : 0)
    case .error(let code): writer.append(xmlText: code)
    case .number, .empty, .date, .formula: return false
    }
    return true
  }
}
