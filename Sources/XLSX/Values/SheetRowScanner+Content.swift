import XMLStream

extension SheetRowScanner {
  /// Reads the children of a cell and its end tag.
  func content(
    _ bytes: Span<UInt8>, _ cursor: inout Int, _ cell: inout ScannedCell, _ type: CellType
  ) -> Bool {
    var seen: UInt8 = 0
    while true {
      PlainMarkup.skipSpace(bytes, &cursor)
      guard cursor + 4 <= bytes.count, bytes[cursor] == UInt8(ascii: "<") else { return false }
      let bit: UInt8
      switch bytes[cursor + 1] {
      case UInt8(ascii: "/"): return PlainMarkup.takesEnd("/c", bytes, &cursor)
      case UInt8(ascii: "v"):
        bit = 1
        guard bytes[cursor + 2] == UInt8(ascii: ">") else { return false }
        cursor += 3
        guard type != .inline, value(bytes, &cursor, &cell, type) else { return false }
      case UInt8(ascii: "f"):
        bit = 2
        guard formula(bytes, &cursor, &cell) else { return false }
      case UInt8(ascii: "i"):
        bit = 4
        guard type == .inline, inlineText(bytes, &cursor, &cell) else { return false }
      default: return false
      }
      guard seen & bit == 0 else { return false }
      seen |= bit
    }
  }

  /// Reads what stands in `v`, and its end tag.
  private func value(
    _ bytes: Span<UInt8>, _ cursor: inout Int, _ cell: inout ScannedCell, _ type: CellType
  ) -> Bool {
    if type == .number, let number = PlainNumber.read(bytes, &cursor) {
      (cell.kind, cell.number) = (.number, number)
      return PlainMarkup.takesEnd("/v", bytes, &cursor)
    }
    if type == .shared, let index = PlainMarkup.integer(bytes, &cursor) {
      (cell.kind, cell.first) = (.sharedString, Int32(index))
      return PlainMarkup.takesEnd("/v", bytes, &cursor)
    }
    guard let text = PlainMarkup.text(bytes, &cursor) else { return false }
    let range = text.range
    switch type {
    case .number:
      guard !text.hasReferences, let number = PlainNumber.slow(bytes, range) else { return false }
      (cell.kind, cell.number) = (.number, number)
    case .shared:
      guard let index = PlainMarkup.integer(bytes, range) else { return false }
      (cell.kind, cell.first) = (.sharedString, Int32(index))
    case .boolean:
      guard range.count == 1 else { return false }
      let digit = bytes[range.lowerBound]
      guard digit == 0x30 || digit == 0x31 else { return false }
      (cell.kind, cell.first) = (.boolean, Int32(digit) - 0x30)
    case .text, .error, .date:
      cell.kind = type == .text ? .text : type == .error ? .error : .date
      (cell.first, cell.last) = (Int32(range.lowerBound), Int32(range.upperBound))
      cell.hasReferences = text.hasReferences
    case .inline: return false
    }
    return PlainMarkup.takesEnd("/v", bytes, &cursor)
  }

  private func formula(
    _ bytes: Span<UInt8>, _ cursor: inout Int, _ cell: inout ScannedCell
  ) -> Bool {
    let start = cursor
    cursor += 2
    var seen: UInt32 = 0
    var isOpen = false
    while !isOpen {
      switch PlainMarkup.tagStep(bytes, &cursor) {
      case .unusual: return false
      case .close: isOpen = true
      case .closeEmpty:
        cell.formula = Int32(start)..<Int32(cursor)
        return true
      case .attribute(let name, _):
        guard let number = PlainMarkup.formulaAttributes.position(of: name, in: bytes),
          seen & 1 << number == 0
        else { return false }
        seen |= 1 << number
      }
    }
    guard PlainMarkup.text(bytes, &cursor) != nil, PlainMarkup.takesEnd("/f", bytes, &cursor) else {
      return false
    }
    cell.formula = Int32(start)..<Int32(cursor)
    return true
  }

  /// Reads `<is><t>…</t></is>`.
  private func inlineText(
    _ bytes: Span<UInt8>, _ cursor: inout Int, _ cell: inout ScannedCell
  ) -> Bool {
    guard PlainMarkup.takes("is>", bytes, cursor + 1) else { return false }
    cursor += 4
    guard let text = PlainMarkup.textElement(bytes, &cursor),
      PlainMarkup.takesEnd("/is", bytes, &cursor)
    else { return false }
    cell.kind = .text
    (cell.first, cell.last) = (Int32(text.range.lowerBound), Int32(text.range.upperBound))
    cell.hasReferences = text.hasReferences
    return true
  }
}
