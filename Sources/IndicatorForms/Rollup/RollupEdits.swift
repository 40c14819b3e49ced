internal import ByteSupport
internal import IndicatorModel
public import SpreadsheetModel

/// Turns a roll-up plan into edits of the form.
public struct RollupEdits {
  let plan: RollupPlan
  let workbook: Workbook
  let wording: RollupWording
  private let filled: [RollupCell]

  /// The edits of a plan: labels of units, figures, headings, the hidden sheets and the list of
  /// problems where the form has them, and the annotation asked for.
  public static func edits(
    of plan: RollupPlan, workbook: Workbook, annotation: Annotation, wording: RollupWording
  ) -> [Edit] {
    let maker = RollupEdits(
      plan: plan, workbook: workbook, wording: wording,
      filled: plan.cells.filter { $0.state == .filled })
    var edits = plan.labels.map {
      Edit.set(sheet: $0.sheetName, cell: $0.cell, value: $0.value)
    }
    edits += maker.filled.compactMap { cell in
      cell.value.map {
        .set(sheet: cell.sheetName, cell: cell.cell, value: .number($0.doubleValue))
      }
    }
    edits += maker.decisions()
    edits += plan.headings.map {
      .set(sheet: $0.sheetName, cell: $0.cell, value: .text($0.text))
    }
    edits += maker.hiddenSheets() + maker.problemRows()
    switch annotation {
    case .none: break
    case .notes: edits += maker.notes()
    case .sheet:
      edits.append(
        FillEdits.sourceSheet(
          maker.filled.map(maker.sourceRow), workbook: workbook, wording: wording.fill))
    }
    return edits
  }

  private func hiddenSheets() -> [Edit] {
    var edits: [Edit] = []
    let files = plan.units.flatMap(\.files)
    if let position = plan.metaSheet {
      let hashes = files.map(\.sha256).joined(separator: "\n")
      edits += FillEdits.metaEdits(
        plan.fields, source: wording.unitCount(plan.units.count(where: \.hasSent)),
        sha256: SHA256.hexDigest(of: Array(hashes.utf8)), in: workbook.sheets[position])
    }
    if let position = plan.mapSheet {
      edits += FillEdits.mapEdits(filled.map(mapRow), in: workbook.sheets[position])
    }
    return edits
  }

  private func mapRow(_ cell: RollupCell) -> [CellValue] {
    let source = cell.isDerived ? nil : cell.parts.first?.sources.first
    var (from, to): (CellValue, CellValue) = (.empty, .empty)
    if case .span(let span, _, _)? = source?.place {
      (from, to) = (.number(Double(span.start)), .number(Double(span.end)))
    }
    return [
      .text(cell.sheetName), .text(cell.cell.description), .text(cell.code ?? ""),
      .text(cell.role.name), cell.value.map { .number($0.doubleValue) } ?? .empty,
      .text(cell.unit), .text(method(of: cell)), .text(file(of: cell)), from, to, .empty,
      .text(place(of: cell)),
    ]
  }

  private func method(of cell: RollupCell) -> String {
    if let decision = cell.decision, cell.isOwnFigure { return wording.fill.decision(decision) }
    guard !cell.isDerived else { return wording.rule(cell.rule) }
    return wording.fill.derivation(cell.parts.first?.sources.first?.derivation ?? .stated)
  }

  private func file(of cell: RollupCell) -> String {
    if let decision = cell.decision, cell.isOwnFigure { return decision.by }
    return cell.isDerived
      ? wording.unitCount(cell.parts.count) : cell.parts.first?.sources.first?.file ?? ""
  }

  /// The sentence or the cell that a unit's figure was read from.
  private func place(of cell: RollupCell) -> String {
    guard !cell.isDerived, let place = cell.parts.first?.sources.first?.place else { return "" }
    switch place {
    case .span(_, let quote, _): return quote
    case .cell(let sheet, let cell): return "'\(sheet)'!\(cell)"
    }
  }

  // MARK: Annotations

  private func notes() -> [Edit] {
    // A decided cell has its note already.
    filled.filter { !$0.changesByDecision }.map { cell in
      let lines = [
        "\(wording.fill.sourceLabel): \(file(of: cell))", place(of: cell), method(of: cell),
      ]
      return .note(
        sheet: cell.sheetName,
        note: CellNote(
          reference: cell.cell, author: wording.fill.author,
          text: lines.filter { !$0.isEmpty }.joined(separator: "\n")))
    }
  }

  private func sourceRow(_ cell: RollupCell) -> [CellValue] {
    [
      .text(cell.sheetName), .text(cell.cell.description), .text(cell.label),
      cell.value.map { .number($0.doubleValue) } ?? .empty, .text(cell.unit),
      .text(method(of: cell)), .text(file(of: cell)), .text(""), .text(place(of: cell)),
      .text(cell.reporter?.name ?? ""),
    ]
  }

  // MARK: DANH_SACH_LOI

  /// A row a problem in the sheet of problems: unit, file, cell, problem, under the headers that
  /// name them.
  private func problemRows() -> [Edit] {
    guard let position = plan.problemSheet else { return [] }
    let sheet = workbook.sheets[position]
    let header = ProblemSheetHeader(sheet)
    var edits: [Edit] = []
    for (offset, problem) in plan.problems.enumerated() {
      let cell = problem.cell.map { "'\(problem.sheet ?? "")'!\($0)" } ?? ""
      let texts = [
        (header.unit, problem.unitName ?? ""), (header.file, problem.file ?? ""),
        (header.cell, cell), (header.problem, wording.problem(problem)),
      ]
      for (column, text) in texts where !text.isEmpty {
        guard let column else { continue }
        edits.append(
          .set(
            sheet: sheet.name,
            cell: CellReference(row: header.row + 1 + offset, column: column), value: .text(text)))
      }
    }
    return edits
  }
}

/// Where the columns of `DANH_SACH_LOI` are: unit, file, cell, problem.
private struct ProblemSheetHeader {
  var row = 0
  var unit: Int? = 0
  var file: Int?
  var cell: Int? = 1
  var problem: Int? = 2

  init(_ sheet: Worksheet) {
    for line in sheet.rows.prefix(30) {
      let texts = line.cells.compactMap { cell -> (Int, FoldedText)? in
        guard case .text(let text) = cell.value else { return nil }
        return (cell.column, FoldedText(text))
      }
      func column(_ words: [String]) -> Int? {
        texts.first { $0.1.holds(anyOf: words) }?.0
      }
      guard texts.count >= 2, let unit = column(["don vi"]),
        let problem = column(["loi", "noi dung", "van de", "ghi chu"])
      else { continue }
      (row, self.unit, self.problem) = (line.index, unit, problem)
      (file, cell) = (column(["tep", "file"]), column(["o", "vi tri"]))
      return
    }
  }
}
