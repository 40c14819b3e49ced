internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel
internal import SpreadsheetTemplate

extension RunRecord {
  /// The record as JSON text, UTF-8; the same run gives the same bytes.
  public func rendered(wording: FillWording) -> [UInt8] {
    var writer = JSONWriter(capacity: 512 * (plan.cells.count + formulas.count) + 4096)
    write(to: &writer, wording)
    return writer.finish()
  }

  private func write(to writer: inout JSONWriter, _ wording: FillWording) {
    writer.startObject()
    if let binding {
      writer.key("binding")
      RunRecord.write(binding, to: &writer)
    }
    writer.key("cells")
    writer.startArray()
    for cell in plan.cells { write(cell, wording, to: &writer) }
    var totals: [Int: [CellReference: StatedTotal]] = [:]
    for total in plan.statedTotals { totals[total.sheet, default: [:]][total.cell] = total }
    for formula in formulas {
      if case .number(let computed) = formula.result,
        let total = totals[formula.sheet]?[formula.cell]
      {
        write(formula, computed, total, wording, to: &writer)
      } else {
        RunRecord.write(formula, sheet: sheetNames[formula.sheet], to: &writer)
      }
    }
    writer.endArray()
    writer.list("headings", plan.headings) { RunRecord.write($1, to: &$0) }
    writer.list("inputs", inputs) { RunRecord.write($1, to: &$0) }
    writer.list("lost", lost) { $0.value($1) }
    writer.member("output", output)
    writer.member("period", plan.fields.period?.description)
    writer.member("schema", "bieumau.run/1")
    writer.member("template", template)
    writer.member("unitName", plan.fields.unitName)
    writer.list("unusedMeasures", plan.unusedMeasures) { $0.value($1) }
    writer.endObject()
  }

  static func write(_ heading: PlannedHeading, to writer: inout JSONWriter) {
    writer.startObject()
    writer.member("cell", heading.cell.description)
    writer.member("sheet", heading.sheetName)
    writer.member("text", heading.text)
    writer.endObject()
  }

  static func write(_ input: Input, to writer: inout JSONWriter) {
    writer.startObject()
    writer.member("file", input.file)
    writer.member("sha256", input.sha256)
    writer.endObject()
  }

  private func write(_ cell: PlannedCell, _ wording: FillWording, to writer: inout JSONWriter) {
    let reading = cell.state == .filled ? cell.reading : nil
    writer.startObject()
    writer.list("candidates", cell.candidates) { write($1, to: &$0) }
    writer.member("cell", cell.cell.description)
    writer.member("code", cell.code)
    if let decision = cell.decision {
      writer.key("decision")
      RunRecord.write(decision, to: &writer)
    }
    writer.member(
      "derivation", reading?.derivation.rawValue ?? cell.ownFigure.map { _ in "decided" })
    writer.member("label", cell.label)
    writer.member("measure", reading?.measure.id)
    writer.member("quote", reading?.measure.quote)
    writer.member("reason", cell.reason.map(wording.reason))
    writer.member("role", cell.role.name)
    writer.member("sheet", cell.sheetName)
    writeSpans(of: reading, to: &writer)
    writer.member("state", cell.state.rawValue)
    writer.member("unit", cell.unit)
    writer.member("value", reading?.value ?? cell.ownFigure)
    writer.endObject()
  }

  static func write(_ decision: CellDecision, to writer: inout JSONWriter) {
    writer.startObject()
    writer.member("action", decision.action.rawValue)
    writer.member("by", decision.by)
    writer.member("date", decision.date.description)
    writer.member("previous", decision.previous)
    writer.member("reason", decision.reason)
    writer.member("state", decision.previousState.rawValue)
    writer.endObject()
  }

  private func write(_ candidate: Reading, to writer: inout JSONWriter) {
    writer.startObject()
    writer.member("measure", candidate.measure.id)
    writer.member("quote", candidate.measure.quote)
    // Two decimals, so that no last digit of a sum of logarithms shows.
    writer.member("score", (candidate.measure.confidence * 100).rounded() / 100)
    writeSpans(of: candidate, to: &writer)
    writer.member("value", candidate.value)
    writer.endObject()
  }

  /// The place a figure was read from; none for a cell that no reading fills.
  private func writeSpans(of reading: Reading?, to writer: inout JSONWriter) {
    writer.key("spans")
    writer.startArray()
    if let reading {
      writer.startObject()
      writer.member("end", reading.span.end)
      writer.member("file", reading.file)
      if let place = places[reading.file]?.place(at: reading.span.start) {
        writer.key("place")
        writer.write(place)
      }
      writer.member("start", reading.span.start)
      writer.endObject()
    }
    writer.endArray()
  }

  /// A formula's cell whose figure the reports state too, and whether the two agree.
  private func write(
    _ formula: RecalculatedEdits.RecomputedCell, _ computed: Double, _ total: StatedTotal,
    _ wording: FillWording, to writer: inout JSONWriter
  ) {
    let agrees = total.agrees(with: computed)
    writer.startObject()
    writer.key("agrees")
    writer.value(agrees)
    writer.list("candidates", EmptyCollection<Reading>()) { _, _ in }
    writer.member("cell", formula.cell.description)
    writer.member("derivation", "recomputed")
    writer.member("measure", total.reading.measure.id)
    writer.member("quote", total.reading.measure.quote)
    writer.member(
      "reason", agrees ? nil : wording.reason(.totalDiffers(stated: total.reading.value)))
    writer.member("sheet", sheetNames[formula.sheet])
    writeSpans(of: total.reading, to: &writer)
    writer.member("state", "formula")
    writer.member("stated", total.reading.value)
    writer.nullMember("unit")
    writer.member("value", computed)
    writer.endObject()
  }

  static func write(
    _ formula: RecalculatedEdits.RecomputedCell, sheet: String, to writer: inout JSONWriter
  ) {
    writer.startObject()
    writer.list("candidates", EmptyCollection<Reading>()) { _, _ in }
    writer.member("cell", formula.cell.description)
    writer.member("derivation", formula.result == .none ? nil : "recomputed")
    writer.nullMember("measure")
    writer.nullMember("quote")
    writer.member("reason", formula.reason.isEmpty ? nil : formula.reason)
    writer.member("sheet", sheet)
    writer.list("spans", EmptyCollection<Reading>()) { _, _ in }
    writer.member("state", "formula")
    writer.nullMember("unit")
    writer.key("value")
    writer.value(formula.result)
    writer.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ result: FormulaResult) {
    switch result {
    case .none: null()
    case .number(let number): value(number)
    case .text(let text): value(text)
    case .boolean(let truth): value(truth)
    case .error(let code): value(code)
    }
  }
}
