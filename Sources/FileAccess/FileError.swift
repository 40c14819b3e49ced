/// Why a file could not be read or written.
public enum FileError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing(path: String)
  /// The path is a folder, a device or anything else that is not a regular file.
  case notAFile(path: String)
  /// The file is larger than the limit (bytes).
  case tooLarge(path: String, size: Int, limit: Int)
  /// The output exists and may not be replaced.
  case exists(path: String)
  /// The output's folder is missing or may not be written.
  case cannotCreate(path: String, reason: String)
  /// Reading or writing failed: the disk is full, say.
  case inputOutput(path: String, reason: String)
}
