/// Why a file cannot be read as a report.
public enum ReportError: Error, Equatable, Sendable {
  /// Nothing but white space.
  case empty(file: String)
  /// No text: what it looks like (`tệp nén ZIP`, `ảnh PNG`).
  case binary(file: String, looksLike: String)
  /// Neither UTF-8 nor UTF-16 nor an old encoding; the offset, in bytes, of the first fault.
  case undecodable(file: String, offset: Int)
  /// More bytes than the limit.
  case tooLarge(file: String, bytes: Int, limit: Int)
  /// Protected by a password.
  case encrypted(file: String)
  /// The container or a part of it is broken.
  case damaged(file: String, part: String?, line: Int?, detail: String)
  /// A limit of size or nesting was passed.
  case limitExceeded(file: String, part: String?, detail: String)
  /// A program that reads this kind is not installed: the kind and the packages to install.
  case toolMissing(file: String, kind: String, packages: [String])
  /// A program that reads this kind could not read the file.
  case toolFailed(file: String, tool: String, detail: String)
  /// A program was killed after this many seconds.
  case toolTimedOut(file: String, tool: String, seconds: Int)
  /// A signal ended a program, and is to end this one.
  case interrupted(file: String, signal: Int32)
  /// Pages without text: pictures of a scanner.
  case scanned(file: String)

  /// The file, as the caller gave it.
  public var file: String {
    switch self {
    case .empty(let file), .binary(let file, _), .undecodable(let file, _),
      .tooLarge(let file, _, _), .encrypted(let file), .damaged(let file, _, _, _),
      .limitExceeded(let file, _, _), .toolMissing(let file, _, _), .toolFailed(let file, _, _),
      .toolTimedOut(let file, _, _), .scanned(let file), .interrupted(let file, _):
      file
    }
  }
}
