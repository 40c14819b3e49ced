import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

// Changes of the list of sheets and of names.
//
//   workbook.xml ── sheets, names, views: splices, then PartRewriter where references follow
//   workbook.xml.rels, [Content_Types].xml ── relationships and types of sheets that come or go
//   parts of a sheet ── cloned (EditSession+SheetCopy) or, when nothing leads to them, removed
extension EditSession {
  /// Applies a change.
  ///
  /// - Throws: `.noSuchSheet`, `.invalidArgument`, `.refusedEdit`, `.malformedPart`.
  mutating func apply(_ change: WorkbookChange) throws(SpreadsheetError) {
    switch change {
    case .copySheet(let sheet, let name, let place):
      try copySheet(try anySheetIndex(sheet), to: name, at: place)
    case .moveSheet(let sheet, let place): try moveSheet(try anySheetIndex(sheet), to: place)
    case .removeSheet(let sheet): try removeSheet(try anySheetIndex(sheet))
    case .setVisibility(let sheet, let state):
      try setVisibility(of: try anySheetIndex(sheet), to: state)
    case .setName(let name, let scope, let expression):
      try setName(name, scope: scope, expression)
    case .removeName(let name, let scope): try removeName(name, scope: scope)
    case .copyRowFormat(let sheet, let source, let rows):
      try copyRowFormat(sheet, from: source, to: rows)
    case .replacePageTexts(let sheet, let texts):
      try replacePageTexts(of: try anySheetIndex(sheet), texts)
    }
  }

  /// The position of a sheet of any kind.
  func anySheetIndex(_ name: String) throws(SpreadsheetError) -> Int {
    let names = workbook.sheets.map(\.name)
    let index =
      names.firstIndex(of: name)
      ?? names.firstIndex { $0.lowercased() == name.lowercased() }
    if let index { return index }
    throw SpreadsheetError(.noSuchSheet, "the workbook has no sheet “\(name)”", sheet: name)
  }

  /// The elements inside a child of the workbook part.
  mutating func workbookElements(of name: String) throws(SpreadsheetError) -> [ElementSite] {
    let outline = try openWorkbook()
    guard let site = outline.child(name) else { return [] }
    let limits = limits
    return try translating(part: workbook.name.path) { () throws(XMLError) in
      try outline.children(of: site, limits: limits)
    }
  }

  /// The `sheet` elements in tab order.
  mutating func sheetElements() throws(SpreadsheetError) -> [ElementSite] {
    let elements = try workbookElements(of: "sheets").filter { $0.local == "sheet" }
    guard elements.count == workbook.sheets.count else {
      throw SpreadsheetError(
        .malformedPart, "the list of sheets cannot be edited", part: workbook.name.path)
    }
    return elements
  }

  /// Puts the workbook part as it stands, so that others may rewrite it.
  mutating func commitWorkbook() throws(SpreadsheetError) {
    try finishWorkbook()
    workbookOutline = nil
    workbookSplices = ByteSplices()
    (newSheetElements, newNames) = ([], [])
    requestsNewCalculationSettings = false
  }

  // MARK: Order

  /// Moves a sheet.
  private mutating func moveSheet(_ index: Int, to place: Int) throws(SpreadsheetError) {
    let elements = try sheetElements()
    guard elements.indices.contains(place) else { throw outsideTabs(place, elements.count) }
    guard place != index else { return }
    var order = Array(elements.indices)
    order.remove(at: index)
    order.insert(index, at: place)
    let bytes = try openWorkbook().bytes
    for (position, old) in order.enumerated() where position != old {
      workbookSplices.replace(elements[position].range, with: bytes[elements[old].range])
    }
    var places: [Int: Int] = [:]
    for (position, old) in order.enumerated() { places[old] = position }
    try renumberSheets(places, fallback: 0)
    try retitle(order.map { workbook.sheets[$0].name })
    // References over several sheets may have others between their ends now.
    try requestFullCalculation()
  }

  func outsideTabs(_ place: Int, _ count: Int) -> SpreadsheetError {
    SpreadsheetError(
      .invalidArgument, "the place \(place + 1) is not among the \(count) sheets")
  }

  /// Follows sheets to their new places: the sheets of names, the tabs that are shown.
  ///
  /// - Parameters:
  ///   - places: by old position; names of sheets that are not in it go.
  ///   - fallback: the new position of the tab shown when the one shown before is gone.
  mutating func renumberSheets(
    _ places: [Int: Int], fallback: Int
  ) throws(SpreadsheetError) {
    for name in try workbookElements(of: "definedNames") {
      guard let attribute = name.attribute("localSheetId"), let old = Int(attribute.value) else {
        continue
      }
      if let new = places[old] {
        name.set("localSheetId", String(new), in: &workbookSplices)
      } else if old < workbook.sheets.count {
        workbookSplices.replace(name.range, with: [])
      }
    }
    for view in try workbookElements(of: "bookViews") where view.local == "workbookView" {
      for attribute in ["activeTab", "firstSheet"] {
        let old = view.attribute(attribute).flatMap { Int($0.value) } ?? 0
        let new = places[old] ?? fallback
        if new != old { view.set(attribute, String(new), in: &workbookSplices) }
      }
    }
  }

  // MARK: Visibility

  /// Positions of sheets that are shown.
  var visibleSheets: [Int] {
    workbook.sheets.indices.filter { workbook.sheets[$0].visibility == .visible }
  }

  private mutating func setVisibility(
    of index: Int, to state: Worksheet.Visibility
  ) throws(SpreadsheetError) {
    let element = try sheetElements()[index]
    if state != .visible {
      try checkOthersVisible(index)
      let fallback = visibleSheets.first { $0 != index } ?? 0
      for view in try workbookElements(of: "bookViews") where view.local == "workbookView" {
        for attribute in ["activeTab", "firstSheet"]
        where (view.attribute(attribute).flatMap { Int($0.value) } ?? 0) == index {
          view.set(attribute, String(fallback), in: &workbookSplices)
        }
      }
    }
    if let old = element.attribute("state") {
      workbookSplices.replace(old.valueRange, with: Array(state.rawValue.utf8))
    } else if state != .visible {
      element.set("state", state.rawValue, in: &workbookSplices)
    }
  }

  /// Refuses to take the last visible sheet away.
  func checkOthersVisible(_ index: Int) throws(SpreadsheetError) {
    guard visibleSheets.contains(where: { $0 != index }) else {
      throw SpreadsheetError(
        .refusedEdit, "the sheet is the last visible one", sheet: workbook.sheets[index].name)
    }
  }
}
