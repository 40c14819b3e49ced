internal import IndicatorModel
internal import SpreadsheetModel

extension SummaryWorkbook {
  /// What the audit found.
  mutating func addFindings() {
    var sheet = Worksheet(name: words.sheets[2])
    put(headers: words.findingHeaders, row: 0, widths: [12, 18, 90, 24], into: &sheet)
    for (offset, finding) in findings.enumerated() {
      let row = offset + 1
      let text = words.finding(finding)
      let fill =
        finding.severity == .error ? "FBE5E1" : finding.severity == .warning ? "FFF5DB" : nil
      put(
        .text(words.severity(finding.severity)), row, 0, across: .center, fill: fill, into: &sheet)
      put(.text(words.kind(finding.kind)), row, 1, into: &sheet)
      put(.text(text), row, 2, into: &sheet)
      put(.text(place(of: finding)), row, 3, into: &sheet)
      let height = SummaryWorkbook.limited(height([(text, 90)]))
      sheet.withRow(row) { $0.height = height }
    }
    if findings.isEmpty { put(.text(words.noFindings), 1, 2, into: &sheet) }
    workbook.sheets.append(sheet)
  }

  private func place(of finding: AuditFinding) -> String {
    finding.places.map { "\($0.span.start)–\($0.span.end)" }.joined(separator: "; ")
  }

  /// Where every figure was read.
  mutating func addSources() {
    var sheet = Worksheet(name: words.sheets[3])
    put(headers: words.sourceHeaders, row: 0, widths: [8, 32, 10, 16, 18, 90], into: &sheet)
    var row = 1
    for report in reports {
      for measure in report.measures {
        let quote = measure.quote
        put(.text(measure.id), row, 0, across: .center, into: &sheet)
        put(.text(report.file), row, 1, into: &sheet)
        put(.text(measure.section), row, 2, across: .center, into: &sheet)
        let place = report.places.place(at: measure.span.start).map(words.place) ?? ""
        let span = "\(measure.span.start)–\(measure.span.end)"
        put(
          .text(place.isEmpty ? span : "\(span); \(place)"), row, 3, across: .center,
          into: &sheet)
        put(.text(measure.valueText), row, 4, across: .right, into: &sheet)
        put(.text(quote), row, 5, into: &sheet)
        let height = SummaryWorkbook.limited(height([(quote, 90), (report.file, 32)]))
        sheet.withRow(row) { $0.height = height }
        row += 1
      }
    }
    workbook.sheets.append(sheet)
  }
}
