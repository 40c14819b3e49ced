public import IndicatorModel
internal import SpreadsheetModel
internal import VietnameseText

/// Reads a binding from the pieces of its file.
///
/// Strict: a key it does not know is an error, since a mistyped `codee` would otherwise leave a row
/// to other figures than the person meant.
public struct BindingReader {
  let catalogue: Catalogue

  /// A reader; codes must be those of the catalogue.
  public init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// Reads a binding.
  ///
  /// - Throws: `BindingError` for the first thing wrong, with line and key.
  public func binding(_ root: BindingNode) throws(BindingError) -> FormBinding {
    let map = try BindingMap(
      root, key: "", known: ["schema", "form", "period", "fingerprint", "tables"])
    let schema = try map.required("schema")
    guard try schema.text() == FormBinding.schema else { throw schema.expected(.schema) }
    var period: ReportingPeriod?
    if let value = try map.value("period") {
      guard let told = ReportingPeriod(try value.text()) else { throw value.expected(.period) }
      period = told
    }
    return FormBinding(
      form: try map.required("form").text(), period: period,
      fingerprint: try fingerprint(try map.required("fingerprint")),
      tables: try map.required("tables").items().mapping(table))
  }

  private func fingerprint(_ value: BindingValue) throws(BindingError) -> FormFingerprint {
    let parts = FormFingerprint.Part.allCases
    let map = try BindingMap(value, known: parts.map(\.rawValue))
    var digests: [FormFingerprint.Part: String] = [:]
    for part in parts {
      let digest = try map.required(part.rawValue)
      let text = try digest.text()
      guard text.utf8.count == 16, text.allSatisfy(\.isHexDigit) else {
        throw digest.expected(.digest)
      }
      digests[part] = text.lowercased()
    }
    return FormFingerprint(digests: digests)
  }

  private func table(_ value: BindingValue) throws(BindingError) -> BoundTable {
    let map = try BindingMap(
      value, known: ["sheet", "headerRows", "names", "unitLine", "columns", "rows", "cells"])
    var table = BoundTable(
      sheet: try map.required("sheet").text(),
      headerRows: try map.required("headerRows").rows(),
      nameColumn: try map.required("names").column(),
      unitLine: try map.value("unitLine")?.text(),
      columns: try map.required("columns").items().mapping(column),
      rows: try map.required("rows").items().mapping(row))
    table.line = value.node.line
    table.cells = try map.value("cells")?.items().mapping(cell) ?? []
    try refuseRepeats(map, table)
    let rows = Set(table.rows.map(\.index))
    for (position, cell) in table.cells.enumerated() where !rows.contains(cell.cell.row) {
      guard cell.isSkipped || cell.unit != nil && (cell.code != nil || cell.indicator != nil) else {
        let items = try map.required("cells").items()
        throw items[position].error(.cellWithoutRow)
      }
    }
    return table
  }

  private func refuseRepeats(_ map: BindingMap, _ table: BoundTable) throws(BindingError) {
    try refuse(
      repeatsIn: table.columns.map { CellReference.columnLetters($0.index) },
      try map.value("columns"))
    try refuse(repeatsIn: table.rows.map { String($0.index + 1) }, try map.value("rows"))
    try refuse(repeatsIn: table.cells.map(\.cell.description), try map.value("cells"))
  }

  private func refuse(repeatsIn names: [String], _ list: BindingValue?) throws(BindingError) {
    var seen: Set<String> = []
    for (position, name) in names.enumerated() where !seen.insert(name).inserted {
      guard let items = try list?.items(), items.indices.contains(position) else { return }
      throw items[position].error(.listedTwice(name))
    }
  }

