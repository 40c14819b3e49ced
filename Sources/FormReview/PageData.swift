internal import ByteSupport
internal import IndicatorForms
internal import IndicatorModel
internal import ReportReading
internal import SpreadsheetModel

/// All that the page shows, as JSON. Keys are in the order of their bytes; what each means is told at
/// the head of `ReviewPage/page.js`.
struct PageData {
  let review: FormReview
  let wording: ReviewWording
  private let cells: [ReviewCell]
  private let sheets: [ReviewSheet]
  /// The drawn sheets by name.
  private let sheetIndexes: [String: Int]
  private let reportIndexes: [String: Int]
  /// The findings that name a measure.
  private let findingsByMeasure: [String: [Int]]

  init(review: FormReview, wording: ReviewWording) {
    (self.review, self.wording) = (review, wording)
    let cells = (review.record["cells"]?.elements ?? []).compactMap(ReviewCell.init)
    var inputs: [String: [CellReference]] = [:]
    for cell in cells { inputs[cell.sheet, default: []].append(cell.cell) }
    let workbook = review.workbook
    sheets = workbook.sheets.indices.filter { workbook.sheets[$0].visibility == .visible }.map {
      ReviewSheet(workbook, sheet: $0, inputs: inputs[workbook.sheets[$0].name] ?? [])
    }
    var indexes: [String: Int] = [:]
    for (index, sheet) in sheets.enumerated() {
      indexes[workbook.sheets[sheet.position].name] = index
    }
    (self.cells, sheetIndexes) = (cells, indexes)
    reportIndexes = Dictionary(
      review.reports.enumerated().map { ($1.report.file, $0) }, uniquingKeysWith: { first, _ in first })
    var byMeasure: [String: [Int]] = [:]
    for (index, finding) in review.findings.enumerated() {
      for id in finding.measures { byMeasure[id, default: []].append(index) }
    }
    findingsByMeasure = byMeasure
  }

  /// The JSON text, fit for a `script` element.
  func rendered() -> [UInt8] {
    var writer = JSONWriter(capacity: 1 << 18)
    writer.startObject()
    writer.list("cells", cells) { write($1, to: &$0) }
    writer.key("decides")
    writer.value(review.decides)
    writer.list("findings", review.findings) { write($1, to: &$0) }
    writer.key("form")
    writeForm(to: &writer)
    writer.member("key", review.recordDigest)
    writer.member("lang", wording.language)
    writer.list("measures", review.reports.enumerated().map { $0 }) { writer, item in
      writer.startArray()
      for measure in item.element.report.measures { write(measure, to: &writer) }
      writer.endArray()
    }
    writer.list("reports", review.reports) { write($1.document, $1.report, to: &$0) }
    writer.key("run")
    writeRun(to: &writer)
    writer.list("sheets", sheets) { write($1, to: &$0) }
    writer.list("styles", review.workbook.formats) { CellLook.write($1, to: &$0) }
    let unused = review.record["unusedMeasures"]?.elements ?? []
    writer.list("unused", unused.compactMap(\.stringValue)) { $0.value($1) }
    writer.key("words")
    writer.startObject()
    for (name, text) in wording.words.sorted(by: { $0.key < $1.key }) {
      writer.key(text: name)
      writer.value(text)
    }
    writer.endObject()
    writer.endObject()
    return PageFile.inert(writer.finish())
  }

