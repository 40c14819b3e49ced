public import SpreadsheetModel

/// Checks the markers of a template: all faults at once.
public struct TemplateLint: Sendable {
  /// What is wrong, sheet by sheet, in row order.
  public private(set) var faults: [TemplateFault] = []
  /// Whether there are markers at all.
  public private(set) var hasMarkers = false

  /// Checks a workbook.
  public init(_ workbook: Workbook) {
    for sheet in workbook.sheets { check(sheet) }
  }

  private struct Open {
    var block: TemplateMarker.Block
    var cell: CellReference
  }

  /// What was read of a sheet so far.
  private struct Reading {
    var open: [Open] = []
    var blocks: [ClosedRange<Int>] = []
    var hasSheetMarker = false
  }

  private mutating func check(_ sheet: Worksheet) {
    var reading = Reading()
    for piece in TemplateMarker.pieces(of: sheet.name) where piece.isMarker {
      hasMarkers = true
      if case .unclosed = piece { note(.unclosedBraces, sheet, nil) }
    }
    checkPage(of: sheet)
    for row in sheet.rows {
      for cell in row.cells {
        let place = CellReference(row: row.index, column: cell.column)
        switch cell.value {
        case .formula(let formula) where formula.expression.contains("{{"):
          note(.markerInFormula, sheet, place)
        case .text(let text) where text.contains("{{"):
          hasMarkers = true
          for piece in TemplateMarker.pieces(of: text) { check(piece, sheet, place, &reading) }
        default: break
        }
      }
    }
    for left in reading.open { note(.unclosedBlock(left.block.rawValue), sheet, left.cell) }
    for merge in sheet.merges where isTorn(merge, by: reading.blocks) {
      note(.tornMerge(merge.description), sheet, merge.first)
    }
  }

  /// Headers and footers hold values and remarks alone.
  private mutating func checkPage(of sheet: Worksheet) {
    for marker in TemplatePage.markers(of: sheet) {
      hasMarkers = true
      for piece in TemplateMarker.pieces(of: marker) where !TemplatePage.allows(piece) {
        if case .unclosed = piece {
          note(.unclosedBraces, sheet, nil)
        } else {
          note(.unknownMarker(String(marker.dropFirst(2).dropLast(2))), sheet, nil)
        }
      }
    }
  }

  private mutating func note(
    _ kind: TemplateFault.Kind, _ sheet: Worksheet, _ cell: CellReference?
  ) {
    faults.append(TemplateFault(kind, sheet: sheet.name, cell: cell))
  }

  private mutating func check(
    _ piece: TemplateMarker, _ sheet: Worksheet, _ place: CellReference, _ reading: inout Reading
  ) {
    switch piece {
    case .text, .value, .remark: break
    case .unclosed: note(.unclosedBraces, sheet, place)
    case .unknown(let inside): note(.unknownMarker(inside), sheet, place)
    case .sheet:
      if reading.hasSheetMarker { note(.secondSheetMarker, sheet, place) }
      reading.hasSheetMarker = true
    case .open(let block, _): reading.open.append(Open(block: block, cell: place))
    case .close(let block):
      if let last = reading.open.last, last.block == block {
        reading.open.removeLast()
        reading.blocks.append(last.cell.row...place.row)
      } else {
        note(.strayEnd(block.rawValue), sheet, place)
      }
    }
  }

  /// Whether a merge lies partly in a block of rows.
  private func isTorn(_ merge: RangeReference, by blocks: [ClosedRange<Int>]) -> Bool {
    let rows = merge.first.row...merge.last.row
    return blocks.contains { block in
      block.overlaps(rows)
        && !(block.contains(rows.lowerBound) && block.contains(rows.upperBound))
        && !(rows.contains(block.lowerBound) && rows.contains(block.upperBound))
    }
  }
}
