internal import ByteSupport
internal import Formulas
public import SpreadsheetModel

/// Builds a shipped form from its definition.
///
/// The sheet, top to bottom: rows 1–8 heading, 9 unit line, 10–11 headers, 12 column numbers, 13…
/// data, a guard row, totals, legend, place and date, signatures (`TEMPLATES.md` 0). Then the hidden
/// sheets `_META` and `_MAP`. Formulas hold the values that a spreadsheet program computes.
public struct FormBuilder {
  let definition: FormDefinition
  var workbook = Workbook()

  /// A builder for one form.
  public init(_ definition: FormDefinition) { self.definition = definition }

  /// The form as a workbook, ready for either writer.
  public static func build(_ definition: FormDefinition) -> Workbook {
    var builder = FormBuilder(definition)
    for sheet in definition.sheets { builder.addSheet(sheet) }
    if !definition.isForMachines {
      builder.addHiddenSheets()
      builder.addNames()
    }
    builder.workbook.properties.title = definition.purpose
    builder.workbook.properties.creator = "bieumau"
    builder.storeResults()
    return builder.workbook
  }

  private mutating func addSheet(_ sheet: SheetDefinition) {
    guard sheet.layout == .table else {
      workbook.sheets.append(PlainSheetLayout.sheet(sheet))
      return
    }
    var layout = FormSheetLayout(sheet, of: definition, workbook: workbook)
    layout.addHeading()
    layout.addColumnHeaders()
    layout.addBody()
    layout.addFooter()
    layout.addPrintSetup()
    layout.addRowHeights()
    workbook = layout.workbook
    workbook.sheets.append(layout.sheet)
  }

  private mutating func addHiddenSheets() {
    workbook.sheets.append(FormHiddenSheets.meta(of: definition))
    workbook.sheets.append(FormHiddenSheets.map())
  }

  private mutating func addNames() {
    for (position, sheet) in definition.sheets.enumerated() {
      let lastColumn = sheet.columns.last?.index ?? 0
      let letters = CellReference.columnLetters(lastColumn)
      workbook.definedNames += [
        DefinedName(
          "_code", expression: "\(sheet.name)!$A$13:$A$\(sheet.guardRow)", sheetIndex: position),
        DefinedName(
          "_body", expression: "\(sheet.name)!$A$13:$\(letters)$\(sheet.guardRow + 1)",
          sheetIndex: position),
      ]
    }
    for name in FormHiddenSheets.namedFields {
      guard let row = FormHiddenSheets.metaKeys.firstIndex(of: name.key) else { continue }
      workbook.definedNames.append(
        DefinedName(name.name, expression: "\(FormHiddenSheets.metaName)!$B$\(row + 1)"))
    }
  }

  /// Computes every formula, so that viewers and importers read the right value.
  private mutating func storeResults() {
    let results = Recalculation.run(workbook, changed: nil)
    for cell in results.entries {
      guard case .computed(let result) = cell.outcome else { continue }
      let value = workbook.sheets[cell.sheet].value(at: cell.cell)
      guard case .formula(var formula) = value else { continue }
      formula.result = result
      workbook.sheets[cell.sheet].set(.formula(formula), at: cell.cell)
    }
  }
}