  private func writeForm(to writer: inout JSONWriter) {
    writer.startObject()
    for part in FormFingerprint.Part.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      writer.key(text: part.rawValue)
      writer.value(review.fingerprint.digests[part] ?? "")
    }
    writer.endObject()
  }

  private func writeRun(to writer: inout JSONWriter) {
    writer.startObject()
    writer.list("inputs", review.record["inputs"]?.elements ?? []) { writer, input in
      writer.startObject()
      writer.member("file", input["file"]?.stringValue)
      writer.member("sha256", input["sha256"]?.stringValue)
      writer.endObject()
    }
    for name in ["output", "period", "template", "unitName"] as [StaticString] {
      writer.member(name, review.record[name.description]?.stringValue)
    }
    writer.endObject()
  }

  // MARK: Cells

  private func write(_ cell: ReviewCell, to writer: inout JSONWriter) {
    let explanation = cell.explanation
    let findings = Set(cell.measures.flatMap { findingsByMeasure[$0] ?? [] }).sorted()
    writer.startObject()
    writer.member("at", cell.cell.description)
    writer.list("candidates", cell.entry["candidates"]?.elements ?? []) {
      writeCandidate($1, unit: explanation.unit, to: &$0)
    }
    writer.member("changed", changed(cell))
    writer.member("column", cell.cell.column)
    if let decision = cell.entry["decision"] {
      writer.key("decision")
      write(decision, of: cell, to: &writer)
    }
    writer.member("figure", wording.number(explanation.value))
    writer.list("findings", findings) { $0.value($1) }
    writer.member("kind", cell.kind.rawValue)
    writer.member("label", explanation.label)
    writer.list("lines", wording.lines(explanation)) { writer, line in
      writer.startArray()
      writer.value(line.label)
      writer.value(line.text)
      writer.endArray()
    }
    writer.key("look")
    writer.value(cell.needsLook || !findings.isEmpty && cell.kind != .decided)
    writer.member("measure", cell.entry["measure"]?.stringValue)
    writer.member("name", cell.sheet)
    writer.member("quote", explanation.quote)
    writer.member("reason", explanation.reason)
    writer.member("row", cell.cell.row)
    writer.member("sheet", sheetIndexes[cell.sheet] ?? -1)
    writer.list("spans", spans(of: cell.entry)) { write($1, to: &$0) }
    writer.member("state", explanation.state)
    writer.member("stateText", wording.state(explanation.state))
    writer.member("unit", explanation.unit)
    writer.member("value", explanation.value)
    writer.endObject()
  }

  /// What the file holds where it is not what the record says: somebody changed it since.
  private func changed(_ cell: ReviewCell) -> String? {
    guard cell.kind != .kept, let index = sheetIndexes[cell.sheet] else { return nil }
    let sheet = review.workbook.sheets[sheets[index].position]
    let held = sheet.value(at: cell.cell).result
    switch (held, cell.entry["value"]) {
    case (.number(let number), .number(let text)?) where Double(text) == number: return nil
    case (.empty, nil), (.empty, .null?), (.text(""), nil), (.text(""), .null?): return nil
    case (.number, nil), (.number, .null?), (.number, .number?), (.empty, .number?):
      if case .number(let number) = held {
        return wording.changed(wording.number(DecimalText.shortest(number)))
      }
      return wording.changed("")
    default: return nil
    }
  }

  private func writeCandidate(
    _ candidate: JSONValue, unit: String, to writer: inout JSONWriter
  ) {
    var value = ""
    if case .number(let text)? = candidate["value"] { value = text }
    writer.startObject()
    writer.member("measure", candidate["measure"]?.stringValue)
    writer.member("quote", candidate["quote"]?.stringValue)
    writer.list("spans", spans(of: candidate)) { write($1, to: &$0) }
    writer.member("text", wording.number(value) + (unit.isEmpty ? "" : " " + unit))
    writer.member("value", value)
    writer.endObject()
  }

  /// A decision of an earlier review, as the page keeps its own.
  private func write(_ decision: JSONValue, of cell: ReviewCell, to writer: inout JSONWriter) {
    func text(_ value: JSONValue?) -> String? {
      if case .number(let text)? = value { text } else { value?.stringValue }
    }
    writer.startObject()
    writer.member("action", decision["action"]?.stringValue)
    writer.member("by", decision["by"]?.stringValue)
    writer.member("date", decision["date"]?.stringValue)
    writer.member("measure", cell.entry["measure"]?.stringValue)
    writer.member("previous", text(decision["previous"]))
    writer.member("reason", decision["reason"]?.stringValue)
    writer.member("state", decision["state"]?.stringValue)
    writer.member("value", cell.explanation.value)
    writer.endObject()
  }

  /// The stretches of the reports' texts that an entry names; cells of other forms are none.
  private func spans(of entry: JSONValue) -> [ReviewCell.Span] {
    (entry["spans"]?.elements ?? []).compactMap { span in
      guard let report = span["file"]?.stringValue.flatMap({ reportIndexes[$0] }),
        let start = span["start"]?.integerValue, let end = span["end"]?.integerValue
      else { return nil }
      return ReviewCell.Span(report: report, start: start, end: end)
    }
  }

  private func write(_ span: ReviewCell.Span, to writer: inout JSONWriter) {
    writer.startArray()
    writer.value(span.report)
    writer.value(span.start)
    writer.value(span.end)
    writer.endArray()
  }

  // MARK: Reports

  private func write(_ finding: AuditFinding, to writer: inout JSONWriter) {
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
  private func write(_ measure: Measure, to writer: inout JSONWriter) {
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

  private func write(
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

  // MARK: Form

  private func write(_ sheet: ReviewSheet, to writer: inout JSONWriter) {
    let source = review.workbook.sheets[sheet.position]
    writer.startObject()
    writer.key("cut")
    writer.value(sheet.isCut)
    writer.key("landscape")
    writer.value(source.print.isLandscape)
    writer.member("name", source.name)
    writer.list("rows", sheet.rows) { writer, row in
      writer.startArray()
      writer.value(row.height ?? 0)
      writer.value(row.isHidden ? 1 : 0)
      for cell in row.cells {
        writer.startArray()
        writer.value(cell.column)
        writer.value(cell.format)
        writer.value(cell.text)
        if cell.isNumber || cell.rows > 1 || cell.columns > 1 {
          writer.value(cell.isNumber ? 1 : 0)
          writer.value(cell.rows)
          writer.value(cell.columns)
        }
        writer.endArray()
      }
      writer.endArray()
    }
    writer.list("widths", sheet.widths) { $0.value($1 ?? 0) }
    writer.endObject()
  }
}
