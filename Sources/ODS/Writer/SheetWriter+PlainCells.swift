internal import ByteSupport
internal import SpreadsheetModel
internal import ZipArchive

extension SheetWriter {
  /// Writes a cell that holds a plain number or text and that nothing lies over.
  ///
  /// - Returns: whether it was written; if not, the general way must.
  mutating func writePlain(_ cell: Cell) -> Bool {
    guard stream != nil else { return false }
    switch cell.value {
    case .number(let value): return writePlain(value, cell.formatIndex, column: cell.column)
    case .text(let text): return writePlain(text, cell.formatIndex, column: cell.column)
    default: return false
    }
  }

  private mutating func writePlain(_ value: Double, _ formatIndex: Int, column: Int) -> Bool {
    let format = plainFormat(formatIndex)
    guard format.showsNumbers, let number = PlainFormat.Scaled(value) else { return false }
    drain(room: Self.plainCellBytes)
    let isColumns = formatIndex == columnFormats.index(of: column)
    block.put(isColumns ? format.numberStart.plain : format.numberStart.styled)
    PlainFormat.put(number, to: block)
    block.put(format.paragraph)
    format.put(shown: number, to: block)
    block.put(cellEnd)
    return true
  }

  private mutating func writePlain(_ text: String, _ formatIndex: Int, column: Int) -> Bool {
    let format = plainFormat(formatIndex)
    guard format.showsText, text.utf8.count <= Self.plainCellBytes, text.utf8.isPlainText else {
      return false
    }
    drain(room: 2 * Self.plainCellBytes)
    let isColumns = formatIndex == columnFormats.index(of: column)
    block.put(isColumns ? format.textStart.plain : format.textStart.styled)
    block.put(utf8Of: text)
    block.put(cellEnd)
    return true
  }

  /// Room for the tags and digits of a cell; style names are ours and short.
  private static let plainCellBytes = 512

  /// Moves what was written into the block, and makes room in it.
  mutating func drain(room: Int = 0) {
    guard let stream else { return }
    if !output.bytes.isEmpty {
      var rest = block.putPart(of: output.bytes[...])
      while !rest.isEmpty {
        stream.submit(block)
        block = stream.block()
        rest = block.putPart(of: rest)
      }
      output.removeAll()
    }
    if block.free < room {
      stream.submit(block)
      block = stream.block()
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
    withContiguousStorageIfAvailable { Self.isPlain($0) } ?? Self.isPlain(Array(self))
  }

  private static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in bytes {
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
