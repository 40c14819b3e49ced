import SpreadsheetModel
import XMLStream

/// Reads defined names; print areas and titles go to their sheets.
///
/// - Note: Source: ECMA-376-1 §18.2.5 (definedName).
enum NamesReader {
  /// Adds the names of a workbook part to the model.
  static func read(_ part: WorkbookPart, into workbook: inout Workbook) {
    // `localSheetId` counts all sheets; the model has only the worksheets.
    var positions: [Int: Int] = [:]
    for (index, sheet) in part.sheets.enumerated() where sheet.isWorksheet {
      positions[index] = positions.count
    }
    for node in part.root.child("definedNames")?.children("definedName") ?? [] {
      guard let name = node.attribute("name") else { continue }
      let local = node.attribute("localSheetId").flatMap { Int($0) }
      let sheet = local.flatMap { positions[$0] }
      if local != nil, sheet == nil { continue }
      if let sheet, name.hasPrefix("_xlnm.") {
        applyBuiltIn(name, node.text, to: &workbook.sheets[sheet])
      } else {
        workbook.definedNames.append(
          DefinedName(
            name, expression: node.text, sheetIndex: sheet,
            isHidden: node.attribute("hidden").map(isTrue) ?? false))
      }
    }
  }

  private static func applyBuiltIn(_ name: String, _ text: String, to sheet: inout Worksheet) {
    switch name {
    case "_xlnm.Print_Area": sheet.print.area = range(text)
    case "_xlnm.Print_Titles":
      for area in text.split(separator: ",") {
        if let rows = rows(area) { sheet.print.repeatedRows = rows }
      }
    default: break
    }
  }

  private static func range(_ text: String) -> RangeReference? {
    text.split(separator: "!").last.flatMap { RangeReference($0) }
  }

  /// Zero-based rows of `'Sheet'!$10:$12`.
  private static func rows(_ text: Substring) -> ClosedRange<Int>? {
    guard let area = text.split(separator: "!").last else { return nil }
    let numbers = area.split(separator: ":").compactMap { Int($0.filter { $0 != "$" }) }
    guard numbers.count == 2, numbers[0] >= 1, numbers[0] <= numbers[1] else { return nil }
    return (numbers[0] - 1)...(numbers[1] - 1)
  }
}
