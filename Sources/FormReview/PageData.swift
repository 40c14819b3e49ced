internal import ByteSupport
internal import IndicatorForms
internal import IndicatorModel
internal import ReportReading
internal import SpreadsheetModel

/// All that the page shows, as JSON.
///
/// Keys are in the order of their bytes; what each means is told at the head of
/// `Page/*.js`.
struct PageData {
  let review: FormReview
  let wording: ReviewWording
  private let cells: [ReviewCell]
  let sheets: [ReviewSheet]
  let visuals: ReviewVisuals
  /// The drawn sheets by name.
  let sheetIndexes: [String: Int]
  let reportIndexes: [String: Int]
  /// The findings that name a measure.
  let findingsByMeasure: [String: [Int]]

  init(review: FormReview, wording: ReviewWording) {
    (self.review, self.wording) = (review, wording)
    let cells = (review.record["cells"]?.elements ?? []).compactMap(ReviewCell.init)
    var inputs: [String: [CellReference]] = [:]
    for cell in cells { inputs[cell.sheet, default: []].append(cell.cell) }
    let workbook = review.workbook
    sheets = workbook.sheets.indices.filter { workbook.sheets[$0].visibility == .visible }.map {
      ReviewSheet(workbook, sheet: $0, inputs: inputs[workbook.sheets[$0].name] ?? [])
    }
    visuals = ReviewVisuals(review, sheets: sheets)
    var indexes: [String: Int] = [:]
    for (index, sheet) in sheets.enumerated() {
      indexes[workbook.sheets[sheet.position].name] = index
    }
    (self.cells, sheetIndexes) = (cells, indexes)
    reportIndexes = Dictionary(
      review.reports.enumerated().map { ($1.report.file, $0) },
      uniquingKeysWith: { first, _ in first })
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
    writer.list("findings", review.findings) { write($1, to: &$0) }
    writer.key("form")
    writeForm(to: &writer)
    writer.member("key", review.recordDigest)
    writer.member("lang", wording.language)
    writer.list("looks", visuals.looks) { CellLook.write($1, to: &$0) }
    writer.list("measures", review.reports.enumerated().map { $0 }) { writer, item in
      writer.startArray()
      for measure in item.element.report.measures { write(measure, to: &writer) }
      writer.endArray()
    }
    writer.list("reports", review.reports) { write($1.document, $1.report, to: &$0) }
    writer.key("run")
    writeRun(to: &writer)
    writer.list("sheets", Array(zip(sheets, visuals.sheets))) {
      write($1.0, $1.1, to: &$0)
    }
    writer.list("styles", review.workbook.formats) { CellLook.write($1, to: &$0) }
    writer.key("undrawn")
    writer.value(visuals.undrawnRules)
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
}
