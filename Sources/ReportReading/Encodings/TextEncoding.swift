internal import VietnameseText

/// The encodings of plain text that a caller may name.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// By evidence.
  case auto
  /// UTF-8.
  case utf8 = "utf-8"
  /// UTF-16 with a byte order mark, else little endian.
  case utf16 = "utf-16"
  /// UTF-16, big endian.
  case utf16be = "utf-16be"
  /// TCVN 5712:1993, the fonts of ABC.
  case tcvn3
  /// VNI for Windows.
  case vni
  /// RFC 1456.
  case viqr
  /// Microsoft's Vietnamese code page.
  case windows1258 = "windows-1258"

  var legacy: LegacyEncoding? { LegacyEncoding(rawValue: rawValue) }
}
