internal import ByteSupport
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// Brings the figures that charts keep of cells up to date with what the cells got.
///
/// Of a chart's table only the cells that stand for them change; a figure that is not known becomes
/// `NaN`, which is drawn as nothing. A table in which nobody can tell what is what goes: programs
/// make it anew from the sheet. The picture that stands for the chart in programs without charts
/// shows the old figures and goes as well.
struct ChartCaches {
  /// Cells that changed, by sheet in lower case, row and column.
  private let changes: [String: EditPlan.SheetChanges]
  private let limits: Limits

  /// Refreshes the charts of a package.
  ///
  /// - Parameter content: `content.xml` after the edits; pictures of charts go out of it.
  static func refresh(
    _ package: ODSPackage, _ plan: EditPlan, _ content: inout [UInt8],
    in edited: inout EditedPackage
  ) throws(SpreadsheetError) {
    guard !plan.changes.isEmpty else { return }
    let caches = ChartCaches(changes: plan.changes, limits: package.limits)
    var parts = PackageParts()
    for entry in package.package.archive.entries where entry.name.hasSuffix("/content.xml") {
      let folder = String(entry.name.dropLast("/content.xml".count))
      let raw = try package.read(entry.name)
      guard raw.containsSequence("local-table") else { continue }
      let fresh = try translating(part: entry.name) { () throws(XMLError) in
        try caches.refreshed(ODFPrefixes.canonical(XMLEncoding.utf8(raw), limits: package.limits))
      }
      guard let fresh else { continue }
      edited.put(fresh, into: entry.name)
      let picture = "ObjectReplacements/" + folder
      guard package.package.archive.entry(named: picture) != nil else { continue }
      parts.removed.insert(picture)
      content = without(picture, content)
    }
    try parts.apply(to: &edited, of: package)
  }

