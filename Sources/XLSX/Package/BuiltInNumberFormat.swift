/// Number formats that files name by number alone.
///
/// - Note: Source: ECMA-376-1 §18.8.30 (numFmt). Left out: the ids whose code depends on the
///   language of the program (27...36, 50...81).
enum BuiltInNumberFormat {
  private static let codes: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "m/d/yy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mmss.0", 48: "##0.0E+0", 49: "@",
  ]

  /// Ids whose code is the same in every language; others get an id of the file's own.
  private static let writable = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49]
  private static let ids: [String: Int] = writable.reduce(into: [:]) { ids, id in
    if let code = codes[id] { ids[code] = id }
  }

  /// The lowest id that a file may define.
  static let firstCustomID = 164

  /// The code of an id.
  static func code(_ id: Int) -> String? { codes[id] }

  /// The id of a code; `nil` when the file must define one.
  static func id(_ code: String) -> Int? { ids[code] }
}
