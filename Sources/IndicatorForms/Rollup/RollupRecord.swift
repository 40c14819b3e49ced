internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel
public import SpreadsheetTemplate

/// What a roll-up did: schema `bieumau.run/1` of the command's contract, with the units, the problems
/// and the parts of each figure besides.
public struct RollupRecord: Sendable {
  /// The form, as the caller named it.
  public var template: String
  /// The file written; empty for a dry run.
  public var output: String
  /// Every file given, also those that do not count.
  public var inputs: [RunRecord.Input]
  /// The plan that was carried out.
  public var plan: RollupPlan
  /// Formula cells with a new result or with none.
  public var formulas: [RecalculatedEdits.RecomputedCell]
  /// The sheets' names, by position.
  public var sheetNames: [String]

  /// A record.
  public init(
    template: String, output: String, inputs: [RunRecord.Input], plan: RollupPlan,
    formulas: [RecalculatedEdits.RecomputedCell], sheetNames: [String]
  ) {
    (self.template, self.output, self.inputs) = (template, output, inputs)
    (self.plan, self.formulas, self.sheetNames) = (plan, formulas, sheetNames)
  }

  /// The record as JSON text, UTF-8; the same run gives the same bytes.
  public func rendered(wording: RollupWording) -> [UInt8] {
    var writer = JSONWriter(capacity: 512 * (plan.cells.count + formulas.count) + 4096)
    writer.startObject()
    writer.key("cells")
    writer.startArray()
    for cell in plan.cells { write(cell, wording, to: &writer) }
    for formula in formulas {
      RunRecord.write(formula, sheet: sheetNames[formula.sheet], to: &writer)
    }
    writer.endArray()
    writer.list("headings", plan.headings) { RunRecord.write($1, to: &$0) }
    writer.list("inputs", inputs) { RunRecord.write($1, to: &$0) }
    writer.list("lost", EmptyCollection<String>()) { $0.value($1) }
    writer.member("output", output)
    writer.member("period", plan.fields.period?.description)
    writer.list("problems", plan.problems) { write($1, wording, to: &$0) }
    writer.member("schema", "bieumau.run/1")
    writer.member("template", template)
    writer.member("unitName", plan.fields.unitName)
    writer.list("units", plan.units) { write($1, to: &$0) }
    writer.list("unusedMeasures", EmptyCollection<String>()) { $0.value($1) }
    writer.endObject()
    return writer.finish()
  }

  private func write(
    _ cell: RollupCell, _ wording: RollupWording, to writer: inout JSONWriter
  ) {
    let isFilled = cell.state == .filled
    let parts = isFilled ? cell.parts : []
    let only = cell.isDerived ? nil : parts.first?.sources.first
    writer.startObject()
    writer.list("candidates", isFilled ? [] : cell.candidates) { writeCandidate($1, to: &$0) }
    writer.member("cell", cell.cell.description)
    writer.member("code", cell.code)
    if let decision = cell.decision {
      writer.key("decision")
      RunRecord.write(decision, to: &writer)
    }
    writer.member("derivation", cell.derivation)
    writer.member("label", cell.label)
    if case .span(_, let quote, let measure)? = only?.place {
      writer.member("measure", measure)
      writer.member("method", nil as String?)
      writer.list("parts", parts) { write($1, of: cell, to: &$0) }
      writer.member("quote", quote)
    } else {
      writer.nullMember("measure")
      writer.member("method", isFilled && cell.isDerived ? wording.rule(cell.rule) : nil)
      writer.list("parts", parts) { write($1, of: cell, to: &$0) }
      writer.nullMember("quote")
    }
    writer.member(
      "reason", isFilled && cell.decision == nil ? nil : cell.reason.map(wording.reason))
    writer.member("reporter", cell.reporter?.name)
    writer.member("role", cell.role.name)
    writer.member("sheet", cell.sheetName)
    writer.list("spans", parts.flatMap(\.sources)) { writer, source in
      writeSpan(source, to: &writer)
    }
    writer.member("state", cell.state.rawValue)
    writer.member("unit", cell.unit)
    writer.member("value", isFilled ? cell.value : nil)
    writer.endObject()
  }

  private func writeCandidate(_ source: FigureSource, to writer: inout JSONWriter) {
    writer.startObject()
    writer.member("measure", source.identity)
    writer.member("quote", source.quote)
    writer.list("spans", [source]) { writer, source in writeSpan(source, to: &writer) }
    writer.member("value", source.value)
    writer.endObject()
  }

  private func write(_ part: RollupPart, of cell: RollupCell, to writer: inout JSONWriter) {
    writer.startObject()
    if let decision = part.decision {
      writer.key("decision")
      RunRecord.write(decision, to: &writer)
    }
    // A cell with one part has its places itself.
    if cell.isDerived {
      writer.list("spans", part.sources) { writer, source in writeSpan(source, to: &writer) }
    }
    writer.member("unit", part.unit.name)
    writer.member("unitCode", part.unit.code)
    writer.member("value", part.value)
    writer.member("weight", part.weight)
    writer.endObject()
  }

  /// A stretch of a report, or a cell of a filled form.
  private func writeSpan(_ source: FigureSource, to writer: inout JSONWriter) {
    writer.startObject()
    switch source.place {
    case .span(let span, _, _):
      writer.member("end", span.end)
      writer.member("file", source.file)
      if let place = source.filePlace {
        writer.key("place")
        writer.write(place)
      }
      writer.member("start", span.start)
    case .cell(let sheet, let cell):
      writer.member("cell", cell.description)
      writer.member("file", source.file)
      writer.member("sheet", sheet)
    }
    writer.endObject()
  }

  private func write(
    _ problem: RollupProblem, _ wording: RollupWording, to writer: inout JSONWriter
  ) {
    writer.startObject()
    writer.member("cell", problem.cell?.description)
    writer.member("file", problem.file)
    writer.member("kind", problem.code)
    writer.member("message", wording.problem(problem))
    writer.member("sheet", problem.sheet)
    writer.member("unit", problem.unitName)
    writer.endObject()
  }

  private func write(_ standing: UnitStanding, to writer: inout JSONWriter) {
    writer.startObject()
    writer.member("code", standing.unit.code)
    writer.list("files", standing.files) { writer, file in
      writer.startObject()
      writer.member("file", file.file)
      writer.member("fingerprint", file.fingerprint)
      writer.member("sha256", file.sha256)
      writer.endObject()
    }
    writer.member("name", standing.unit.name)
    writer.member("parent", standing.unit.parent)
    writer.member("state", standing.hasSent ? "sent" : "missing")
    writer.endObject()
  }
}
