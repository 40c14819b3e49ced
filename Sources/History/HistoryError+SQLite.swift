internal import GRDB

extension HistoryError {
  /// What an error of SQLite means for the store at a path.
  ///
  /// - Note: Source: sqlite.org/rescode.html, primary result codes.
  init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_READONLY:
      self = .cannotOpen(path: path, reason: reason)
    case .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_NOMEM, .SQLITE_TOOBIG:
      self = .inputOutput(path: path, reason: reason)
    default: self = .damaged(path: path, detail: reason)
    }
  }
}
