internal import ByteSupport
internal import IndicatorExtraction
public import IndicatorModel
internal import ReportReading
public import SpreadsheetModel

/// Whose a filled form is, and of which period: what its own provenance says, else what is written
/// above its tables, read as a report's head is.
public struct FormHeading: Sendable {
  /// The unit's code in `_META`; `nil` for none.
  public var unitCode: String?
  /// The unit; `nil` when the form does not say.
  public var unitName: String?
  /// The period; `nil` when the form does not say.
  public var period: ReportingPeriod?

  /// Reads a form's heading.
  public init(_ workbook: Workbook, _ form: FormAnalysis) {
    let texts = form.tables.prefix(1).flatMap { FormHeading.texts(above: $0, workbook) }
    let text = texts.joined(separator: "\n")
    if let document = try? ReportReader.read(bytes: Array(text.utf8), file: "", limits: Limits()) {
      let report = ReportScan(document).report
      (unitName, period) = (report.unitName, report.period)
    }
    guard let position = form.metaSheet else { return }
    let meta = workbook.sheets[position]
    unitCode = FormHeading.field("unitCode", of: meta)
    unitName = FormHeading.field("unitName", of: meta) ?? unitName
    period = FormHeading.field("period", of: meta).flatMap { ReportingPeriod($0) } ?? period
  }

  private static func texts(above table: FormTable, _ workbook: Workbook) -> [String] {
    workbook.sheets[table.sheet].rows.filter { $0.index < table.headerRows.lowerBound }.flatMap {
      $0.cells.compactMap { cell in
        guard case .text(let text) = cell.value.result, !text.isEmpty else { return nil }
        return text
      }
    }
  }

  private static func field(_ key: String, of sheet: Worksheet) -> String? {
    for row in sheet.rows
    where sheet.value(at: CellReference(row: row.index, column: 0)) == .text(key) {
      switch sheet.value(at: CellReference(row: row.index, column: 1)).result {
      case .text(let text): return text.isEmpty ? nil : text
      case .number(let number): return DecimalText.shortest(number)
      default: return nil
      }
    }
    return nil
  }
}
