internal import ByteSupport
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

/// Changes the list of sheets, the names of a document, and the look of whole rows.
///
///     content.xml ── tables moved, cut out or cloned as bytes ── references that follow:
///                    AttributeShifter (a clone), StructureEditor (a removal)
///     Object N/, META-INF/manifest.xml ── what belongs to a sheet comes and goes with it
///     settings.xml ── views of sheets
struct SheetListEditor {
  let package: ODSPackage
  let outline: DocumentOutline
  let styles: StyleCatalogue
  var names: StyleNames
  /// Replacements in `content.xml`.
  var splices = ByteSplices()
  /// New automatic styles.
  var newStyles = ByteWriter()
  /// Entries of the package that come and go.
  var parts = PackageParts()
  /// What happens to the views of sheets.
  var views: [SettingsEditor.Change] = []
  /// Prefixes that new text uses.
  var prefixes: Set<String> = []
  var warnings: [String] = []
  /// `styles.xml` after the change; `nil` when it stays.
  var pageStyles: [UInt8]?

  private init(_ package: ODSPackage) throws(SpreadsheetError) {
    self.package = package
    outline = try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      try DocumentOutline(package.content)
    }
    styles = try StyleCatalogue(package)
    names = StyleNames(taken: styles.names)
  }

  /// Applies a change to a file.
  ///
  /// - Throws: `.noSuchSheet`, `.invalidArgument`, `.refusedEdit`, `.signed`, `.malformedPart`.
  static func apply(
    _ change: WorkbookChange, to bytes: [UInt8], limits: Limits
  ) throws(SpreadsheetError) -> EditedFile {
    let package = try ODSPackage.forEditing(bytes: bytes, limits: limits)
    var editor = try SheetListEditor(package)
    guard editor.outline.other("table:tracked-changes") == nil else {
      throw SpreadsheetError(
        .refusedEdit, "the file records changes; accept or reject them first",
        part: ODSPackage.contentPart)
    }
    switch change {
    case .copySheet(let sheet, let name, let place):
      try editor.copySheet(try editor.index(of: sheet), to: name, at: place)
    case .moveSheet(let sheet, let place):
      try editor.moveSheet(try editor.index(of: sheet), to: place)
    case .removeSheet(let sheet): return try editor.removeSheet(try editor.index(of: sheet))
    case .setVisibility(let sheet, let state):
      try editor.setVisibility(of: try editor.index(of: sheet), to: state)
    case .setName(let name, let scope, let expression):
      try editor.setName(name, scope: scope, expression)
    case .removeName(let name, let scope): try editor.removeName(name, scope: scope)
    case .copyRowFormat(let sheet, let source, let rows):
      try editor.copyRowFormat(try editor.index(of: sheet), from: source, to: rows)
    case .replacePageTexts(let sheet, let texts):
      try editor.replacePageTexts(of: try editor.index(of: sheet), texts)
    }
    return try editor.finished(try editor.content())
  }

  /// The elements directly inside another.
  func children(of place: ElementPlace?) throws(SpreadsheetError) -> [ElementPlace] {
    try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      try outline.children(of: place)
    }
  }

  /// The position of a sheet.
  func index(of name: String) throws(SpreadsheetError) -> Int {
    let names = outline.sheetNames
    let index =
      names.firstIndex(of: name) ?? names.firstIndex { $0.lowercased() == name.lowercased() }
    if let index { return index }
    throw SpreadsheetError(.noSuchSheet, "the workbook has no sheet “\(name)”", sheet: name)
  }

  // MARK: Output

  /// The content with the replacements made.
  func content() throws(SpreadsheetError) -> [UInt8] {
    var splices = splices
    if !newStyles.bytes.isEmpty {
      let open = Array("<office:automatic-styles>".utf8)
      let close = Array("</office:automatic-styles>".utf8)
      if let section = outline.section("office:automatic-styles") {
        if section.isEmptyTag {
          splices.replace(section.range, with: open + newStyles.bytes + close)
        } else {
          splices.insert(newStyles.bytes, at: section.contentEnd(in: outline.bytes))
        }
      } else {
        splices.insert(open + newStyles.bytes + close, at: outline.bodyStart)
      }
    }
    let bytes = splices.applied(to: outline.bytes)
    let prefixes = prefixes
    return try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      try ODFPrefixes.declaring(prefixes, in: bytes)
    }
  }

  /// The file with a new content.
  func finished(_ content: [UInt8]) throws(SpreadsheetError) -> EditedFile {
    var edited = EditedPackage(package.package.archive)
    var content = content
    for view in views { try SettingsEditor.make(view, of: package, &content, in: &edited) }
    if let pageStyles { edited.put(pageStyles, into: PageTextEditor.part) }
    if content != package.content { edited.put(content, into: ODSPackage.contentPart) }
    try parts.apply(to: &edited, of: package)
    return try package.file(edited, warnings: warnings)
  }
}
