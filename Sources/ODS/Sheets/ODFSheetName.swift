internal import SpreadsheetModel

/// What a sheet may be called, and free names beside others.
enum ODFSheetName {
  /// Checks a new name against the rules and the names already there.
  ///
  /// - Throws: `.invalidArgument`.
  /// - Note: Source: ODF 1.3 part 3 §19.718 (table:name); the characters are LibreOffice's.
  static func check(_ name: String, among others: [String]) throws(SpreadsheetError) {
    let forbidden: Set<Character> = ["[", "]", "*", "?", ":", "/", "\\"]
    var fault: String?
    if name.isEmpty || name.contains(where: { forbidden.contains($0) || $0.isNewline })
      || name.hasPrefix("'") || name.hasSuffix("'")
    {
      fault = "is not allowed"
    } else if others.contains(where: { $0.lowercased() == name.lowercased() }) {
      fault = "is already taken"
    }
    guard let fault else { return }
    throw SpreadsheetError(.invalidArgument, "the sheet name “\(name)” \(fault)", sheet: name)
  }

  /// `Name_2` for `Name`, or the next that is free; LibreOffice's own `__Anonymous_Sheet_DB__0`
  /// counts on.
  static func free(_ name: String, _ taken: inout Set<String>) -> String {
    let anonymous = "__Anonymous_Sheet_DB__"
    let isAnonymous = name.hasPrefix(anonymous)
    var number = isAnonymous ? 0 : 2
    func made() -> String { isAnonymous ? "\(anonymous)\(number)" : "\(name)_\(number)" }
    while taken.contains(made()) { number += 1 }
    taken.insert(made())
    return made()
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes hold ASCII text anywhere.
  func contains(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard self.count >= count, count > 0 else { return false }
    return text.withUTF8Buffer { wanted in
      var start = startIndex
      while start + count <= endIndex {
        if self[start] == wanted[0], self[start..<(start + count)].elementsEqual(wanted) {
          return true
        }
        start += 1
      }
      return false
    }
  }
}
