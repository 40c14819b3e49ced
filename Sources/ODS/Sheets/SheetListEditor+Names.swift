internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

// Names of the document and of one sheet.
extension SheetListEditor {
  /// Adds a name or gives it another formula.
  ///
  /// A print area is an attribute of its sheet, print titles are elements around rows and columns;
  /// other names that Excel keeps for settings have no counterpart.
  mutating func setName(
    _ name: String, scope: String?, _ expression: String
  ) throws(SpreadsheetError) {
    try DefinedNameRule.check(name)
    let text = expression.hasPrefix("=") ? String(expression.dropFirst()) : expression
    let index = try scope.map { (scope) throws(SpreadsheetError) in try self.index(of: scope) }
    if name.hasPrefix("_xlnm.") { return try setBuiltIn(name, of: index, text) }
    guard !text.isEmpty else {
      throw SpreadsheetError(.invalidArgument, "the formula of the name “\(name)” is empty")
    }
    var writer = ByteWriter()
    try writer.append(
      name: DefinedName(name, expression: text, sheetIndex: index),
      base: outline.sheetNames[index ?? 0])
    prefixes.insert("of")
    if let element = try nameElement(name, index) {
      return splices.replace(element.range, with: writer.bytes)
    }
    try addNames(writer.bytes, to: index)
  }

  /// Removes a name.
  mutating func removeName(_ name: String, scope: String?) throws(SpreadsheetError) {
    let index = try scope.map { (scope) throws(SpreadsheetError) in try self.index(of: scope) }
    if name == "_xlnm.Print_Area", let index,
      let own = outline.tables[index].attributes.first(where: { $0.name == "table:print-ranges" })
    {
      return splices.replace(
        (own.token.range.lowerBound - 1)..<own.token.range.upperBound, with: [])
    }
    if name == "_xlnm.Print_Titles", let index {
      return try setPrintTitles(of: index, rows: nil, columns: nil)
    }
    guard let list = try nameList(index), let element = try nameElement(name, index) else {
      throw SpreadsheetError(.invalidArgument, "the workbook has no name “\(name)”", sheet: scope)
    }
    let isLast = try children(of: list).count == 1
    splices.replace(isLast ? list.range : element.range, with: [])
  }

  /// Sets a print area or print titles; without a scope they are those of the sheet they name.
  private mutating func setBuiltIn(
    _ name: String, of scope: Int?, _ text: String
  ) throws(SpreadsheetError) {
    var index = scope
    if index == nil, let sheet = PrintTitles.sheet(named: text) {
      index = try self.index(of: sheet)
    }
    guard let index, name == "_xlnm.Print_Area" || name == "_xlnm.Print_Titles" else {
      throw SpreadsheetError(
        .refusedEdit, "OpenDocument files hold “\(name)” in another way than as a name")
    }
    guard name == "_xlnm.Print_Titles" else { return try setPrintArea(of: index, text) }
    let sheet = outline.sheetNames[index]
    guard let titles = PrintTitles(text), titles.sheet.lowercased() == sheet.lowercased() else {
      throw SpreadsheetError(
        .invalidArgument, "print titles are whole rows or columns with $ of their own sheet",
        sheet: sheet)
    }
    // LibreOffice keeps a name of an imported workbook beside the elements.
    if let list = try nameList(index), let element = try nameElement(name, index) {
      let isLast = try children(of: list).count == 1
      splices.replace(isLast ? list.range : element.range, with: [])
    }
    try setPrintTitles(of: index, rows: titles.rows, columns: titles.columns)
  }

  private mutating func setPrintTitles(
    of index: Int, rows: ClosedRange<Int>?, columns: ClosedRange<Int>?
  ) throws(SpreadsheetError) {
    var editor = PrintTitleEditor(outline.tables[index], in: outline.bytes)
    do throws(SpreadsheetError) {
      try editor.set(rows: rows, columns: columns)
    } catch {
      var located = error
      located.sheet = outline.sheetNames[index]
      throw located
    }
    for (range, bytes) in editor.splices.ordered { splices.replace(range, with: bytes) }
  }

  private mutating func setPrintArea(
    of index: Int, _ text: String
  ) throws(SpreadsheetError) {
    let areas = text.split(separator: ",").map { ExcelRange.parseAbsolute(String($0)) }
    let sheet = outline.sheetNames[index]
    let ranges = areas.compactMap { $0 }.filter { $0.sheet == sheet }
    guard !areas.isEmpty, ranges.count == areas.count else {
      throw SpreadsheetError(
        .invalidArgument, "a print area is ranges with $ on its own sheet", sheet: sheet)
    }
    let list = ranges.map { ODFAddress.range($0.range, on: sheet) }.joined(separator: " ")
    set("table:print-ranges", list, of: outline.tables[index])
  }

  /// The list of names of the document or of a sheet; `nil` when there is none.
  func nameList(_ index: Int?) throws(SpreadsheetError) -> ElementPlace? {
    guard let index else { return outline.other("table:named-expressions") }
    return try children(of: outline.tables[index]).first { $0.name == "table:named-expressions" }
  }

  private func nameElement(
    _ name: String, _ index: Int?
  ) throws(SpreadsheetError) -> ElementPlace? {
    try children(of: nameList(index)).first {
      $0.value("table:name")?.lowercased() == name.lowercased()
    }
  }

  /// Adds elements to the list of names, which is made when it is not there.
  private mutating func addNames(_ elements: [UInt8], to index: Int?) throws(SpreadsheetError) {
    let open = Array("<table:named-expressions>".utf8)
    let close = Array("</table:named-expressions>".utf8)
    if let list = try nameList(index) {
      if list.isEmptyTag {
        splices.replace(list.range, with: open + elements + close)
      } else {
        splices.insert(elements, at: list.contentEnd(in: outline.bytes))
      }
    } else if let index {
      splices.insert(open + elements + close, at: try namesPlace(in: outline.tables[index]))
    } else {
      splices.insert(
        open + elements + close, at: outline.place(for: "table:named-expressions"))
    }
  }

  /// Where names of a sheet go: behind its rows, before the extensions of LibreOffice.
  func namesPlace(in table: ElementPlace) throws(SpreadsheetError) -> Int {
    let rows: Set<String> = [
      "table:table-row", "table:table-rows", "table:table-row-group", "table:table-header-rows",
    ]
    let children = try self.children(of: table)
    return children.last { rows.contains($0.name) }?.range.upperBound
      ?? table.contentEnd(in: outline.bytes)
  }
}
