internal import ByteSupport
internal import GRDB
internal import IndicatorModel

extension HistoryStore {
  /// Records files in the order given, all or none of them.
  ///
  /// A figure that a file states as it is known adds a source; any other adds a revision, and the
  /// earlier ones stay. The same files in the same order give the same rows.
  ///
  /// - Returns: what became of each file.
  /// - Throws: `HistoryError`; `.importedOtherwise` when a file was imported for another unit or
  ///   period.
  package func record(_ files: [ImportedFile]) throws -> [ImportOutcome] {
    try recording { database in
      let writer = RowWriter(database: database, path: path)
      return try files.map { try HistoryStore.record($0, writer) }
    }
  }

  private static func record(_ file: ImportedFile, _ writer: RowWriter) throws -> ImportOutcome {
    let unit = try writer.unit(named: file.unitName)
    let period = try writer.period(file.period)
    if let earlier = try writer.importedFile(sha256: file.sha256) {
      guard earlier.unit == unit, earlier.period == period else {
        throw HistoryError.importedOtherwise(
          file: file.name, unitName: earlier.unitName, period: earlier.periodCode)
      }
      return .alreadyImported
    }
    let fileID = try writer.insert(file, unit: unit, period: period)
    var counts = ImportCounts()
    for readings in readingsOfEachObservation(file.figures.filter(\.figure.isExact)) {
      let (observation, last) = try writer.observation(
        readings[0], unit: unit, filePeriod: file.period)
      let revision = Revision(readings)
      if let last, last.state == revision.state, last.agrees(with: revision) {
        try writer.insertSources(readings, revision: last.id, file: fileID)
        counts.confirmed += 1
      } else {
        try writer.insert(revision, number: (last?.number ?? 0) + 1, of: observation, file: fileID)
        if last == nil { counts.new += 1 } else { counts.revised += 1 }
      }
      if revision.state == .conflict { counts.conflicts += 1 }
    }
    return .imported(counts)
  }

  /// The figures by observation, in order of first appearance; no list is empty.
  private static func readingsOfEachObservation(_ figures: [StatedFigure]) -> [[StatedFigure]] {
    struct Key: Hashable {
      var indicator: String
      var period: ReportingPeriod?
      var kind: ObservationKind
      var detail: String
    }
    var positions: [Key: Int] = [:]
    var lists: [[StatedFigure]] = []
    for figure in figures {
      let key = Key(
        indicator: figure.indicatorKey, period: figure.period, kind: figure.kind,
        detail: figure.detail)
      if let position = positions[key] {
        lists[position].append(figure)
      } else {
        positions[key] = lists.count
        lists.append([figure])
      }
    }
    return lists
  }
}

/// What a file says of one observation.
struct Revision {
  let state: ObservationRevision.State
  /// The first reading's; of no value in a conflict.
  let figure: ObservedFigure
  let readings: [StatedFigure]

  /// Readings of one number are one; others leave no value.
  init(_ readings: [StatedFigure]) {
    self.readings = readings
    let first = readings[0].figure
    let isOne = readings.allSatisfy { $0.figure.hasSameValue(as: first) }
    state = isOne ? .stated : .conflict
    figure = isOne ? first : ObservedFigure(value: nil, unit: "")
  }
}

/// The revision that holds now, before a file is recorded.
struct LastRevision {
  let id: Int64
  let number: Int
  let state: ObservationRevision.State
  let figure: ObservedFigure
  /// The values of its sources.
  let readings: [ObservedFigure]

  /// Whether a revision says what this one says: the same figure, or a conflict of the same
  /// readings.
  func agrees(with revision: Revision) -> Bool {
    if state == .stated {
      // A cell does not say whether its number is an estimate: what was known of it stays.
      return revision.readings.allSatisfy(\.isOfCell)
        ? figure.hasSameValue(as: revision.figure) : figure.agrees(with: revision.figure)
    }
    return revision.readings.allSatisfy { reading in
      readings.contains { $0.hasSameValue(as: reading.figure) }
    }
  }
}
