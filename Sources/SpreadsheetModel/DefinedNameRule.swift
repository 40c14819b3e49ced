/// What a name may be.
///
/// - Note: Source: ECMA-376-1 §18.2.5 (definedName); the length and the characters are Excel's.
package enum DefinedNameRule {
  /// Checks a name.
  ///
  /// - Throws: `.invalidArgument`.
  package static func check(_ name: String) throws(SpreadsheetError) {
    guard let fault = fault(of: name) else { return }
    throw SpreadsheetError(.invalidArgument, "the name “\(name)” \(fault)")
  }

  /// Names that programs keep for settings of sheets.
  package static let builtIn: Set<String> = [
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
