import ByteSupport
import SpreadsheetModel
import XMLStream

extension SheetReader {
  /// Reads an element outside `sheetData` that the model has a place for.
  mutating func readFeature(_ token: XMLToken) throws(SpreadsheetError) {
    switch scanner.string(scanner.localName(token.name)) {
    case "pageSetUpPr": worksheet.print.fitsWidth = flag("fitToPage")
    case "sheetPr": worksheet.hasUnknownFilter = flag("filterMode")
    case "autoFilter": filterRange = scanner.value("ref").flatMap { RangeReference($0) }
    case "filterColumn": activateFilter()
    case "pane": readPane()
    case "col": readColumns()
    case "sheetProtection": worksheet.isProtected = flag("sheet")
    case "mergeCell":
      if let range = scanner.value("ref").flatMap({ RangeReference($0) }) {
        worksheet.merges.append(range)
      }
    case "dataValidation": try readValidation(token)
    case "pageMargins": readMargins()
    case "pageSetup":
      worksheet.print.paper = integer("paperSize") == 8 ? .a3 : .a4
      worksheet.print.isLandscape = scanner.value("orientation") == "landscape"
      worksheet.print.omitsFills = flag("blackAndWhite")
    case "oddHeader":
      let header = try text(of: token)
      worksheet.print.numbersPages = header.contains("&P")
      worksheet.pageTexts.append(header)
    case "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter":
      worksheet.pageTexts.append(try text(of: token))
    default: break
    }
  }

  /// A column of the sheet's filter has a condition: what it hides is the filter's.
  private mutating func activateFilter() {
    guard let range = filterRange else { return }
    filterRange = nil
    worksheet.markFilteredRows(in: range)
  }

  private mutating func readPane() {
    guard scanner.value("state")?.hasPrefix("frozen") == true else { return }
    worksheet.freeze = FreezePane(
      rows: scanner.value("ySplit").flatMap { Double($0) }.flatMap { Int(exactly: $0) } ?? 0,
      columns: scanner.value("xSplit").flatMap { Double($0) }.flatMap { Int(exactly: $0) } ?? 0)
  }

  private mutating func readColumns() {
    guard let first = integer("min"), let last = integer("max").map({ min($0, 16_384) }),
      first >= 1,
      first <= last
    else { return }
    var range = ColumnRange(
      columns: (first - 1)...(last - 1),
      width: scanner.value("width").flatMap { Double($0) }, isHidden: flag("hidden"))
    let format = integer("style") ?? 0
    range.formatIndex = (0..<formatCount).contains(format) ? format : 0
    if let previous = worksheet.columns.last,
      previous.columns.upperBound >= range.columns.lowerBound
    {
      return
    }
    worksheet.columns.append(range)
  }

  private mutating func readMargins() {
    func inches(_ name: StaticString) -> Double? { scanner.value(name).flatMap { Double($0) } }
    var margins = PrintSetup.Margins()
    margins.left = inches("left") ?? margins.left
    margins.right = inches("right") ?? margins.right
    margins.top = inches("top") ?? margins.top
    margins.bottom = inches("bottom") ?? margins.bottom
    margins.header = inches("header") ?? margins.header
    worksheet.print.margins = margins
  }

  /// Keeps the two kinds of rule that the model knows.
  private mutating func readValidation(_ token: XMLToken) throws(SpreadsheetError) {
    let type = scanner.value("type")
    let comparison = scanner.value("operator")
    let ranges = (scanner.value("sqref") ?? "").split(separator: " ").compactMap {
      RangeReference($0)
    }
    let stops = scanner.value("errorStyle").map { $0 == "stop" } ?? true
    let title = EscapedText.decode(scanner.value("errorTitle") ?? "")
    let message = EscapedText.decode(scanner.value("error") ?? "")
    var formula = ""
    while token.kind == .startTag, let inner = try next() {
      if inner.kind == .endTag, inner.depth == token.depth { break }
      guard inner.kind == .startTag, scanner.hasLocalName(inner, "formula1") else { continue }
      formula = try text(of: inner)
    }
    var rule: DataValidation.Rule?
    if type == "list", formula.utf8.count >= 2, formula.hasPrefix("\""), formula.hasSuffix("\"") {
      rule = .list(formula.dropFirst().dropLast().split(separator: ",").map(String.init))
    } else if type == "decimal", comparison == "greaterThanOrEqual", let bound = Double(formula) {
      rule = .decimalAtLeast(bound)
    }
    guard let rule, !ranges.isEmpty else { return }
    worksheet.validations.append(
      DataValidation(ranges: ranges, rule: rule, stops: stops, title: title, message: message))
  }
}
