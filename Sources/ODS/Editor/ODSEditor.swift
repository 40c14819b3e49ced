public import ByteSupport
internal import OfficePackage
public import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// Edits OpenDocument spreadsheets in place.
public enum ODSEditor {
  /// The file with its edits made.
  ///
  /// Only `content.xml` changes (for a sheet added with frozen panes `settings.xml`, and charts of
  /// cells that change, `ChartCaches`); every other entry keeps its bytes. Cells keep their style; a cell gets a typed value and the text it
  /// shows, in the locale of its own data style. Runs of rows and columns are split where they are
  /// touched. Without edits the file comes back as it is; `.requestFullCalculation` changes nothing,
  /// since ODF has no such flag. A template (`.ots`) becomes a document.
  ///
  /// - Parameters:
  ///   - edits: made together; of two edits of one cell the later counts.
  ///   - bytes: the whole file.
  ///   - limits: what is refused as too large.
  /// - Throws: what `ODSReader` throws; `.signed`; `.noSuchSheet`; `.refusedEdit` for cells with a
  ///   formula, covered by a merge or inside a matrix formula, for results where there is no
  ///   formula, and for files that record changes; `.invalidArgument` for values the format cannot
  ///   hold.
  public static func apply(
    _ edits: [Edit], to bytes: [UInt8], limits: Limits = Limits()
  ) throws(SpreadsheetError) -> EditedFile {
    guard EditStage.areStructural(edits) else {
      return try applyCells(edits, to: bytes, limits: limits)
    }
    var file = EditedFile(bytes: bytes)
    for stage in try EditStage.stages(of: edits) {
      let next: EditedFile
      switch stage {
      case .cells(let edits): next = try applyCells(edits, to: file.bytes, limits: limits)
      case .structure(let change):
        next = try StructureEditor.apply(change, to: file.bytes, limits: limits)
      case .workbook(let change):
        next = try SheetListEditor.apply(change, to: file.bytes, limits: limits)
      }
      file = EditedFile(
        bytes: next.bytes, lost: file.lost + next.lost, warnings: file.warnings + next.warnings)
    }
    return file
  }

  /// Applies edits of cells, notes and new sheets.
  private static func applyCells(
    _ edits: [Edit], to bytes: [UInt8], limits: Limits
  ) throws(SpreadsheetError) -> EditedFile {
    let plan = try EditPlan(edits)
    let dropsSignature = edits.contains { if case .dropSignature = $0 { true } else { false } }
    guard !plan.isEmpty || dropsSignature else { return EditedFile(bytes: bytes) }
    let package = try ODSPackage.forEditing(
      bytes: bytes, limits: limits, droppingSignature: dropsSignature)
    let isSigned = package.package.isSigned
    guard !plan.isEmpty || isSigned else { return EditedFile(bytes: bytes) }
    var editor = try ContentEditor(package, styles: try StyleCatalogue(package))
    var edited = EditedPackage(package.package.archive)
    let source = try spliceSource(of: package, plan, in: edited)
    if let source {
      // Its compressed data is looked through meanwhile.
      try ParallelWork.beside({ source.prepare() }) { () throws(SpreadsheetError) in
        try editor.apply(plan)
      }
    } else {
      try editor.apply(plan)
    }
    var warnings = editor.warnings
    if isSigned {
      package.package.removeSignatures(from: &edited)
      warnings.append("the digital signatures of the workbook were taken away")
    }
    let names = editor.plainSheetNames(plan)
    if let source {
      edited.patch(
        ODSPackage.contentPart, package.content, with: editor.replacements, source: source)
      var file = try package.withoutContent.file(edited, warnings: warnings)
      file.plainSheetNames = names
      return file
    }
    var content = editor.finished()
    try SettingsEditor.make(
      .add(plan.appended.map(\.sheet)), of: package, &content, in: &edited)
    if package.isFlat {
      try ChartCaches.refresh(flat: &content, plan, limits: limits)
    } else {
      try ChartCaches.refresh(package, plan, &content, in: &edited)
    }
    edited.put(content, into: ODSPackage.contentPart)
    var file = try package.file(edited, warnings: warnings)
    file.plainSheetNames = names
    return file
  }

  /// The entry of the content, where it is large and nothing changes in it but cells.
  ///
  /// - Returns: `nil` for others: sheets that come bring settings, and charts may lose their
  ///   pictures, which the content names.
  private static func spliceSource(
    of package: ODSPackage, _ plan: EditPlan, in edited: EditedPackage
  ) throws(SpreadsheetError) -> SpliceSource? {
    guard !package.isFlat, plan.appended.isEmpty,
      !package.package.archive.entries.contains(where: { $0.name.hasSuffix("/content.xml") })
    else { return nil }
    do throws(ZipError) {
      return try edited.spliceSource(ODSPackage.contentPart)
    } catch {
      throw SpreadsheetError(error)
    }
  }
}
