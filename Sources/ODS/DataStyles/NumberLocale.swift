/// The marks and names of a locale, as far as spreadsheets show them.
struct NumberLocale: Hashable, Sendable {
  /// Between the integer digits and the others.
  let decimalMark: String
  /// Between groups of three digits.
  let groupMark: String
  /// ISO 639 language.
  let language: String

  /// The marks of a locale; English ones for a language we have no entry for.
  ///
  /// - Parameters:
  ///   - language: ISO 639, `vi`.
  ///   - country: ISO 3166, `VN`.
  init(language: String, country: String) {
    self.language = language
    // The locale of nearly all our files needs no look-up: one is made for each cell.
    if language == "vi" {
      (decimalMark, groupMark) = (",", ".")
      return
    }
    switch (language, country) {
    case ("de", "CH"), ("de", "LI"), ("it", "CH"): (decimalMark, groupMark) = (".", "’")
    case ("es", "MX"), ("es", "US"), ("es", "PR"): (decimalMark, groupMark) = (".", ",")
    case ("pt", "PT"), ("de", "AT"): (decimalMark, groupMark) = (",", "\u{A0}")
    default:
      if NumberLocale.dotGroups.contains(language) {
        (decimalMark, groupMark) = (",", ".")
      } else if NumberLocale.spaceGroups.contains(language) {
        (decimalMark, groupMark) = (",", "\u{A0}")
      } else if language == "fr" {
        (decimalMark, groupMark) = (",", "\u{202F}")
      } else {
        (decimalMark, groupMark) = (".", ",")
      }
    }
  }

  private static let dotGroups: Set<String> = [
    "vi", "de", "es", "it", "nl", "id", "pt", "tr", "el", "da", "ro", "hr", "sl", "sr", "is", "ca",
    "gl", "eu", "mk", "bs",
  ]
  private static let spaceGroups: Set<String> = [
    "ru", "uk", "be", "pl", "cs", "sk", "hu", "bg", "sv", "nb", "nn", "no", "fi", "et", "lv", "lt",
    "kk", "ka",
  ]

  /// The word for a truth value, as LibreOffice shows it.
  func truthWord(_ value: Bool) -> String {
    switch language {
    case "vi": value ? "ĐÚNG" : "SAI"
    case "de": value ? "WAHR" : "FALSCH"
    case "fr": value ? "VRAI" : "FAUX"
    case "es": value ? "VERDADERO" : "FALSO"
    default: value ? "TRUE" : "FALSE"
    }
  }

  /// The name of a month, 1...12.
  func monthName(_ month: Int, isLong: Bool) -> String {
    if language == "vi" { return (isLong ? "Tháng " : "Thg ") + String(month) }
    let name = NumberLocale.englishMonths[(month - 1) % 12]
    return isLong ? name : String(name.prefix(3))
  }

  /// The name of a weekday; 0 is Sunday.
  func weekdayName(_ day: Int, isLong: Bool) -> String {
    if language == "vi" {
      return isLong
        ? NumberLocale.vietnameseDays[day % 7] : day % 7 == 0 ? "CN" : "T" + String(day % 7 + 1)
    }
    let name = NumberLocale.englishDays[day % 7]
    return isLong ? name : String(name.prefix(3))
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let englishDays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let vietnameseDays = [
    "Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy",
  ]

  /// Windows locale numbers as number format codes carry them (`[$-42A]`), the common ones.
  static let windowsLocales: [Int: (String, String)] = [
    0x42A: ("vi", "VN"), 0x409: ("en", "US"), 0x809: ("en", "GB"), 0x407: ("de", "DE"),
    0xC07: ("de", "AT"), 0x807: ("de", "CH"), 0x40C: ("fr", "FR"), 0x80C: ("fr", "BE"),
    0x410: ("it", "IT"), 0x40A: ("es", "ES"), 0xC0A: ("es", "ES"), 0x413: ("nl", "NL"),
    0x416: ("pt", "BR"), 0x816: ("pt", "PT"), 0x419: ("ru", "RU"), 0x415: ("pl", "PL"),
    0x405: ("cs", "CZ"), 0x41D: ("sv", "SE"), 0x406: ("da", "DK"), 0x414: ("nb", "NO"),
    0x40B: ("fi", "FI"), 0x411: ("ja", "JP"), 0x412: ("ko", "KR"), 0x804: ("zh", "CN"),
    0x404: ("zh", "TW"), 0x41E: ("th", "TH"), 0x421: ("id", "ID"), 0x41F: ("tr", "TR"),
    0x453: ("km", "KH"), 0x454: ("lo", "LA"),
  ]

  /// The Windows number of a locale.
  static func windowsNumber(language: String, country: String) -> Int? {
    windowsLocales.filter { $0.value == (language, country) }.keys.min()
  }
}
