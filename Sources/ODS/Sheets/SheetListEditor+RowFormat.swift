internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

extension SheetListEditor {
  /// Whether numbers stand for days since 1904-01-01.
  private var uses1904Dates: Bool {
    get throws(SpreadsheetError) {
      try children(of: outline.other("table:calculation-settings")).contains {
        $0.value("table:date-value")?.hasPrefix("1904-01-01") == true
      }
    }
  }

  /// Gives rows the height and formats of another row.
  mutating func copyRowFormat(
    _ index: Int, from source: Int, to rows: ClosedRange<Int>
  ) throws(SpreadsheetError) {
    guard (0..<ODFAddress.rowLimit).contains(source), rows.lowerBound >= 0,
      rows.upperBound < ODFAddress.rowLimit
    else {
      throw SpreadsheetError(
        .invalidArgument, "the rows are outside the sheet", sheet: outline.sheetNames[index])
    }
    let table = outline.tables[index]
    var copier = RowFormatCopier(
      XMLScanner(outline.bytes, at: table.tag.lowerBound), styles: styles,
      uses1904Dates: try uses1904Dates, from: source, to: rows)
    splices = try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      try copier.run()
      return copier.splices
    }
    prefixes.formUnion(["office", "table", "text"])
  }
}
