import SpreadsheetModel

/// What a sheet may be called, and how formulas call it.
///
/// - Note: Source: ECMA-376-1 §18.2.19 (sheet); the characters and the reserved name are Excel's.
enum SheetName {
  /// Checks a new name against the rules and the names already there.
  ///
  /// - Throws: `.invalidArgument`.
  static func check(_ name: String, among others: [String]) throws(SpreadsheetError) {
    let forbidden: Set<Character> = ["\\", "/", "?", "*", "[", "]", ":"]
    var fault: String?
    if name.isEmpty || name.utf16.count > 31 {
      fault = "has \(name.utf16.count) characters, not 1 to 31"
    } else if name.contains(where: { forbidden.contains($0) || $0.isNewline }) {
      fault = "contains one of \\ / ? * [ ] :"
    } else if name.hasPrefix("'") || name.hasSuffix("'") {
      fault = "begins or ends with an apostrophe"
    } else if name.lowercased() == "history" {
      fault = "is reserved"
    } else if others.contains(where: { $0.lowercased() == name.lowercased() }) {
      fault = "is already taken"
    }
    guard let fault else { return }
    throw SpreadsheetError(.invalidArgument, "the sheet name “\(name)” \(fault)", sheet: name)
  }

  /// The name in quotes, as references write it: `'Biểu 01'`.
  static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

extension RangeReference {
  /// With dollars: `$B$1:$N$91`.
  var absolute: String {
    let ends = [first, last].map {
      "$" + CellReference.columnLetters($0.column) + "$" + String($0.row + 1)
    }
    return first == last ? ends[0] : ends.joined(separator: ":")
  }
}
