internal import ByteSupport
public import IndicatorModel
public import SpreadsheetModel

/// How sources are put into a filled file, beside the shipped forms' own hidden sheet.
public enum Annotation: String, Sendable, CaseIterable {
  /// Nothing is added.
  case none
  /// A note on each filled cell.
  case notes
  /// A sheet that lists the filled cells.
  case sheet
}

/// Turns a fill plan into edits of the form.
public struct FillEdits {
  let plan: FillPlan
  let workbook: Workbook
  let reports: [ExtractedReport]
  let wording: FillWording
  /// The cells that get a figure.
  let filled: [(cell: PlannedCell, reading: Reading)]

  /// The edits of a plan: figures, headings, the hidden sheets where the form has them, and the
  /// annotation asked for.
  ///
  /// Values only; formulas' results are added by the caller.
  public static func edits(
    of plan: FillPlan, workbook: Workbook, reports: [ExtractedReport], annotation: Annotation,
    wording: FillWording
  ) -> [Edit] {
    let filled = plan.cells.compactMap { cell -> (cell: PlannedCell, reading: Reading)? in
      guard cell.state == .filled, let reading = cell.reading else { return nil }
      return (cell, reading)
    }
    let maker = FillEdits(
      plan: plan, workbook: workbook, reports: reports, wording: wording, filled: filled)
    var edits = maker.figures()
    edits += maker.decidedFigures()
    edits += maker.headings()
    edits += maker.metaFields()
    maker.addMapRows(to: &edits)
    switch annotation {
    case .none: edits += maker.decisionNotes()
    case .notes: edits += maker.notes() + maker.decisionNotes()
    case .sheet:
      edits += maker.decisionNotes()
      edits.append(
        sourceSheet(
          filled.map(maker.sourceRow) + maker.ownFigures.map(maker.sourceRow), workbook: workbook,
          wording: wording))
    }
    return edits
  }

  private func figures() -> [Edit] {
    filled.flatMap { cell, reading -> [Edit] in
      let value = Edit.set(
        sheet: cell.sheetName, cell: cell.cell, value: .number(reading.value.doubleValue))
      guard let mark = reading.derivation.mark else { return [value] }
      return [value, .mark(sheet: cell.sheetName, cell: cell.cell, mark: mark)]
    }
  }

  private func headings() -> [Edit] {
    plan.headings.map { .set(sheet: $0.sheetName, cell: $0.cell, value: .text($0.text)) }
  }

  // MARK: Annotations

  private func notes() -> [Edit] {
    // A decided cell has its note already, which says this too.
    filled.filter { !$0.cell.changesByDecision }.map { cell, reading in
      .note(
        sheet: cell.sheetName,
        note: CellNote(
          reference: cell.cell, author: wording.author, text: noteText(cell, reading)))
    }
  }

  func noteText(_ cell: PlannedCell, _ reading: Reading) -> String {
    var lines = [
      "\(wording.sourceLabel): \(reading.file) [\(span(reading))]",
      "“\(reading.measure.quote)”", wording.derivation(reading.derivation),
    ]
    if let reason = cell.reason { lines.append(wording.reason(reason)) }
    return lines.joined(separator: "\n")
  }

  /// `120–125`, and the page and paragraph or the cell where the report's format has them.
  private func span(_ reading: Reading) -> String {
    let offsets = "\(reading.span.start)–\(reading.span.end)"
    let place = reports.first { $0.file == reading.file }?.places.place(at: reading.span.start)
    guard let text = place.map(wording.place), !text.isEmpty else { return offsets }
    return "\(offsets); \(text)"
  }

  /// A new sheet that lists filled cells, each with the values of `wording.sourceSheetHeaders`.
  static func sourceSheet(
    _ rows: [[CellValue]], workbook: Workbook, wording: FillWording
  ) -> Edit {
    var table = Workbook()
    var header = FormStyle.header
    header.font.size = 11
    var body = FormStyle.text(size: 11, across: .left)
    body.borders = Borders(all: .thin)
    let headerIndex = table.formatIndex(for: header)
    let bodyIndex = table.formatIndex(for: body)
    var sheet = Worksheet(name: freeName(wording.sourceSheetName, in: workbook))
    for (column, title) in wording.sourceSheetHeaders.enumerated() {
      sheet.set(.text(title), at: CellReference(row: 0, column: column), formatIndex: headerIndex)
    }
    for (offset, row) in rows.enumerated() {
      for (column, value) in row.enumerated() {
        sheet.set(
          value, at: CellReference(row: offset + 1, column: column), formatIndex: bodyIndex)
      }
    }
    let widths: [Double] = [12, 8, 40, 14, 12, 16, 28, 14, 70, 30]
    sheet.columns = widths.enumerated().map {
      ColumnRange(columns: $0.offset...$0.offset, width: $0.element)
    }
    sheet.freeze = FreezePane(rows: 1, columns: 0)
    sheet.print.isLandscape = true
    sheet.print.fitsWidth = true
    sheet.print.repeatedRows = 0...0
    return .appendSheet(sheet, formats: table.formats)
  }

  private func sourceRow(_ cell: PlannedCell, _ reading: Reading) -> [CellValue] {
    [
      .text(cell.sheetName), .text(cell.cell.description), .text(cell.label),
      .number(reading.value.doubleValue), .text(cell.unit),
      .text(wording.derivation(reading.derivation)), .text(reading.file),
      .text(span(reading)), .text(reading.measure.quote),
      .text(cell.reason.map(wording.reason) ?? ""),
    ]
  }

  /// A sheet name that the workbook does not have yet.
  private static func freeName(_ name: String, in workbook: Workbook) -> String {
    var candidate = name
    var count = 2
    while workbook.sheetIndex(named: candidate) != nil {
      candidate = "\(name) \(count)"
      count += 1
    }
    return candidate
  }
}
