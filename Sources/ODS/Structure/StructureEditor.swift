internal import ByteSupport
internal import Formulas
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// Changes the structure of one sheet of a file: rows and columns come and go, rows are repeated,
/// the sheet gets another name.
///
///     content.xml ── ContentShifter ─┬─ the sheet itself: TableShifter, runs cut, spans grown
///                                    └─ addresses and formulas everywhere: AttributeShifter
///     Object N/content.xml ── the charts' ranges
///     settings.xml ── a new name
///
/// The steps of a change are made one after the other; between them the text is not unpacked again.
struct StructureEditor {
  private let package: ODSPackage
  /// `content.xml` as it is now.
  private(set) var content: [UInt8]
  /// The content of charts and other objects as it is now.
  private(set) var objects: [(name: String, bytes: [UInt8], isChanged: Bool)] = []
  private(set) var warnings: [String] = []

  /// - Parameters:
  ///   - content: `content.xml` as edits before left it; `nil` for that of the package.
  ///   - removed: entries that are not there any more.
  init(
    _ package: ODSPackage, content: [UInt8]? = nil, without removed: Set<String> = []
  ) throws(SpreadsheetError) {
    self.package = package
    self.content = content ?? package.content
    for entry in package.package.archive.entries
    where entry.name.hasPrefix("Object ") && entry.name.hasSuffix("/content.xml")
      && !removed.contains(entry.name)
    {
      let bytes: [UInt8]
      do throws(PackageError) {
        bytes = try package.package.read(entry.name)
      } catch {
        throw SpreadsheetError(error)
      }
      objects.append((entry.name, bytes, false))
    }
  }

  /// Applies a change to the file.
  ///
  /// - Throws: `.noSuchSheet`, `.refusedEdit`, `.invalidArgument`, `.signed`, `.malformedPart`.
  static func apply(
    _ change: StructureChange, to bytes: [UInt8], limits: Limits
  ) throws(SpreadsheetError) -> EditedFile {
    let package = try ODSPackage.forEditing(bytes: bytes, limits: limits)
    var editor = try StructureEditor(package)
    try PivotPlaces(package.content).check(change)
    if change.newName != nil {
      try editor.make(change)
    } else {
      for step in change.map.steps {
        var one = StructureChange(sheet: change.sheet)
        one.map.append(step)
        one.copies = change.copies
        try editor.make(one)
      }
    }
    return try editor.finished(change)
  }

  /// Follows the removal of a sheet that is not in the content any more.
  ///
  /// - Parameters:
  ///   - order: the names of the sheets before it went.
  ///   - fallback: the sheet that takes its place where a sheet must be named.
  mutating func remove(
    _ change: StructureChange, order: [String], fallback: String
  ) throws(SpreadsheetError) {
    let shift = FormulaShift(
      sheet: change.sheet, map: change.map, sheetOrder: order, isRemoved: true)
    try make(change, shift, fallback: fallback)
  }

  private mutating func make(
    _ change: StructureChange, _ shift: FormulaShift? = nil, fallback: String = ""
  ) throws(SpreadsheetError) {
    var shifter = ContentShifter(
      content, change, shift: shift, fallback: fallback, limits: package.limits)
    content = try shifter.run()
    warnings += shifter.warnings.filter { !warnings.contains($0) }
    for index in objects.indices {
      var attributes = AttributeShifter(change, shifter.shift)
      let bytes = objects[index].bytes
      do throws(XMLError) {
        guard let new = try attributes.rewritten(document: bytes, limits: package.limits) else {
          continue
        }
        objects[index] = (objects[index].name, new, true)
      } catch {
        throw SpreadsheetError(error, part: objects[index].name)
      }
    }
  }

  private func finished(_ change: StructureChange) throws(SpreadsheetError) -> EditedFile {
    var edited = EditedPackage(package.package.archive)
    var content = content
    if let name = change.newName {
      try SettingsEditor.make(
        .rename(sheet: change.sheet, name: name), of: package, &content, in: &edited)
    }
    if content != package.content { edited.put(content, into: ODSPackage.contentPart) }
    for object in objects where object.isChanged { edited.put(object.bytes, into: object.name) }
    return try package.file(edited, warnings: warnings)
  }
}
