internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// Reads `content.xml`, once from its start to its end.
struct ContentReader {
  var scanner: XMLScanner
  var styles: StyleCatalogue
  var workbook = Workbook()
  /// The page style of each sheet, as its table style names it.
  private(set) var masterPages: [String?] = []
  /// The rules of validations by name.
  var rules: [String: DataValidation] = [:]
  /// The names of validations in the order of the file.
  var ruleNames: [String] = []
  /// Cells that runs were made into so far.
  var repeatedCells = 0
  let limits: Limits

  private var formatIndexes: [String: Int] = [:]
  private var formats: [CellFormat] = []

  /// The most cells that runs of equal cells are made into.
  static let repeatedCellLimit = 4_000_000

  init(_ package: ODSPackage, styles: StyleCatalogue) {
    self.init(package.content, limits: package.limits, styles: styles)
  }

  /// - Parameter content: the content part, its prefixes the usual ones.
  init(_ content: [UInt8], limits: Limits, styles: StyleCatalogue) {
    scanner = XMLScanner(content, limits: limits)
    self.limits = limits
    self.styles = styles
    _ = formatIndex(ofStyle: "Default")
  }

  /// The workbook read.
  func finished() -> Workbook {
    var workbook = workbook
    workbook.setFormats(formats)
    return workbook
  }

  /// The font of the default format.
  var defaultFont: Font { formats[0].font }

  /// Reads the document.
  mutating func read() throws(XMLError) {
    while let token = try scanner.next() {
      guard token.kind == .startTag else { continue }
      if scanner.isNamed(token, "office:document-content")
        || scanner.isNamed(token, "office:document") || scanner.isNamed(token, "office:body")
        || scanner.isNamed(token, "office:spreadsheet")
      {
        continue
      }
      if scanner.isNamed(token, "table:table") {
        try readTable(token)
      } else if scanner.isNamed(token, "table:content-validations") {
        try readValidations(token)
      } else if scanner.isNamed(token, "table:named-expressions") {
        try readNames(token, sheet: nil)
      } else if scanner.isNamed(token, "table:database-ranges") {
        try readDatabaseRanges(token)
      } else if scanner.isNamed(token, "table:calculation-settings") {
        try readCalculationSettings(token)
      } else {
        _ = try scanner.skipElement(token)
      }
    }
  }

  /// Reads `table:database-ranges`: formulas may name them.
  private mutating func readDatabaseRanges(_ start: XMLToken) throws(XMLError) {
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth { return }
      guard token.kind != .endTag, token.depth == start.depth + 1,
        let name = scanner.value("table:name"),
        let target = scanner.value("table:target-range-address").flatMap({ ODFAddress.parse($0) }),
        let sheet = workbook.sheetIndex(named: target.sheet)
      else { continue }
      workbook.tables.append(
        WorksheetTable(
          name, sheetIndex: sheet, range: target.range, columns: [], headerRowCount: 0))
    }
  }

  /// Reads the day that number 0 stands for.
  private mutating func readCalculationSettings(_ start: XMLToken) throws(XMLError) {
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth { return }
      guard token.kind != .endTag, scanner.isNamed(token, "table:null-date") else { continue }
      workbook.uses1904Dates = scanner.value("table:date-value")?.hasPrefix("1904-01-01") == true
    }
  }

  /// The format of a cell style.
  ///
  /// - Returns: zero-based into the workbook's formats.
  mutating func formatIndex(ofStyle name: String) -> Int {
    if let index = formatIndexes[name] { return index }
    let format = styles.format(ofCellStyle: name)
    // Equal formats share an index, as they do in a workbook made by hand.
    let index = formats.firstIndex(of: format) ?? formats.count
    if index == formats.count { formats.append(format) }
    formatIndexes[name] = index
    return index
  }

  /// Notes the page style of the sheet being read.
  mutating func setMasterPage(_ name: String?) { masterPages.append(name) }

  /// Reads `table:named-expressions`.
  ///
  /// - Parameter sheet: the sheet they are local to.
  mutating func readNames(_ start: XMLToken, sheet: Int?) throws(XMLError) {
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth { return }
      guard token.kind == .startTag || token.kind == .emptyTag,
        let name = scanner.value("table:name")
      else { continue }
      let text: String?
      if scanner.isNamed(token, "table:named-range") {
        text = scanner.value("table:cell-range-address").map { "[\($0)]" }
      } else {
        text = scanner.value("table:expression")
      }
      guard let text else { continue }
      workbook.definedNames.append(
        DefinedName(name, expression: OpenFormula.excel(text: text), sheetIndex: sheet))
    }
  }
}