  private func column(_ value: BindingValue) throws(BindingError) -> BoundColumn {
    let map = try BindingMap(
      value,
      known: ["column", "header", "number", "role", "span", "running", "scope", "ratio", "why"])
    let role = try map.required("role")
    var column = BoundColumn(
      index: try map.required("column").column(), header: try map.text("header") ?? "",
      number: try map.text("number") ?? "", role: try self.role(role), span: nil,
      isRunning: try map.value("running")?.truth(), scope: nil, ratio: nil,
      why: try map.text("why") ?? "")
    column.line = value.node.line
    if let span = try map.value("span") {
      column.span = HeaderTime.Span(bindingTerm: try span.text())
      if column.span == nil { throw span.expected(.span) }
    }
    if let scope = try map.value("scope") {
      column.scope = ColumnScope(bindingTerm: try scope.text())
      if column.scope == nil { throw scope.expected(.scope) }
    }
    if let value = try map.value("ratio") { column.ratio = try ratio(value) }
    return column
  }

  private func ratio(_ value: BindingValue) throws(BindingError) -> RatioMeaning {
    let map = try BindingMap(value, known: ["part", "base", "change"])
    var part: ColumnRole?
    if let value = try map.value("part") { part = try figureRole(value) }
    return RatioMeaning(
      part: part, base: try figureRole(try map.required("base")),
      isChange: try map.value("change")?.truth() ?? false)
  }

  private func role(_ value: BindingValue) throws(BindingError) -> ColumnRole {
    guard let role = ColumnRole(name: try value.text()) else {
      throw value.expected(.oneOf(ColumnRole.all.map(\.name)))
    }
    return role
  }

  private func figureRole(_ value: BindingValue) throws(BindingError) -> ColumnRole {
    let figures = ColumnRole.all.filter(\.takesFigure)
    guard let role = ColumnRole(name: try value.text()), role.takesFigure else {
      throw value.expected(.oneOf(figures.map(\.name)))
    }
    return role
  }

  private func row(_ value: BindingValue) throws(BindingError) -> BoundRow {
    let map = try BindingMap(
      value,
      known: [
        "row", "no", "label", "skip", "code", "indicator", "like", "unit", "confidence", "why",
      ])
    var row = BoundRow(
      index: try map.required("row").rowNumber(), ordinal: try map.text("no") ?? "",
      label: try map.required("label").text(), code: try code(map),
      indicator: try map.text("indicator"), unit: try unit(map))
    if let confidence = try map.value("confidence") {
      let known = BoundRow.Confidence.allCases
      guard let told = BoundRow.Confidence(rawValue: try confidence.text()) else {
        throw confidence.expected(.oneOf(known.map(\.rawValue)))
      }
      row.confidence = told
    }
    row.like = try code(map, key: "like")
    row.line = value.node.line
    row.why = try map.text("why") ?? ""
    row.isSkipped = try map.value("skip")?.truth() ?? false
    return row
  }

  private func cell(_ value: BindingValue) throws(BindingError) -> BoundCell {
    let map = try BindingMap(
      value, known: ["cell", "skip", "code", "indicator", "unit", "role", "why"])
    let place = try map.required("cell")
    guard let reference = CellReference(try place.text()) else { throw place.expected(.cell) }
    var cell = BoundCell(cell: reference)
    cell.isSkipped = try map.value("skip")?.truth() ?? false
    cell.code = try code(map)
    cell.indicator = try map.text("indicator")
    cell.unit = try unit(map)
    if let role = try map.value("role") { cell.role = try figureRole(role) }
    cell.why = try map.text("why") ?? ""
    return cell
  }

  private func code(_ map: BindingMap, key: String = "code") throws(BindingError) -> String? {
    guard let value = try map.value(key) else { return nil }
    let code = try value.text()
    guard catalogue[code] != nil else { throw value.error(.unknownCode(code)) }
    return code
  }

  private func unit(_ map: BindingMap) throws(BindingError) -> String? {
    guard let value = try map.value("unit") else { return nil }
    let unit = try value.text()
    guard UnitOfMeasure(parsing: unit) != nil else { throw value.expected(.unit) }
    return unit
  }
}

extension Array {
  /// `map` whose errors keep their type.
  fileprivate func mapping<Result>(
    _ transform: (Element) throws(BindingError) -> Result
  ) throws(BindingError) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(count)
    for element in self { results.append(try transform(element)) }
    return results
  }
}
