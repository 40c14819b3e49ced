internal import SpreadsheetModel

/// The hidden sheets of a shipped form (`TEMPLATES.md` 0.5): what the file is, and where each
/// figure came from.
enum FormHiddenSheets {
  static let metaName = "_META"
  static let mapName = "_MAP"
  /// The keys of `_META`, one a row from row 1; values stand in column B.
  static let metaKeys = [
    "schema", "template", "version", "unitCode", "unitName", "period", "year", "closingDate",
    "producedBy", "source", "sourceSha256",
  ]
  /// Names that formulas of a form may use, and the key of each.
  static let namedFields = [
    (name: "Ky", key: "period"), (name: "Nam", key: "year"), (name: "DonVi", key: "unitName"),
  ]
  /// The header row of `_MAP`.
  static let mapColumns = [
    "sheet", "cell", "code", "role", "value", "unit", "method", "source", "charFrom", "charTo",
    "confidence", "note",
  ]

  static func meta(of definition: FormDefinition) -> Worksheet {
    var sheet = Worksheet(name: metaName)
    sheet.visibility = .hidden
    let known = [
      "schema": "bieumau.meta/1", "template": definition.file, "version": definition.version,
    ]
    for (row, key) in metaKeys.enumerated() {
      sheet.set(.text(key), at: CellReference(row: row, column: 0))
      if let value = known[key] { sheet.set(.text(value), at: CellReference(row: row, column: 1)) }
    }
    return sheet
  }

  static func map() -> Worksheet {
    var sheet = Worksheet(name: mapName)
    sheet.visibility = .hidden
    for (column, title) in mapColumns.enumerated() {
      sheet.set(.text(title), at: CellReference(row: 0, column: column))
    }
    return sheet
  }
}
