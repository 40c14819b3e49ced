import ByteSupport
import SpreadsheetModel
import XMLStream

/// Brings the figures that a chart keeps beside its references up to date with cells that were set.
///
/// Only the points of those cells change: a figure is replaced, added or, where the cell is blank or
/// its figure is not known, taken away. A cache that cannot be counted through (hidden rows left
/// out, a reference computed by a formula) goes as a whole; programs make it anew from the cells.
///
/// - Note: Source: ECMA-376-1 §21.2.2.123 (numRef), §21.2.2.201 (strRef), §21.2.2.102
///   (multiLvlStrRef); MS-ODRAWXML §2.24.3 (`cx:numDim`, `cx:strDim`); `c15:datalabelsRange`.
struct ChartCaches {
  /// The cells that were set, in cell order, by the name of their sheet in lower case.
  let cells: [String: [EditPlan.Cell]]
  /// What names of the workbook stand for (`ChartSource.init`).
  let names: [String: String]
  let uses1904Dates: Bool
  private var scanner: XMLScanner
  private var splices = ByteSplices()
  /// The reference read last, by the depth of its element.
  private var sources: [Int: ChartSource] = [:]
  /// Levels of a part of `cx:data` seen so far, by the depth of their elements.
  private var levels: [Int: Int] = [:]

  /// One cache while it is read.
  fileprivate struct Cache {
    var site: ElementSite
    /// The cells it shows.
    var source: ChartSource
    /// Whether it holds numbers.
    var isNumeric: Bool
    /// Whether points hold their text themselves, without a `v` element (`cx:pt`).
    var isPlain: Bool
    var points: [Point] = []
    var count: ElementSite?
    /// Behind the last point, or behind what stands before points.
    var end = 0
  }

  fileprivate struct Point {
    var index: Int
    var range: Range<Int>
    /// The text of its value; `nil` where there is no such text.
    var text: Range<Int>?
  }

  init(
    _ bytes: [UInt8], cells: [String: [EditPlan.Cell]], names: [String: String],
    uses1904Dates: Bool, limits: Limits
  ) {
    (self.cells, self.names, self.uses1904Dates) = (cells, names, uses1904Dates)
    scanner = XMLScanner(bytes, limits: limits)
  }

  /// The chart brought up to date; `nil` when nothing of it changes.
  mutating func run() throws(XMLError) -> [UInt8]? {
    while let token = try scanner.next() {
      guard token.kind == .startTag else { continue }
      switch scanner.string(scanner.localName(token.name)) {
      case "f": try readSource(token)
      case "numCache", "strCache", "dlblRangeCache": try refresh(token)
      case "multiLvlStrCache": try refreshLevels(token)
      // `cx:lvl` stands beside its `cx:f`; `c:lvl` inside a cache was read with it.
      case "lvl": try refreshLevel(token)
      default: break
      }
    }
    return splices.isEmpty ? nil : splices.applied(to: scanner.bytes)
  }

  private mutating func readSource(_ token: XMLToken) throws(XMLError) {
    var text = ""
    while let inner = try scanner.next(), inner.kind != .endTag {
      if inner.kind == .text || inner.kind == .characterData { text += scanner.text(of: inner) }
    }
    sources[token.depth] = ChartSource(text, names: names)
    levels[token.depth] = 0
  }

  // MARK: Caches

  private mutating func refresh(_ token: XMLToken) throws(XMLError) {
    let isNumeric = scanner.hasLocalName(token, "numCache")
    guard let source = sources[token.depth], isTouched(source) else {
      _ = try scanner.skipElement(token)
      return
    }
    let cache = try readCache(token, source, isNumeric: isNumeric, isPlain: false)
    guard source.isLine, cache.countValue == source.count else {
      return splices.replace(cache.site.range, with: [])
    }
    for (sheet, own) in cells {
      for (index, cell) in source.places(of: own, on: sheet) { set(cell, at: index, in: cache) }
    }
  }

