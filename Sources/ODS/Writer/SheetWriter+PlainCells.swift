internal import ByteSupport
internal import SpreadsheetModel

extension SheetWriter {
  /// Writes a cell that holds a plain number or text and that nothing lies over.
  ///
  /// - Returns: whether it was written; if not, the general way must.
  mutating func writePlain(_ cell: Cell) -> Bool {
    switch cell.value {
    case .number(let value):
      let format = plainFormat(cell.formatIndex)
      guard format.showsNumbers, let number = PlainFormat.Scaled(value) else { return false }
      open(cell, format)
      output.append(" office:value-type=\"float\" office:value=\"")
      PlainFormat.append(number, to: &output)
      output.append("\"><text:p>")
      format.append(shown: number, to: &output)
    case .text(let text):
      let format = plainFormat(cell.formatIndex)
      guard format.showsText, text.utf8.isPlainText else { return false }
      open(cell, format)
      output.append(" office:value-type=\"string\"><text:p>")
      output.append(text)
    default: return false
    }
    output.append("</text:p></table:table-cell>")
    return true
  }

  private mutating func open(_ cell: Cell, _ format: PlainFormat) {
    output.append("<table:table-cell")
    if cell.formatIndex != columnFormats.index(of: cell.column) {
      output.append(contentsOf: format.styleAttribute)
    }
  }

  private mutating func plainFormat(_ index: Int) -> PlainFormat {
    if let known = plainFormats[index] { return known }
    let format = PlainFormat(
      name: styles.cellStyle(index), style: styles.dataStyles[index], fallback: styles.locale)
    plainFormats[index] = format
    return format
  }
}

extension String.UTF8View {
  /// Whether text stands in XML as it is.
  ///
  /// It has no markup, no control characters and no white space that would collapse. The empty text
  /// is not plain.
  fileprivate var isPlainText: Bool {
    var before = UInt8(ascii: " ")
    for byte in self {
      switch byte {
      case 0x20: if before == 0x20 { return false }
      case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        0xEF:
        return false
      default: break
      }
      before = byte
    }
    return before != 0x20
  }
}
