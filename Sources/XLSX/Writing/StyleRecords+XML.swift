import ByteSupport
import SpreadsheetModel
import XMLStream

extension StyleRecords {
  /// The new `numFmt` elements.
  func numberFormatElements(prefix: String = "") -> [UInt8] {
    var writer = ByteWriter()
    for (offset, code) in numberFormats.keys.enumerated() {
      writer.append("<\(prefix)numFmt")
      writer.append(attribute: "numFmtId", numberFormats.base + offset)
      writer.append(attribute: "formatCode", EscapedText.encode(code))
      writer.append("/>")
    }
    return writer.bytes
  }

  /// The new `font` elements.
  func fontElements(prefix: String = "") -> [UInt8] {
    var writer = ByteWriter()
    for font in fonts.keys {
      writer.append("<\(prefix)font>")
      if font.isBold { writer.append("<\(prefix)b/>") }
      if font.isItalic { writer.append("<\(prefix)i/>") }
      if font.isUnderlined { writer.append("<\(prefix)u/>") }
      writer.append("<\(prefix)sz")
      writer.append(attribute: "val", font.size)
      writer.append("/>")
      if let color = font.color {
        writer.append("<\(prefix)color rgb=\"FF\(color.uppercased())\"/>")
      }
      writer.append("<\(prefix)name")
      writer.append(attribute: "val", font.name)
      writer.append("/></\(prefix)font>")
    }
    return writer.bytes
  }

  /// The new `fill` elements.
  func fillElements(prefix: String = "") -> [UInt8] {
    var writer = ByteWriter()
    for color in fills.keys {
      writer.append("<\(prefix)fill><\(prefix)patternFill patternType=\"solid\">")
      writer.append("<\(prefix)fgColor rgb=\"FF\(color)\"/><\(prefix)bgColor indexed=\"64\"/>")
      writer.append("</\(prefix)patternFill></\(prefix)fill>")
    }
    return writer.bytes
  }

  /// The new `border` elements.
  func borderElements(prefix: String = "") -> [UInt8] {
    var writer = ByteWriter()
    for border in borders.keys {
      writer.append("<\(prefix)border>")
      for (name, line) in [
        ("left", border.left), ("right", border.right), ("top", border.top),
        ("bottom", border.bottom),
      ] {
        if line == .none {
          writer.append("<\(prefix)\(name)/>")
        } else {
          writer.append("<\(prefix)\(name) style=\"\(line.rawValue)\">")
          writer.append("<\(prefix)color indexed=\"64\"/></\(prefix)\(name)>")
        }
      }
      writer.append("<\(prefix)diagonal/></\(prefix)border>")
    }
    return writer.bytes
  }

  /// A whole styles part of a new workbook; record n of `cellXfs` is format n.
  static func part(_ formats: [CellFormat]) -> [UInt8] {
    var records = StyleRecords()
    // Record 0 of fonts and borders is the default format's.
    let cellRecords = formats.map { records.record($0) }
    var writer = ByteWriter()
    writer.appendDeclaration()
    writer.append("<styleSheet xmlns=\"\(Dialect.transitional.main)\">")
    writer.appendList("numFmts", records.numberFormats.keys.count, records.numberFormatElements())
    writer.appendList("fonts", records.fonts.keys.count, records.fontElements())
    let fixedFills = """
      <fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
      """
    writer.appendList(
      "fills", records.fills.keys.count + 2, Array(fixedFills.utf8) + records.fillElements())
    writer.appendList("borders", records.borders.keys.count, records.borderElements())
    writer.append("<cellStyleXfs count=\"1\">")
    writer.append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
    writer.appendList("cellXfs", cellRecords.count, Array(cellRecords.joined()))
    writer.append("<cellStyles count=\"1\">")
    writer.append("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
    writer.append("<dxfs count=\"0\"/></styleSheet>")
    return writer.bytes
  }
}

extension ByteWriter {
  /// Appends `<name count="n">items</name>`; nothing when there are no items.
  mutating func appendList(_ name: String, _ count: Int, _ items: [UInt8]) {
    guard count > 0 else { return }
    append("<\(name) count=\"\(count)\">")
    append(contentsOf: items)
    append("</\(name)>")
  }
}
