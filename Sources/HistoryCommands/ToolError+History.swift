internal import History
internal import ToolCommands

extension ToolError {
  /// A failure of the history.
  init(_ error: HistoryError) {
    switch error {
    case .missing(let path):
      self.init(
        status: .noInput, file: path, message: .storeMissing, code: "missingStore",
        hint: .importFirst)
    case .notAStore(let path):
      self.init(
        status: .dataError, file: path, message: .notAStore, code: "notAStore", hint: .giveStore)
    case .newer(let path, let version, let known):
      self.init(
        status: .dataError, file: path, message: .storeIsNewer(version: version, known: known),
        code: "newerStore", hint: .updateProgram)
    case .damaged(let path, let detail):
      self.init(
        status: .dataError, file: path, message: .storeDamaged(detail: detail),
        code: "damagedStore", hint: .restoreCopy)
    case .busy(let path):
      self.init(
        status: .failed, file: path, message: .storeBusy, code: "busyStore", hint: .tryAgain)
    case .cannotOpen(let path, let reason):
      self.init(
        status: .cannotCreate, file: path, message: .cannotCreate(reason: reason),
        code: "cannotCreate", hint: .giveStore)
    case .inputOutput(let path, let reason):
      self.init(
        status: .inputOutput, file: path, message: .inputOutput(reason: reason),
        code: "inputOutput", hint: .freeSpace)
    case .importedOtherwise(let file, let unitName, let period):
      self.init(
        status: .failed, file: file,
        message: .importedOtherwise(unitName: unitName, period: period), code: "importedOtherwise")
    }
  }
}
