internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel
internal import VietnameseText

/// The figures of a filled form that a unit sent, by what the analysis of the form found.
struct SubmittedForm {
  let file: String
  let workbook: Workbook
  let analysis: FormAnalysis
  let period: ReportingPeriod
  private var byCode: [String: [Row]] = [:]
  private var byLabel: [String: [Row]] = [:]

  private struct Row {
    var table: Int
    var row: Int
  }

  init(file: String, workbook: Workbook, analysis: FormAnalysis, period: ReportingPeriod) {
    (self.file, self.workbook) = (file, workbook)
    (self.analysis, self.period) = (analysis, period)
    for (table, found) in analysis.tables.enumerated() {
      for (position, row) in found.rows.enumerated() where row.unit != nil {
        let place = Row(table: table, row: position)
        if let code = row.code { byCode[code, default: []].append(place) }
        byLabel[SubmittedForm.key(row), default: []].append(place)
      }
    }
  }

  /// SHA-256 of tables, columns and rows, whatever they hold.
  static func fingerprint(_ form: FormAnalysis) -> String {
    var text = ""
    for table in form.tables {
      text += table.sheetName + "\n"
      for column in table.columns { text += "c\(column.index) \(column.role.name)\n" }
      for row in table.rows { text += "r\(row.index) \(row.code ?? "") \(row.name)\n" }
    }
    return SHA256.hexDigest(of: Array(text.utf8))
  }

  /// The figure of a row in a role, in the row's unit.
  func figure(_ asked: FormRow, _ role: ColumnRole, in table: FormTable, kind: Indicator.Kind?)
    -> UnitFigure
  {
    let rows = self.rows(of: asked, in: table)
    guard !rows.isEmpty else { return .missing(.notAsked) }
    var gap: UnitFigure?
    for role in alternatives(to: role, asked, in: table, kind) {
      let found = rows.flatMap { readings(of: $0, role, asked) }
      guard let figure = SubmittedForm.agreed(found) else { continue }
      if figure.value != nil { return figure }
      if gap == nil || gap?.gap == .blank { gap = figure }
    }
    return gap ?? .missing(.notAsked)
  }

  /// The roles that mean the same stretch of time as a column of the roll-up, the surest first.
  private func alternatives(
    to role: ColumnRole, _ asked: FormRow, in table: FormTable, _ kind: Indicator.Kind?
  ) -> [ColumnRole] {
    let tellsApart = table.columns.contains { $0.role == .cumulative }
    switch role {
    case .period:
      // Where both are asked, a level stands in the cumulative column only, as in a fill.
      if kind == .stock, tellsApart { return [.period] }
      // The first period of a year is its own running total.
      if period.startsYear { return [.period, .cumulative] }
      guard !tellsApart else { return [.period] }
      if kind == .stock || kind == .ratio || FoldedText(asked.name).holds("luy ke") {
        return [.cumulative, .period]
      }
      return [.period]
    case .cumulative: return period.startsYear ? [.cumulative, .period] : [.cumulative]
    case .samePeriod:
      return period.startsYear ? [.samePeriod, .samePeriodCumulative] : [.samePeriod]
    case .samePeriodCumulative:
      return period.startsYear ? [.samePeriodCumulative, .samePeriod] : [.samePeriodCumulative]
    default: return [role]
    }
  }

  /// Rows of the same indicator: by code, else by the same words under the same rows.
  private func rows(of asked: FormRow, in table: FormTable) -> [Row] {
    if let code = asked.code, let found = byCode[code] { return found }
    let found = (byLabel[SubmittedForm.key(asked)] ?? []).filter { place in
      let code = analysis.tables[place.table].rows[place.row].code
      return code == nil || asked.code == nil || code == asked.code
    }
    guard found.count > 1 else { return found }
    let path = SubmittedForm.path(asked, in: table)
    return found.filter {
      SubmittedForm.path(analysis.tables[$0.table].rows[$0.row], in: analysis.tables[$0.table])
        == path
    }
  }

  private static func key(_ row: FormRow) -> String { VietnameseText.normalized(row.name) }

  /// The labels that a row stands under.
  private static func path(_ row: FormRow, in table: FormTable) -> [String] {
    var path: [String] = []
    var parent = row.parent
    while let position = parent, path.count < 6 {
      path.append(key(table.rows[position]))
      parent = table.rows[position].parent
    }
    return path
  }

  private func readings(of place: Row, _ role: ColumnRole, _ asked: FormRow) -> [UnitFigure] {
    let table = analysis.tables[place.table]
    let row = table.rows[place.row]
    return table.columns.filter { $0.role == role && isOwn($0) }.map { column in
      reading(CellReference(row: row.index, column: column.index), row, table, asked)
    }
  }

