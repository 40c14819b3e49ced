import ByteSupport
import SpreadsheetModel
import XMLStream

extension SheetXML {
  /// Writes `dataValidations`.
  ///
  /// - Throws: `.invalidArgument` for a list that does not fit 255 characters or holds a comma.
  mutating func writeValidations() throws(SpreadsheetError) {
    guard !worksheet.validations.isEmpty else { return }
    writer.append("<dataValidations")
    writer.append(attribute: "count", worksheet.validations.count)
    writer.append(">")
    for validation in worksheet.validations { try write(validation) }
    writer.append("</dataValidations>")
  }

  private mutating func write(_ validation: DataValidation) throws(SpreadsheetError) {
    writer.append("<dataValidation")
    switch validation.rule {
    case .decimalAtLeast:
      writer.append(" type=\"decimal\" operator=\"greaterThanOrEqual\"")
    case .list: writer.append(" type=\"list\"")
    }
    if !validation.stops { writer.append(" errorStyle=\"warning\"") }
    writer.append(" allowBlank=\"1\" showErrorMessage=\"1\"")
    if !validation.title.isEmpty { writer.append(attribute: "errorTitle", validation.title) }
    if !validation.message.isEmpty { writer.append(attribute: "error", validation.message) }
    let ranges = validation.ranges.map(\.description).joined(separator: " ")
    writer.append(attribute: "sqref", ranges)
    writer.append("><formula1>")
    switch validation.rule {
    case .decimalAtLeast(let bound): writer.append(DecimalText.shortest(bound))
    case .list(let words):
      let list = "\"" + words.joined(separator: ",") + "\""
      guard list.utf16.count <= 257, !words.contains(where: { $0.contains(",") }) else {
        throw SpreadsheetError(
          .invalidArgument, "a list of words is longer than 255 characters or a word has a comma",
          sheet: worksheet.name, cell: validation.ranges.first?.first)
      }
      writer.append(xmlText: list)
    }
    writer.append("</formula1></dataValidation>")
  }

  /// Writes `pageMargins`, `pageSetup` and `headerFooter`.
  ///
  /// The page number stands centred at the top of every page but the first, in 13 point Times New
  /// Roman, as Decree 30/2020 asks.
  mutating func writePrintSetup() {
    let print = worksheet.print
    writer.append("<pageMargins")
    writer.append(attribute: "left", print.margins.left)
    writer.append(attribute: "right", print.margins.right)
    writer.append(attribute: "top", print.margins.top)
    writer.append(attribute: "bottom", print.margins.bottom)
    writer.append(attribute: "header", print.margins.header)
    writer.append(attribute: "footer", print.margins.header)
    writer.append("/><pageSetup")
    writer.append(attribute: "paperSize", print.paper == .a3 ? 8 : 9)
    if print.numbersPages { writer.append(attribute: "firstPageNumber", 1) }
    if print.fitsWidth { writer.append(attribute: "fitToHeight", 0) }
    writer.append(attribute: "orientation", print.isLandscape ? "landscape" : "portrait")
    if print.omitsFills { writer.append(attribute: "blackAndWhite", 1) }
    if print.numbersPages { writer.append(attribute: "useFirstPageNumber", 1) }
    writer.append("/>")
    guard print.numbersPages else { return }
    writer.append("<headerFooter differentFirst=\"1\"><oddHeader>")
    writer.append(xmlText: "&C&\"Times New Roman,Regular\"&13 &P")
    writer.append("</oddHeader></headerFooter>")
  }
}
