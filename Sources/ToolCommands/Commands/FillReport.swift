internal import ByteSupport
internal import IndicatorForms
internal import IndicatorModel
internal import SpreadsheetModel

/// How many cells came out how.
struct FillCounts {
  /// Cells with a figure.
  let filled: Int
  /// All input cells.
  let inputs: Int
  /// Cells a person must look at.
  let needsLook: Int

  init(_ plan: FillPlan) {
    filled = plan.cells.count { $0.state == .filled }
    inputs = plan.cells.count
    needsLook = plan.cells.count { $0.state == .conflict || $0.state == .refused }
  }
}

/// What a fill says on the console.
struct FillReport {
  let plan: FillPlan
  /// The file that warnings name: the output, or the form when nothing is written.
  let file: String
  let language: Language

  /// The result, then the cells a person must look at.
  ///
  /// - Parameters:
  ///   - output: `nil` for a dry run.
  ///   - review: the page that was written; `nil` for none.
  ///   - decisions: that were carried out.
  func print(
    _ outcome: FillOutcome, output: OutputPath?, review: String? = nil,
    decisions: DecisionInput? = nil
  ) {
    let counts = FillCounts(plan)
    if let output {
      Console.print(
        language.text(.filled(output: output.file, filled: counts.filled, inputs: counts.inputs)))
      Console.print(language.text(.runRecordAt(path: output.record)))
      if let review { Console.print(language.text(.reviewAt(path: review))) }
    } else {
      Console.print(language.text(.dryRun(filled: counts.filled, inputs: counts.inputs)))
      printFilled()
    }
    if let decisions {
      Console.print(
        language.text(.decided(count: decisions.file.entries.count, path: decisions.path)))
    }
    if plan.fields.period == nil { Console.print("! " + language.text(.periodUnknown)) }
    let unknown = Set(
      plan.cells.filter { $0.reason == .unknownIndicator }.map { "\($0.sheet)/\($0.cell.row)" })
    if !unknown.isEmpty { Console.print(language.text(.unknownRows(count: unknown.count))) }
    if outcome.unresolved > 0 {
      Console.print(language.text(.unresolvedFormulas(count: outcome.unresolved)))
    }
    printCells()
  }

  /// The cells in conflict or refused, with their candidates: warnings on standard error.
  func printCells() {
    for state in [PlannedCell.State.conflict, .refused] {
      let cells = plan.cells.filter { $0.state == state }
      guard !cells.isEmpty else { continue }
      Console.print(
        language.text(
          state == .conflict
            ? .conflictsHeader(count: cells.count) : .refusedHeader(count: cells.count)))
      cells.forEach(warn)
    }
  }

  private func printFilled() {
    for cell in plan.cells where cell.state == .filled {
      guard let reading = cell.reading else { continue }
      Console.print(
        "  '\(cell.sheetName)'!\(cell.cell)  \(figure(reading.value)) \(cell.unit)  \(cell.label)")
    }
  }

  /// `FORM:'Sheet'!CELL: warning: label: reason [conflict]`, then the candidates.
  private func warn(_ cell: PlannedCell) {
    let reason = cell.reason.map { $0.text(in: language) } ?? ""
    Console.say(
      "\(file):'\(cell.sheetName)'!\(cell.cell): warning: \(cell.label): \(reason) "
        + "[\(cell.state.rawValue)]")
    for candidate in cell.candidates.prefix(4) {
      Console.say("  \(figure(candidate.value)) ← “\(candidate.measure.quote)”")
    }
  }

  private func figure(_ value: DecimalNumber) -> String {
    language == .vi ? value.vietnameseText() : value.description
  }
}
