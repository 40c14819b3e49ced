/// What `_xlnm.Print_Titles` says: rows and columns of one sheet that are printed on every page.
///
/// - Note: Source: ECMA-376-1 §18.2.5 (definedName): `'Biểu 1'!$A:$B,'Biểu 1'!$4:$6`.
package struct PrintTitles: Hashable, Sendable {
  /// The sheet that the text names.
  package var sheet: String
  /// Zero-based.
  package var rows: ClosedRange<Int>?
  /// Zero-based.
  package var columns: ClosedRange<Int>?

  /// Reads the text of the name; `nil` for anything but whole rows and columns of one sheet.
  package init?(_ text: String) {
    guard let sheet = Self.sheet(named: text) else { return nil }
    self.sheet = sheet
    for area in Self.pieces(of: text) {
      guard let mark = area.lastIndex(of: "!"), Self.sheet(named: String(area)) == sheet else {
        return nil
      }
      let ends = area[area.index(after: mark)...].split(separator: ":").map {
        $0.filter { $0 != "$" }
      }
      guard ends.count == 2 else { return nil }
      if let first = Int(ends[0]), let last = Int(ends[1]), first >= 1, first <= last,
        last <= ShiftMap.Axis.rows.count
      {
        rows = (first - 1)...(last - 1)
      } else if let first = CellReference.column(letters: ends[0]),
        let last = CellReference.column(letters: ends[1]), first <= last
      {
        columns = first...last
      } else {
        return nil
      }
    }
    guard rows != nil || columns != nil else { return nil }
  }

  /// The sheet that a reference begins with; `nil` when it names none.
  package static func sheet(named text: String) -> String? {
    guard text.hasPrefix("'") else {
      let name = text.prefix { $0 != "!" }
      return name.isEmpty || name.count == text.count ? nil : String(name)
    }
    var (name, rest) = ("", text.dropFirst())
    while let character = rest.popFirst() {
      if character != "'" {
        name.append(character)
      } else if rest.first == "'" {
        name.append("'")
        rest.removeFirst()
      } else {
        return rest.first == "!" ? name : nil
      }
    }
    return nil
  }

  /// The references between commas that stand outside quotes.
  private static func pieces(of text: String) -> [Substring] {
    var isQuoted = false
    return text.split { character in
      if character == "'" { isQuoted.toggle() }
      return character == "," && !isQuoted
    }
  }
}
