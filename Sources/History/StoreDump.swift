internal import GRDB

/// A store as SQL: the schema and every row, for PostgreSQL or another database.
extension HistoryStore {
  /// The tables in the order in which rows may be added.
  static let tables = [
    "units", "periods", "indicators", "forms", "files", "observations", "revisions", "sources",
  ]

  /// Standard SQL in one transaction, which `psql -f` loads into an empty database.
  ///
  /// The rows of each table stand in the order of their ids.
  ///
  /// - Throws: `HistoryError`.
  package func dump() throws -> String {
    try reading { database in
      var text = "BEGIN;\n\n" + schema.sql
      for table in HistoryStore.tables {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table) ORDER BY id")
        let columns = rows.columnNames.joined(separator: ", ")
        while let row = try rows.next() {
          let values = try row.databaseValues.map { try HistoryStore.literal($0, path: path) }
          text += "INSERT INTO \(table) (\(columns)) VALUES (\(values.joined(separator: ", ")));\n"
        }
      }
      return text + "COMMIT;\n"
    }
  }

  private static func literal(_ value: DatabaseValue, path: String) throws -> String {
    switch value.storage {
    case .null: "NULL"
    case .int64(let number): String(number)
    case .string(let text):
      "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        + "'"
    case .double, .blob:
      throw HistoryError.damaged(path: path, detail: "a value that is no text and no whole number")
    }
  }

  /// Each unit's code by its name.
  ///
  /// - Throws: `HistoryError`.
  package func unitCodes() throws -> [String: String] {
    try reading { database in
      let rows = try Row.fetchAll(database, sql: "SELECT name, code FROM units ORDER BY id")
      var codes: [String: String] = [:]
      for row in rows {
        codes[try row.decode(atIndex: 0)] = try row.decode(String.self, atIndex: 1)
      }
      return codes
    }
  }
}
