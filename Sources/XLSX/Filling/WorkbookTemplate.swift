package import ByteSupport
import OfficePackage
package import SpreadsheetModel
import XMLStream
import ZipArchive

/// A workbook that is filled many times in the same cells: where they stand is found once, and all
/// that does not change is compressed once.
///
/// What comes out is what the editor makes of the same edits, but for how it is compressed.
package struct WorkbookTemplate: Sendable {
  /// A cell that is filled.
  package struct Target: Sendable {
    /// Zero-based among the worksheets.
    package var sheet: Int
    package var cell: CellReference
    /// What it will hold, for a start.
    package var sample: CellValue
    /// Whether the cell is a formula, whose result is stored.
    package var isFormula: Bool

    package init(sheet: Int, cell: CellReference, sample: CellValue, isFormula: Bool) {
      self.sheet = sheet
      self.cell = cell
      self.sample = sample
      self.isFormula = isFormula
    }
  }

  private let sheets: [SheetTemplate]
  private let strings: StringsTemplate?
  private let charts: [ChartTemplate]
  private let chartCells: ChartCells
  /// The entries as they stand in the archive; those that are made anew, by their numbers.
  private let kept: [Kept]
  /// The archive around them, once one was written.
  private var archive: ArchiveTemplate?

  private enum Kept {
    case copy(PreparedEntry)
    case sheet(Int)
    case strings
    case chart(Int)
  }

  /// Prepares a workbook.
  ///
  /// - Parameters:
  ///   - bytes: the workbook.
  ///   - targets: the cells, each once.
  /// - Returns: `nil` where the cells cannot be filled this way.
  /// - Throws: as `XLSXEditor.apply` for edits of these cells.
  package init?(
    _ bytes: [UInt8], targets: [Target], limits: Limits
  ) throws(SpreadsheetError) {
    let original = try WorkbookPart(bytes, limits: limits)
    let names = original.sheets.filter(\.isWorksheet).map(\.name)
    let edits = targets.map { target in
      let name = names[target.sheet]
      let number = Edit.set(sheet: name, cell: target.cell, value: .number(0))
      return target.isFormula
        ? Edit.setResult(sheet: name, cell: target.cell, result: .number(0)) : number
    }
    let edited = try XLSXEditor.apply(edits, to: bytes, limits: limits)
    let workbook = try WorkbookPart(edited.bytes, limits: limits)
    guard edited.warnings.isEmpty else { return nil }
    let parts = workbook.sheets.filter(\.isWorksheet)
    var sheets: [SheetTemplate] = []
    var numbers: [String: Kept] = [:]
    var strings: StringsTemplate?
    if targets.contains(where: { SheetTemplate.isText($0) }) {
      guard let own = try StringsTemplate(original, targets: targets) else { return nil }
      strings = own
      numbers[own.entryName] = .strings
    }
    for index in parts.indices {
      let own = targets.indices.filter { targets[$0].sheet == index }
      guard !own.isEmpty, let part = parts[index].part else { continue }
      let entry = workbook.package.entry(of: part)?.name ?? part.path
      guard
        let sheet = try SheetTemplate(
          workbook.scannable(part), part: entry, targets: targets, own, limits: limits)
      else { return nil }
      numbers[entry] = .sheet(sheets.count)
      sheets.append(sheet)
    }
    chartCells = ChartCells(original, targets: targets)
    charts = try Self.charts(original, chartCells)
    for (index, chart) in charts.enumerated() { numbers[chart.entryName] = .chart(index) }
    self.sheets = sheets
    self.strings = strings
    kept = try workbook.package.archive.entries.map { entry throws(SpreadsheetError) in
      if let number = numbers[entry.name] { return number }
      do throws(ZipError) {
        return .copy(try .copy(of: entry, from: workbook.package.archive))
      } catch {
        throw SpreadsheetError(error)
      }
    }
  }

  /// The charts that show targets.
  private static func charts(
    _ workbook: WorkbookPart, _ cells: ChartCells
  ) throws(SpreadsheetError) -> [ChartTemplate] {
    var charts: [ChartTemplate] = []
    for part in workbook.chartParts {
      let bytes = try workbook.scannable(part)
      do throws(ZipError) {
        let name = workbook.package.entry(of: part)?.name ?? part.path
        if let chart = try ChartTemplate(name, bytes, cells) { charts.append(chart) }
      } catch {
        throw SpreadsheetError(error)
      }
    }
    return charts
  }

  /// The workbook with values in its cells.
  ///
  /// - Parameter values: one a target.
  /// - Returns: `nil` where a value is of another kind than its sample: the editor must write it.
  /// - Throws: `SpreadsheetError` where there is no memory for it.
  package mutating func filled(_ values: TemplateValues) throws(SpreadsheetError) -> [UInt8]? {
    do throws(ZipError) {
      guard let entries = try entries(values) else { return nil }
      if let bytes = archive?.archive(with: entries) { return bytes }
      var assembler = ZipAssembler()
      var (made, numbers) = (entries[...], [Int]())
      for (number, item) in kept.enumerated() {
        if case .copy(let entry) = item {
          assembler.add(entry)
        } else if let entry = made.popFirst() {
          assembler.add(entry)
          numbers.append(number)
        }
      }
      let bytes = try assembler.finish()
      archive = ArchiveTemplate(bytes, replacing: numbers)
      return bytes
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// The entries that are made anew, in the order of the archive.
  private func entries(_ values: TemplateValues) throws(ZipError) -> [PreparedEntry]? {
    var texts = strings?.texts
    let words = ByteBlock(capacity: sheets.map(\.room).max() ?? 0)
    var filled: [PreparedEntry] = []
    // Texts are numbered by all sheets before they are written.
    for sheet in sheets {
      guard let entry = try sheet.entry(values, &texts, words) else { return nil }
      filled.append(entry)
    }
    var entries: [PreparedEntry] = []
    for item in kept {
      switch item {
      case .copy: continue
      case .sheet(let index): entries.append(filled[index])
      case .chart(let index): entries.append(try charts[index].entry(values, chartCells))
      case .strings:
        guard let strings, let texts else { return nil }
        entries.append(try strings.entry(texts))
      }
    }
    return entries
  }
}
