internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// What the sheets of the filled form show beside their cells: looks by conditional formats, charts.
struct ReviewVisuals {
  /// What one drawn sheet has.
  struct Sheet {
    /// Cells with the zero-based look of each, in cell order.
    var places: [(cell: CellReference, look: Int)] = []
    var charts: [DrawnChart] = []
  }

  /// No more cells are drawn with a look of their own: the page stays small.
  static let mostPlaces = 12_000
  /// No more charts of a sheet are drawn.
  static let mostCharts = 24

  /// One a drawn sheet.
  let sheets: [Sheet]
  /// Each look once.
  let looks: [ConditionalLook]
  /// Rules of formats that are not drawn, or not for all their cells.
  let undrawnRules: Int

  /// - Parameter sheets: the sheets that are drawn.
  init(_ review: FormReview, sheets drawn: [ReviewSheet]) {
    guard !review.visuals.isEmpty else {
      (sheets, looks, undrawnRules) = (drawn.map { _ in Sheet() }, [], 0)
      return
    }
    let workbook = review.workbook
    let hasFormats = review.visuals.contains { !$0.conditionalFormats.isEmpty }
    let formats = hasFormats ? ConditionalLooks(workbook) : nil
    var indexes: [ConditionalLook: Int] = [:]
    var all: [ConditionalLook] = []
    var (room, isCut) = (Self.mostPlaces, false)
    sheets = drawn.map { sheet in
      var result = Sheet()
      guard review.visuals.indices.contains(sheet.position) else { return result }
      let visuals = review.visuals[sheet.position]
      result.charts = visuals.charts.prefix(Self.mostCharts).map { DrawnChart($0, in: workbook) }
      let found =
        formats?.looks(visuals.conditionalFormats, sheet: sheet.position, upTo: sheet.last) ?? [:]
      for (cell, look) in found.sorted(by: { $0.key < $1.key }) {
        guard room > 0 else {
          isCut = true
          break
        }
        room -= 1
        let index = indexes[look] ?? all.count
        if index == all.count {
          indexes[look] = index
          all.append(look)
        }
        result.places.append((cell, index))
      }
      return result
    }
    looks = all
    undrawnRules = (formats?.undrawnRules ?? 0) + (isCut ? 1 : 0)
  }
}
