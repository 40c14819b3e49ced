internal import ByteSupport
internal import IndicatorModel
internal import ReportReading

extension PageData {
  func write(_ finding: AuditFinding, to writer: inout JSONWriter) {
    writer.startObject()
    writer.member("severity", finding.severity.rawValue)
    writer.list("spans", finding.places) { writer, place in
      guard let report = reportIndexes[place.file] else { return }
      write(
        ReviewCell.Span(report: report, start: place.span.start, end: place.span.end),
        to: &writer)
    }
    writer.member("text", wording.finding(finding))
    writer.endObject()
  }

  /// `[id, name, value and unit, [start, end, …]]`: the figures of the measure in order of place.
  func write(_ measure: Measure, to writer: inout JSONWriter) {
    var spans = [measure.span]
    if let target = measure.targetSpan { spans.append(target) }
    spans += measure.achieved.map(\.span)
    for comparison in measure.comparisons {
      spans.append(comparison.span)
      if let prior = comparison.priorSpan { spans.append(prior) }
    }
    writer.startArray()
    writer.value(measure.id)
    writer.value(measure.indicator)
    writer.value(
      measure.value.map { wording.number($0.description) + " " + (measure.unit ?? "") }
        ?? measure.valueText)
    writer.startArray()
    for span in spans where span.start < span.end {
      writer.value(span.start)
      writer.value(span.end)
    }
    writer.endArray()
    writer.endArray()
  }

  func write(
    _ document: SourceDocument, _ report: ExtractedReport, to writer: inout JSONWriter
  ) {
    writer.startObject()
    writer.list("blocks", ReviewReport(document).blocks) { writer, item in
      write(item.block, page: item.page, to: &writer)
    }
    writer.member("file", document.file)
    writer.member("text", document.text)
    writer.member("title", report.title)
    writer.endObject()
  }

  /// `[level, start, end, page]`, level 0 for a paragraph; `[[[start, end, width], …], …]` for a table.
  private func write(_ block: ReviewReport.Block, page: Int?, to writer: inout JSONWriter) {
    func line(_ level: Int, _ range: Range<Int>) {
      for number in [level, range.lowerBound, range.upperBound] { writer.value(number) }
      if let page { writer.value(page) }
    }
    writer.startArray()
    switch block {
    case .paragraph(let range): line(0, range)
    case .heading(let range, let level): line(level, range)
    case .table(let rows):
      for row in rows {
        writer.startArray()
        for cell in row {
          writer.startArray()
          for number in [cell.range.lowerBound, cell.range.upperBound, cell.width] {
            writer.value(number)
          }
          writer.endArray()
        }
        writer.endArray()
      }
    }
    writer.endArray()
  }
}
