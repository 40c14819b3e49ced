package import ByteSupport
import OfficePackage
package import SpreadsheetModel

extension XLSXReader {
  /// The names of the sheets of a workbook in which no cell has a formula; `nil` when one may.
  ///
  /// Nothing is read of the cells: a large table of figures is known for what it is in the time
  /// that it takes to unpack it.
  ///
  /// - Parameter known: parts of which that is known: they are not unpacked.
  /// - Throws: as `read`.
  package static func sheetNamesWithoutFormulas(
    _ bytes: [UInt8], besides known: Set<String> = [], limits: Limits = Limits()
  ) throws(SpreadsheetError) -> [String]? {
    let workbook = try WorkbookPart(bytes, limits: limits)
    for sheet in workbook.sheets {
      guard let part = sheet.part, !known.contains(part.path) else { continue }
      if mayHaveFormula(try workbook.scannable(part)) { return nil }
    }
    return workbook.sheets.map(\.name)
  }

  /// Whether a part may have an element `f`, with or without a prefix.
  static func mayHaveFormula(_ bytes: [UInt8]) -> Bool {
    let bytes = bytes.span
    var cursor = 0
    while cursor + 2 < bytes.count {
      // “<f” or “:f” before the end of a name.
      if bytes[cursor + 1] == UInt8(ascii: "f"),
        bytes[cursor] == UInt8(ascii: "<") || bytes[cursor] == UInt8(ascii: ":"),
        bytes[cursor + 2] <= 0x20 || bytes[cursor + 2] == UInt8(ascii: ">")
          || bytes[cursor + 2] == UInt8(ascii: "/")
      {
        return true
      }
      cursor += 1
    }
    return false
  }
}
