internal import ByteSupport
internal import GRDB
internal import IndicatorModel

/// Reads observations and their revisions.
struct RowReader {
  let database: Database
  let path: String

  /// The columns of a revision, from position 0 on.
  private static let revisionColumns = """
    revisions.value, revisions.low, revisions.high, revisions.unit, revisions.status,
    revisions.qualifier, revisions.as_of, revisions.id, revisions.revision_number, revisions.state
    """
  /// The columns of a source, from position 0 on.
  private static let sourceColumns = """
    sources.value, sources.low, sources.high, sources.unit, sources.status, sources.qualifier,
    sources.as_of, span_start, span_end, quote, sheet, cell, files.name, files.sha256
    """
  /// The columns of an observation's key, from position 0 on.
  private static let keyColumns = """
    observations.id, units.name, periods.code, indicators.code, indicators.name,
    observations.kind, observations.detail
    """

  /// The observations of a query in the order of the store, in one pass: a row a source.
  func observations(_ query: ObservationQuery) throws -> [Observation] {
    let (condition, values) = condition(query)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(RowReader.keyColumns), \(RowReader.revisionColumns), \(RowReader.sourceColumns)
        FROM observations
        JOIN units ON units.id = observations.unit_id
        JOIN periods ON periods.id = observations.period_id
        JOIN indicators ON indicators.id = observations.indicator_id
        LEFT JOIN revisions ON revisions.observation_id = observations.id
          AND revisions.revision_number = (
            SELECT max(revision_number) FROM revisions WHERE observation_id = observations.id)
        LEFT JOIN sources ON sources.revision_id = revisions.id
        LEFT JOIN files ON files.id = sources.file_id
        \(condition)
        ORDER BY units.id, periods.year, periods.last_month, periods.first_month,
          indicators.indicator_key, observations.kind, observations.detail, observations.id,
          sources.id
        """, arguments: StatementArguments(values))
    var found: [Observation] = []
    while let row = try rows.next() {
      let id: Int64 = try row.decode(atIndex: 0)
      if found.last?.id == id {
        found[found.count - 1].current.sources.append(try source(row, from: 17))
      } else {
        found.append(Observation(id: id, key: try key(row), current: try current(row)))
      }
    }
    return found
  }

  private func condition(
    _ query: ObservationQuery
  ) -> (sql: String, values: [(any DatabaseValueConvertible)?]) {
    let parts: [(sql: String, value: String?)] = [
      ("units.name_key = ?", query.unitName.map(UnitName.key)),
      ("periods.code = ?", query.period?.description), ("indicators.code = ?", query.code),
      ("observations.kind = ?", query.kind?.rawValue),
    ]
    let given = parts.filter { $0.value != nil }
    let sql = given.map(\.sql).joined(separator: " AND ")
    return (sql.isEmpty ? "" : "WHERE " + sql, given.map(\.value))
  }

  private func key(_ row: Row) throws -> Observation.Key {
    Observation.Key(
      unitName: try row.decode(atIndex: 1),
      period: try StoredValue.period(try row.decode(atIndex: 2), path: path),
      code: try row.decode(atIndex: 3), indicator: try row.decode(atIndex: 4),
      kind: try StoredValue.kind(try row.decode(atIndex: 5), path: path),
      detail: try row.decode(atIndex: 6))
  }

  /// The revision of a joined row with the row's source.
  private func current(_ row: Row) throws -> ObservationRevision {
    guard try row.decode(Int64?.self, atIndex: 14) != nil else {
      throw HistoryError.damaged(path: path, detail: "an observation without a revision")
    }
    return try revision(row, from: 7, sources: [try source(row, from: 17)])
  }

  /// The revisions of an observation, the first one first.
  func revisions(of observation: Int64) throws -> [ObservationRevision] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(RowReader.revisionColumns) FROM revisions
        WHERE observation_id = ? ORDER BY revision_number
        """)
    return try Row.fetchAll(statement, arguments: [observation]).map { row in
      try revision(row, from: 0, sources: try sources(of: try row.decode(atIndex: 7)))
    }
  }

  private func revision(
    _ row: Row, from first: Int, sources: [ObservationSource]
  ) throws -> ObservationRevision {
    ObservationRevision(
      number: try row.decode(atIndex: first + 8),
      state: try StoredValue.state(try row.decode(atIndex: first + 9), path: path),
      figure: try StoredValue.figure(row, from: first, path: path), sources: sources)
  }

  private func sources(of revision: Int64) throws -> [ObservationSource] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(RowReader.sourceColumns)
        FROM sources JOIN files ON files.id = sources.file_id
        WHERE revision_id = ? ORDER BY sources.id
        """)
    let sources = try Row.fetchAll(statement, arguments: [revision]).map {
      try source($0, from: 0)
    }
    guard !sources.isEmpty else { throw withoutSource }
    return sources
  }

  private func source(_ row: Row, from first: Int) throws -> ObservationSource {
    guard let digest: String = try row.decode(atIndex: first + 13) else { throw withoutSource }
    return ObservationSource(
      file: try row.decode(atIndex: first + 12), sha256: digest,
      place: try StoredValue.place(row, from: first + 7, path: path),
      figure: try StoredValue.figure(row, from: first, path: path))
  }

  private var withoutSource: HistoryError {
    .damaged(path: path, detail: "a revision without a source")
  }
}
