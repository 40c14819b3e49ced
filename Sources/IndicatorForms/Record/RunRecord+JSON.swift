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
    writer.list("cells") {
      for cell in plan.cells { write(cell, wording, to: &$0) }
      for formula in formulas { write(formula, to: &$0) }
    }
    writer.list("headings") { for heading in plan.headings { write(heading, to: &$0) } }
    writer.list("inputs") { for input in inputs { write(input, to: &$0) } }
    writer.list("lost") { for loss in lost { $0.value(loss) } }
    writer.key("output")
    writer.value(output)
    writer.key("period")
    writer.value(plan.fields.period?.description)
    writer.key("schema")
    writer.value("bieumau.run/1")
    writer.key("template")
    writer.value(template)
    writer.key("unitName")
    writer.value(plan.fields.unitName)
    writer.list("unusedMeasures") { for id in plan.unusedMeasures { $0.value(id) } }
    writer.endObject()
  }

  private func write(_ heading: PlannedHeading, to writer: inout JSONWriter) {
    writer.startObject()
    writer.key("cell")
    writer.value(heading.cell.description)
    writer.key("sheet")
    writer.value(heading.sheetName)
    writer.key("text")
    writer.value(heading.text)
    writer.endObject()
  }

  private func write(_ input: Input, to writer: inout JSONWriter) {
    writer.startObject()
    writer.key("file")
    writer.value(input.file)
    writer.key("sha256")
    writer.value(input.sha256)
    writer.endObject()
  }

  private func write(_ cell: PlannedCell, _ wording: FillWording, to writer: inout JSONWriter) {
    let reading = cell.state == .filled ? cell.reading : nil
    writer.startObject()
    writer.list("candidates") { for reading in cell.candidates { write(reading, to: &$0) } }
    writer.key("cell")
    writer.value(cell.cell.description)
    writer.key("code")
    writer.value(cell.code)
    writer.key("derivation")
    writer.value(reading?.derivation.rawValue)
    writer.key("label")
    writer.value(cell.label)
    writer.key("measure")
    writer.value(reading?.measure.id)
    writer.key("quote")
    writer.value(reading?.measure.quote)
    writer.key("reason")
    writer.value(cell.reason.map(wording.reason))
    writer.key("role")
    writer.value(cell.role.name)
    writer.key("sheet")
    writer.value(cell.sheetName)
    writer.list("spans") { if let reading { writeSpan(of: reading, to: &$0) } }
    writer.key("state")
    writer.value(cell.state.rawValue)
    writer.key("unit")
    writer.value(cell.unit)
    writer.key("value")
    writer.value(reading?.value)
    writer.endObject()
  }

  private func write(_ candidate: Reading, to writer: inout JSONWriter) {
    writer.startObject()
    writer.key("measure")
    writer.value(candidate.measure.id)
    writer.key("quote")
    writer.value(candidate.measure.quote)
    writer.key("score")
    // Two decimals, so that no last digit of a sum of logarithms shows.
    writer.value((candidate.measure.confidence * 100).rounded() / 100)
    writer.list("spans") { writeSpan(of: candidate, to: &$0) }
    writer.key("value")
    writer.value(candidate.value)
    writer.endObject()
  }

  private func writeSpan(of reading: Reading, to writer: inout JSONWriter) {
    writer.startObject()
    writer.key("end")
    writer.value(reading.span.end)
    writer.key("file")
    writer.value(reading.file)
    writer.key("start")
    writer.value(reading.span.start)
    writer.endObject()
  }

  private func write(
    _ formula: RecalculatedEdits.RecomputedCell, to writer: inout JSONWriter
  ) {
    writer.startObject()
    writer.list("candidates") { _ in }
    writer.key("cell")
    writer.value(formula.cell.description)
    writer.key("derivation")
    writer.value(formula.result == .none ? nil : "recomputed")
    writer.key("measure")
    writer.null()
    writer.key("quote")
    writer.null()
    writer.key("reason")
    writer.value(formula.reason.isEmpty ? nil : formula.reason)
    writer.key("sheet")
    writer.value(sheetNames[formula.sheet])
    writer.list("spans") { _ in }
    writer.key("state")
    writer.value("formula")
    writer.key("unit")
    writer.null()
    writer.key("value")
    writer.value(formula.result)
    writer.endObject()
  }
}

extension JSONWriter {
  /// Writes a member that is an array.
  fileprivate mutating func list(_ name: StaticString, _ elements: (inout JSONWriter) -> Void) {
    key(name)
    startArray()
    elements(&self)
    endArray()
  }

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
