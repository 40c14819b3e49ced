public import IndicatorModel
public import SpreadsheetModel

/// Makes the first binding of a form from what the analysis found, for a person to check.
public struct BindingMaker {
  let catalogue: Catalogue
  package let wording: BindingWording

  /// A maker.
  public init(catalogue: Catalogue, wording: BindingWording) {
    self.catalogue = catalogue
    self.wording = wording
  }

  /// The binding of a form.
  ///
  /// What is not understood is listed too, with the role `unknown` or the confidence `unknown`.
  ///
  /// - Parameters:
  ///   - name: the form, as the caller named it.
  ///   - period: that `form` was analysed for; `nil` for none.
  public func binding(
    of form: FormAnalysis, workbook: Workbook, name: String, period: ReportingPeriod?
  ) -> FormBinding {
    FormBinding(
      form: name, period: period, fingerprint: FormFingerprint(of: form, workbook: workbook),
      tables: form.tables.map(table))
  }

  private func table(_ table: FormTable) -> BoundTable {
    BoundTable(
      sheet: table.sheetName, headerRows: table.headerRows,
      nameColumn: table.column(.name)?.index ?? 0, unitLine: table.unitLine,
      columns: table.columns.map(column), rows: table.rows.map(row))
  }

  private func column(_ column: FormColumn) -> BoundColumn {
    let header = column.header.joined(separator: " | ")
    let own = HeaderMeaning(column.header.map { FoldedText($0) }).time
    let why: String
    if column.role == .unknown {
      why = wording.column(.notUnderstood)
    } else {
      why = column.evidence == header ? wording.column(.header) : column.evidence
    }
    return BoundColumn(
      index: column.index, header: header, number: column.number, role: column.role,
      span: own.span.flatMap { _ in column.time.span }, isRunning: own.isRunning ? true : nil,
      scope: column.scope, ratio: column.ratio, why: why)
  }

  private func row(_ row: FormRow) -> BoundRow {
    var bound = BoundRow(
      index: row.index, ordinal: row.ordinal, label: row.label, code: row.code, indicator: nil,
      unit: row.unit)
    guard row.unit != nil else {
      bound.why = wording.row(.heading)
      if row.code != nil { bound.confidence = .high }
      return bound
    }
    switch row.codeSource {
    case .column:
      bound.indicator = row.name
      bound.confidence = .high
      bound.why = wording.row(.codeOfForm)
    case .label:
      bound.code = nil
      bound.like = row.code
      bound.indicator = row.name
      bound.confidence = .medium
      bound.why = wording.row(.catalogueName(row.code.flatMap { catalogue[$0]?.name } ?? ""))
    case .none:
      bound.indicator = row.name
      bound.confidence = .low
      bound.why = wording.row(.words)
    }
    return bound
  }
}