  /// Labels in several levels: the innermost level is the last column, or row, of the range.
  private mutating func refreshLevels(_ token: XMLToken) throws(XMLError) {
    let site = ElementSite(token, scanner)
    guard let source = sources[token.depth], isTouched(source) else {
      _ = try scanner.skipElement(token)
      return
    }
    var (count, caches): (Int?, [Cache]) = (nil, [])
    var isWhole = true
    while let inner = try scanner.next() {
      if inner.kind == .endTag, inner.depth == token.depth { break }
      guard inner.kind == .startTag || inner.kind == .emptyTag, inner.depth == token.depth + 1
      else { continue }
      if scanner.hasLocalName(inner, "ptCount") {
        count = scanner.attribute("val").flatMap { scanner.integer($0.value) }
      } else if scanner.hasLocalName(inner, "lvl") {
        let columns = level(caches.count, of: source, count: count)
        isWhole = isWhole && columns != nil
        caches.append(
          try readCache(inner, columns ?? source, isNumeric: false, isPlain: false))
      }
    }
    guard isWhole else {
      return splices.replace(site.startTag.lowerBound..<scanner.position, with: [])
    }
    for cache in caches {
      for (sheet, own) in cells {
        for (index, cell) in cache.source.places(of: own, on: sheet) {
          set(cell, at: index, in: cache)
        }
      }
    }
  }

  private mutating func refreshLevel(_ token: XMLToken) throws(XMLError) {
    let number = levels[token.depth] ?? 0
    levels[token.depth] = number + 1
    guard let source = sources[token.depth], isTouched(source) else {
      _ = try scanner.skipElement(token)
      return
    }
    let count = scanner.attribute("ptCount").flatMap { scanner.integer($0.value) }
    let isNumeric = scanner.attribute("formatCode") != nil
    let line = level(number, of: source, count: count)
    let cache = try readCache(token, line ?? source, isNumeric: isNumeric, isPlain: true)
    guard line != nil else { return splices.replace(cache.site.range, with: []) }
    for (sheet, own) in cells {
      for (index, cell) in cache.source.places(of: own, on: sheet) {
        set(cell, at: index, in: cache)
      }
    }
  }

  /// The cells of one level of labels.
  ///
  /// - Parameter number: 0 for the innermost.
  private func level(_ number: Int, of source: ChartSource, count: Int?) -> ChartSource? {
    guard let count, let areas = source.areas, areas.count == 1, let area = areas.first else {
      return nil
    }
    let range = area.range
    let (rows, columns) = (
      range.last.row - range.first.row + 1, range.last.column - range.first.column + 1
    )
    var line = range
    if count == rows, number < columns {
      line.first.column = range.last.column - number
      line.last.column = line.first.column
    } else if count == columns, number < rows {
      line.first.row = range.last.row - number
      line.last.row = line.first.row
    } else {
      return nil
    }
    return ChartSource(area: ChartSource.Area(sheet: area.sheet, range: line))
  }

  /// Whether a cell that was set is among those of a reference, or may be.
  private func isTouched(_ source: ChartSource) -> Bool {
    guard source.areas != nil else {
      let text = source.text.lowercased()
      return !text.contains("[") && cells.keys.contains { text.contains($0) }
    }
    return cells.contains { !source.places(of: $0.value, on: $0.key).isEmpty }
  }