  /// Whether a column holds the unit's own figures of the period.
  private func isOwn(_ column: FormColumn) -> Bool {
    if case .unit = column.scope { return false }
    switch column.role {
    case .cumulative, .samePeriodCumulative, .period, .samePeriod, .previousPeriod:
      return column.time.mismatch(with: period) == nil
    default: return true
    }
  }

  private func reading(
    _ cell: CellReference, _ row: FormRow, _ table: FormTable, _ asked: FormRow
  ) -> UnitFigure {
    let sheet = workbook.sheets[table.sheet]
    switch sheet.value(at: cell).result {
    case .number(let number):
      guard let stated = DecimalNumber(cellValue: number) else {
        return .missing(
          .text(number.description, sheet: table.sheetName, cell: cell))
      }
      return converted(stated, cell, row, table, asked)
    case .text(let text):
      let text = SheetGrid.trimmed(text)
      if text.isEmpty { return .missing(.blank) }
      if ["-", "–", "—", "x", "X", "×"].contains(text) { return .missing(.dash) }
      return .missing(.text(text, sheet: table.sheetName, cell: cell))
    case .error(let code): return .missing(.text(code, sheet: table.sheetName, cell: cell))
    case .boolean(let value):
      return .missing(.text(value ? "TRUE" : "FALSE", sheet: table.sheetName, cell: cell))
    case .date(let day):
      return .missing(.text(day.description, sheet: table.sheetName, cell: cell))
    default: return .missing(.blank)
    }
  }

  private func converted(
    _ stated: DecimalNumber, _ cell: CellReference, _ row: FormRow, _ table: FormTable,
    _ asked: FormRow
  ) -> UnitFigure {
    let format = workbook.formats[
      workbook.sheets[table.sheet].cell(at: cell)?.formatIndex ?? 0
    ].numberFormat.code
    // A cell shown as "82,00 %" holds 0.82.
    let isShare = SubmittedForm.isPercentage(format)
    guard let unit = UnitOfMeasure(parsing: row.unit ?? ""),
      let wanted = UnitOfMeasure(parsing: asked.unit ?? ""),
      let value = (isShare ? stated.scaled(byPowerOfTen: 2) : stated).flatMap({
        unit.convert($0, to: wanted)
      })
    else {
      return .missing(
        .unitMismatch(stated: row.unit ?? "", expected: asked.unit ?? ""))
    }
    let source = FigureSource(
      file: file, place: .cell(sheet: table.sheetName, cell), value: value,
      derivation: value == stated ? .stated : .converted)
    return UnitFigure(value: value, gap: nil, sources: [source])
  }

  /// Whether a format code shows hundredths: a `%` outside quotes.
  private static func isPercentage(_ code: String) -> Bool {
    var isQuoted = false
    for byte in code.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "%"), !isQuoted { return true }
    }
    return false
  }

  /// One figure when all that say a number say the same; `nil` when there is nothing to read.
  private static func agreed(_ readings: [UnitFigure]) -> UnitFigure? {
    let stated = readings.filter { $0.value != nil }
    guard var first = stated.first else {
      // What is written, though no number, tells more than an empty cell.
      return readings.first { $0.gap != .blank } ?? (readings.isEmpty ? nil : readings[0])
    }
    let values = Set(stated.compactMap(\.value))
    guard values.count == 1 else {
      var figure = UnitFigure.missing(.contradiction(values.sorted()))
      figure.rivals = stated.flatMap(\.sources)
      return figure
    }
    first.sources = stated.flatMap(\.sources)
    return first
  }
}

extension DecimalNumber {
  /// The decimal that a cell's double means: its shortest spelling, with no more than the 15 digits
  /// that spreadsheet programs keep.
  ///
  /// - Returns: `nil` for numbers that do not fit 18 digits or are not finite.
  init?(cellValue number: Double) {
    guard number.isFinite, abs(number) < 1e15 else { return nil }
    if let exact = DecimalNumber(DecimalText.shortest(number)) {
      let digits = String(exact.normalized.coefficient.magnitude).utf8.count
      if digits <= 15 {
        self = exact
        return
      }
    }
    // 0.30000000000000004, or 1e-07: round to 15 digits counted from the first that is not zero.
    var places = 15
    var size = abs(number)
    while size >= 1, places > 0 { (size, places) = (size / 10, places - 1) }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (number * scale).rounded()
    guard abs(scaled) < 1e17 else { return nil }
    self = DecimalNumber(coefficient: Int64(scaled), fractionDigits: places).normalized
  }
}
