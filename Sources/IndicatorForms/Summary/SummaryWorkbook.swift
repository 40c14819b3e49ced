internal import ByteSupport
public import IndicatorModel
public import SpreadsheetModel

/// The summary workbook: indicators by section, achievement of plans with a chart, the audit's
/// findings, the source of every figure.
public struct SummaryWorkbook {
  /// Titles and headers in the reader's language.
  public struct Words: Sendable {
    /// Names of the sheets: indicators, achievement, audit, sources.
    public var sheets: [String]
    /// The title over the indicators.
    public var title: String
    /// Headers of the indicators: number, indicator, unit, plan, done, % of plan, comparison, as of,
    /// source.
    public var indicatorHeaders: [String]
    /// Headers of the achievement: indicator, %, pace of time.
    public var achievementHeaders: [String]
    /// The chart's title, and that of its axis.
    public var chartTitles: [String]
    /// Headers of the findings: severity, kind, message, place.
    public var findingHeaders: [String]
    /// Headers of the sources: id, report, section, place, text, quotation.
    public var sourceHeaders: [String]
    /// What a findings sheet without findings says.
    public var noFindings: String
    /// A severity and a kind of finding, in words.
    public var severity: @Sendable (AuditFinding.Severity) -> String
    /// A kind of finding, in words.
    public var kind: @Sendable (AuditFinding.Kind) -> String
    /// Where text stands in a file: "trang 3, đoạn 12".
    public var place: @Sendable (SourcePlace) -> String
    /// A finding, in words.
    public var finding: @Sendable (AuditFinding) -> String

    /// Words.
    public init(
      sheets: [String], title: String, indicatorHeaders: [String], achievementHeaders: [String],
      chartTitles: [String], findingHeaders: [String], sourceHeaders: [String], noFindings: String,
      severity: @escaping @Sendable (AuditFinding.Severity) -> String,
      kind: @escaping @Sendable (AuditFinding.Kind) -> String,
      place: @escaping @Sendable (SourcePlace) -> String,
      finding: @escaping @Sendable (AuditFinding) -> String
    ) {
      (self.sheets, self.title) = (sheets, title)
      (self.indicatorHeaders, self.achievementHeaders) = (indicatorHeaders, achievementHeaders)
      (self.chartTitles, self.findingHeaders) = (chartTitles, findingHeaders)
      (self.sourceHeaders, self.noFindings) = (sourceHeaders, noFindings)
      (self.severity, self.kind, self.finding) = (severity, kind, finding)
      self.place = place
    }
  }

  let reports: [ExtractedReport]
  let findings: [AuditFinding]
  let words: Words
  var workbook = Workbook()

  init(reports: [ExtractedReport], findings: [AuditFinding], words: Words) {
    self.reports = reports
    self.findings = findings
    self.words = words
  }

  /// The summary of reports.
  ///
  /// - Parameter words: titles and headers; counts of headers as documented.
  public static func build(
    reports: [ExtractedReport], findings: [AuditFinding], words: Words
  ) -> Workbook {
    var summary = SummaryWorkbook(reports: reports, findings: findings, words: words)
    summary.addIndicators()
    summary.addAchievement()
    summary.addFindings()
    summary.addSources()
    summary.workbook.properties.title = words.title
    summary.workbook.properties.creator = "bieumau"
    return summary.workbook
  }

  // MARK: Parts shared by the sheets

  /// A table's header row.
  mutating func put(headers: [String], row: Int, widths: [Double], into sheet: inout Worksheet) {
    var format = FormStyle.header
    format.fill = "D9E2F3"
    let index = workbook.formatIndex(for: format)
    for (column, title) in headers.enumerated() {
      sheet.set(.text(title), at: CellReference(row: row, column: column), formatIndex: index)
    }
    sheet.withRow(row) { $0.height = 34 }
    sheet.columns = widths.enumerated().map {
      ColumnRange(columns: $0.offset...$0.offset, width: $0.element)
    }
    sheet.freeze = FreezePane(rows: row + 1, columns: 0)
    sheet.print.isLandscape = true
    sheet.print.fitsWidth = true
    sheet.print.numbersPages = true
    sheet.print.repeatedRows = row...row
  }

  /// A bordered cell of a table's body.
  mutating func put(
    _ value: CellValue, _ row: Int, _ column: Int, across: Alignment.Horizontal = .left,
    number: NumberFormat = .general, bold: Bool = false, italic: Bool = false, fill: String? = nil,
    into sheet: inout Worksheet
  ) {
    var format = FormStyle.body(level: "1", across: across, indents: false)
    format.numberFormat = number
    format.font.isBold = bold
    format.font.isItalic = italic
    format.fill = fill
    format.font.size = 11
    let reference = CellReference(row: row, column: column)
    sheet.set(value, at: reference, formatIndex: workbook.formatIndex(for: format))
  }

  /// The height of a row whose texts wrap, points.
  func height(_ texts: [(text: String, width: Double)]) -> Double {
    texts.map { FormStyle.rowHeight(of: $0.text, width: $0.width, pointsPerLine: 16) }.max() ?? 15
  }

  /// Excel takes 409 points at most.
  static func limited(_ height: Double) -> Double { min(height, 400) }
}
