internal import SpreadsheetModel

/// What lies over the cells of a sheet besides their own content, swept from the top row down.
///
/// Merges, validations, notes and charts.
struct SheetOverlay {
  /// What lies over one cell or over equal cells side by side.
  struct Segment {
    /// Zero-based columns.
    var columns: Range<Int>
    /// The merge whose first cell this is.
    var merge: RangeReference?
    /// Whether a merge covers the cell.
    var isCovered = false
    /// The name of the validation.
    var validation: String?
    /// The note.
    var note: CellNote?
    /// Zero-based numbers of the charts that begin here.
    var charts: [Int] = []
  }

  private struct Area {
    var range: RangeReference
    var merge: RangeReference?
    var validation: String?
    var note: CellNote?
    var chart: Int?
  }

  /// Rows at which something begins or ends, ascending.
  let boundaries: [Int]
  private let areas: [Area]
  private var next = 0
  private var active: [Area] = []

  /// - Parameters:
  ///   - sheet: the sheet.
  ///   - validationNames: the name of each of its validations.
  init(_ sheet: Worksheet, validationNames: [String]) {
    var areas: [Area] = []
    for merge in sheet.merges where merge.first != merge.last {
      areas.append(Area(range: merge, merge: merge))
    }
    for (validation, name) in zip(sheet.validations, validationNames) {
      for range in validation.ranges { areas.append(Area(range: range, validation: name)) }
    }
    for note in sheet.notes {
      areas.append(Area(range: RangeReference(note.reference, note.reference), note: note))
    }
    for (index, chart) in sheet.charts.enumerated() {
      areas.append(
        Area(range: RangeReference(chart.anchor.first, chart.anchor.first), chart: index))
    }
    var rows: Set<Int> = []
    for area in areas {
      rows.insert(area.range.first.row)
      rows.insert(area.range.last.row + 1)
      if area.merge != nil { rows.insert(area.range.first.row + 1) }
    }
    self.areas = areas.sorted { $0.range.first.row < $1.range.first.row }
    boundaries = rows.sorted()
  }

  /// Moves to a row, below all asked before.
  ///
  /// - Returns: whether anything lies over it.
  mutating func advance(to row: Int) -> Bool {
    active.removeAll { $0.range.last.row < row }
    while next < areas.count, areas[next].range.first.row <= row {
      if areas[next].range.last.row >= row { active.append(areas[next]) }
      next += 1
    }
    return !active.isEmpty
  }

  /// The current row cut into segments of equal cells.
  ///
  /// - Parameters:
  ///   - row: the row moved to last.
  ///   - columns: columns with cells of their own, each a segment; ascending.
  func segments(row: Int, cellColumns columns: [Int]) -> [Segment] {
    var cuts: Set<Int> = []
    for column in columns { cuts.formUnion([column, column + 1]) }
    for area in active {
      cuts.formUnion([area.range.first.column, area.range.last.column + 1])
      if area.merge != nil, area.range.first.row == row { cuts.insert(area.range.first.column + 1) }
    }
    let edges = cuts.sorted()
    return zip(edges, edges.dropFirst()).map { first, end in
      segment(row: row, columns: first..<end)
    }
  }

  private func segment(row: Int, columns: Range<Int>) -> Segment {
    var segment = Segment(columns: columns)
    let cell = CellReference(row: row, column: columns.lowerBound)
    for area in active where area.range.contains(cell) {
      if let merge = area.merge {
        if merge.first == cell { segment.merge = merge } else { segment.isCovered = true }
      }
      segment.validation = segment.validation ?? area.validation
      segment.note = segment.note ?? area.note
      if let chart = area.chart { segment.charts.append(chart) }
    }
    return segment
  }
}
