internal import ByteSupport
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// A cell format as the page draws it.
enum CellLook {
  /// An object with what differs from plain: `b` bold, `c` colour, `d` vertical, `e` bottom line,
  /// `f` fill, `h` horizontal, `i` italic, `l` left line, `n` indent, `r` right line, `s` points,
  /// `t` top line, `u` underlined, `w` wraps.
  static func write(_ format: CellFormat, to writer: inout JSONWriter) {
    let (font, alignment, borders) = (format.font, format.alignment, format.borders)
    writer.startObject()
    if font.isBold { writer.member("b", 1) }
    if let color = font.color.flatMap(checked) { writer.member("c", color) }
    if alignment.vertical != .center { writer.member("d", alignment.vertical.rawValue) }
    write("e", borders.bottom, to: &writer)
    if let fill = format.fill.flatMap(checked) { writer.member("f", fill) }
    if alignment.horizontal != .general { writer.member("h", alignment.horizontal.rawValue) }
    if font.isItalic { writer.member("i", 1) }
    write("l", borders.left, to: &writer)
    if alignment.indent > 0 { writer.member("n", min(alignment.indent, 15)) }
    write("r", borders.right, to: &writer)
    writer.member("s", min(max(font.size, 6), 36))
    write("t", borders.top, to: &writer)
    if font.isUnderlined { writer.member("u", 1) }
    if alignment.wraps { writer.member("w", 1) }
    writer.endObject()
  }

  /// What conditional formats add: `b` bold, `c` colour, `f` fill, `i` italic, `k` struck, `u`
  /// underlined, `bar` its ends in a hundredth of the cell and its colour, `icon` set, index and count,
  /// `why` what is asked and true.
  static func write(_ look: ConditionalLook, to writer: inout JSONWriter) {
    let style = look.style
    func flag(_ name: StaticString, _ value: Bool?) {
      if let value { writer.member(name, value ? 1 : 0) }
    }
    writer.startObject()
    flag("b", style.isBold)
    if let bar = look.bar, let color = checked(bar.color) {
      writer.key("bar")
      writer.startArray()
      writer.value((bar.start * 1000).rounded() / 10)
      writer.value((bar.end * 1000).rounded() / 10)
      writer.value(color)
      writer.endArray()
    }
    if let color = style.color.flatMap(checked) { writer.member("c", color) }
    if let fill = style.fill.flatMap(checked) { writer.member("f", fill) }
    flag("i", style.isItalic)
    if let icon = look.icon {
      writer.key("icon")
      writer.startArray()
      writer.value(icon.set)
      writer.value(icon.index)
      writer.value(icon.count)
      writer.endArray()
    }
    flag("k", style.isStruck)
    flag("u", style.isUnderlined)
    writer.list("why", look.reasons) { writer, reason in
      writer.startArray()
      writer.value(reason.kind.rawValue)
      writer.value(reason.detail)
      writer.endArray()
    }
    writer.endObject()
  }

  private static func write(
    _ name: StaticString, _ line: Borders.Line, to writer: inout JSONWriter
  ) {
    if line != .none { writer.member(name, line.rawValue) }
  }

  /// A colour of six hexadecimal digits; `nil` for anything else that a file may say.
  static func checked(_ color: String) -> String? {
    let isColor =
      color.utf8.count == 6
      && color.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte & 0xDF)
      }
    return isColor ? color : nil
  }
}
