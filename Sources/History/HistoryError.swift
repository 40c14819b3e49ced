/// Why the history could not be read or written.
package enum HistoryError: Error, Equatable, Sendable {
  /// There is no store at the path.
  case missing(path: String)
  /// The file is no store of this program.
  case notAStore(path: String)
  /// The store was written by a later version of the program.
  case newer(path: String, version: Int, known: Int)
  /// The store is damaged, or was changed by another program.
  case damaged(path: String, detail: String)
  /// Another program is writing to the store.
  case busy(path: String)
  /// The store cannot be opened or created.
  case cannotOpen(path: String, reason: String)
  /// Reading or writing failed: the disk is full, say.
  case inputOutput(path: String, reason: String)
  /// The file was imported before, for another unit or period than is now asked for.
  case importedOtherwise(file: String, unitName: String, period: String)
}
