/// Text that names a day as a country writes it: `1/2/2024`, `5-Jan-24`, `March 5, 2024`.
///
/// What it means, and whether it means a day at all, is a matter of the program's language: it is
/// never computed with.
enum CountryDate {
  /// Why a formula with such text has no value.
  static let reason = "a day or time in a country's order"

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// Whether a program may take the text for a day: two or three parts that are numbers, one of
  /// them at most an English month.
  static func isLikely(_ text: String) -> Bool {
    // The longest has a weekday, a day and a time.
    guard text.utf8.count <= 40, text.utf8.contains(where: { (48...57).contains($0) }) else {
      return false
    }
    let words = text.lowercased().split { " ,".contains($0) }.prefix { !$0.contains(":") }
    let parts = words.flatMap { $0.split { "/-.".contains($0) } }
    guard (2...3).contains(parts.count) else { return false }
    let names = parts.filter { months.contains(String($0)) }
    let numbers = parts.filter { (1...4).contains($0.utf8.count) && Int($0) != nil }
    guard names.count + numbers.count == parts.count, names.count <= 1 else { return false }
    // Numbers alone are a day only with the marks of one.
    return names.count == 1 || words.count == 1
  }
}
