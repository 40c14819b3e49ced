import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Adds a name or gives it another formula.
  mutating func setName(
    _ name: String, scope: String?, _ expression: String
  ) throws(SpreadsheetError) {
    try DefinedNameRule.check(name)
    let text = expression.hasPrefix("=") ? String(expression.dropFirst()) : expression
    guard !text.isEmpty, text.utf16.count <= CellContent.formulaLimit else {
      throw SpreadsheetError(
        .invalidArgument,
        "the formula of the name “\(name)” is empty or longer than \(CellContent.formulaLimit)")
    }
    let index = try scope.map { (scope) throws(SpreadsheetError) in try anySheetIndex(scope) }
    let outline = try openWorkbook()
    if let site = try nameElement(name, index) {
      var writer = ByteWriter()
      writer.append(xmlText: text)
      if site.isEmptyTag {
        site.append(writer.bytes, to: &workbookSplices)
      } else {
        workbookSplices.replace(site.startTag.upperBound..<site.contentEnd, with: writer.bytes)
      }
    } else {
      newNames += WorkbookXML.definedName(
        DefinedName(name, expression: text, sheetIndex: index), prefix: outline.root.prefix)
    }
    try requestFullCalculation()
  }

  /// Removes a name.
  mutating func removeName(_ name: String, scope: String?) throws(SpreadsheetError) {
    let index = try scope.map { (scope) throws(SpreadsheetError) in try anySheetIndex(scope) }
    guard let site = try nameElement(name, index) else {
      throw SpreadsheetError(
        .invalidArgument, "the workbook has no name “\(name)”", sheet: scope)
    }
    if try workbookElements(of: "definedNames").count == 1,
      let list = try openWorkbook().child("definedNames")
    {
      workbookSplices.replace(list.range, with: [])
    } else {
      workbookSplices.replace(site.range, with: [])
    }
    try requestFullCalculation()
  }

  private mutating func nameElement(
    _ name: String, _ index: Int?
  ) throws(SpreadsheetError) -> ElementSite? {
    try workbookElements(of: "definedNames").first { element in
      element.attribute("name")?.value.lowercased() == name.lowercased()
        && element.attribute("localSheetId").flatMap { Int($0.value) } == index
    }
  }
}

/// What a name may be.
///
/// - Note: Source: ECMA-376-1 §18.2.5 (definedName); the length and the characters are Excel's.
enum DefinedNameRule {
  /// Checks a name.
  ///
  /// - Throws: `.invalidArgument`.
  static func check(_ name: String) throws(SpreadsheetError) {
    guard let fault = fault(of: name) else { return }
    throw SpreadsheetError(.invalidArgument, "the name “\(name)” \(fault)")
  }

  private static let builtIn: Set<String> = [
    "_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm.Criteria", "_xlnm.Extract",
    "_xlnm._FilterDatabase", "_xlnm.Database", "_xlnm.Sheet_Title", "_xlnm.Consolidate_Area",
  ]

  private static func fault(of name: String) -> String? {
    guard (1...255).contains(name.utf16.count) else {
      return "has \(name.utf16.count) characters, not 1 to 255"
    }
    if name.hasPrefix("_xlnm.") {
      return builtIn.contains(name) ? nil : "is kept for programs"
    }
    let isStart = name.unicodeScalars.first.map {
      $0.properties.isAlphabetic || $0 == "_" || $0 == "\\"
    }
    guard isStart == true else { return "does not begin with a letter, _ or \\" }
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
        || "._\\?".unicodeScalars.contains(scalar)
    }
    guard isPlain else { return "holds something else than letters, digits, . _ \\ ?" }
    if CellReference(name) != nil { return "is a cell" }
    return isRowColumn(name.uppercased()) ? "is a cell of the R1C1 spelling" : nil
  }

  /// `R`, `C`, `R1`, `R1C1`.
  private static func isRowColumn(_ name: String) -> Bool {
    var rest = Substring(name)
    for letter in ["R", "C"] where rest.hasPrefix(letter) {
      rest.removeFirst()
      rest = rest.drop { $0.isASCII && $0.isNumber }
    }
    return rest.isEmpty
  }
}
