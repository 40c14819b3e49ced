internal import ByteSupport
internal import GRDB
internal import IndicatorModel

/// Finds and adds rows; a row that is there is never changed.
final class RowWriter {
  let database: Database
  let path: String
  /// Rows looked up or added so far, by their keys.
  private var known: (periods: [ReportingPeriod: Int64], indicators: [String: Int64]) = ([:], [:])

  init(database: Database, path: String) { (self.database, self.path) = (database, path) }

  /// The row of a unit, added when no spelling of its name is known.
  func unit(named name: String) throws -> Int64 {
    let key = UnitName.key(name)
    if let id = try id("SELECT id FROM units WHERE name_key = ?", [key]) { return id }
    let stem = UnitName.code(ofKey: key)
    var code = stem
    var copy = 2
    while try id("SELECT id FROM units WHERE code = ?", [code]) != nil {
      code = "\(stem)_\(copy)"
      copy += 1
    }
    return try insert("units (code, name, name_key)", [code, name, key])
  }

  /// The row of a period.
  func period(_ period: ReportingPeriod) throws -> Int64 {
    if let id = known.periods[period] { return id }
    let code = period.description
    let found =
      try id("SELECT id FROM periods WHERE code = ?", [code])
      ?? insert(
        "periods (code, year, first_month, last_month)",
        [code, period.year, period.months.lowerBound, period.months.upperBound])
    known.periods[period] = found
    return found
  }

  private func indicator(_ stated: StatedFigure) throws -> Int64 {
    let key = stated.indicatorKey
    if let id = known.indicators[key] { return id }
    let found =
      try id("SELECT id FROM indicators WHERE indicator_key = ?", [key])
      ?? insert("indicators (indicator_key, code, name)", [key, stated.code, stated.indicator])
    known.indicators[key] = found
    return found
  }

  /// A file that was imported before.
  struct EarlierFile {
    let unit: Int64
    let period: Int64
    let unitName: String
    let periodCode: String
  }

  /// The file of a digest; `nil` when it was not imported.
  func importedFile(sha256: String) throws -> EarlierFile? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT files.unit_id, files.period_id, units.name, periods.code FROM files
        JOIN units ON units.id = files.unit_id JOIN periods ON periods.id = files.period_id
        WHERE sha256 = ?
        """, arguments: [sha256])
    guard let row else { return nil }
    return EarlierFile(
      unit: try row.decode(atIndex: 0), period: try row.decode(atIndex: 1),
      unitName: try row.decode(atIndex: 2), periodCode: try row.decode(atIndex: 3))
  }

  /// Adds a file, and its form when it is the first of that form.
  func insert(_ file: ImportedFile, unit: Int64, period: Int64) throws -> Int64 {
    var (kind, text, form) = ("report", String?.none, Int64?.none)
    switch file.kind {
    case .report(let textSha256): text = textSha256
    case .form(let fingerprint):
      kind = "form"
      form =
        try id("SELECT id FROM forms WHERE fingerprint = ?", [fingerprint])
        ?? insert("forms (fingerprint, title)", [fingerprint, file.title])
    }
    return try insert(
      "files (sha256, name, kind, unit_id, period_id, form_id, title, text_sha256)",
      [file.sha256, file.name, kind, unit, period, form, file.title, text])
  }

  /// The row of what a figure is of, with its last revision; no revision for a new row.
  func observation(
    _ stated: StatedFigure, unit: Int64, filePeriod: ReportingPeriod
  ) throws -> (id: Int64, last: LastRevision?) {
    let period = try period(stated.period ?? filePeriod)
    let values: [(any DatabaseValueConvertible)?] = [
      unit, period, try indicator(stated), stated.kind.rawValue, stated.detail,
    ]
    let found = try id(
      """
      SELECT id FROM observations
      WHERE unit_id = ? AND period_id = ? AND indicator_id = ? AND kind = ? AND detail = ?
      """, values)
    guard let found else {
      let columns = "observations (unit_id, period_id, indicator_id, kind, detail)"
      return (try insert(columns, values), nil)
    }
    return (found, try lastRevision(of: found))
  }

  /// The revision of an observation that holds now.
  private func lastRevision(of observation: Int64) throws -> LastRevision? {
    let row = try database.cachedStatement(
      sql: """
        SELECT value, low, high, unit, status, qualifier, as_of, id, revision_number, state
        FROM revisions WHERE observation_id = ? ORDER BY revision_number DESC LIMIT 1
        """
    ).fetchRow([observation])
    guard let row else { return nil }
    let id: Int64 = try row.decode(atIndex: 7)
    let readings = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT value, low, high, unit, status, qualifier, as_of
          FROM sources WHERE revision_id = ? ORDER BY id
          """), arguments: [id])
    return LastRevision(
      id: id, number: try row.decode(atIndex: 8),
      state: try StoredValue.state(try row.decode(atIndex: 9), path: path),
      figure: try StoredValue.figure(row, from: 0, path: path),
      readings: try readings.map { try StoredValue.figure($0, from: 0, path: path) })
  }

  /// Adds a revision and its sources.
  func insert(_ revision: Revision, number: Int, of observation: Int64, file: Int64) throws {
    let id = try insert(
      """
      revisions (observation_id, revision_number, file_id, state,
        value, low, high, unit, status, qualifier, as_of)
      """,
      [observation, number, file, revision.state.rawValue] + StoredValue.columns(revision.figure))
    try insertSources(revision.readings, revision: id, file: file)
  }

  /// Adds where a revision's figure was read.
  func insertSources(_ readings: [StatedFigure], revision: Int64, file: Int64) throws {
    for reading in readings {
      _ = try insert(
        """
        sources (revision_id, file_id, value, low, high, unit, status, qualifier, as_of,
          span_start, span_end, quote, sheet, cell)
        """,
        [revision, file] + StoredValue.columns(reading.figure)
          + StoredValue.columns(reading.place))
    }
  }

  private func id(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws -> Int64? {
    try database.cachedStatement(sql: sql).fetchRow(StatementArguments(values))?.decode(atIndex: 0)
  }

  /// Adds a row to `table (columns)`.
  private func insert(
    _ target: String, _ values: [(any DatabaseValueConvertible)?]
  ) throws -> Int64 {
    let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
    try database.cachedStatement(sql: "INSERT INTO \(target) VALUES (\(marks))").execute(
      arguments: StatementArguments(values))
    return database.lastInsertedRowID
  }
}

extension Statement {
  /// The first row of a query.
  fileprivate func fetchRow(_ arguments: StatementArguments) throws -> Row? {
    try Row.fetchOne(self, arguments: arguments)
  }
}
