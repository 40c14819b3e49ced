internal import GRDB

/// The schema of a store and its versions.
///
/// `Schema/history-N.sql` leads from version N - 1 to N; a store's version is SQLite's
/// `user_version`, its kind the `application_id`. Both are set in the transaction that runs the
/// scripts, so that a store is of one version or of the next, never between.
package struct HistorySchema: Sendable {
  /// The scripts, first to last; the version of a store is how many of them it has seen.
  let scripts: [String]

  /// The scripts of this program.
  package static let current = HistorySchema(scripts: [
    String(decoding: PackageResources.history_1_sql, as: UTF8.self)
  ])

  /// A schema by its scripts.
  init(scripts: [String]) { self.scripts = scripts }

  /// The version that this program writes.
  package var version: Int { scripts.count }

  /// The text of the whole schema, as PostgreSQL loads it.
  package var sql: String { scripts.joined(separator: "\n") }

  /// "BiMu" in ASCII: marks a SQLite file as a store of this program.
  static let applicationID = 0x4269_4D75

  /// Brings an open store to this version.
  ///
  /// - Throws: `HistoryError` when the store is none, is newer, or holds other tables, triggers or
  ///   views than its version has.
  func migrate(_ database: Database, path: String) throws {
    let found = try version(of: database, path: path)
    guard found < version else { return }
    for script in scripts[found...] { try database.execute(sql: script) }
    try database.execute(sql: "PRAGMA application_id = \(HistorySchema.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// The version of a store, after a look at what else the file holds; 0 for an empty file.
  func version(of database: Database, path: String) throws -> Int {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let objects = try HistorySchema.objects(of: database)
    if application == 0, found == 0, objects.isEmpty { return 0 }
    guard application == HistorySchema.applicationID else {
      throw HistoryError.notAStore(path: path)
    }
    guard (1...version).contains(found) else {
      if found > version { throw HistoryError.newer(path: path, version: found, known: version) }
      throw HistoryError.damaged(path: path, detail: "version \(found)")
    }
    guard try objects == expectedObjects(version: found) else {
      throw HistoryError.damaged(path: path, detail: "other tables, triggers or views")
    }
    return found
  }

  /// The statements that made a database's tables, indices, triggers and views, sorted.
  private static func objects(of database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master
        WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'
        """
    ).sorted()
  }

  private func expectedObjects(version: Int) throws -> [String] {
    let fresh = try DatabaseQueue()
    return try fresh.write { database in
      for script in scripts[..<version] { try database.execute(sql: script) }
      return try HistorySchema.objects(of: database)
    }
  }
}
