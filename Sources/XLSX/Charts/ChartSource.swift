import SpreadsheetModel
import XMLStream

/// The cells that a reference of a chart names: `'Biểu 1'!$B$5:$B$9`, several in brackets, or a name
/// of the workbook that stands for such.
struct ChartSource {
  /// One range on a sheet.
  struct Area: Hashable {
    /// As the reference spells it.
    var sheet: String
    /// Its cells.
    var range: RangeReference
  }

  /// The areas in the order of the reference; `nil` when it is none of plain ranges.
  let areas: [Area]?
  /// What it stands for where `areas` is `nil`: a formula, or a range of another workbook.
  let text: String

  /// Reads a reference.
  ///
  /// - Parameter names: what names of the workbook stand for, by name in lower case, those of one
  ///   sheet as `sheet!name`.
  init(_ text: String, names: [String: String]) {
    var expression = text
    for _ in 0..<4 {
      if let areas = Self.areas(of: expression) {
        (self.areas, self.text) = (areas, expression)
        return
      }
      guard let next = Self.meaning(of: expression, names) else { break }
      expression = next
    }
    (areas, self.text) = (nil, expression)
  }

  /// A reference to one range.
  init(area: Area) {
    (areas, text) = ([area], "")
  }

  /// How many cells there are.
  var count: Int {
    areas?.reduce(0) { $0 + $1.range.rowCount * $1.range.columnCount } ?? 0
  }

  /// Whether the cells lie in one row or column each, so that they can be counted through.
  var isLine: Bool {
    areas?.allSatisfy { $0.range.rowCount == 1 || $0.range.columnCount == 1 } ?? false
  }

  /// Where cells of a sheet stand among the cells of the reference, ascending.
  ///
  /// - Parameter cells: in cell order.
  func places(
    of cells: [EditPlan.Cell], on sheet: String
  ) -> [(index: Int, cell: EditPlan.Cell)] {
    var found: [(index: Int, cell: EditPlan.Cell)] = []
    var start = 0
    for area in areas ?? [] {
      let range = area.range
      defer { start += range.rowCount * range.columnCount }
      guard area.sheet.lowercased() == sheet else { continue }
      let first = cells.partitionPoint { $0.reference.row >= range.first.row }
      for cell in cells[first...] {
        guard cell.reference.row <= range.last.row else { break }
        guard range.contains(cell.reference) else { continue }
        let row = cell.reference.row - range.first.row
        let column = cell.reference.column - range.first.column
        found.append((start + row * range.columnCount + column, cell))
      }
    }
    return found.sorted { $0.index < $1.index }
  }

  // MARK: Reading

  private static func areas(of text: String) -> [Area]? {
    var inside = text[...]
    if inside.hasPrefix("("), inside.hasSuffix(")") { inside = inside.dropFirst().dropLast() }
    var areas: [Area] = []
    for piece in split(inside, at: ",") {
      guard let (sheet, rest) = qualified(piece), let place = PlaceText(rest) else { return nil }
      areas.append(Area(sheet: sheet, range: place.range))
    }
    return areas.isEmpty ? nil : areas
  }

  private static func meaning(of text: String, _ names: [String: String]) -> String? {
    guard let (sheet, name) = qualified(text[...]) else { return names[text.lowercased()] }
    return names[(sheet + "!" + name).lowercased()] ?? names[name.lowercased()]
  }

  /// A reference cut at its exclamation mark; `nil` without a sheet or of another workbook.
  private static func qualified(_ text: Substring) -> (sheet: String, rest: String)? {
    let pieces = split(text, at: "!")
    guard pieces.count == 2, !pieces[0].contains("["), !pieces[0].isEmpty else { return nil }
    var sheet = pieces[0]
    if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count > 1 {
      sheet = sheet.dropFirst().dropLast()
      let words = sheet.split(separator: "''", omittingEmptySubsequences: false)
      return (words.joined(separator: "'"), String(pieces[1]))
    }
    return (String(sheet), String(pieces[1]))
  }

  /// The pieces between marks that stand outside quotes.
  private static func split(_ text: Substring, at mark: Character) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var isQuoted = false
    for index in text.indices {
      if text[index] == "'" { isQuoted.toggle() }
      guard text[index] == mark, !isQuoted else { continue }
      pieces.append(text[start..<index])
      start = text.index(after: index)
    }
    pieces.append(text[start...])
    return pieces
  }
}

extension RangeReference {
  /// How many rows it has.
  fileprivate var rowCount: Int { last.row - first.row + 1 }
  /// How many columns it has.
  fileprivate var columnCount: Int { last.column - first.column + 1 }
}
