import ByteSupport
import SpreadsheetModel
import XMLStream

/// The records of a styles part that formats need: each once, numbered behind those a file
/// already has.
///
/// - Note: Source: ECMA-376-1 §18.8.10 (cellXfs), §18.8.22 (font), §18.8.20 (fill), §18.8.4
///   (border), §18.8.30 (numFmt).
struct StyleRecords {
  /// One kind of record.
  struct Table<Key: Hashable> {
    private(set) var keys: [Key] = []
    private var indexes: [Key: Int] = [:]
    let base: Int

    init(base: Int) { self.base = base }

    mutating func index(of key: Key) -> Int {
      if let index = indexes[key] { return index }
      let index = base + keys.count
      keys.append(key)
      indexes[key] = index
      return index
    }
  }

  private(set) var fonts: Table<Font>
  private(set) var fills: Table<String>
  private(set) var borders: Table<Borders>
  private(set) var numberFormats: Table<String>

  /// Counts of the records that a file already has.
  struct Bases {
    var fonts = 0
    /// Two are fixed by Excel: none and gray125.
    var fills = 2
    var borders = 0
    /// The first free number format id.
    var numberFormatID = BuiltInNumberFormat.firstCustomID
  }

  init(_ bases: Bases = Bases()) {
    fonts = Table(base: bases.fonts)
    fills = Table(base: bases.fills)
    borders = Table(base: bases.borders)
    numberFormats = Table(base: bases.numberFormatID)
  }

  /// The `xf` element of a format, its records added.
  mutating func record(_ format: CellFormat, prefix: String = "") -> [UInt8] {
    let code = format.numberFormat.code
    let numberFormat = BuiltInNumberFormat.id(code) ?? numberFormats.index(of: code)
    let fill = format.fill.map { fills.index(of: $0.uppercased()) } ?? 0
    var writer = ByteWriter()
    writer.append("<\(prefix)xf")
    writer.append(attribute: "numFmtId", numberFormat)
    writer.append(attribute: "fontId", fonts.index(of: format.font))
    writer.append(attribute: "fillId", fill)
    writer.append(attribute: "borderId", borders.index(of: format.borders))
    writer.append(attribute: "xfId", 0)
    for (name, applies) in [
      ("applyNumberFormat", numberFormat != 0), ("applyFont", true), ("applyFill", fill != 0),
      ("applyBorder", format.borders != Borders()), ("applyAlignment", true),
      ("applyProtection", !format.isLocked),
    ] where applies {
      writer.append(" \(name)=\"1\"")
    }
    writer.append(">")
    writer.append(contentsOf: Self.alignment(format.alignment, prefix: prefix))
    if !format.isLocked { writer.append("<\(prefix)protection locked=\"0\"/>") }
    writer.append("</\(prefix)xf>")
    return writer.bytes
  }

  private static func alignment(_ alignment: Alignment, prefix: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.append("<\(prefix)alignment")
    // An indent counts only where the side is named.
    let horizontal =
      alignment.horizontal == .general && alignment.indent > 0 ? .left : alignment.horizontal
    if horizontal != .general {
      writer.append(attribute: "horizontal", horizontal.rawValue)
    }
    writer.append(attribute: "vertical", alignment.vertical.rawValue)
    if alignment.wraps { writer.append(attribute: "wrapText", 1) }
    if alignment.indent > 0 { writer.append(attribute: "indent", alignment.indent) }
    writer.append("/>")
    return writer.bytes
  }
}
