internal import ByteSupport
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

/// Marks the rows and columns of a table that are printed on every page: the elements
/// `table:table-header-rows` and `table:table-header-columns` go around them.
///
/// - Note: Source: ODF 1.3 part 3 §9.2.2 (table:table-header-columns), §9.2.5
///   (table:table-header-rows).
struct PrintTitleEditor {
  private let table: ElementPlace
  private let bytes: [UInt8]
  private(set) var splices = ByteSplices()

  /// Which of the two.
  private enum Axis {
    case rows, columns

    var item: String { self == .rows ? "table:table-row" : "table:table-column" }
    var wrapper: String { self == .rows ? "table:table-header-rows" : "table:table-header-columns" }
    var repetition: String {
      self == .rows ? "table:number-rows-repeated" : "table:number-columns-repeated"
    }
  }

  /// An element that stands for rows or columns.
  private struct Item {
    var place: ElementPlace
    /// What it stands for, zero-based.
    var indices: Range<Int>
    /// Where the element begins that it stands in, that of a wrapper not counted.
    var parent: Int
  }

  init(_ table: ElementPlace, in bytes: [UInt8]) { (self.table, self.bytes) = (table, bytes) }

  /// Makes titles of rows and columns in the place of those there are; `nil` for none.
  ///
  /// - Throws: `.refusedEdit` where the rows stand in several groups.
  mutating func set(
    rows: ClosedRange<Int>?, columns: ClosedRange<Int>?
  ) throws(SpreadsheetError) {
    try set(.columns, columns)
    try set(.rows, rows)
  }

  private mutating func set(
    _ axis: Axis, _ wanted: ClosedRange<Int>?
  ) throws(SpreadsheetError) {
    let bytes = bytes
    let start = table.tag.lowerBound
    let (items, wrappers) = try translating(part: ODSPackage.contentPart) {
      () throws(XMLError) in try Self.items(axis, in: bytes, at: start)
    }
    for tag in wrappers { splices.replace(tag, with: []) }
    guard let wanted else { return }
    let inside = items.filter { $0.indices.overlaps(Range(wanted)) }
    guard let first = inside.first, let last = inside.last else {
      throw SpreadsheetError(.invalidArgument, "the print titles lie behind the cells of the sheet")
    }
    guard inside.allSatisfy({ $0.parent == first.parent }) else {
      throw SpreadsheetError(.refusedEdit, "the print titles lie in several groups of rows")
    }
    if first.place.range == last.place.range {
      return try wrap(first, wanted, axis)
    }
    try cut(first, at: wanted.lowerBound, axis, open: true)
    try cut(last, at: wanted.upperBound + 1, axis, open: false)
  }

  /// Puts the wrapper around a part of one run.
  private mutating func wrap(
    _ item: Item, _ wanted: ClosedRange<Int>, _ axis: Axis
  ) throws(SpreadsheetError) {
    let inner = Range(wanted).clamped(to: item.indices)
    guard inner != item.indices else {
      splices.insert(Array("<\(axis.wrapper)>".utf8), at: item.place.range.lowerBound)
      return splices.insert(Array("</\(axis.wrapper)>".utf8), at: item.place.range.upperBound)
    }
    try checkRun(item)
    var text = run(item, inner.lowerBound - item.indices.lowerBound, axis)
    text += Array("<\(axis.wrapper)>".utf8) + run(item, inner.count, axis)
    text += Array("</\(axis.wrapper)>".utf8)
    text += run(item, item.indices.upperBound - inner.upperBound, axis)
    splices.replace(item.place.range, with: text)
  }

  /// Opens or closes the wrapper at an index, which may lie in a run.
  private mutating func cut(
    _ item: Item, at index: Int, _ axis: Axis, open: Bool
  ) throws(SpreadsheetError) {
    let tag = Array((open ? "<\(axis.wrapper)>" : "</\(axis.wrapper)>").utf8)
    let range = item.place.range
    if index <= item.indices.lowerBound { return splices.insert(tag, at: range.lowerBound) }
    if index >= item.indices.upperBound { return splices.insert(tag, at: range.upperBound) }
    try checkRun(item)
    splices.replace(
      range,
      with: run(item, index - item.indices.lowerBound, axis) + tag
        + run(item, item.indices.upperBound - index, axis))
  }

  private func checkRun(_ item: Item) throws(SpreadsheetError) {
    guard !bytes[item.place.range].contains("table:formula=") else {
      throw SpreadsheetError(
        .refusedEdit, "the print titles would part rows that share a formula")
    }
  }

  /// A run for another count of rows or columns.
  private func run(_ item: Item, _ count: Int, _ axis: Axis) -> [UInt8] {
    guard count > 0 else { return [] }
    let place = item.place
    var tag = Array(bytes[place.tag])
    let start = place.tag.lowerBound
    if let own = place.attributes.first(where: { $0.name == axis.repetition })?.token {
      tag.replaceSubrange(
        (own.value.lowerBound - start)..<(own.value.upperBound - start),
        with: Array(String(count).utf8))
    }
    return tag + bytes[place.tag.upperBound..<place.range.upperBound]
  }

  /// The elements of a table and the tags of the wrappers they have.
  private static func items(
    _ axis: Axis, in bytes: [UInt8], at start: Int
  ) throws(XMLError) -> ([Item], [Range<Int>]) {
    var scanner = XMLScanner(bytes, at: start)
    var (items, wrappers, parents): ([Item], [Range<Int>], [Int]) = ([], [], [])
    while let token = try scanner.next() {
      let isWrapper = scanner.string(token.name) == axis.wrapper && token.kind != .text
      if isWrapper { wrappers.append(token.range) }
      switch token.kind {
      case .endTag:
        if token.depth == 0 { return (items, wrappers) }
        if !isWrapper { parents.removeLast() }
      case .startTag, .emptyTag:
        let name = scanner.string(token.name)
        if name == axis.item {
          let place = try scanner.place(of: token)
          let first = items.last?.indices.upperBound ?? 0
          let count = place.value(axis.repetition).flatMap { Int($0) } ?? 1
          let limit = axis == .rows ? ODFAddress.rowLimit : ODFAddress.columnLimit
          items.append(
            Item(
              place: place, indices: first..<min(limit, first + max(1, count)),
              parent: parents.last ?? 0))
        } else if token.depth == 0 || ContentReader.isWrapper(scanner, token) {
          if token.kind == .startTag, !isWrapper { parents.append(token.range.lowerBound) }
        } else {
          _ = try scanner.skipElement(token)
        }
      default: break
      }
    }
    return (items, wrappers)
  }
}
