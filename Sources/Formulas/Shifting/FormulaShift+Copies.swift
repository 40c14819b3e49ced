internal import ByteSupport
internal import SpreadsheetModel

// Formulas that stand for many: shared ones of XLSX, runs of ODS.
extension FormulaShift {
  /// Whether the rewritten formula, copied to other cells, is what each copy would be rewritten to:
  /// a shared formula may then stay shared.
  ///
  /// - Parameters:
  ///   - rows: how far the copies stand below the formula, 0 among them.
  ///   - columns: how far they stand to its right.
  ///   - isOnSheet: whether they stand on the sheet that changes.
  public func keepsCopies(
    _ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, isOnSheet: Bool
  ) -> Bool {
    guard !map.isIdentity else { return true }
    guard let scan = ReferenceScanner(text, spelling: .excel) else { return false }
    let place = Place(isOnSheet: isOnSheet)
    return scan.references.allSatisfy { found in
      guard means(found.prefix, place) else { return true }
      return [found.term.first, found.term.last].allSatisfy { corner in
        let isRowFree = found.term.shape == .columns || !map.moves(.rows)
        let isColumnFree = found.term.shape == .rows || !map.moves(.columns)
        return
          (isRowFree
          || moves(Int(corner.row), corner.isRowAbsolute ? 0...0 : rows, .rows))
          && (isColumnFree
            || moves(Int(corner.column), corner.isColumnAbsolute ? 0...0 : columns, .columns))
      }
    }
  }

  /// Whether an index and all that lie so far from it move by the same distance.
  private func moves(_ index: Int, _ reach: ClosedRange<Int>, _ axis: ShiftMap.Axis) -> Bool {
    let (first, last) = (index + reach.lowerBound, index + reach.upperBound)
    guard first >= 0, last < axis.count, map.isRigid(first...last, axis) else { return false }
    guard axis == .rows, let block = map.repeatedRows else { return true }
    return !block.overlaps(first...last)
  }

  /// A formula as it stands that many cells further down and right, past an edge of the sheet in
  /// from the other side: the member of a shared formula.
  ///
  /// - Returns: the text itself where it cannot be read.
  public static func expanded(
    _ text: String, rows: Int, columns: Int, _ spelling: Spelling = .excel
  ) -> String {
    let own: FormulaSpelling = spelling == .excel ? .excel : .openFormula
    guard let scan = ReferenceScanner(text, spelling: own) else { return text }
    var writer = ByteWriter(capacity: scan.bytes.count + 16)
    var position = 0
    for found in scan.references {
      let moved = found.term.shifted(rows: rows, columns: columns)
      writer.append(contentsOf: scan.bytes[position..<found.first.lowerBound])
      writer.append(moved.first.text(moved.shape))
      if moved.shape != .cell {
        writer.append(contentsOf: scan.bytes[found.first.upperBound..<found.last.lowerBound])
        writer.append(moved.last.text(moved.shape))
      }
      position = found.last.upperBound
    }
    writer.append(contentsOf: scan.bytes[position..<(scan.bytes.count - 1)])
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
