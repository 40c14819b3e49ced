internal import ByteSupport
internal import IndicatorForms
internal import IndicatorModel
internal import SpreadsheetModel

extension PageData {
  func write(_ cell: ReviewCell, to writer: inout JSONWriter) {
    let explanation = cell.explanation
    let findings = findings(of: cell)
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
    writer.member("reporter", cell.entry["reporter"]?.stringValue)
    writer.member("row", cell.cell.row)
    writer.member("sheet", sheetIndexes[cell.sheet] ?? -1)
    writer.list("spans", spans(of: cell.entry)) { write($1, to: &$0) }
    writer.member("state", explanation.state)
    writer.member("stateText", wording.state(explanation.state))
    writer.member("unit", explanation.unit)
    writer.member("value", explanation.value)
    writer.endObject()
  }

  /// The findings about the measures of a cell; a roll-up numbers the measures of each file from 1,
  /// so there the figures tell.
  private func findings(of cell: ReviewCell) -> [Int] {
    guard review.isRollup else {
      return Set(cell.measures.flatMap { findingsByMeasure[$0] ?? [] }).sorted()
    }
    let candidates = cell.entry["candidates"]?.elements ?? []
    let own = ([cell.entry] + candidates).flatMap { spans(of: $0) }
    return review.findings.indices.filter { index in
      review.findings[index].places.contains { place in
        own.contains {
          reportIndexes[place.file] == $0.report && place.span.start < $0.end
            && $0.start < place.span.end
        }
      }
    }
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

  func write(_ span: ReviewCell.Span, to writer: inout JSONWriter) {
    writer.startArray()
    writer.value(span.report)
    writer.value(span.start)
    writer.value(span.end)
    writer.endArray()
  }
}
