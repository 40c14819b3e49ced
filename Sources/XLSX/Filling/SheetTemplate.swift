import ByteSupport
import SpreadsheetModel
import XMLStream
import ZipArchive

/// A worksheet part with slots where values are written.
struct SheetTemplate: Sendable {
  /// What is written into a slot.
  private enum Slot {
    /// The attribute `t` of a target's cell; nothing for a number.
    case type(Int)
    /// What stands in `v`.
    case value(Int)
  }

  /// The words of all slots.
  struct Words {
    var bytes: [UInt8] = []
    var ends: [Int] = []
  }

  let entry: EntryTemplate
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
        slots.append(.type(target))
        typed.insert(target)
        position = tagEnd
      }
      pieces.append(Array(bytes[position..<value.lowerBound]))
      slots.append(.value(target))
      position = value.upperBound
    }
    pieces.append(Array(bytes[position...]))
    self.slots = slots
    self.typed = typed
    self.targets = targets
    let sample = slots.map { slot -> [UInt8] in
      switch slot {
      case .type: []
      case .value(let target):
        if case .number(let number) = targets[target].sample { Self.digits(number) } else { [0x30] }
      }
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

  /// The words for values.
  ///
  /// - Returns: `nil` where a value does not fit its slot.
  func words(_ values: [CellValue], _ texts: inout SharedStringTable?) -> Words? {
    var writer = ByteWriter(capacity: slots.count * 12)
    var ends: [Int] = []
    ends.reserveCapacity(slots.count)
    for slot in slots {
      switch slot {
      case .type(let target):
        guard let type = Self.type(of: values[target], isFormula: targets[target].isFormula) else {
          return nil
        }
        writer.append(literal: type)
      case .value(let target):
        if case .number(let number) = values[target] {
          guard number.isFinite else { return nil }
          writer.append(figure: number)
        } else {
          guard typed.contains(target), append(values[target], of: target, &writer, &texts) else {
            return nil
          }
        }
      }
      ends.append(writer.bytes.count)
    }
    return Words(bytes: writer.bytes, ends: ends)
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
