internal import VietnameseText

/// Tables that hold figures, and tables that only place paragraphs beside each other.
extension BlockTable {
  /// Whether it is a table of figures: the letterhead and the signatures of a report are none.
  var holdsFigures: Bool {
    guard rows.count > 1, width > 1, !holdsInnerFigures else { return false }
    var found = 0
    for cell in rows.joined() where BlockTable.isFigure(cell.scalars) { found += 1 }
    return found > 1
  }

  /// Whether a table of figures stands in one of its cells.
  private var holdsInnerFigures: Bool {
    rows.joined().contains { cell in
      cell.blocks.contains { block in
        guard case .table(let inner) = block else { return false }
        return inner.holdsFigures || inner.holdsInnerFigures
      }
    }
  }

  /// How many of the first rows are the header: those above the first with a figure, and those that
  /// a cell of the first row reaches down to.
  var headerCount: Int {
    let figures = rows.firstIndex { row in
      row.contains { BlockTable.isBodyFigure($0.scalars) }
    }
    var reach = 1
    for cell in rows.first ?? [] {
      var next = 1
      while next < rows.count,
        rows[next].contains(where: { other in
          other.column == cell.column && other.continuesAbove
        })
      { next += 1 }
      reach = max(reach, next)
    }
    return reach < rows.count ? max(figures ?? 0, reach > 1 ? reach : 0) : figures ?? 0
  }

  /// Whether a cell holds a number that no heading holds: no year or day, no "6 tháng".
  static func isBodyFigure(_ scalars: [Unicode.Scalar]) -> Bool {
    guard isFigure(scalars), scalars.count(where: { $0 == "/" }) < 2 else { return false }
    let words = VietnameseText.words(String(joining: scalars[...]))
    if words.contains(where: { timeWords.contains($0) }) { return false }
    let isNumber = scalars.allSatisfy { (0x30...0x39).contains($0.value) }
    return !(isNumber && scalars.count == 4 && (scalars[0] == "1" || scalars[0] == "2"))
  }

  private static let timeWords = Set(["tháng", "năm", "quý"].map { WordKey($0) })

  /// Whether a cell holds a number, perhaps with a unit: `1.535`, `(2,4)`, `-`, `12 ha`.
  static func isFigure(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 24 else { return false }
    var letters = 0
    var isFirst = true
    for scalar in scalars {
      switch scalar {
      case " ", "\n", "+", "-", "(", "–", "~": continue
      case "0"..."9": isFirst = false
      default:
        // No sign is a letter, and what opens with something else is no figure.
        if isFirst { return false }
        if scalar.properties.isAlphabetic { letters += 1 }
      }
    }
    return !isFirst && letters <= 8
  }
}