  /// Refreshes the charts that stand inside a flat document.
  ///
  /// - Parameter content: the whole document after the edits.
  static func refresh(
    flat content: inout [UInt8], _ plan: EditPlan, limits: Limits
  ) throws(SpreadsheetError) {
    guard !plan.changes.isEmpty, content.containsSequence("local-table") else { return }
    let caches = ChartCaches(changes: plan.changes, limits: limits)
    let bytes = content
    content = try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      try caches.refreshed(flat: bytes)
    }
  }

  /// A flat document whose charts are up to date; the pictures beside those that change go.
  private func refreshed(flat bytes: [UInt8]) throws(XMLError) -> [UInt8] {
    var scanner = XMLScanner(bytes, limits: limits)
    var splices = ByteSplices()
    // The depth of the object whose chart changed, inside its frame.
    var changed: Int?
    while let token = try scanner.next() {
      if token.kind == .endTag, let depth = changed, token.depth < depth { changed = nil }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      let start = token.range.lowerBound
      if token.depth > 0, scanner.isNamed(token, "office:document") {
        let range = start..<(try scanner.skipElement(token))
        guard let fresh = try refreshed(Array(bytes[range])) else { continue }
        splices.replace(range, with: fresh)
        changed = token.depth - 1
      } else if token.depth == changed, scanner.isNamed(token, "draw:image") {
        splices.replace(start..<(try scanner.skipElement(token)), with: [])
      }
    }
    return splices.isEmpty ? bytes : splices.applied(to: bytes)
  }

  /// A document without the images that show an entry.
  private static func without(_ picture: String, _ content: [UInt8]) -> [UInt8] {
    var splices = ByteSplices()
    var rest = content[...]
    let mark = Array((picture + "\"").utf8)
    while let place = rest.firstRange(of: mark) {
      rest = content[place.upperBound...]
      guard let start = content[..<place.lowerBound].lastIndex(of: UInt8(ascii: "<")) else { break }
      var scanner = XMLScanner(content, at: start)
      guard let token = try? scanner.next(), scanner.isNamed(token, "draw:image"),
        let end = try? scanner.skipElement(token)
      else { continue }
      splices.replace(start..<end, with: [])
    }
    return splices.isEmpty ? content : splices.applied(to: content)
  }

  /// The chart brought up to date; `nil` when nothing of it changes.
  private func refreshed(_ bytes: [UInt8]) throws(XMLError) -> [UInt8]? {
    let chart = try ChartOutline(bytes, limits: limits)
    guard let table = chart.table else { return nil }
    let sources =
      [chart.categories] + chart.domains + chart.series.flatMap { [$0.values, $0.label] }
    guard sources.contains(where: { !changed(in: $0).isEmpty }) else { return nil }
    var splices = ByteSplices()
    guard let columns = chart.columns, fits(chart, columns) else {
      splices.replace(table, with: [])
      return splices.applied(to: bytes)
    }
    for (index, change) in changed(in: chart.categories) {
      replace(chart.rows[index].first, change, isValue: false, bytes, &splices)
    }
    for (column, source) in columns.enumerated() {
      for (index, change) in changed(in: source.values) {
        let row = chart.rows[index]
        replace(
          column + 1 < row.count ? row[column + 1] : nil, change, isValue: true, bytes, &splices)
      }
      for (_, change) in changed(in: source.label) {
        replace(chart.header[column + 1], change, isValue: false, bytes, &splices)
      }
    }
    return splices.isEmpty ? nil : splices.applied(to: bytes)
  }

  /// Whether the table has a row for each cell of its sources.
  private func fits(
    _ chart: ChartOutline, _ columns: [(label: String, values: String)]
  ) -> Bool {
    ([chart.categories] + columns.map(\.values)).allSatisfy { source in
      guard !changed(in: source).isEmpty else { return true }
      return cells(of: source).map { $0.count <= chart.rows.count } ?? false
    } && columns.allSatisfy { changed(in: $0.label).count < 2 }
  }

  /// The cells of a source in their order; `nil` where they do not stand in one row or column.
  private func cells(of source: String) -> (sheet: String, range: RangeReference, count: Int)? {
    guard let (sheet, range) = ODFAddress.parse(source) else { return nil }
    let (rows, columns) = (
      range.last.row - range.first.row + 1, range.last.column - range.first.column + 1
    )
    guard rows == 1 || columns == 1 else { return nil }
    return (sheet.lowercased(), range, rows * columns)
  }

  /// The changes of the cells of a source, by their number in it.
  private func changed(in source: String) -> [(index: Int, change: CellChange)] {
    guard let (sheet, range) = ODFAddress.parse(source), let rows = changes[sheet.lowercased()]
    else { return [] }
    var found: [(index: Int, change: CellChange)] = []
    let width = range.last.column - range.first.column + 1
    for (row, cells) in rows where (range.first.row...range.last.row).contains(row) {
      for (column, change) in cells
      where (range.first.column...range.last.column).contains(column)
        && (change.hasValue || change.hasResult)
      {
        found.append(((row - range.first.row) * width + column - range.first.column, change))
      }
    }
    return found.sorted { $0.index < $1.index }
  }

  /// Writes a cell of the table anew; what is not its text stays.
  private func replace(
    _ place: ChartOutline.Place?, _ change: CellChange, isValue: Bool, _ bytes: [UInt8],
    _ splices: inout ByteSplices
  ) {
    guard let place else { return }
    var writer = ByteWriter()
    writer.append("<table:table-cell")
    switch (change.value ?? change.result?.value)?.result ?? .empty {
    case .number(let number) where number.isFinite: writer.append(point: number)
    case .date(let day): writer.append(point: Double(day.serialDay))
    case .text(let text) where !isValue: writer.append(label: text)
    case .boolean(let truth) where !isValue: writer.append(label: truth ? "TRUE" : "FALSE")
    case .error(let code) where !isValue: writer.append(label: code)
    case _ where isValue: writer.append(point: nil)
    default: writer.append(label: "")
    }
    for range in place.others { writer.append(contentsOf: bytes[range]) }
    writer.append("</table:table-cell>")
    splices.replace(place.range, with: writer.bytes)
  }
}

extension ByteWriter {
  /// Appends the rest of a start tag and the text of a number; `nil` for one that is not there.
  fileprivate mutating func append(point: Double?) {
    let text = point.map { DecimalText.shortest($0) } ?? "NaN"
    append(" office:value-type=\"float\" office:value=\"\(text)\"><text:p>\(text)</text:p>")
  }

  /// Appends the rest of a start tag and the text of a name.
  fileprivate mutating func append(label: String) {
    append(" office:value-type=\"string\">")
    append(paragraphs: label)
  }
}
