import ByteSupport
import SpreadsheetModel

extension FormulaRenderer {
  mutating func renderReference(_ term: ReferenceTerm) {
    switch spelling {
    case .excel: renderExcel(term)
    case .openFormula: renderOpenFormula(term)
    }
  }

  mutating func renderName(_ name: String, sheet: Int32) {
    if spelling == .excel {
      renderExcelSheet(sheet)
      writer.append(name)
    } else if name.utf8.contains(UInt8(ascii: " ")) {
      writer.append("$$")
      renderQuoted(name, quote: "'")
    } else {
      writer.append(name)
    }
  }

  private mutating func renderExcel(_ term: ReferenceTerm) {
    renderExcelSheet(term.sheet)
    if term.shape == .deleted { return writer.append("#REF!") }
    renderCorner(term.first, term.shape)
    if term.shape == .cell { return }
    writer.append(":")
    renderCorner(term.last, term.shape)
  }

  private mutating func renderCorner(_ corner: CellTerm, _ shape: ReferenceTerm.Shape) {
    if shape != .rows {
      if corner.isColumnAbsolute { writer.append("$") }
      writer.append(CellReference.columnLetters(Int(corner.column)))
    }
    if shape != .columns {
      if corner.isRowAbsolute { writer.append("$") }
      writer.append(Int(corner.row) + 1)
    }
  }

  private mutating func renderExcelSheet(_ index: Int32) {
    guard index >= 0 else { return }
    let sheet = expression.sheets[Int(index)]
    var text = sheet.first
    if let last = sheet.last { text += ":" + last }
    let isPlain =
      FormulaRenderer.isPlainSheet(sheet.first)
      && (sheet.last.map(FormulaRenderer.isPlainSheet) ?? true)
    if let workbook = sheet.workbook {
      let isNumber = workbook.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
      let prefixed = excelWorkbook(workbook, isNumber: isNumber) + text
      if isNumber, isPlain || text.isEmpty {
        writer.append(prefixed)
      } else {
        renderQuoted(prefixed, quote: "'")
      }
    } else if isPlain {
      writer.append(text)
    } else {
      renderQuoted(text, quote: "'")
    }
    writer.append("!")
  }

  /// `[1]`, or `C:\dir\[b.xlsx]` from the path without brackets.
  private func excelWorkbook(_ workbook: String, isNumber: Bool) -> String {
    if isNumber { return "[\(workbook)]" }
    guard let slash = workbook.lastIndex(where: { $0 == "\\" || $0 == "/" }) else {
      return "[\(workbook)]"
    }
    return "\(workbook[...slash])[\(workbook[workbook.index(after: slash)...])]"
  }

  /// Whether a sheet's name needs no quotes: ASCII letters, digits and `_`, not like a cell.
  static func isPlainSheet(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, first < 48 || first > 57, CellReference(name) == nil else {
      return false
    }
    let isWord = bytes.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "_"): true
      default: false
      }
    }
    return isWord && !isRowColumnNotation(name) && FunctionName.boolean(Array(bytes)[...]) == nil
  }

  /// Whether Excel could take a name for R1C1 notation: `R`, `c5`, `R1C1`.
  private static func isRowColumnNotation(_ name: String) -> Bool {
    guard let first = name.utf8.first, first | 0x20 == 0x72 || first | 0x20 == 0x63 else {
      return false
    }
    return name.utf8.allSatisfy { $0 <= 57 || $0 | 0x20 == 0x72 || $0 | 0x20 == 0x63 }
  }

  private mutating func renderOpenFormula(_ term: ReferenceTerm) {
    writer.append("[")
    let sheet = term.sheet >= 0 ? expression.sheets[Int(term.sheet)] : nil
    if let workbook = sheet?.workbook {
      renderQuoted(workbook, quote: "'")
      writer.append("#")
    }
    renderOpenFormulaSheet(sheet?.first)
    if term.shape == .deleted {
      writer.append("#REF!]")
      return
    }
    renderCorner(term.first, term.shape)
    if term.shape != .cell || sheet?.last != nil {
      writer.append(":")
      renderOpenFormulaSheet(sheet?.last)
      renderCorner(term.last, term.shape)
    }
    writer.append("]")
  }

  private mutating func renderOpenFormulaSheet(_ name: String?) {
    if let name, !name.isEmpty {
      writer.append("$")
      if FormulaRenderer.isPlainSheet(name) {
        writer.append(name)
      } else {
        renderQuoted(name, quote: "'")
      }
    }
    writer.append(".")
  }
}
