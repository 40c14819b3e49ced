import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream
import ZipArchive

/// The charts of a workbook that is filled many times: the figures they keep follow the cells.
struct ChartTemplates: Sendable {
  /// The names of their entries in the archive.
  let entryNames: [String]
  private let parts: [[UInt8]]
  private let names: [String: String]
  /// Sheets in lower case, and the positions of their targets in cell order.
  private let sheets: [(name: String, targets: [Int])]
  private let targets: [WorkbookTemplate.Target]
  private let uses1904Dates: Bool
  private let limits: Limits

  /// - Parameter targets: the cells that are filled.
  init(
    _ workbook: WorkbookPart, targets: [WorkbookTemplate.Target]
  ) throws(SpreadsheetError) {
    var (entryNames, parts): ([String], [[UInt8]]) = ([], [])
    for part in workbook.chartParts {
      entryNames.append(workbook.package.entry(of: part)?.name ?? part.path)
      parts.append(try workbook.scannable(part))
    }
    (self.entryNames, self.parts) = (entryNames, parts)
    names = workbook.namedExpressions
    sheets = workbook.sheets.filter(\.isWorksheet).enumerated().map { index, sheet in
      let own = targets.indices.filter { targets[$0].sheet == index }
      return (sheet.name.lowercased(), own.sorted { targets[$0].cell < targets[$1].cell })
    }
    self.targets = targets
    uses1904Dates = workbook.uses1904Dates
    limits = workbook.package.limits
  }

  /// The charts with the values of the targets.
  ///
  /// - Throws: `.damagedEntry` for a chart that is no XML.
  func entries(
    _ values: [CellValue], with deflater: borrowing Deflater
  ) throws(ZipError) -> [PreparedEntry] {
    guard !parts.isEmpty else { return [] }
    var cells: [String: [EditPlan.Cell]] = [:]
    for sheet in sheets where !sheet.targets.isEmpty {
      cells[sheet.name] = sheet.targets.map { target in
        EditPlan.Cell(reference: targets[target].cell, change: .value(values[target]))
      }
    }
    var entries: [PreparedEntry] = []
    for (name, bytes) in zip(entryNames, parts) {
      var caches = ChartCaches(
        bytes, cells: cells, names: names, uses1904Dates: uses1904Dates, limits: limits)
      do throws(XMLError) {
        entries.append(.deflated(name, try caches.run() ?? bytes, with: deflater))
      } catch {
        throw .damagedEntry(name, reason: error.message)
      }
    }
    return entries
  }
}
