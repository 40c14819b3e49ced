import OfficePackage
import SpreadsheetModel
import XMLStream
import ZipArchive

extension EditSession {
  /// Brings the figures that charts keep of cells up to date with what the cells got.
  mutating func refreshCharts(_ sheets: [EditPlan.Sheet]) throws(SpreadsheetError) {
    let parts = workbook.chartParts.filter { !output.isRemoved(entryName($0)) }
    guard !parts.isEmpty else { return }
    var cells: [String: [EditPlan.Cell]] = [:]
    for sheet in sheets where !sheet.cells.isEmpty {
      cells[workbook.sheets[sheet.index].name.lowercased()] = sheet.cells
    }
    guard !cells.isEmpty else { return }
    if let copied = copiedCells, try keepFigures(parts) {
      // Those of copies stand between what stands in the sheet.
      let name = copied.copies.sheet.lowercased()
      cells[name] = (cells[name, default: []] + copied.planCells)
        .sorted { $0.reference < $1.reference }
    }
    let names = workbook.namedExpressions
    for part in parts {
      let bytes = try current(part)
      var caches = ChartCaches(
        bytes, cells: cells, names: names, uses1904Dates: workbook.uses1904Dates, limits: limits)
      let fresh = try translating(part: part.path) { () throws(XMLError) in try caches.run() }
      if let fresh { put(fresh, into: part) }
    }
  }
}

extension EditSession {
  /// Whether one of some charts may keep figures of cells.
  private func keepFigures(_ charts: [PartName]) throws(SpreadsheetError) -> Bool {
    for part in charts {
      let bytes = try current(part)
      if ["Cache", "lvl"].contains(where: { bytes.firstRange(of: Array($0.utf8)) != nil }) {
        return true
      }
    }
    return false
  }
}

extension CopiedCells {
  /// The cells as a plan has them.
  fileprivate var planCells: [EditPlan.Cell] {
    columns.flatMap { column in
      column.values.enumerated().compactMap { offset, value in
        value.map {
          EditPlan.Cell(
            reference: CellReference(
              row: copies.row(column.row, ofCopy: copies.first + offset), column: column.column),
            change: column.isResult ? .result($0) : .replacement($0.value))
        }
      }
    }
  }
}

extension WorkbookPart {
  /// The charts of the package, of either kind.
  var chartParts: [PartName] {
    let types = package.contentTypes
    return package.archive.entries.compactMap { entry in
      guard entry.name.utf8.suffix(4).elementsEqual(".xml".utf8) else { return nil }
      let part = PartName(entry.name)
      guard let type = types.type(of: part),
        type.hasSuffix("chart+xml") || type.hasSuffix("chartex+xml")
      else { return nil }
      return part
    }
  }

  /// What the names of the workbook stand for: in lower case, those of one sheet as `sheet!name`.
  var namedExpressions: [String: String] {
    var names: [String: String] = [:]
    for node in root.child("definedNames")?.children("definedName") ?? [] {
      guard let name = node.attribute("name") else { continue }
      let scope = node.attribute("localSheetId").flatMap { Int($0) }
      if let scope {
        guard sheets.indices.contains(scope) else { continue }
        names["\(sheets[scope].name)!\(name)".lowercased()] = node.text
      } else {
        names[name.lowercased()] = node.text
      }
    }
    return names
  }
}
