internal import ByteSupport
internal import FileAccess
internal import History
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel
internal import ReportReading
internal import SpreadsheetModel
internal import VietnameseText

/// Reads the figures of a filled form by what the analysis of the form found.
struct FilledFormReader {
  let workbook: Workbook
  let catalogue: Catalogue

  /// What a form says of itself.
  struct Heading {
    var unitName: String?
    var period: ReportingPeriod?
    var title = ""
  }

  /// What the form's own provenance says, else the texts above its tables.
  func heading(of form: FormAnalysis) -> Heading {
    var heading = Heading()
    let texts = form.tables.prefix(1).flatMap(self.texts(above:))
    let text = texts.joined(separator: "\n")
    if let document = try? ReportReader.read(bytes: Array(text.utf8), file: "", limits: Limits()) {
      let report = ReportScan(document).report
      (heading.unitName, heading.period) = (report.unitName, report.period)
    }
    heading.title = texts.max { $0.count < $1.count } ?? ""
    if let position = form.metaSheet {
      heading.unitName = field("unitName", of: workbook.sheets[position]) ?? heading.unitName
      heading.period =
        field("period", of: workbook.sheets[position]).flatMap { ReportingPeriod($0) }
        ?? heading.period
    }
    return heading
  }

  /// The cells above a table's header, row by row.
  private func texts(above table: FormTable) -> [String] {
    workbook.sheets[table.sheet].rows.filter { $0.index < table.headerRows.lowerBound }.flatMap {
      $0.cells.compactMap { cell in
        guard case .text(let text) = cell.value.result, !text.isEmpty else { return nil }
        return text
      }
    }
  }

  /// The text beside a key in the first column.
  private func field(_ key: String, of sheet: Worksheet) -> String? {
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

  /// The figures of rows whose indicator is known, in columns that are the unit's and fit the
  /// period.
  ///
  /// Results of formulas count as figures: sums and totals stand in them.
  func figures(
    of form: FormAnalysis, heading: (unitName: String, period: ReportingPeriod), file: String,
    sha256: String, title: String
  ) -> FormFigures {
    let entries = form.tables.flatMap { table in
      let columns = table.columns.filter {
        $0.isOf(heading.period) && $0.isOf(unitName: heading.unitName)
      }
      return table.rows.flatMap { rowEntries($0, columns, table) }
    }
    return FormFigures(
      file: file, sha256: sha256, title: title.isEmpty ? FileAccess.stem(of: file) : title,
      fingerprint: FilledFormReader.fingerprint(form), entries: entries)
  }

  private func rowEntries(
    _ row: FormRow, _ columns: [FormColumn], _ table: FormTable
  ) -> [FormFigures.Entry] {
    guard let code = row.code, let indicator = catalogue[code],
      let unit = UnitOfMeasure(parsing: row.unit ?? indicator.unit),
      let expected = UnitOfMeasure(parsing: indicator.unit), unit.isComparable(with: expected)
    else { return [] }
    let sheet = workbook.sheets[table.sheet]
    return columns.compactMap { column in
      let cell = CellReference(row: row.index, column: column.index)
      guard let kind = column.role.observationKind,
        let value = FilledFormReader.number(sheet.value(at: cell))
      else { return nil }
      return FormFigures.Entry(
        sheet: table.sheetName, cell: cell.description, code: code, indicator: indicator.name,
        role: kind, figure: ObservedFigure(value: value, unit: row.unit ?? indicator.unit))
    }
  }

  /// A cell's number as the shortest decimal that is the cell's double; `nil` for other cells and
  /// for numbers beyond 18 digits.
  static func number(_ value: CellValue) -> DecimalNumber? {
    guard case .number(let number) = value.result, number.isFinite else { return nil }
    return DecimalNumber(DecimalText.shortest(number))
  }

  /// SHA-256 of the columns and rows, whatever they hold.
  private static func fingerprint(_ form: FormAnalysis) -> String {
    var text = ""
    for table in form.tables {
      text += table.sheetName + "\n"
      for column in table.columns { text += "c\(column.index) \(column.role.name)\n" }
      for row in table.rows { text += "r\(row.index) \(row.code ?? "") \(row.label)\n" }
    }
    return SHA256.hexDigest(of: Array(text.utf8))
  }
}
