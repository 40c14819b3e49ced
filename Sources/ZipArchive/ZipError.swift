package import FileAccess

/// Why an archive could not be read or written.
///
/// Each case carries what a message needs.
package enum ZipError: Error, Hashable, Sendable {
  /// There are no bytes.
  case empty
  /// The bytes are not a zip archive; what they look like instead.
  case notAnArchive(FileSignature)
  /// The archive begins as a zip but its directory is missing or cut.
  case truncated
  /// The directory contradicts itself or the file.
  case inconsistent(reason: String)
  /// Two entries have one name.
  case duplicateName(String)
  /// An entry is encrypted by the zip format itself.
  case encryptedEntry(String)
  /// The content of an entry is damaged: bad compressed data, size or checksum.
  case damagedEntry(String, reason: String)
  /// A limit was passed; `entry` is `nil` when it concerns the whole archive.
  case limitExceeded(limit: String, value: Int, maximum: Int, entry: String?)
  /// libzip could not build the archive.
  case cannotWrite(reason: String)
  /// The file could not be written: the disk is full, say.
  case file(FileError)

  /// One English sentence: what was found.
  package var message: String {
    switch self {
    case .empty: "the file is empty"
    case .notAnArchive(let signature): "the file is not a zip package but \(signature.words)"
    case .truncated: "the zip package is cut short: its directory at the end is missing"
    case .inconsistent(let reason): "the zip package is damaged: \(reason)"
    case .duplicateName(let name): "the zip package has two entries named \(name)"
    case .encryptedEntry(let name): "the entry \(name) is encrypted"
    case .damagedEntry(let name, let reason): "the entry \(name) is damaged: \(reason)"
    case .limitExceeded(let limit, let value, let maximum, let entry):
      "\(entry ?? "the package") passes the limit for \(limit): \(value), at most \(maximum)"
    case .cannotWrite(let reason): "the zip package could not be built: \(reason)"
    case .file(.inputOutput(_, let reason)): "the file could not be written: \(reason)"
    case .file: "the file could not be written"
    }
  }
}
