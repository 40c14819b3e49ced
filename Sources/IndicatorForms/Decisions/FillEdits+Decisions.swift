internal import ByteSupport
internal import SpreadsheetModel

extension PlannedCell {
  /// The figure that a person wrote in place of any reading.
  var ownFigure: DecimalNumber? {
    state == .filled && decision?.action == .correct ? decision?.value : nil
  }

  /// Whether a decision makes the cell another than it would be without.
  var changesByDecision: Bool { decision.map { $0.action != .accept } ?? false }
}

extension CellMark {
  /// How a cell with a figure of a person's own is set apart: underlined, so that a print without
  /// colours tells it too, and not slanting, since it is not computed.
  static let decided = CellMark(fill: FormStyle.decidedFill, isUnderlined: true)
}

/// A figure that no report states: a person's.
struct OwnFigure {
  let cell: PlannedCell
  let value: DecimalNumber
  let decision: CellDecision
}

extension FillEdits {
  /// The cells with a figure of a person's own.
  var ownFigures: [OwnFigure] {
    plan.cells.compactMap { cell in
      guard let value = cell.ownFigure, let decision = cell.decision else { return nil }
      return OwnFigure(cell: cell, value: value, decision: decision)
    }
  }

  /// The figures of people, and the cells that they emptied.
  func decidedFigures() -> [Edit] {
    let own = ownFigures.flatMap { own -> [Edit] in
      [
        .set(
          sheet: own.cell.sheetName, cell: own.cell.cell, value: .number(own.value.doubleValue)),
        .mark(sheet: own.cell.sheetName, cell: own.cell.cell, mark: .decided),
      ]
    }
    return own + plan.cells.compactMap(emptied)
  }

  /// Empties a cell that the form held a figure in and a person wants blank.
  private func emptied(_ cell: PlannedCell) -> Edit? {
    guard cell.decision?.action == .blank, workbook.sheets.indices.contains(cell.sheet),
      workbook.sheets[cell.sheet].value(at: cell.cell) != .empty
    else { return nil }
    return .replace(sheet: cell.sheetName, cell: cell.cell, value: .empty)
  }

  /// A note with name and date on each cell that a person changed.
  func decisionNotes() -> [Edit] {
    plan.cells.compactMap { cell in
      guard let decision = cell.decision, cell.changesByDecision else { return nil }
      var text = wording.decision(decision)
      if let reading = cell.reading { text += "\n" + noteText(cell, reading) }
      return .note(
        sheet: cell.sheetName,
        note: CellNote(reference: cell.cell, author: decision.by, text: text))
    }
  }

  /// The row of the hidden sheet of sources.
  func mapRow(_ own: OwnFigure) -> [CellValue] {
    [
      .text(own.cell.sheetName), .text(own.cell.cell.description), .text(own.cell.code ?? ""),
      .text(own.cell.role.name), .number(own.value.doubleValue), .text(own.cell.unit),
      .text(wording.decision(own.decision)), .text(own.decision.by), .empty, .empty, .empty,
      .text(own.decision.reason),
    ]
  }

  /// The row of the sheet of sources.
  func sourceRow(_ own: OwnFigure) -> [CellValue] {
    [
      .text(own.cell.sheetName), .text(own.cell.cell.description), .text(own.cell.label),
      .number(own.value.doubleValue), .text(own.cell.unit), .text(wording.decision(own.decision)),
      .text(own.decision.by), .text(own.decision.date.description), .text(""),
      .text(own.decision.reason),
    ]
  }
}
