import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

/// Writes the stretches of a text with fonts of their own.
///
/// A stretch that names only a part of its font is completed from the font of the cell: programs
/// take their own standard for what is missing, not the cell's.
///
/// - Note: Source: ECMA-376-1 §18.4.4 (r), §18.4.7 (rPr), §18.8.22 (font).
struct RichTextItem {
  /// The font of the cell, a `font` element; `nil` when the file has none.
  let cellFont: [UInt8]?
  /// The prefix of the elements, with its colon.
  let prefix: String
  let limits: Limits

  /// What stands inside the `si` or `is` element.
  ///
  /// - Throws: `.invalidArgument` for texts beyond Excel's limit or colours that are none.
  func contents(_ runs: [RichTextRun]) throws(SpreadsheetError) -> [UInt8] {
    try CellContent.checkLength(of: runs.map(\.text).joined())
    var writer = ByteWriter()
    for run in runs where !run.text.isEmpty {
      writer.append("<\(prefix)r>")
      if !run.isPlain {
        writer.append("<\(prefix)rPr>")
        for property in try properties(of: run) { writer.append(contentsOf: property.bytes) }
        writer.append("</\(prefix)rPr>")
      }
      writer.appendTextElement(run.text, prefix: prefix)
      writer.append("</\(prefix)r>")
    }
    if writer.bytes.isEmpty { writer.appendTextElement("", prefix: prefix) }
    return writer.bytes
  }

  /// The elements of a run's font, in the order that Excel writes.
  private static let order = [
    "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color",
    "rFont", "family", "charset", "scheme",
  ]

  private func properties(
    of run: RichTextRun
  ) throws(SpreadsheetError) -> [(name: String, bytes: [UInt8])] {
    var properties = try cellProperties()
    func set(_ name: String, _ value: String?) {
      properties.removeAll { $0.name == name }
      guard let value else { return }
      properties.append((name, Array("<\(prefix)\(name)\(value)/>".utf8)))
    }
    for (name, flag) in [("b", run.isBold), ("i", run.isItalic), ("u", run.isUnderlined)] {
      if let flag { set(name, flag ? "" : nil) }
    }
    if let color = run.color {
      guard color.utf8.count == 6, UInt32(color, radix: 16) != nil else {
        throw SpreadsheetError(.invalidArgument, "the colour “\(color)” is not RRGGBB")
      }
      set("color", " rgb=\"FF\(color.uppercased())\"")
    }
    if let size = run.size {
      guard (1...409).contains(size) else {
        throw SpreadsheetError(.invalidArgument, "the font size \(size) is not 1 to 409 points")
      }
      set("sz", " val=\"\(DecimalText.shortest(size))\"")
    }
    if let name = run.fontName {
      var value = ByteWriter()
      value.append(attribute: "val", name)
      set("rFont", String(decoding: value.bytes, as: UTF8.self))
      // What is said of the old family does not hold for the new one.
      properties.removeAll { ["family", "charset", "scheme"].contains($0.name) }
    }
    return properties.sorted { place($0.name) < place($1.name) }
  }

  private func place(_ name: String) -> Int { Self.order.firstIndex(of: name) ?? Self.order.count }

  /// The elements of the cell's font, as a run has them.
  private func cellProperties() throws(SpreadsheetError) -> [(name: String, bytes: [UInt8])] {
    guard let cellFont else { return [] }
    let outline = try translating(part: "styles") { () throws(XMLError) in
      try PartOutline(cellFont, limits: limits)
    }
    return outline.children.compactMap { child in
      let name = child.local == "name" ? "rFont" : child.local
      guard Self.order.contains(name) else { return nil }
      var writer = ByteWriter()
      writer.append("<\(prefix)\(name)")
      for attribute in child.attributes {
        writer.append(attributeNamed: attribute.name, attribute.value)
      }
      writer.append("/>")
      return (name, writer.bytes)
    }
  }
}
