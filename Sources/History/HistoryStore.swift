// The history: what reports and filled forms stated of past periods, with every correction.
//
//   ExtractedReport ─ ReportFigures ─┐
//                                    ├─ [StatedFigure] ─ record ─▶ store (SQLite, one file)
//   FormFigures ─────────────────────┘                               │
//                    observations, samePeriodLastYear, previousPeriod, revisions
//                                                                    │
//                                       HistoryTable (CSV) · SDMXTable · StoreDump (SQL)

internal import FileAccess
internal import GRDB

/// A store of past periods: one SQLite file, created on first use.
///
/// The journal is SQLite's rollback journal (no WAL): between commands the store is one file that a
/// clerk can copy, and a killed command leaves what was there before it. Not `Sendable`: one task
/// owns a store.
package final class HistoryStore {
  /// What a store is opened for.
  package enum Access: Sendable {
    /// Queries; the store must exist.
    case reading
    /// Queries and records; a store that does not exist is created.
    case recording
  }

  /// The file, as the caller gave it.
  package let path: String
  /// The schema that the store has.
  let schema: HistorySchema
  private let queue: DatabaseQueue

  /// Whether the file was not there before.
  private let isNew: Bool

  /// Opens a store.
  ///
  /// A store of an earlier schema is brought to this one. Nothing is written to a file that is no
  /// store.
  ///
  /// - Throws: `HistoryError`: `.missing` (reading only), `.notAStore`, `.newer`, `.damaged`,
  ///   `.busy`, `.cannotOpen`, `.inputOutput`.
  package convenience init(path: String, access: Access) throws {
    try self.init(path: path, access: access, schema: .current)
  }

  init(path: String, access: Access, schema: HistorySchema) throws {
    isNew = !FileAccess.exists(path)
    if isNew, access == .reading { throw HistoryError.missing(path: path) }
    if !isNew, !FileAccess.isFile(path) { throw HistoryError.notAStore(path: path) }
    self.path = path
    self.schema = schema
    queue = try HistoryStore.translating(path) {
      // A leading "./" keeps `:memory:` and `file:` from meaning anything but a file's name.
      try DatabaseQueue(
        path: path.hasPrefix("/") ? path : "./" + path,
        configuration: HistoryStore.configuration())
    }
    let found = try reading { try schema.version(of: $0, path: path) }
    // SQLite takes a file of a few bytes for an empty database; it is somebody's file.
    if found == 0, !isNew, !FileAccess.isEmptyFile(path) {
      throw HistoryError.notAStore(path: path)
    }
    if found == 0, access == .reading { throw HistoryError.missing(path: path) }
    if found > 0, access == .recording { try reading { try HistoryStore.check($0, path: path) } }
    if found > 0, found < schema.version { try recording { _ in } }
  }

  /// An import that failed at its beginning leaves no empty file.
  deinit {
    try? queue.close()
    if isNew { FileAccess.removeEmptyFile(path) }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // A store is data: nothing in it may call functions with side effects.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Looks through the file for broken pages and rows that point nowhere.
  private static func check(_ database: Database, path: String) throws {
    let found = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? ""
    guard found == "ok" else { throw HistoryError.damaged(path: path, detail: found) }
    if try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") != nil {
      throw HistoryError.damaged(path: path, detail: "rows that point nowhere")
    }
  }

  /// Whether nothing was ever recorded: the file has no tables yet.
  func isEmpty() throws -> Bool { try reading { try schema.version(of: $0, path: path) == 0 } }

  /// Runs queries in one view of the store.
  func reading<T>(_ body: (Database) throws -> T) throws -> T {
    try HistoryStore.translating(path) { try queue.read(body) }
  }

  /// Runs changes that happen all or not at all; the first ones make the tables.
  func recording<T>(_ body: (Database) throws -> T) throws -> T {
    try HistoryStore.translating(path) {
      try queue.write { database in
        try schema.migrate(database, path: path)
        return try body(database)
      }
    }
  }

  private static func translating<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw HistoryError(error, path: path)
    } catch let error as RowDecodingError {
      throw HistoryError.damaged(path: path, detail: String(describing: error))
    }
  }
}
