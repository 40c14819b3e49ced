internal import ByteSupport
internal import GRDB
internal import IndicatorModel

/// Reads observations and their revisions.
struct RowReader {
  let database: Database
  let path: String

  func observations(_ query: ObservationQuery) throws -> [Observation] {
    var conditions: [String] = []
    var values: [(any DatabaseValueConvertible)?] = []
    func add(_ condition: String, _ value: String?) {
      guard let value else { return }
      conditions.append(condition)
      values.append(value)
    }
    add("units.name_key = ?", query.unitName.map(UnitName.key))
    add("periods.code = ?", query.period?.description)
    add("indicators.code = ?", query.code)
    add("observations.kind = ?", query.kind?.rawValue)
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT observations.id, units.name, periods.code, indicators.code, indicators.name,
          observations.kind, observations.detail
        FROM observations
        JOIN units ON units.id = observations.unit_id
        JOIN periods ON periods.id = observations.period_id
        JOIN indicators ON indicators.id = observations.indicator_id
        \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
        ORDER BY units.id, periods.year, periods.last_month, periods.first_month,
          indicators.indicator_key, observations.kind, observations.detail
        """, arguments: StatementArguments(values))
    return try rows.map(observation)
  }

  private func observation(_ row: Row) throws -> Observation {
    let id: Int64 = try row.decode(atIndex: 0)
    let key = Observation.Key(
      unitName: try row.decode(atIndex: 1),
      period: try StoredValue.period(try row.decode(atIndex: 2), path: path),
      code: try row.decode(atIndex: 3), indicator: try row.decode(atIndex: 4),
      kind: try StoredValue.kind(try row.decode(atIndex: 5), path: path),
      detail: try row.decode(atIndex: 6))
    guard let current = try revisions(of: id, onlyLast: true).last else {
      throw HistoryError.damaged(path: path, detail: "an observation without a revision")
    }
    return Observation(id: id, key: key, current: current)
  }

  /// The revisions of an observation, the first one first.
  ///
  /// - Parameter onlyLast: just the one that holds now.
  func revisions(of observation: Int64, onlyLast: Bool = false) throws -> [ObservationRevision] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT value, low, high, unit, status, qualifier, as_of, id, revision_number, state
        FROM revisions WHERE observation_id = ? ORDER BY revision_number DESC LIMIT ?
        """)
    let rows = try Row.fetchAll(statement, arguments: [observation, onlyLast ? 1 : -1])
    return try rows.reversed().map { row in
      ObservationRevision(
        number: try row.decode(atIndex: 8),
        state: try StoredValue.state(try row.decode(atIndex: 9), path: path),
        figure: try StoredValue.figure(row, path: path),
        sources: try sources(of: try row.decode(atIndex: 7)))
    }
  }

  private func sources(of revision: Int64) throws -> [ObservationSource] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT sources.value, low, high, unit, status, qualifier, as_of,
          span_start, span_end, quote, sheet, cell, files.name, files.sha256
        FROM sources JOIN files ON files.id = sources.file_id
        WHERE revision_id = ? ORDER BY sources.id
        """)
    let sources = try Row.fetchAll(statement, arguments: [revision]).map { row in
      ObservationSource(
        file: try row.decode(atIndex: 12), sha256: try row.decode(atIndex: 13),
        place: try StoredValue.place(row, from: 7, path: path),
        figure: try StoredValue.figure(row, path: path))
    }
    guard !sources.isEmpty else {
      throw HistoryError.damaged(path: path, detail: "a revision without a source")
    }
    return sources
  }
}
