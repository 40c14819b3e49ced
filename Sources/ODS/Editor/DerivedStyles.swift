internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// The styles of a document that is edited, and the automatic styles that edits add to it.
struct DerivedStyles {
  private(set) var catalogue: StyleCatalogue
  /// Whether numbers stand for days since 1904-01-01.
  var uses1904Dates = false
  /// Styles of new formats.
  var formatStyles: [CellFormat: String] = [:]
  /// Styles of stretches of text, by the stretch without its text.
  var textStyles: [RichTextRun: String] = [:]
  /// Data styles of the new cell styles.
  var newDataStyles: [String: DataStyle] = [:]
  var names: StyleNames
  /// New style elements.
  var added = ByteWriter()
  /// Styles of marked cells, by the style they are based on and the mark.
  var marked: [MarkedStyle: String] = [:]
  /// Cell styles for days, by the style they are based on.
  private var dateStyles: [String: String] = [:]
  private var dateDataName: String?
  /// Raw elements of the automatic cell styles of `content.xml`.
  var automatic: [String: [UInt8]] = [:]
  /// Where new styles go, and whether their section must be made around them.
  private var place: Place?
  /// The locale of styles that name none.
  let locale: NumberLocale

  private enum Place {
    /// Before the end tag of the section.
    case inside(Int)
    /// In place of an empty tag.
    case emptyTag(Range<Int>)
    /// Before the body: there is no section.
    case missing(Int)
  }

  init(_ catalogue: StyleCatalogue) {
    self.catalogue = catalogue
    names = StyleNames(taken: catalogue.names)
    locale = catalogue.locale
  }

  /// Prefixes that the new styles use.
  var prefixes: Set<String> {
    guard !added.bytes.isEmpty else { return [] }
    let used: Set = ["style", "number", "office", "table"]
    return used.union(["fo"])
  }

  /// The data style a cell style shows numbers with.
  mutating func dataStyle(ofCellStyle name: String) -> DataStyle {
    newDataStyles[name] ?? catalogue.dataStyle(ofCellStyle: name)
  }

  // MARK: The section of automatic styles

  /// Notes `office:automatic-styles`, whose tag was returned last, and moves behind it.
  mutating func noteSection(_ start: XMLToken, _ scanner: inout XMLScanner) throws(XMLError) {
    guard start.kind == .startTag else {
      place = .emptyTag(start.range)
      return
    }
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth {
        place = .inside(token.range.lowerBound)
        return
      }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      let isCellStyle =
        scanner.isNamed(token, "style:style") && scanner.value("style:family") == "table-cell"
      let name = scanner.value("style:name") ?? ""
      let end = try scanner.skipElement(token)
      if isCellStyle { automatic[name] = Array(scanner.bytes[token.range.lowerBound..<end]) }
    }
  }

  /// Notes where the body begins.
  mutating func noteBody(at offset: Int) { if place == nil { place = .missing(offset) } }

  /// Adds the new styles to the replacements.
  func splice(into splices: inout ByteSplices) {
    guard !added.bytes.isEmpty, let place else { return }
    let open = Array("<office:automatic-styles>".utf8)
    let close = Array("</office:automatic-styles>".utf8)
    switch place {
    case .inside(let offset): splices.insert(added.bytes, at: offset)
    case .emptyTag(let range): splices.replace(range, with: open + added.bytes + close)
    case .missing(let offset): splices.insert(open + added.bytes + close, at: offset)
    }
  }

  // MARK: New styles

  /// A cell style like another that shows days as `dd/mm/yyyy`.
  ///
  /// - Parameter base: a cell style; empty for the default.
  mutating func dateStyle(basedOn base: String) -> (name: String, style: DataStyle) {
    let style = FormatCodeParser.dataStyle(
      for: NumberFormat.date.code, language: "vi", country: "VN")
    if let name = dateStyles[base] { return (name, style) }
    let data = dateDataName ?? names.next("N")
    if dateDataName == nil {
      style.write(name: data, to: &added)
      dateDataName = data
    }
    let name = names.next("ce")
    if let raw = automatic[base], let copy = copy(raw, name: name, dataStyle: data) {
      added.append(contentsOf: copy)
      automatic[name] = copy
    } else {
      added.append("<style:style")
      added.append(attribute: "style:name", name)
      added.append(attribute: "style:family", "table-cell")
      let parent = base.isEmpty ? "Default" : base
      if catalogue.style(parent, family: "table-cell") != nil {
        added.append(attribute: "style:parent-style-name", parent)
      }
      added.append(attribute: "style:data-style-name", data)
      added.append("/>")
    }
    dateStyles[base] = name
    return (name, style)
  }

  /// An automatic style under another name and with another data style.
  private func copy(_ raw: [UInt8], name: String, dataStyle: String) -> [UInt8]? {
    var scanner = XMLScanner(raw)
    guard let token = try? scanner.next(), let own = scanner.attribute("style:name") else {
      return nil
    }
    var splices = ByteSplices()
    splices.replace(own.value, with: Array(name.utf8))
    if let data = scanner.attribute("style:data-style-name") {
      splices.replace(data.value, with: Array(dataStyle.utf8))
    } else {
      splices.insert(
        Array(" style:data-style-name=\"\(dataStyle)\"".utf8), at: token.name.upperBound)
    }
    return splices.applied(to: raw)
  }

  /// A table of a new sheet; its styles are added.
  mutating func table(
    of sheet: Worksheet, formats: [CellFormat]
  ) throws(SpreadsheetError) -> [UInt8] {
    guard sheet.charts.isEmpty, sheet.validations.isEmpty else {
      throw SpreadsheetError(
        .invalidArgument, "a sheet with charts or validations cannot be added to a file",
        sheet: sheet.name)
    }
    let hasParent = catalogue.style("Default", family: "table-cell") != nil
    let automatic = AutomaticStyles(
      formats: formats.isEmpty ? [CellFormat()] : formats, language: "vi-VN",
      parent: hasParent ? "Default" : nil, declaresFonts: false, names: names)
    var writer = try SheetWriter(
      sheet, styles: automatic, validationNames: [], firstObject: 1)
    writer.writeHead(masterPage: nil)
    try writer.writeRows()
    writer.writeTail()
    added.append(contentsOf: writer.styles.output.bytes)
    names = writer.styles.names
    return writer.output.bytes
  }
}