  private mutating func readCache(
    _ token: XMLToken, _ source: ChartSource, isNumeric: Bool, isPlain: Bool
  ) throws(XMLError) -> Cache {
    var cache = Cache(
      site: ElementSite(token, scanner), source: source, isNumeric: isNumeric, isPlain: isPlain)
    var point: Point?
    var isBeforePoints = true
    cache.end = token.range.upperBound
    while token.kind == .startTag, let inner = try scanner.next() {
      if inner.kind == .endTag, inner.depth == token.depth {
        cache.site.contentEnd = inner.range.lowerBound
        cache.site.end = inner.range.upperBound
        break
      }
      switch (inner.kind, inner.depth - token.depth) {
      case (.startTag, 1), (.emptyTag, 1):
        if scanner.hasLocalName(inner, "ptCount") { cache.count = ElementSite(inner, scanner) }
        isBeforePoints = !scanner.hasLocalName(inner, "extLst")
        if inner.kind == .emptyTag, isBeforePoints { cache.end = inner.range.upperBound }
        guard scanner.hasLocalName(inner, "pt") else { break }
        let index = scanner.attribute("idx").flatMap { scanner.integer($0.value) } ?? -1
        point = Point(index: index, range: inner.range, text: nil)
        if isPlain { point?.text = inner.range.upperBound..<inner.range.upperBound }
        if inner.kind == .emptyTag { cache.add(&point, end: inner.range.upperBound) }
      case (.endTag, 1):
        if isBeforePoints { cache.end = inner.range.upperBound }
        cache.add(&point, end: inner.range.upperBound)
      case (.startTag, 2) where scanner.hasLocalName(inner, "v"):
        point?.text = inner.range.upperBound..<inner.range.upperBound
      case (.text, isPlain ? 2 : 3), (.characterData, isPlain ? 2 : 3):
        if let start = point?.text?.lowerBound { point?.text = start..<inner.range.upperBound }
      default: break
      }
    }
    return cache
  }

  // MARK: Points

  private mutating func set(_ cell: EditPlan.Cell, at index: Int, in cache: Cache) {
    if cell.keepsValue { return }
    let text = text(of: cell, isNumeric: cache.isNumeric)
    if let point = cache.points.first(where: { $0.index == index }) {
      guard let text else { return splices.replace(point.range, with: []) }
      if let range = point.text {
        guard scanner.expanded(range) != text else { return }
        return splices.replace(range, with: escaped(text))
      }
      return splices.replace(point.range, with: element(index, text, cache))
    }
    guard let text else { return }
    let place = cache.points.first { $0.index > index }?.range.lowerBound ?? cache.end
    splices.insert(element(index, text, cache), at: place)
  }

  private func element(_ index: Int, _ text: String, _ cache: Cache) -> [UInt8] {
    let prefix = cache.site.prefix
    var writer = ByteWriter()
    writer.append("<\(prefix)pt idx=\"\(index)\">")
    if !cache.isPlain { writer.append("<\(prefix)v>") }
    writer.append(xmlText: text)
    if !cache.isPlain { writer.append("</\(prefix)v>") }
    writer.append("</\(prefix)pt>")
    return writer.bytes
  }

  private func escaped(_ text: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(xmlText: text)
    return writer.bytes
  }

  /// What a cache shows of a cell; `nil` for nothing.
  private func text(of cell: EditPlan.Cell, isNumeric: Bool) -> String? {
    switch cell.newValue {
    case .number(let number): DecimalText.shortest(number)
    case .date(let day):
      isNumeric ? String(day.serialDay - (uses1904Dates ? 1462 : 0)) : nil
    case .text(let text): isNumeric || text.isEmpty ? nil : text
    case .boolean(let truth): isNumeric ? nil : truth ? "TRUE" : "FALSE"
    case .error(let code): isNumeric ? nil : code
    case .empty, .formula: nil
    }
  }
}

extension ChartCaches.Cache {
  /// How many points it speaks of.
  fileprivate var countValue: Int? {
    count?.attribute("val").flatMap { Int($0.value) }
  }

  /// Adds a point that has ended.
  fileprivate mutating func add(_ point: inout ChartCaches.Point?, end: Int) {
    guard var done = point else { return }
    done.range = done.range.lowerBound..<end
    points.append(done)
    point = nil
  }
}

extension EditPlan.Cell {
  /// Whether what the cell holds stays.
  fileprivate var keepsValue: Bool { if case .nothing = change { true } else { false } }

  /// What the cell shows then; `.empty` for nothing, and for a formula whose result is not known.
  fileprivate var newValue: CellValue {
    switch change {
    case .value(let value), .replacement(let value): value.result
    case .result(let result): result.value
    case .richText(let runs): .text(runs.map(\.text).joined())
    case .nothing: .empty
    }
  }
}
