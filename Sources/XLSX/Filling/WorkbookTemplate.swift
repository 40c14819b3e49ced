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
  private let charts: ChartTemplates
  /// The entries as they stand in the archive; those that are made anew, by their numbers.
  private let kept: [Kept]

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
    let charts = try ChartTemplates(original, targets: targets)
    for (index, name) in charts.entryNames.enumerated() { numbers[name] = .chart(index) }
    self.sheets = sheets
    self.strings = strings
    self.charts = charts
    kept = try workbook.package.archive.entries.map { entry throws(SpreadsheetError) in
      if let number = numbers[entry.name] { return number }
      do throws(ZipError) {
        return .copy(try .copy(of: entry, from: workbook.package.archive))
      } catch {
        throw SpreadsheetError(error)
      }
    }
  }

  /// The workbook with values in its cells.
  ///
  /// - Parameter values: one a target.
  /// - Returns: `nil` where a value is of another kind than its sample: the editor must write it.
  package func filled(_ values: [CellValue]) throws(SpreadsheetError) -> [UInt8]? {
    var texts = strings?.texts
    var entries: [PreparedEntry] = []
    do throws(ZipError) {
      let deflater = try Deflater()
      for sheet in sheets {
        guard let words = sheet.words(values, &texts) else { return nil }
        entries.append(
          sheet.entry.entry(words.bytes, ends: words.ends, fallback: deflater))
      }
      let charts = try charts.entries(values, with: deflater)
      var assembler = ZipAssembler()
      for item in kept {
        switch item {
        case .copy(let entry): assembler.add(entry)
        case .sheet(let index): assembler.add(entries[index])
        case .chart(let index): assembler.add(charts[index])
        case .strings:
          guard let strings, let texts else { return nil }
          assembler.add(strings.entry(texts, fallback: deflater))
        }
      }
      return try assembler.finish()
    } catch {
      throw SpreadsheetError(error)
    }
  }
}
