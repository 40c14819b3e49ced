internal import FileAccess

/// A batch while it runs: what is done so far, in the caller's hands only.
struct BatchRun {
  private(set) var index: BatchIndex
  let indexPath: String
  /// Whether the index is written: not in a dry run.
  var keepsIndex = true
  /// Outputs made by this run.
  private(set) var made = 0
  /// Outputs of an earlier run that still hold.
  private(set) var unchanged = 0
  /// Reports some of whose cells a person must look at.
  private(set) var needsLook = 0
  /// Cells that got a figure.
  private(set) var filledCells = 0
  /// Why reports have no output, by name.
  private(set) var bad: [String: ToolError] = [:]
  private let known: BatchIndex?
  private var lastWrite = ContinuousClock.now

  init(index: BatchIndex, indexPath: String, known: BatchIndex?) {
    (self.index, self.indexPath, self.known) = (index, indexPath, known)
  }

  /// Adds what came of a report; the index reaches the disk every second, so that a killed run
  /// loses no more.
  mutating func add(_ outcome: BatchWorker.Outcome, of name: String) throws(FileError) {
    switch outcome {
    case .unchanged(let entry):
      unchanged += 1
      add(entry, name)
    case .made(let entry):
      made += 1
      add(entry, name)
    case .bad(let error): bad[name] = error
    }
    guard ContinuousClock.now - lastWrite > .seconds(1) else { return }
    try writeIndex()
  }

  private mutating func add(_ entry: BatchIndex.Entry, _ name: String) {
    index.entries[name] = entry
    filledCells += entry.filled
    if entry.needsLook > 0 { needsLook += 1 }
  }

  /// Writes the index when it differs from the one that is there.
  mutating func writeIndex() throws(FileError) {
    lastWrite = .now
    guard keepsIndex, index != known else { return }
    try index.write(to: indexPath)
  }
}
